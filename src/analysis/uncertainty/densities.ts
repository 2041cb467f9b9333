/**
 * Do two networks differ in density by more than chance? t from standard errors of the bootstrap over bodies (Snijders &
 * Borgatti 1999). Two networks of the same bodies are drawn anew alike, which makes use of what they share. Density falls with
 * size by itself: a difference between networks of different size says little, and the answer holds both sizes.
 */
import type { Random } from '../../base/random.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import type { Progress } from '../measure.ts';
import { isStar } from '../star.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { columnOf, type DrawPlan, type DrawTest, LEVEL, rowsOf, runDraws, USUAL_DRAWS } from './draws.ts';
import { type Interval, spreadOf } from './interval.ts';
import { normalBelow, normalQuantile } from './normal.ts';
import { possibleTies, type Sides } from './null-models.ts';
import { redrawer, redrawnBodies } from './redraw.ts';
import { sidesOf } from './two-mode.ts';

export type Network = { readonly graph: Graph; readonly labels: Labels };

export type DensityQuestion = {
  readonly one: Network;
  readonly other: Network;
  /** Both networks have the same bodies in the same order. Default false. */
  readonly paired?: boolean;
  readonly draws?: number;
  readonly seed: number;
  readonly level?: number;
};

export type DensityOf = {
  readonly n: number;
  readonly m: number;
  readonly density: number;
  readonly standardError: number;
  readonly twoMode: boolean;
};

export type DensityAnswer = Answered<{
  readonly one: DensityOf;
  readonly other: DensityOf;
  /** density of one − density of the other. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly t: number;
  /** Two-sided, by the normal distribution. */
  readonly p: number;
  readonly paired: boolean;
}> & {
  readonly draws: number;
  readonly seed: number;
  /** Which network stands against an answer. */
  readonly network?: 'one' | 'other';
};

export type DensityPlan = DrawPlan & {
  readonly asked: DensityQuestion;
  readonly sides: readonly [Sides, Sides];
  readonly reason: { readonly code: TestDecline; readonly network?: 'one' | 'other' } | null;
};

function declineOf({ graph, labels }: Network): TestDecline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.n < 3) return 'too-few-bodies';
  if (graph.m === 0) return 'no-ties';
  return isStar(graph) ? 'star' : null;
}

function plan(asked: DensityQuestion): DensityPlan {
  const { one, other, paired, draws = USUAL_DRAWS, seed } = asked;
  const reasonFor = (): DensityPlan['reason'] => {
    if (!(draws >= 2)) return { code: 'no-draws' };
    const [first, second] = [declineOf(one), declineOf(other)];
    if (first) return { code: first, network: 'one' };
    if (second) return { code: second, network: 'other' };
    return paired && one.graph.n !== other.graph.n ? { code: 'too-few-bodies', network: 'other' } : null;
  };
  const reason = reasonFor();
  const sides = [sidesOf(one.graph, one.labels), sidesOf(other.graph, other.labels)] as const;
  return { asked, sides, reason, draws: reason ? 0 : Math.floor(draws), seed, width: 2 };
}

function part(planned: DensityPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { asked, sides } = planned;
  const { one, other, paired } = asked;
  const first = redrawer(one.graph, sides[0]);
  const second = redrawer(other.graph, sides[1]);
  const possible = [possibleTies(one.graph.n, sides[0]), possibleTies(other.graph.n, sides[1])];
  const begin = (numbers: Random) => (row: Float64Array) => {
    const drawn = redrawnBodies(one.graph.n, sides[0], numbers);
    row[0] = first(numbers, drawn).ties.from.length / possible[0]!;
    row[1] = second(numbers, paired ? drawn : undefined).ties.from.length / possible[1]!;
  };
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: DensityPlan, rows: Float64Array): DensityAnswer {
  const { asked, sides, reason, draws, seed } = planned;
  if (reason)
    return { ...decline(reason.code), draws: 0, seed, ...(reason.network && { network: reason.network }) };
  const level = asked.level ?? LEVEL;
  const drawn = [columnOf(rows, 2, 0), columnOf(rows, 2, 1)] as const;
  const of = ({ graph: { n, m } }: Network, at: 0 | 1): DensityOf => ({
    n,
    m,
    density: m / possibleTies(n, sides[at]),
    standardError: spreadOf(drawn[at]).sd,
    twoMode: sides[at] !== null,
  });
  const [one, other] = [of(asked.one, 0), of(asked.other, 1)];
  const paired = asked.paired === true;
  const standardError = paired
    ? spreadOf(drawn[0].map((d, i) => d - drawn[1][i]!)).sd
    : Math.hypot(one.standardError, other.standardError);
  const difference = one.density - other.density;
  if (!(standardError > 0)) return { ...decline('no-variance'), draws, seed };
  const t = difference / standardError;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return {
    declined: null,
    one,
    other,
    difference,
    standardError,
    interval: { low: difference - half, high: difference + half, level, method: 't' },
    t,
    p: 2 * normalBelow(-Math.abs(t)),
    paired,
    draws,
    seed,
  };
}

export const densityTest: DrawTest<DensityQuestion, DensityPlan, DensityAnswer> = { plan, part, assemble };

/** The comparison in one thread. O(B · (n + m)). */
export const compareDensities = (asked: DensityQuestion, progress?: Progress): DensityAnswer =>
  runDraws(densityTest, asked, progress);
