/**
 * How certain is a property of one network? Bootstrap over its bodies (Snijders & Borgatti 1999): standard error and percentile
 * interval, as if these bodies were drawn from many like them. Ties must be known among all bodies.
 */

import type { Random } from '../../base/random.ts';
import { build } from '../../graph/build.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import { mixingOf } from '../ei.ts';
import { groupsOf } from '../groups.ts';
import { DEFAULT_OPTIONS, type Progress } from '../measure.ts';
import { isStar } from '../star.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { type Histogram, histogramOf } from './distribution.ts';
import { columnOf, type DrawPlan, type DrawTest, LEVEL, rowsOf, runDraws, USUAL_DRAWS } from './draws.ts';
import { type Interval, percentileInterval, spreadOf } from './interval.ts';
import { possibleTies, type Sides } from './null-models.ts';
import { redrawer } from './redraw.ts';
import { closureOf, type Grouping, sectorStatistics, type Ties } from './statistics.ts';
import { sidesOf } from './two-mode.ts';

export const BOOTSTRAPPED = ['density', 'mean-degree', 'ei', 'transitivity'] as const;
export type Bootstrapped = (typeof BOOTSTRAPPED)[number];

export type VertexQuestion = {
  readonly graph: Graph;
  readonly labels: Labels;
  /** Default: all of BOOTSTRAPPED. */
  readonly statistics?: readonly Bootstrapped[];
  /** As in `CugQuestion`. */
  readonly modes?: 'auto' | 'one';
  readonly draws?: number;
  readonly seed: number;
  /** Of the intervals. Default 0.95. */
  readonly level?: number;
};

export type Estimate = {
  readonly estimate: number;
  /** Standard deviation over the draws, and how far their mean lies from the estimate. */
  readonly standardError: number;
  readonly bias: number;
  readonly interval: Interval;
  /** Draws in which the statistic has no value: left out, counted. */
  readonly undefined: number;
  /** The draws, for a picture. */
  readonly histogram: Histogram;
};

export type VertexAnswer = {
  readonly n: number;
  readonly m: number;
  readonly twoMode: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly statistics: readonly (Answered<Estimate> & { readonly id: Bootstrapped })[];
};

export type VertexPlan = DrawPlan & {
  readonly asked: VertexQuestion;
  readonly sides: Sides;
  readonly groups: Grouping;
  readonly observed: readonly {
    readonly id: Bootstrapped;
    readonly value: number;
    readonly reason: TestDecline | null;
  }[];
  readonly estimated: readonly Bootstrapped[];
};

function valuesOf(
  ids: readonly Bootstrapped[],
  n: number,
  ties: Ties,
  sides: Sides,
  groups: Grouping,
): number[] {
  const m = ties.from.length;
  const value: Readonly<Record<Bootstrapped, () => number>> = {
    density: () => m / possibleTies(n, sides),
    'mean-degree': () => (2 * m) / n,
    ei: () => sectorStatistics(mixingOf(ties, groups), groups.count).ei,
    transitivity: () => closureOf(build(n, ties.from, ties.to).graph).transitivity,
  };
  return ids.map((id) => value[id]());
}

function plan(asked: VertexQuestion): VertexPlan {
  const { graph, labels, seed } = asked;
  const ids = asked.statistics ?? BOOTSTRAPPED;
  const sides = asked.modes === 'one' ? null : sidesOf(graph, labels);
  const groups = groupsOf({ graph, labels, options: DEFAULT_OPTIONS });
  const whole = wholeDecline(asked);
  const [from, to] = edgeEnds(graph);
  const values = whole ? [] : valuesOf(ids, graph.n, { from, to }, sides, groups);
  const observed = ids.map((id, i) => ({
    id,
    value: values[i] ?? Number.NaN,
    reason: whole ?? declineOf(id, sides, groups, values[i]!),
  }));
  const estimated = observed.flatMap(({ id, reason }) => (reason === null ? [id] : []));
  const draws = estimated.length > 0 ? Math.floor(asked.draws ?? USUAL_DRAWS) : 0;
  return { asked, sides, groups, observed, estimated, draws, seed, width: estimated.length };
}

function wholeDecline({ graph, labels, draws }: VertexQuestion): TestDecline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.n < 3) return 'too-few-bodies';
  if (graph.m === 0) return 'no-ties';
  if (isStar(graph)) return 'star';
  return draws === undefined || draws >= 1 ? null : 'no-draws';
}

function declineOf(id: Bootstrapped, sides: Sides, groups: Grouping, value: number): TestDecline | null {
  if (id === 'transitivity' && sides) return 'fixed';
  if (id === 'ei' && !groups.of.some((g) => g >= 0)) return 'no-labels';
  if (Number.isFinite(value)) return null;
  return id === 'ei' ? 'no-labelled-ties' : 'undefined';
}

function part(planned: VertexPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { asked, sides, groups, estimated } = planned;
  const { graph } = asked;
  const redraw = redrawer(graph, sides);
  const begin = (numbers: Random) => (row: Float64Array) => {
    const { original, ties } = redraw(numbers);
    const of = Int16Array.from(original, (v) => groups.of[v]!);
    row.set(valuesOf(estimated, graph.n, ties, sides, { of, count: groups.count }));
  };
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: VertexPlan, rows: Float64Array): VertexAnswer {
  const { asked, sides, observed, estimated, draws, seed, width } = planned;
  const level = asked.level ?? LEVEL;
  return {
    n: asked.graph.n,
    m: asked.graph.m,
    twoMode: sides !== null,
    draws,
    seed,
    statistics: observed.map(({ id, value, reason }) =>
      reason === null
        ? { id, declined: null, ...estimateOf(value, columnOf(rows, width, estimated.indexOf(id)), level) }
        : { id, ...decline(reason) },
    ),
  };
}

export function estimateOf(estimate: number, draws: Float64Array, level: number): Estimate {
  const { mean, sd, count } = spreadOf(draws);
  return {
    estimate,
    standardError: sd,
    bias: mean - estimate,
    interval: percentileInterval(draws, level),
    undefined: draws.length - count,
    histogram: histogramOf(draws.filter(Number.isFinite).sort()),
  };
}

export const vertexTest: DrawTest<VertexQuestion, VertexPlan, VertexAnswer> = { plan, part, assemble };

/** The bootstrap in one thread. O(B · (n + m)), with transitivity O(B · m^1.5). */
export const bootstrapBodies = (asked: VertexQuestion, progress?: Progress): VertexAnswer =>
  runDraws(vertexTest, asked, progress);
