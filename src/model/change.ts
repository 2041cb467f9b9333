/**
 * Change: the one diff type. Undo, saving, notification and import previews all speak it.
 * A change can be applied, reversed and squashed; applying never alters the project it is given.
 */
import { STRIDE, toEnd } from '../base/pauses.ts';
import {
  type About,
  type Body,
  type Id,
  type Project,
  type RecordOf,
  TABLES,
  type Table,
  type TableName,
  type Tables,
  type Tie,
} from './project.ts';

export type Diff<T> = {
  readonly added: ReadonlyMap<Id, T>;
  readonly updated: ReadonlyMap<Id, readonly [from: T, to: T]>;
  readonly removed: ReadonlyMap<Id, T>;
};

export type Diffs = { readonly [T in TableName]: Diff<RecordOf<T>> };
export type Change = { readonly about: readonly [from: About, to: About] | null } & Diffs;

export const noDiff = <T>(): Diff<T> => ({ added: new Map(), updated: new Map(), removed: new Map() });

/** Of one table; a function, since only so the compiler knows which record it holds. */
const diffOf = <T extends TableName>(diffs: Diffs, table: T): Diff<RecordOf<T>> => diffs[table];
const recordsOf = <T extends TableName>(tables: Tables, table: T): Table<RecordOf<T>> => tables[table];

/** One diff a table; the one place that turns the list of tables into a change. */
function eachTable(make: <T extends TableName>(table: T) => Diff<RecordOf<T>>): Diffs {
  return Object.fromEntries(TABLES.map((table) => [table, make(table)])) as unknown as Diffs;
}

export const NO_CHANGE: Change = { about: null, ...eachTable(noDiff) };

/** How many records a diff touches. */
export const diffSize = ({ added, updated, removed }: Diff<unknown>): number =>
  added.size + updated.size + removed.size;

export const isEmpty = (change: Change): boolean =>
  change.about === null && TABLES.every((t) => diffSize(change[t]) === 0);

/** @throws when the change does not fit the project: it adds what is there or touches what is not. */
export const apply = (project: Project, change: Change): Project => toEnd(applying(project, change));

/** The same with places to pause, for changes so large that a page would stand still meanwhile. */
export function* applying(project: Project, change: Change): Generator<void, Project> {
  let next: Project = change.about ? { ...project, about: change.about[1] } : project;
  for (const table of TABLES) {
    const records = yield* applyTable(project, change, table);
    if (records !== project[table]) next = { ...next, [table]: records };
  }
  return next;
}

const applyTable = <T extends TableName>(project: Project, change: Change, table: T) =>
  applyDiff(recordsOf(project, table), diffOf(change, table));

function* applyDiff<T>(table: Table<T>, diff: Diff<T>): Generator<void, Table<T>> {
  if (diffSize(diff) === 0) return table;
  const next = new Map(table);
  let n = 0;
  for (const id of diff.removed.keys()) {
    if (!next.delete(id)) throw new Error(`Change removes ${id}, which is not there`);
  }
  for (const [id, [, to]] of diff.updated) {
    if (!next.has(id)) throw new Error(`Change updates ${id}, which is not there`);
    next.set(id, to);
    if (++n % STRIDE === 0) yield;
  }
  for (const [id, record] of diff.added) {
    if (next.has(id)) throw new Error(`Change adds ${id}, which is there already`);
    next.set(id, record);
    if (++n % STRIDE === 0) yield;
  }
  madeBy.set(next, { from: new WeakRef(table), diff });
  return next;
}

/** By which diff a table was made of which other one. The other one is held weakly, or each state would keep all before it. */
const madeBy = new WeakMap<
  Table<unknown>,
  { readonly from: WeakRef<Table<unknown>>; readonly diff: Diff<unknown> }
>();

/** Ids of records that came, of those that went, and of those that may be others than before. */
export type Touched = {
  readonly added: Iterable<Id>;
  readonly removed: Iterable<Id>;
  readonly updated: Iterable<Id>;
};

/**
 * What lies between two states of a table, where one was made of the other by a single change: so that what follows from a table need
 * not compare all of its records after an edit of one. O(1).
 * @returns null where that is not known; it says nothing about how much differs
 */
export function touchedBetween<T>(before: Table<T>, now: Table<T>): Touched | null {
  if (before === now) return { added: [], removed: [], updated: [] };
  const made = madeBy.get(now);
  if (made?.from.deref() !== before) return null;
  const { added, removed, updated } = made.diff;
  return { added: added.keys(), removed: removed.keys(), updated: updated.keys() };
}

/** The change that undoes this one: apply(apply(p, c), reverse(c)) holds what p held. */
export const reverse = (change: Change): Change => ({
  about: change.about ? [change.about[1], change.about[0]] : null,
  ...eachTable((table) => reverseDiff(diffOf(change, table))),
});

function reverseDiff<T>(diff: Diff<T>): Diff<T> {
  return {
    added: diff.removed,
    removed: diff.added,
    updated: new Map([...diff.updated].map(([id, [from, to]]) => [id, [to, from] as const])),
  };
}

/** One change with the effect of `first`, then `second`; what both touch is kept once, what cancels out is gone. */
export function squash(first: Change, second: Change): Change {
  const about =
    first.about && second.about
      ? same(first.about[0], second.about[1])
        ? null
        : ([first.about[0], second.about[1]] as const)
      : (second.about ?? first.about);
  return { about, ...eachTable((table) => squashDiff(diffOf(first, table), diffOf(second, table))) };
}

function squashDiff<T>(first: Diff<T>, second: Diff<T>): Diff<T> {
  const added = new Map(first.added);
  const updated = new Map(first.updated);
  const removed = new Map(first.removed);
  for (const [id, record] of second.removed) {
    if (added.delete(id)) continue;
    const earlier = updated.get(id);
    updated.delete(id);
    removed.set(id, earlier ? earlier[0] : record);
  }
  for (const [id, [from, to]] of second.updated) {
    if (added.has(id)) added.set(id, to);
    else putUpdate(updated, id, updated.get(id)?.[0] ?? from, to);
  }
  for (const [id, record] of second.added) {
    const earlier = removed.get(id);
    if (earlier === undefined) added.set(id, record);
    else {
      removed.delete(id);
      putUpdate(updated, id, earlier, record);
    }
  }
  return { added, updated, removed };
}

function putUpdate<T>(updated: Map<Id, readonly [T, T]>, id: Id, from: T, to: T) {
  if (same(from, to)) updated.delete(id);
  else updated.set(id, [from, to]);
}

/** The change that turns `from` into `to`. Records are compared by content. */
export const difference = (from: Project, to: Project): Change => ({
  about: same(from.about, to.about) ? null : [from.about, to.about],
  ...eachTable((table) => diffTable(recordsOf(from, table), recordsOf(to, table))),
});

function diffTable<T>(from: Table<T>, to: Table<T>): Diff<T> {
  const added = new Map<Id, T>();
  const updated = new Map<Id, readonly [T, T]>();
  const removed = new Map<Id, T>();
  if (from !== to) {
    for (const [id, record] of to) {
      const earlier = from.get(id);
      if (earlier === undefined) added.set(id, record);
      else if (!same(earlier, record)) updated.set(id, [earlier, record]);
    }
    for (const [id, record] of from) if (!to.has(id)) removed.set(id, record);
  }
  return { added, updated, removed };
}

/** Equal content, for plain records of strings, numbers, booleans, null, tables and nested plain records. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map)
    return (
      a instanceof Map &&
      b instanceof Map &&
      a.size === b.size &&
      [...a].every(([id, record]) => b.has(id) && same(record, b.get(id)))
    );
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  return left.every(
    ([key, value]) => Object.hasOwn(b, key) && same(value, (b as Record<string, unknown>)[key]),
  );
}

/** A change that updates records of one table, built from a function over their ids. */
export function updateBodies(project: Project, edits: ReadonlyMap<Id, Partial<Body>>): Change {
  return { ...NO_CHANGE, bodies: { ...noDiff(), updated: updates(project.bodies, edits) } };
}

export function updateTies(project: Project, edits: ReadonlyMap<Id, Partial<Tie>>): Change {
  return { ...NO_CHANGE, ties: { ...noDiff(), updated: updates(project.ties, edits) } };
}

function updates<T>(table: Table<T>, edits: ReadonlyMap<Id, Partial<T>>) {
  const updated = new Map<Id, readonly [T, T]>();
  for (const [id, edit] of edits) {
    const from = table.get(id);
    if (from === undefined) throw new Error(`No record ${id} to update`);
    const to = { ...from, ...edit };
    if (!same(from, to)) updated.set(id, [from, to]);
  }
  return updated;
}

/** Puts one record in: a new one, or another wording of one that is there. Empty when it is there as it is. */
export function putRecord<T extends TableName>(project: Project, table: T, record: RecordOf<T>): Change {
  const before = recordsOf(project, table).get(record.id);
  if (before !== undefined && same(before, record)) return NO_CHANGE;
  const diff: Diff<RecordOf<T>> =
    before === undefined
      ? { ...noDiff(), added: new Map([[record.id, record]]) }
      : { ...noDiff(), updated: new Map([[record.id, [before, record] as const]]) };
  return { ...NO_CHANGE, [table]: diff };
}

/** Takes one record out; what refers to it stays as it is. Empty when it is not there. */
export function removeRecord<T extends TableName>(project: Project, table: T, id: Id): Change {
  const before = recordsOf(project, table).get(id);
  if (before === undefined) return NO_CHANGE;
  const diff: Diff<RecordOf<T>> = { ...noDiff(), removed: new Map([[id, before]]) };
  return { ...NO_CHANGE, [table]: diff };
}
