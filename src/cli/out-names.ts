/**
 * Where several pictures go: `--out folder/{name}-{chart}.svg,pdf` names a file for each network, figure and format. Pictures whose names
 * come out alike go into one document, page after page, where its format has pages.
 */
import { basename } from 'node:path';
import { fileStem } from '../io/files.ts';
import { type Console, say } from './console.ts';

export type OutNames<F extends string> = {
  /** '-' = standard output. */
  readonly pattern: string;
  readonly formats: readonly F[];
};

/** What may stand in braces, and what it becomes. */
export const FIELDS = ['name', 'id', 'figure', 'lang', 'n'] as const;
export type Field = (typeof FIELDS)[number];

/** Null when an ending is no format, or a word in braces is not known; that has been said then. */
export function outNames<F extends string>(
  out: string,
  formats: readonly F[],
  usual: F,
  console: Console,
): OutNames<F> | null {
  if (out === '-') return { pattern: '-', formats: [usual] };
  const wrong = [...out.matchAll(/\{(\w*)\}/g)].find(([, word]) => !FIELDS.some((field) => field === word));
  const fields = FIELDS.map((field) => `{${field}}`).join(', ');
  if (wrong) {
    say(
      console,
      `${wrong[0]} in --out ${out} ist nicht bekannt. Möglich sind: ${fields}.`,
      `${wrong[0]} in --out ${out} is not known. Possible are: ${fields}.`,
    );
    return null;
  }
  const ending = /\.([a-z0-9]+(?:,\.?[a-z0-9]+)*)$/i.exec(out);
  const asked = (ending?.[1] ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.replace('.', ''));
  const found = asked.map((word) => formats.find((format) => format === word));
  if (!ending || found.includes(undefined)) {
    const possible = formats.map((format) => `.${format}`).join(', ');
    say(
      console,
      `„${out}“ hat keine Endung, die ein Format nennt. Möglich sind: ${possible}; mehrere so: bild.svg,pdf.`,
      `“${out}” has no ending that names a format. Possible are: ${possible}; several like this: picture.svg,pdf.`,
    );
    return null;
  }
  return { pattern: out.slice(0, ending.index), formats: [...new Set(found as F[])] };
}

/** The name of a network's file without folder and ending: what {name} becomes. */
export const nameOf = (path: string): string =>
  basename(path).replace(/(\.drehscheibe)?\.[a-z0-9]{1,7}$/i, '') || 'network';

/** @param fields parts of a name become what every disk takes, except those of {name}, which is a file's name already */
export function filled(pattern: string, fields: Readonly<Record<Field, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, field: Field) =>
    field === 'name' || field === 'n' ? fields[field] : fileStem(fields[field]),
  );
}

/** Whether each network has a file of its own. */
export const isForEach = ({ pattern }: OutNames<string>): boolean => /\{(name|id|n)\}/.test(pattern);
