/** Saved lines (see document.ts) back into a document or a step, in slices. Nothing here throws for what was saved wrongly. */
import type { Change } from '../../model/change.ts';
import { type About, type Body, type Id, TABLES, type Tie } from '../../model/project.ts';
import type { Entry } from '../history.ts';
import { readSession } from '../session.ts';
import {
  hash,
  type SavedDocument,
  type SavedStep,
  type SnapshotPiece,
  textsOf,
  VERSION,
} from './document.ts';
import type { Pace } from './pace.ts';
import { presentDocument, presentStep } from './upgrade.ts';

export type Decoded =
  | { readonly is: 'document'; readonly document: SavedDocument; readonly digest: Counted }
  | { readonly is: 'step'; readonly step: SavedStep; readonly revision: number; readonly digest: Counted }
  /** Written by a later version of the product; must not be overwritten. */
  | { readonly is: 'newer' }
  | { readonly is: 'damaged' };

/** The digest as it was counted; null = by an earlier version, of records that have more to say by now. */
type Counted = number | null;

type Ided = { readonly id: Id };
type GrowingDiff = {
  readonly added: Map<Id, Ided>;
  readonly updated: Map<Id, readonly [Ided, Ided]>;
  readonly removed: Map<Id, Ided>;
};
type GrowingEntry = {
  readonly entry: Entry;
  readonly diffs: ReadonlyMap<string, GrowingDiff>;
};
type Line = readonly [string, unknown, unknown?];
type EntryHead = Omit<Entry, 'change'> & { readonly about: readonly [About, About] | null };
type Head = {
  readonly version: unknown;
  readonly revision: number;
  readonly about: About;
  readonly session: unknown;
  readonly counts: readonly number[];
  readonly step: SavedStep['do'];
  readonly entry: EntryHead;
};

function begin(head: EntryHead): GrowingEntry {
  const diffs = new Map<string, GrowingDiff>(
    TABLES.map((t) => [t, { added: new Map(), updated: new Map(), removed: new Map() }]),
  );
  const change = { about: head.about, ...Object.fromEntries(diffs) } as unknown as Change;
  return { entry: { key: head.key, with: head.with, change }, diffs };
}

function grow({ diffs }: GrowingEntry, [sign, table, list]: Line): void {
  const diff = diffs.get(String(table)) as GrowingDiff;
  if (sign === '~')
    for (const [from, to] of list as [Ided, Ided][]) diff.updated.set(from.id, [from, to] as const);
  else
    for (const record of list as Ided[])
      put(
        String(table),
        sign === '-' ? diff.removed : table === 'snapshots' ? coming(diff) : diff.added,
        record,
      );
}

type Into = Pick<Map<Id, Ided>, 'get' | 'set'>;

/** An earlier state that comes after one of its id has gone is the same one, changed. */
const coming = ({ added, updated, removed }: GrowingDiff): Into => ({
  get: (id) => added.get(id) ?? updated.get(id)?.[1],
  set: (id, record) => {
    const from = removed.get(id) ?? updated.get(id)?.[0];
    if (from === undefined) return added.set(id, record);
    removed.delete(id);
    updated.set(id, [from, record]);
    return added;
  },
});

/** Puts a record into its table; an earlier state comes in pieces. */
function put(table: string, into: Into, record: Ided): void {
  if (table !== 'snapshots') {
    into.set(record.id, record);
    return;
  }
  const { bodies, ties, more, ...said } = record as SnapshotPiece;
  const begun = more ? into.get(record.id) : null;
  const whole = (begun ?? { ...said, bodies: new Map(), ties: new Map() }) as Ided & {
    readonly bodies: Map<Id, Body>;
    readonly ties: Map<Id, Tie>;
  };
  for (const body of bodies) whole.bodies.set(body.id, body);
  for (const tie of ties) whole.ties.set(tie.id, tie);
  into.set(record.id, whole);
}

export async function decode(payload: Uint8Array, wait: Pace): Promise<Decoded> {
  try {
    return await read(lines(payload), wait);
  } catch {
    return { is: 'damaged' };
  }
}

function* lines(payload: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < payload.length; ) {
    const end = payload.indexOf(10, at);
    if (end < 0) throw new Error('The last line has no end');
    yield decoder.decode(payload.subarray(at, end));
    at = end + 1;
  }
}

async function read(from: Iterator<string>, wait: Pace): Promise<Decoded> {
  const head = JSON.parse(from.next().value as string) as Head;
  if (typeof head.version !== 'number') return { is: 'damaged' };
  if (head.version > VERSION) return { is: 'newer' };
  const tables = new Map<string, Map<Id, Ided>>(TABLES.map((t) => [t, new Map()]));
  const past: Entry[] = [];
  const future: Entry[] = [];
  let growing = head.entry ? begin(head.entry) : null;
  const committed = growing?.entry;
  for (let next = from.next(); !next.done; next = from.next()) {
    const line = JSON.parse(next.value) as Line;
    const [tag, what] = line;
    const table = tables.get(tag);
    if (table) for (const record of what as Ided[]) put(tag, table, record);
    else if (tag === 'past' || tag === 'future') {
      growing = begin(what as EntryHead);
      (tag === 'past' ? past : future).push(growing.entry);
    } else if (tag === 'end') {
      const isPresent = head.version === VERSION;
      const digest = isPresent ? (what as number) : null;
      if (head.step) return stepOf(head, committed, digest);
      if (TABLES.some((t, i) => tables.get(t)!.size !== (head.counts[i] ?? 0))) return { is: 'damaged' };
      if (typeof head.about.id !== 'string') return { is: 'damaged' };
      const project = { about: head.about, ...Object.fromEntries(tables) } as never;
      const session = readSession(head.session);
      const document: SavedDocument = { project, past, future, revision: head.revision, session };
      return { is: 'document', document: isPresent ? document : presentDocument(document), digest };
    } else if (growing) grow(growing, line);
    const turn = wait();
    if (turn) await turn;
  }
  return { is: 'damaged' };
}

function stepOf(head: Head, entry: Entry | undefined, digest: Counted): Decoded {
  const found = { is: 'step', revision: head.revision, digest } as const;
  if (head.step === 'commit' && entry) {
    const step = { do: 'commit', entry } as const;
    return { ...found, step: head.version === VERSION ? step : presentStep(step) };
  }
  if (head.step === 'undo' || head.step === 'redo') return { ...found, step: { do: head.step } };
  if (head.step === 'session')
    return { ...found, step: { do: 'session', session: readSession(head.session) } };
  return { is: 'damaged' };
}

/** The digest of a project as it is, counted anew. */
export async function digestOf(project: SavedDocument['project'], wait: Pace): Promise<number> {
  let sum = hash('about', JSON.stringify(project.about));
  for (const table of TABLES) {
    let n = 0;
    for (const text of textsOf(table, project[table].values())) {
      sum += hash(table, text);
      const turn = ++n % 200 === 0 ? wait() : null;
      if (turn) await turn;
    }
  }
  return sum >>> 0;
}
