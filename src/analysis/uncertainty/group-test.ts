/**
 * Do groups of units – centres by type of region, say – differ in an indicator? Permutation of the groups with studentised
 * statistics (Welch's t for two groups, Welch's F over all), effect sizes and bootstrap intervals; Holm over the pairs. Units
 * are the ones that could have been in the other group: centres or regions, never ties.
 */
import type { Progress } from '../measure.ts';
import { type Answered, type Declined, decline } from './decline.ts';
import { type Chance, chanceOf, columnOf, type DrawTest, LEVEL, runDraws } from './draws.ts';
import { cliffsDelta, hedgesG } from './effect.ts';
import {
  asExtreme,
  drawGroups,
  type GroupPlan,
  type GroupQuestion,
  joined,
  LEAST,
  type Pair,
  planGroups,
  ROUNDING,
  type Whole,
} from './group-draws.ts';
import { holm } from './holm.ts';
import { bcaInterval, type Interval, quantile } from './interval.ts';
import { sumsOf } from './welch.ts';

export type { GroupPlan, GroupQuestion } from './group-draws.ts';

export type GroupSummary = {
  readonly n: number;
  /** Units of this group without a value. */
  readonly missing: number;
  /** NaN without units, like median and interval. */
  readonly mean: number;
  readonly median: number;
  /** Standard deviation with n − 1; NaN below two units. */
  readonly sd: number;
  /** Bootstrap interval of the mean (BCa); null below two units. */
  readonly interval: Interval | null;
};

export type Difference = {
  readonly a: number;
  readonly b: number;
  /** mean of a − mean of b. */
  readonly difference: number;
  /** Bootstrap interval of the difference (BCa, both groups drawn anew). */
  readonly interval: Interval;
  /** Welch's t; ±∞ where neither group varies. */
  readonly t: number;
  readonly cliffsDelta: number;
  readonly cliffsInterval: Interval;
  readonly hedgesG: number;
  /** Two-sided p of the permutation test, its Monte-Carlo standard error, and p corrected over all pairs here. */
  readonly p: number;
  readonly pError: number;
  readonly pHolm: number;
  /** Whether all arrangements were gone through instead of drawing. */
  readonly exact: boolean;
};

export type Overall = {
  /** Welch's F, the statistic that p is about. */
  readonly statistic: number;
  /** F of the analysis of variance, as in tables, and the share of variance between groups. */
  readonly f: number;
  readonly etaSquared: number;
  readonly p: number;
  readonly pError: number;
  readonly exact: boolean;
  /** Groups that took part: those with at least two units. */
  readonly groups: readonly number[];
};

export type GroupComparison = {
  readonly groups: readonly GroupSummary[];
  /** Every pair a < b, in order; a pair with too few units declines. */
  readonly differences: readonly Answered<Difference>[];
  readonly overall: Answered<Overall>;
  readonly draws: number;
  readonly seed: number;
  /** Units with a value that belong to no group. */
  readonly ungrouped: number;
  /** Units without a value. */
  readonly missing: number;
};

function hitsOf(
  rows: Float64Array,
  width: number,
  column: number,
  observed: number,
  rounding: number,
): number {
  let hits = 0;
  for (let i = column; i < rows.length; i += width) if (asExtreme(rows[i]!, observed, rounding)) hits++;
  return hits;
}

function assemble(planned: GroupPlan, rows: Float64Array): GroupComparison {
  const { asked, draws, seed, width, samples, pairs, whole, reason } = planned;
  const level = asked.level ?? LEVEL;
  const means = samples.map((_, g) => columnOf(rows, width, g));
  const found = pairs.map((pair, i) => {
    const column = asked.groups + i;
    const hits = () => hitsOf(rows, width, column, Math.abs(pair.observed), ROUNDING.t);
    const chance = pair.chance ?? chanceOf(hits(), draws);
    return { pair, chance };
  });
  const corrected = holm(found.map(({ pair, chance }) => (pair.scale > 0 ? chance.p : Number.NaN)));
  const differences: Answered<Difference>[] = [];
  for (let a = 0; a < asked.groups; a++) {
    for (let b = a + 1; b < asked.groups; b++) {
      const at = found.findIndex(({ pair }) => pair.a === a && pair.b === b);
      const one = found[at];
      if (!one) differences.push(decline('too-few-units'));
      else if (one.pair.scale === 0) differences.push(decline('no-variance'));
      else differences.push(differenceOf(samples, means, one.pair, one.chance, corrected[at]!, level));
    }
  }
  const ungrouped = asked.values.filter(
    (x, i) => Number.isFinite(x) && !inRange(asked.group[i]!, asked.groups),
  );
  return {
    groups: samples.map((sample, g) => summaryOf(asked, sample, means[g]!, g, level)),
    differences,
    overall: whole ? overallOf(whole, planned, rows) : (decline(reason!) satisfies Declined),
    draws,
    seed,
    ungrouped: ungrouped.length,
    missing: asked.values.reduce((count, x) => count + (Number.isFinite(x) ? 0 : 1), 0),
  };
}

const inRange = (group: number, groups: number): boolean => group >= 0 && group < groups;

const meanOf = (sample: Float64Array): number => sample.reduce((sum, x) => sum + x, 0) / sample.length;

/** Influence of each value on the mean of its group. */
const influenceOf = (sample: Float64Array, sign = 1): Float64Array => {
  const mean = meanOf(sample);
  return sample.map((x) => (sign * (x - mean)) / sample.length);
};

function summaryOf(
  { values, group }: GroupQuestion,
  sample: Float64Array,
  means: Float64Array,
  g: number,
  level: number,
): GroupSummary {
  const mean = meanOf(sample);
  const n = sample.length;
  const squares = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (group[i] === g && !Number.isFinite(values[i]!)) missing++;
  return {
    n,
    missing,
    mean,
    median: quantile(sample.slice().sort(), 0.5),
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN,
    interval: n < LEAST || means.length === 0 ? null : bcaInterval(means, mean, influenceOf(sample), level),
  };
}

function differenceOf(
  samples: readonly Float64Array[],
  means: readonly Float64Array[],
  { a, b, observed, chance }: Pair,
  { p, error }: Chance,
  pHolm: number,
  level: number,
): Answered<Difference> {
  const [one, other] = [samples[a]!, samples[b]!];
  const difference = meanOf(one) - meanOf(other);
  const drawn = means[a]!.map((mean, i) => mean - means[b]![i]!);
  const delta = cliffsDelta(one, other, level);
  const exact = chance !== null;
  return {
    declined: null,
    a,
    b,
    difference,
    interval: bcaInterval(drawn, difference, joined([influenceOf(one), influenceOf(other, -1)]), level),
    t: observed,
    cliffsDelta: delta.value,
    cliffsInterval: delta.interval,
    hedgesG: hedgesG(one, other),
    p,
    pError: error,
    pHolm,
    exact,
  };
}

function overallOf(whole: Whole, { draws, width }: GroupPlan, rows: Float64Array): Answered<Overall> {
  const { values, of, groups, observed } = whole;
  const { p, error } = whole.chance ?? chanceOf(hitsOf(rows, width, width - 1, observed, ROUNDING.f), draws);
  const { n, mean, variance } = sumsOf(values, of, groups.length);
  let between = 0;
  let within = 0;
  for (let g = 0; g < groups.length; g++) {
    between += n[g]! * mean[g]! ** 2; // values are centred
    within += (n[g]! - 1) * variance[g]!;
  }
  const freedom = values.length - groups.length;
  return {
    declined: null,
    statistic: observed,
    f: between / (groups.length - 1) / (within / freedom),
    etaSquared: between / (between + within),
    p,
    pError: error,
    exact: whole.chance !== null,
    groups,
  };
}

export const groupTest: DrawTest<GroupQuestion, GroupPlan, GroupComparison> = {
  plan: planGroups,
  part: drawGroups,
  assemble,
};

/** The comparison in one thread. O(B · units · groups). */
export const compareGroups = (asked: GroupQuestion, progress?: Progress): GroupComparison =>
  runDraws(groupTest, asked, progress);
