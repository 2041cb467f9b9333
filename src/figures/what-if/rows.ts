/** Measures before and after a play, one row each: what changed most stands first, what says nothing says why. */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import type { Answers, Decline, Family, Measure } from '../../analysis/measure.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body, Id } from '../../model/project.ts';

/** A number, or why there is none; null where the body itself is not there. */
export type Value = { readonly value: number } | { readonly declined: Decline } | null;

export type DeltaRow = {
  readonly measure: Measure;
  readonly before: Value;
  readonly after: Value;
  /** After less before; null where one of them is no number. */
  readonly delta: number | null;
  /** |delta| as a share of the larger of both, 0…1; null as `delta`. */
  readonly weight: number | null;
  /** 'said' = a number on one side only. */
  readonly is: 'changed' | 'same' | 'said' | 'declined';
};

/** One side of the comparison. */
export type Side = { readonly lensed: Lensed; readonly answers: Answers };

/** Differences in the last digits tell of the order of sums. */
const EQUAL = 1e-9;

/** Rows of the whole network (`body` null) or of one body. Measures that neither side answered are left out. */
export function deltaRows(before: Side, after: Side, body: Id | null): readonly DeltaRow[] {
  const scope = body === null ? 'network' : 'body';
  return MEASURES.filter((measure) => measure.scope === scope).flatMap((measure) => {
    if (measure.convention.direction === 'directed' && before.lensed.lens.direction !== 'recorded') return [];
    const [was, is] = [readingIn(before, measure, body), readingIn(after, measure, body)];
    return was === null && is === null ? [] : [rowOf(measure, was, is)];
  });
}

export function readingIn({ lensed, answers }: Side, measure: Measure, body: Id | null): Value {
  if (body === null) {
    const answer = answers.network[measure.id];
    if (!answer) return null;
    return answer.value === null || Number.isNaN(answer.value)
      ? { declined: answer.declined ?? 'no-ties' }
      : { value: answer.value };
  }
  const v = lensed.vertexOf.get(body);
  const answer = answers.bodies[measure.id];
  if (v === undefined || !answer || v >= answer.values.length) return null;
  const declined = declineAt(answer, v);
  if (declined !== null) return { declined };
  const value = answer.values[v]!;
  return Number.isFinite(value) ? { value } : null;
}

const isNumber = (value: Value): value is { readonly value: number } => value !== null && 'value' in value;

export function rowOf(measure: Measure, before: Value, after: Value): DeltaRow {
  if (!isNumber(before) || !isNumber(after)) {
    const is = isNumber(before) || isNumber(after) ? 'said' : 'declined';
    return { measure, before, after, delta: null, weight: null, is };
  }
  const most = Math.max(Math.abs(before.value), Math.abs(after.value));
  const delta = after.value - before.value;
  const weight = most === 0 ? 0 : Math.min(1, Math.abs(delta) / most);
  const same = weight <= EQUAL;
  return {
    measure,
    before,
    after,
    delta: same ? 0 : delta,
    weight: same ? 0 : weight,
    is: same ? 'same' : 'changed',
  };
}

/** Changed ones by how much, then those that are said on one side only. */
export const changedRows = (rows: readonly DeltaRow[]): readonly DeltaRow[] =>
  rows
    .filter(({ is }) => is === 'changed' || is === 'said')
    .sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1));

/** Rows by family, families in the order in which their first row stands. */
export function byFamily(rows: readonly DeltaRow[]): readonly (readonly [Family, readonly DeltaRow[]])[] {
  const found = new Map<Family, DeltaRow[]>();
  for (const row of rows) {
    const list = found.get(row.measure.family);
    if (list) list.push(row);
    else found.set(row.measure.family, [row]);
  }
  return [...found];
}

/** The body that is looked at: the one asked for, else the hub, if it is there on either side. */
export function bodyLookedAt(asked: Id | null, before: Lensed, after: Lensed): Body | null {
  const hub = before.hub === null ? null : before.bodies[before.hub]!.id;
  const id = asked ?? hub;
  if (id === null) return null;
  const at = (lensed: Lensed) => {
    const v = lensed.vertexOf.get(id);
    return v === undefined ? null : lensed.bodies[v]!;
  };
  return at(before) ?? at(after);
}
