/**
 * What map and table show by the value of measures. Measures are of what the lens lets through, so they cannot decide that
 * without going round in a circle: these ranges dim or hide, and all numbers stay.
 */
import type { Answers } from '../../analysis/measure.ts';
import { degreeOf } from '../../graph/graph.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { setSession } from '../actions.ts';
import { lensedOf, selectLensed } from '../select.ts';
import { type MeasureRange, type ShownBy, type State, store } from '../store.ts';

/** The range takes the place of another one of the same measure. */
export function showRange(range: MeasureRange): void {
  const { shownBy } = store.getState();
  const ranges = [...shownBy.ranges.filter((r) => r.measure !== range.measure), range];
  setSession({ shownBy: { ...shownBy, ranges } });
}
export function dropRange(measure: string): void {
  const { shownBy } = store.getState();
  setSession({ shownBy: { ...shownBy, ranges: shownBy.ranges.filter((r) => r.measure !== measure) } });
}
export const setRest = (rest: ShownBy['rest']): void =>
  setSession({ shownBy: { ...store.getState().shownBy, rest } });

/** Values of a measure, one a vertex; null where it is not computed or cannot be measured here. The degree needs no worker. */
export function valuesOf(lensed: Lensed, answers: Answers | null, measure: string): ArrayLike<number> | null {
  const values = answers?.bodies[measure]?.values;
  if (values) return values.some((x) => Number.isFinite(x)) ? values : null;
  return measure === 'degree' ? lensed.bodies.map((_, v) => degreeOf(lensed.graph, v)) : null;
}

/** Bodies whose value lies outside one of the ranges, or that have none; a measure that says nothing here leaves all. */
export function outsideOf(
  lensed: Lensed,
  answers: Answers | null,
  ranges: readonly MeasureRange[],
): ReadonlySet<Id> {
  const outside = new Set<Id>();
  for (const { measure, least, most } of ranges) {
    const values = valuesOf(lensed, answers, measure);
    if (!values) continue;
    lensed.bodies.forEach(({ id }, v) => {
      const value = values[v]!;
      const inside = (least === null || value >= least) && (most === null || value <= most);
      if (!inside || Number.isNaN(value)) outside.add(id);
    });
  }
  return outside;
}

let last: { readonly of: readonly unknown[]; readonly outside: ReadonlySet<Id> } | null = null;

/**
 * The same for what is open; null where there is no range. While measures are being computed anew, those before them decide,
 * so that nothing flickers. The same set as long as it holds the same bodies.
 */
export function selectOutside(s: State): ReadonlySet<Id> | null {
  const { ranges } = s.shownBy;
  if (ranges.length === 0) return null;
  const { measured } = s;
  const lensed = measured ? lensedOf(measured.project, measured.lens) : selectLensed(s);
  const of = [lensed, measured?.answers, ranges];
  if (!last?.of.every((x, i) => Object.is(x, of[i]))) {
    const now = outsideOf(lensed, measured?.answers ?? null, ranges);
    const same = last?.outside.size === now.size && [...now].every((id) => last?.outside.has(id));
    last = { of, outside: same && last ? last.outside : now };
  }
  return last!.outside;
}
