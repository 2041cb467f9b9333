/**
 * Layout 1, as it was before there were many projects: one document in the database and in two files, and a shelf of others
 * in the database. Each becomes a project of its own; the old records go when the new ones are durable.
 */
import { crc32, frame } from '../../jobs/work/frames.ts';
import type { Change, Diff } from '../../model/change.ts';
import { type About, type Id, type Project, TABLES, type TableName } from '../../model/project.ts';
import { isBundled } from '../files/bundled.ts';
import type { Entry } from '../history.ts';
import { readSession } from '../session.ts';
import type { Database } from './database.ts';
import { documentLines, inBytes, type SavedDocument } from './document.ts';
import { OLD_FILES } from './early.ts';
import type { FilePlace } from './file-slots.ts';
import { pace } from './pace.ts';
import type { Facts } from './place.ts';
import { presentDocument } from './upgrade.ts';

const MAGIC = 'DREHSCH1';
const HEAD = 28;

type Copy = { readonly serial: number; readonly text: string };

/** @returns null when the copy is torn, foreign or empty */
export function unframe(bytes: Uint8Array): Copy | null {
  if (bytes.length < HEAD) return null;
  for (let i = 0; i < MAGIC.length; i++) if (bytes[i] !== MAGIC.charCodeAt(i)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const serial = view.getFloat64(8, true);
  const length = view.getFloat64(16, true);
  if (!Number.isSafeInteger(serial) || !Number.isSafeInteger(length) || length < 0) return null;
  if (HEAD + length > bytes.length) return null;
  const body = bytes.subarray(HEAD, HEAD + length);
  if (view.getUint32(24, true) !== crc32(body, crc32(bytes.subarray(8, 24)))) return null;
  try {
    return { serial, text: new TextDecoder('utf-8', { fatal: true }).decode(body) };
  } catch {
    return null;
  }
}

type HasId = { readonly id: Id };
type RawDiff = { added: HasId[]; updated: [HasId, HasId][]; removed: HasId[] };
/** Tables that came later are not there. */
type RawTables<T> = Partial<Record<TableName, T>>;
const NO_DIFF: RawDiff = { added: [], updated: [], removed: [] };
type RawEntry = Omit<Entry, 'change'> & {
  readonly change: RawTables<RawDiff> & { about: [About, About] | null };
};
type Raw = {
  readonly version: unknown;
  readonly revision: number;
  readonly session: unknown;
  readonly project: RawTables<HasId[]> & { about: About };
  readonly past: RawEntry[];
  readonly future: RawEntry[];
};

/** Null when the text makes no sense. Never throws. */
export function decodeLegacy(text: string): SavedDocument | null {
  try {
    const raw = JSON.parse(text) as Raw;
    if (raw.version !== 1 || typeof raw.project.about.id !== 'string') return null;
    const tables = Object.fromEntries(TABLES.map((t) => [t, table(raw.project[t])]));
    return presentDocument({
      project: { about: raw.project.about, ...tables } as unknown as Project,
      past: raw.past.map(entryFrom),
      future: raw.future.map(entryFrom),
      revision: raw.revision,
      session: readSession(raw.session),
    });
  } catch {
    return null;
  }
}

const table = (records: readonly HasId[] = []) => new Map(records.map((r) => [r.id, r] as const));

function entryFrom(raw: RawEntry): Entry {
  const diff = ({ added, updated, removed }: RawDiff): Diff<HasId> => ({
    added: table(added),
    updated: new Map(updated.map(([from, to]) => [from.id, [from, to] as const])),
    removed: table(removed),
  });
  const diffs = Object.fromEntries(TABLES.map((t) => [t, diff(raw.change[t] ?? NO_DIFF)]));
  return { key: raw.key, with: raw.with, change: { about: raw.change.about, ...diffs } as unknown as Change };
}

export type Migrated = {
  /** What was open last; null when it was a bundled network as it comes, or nothing. */
  readonly key: string | null;
  readonly document: SavedDocument | null;
};

/**
 * Takes over what layout 1 holds.
 * @param facts of a document that becomes a project under a key
 * @returns null when there was nothing
 */
export async function migrate(
  db: Database,
  files: FilePlace | null,
  newKey: () => string,
  facts: (key: string, document: SavedDocument, order: number) => Facts,
): Promise<Migrated | null> {
  const stored = await db
    .look(async (d) => {
      const t = d.transaction('copies');
      const [keys, values] = await Promise.all([t.store.getAllKeys(), t.store.getAll()]);
      return keys.map((key, i) => ({ key, bytes: values[i] }));
    })
    .catch(() => []);
  const inFiles = files
    ? await Promise.all(OLD_FILES.map((name) => files.file.getFile('', name).catch(() => null)))
    : [];
  if (stored.length === 0 && inFiles.every((bytes) => bytes === null)) return null;

  const copies = (list: readonly unknown[]) =>
    list
      .flatMap((bytes) => (bytes instanceof Uint8Array ? [unframe(bytes)] : []))
      .filter((copy) => copy !== null)
      .sort((a, b) => b.serial - a.serial);
  const newest = copies([...stored.filter((s) => s.key === 'document').map((s) => s.bytes), ...inFiles]);
  const open = newest.map((copy) => decodeLegacy(copy.text)).find((document) => document !== null) ?? null;
  const shelf = stored
    .filter((s) => s.key.startsWith('shelf-'))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ bytes }) => copies([bytes]).map((copy) => decodeLegacy(copy.text)))
    .filter((document) => document !== null);

  let order = 1;
  const keep = async (document: SavedDocument): Promise<string> => {
    const key = newKey();
    const parts = await inBytes(documentLines(document, { sum: 0 }), pace());
    const snapshot = frame('snapshot', false, 1, 0, parts);
    const about = facts(key, document, order++);
    const taken = await Promise.allSettled(
      [db, files].map(async (place) => place?.replace(key, 0, snapshot, about)),
    );
    if (taken.every((t) => t.status === 'rejected')) throw (taken[0] as PromiseRejectedResult).reason;
    return key;
  };
  for (const document of shelf) await keep(document);
  const isOwn =
    open && (open.past.length > 0 || (open.project.bodies.size > 0 && !isBundled(open.project.about.id)));
  const key = isOwn ? await keep(open) : null;
  await db.change(['copies', 'meta'], async (t) => {
    void t.objectStore('meta').put(order, 'order');
    await t.objectStore('copies').clear();
  });
  if (files) for (const name of OLD_FILES) await files.file.removeFile('', name).catch(() => {});
  return { key, document: open };
}
