/**
 * Matched comparison: units of two groups are paired with the one of most nearly the same size, so that size cannot be what
 * makes the difference. Nearest pairs first, no unit twice, none farther apart than the caliper; 0.2 standard deviations of
 * the logarithm when nobody says otherwise (Austin 2011).
 */
import { chanceOf, exactChance, SLACK, streamOf } from '../analysis/uncertainty/draws.ts';
import { bcaInterval } from '../analysis/uncertainty/interval.ts';
import { intervalOf } from './answers.ts';
import type { CompareDecline, Group, Grouping, Matching, Unit, Value } from './compare.ts';

const USUAL_CALIPER = 0.2;
/** Up to so many pairs all ways to flip the signs are gone through: 2¹⁴ = 16 384. */
const MOST_EXACT_PAIRS = 14;

export type MatchAsked = {
  readonly units: readonly Unit[];
  /** One value a unit. */
  readonly values: readonly Value[];
  readonly indicator: string;
  readonly between: Grouping;
  readonly a: Group;
  readonly b: Group;
  readonly on: 'inhabitants' | 'bodies';
  readonly caliper: number | null;
  readonly draws: number;
  readonly seed: number;
};

/** Flipping the signs of fewer pairs cannot give p ≤ 5 %, and an interval of so few differences promises too much. */
const LEAST_PAIRS = 6;

type Case = { readonly id: string; readonly size: number; readonly value: number };

export function match(asked: MatchAsked): Matching {
  const { indicator, between, on, a, b } = asked;
  const [one, other] = [casesOf(asked, a), casesOf(asked, b)];
  const spread = spreadOf([...one, ...other].map((c) => c.size));
  const caliper = asked.caliper ?? USUAL_CALIPER * spread;
  const pairs = nearest(one, other, caliper);
  const differences = Float64Array.from(pairs, (p) => p.a.value - p.b.value);
  const shared = {
    indicator,
    between,
    on,
    a: a.key,
    b: b.key,
    caliper,
    pairs: pairs.map((p) => ({ a: p.a.id, b: p.b.id, distance: p.distance })),
    unmatched: { a: one.length - pairs.length, b: other.length - pairs.length },
    imbalance: {
      before: imbalance(one, other, spread),
      after:
        pairs.length > 0
          ? imbalance(
              pairs.map((p) => p.a),
              pairs.map((p) => p.b),
              spread,
            )
          : null,
    },
  };
  const declined = reasonOf(one, other, differences);
  if (declined) return { ...shared, declined, estimate: null, interval: null, p: null, pError: null };
  const { draws, seed } = asked;
  const estimate = meanOf(differences);
  const { p, error } = flipSigns(differences, draws, seed);
  const influence = differences.map((d) => d - estimate);
  return {
    ...shared,
    declined: null,
    estimate,
    interval: intervalOf(bcaInterval(redrawnMeans(differences, draws, seed), estimate, influence, 0.95)),
    p,
    pError: error,
  };
}

function casesOf({ units, values, on }: MatchAsked, group: Group): Case[] {
  const inside = new Set(group.units);
  return units.flatMap((unit, i) => {
    const size = on === 'inhabitants' ? unit.inhabitants : unit.n;
    const value = values[i]?.value ?? null;
    if (!inside.has(unit.id) || value === null || size === null || size <= 0) return [];
    return [{ id: unit.id, size: Math.log(size), value }];
  });
}

function reasonOf(
  one: readonly Case[],
  other: readonly Case[],
  differences: Float64Array,
): CompareDecline | null {
  if (one.length < 2 || other.length < 2) return 'groups-too-small';
  if (differences.length < LEAST_PAIRS) return 'no-match';
  const middle = meanOf(differences);
  // Values that differ alike differ in the last digits nevertheless.
  const speck =
    SLACK * Math.max(...one.map((c) => Math.abs(c.value)), ...other.map((c) => Math.abs(c.value)));
  return differences.every((d) => Math.abs(d - middle) <= speck) ? 'no-variance' : null;
}

/** Nearest pairs first; equal distances in the order of ids, so that the order of units does not matter. */
function nearest(one: readonly Case[], other: readonly Case[], caliper: number) {
  const all = one.flatMap((a) =>
    other.flatMap((b) => {
      const distance = Math.abs(a.size - b.size);
      return distance <= caliper ? [{ a, b, distance }] : [];
    }),
  );
  all.sort((x, y) => x.distance - y.distance || order(x.a.id, y.a.id) || order(x.b.id, y.b.id));
  const taken = new Set<string>();
  return all.filter(({ a, b }) => {
    if (taken.has(a.id) || taken.has(b.id)) return false;
    taken.add(a.id).add(b.id);
    return true;
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
};

function spreadOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

const imbalance = (one: readonly Case[], other: readonly Case[], spread: number): number =>
  spread > 0 ? (meanOf(one.map((c) => c.size)) - meanOf(other.map((c) => c.size))) / spread : 0;

/** Two-sided p of the mean difference when each pair's sign is as likely as its opposite (Fisher 1935). */
function flipSigns(differences: Float64Array, draws: number, seed: number) {
  const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0));
  const scale = differences.reduce((sum, d) => sum + Math.abs(d), 0);
  const extreme = (sum: number) => Math.abs(sum) >= observed - SLACK * scale;
  const pairs = differences.length;
  let hits = 0;
  if (pairs <= MOST_EXACT_PAIRS) {
    for (let signs = 0; signs < 1 << pairs; signs++) {
      let sum = 0;
      for (let i = 0; i < pairs; i++) sum += signs & (1 << i) ? -differences[i]! : differences[i]!;
      if (extreme(sum)) hits++;
    }
    return exactChance(hits, 1 << pairs);
  }
  const { float } = streamOf(seed, 1);
  for (let d = 0; d < draws; d++) {
    let sum = 0;
    for (let i = 0; i < pairs; i++) sum += float() < 0.5 ? -differences[i]! : differences[i]!;
    if (extreme(sum)) hits++;
  }
  return chanceOf(hits, draws);
}

function redrawnMeans(values: Float64Array, draws: number, seed: number): Float64Array {
  const { int } = streamOf(seed, 2);
  return Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[int(0, values.length - 1)]!;
    return sum / values.length;
  });
}
