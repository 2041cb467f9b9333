/** Planning and drawing for the comparison of groups: which pairs, what is known without drawing, permutations and bootstrap means. */
import type { Random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { arrangementsOf, nextArrangement } from './arrangements.ts';
import type { TestDecline } from './decline.ts';
import { type Chance, type DrawPlan, exactChance, rowsOf, SLACK, USUAL_DRAWS } from './draws.ts';
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

export type Pair = {
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
export type Whole = {
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
export const LEAST = 2;

export function planGroups(asked: GroupQuestion): GroupPlan {
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

export const joined = (parts: readonly Float64Array[]): Float64Array => {
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
  const sizes = [samples[a]!.length, samples[b]!.length];
  const chance = exactly(labels, sizes, Math.abs(observed), ROUNDING.t, (of) => Math.abs(t(of)));
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
    ROUNDING.f,
    f,
  );
  return { groups, values, of, observed, scale, chance };
}

/** Rounding where groups have the same mean: of t, in standard errors, and of F, which is a square. */
export const ROUNDING = { t: SLACK, f: SLACK ** 2 } as const;

/**
 * Whether an arrangement is at least as far from equal groups as the observed one.
 *
 * @param rounding what may be left of a statistic that is 0
 */
export const asExtreme = (value: number, observed: number, rounding: number): boolean =>
  value >= observed * (1 - SLACK) - rounding;

function exactly(
  labels: Int32Array,
  sizes: readonly number[],
  observed: number,
  rounding: number,
  statistic: (of: Int32Array) => number,
): Chance | null {
  const all = arrangementsOf(sizes);
  if (all > MOST) return null;
  const of = labels.slice();
  let hits = 0;
  do if (asExtreme(statistic(of), observed, rounding)) hits++;
  while (nextArrangement(of));
  return exactChance(hits, all);
}

export function drawGroups(planned: GroupPlan, from: number, to: number, progress?: Progress): Float64Array {
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
