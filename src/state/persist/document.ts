/**
 * What is saved – the project with its history, and the session – as text and back. Records never change once made, so the
 * text of each is kept beside it: saving after an edit writes out the few new records and joins the rest.
 */
import type { Change, Diff } from '../../model/change.ts';
import type { About, Id, Project } from '../../model/project.ts';
import type { Entry } from '../history.ts';
import { readSession } from '../session.ts';
import type { Session } from '../store.ts';

export type SavedDocument = {
  readonly project: Project;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  /** Counts commits, undos and redos. */
  readonly revision: number;
  readonly session: Partial<Session>;
};

const VERSION = 1;
const TABLES = ['bodies', 'ties', 'regions', 'sources'] as const;

const kept = new WeakMap<object, string>();
function remembered(record: object, write: () => string): string {
  let text = kept.get(record);
  if (text === undefined) {
    text = write();
    kept.set(record, text);
  }
  return text;
}
const plain = (record: object): string => remembered(record, () => JSON.stringify(record));
const list = (texts: Iterable<string>): string => `[${[...texts].join(',')}]`;

const diffText = (diff: Diff<object>): string =>
  `{"added":${list([...diff.added.values()].map(plain))},"updated":${list(
    [...diff.updated.values()].map(([from, to]) => `[${plain(from)},${plain(to)}]`),
  )},"removed":${list([...diff.removed.values()].map(plain))}}`;

const changeText = (change: Change): string =>
  `{"about":${change.about ? list(change.about.map(plain)) : 'null'},${TABLES.map(
    (t) => `"${t}":${diffText(change[t])}`,
  ).join(',')}}`;

const entryText = (entry: Entry): string =>
  remembered(
    entry,
    () =>
      `{"key":${JSON.stringify(entry.key)},"with":${JSON.stringify(entry.with)},"change":${changeText(entry.change)}}`,
  );

export function encode({ project, past, future, revision, session }: SavedDocument): string {
  const tables = TABLES.map((t) => `"${t}":${list([...project[t].values()].map(plain))}`);
  return `{"version":${VERSION},"revision":${revision},"session":${JSON.stringify(session)},"project":{"about":${plain(
    project.about,
  )},${tables.join(',')}},"past":${list(past.map(entryText))},"future":${list(future.map(entryText))}}`;
}

export type Decoded =
  | { readonly is: 'document'; readonly document: SavedDocument }
  /** Written by a later version of the product; must not be overwritten. */
  | { readonly is: 'newer' }
  | { readonly is: 'damaged' };

/** Never throws. */
export function decode(text: string): Decoded {
  try {
    const saved = JSON.parse(text) as Raw;
    if (typeof saved.version !== 'number') return { is: 'damaged' };
    if (saved.version > VERSION) return { is: 'newer' };
    return {
      is: 'document',
      document: {
        project: projectFrom(saved.project),
        past: saved.past.map(entryFrom),
        future: saved.future.map(entryFrom),
        revision: saved.revision,
        session: readSession(saved.session),
      },
    };
  } catch {
    return { is: 'damaged' };
  }
}

type RawDiff = { added: HasId[]; updated: [HasId, HasId][]; removed: HasId[] };
type HasId = { readonly id: Id };
type RawTables<T> = Record<(typeof TABLES)[number], T>;
type Raw = {
  readonly version: unknown;
  readonly revision: number;
  readonly session: unknown;
  readonly project: RawTables<HasId[]> & { about: About };
  readonly past: RawEntry[];
  readonly future: RawEntry[];
};
type RawEntry = Omit<Entry, 'change'> & {
  readonly change: RawTables<RawDiff> & { about: [About, About] | null };
};

const table = (records: readonly HasId[]) => new Map(records.map((r) => [r.id, r] as const));

function projectFrom(raw: Raw['project']): Project {
  const tables = Object.fromEntries(TABLES.map((t) => [t, table(raw[t])]));
  if (typeof raw.about.id !== 'string') throw new Error('A project has an id');
  return { about: raw.about, ...tables } as unknown as Project;
}

function entryFrom(raw: RawEntry): Entry {
  const diff = ({ added, updated, removed }: RawDiff) => ({
    added: table(added),
    updated: new Map(updated.map(([from, to]) => [from.id, [from, to] as const])),
    removed: table(removed),
  });
  const diffs = Object.fromEntries(TABLES.map((t) => [t, diff(raw.change[t])]));
  return {
    key: raw.key,
    with: raw.with,
    change: { about: raw.change.about, ...diffs } as unknown as Change,
  };
}
