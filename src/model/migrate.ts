/** Brings a project file of any earlier version to the present one. A newer file is refused, never guessed at. */
import { UPGRADERS, type Upgrader } from './migrations/index.ts';

/** Version written by this program; one more than the number of upgraders. */
export const FILE_VERSION = UPGRADERS.length + 1;

export type Migrated =
  | { readonly ok: true; readonly file: Readonly<Record<string, unknown>>; readonly from: number }
  | {
      readonly ok: false;
      readonly code: 'file-newer' | 'file-version-missing';
      readonly version: number | null;
    };

/** @param upgraders the n-th turns version n + 1 into n + 2 (counted from 0); given in tests only */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  upgraders: readonly Upgrader[] = UPGRADERS,
): Migrated {
  const version = Object.hasOwn(file, 'version') ? file.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, code: 'file-version-missing', version: null };
  if (version > upgraders.length + 1) return { ok: false, code: 'file-newer', version };
  let present = file;
  for (let from = version; from <= upgraders.length; from++)
    present = { ...upgraders[from - 1]!(present), version: from + 1 };
  return { ok: true, file: present, from: version };
}
