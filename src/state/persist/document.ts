/**
 * What is saved, as lines of JSON and back: a document – the project with its history, and the session – or one step of it.
 * Lines hold at most some hundred records, so that writing and reading large ones can be cut into slices.
 *
 *   {"version":2,"revision":7,"about":{…},"session":{…}}        of a step: {"version":2,"revision":8,"step":"commit", …}
 *   ["bodies",[…]] ["ties",[…]] …                                the project's tables
 *   ["snapshots",[{id,label,…,bodies,ties}]] ["snapshots",[{id,more,bodies,ties}]] …   an earlier state, in pieces
 *   ["past",{key,with,about}] ["future",{…}]                     an entry of the history begins; its change follows:
 *   ["+","bodies",[…]] ["~","bodies",[[from,to],…]] ["-","bodies",[…]]
 *   ["end",digest]
 *
 * An earlier state that was changed is written as one that goes and one that comes. Versions: 1 was one document (`legacy.ts`),
 * 2 knew the first four tables and no follow-up of ties; what they left out is filled in on reading (`upgrade.ts`).
 *
 * The digest is a sum over all records of the project, so that a step changes it by what the step touches. It tells two
 * states of a project apart and shows that what was read is what was written.
 */
import { type Change, type Diff, diffSize, reverse } from '../../model/change.ts';
import {
  type Body,
  type Project,
  type Snapshot,
  TABLES,
  type TableName,
  type Tie,
} from '../../model/project.ts';
import type { Entry, Step } from '../history.ts';
import type { Session } from '../store.ts';
import type { Pace } from './pace.ts';

export type SavedDocument = {
  readonly project: Project;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  /** Counts commits, undos and redos. */
  readonly revision: number;
  readonly session: Partial<Session>;
};

/** A step as it is saved: of the document, or of how it is looked at. */
export type SavedStep = Step | { readonly do: 'session'; readonly session: Partial<Session> };

export const VERSION = 3;
/** Records in one line. */
const LINE = 200;

/** Adds up what a state of a project consists of; 32 bits. */
export type Digest = { sum: number };
type Sign = 1 | -1 | 0;

/** FNV-1a over the UTF-16 units, begun differently for each table. */
export function hash(table: string, text: string): number {
  let h = 0x811c9dc5 ^ table.charCodeAt(0);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
function count(digest: Digest, table: string, text: string, sign: Sign): void {
  if (sign !== 0) digest.sum = (digest.sum + sign * hash(table, text)) >>> 0;
}

function* chunks<T>(items: Iterable<T>, size = LINE): Generator<readonly T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** An earlier state as it is written: its bodies, then its ties, some hundred in a piece. */
export type SnapshotPiece = Partial<Omit<Snapshot, 'bodies' | 'ties'>> & {
  readonly id: string;
  /** Goes on with the state before it. */
  readonly more?: true;
  readonly bodies: readonly Body[];
  readonly ties: readonly Tie[];
};

function* piecesOf({ bodies, ties, ...said }: Snapshot): Generator<SnapshotPiece> {
  yield { ...said, bodies: [], ties: [] };
  for (const chunk of chunks(bodies.values())) yield { id: said.id, more: true, bodies: chunk, ties: [] };
  for (const chunk of chunks(ties.values())) yield { id: said.id, more: true, bodies: [], ties: chunk };
}

/** What is written of the records of a table, one text each; an earlier state is several. */
export function* textsOf(table: TableName, list: Iterable<object>): Generator<string> {
  for (const record of list)
    if (table === 'snapshots') for (const piece of piecesOf(record as Snapshot)) yield JSON.stringify(piece);
    else yield JSON.stringify(record);
}

/** Lines of the records; each is counted into the digest with the sign. */
function* records(
  tag: string,
  table: TableName,
  list: Iterable<object>,
  digest: Digest,
  sign: Sign,
): Generator<string> {
  for (const texts of chunks(textsOf(table, list), table === 'snapshots' ? 1 : LINE)) {
    for (const text of texts) count(digest, table, text, sign);
    yield `${tag}[${texts.join(',')}]]`;
  }
}

function* changeLines(change: Change, digest: Digest, forward: Sign): Generator<string> {
  const back = (0 - forward) as Sign;
  if (change.about) {
    count(digest, 'about', JSON.stringify(change.about[0]), back);
    count(digest, 'about', JSON.stringify(change.about[1]), forward);
  }
  for (const table of TABLES) {
    const diff: Diff<object> = change[table];
    if (table === 'snapshots') {
      const pairs = [...change.snapshots.updated.values()];
      yield* records(
        `["-","${table}",`,
        table,
        pairs.map(([from]) => from),
        digest,
        back,
      );
      yield* records(
        `["+","${table}",`,
        table,
        pairs.map(([, to]) => to),
        digest,
        forward,
      );
    }
    yield* records(`["+","${table}",`, table, diff.added.values(), digest, forward);
    for (const chunk of table === 'snapshots' ? [] : chunks(diff.updated.values())) {
      const pairs = chunk.map(([from, to]) => {
        const texts = [JSON.stringify(from), JSON.stringify(to)] as const;
        count(digest, table, texts[0], back);
        count(digest, table, texts[1], forward);
        return `[${texts.join(',')}]`;
      });
      yield `["~","${table}",[${pairs.join(',')}]]`;
    }
    yield* records(`["-","${table}",`, table, diff.removed.values(), digest, back);
  }
}

const entryHead = ({ key, with: values, change }: Entry) => ({ key, with: values, about: change.about });

/** @param digest set to the project's digest when the last line was taken */
export function* documentLines(document: SavedDocument, digest: Digest): Generator<string> {
  const { project, past, future, revision, session } = document;
  digest.sum = 0;
  const head = { version: VERSION, revision, about: project.about, session };
  count(digest, 'about', JSON.stringify(project.about), 1);
  yield JSON.stringify({ ...head, counts: TABLES.map((t) => project[t].size) });
  for (const table of TABLES)
    yield* records(`["${table}",`, table, project[table].values() as Iterable<object>, digest, 1);
  for (const [name, entries] of [['past', past] as const, ['future', future] as const]) {
    for (const entry of entries) {
      yield JSON.stringify([name, entryHead(entry)]);
      yield* changeLines(entry.change, digest, 0);
    }
  }
  yield JSON.stringify(['end', digest.sum]);
}

/**
 * An empty line is not written; it only ends a slice of work.
 * @param after the document after the step
 * @param digest of the project before the step; of the one after it when the last line was taken
 */
export function* stepLines(step: SavedStep, after: SavedDocument, digest: Digest): Generator<string> {
  const head = { version: VERSION, revision: after.revision, step: step.do };
  if (step.do === 'session') yield JSON.stringify({ ...head, session: step.session });
  else if (step.do === 'commit') {
    yield JSON.stringify({ ...head, entry: entryHead(step.entry) });
    yield* changeLines(step.entry.change, digest, 1);
  } else {
    yield JSON.stringify(head);
    // The entry is in the saved history already; what it does to the digest has to be counted.
    const entry = (step.do === 'undo' ? after.future : after.past).at(-1);
    if (entry)
      for (const _ of changeLines(step.do === 'undo' ? reverse(entry.change) : entry.change, digest, 1))
        yield '';
  }
  yield JSON.stringify(['end', digest.sum]);
}

/** Records that a step touches: what writing it costs. */
export const sizeOf = (change: Change): number =>
  TABLES.reduce((n, t) => n + diffSize(change[t]), 0) +
  // An earlier state is written with all that it holds.
  [...change.snapshots.added.values(), ...change.snapshots.removed.values()].reduce(
    (n, { bodies, ties }) => n + bodies.size + ties.size,
    0,
  );

/** The lines as UTF-8, made in slices. */
export async function inBytes(lines: Iterable<string>, wait: Pace): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (const line of lines) {
    if (line !== '') parts.push(encoder.encode(`${line}\n`));
    const turn = wait();
    if (turn) await turn;
  }
  return parts;
}
