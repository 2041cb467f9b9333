/**
 * Do groups of units – centres by type of region, say – differ in an indicator? Permutation of the groups with studentised
 * statistics (Welch's t for two groups, Welch's F over all), effect sizes and bootstrap intervals; Holm over the pairs. Units
 * are the ones that could have been in the other group: centres or regions, never ties.
 */
import type { Random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { arrangementsOf, nextArrangement } from './arrangements.ts';
import { type Answered, type Declined, decline, type TestDecline } from './decline.ts';
import {
  type Chance,
  chanceOf,
  columnOf,
  type DrawPlan,
  type DrawTest,
  exactChance,
  LEVEL,
  rowsOf,
  runDraws,
  SLACK,
  USUAL_DRAWS,
} from './draws.ts';
import { cliffsDelta, hedgesG } from './effect.ts';
import { holm } from './holm.ts';
import { bcaInterval, type Interval, quantile } from './interval.ts';
import { type Sums, sumsOf, welchF, welchT } from './welch.ts';

export type GroupQuestion = {
  /** One number a unit; NaN = not known: left out and counted. */
  readonly values: Float64Array;
  /** Group of each unit, 0…groups−1; below 0 = none: left out and counted. */
  readonly group: Int32Array;
  readonly groups: number;
  /** B, for permutations and bootstrap alike. Default 9999. */
  readonly draws?: number;
  readonly seed: number;
  /** Of the intervals. Default 0.95. */
  readonly level?: number;
};

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

type Pair = {
  readonly a: number;
  readonly b: number;
  /** Values of a, then of b, centred. */
  readonly values: Float64Array;
  readonly observed: number;
  readonly scale: number;
  /** Known at once where there are few arrangements. */
  readonly chance: Chance | null;
};

export type GroupPlan = DrawPlan & {
  readonly asked: GroupQuestion;
  /** Values of each group. */
  readonly samples: readonly Float64Array[];
  readonly pairs: readonly Pair[];
  readonly whole: Whole | null;
  readonly reason: TestDecline | null;
};

/** All groups of at least two units together. */
type Whole = {
  readonly groups: readonly number[];
  readonly values: Float64Array;
  readonly of: Int32Array;
  readonly observed: number;
  readonly scale: number;
  readonly chance: Chance | null;
};

/** Arrangements up to which a pair, or all groups, are gone through. */
const MOST = 20_000;
/** A group needs so many units to show how it varies. */
const LEAST = 2;

function plan(asked: GroupQuestion): GroupPlan {
  const draws = Math.max(0, Math.floor(asked.draws ?? USUAL_DRAWS));
  const samples = Array.from({ length: asked.groups }, (_, g) =>
    asked.values.filter((x, i) => asked.group[i] === g && Number.isFinite(x)),
  );
  const large = samples.flatMap((s, g) => (s.length >= LEAST ? [g] : []));
  const pairs: Pair[] = [];
  for (let i = 0; i < large.length; i++)
    for (let j = i + 1; j < large.length; j++) pairs.push(pairOf(samples, large[i]!, large[j]!));
  const whole = large.length > 1 ? wholeOf(samples, large) : null;
  // A row: bootstrap means of the groups, then |t| of the pairs, then F.
  const width = asked.groups + pairs.length + 1;
  return {
    asked,
    draws,
    seed: asked.seed,
    width,
    samples,
    pairs,
    whole: whole && whole.scale > 0 ? whole : null,
    reason: whole === null ? 'too-few-groups' : whole.scale > 0 ? null : 'no-variance',
  };
}

const centred = (values: Float64Array): { values: Float64Array; scale: number } => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const off = values.map((x) => x - mean);
  const scale = off.reduce((sum, x) => sum + x * x, 0) / values.length;
  // What is left of equal values after taking their mean off is rounding.
  const speck = (1e-12 * Math.max(...values.map(Math.abs))) ** 2;
  return { values: off, scale: scale > speck ? scale : 0 };
};

const joined = (parts: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const labelsOf = (sizes: readonly number[]): Int32Array =>
  Int32Array.from(sizes.flatMap((size, g) => new Array<number>(size).fill(g)));

function pairOf(samples: readonly Float64Array[], a: number, b: number): Pair {
  const { values, scale } = centred(joined([samples[a]!, samples[b]!]));
  const labels = labelsOf([samples[a]!.length, samples[b]!.length]);
  const t = (of: Int32Array) => welchT(sumsOf(values, of, 2), 0, 1, scale);
  const observed = t(labels);
  const chance = exactly(labels, [samples[a]!.length, samples[b]!.length], Math.abs(observed), (of) =>
    Math.abs(t(of)),
  );
  return { a, b, values, observed, scale, chance };
}

function wholeOf(samples: readonly Float64Array[], groups: readonly number[]): Whole {
  const parts = groups.map((g) => samples[g]!);
  const { values, scale } = centred(joined(parts));
  const of = labelsOf(parts.map((part) => part.length));
  const f = (labels: Int32Array) => welchF(sumsOf(values, labels, groups.length), scale);
  const observed = f(of);
  const chance = exactly(
    of,
    parts.map((part) => part.length),
    observed,
    f,
  );
  return { groups, values, of, observed, scale, chance };
}

const asExtreme = (value: number, observed: number): boolean => value >= observed * (1 - SLACK);

function exactly(
  labels: Int32Array,
  sizes: readonly number[],
  observed: number,
  statistic: (of: Int32Array) => number,
): Chance | null {
  const all = arrangementsOf(sizes);
  if (all > MOST) return null;
  const of = labels.slice();
  let hits = 0;
  do if (asExtreme(statistic(of), observed)) hits++;
  while (nextArrangement(of));
  return exactChance(hits, all);
}

function part(planned: GroupPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { samples, pairs, whole } = planned;
  const begin = (numbers: Random) => {
    const mixed = pairs.map((pair) => pair.values.slice());
    const labels = whole ? whole.of.slice() : new Int32Array(0);
    return (row: Float64Array) => {
      let at = 0;
      for (const sample of samples) row[at++] = redrawnMean(sample, numbers);
      pairs.forEach((pair, i) => {
        row[at++] = pair.chance ? 0 : Math.abs(mixedT(pair, mixed[i]!, samples[pair.a]!.length, numbers));
      });
      if (!whole || whole.chance) return;
      numbers.shuffle(labels);
      row[at] = welchF(sumsOf(whole.values, labels, whole.groups.length), whole.scale);
    };
  };
  return rowsOf(planned, from, to, begin, progress);
}

function redrawnMean(sample: Float64Array, numbers: Random): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[numbers.int(0, sample.length - 1)]!;
  return sum / sample.length;
}

/** t after the units were dealt anew: only the smaller group is drawn, the other is what is left. */
function mixedT({ scale }: Pair, values: Float64Array, inA: number, numbers: Random): number {
  const size = values.length;
  const drawn = Math.min(inA, size - inA);
  let [sum, squares, all, allSquares] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    if (i < drawn) {
      const j = numbers.int(i, size - 1);
      const kept = values[i]!;
      values[i] = values[j]!;
      values[j] = kept;
      sum += values[i]!;
      squares += values[i]! ** 2;
    }
    all += values[i]!;
    allSquares += values[i]! ** 2;
  }
  const rest = size - drawn;
  const mean = Float64Array.of(sum / drawn, (all - sum) / rest);
  const variance = Float64Array.of(
    Math.max(0, (squares - drawn * mean[0]! ** 2) / (drawn - 1)),
    Math.max(0, (allSquares - squares - rest * mean[1]! ** 2) / (rest - 1)),
  );
  const sums: Sums = { n: Float64Array.of(drawn, rest), mean, variance };
  return welchT(sums, 0, 1, scale);
}

function hitsOf(rows: Float64Array, width: number, column: number, observed: number): number {
  let hits = 0;
  for (let i = column; i < rows.length; i += width) if (asExtreme(rows[i]!, observed)) hits++;
  return hits;
}

function assemble(planned: GroupPlan, rows: Float64Array): GroupComparison {
  const { asked, draws, seed, width, samples, pairs, whole, reason } = planned;
  const level = asked.level ?? LEVEL;
  const means = samples.map((_, g) => columnOf(rows, width, g));
  const found = pairs.map((pair, i) => {
    const column = asked.groups + i;
    const chance = pair.chance ?? chanceOf(hitsOf(rows, width, column, Math.abs(pair.observed)), draws);
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
  const { p, error } = whole.chance ?? chanceOf(hitsOf(rows, width, width - 1, observed), draws);
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

export const groupTest: DrawTest<GroupQuestion, GroupPlan, GroupComparison> = { plan, part, assemble };

/** The comparison in one thread. O(B · units · groups). */
export const compareGroups = (asked: GroupQuestion, progress?: Progress): GroupComparison =>
  runDraws(groupTest, asked, progress);
