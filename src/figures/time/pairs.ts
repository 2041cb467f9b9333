/** Two states and what is different between them. */
import { yearOf } from '../../model/timeline.ts';
import { type Difference, differenceOf } from '../../model/timeline-difference.ts';
import type { TimeState } from './states.ts';

export type Pair = {
  readonly from: TimeState;
  readonly to: TimeState;
  readonly difference: Difference;
  /** Ties that end in the course of the later year and still count in it. */
  readonly endsIn: number;
};

/** Remembered as long as both states are: page, pictures and ways out ask for the same one, and it takes O(bodies + ties). */
const pairs = new WeakMap<TimeState, WeakMap<TimeState, Pair>>();

export function pairOf(from: TimeState, to: TimeState): Pair {
  const known = pairs.get(from) ?? new WeakMap<TimeState, Pair>();
  pairs.set(from, known);
  const before = known.get(to);
  if (before) return before;
  const pair: Pair = {
    from,
    to,
    difference: differenceOf(from.lensed, to.lensed),
    endsIn:
      to.moment.of === 'year'
        ? to.lensed.ties.filter(({ tie }) => tie !== null && yearOf(tie.until) === to.moment.year).length
        : 0,
  };
  known.set(to, pair);
  return pair;
}
