/** Which fields were changed by hand: what a file says differently there is a conflict, and the person decides. */
import { type Change, type Diff, same } from '../../model/change.ts';
import { blankBody, blankTie, type Id } from '../../model/project.ts';
import type { Entry } from '../history.ts';

/** Steps whose key begins like this came from a file. */
export const IMPORT_STEP = 'commands:step.import';

/**
 * Fields changed by hand, as `${table}/${record}/${field}`. A field that was changed and changed back is not among them,
 * nor one that a file has set since with the person's word; of a record added by hand, every field that says something is.
 * @param past the history of the open project, oldest step first
 */
export function handEdits(past: readonly Entry[]): ReadonlySet<string> {
  /** Field → what it said before the first change by hand. */
  const before = new Map<string, unknown>();
  for (const { key, change } of past) {
    const byFile = key.startsWith(IMPORT_STEP);
    for (const [field, from, to] of fieldsOf(change)) {
      if (byFile) before.delete(field);
      else if (!before.has(field)) before.set(field, from);
      if (before.has(field) && same(before.get(field), to)) before.delete(field);
    }
  }
  return new Set(before.keys());
}

type FieldChange = readonly [field: string, from: unknown, to: unknown];

function* fieldsOf(change: Change): Generator<FieldChange> {
  yield* fieldsIn('bodies', change.bodies, (body) => blankBody(body.id, body.kind, ''));
  yield* fieldsIn('ties', change.ties, (tie) => blankTie(tie.id, tie.source, tie.target, tie.type));
}

function* fieldsIn<T extends { readonly id: Id }>(
  table: 'bodies' | 'ties',
  diff: Diff<T>,
  blank: (record: T) => T,
): Generator<FieldChange> {
  for (const [id, [from, to]] of diff.updated) yield* differing(table, id, from, to);
  for (const [id, record] of diff.added) yield* differing(table, id, blank(record), record);
  for (const [id, record] of diff.removed) yield* differing(table, id, record, blank(record));
}

function* differing(table: string, id: Id, from: object, to: object): Generator<FieldChange> {
  const left = new Map(flat(from));
  const right = new Map(flat(to));
  for (const field of new Set([...left.keys(), ...right.keys()]))
    if (!same(left.get(field), right.get(field)))
      yield [`${table}/${id}/${field}`, left.get(field), right.get(field)];
}

/** Fields of a record; of its own columns, each one as `extra:name`. */
const flat = (record: object): readonly (readonly [string, unknown])[] =>
  Object.entries(record).flatMap(([field, value]) =>
    field === 'extra' && typeof value === 'object' && value !== null
      ? Object.entries(value as object).map(([name, text]) => [`extra:${name}`, text as unknown] as const)
      : [[field, value as unknown] as const],
  );
