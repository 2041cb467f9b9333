/** How large a difference between two groups is, on scales that do not depend on the unit. */
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/**
 * Hedges' g (Hedges 1981): (mean_a − mean_b)/s with the pooled standard deviation, corrected for small groups by
 * J = 1 − 3/(4(n_a + n_b) − 9). ±∞ where nothing varies within the groups, NaN where nothing varies at all.
 */
export function hedgesG(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const one = moments(a);
  const other = moments(b);
  const freedom = a.length + b.length - 2;
  if (freedom < 1) return Number.NaN;
  const pooled = Math.sqrt((one.squares + other.squares) / freedom);
  return ((one.mean - other.mean) / pooled) * (1 - 3 / (4 * freedom - 1));
}

function moments(x: ArrayLike<number>) {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += x[i]! / x.length;
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - mean) ** 2;
  return { mean, squares };
}

export type CliffsDelta = { readonly value: number; readonly interval: Interval };

/**
 * Cliff's delta (Cliff 1993): chance that a value of a is greater than one of b, less the chance that it is smaller; −1 … +1,
 * 0 = neither group lies higher. The interval is Cliff's asymmetric one, which stays within −1 … +1; where the groups do not
 * overlap at all, its inner end is (n − z²)/(n + z²) with the smaller group's n (Feng & Cliff 2004). Values that agree in
 * twelve digits are ties: the last digits of a sum tell of the order of its terms alone.
 */
export function cliffsDelta(one: ArrayLike<number>, other: ArrayLike<number>, level: number): CliffsDelta {
  const a = inTwelveDigits(one);
  const b = inTwelveDigits(other);
  const n = a.length;
  const m = b.length;
  const rowOf = dominance(a, b);
  const columnOf = dominance(b, a);
  let value = 0;
  for (const row of rowOf) value += row / n;
  // Variance of delta from the variances of rows, of columns and of single comparisons; all ties count 0.
  let rows = 0;
  let columns = 0;
  for (const row of rowOf) rows += (row - value) ** 2;
  for (const column of columnOf) columns += (-column - value) ** 2;
  const singles = comparisons(a, b) - n * m * value ** 2;
  const variance = (m * m * rows + n * n * columns - singles) / (n * m * (n - 1) * (m - 1));
  const floor = (1 - value * value) / (n * m - 1);
  const s = Math.sqrt(Math.max(variance, floor, 0));
  const z = normalQuantile((1 + level) / 2);
  const made = (low: number, high: number): CliffsDelta => ({
    value,
    interval: { low, high, level, method: 'closed' },
  });
  if (1 - Math.abs(value) < 1e-12) {
    const inner = (Math.min(n, m) - z * z) / (Math.min(n, m) + z * z);
    return value > 0 ? made(inner, 1) : made(-1, -inner);
  }
  const middle = value - value ** 3;
  const half = z * s * Math.sqrt((1 - value * value) ** 2 + z * z * s * s);
  const below = 1 - value * value + z * z * s * s;
  return made(Math.max(-1, (middle - half) / below), Math.min(1, (middle + half) / below));
}

const inTwelveDigits = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values, (x) => (Number.isFinite(x) ? Number(x.toPrecision(12)) : x));

/** For each of a: share of b that is smaller less share that is greater. O((n + m) log m). */
function dominance(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(b as ArrayLike<number>).sort();
  return Float64Array.from(a as ArrayLike<number>, (x) => {
    const smaller = countBelow(sorted, x, false);
    const notGreater = countBelow(sorted, x, true);
    return (smaller + notGreater - sorted.length) / sorted.length;
  });
}

/** Pairs that are not equal. */
function comparisons(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const sorted = Float64Array.from(b as ArrayLike<number>).sort();
  let unequal = 0;
  for (let i = 0; i < a.length; i++)
    unequal += sorted.length - (countBelow(sorted, a[i]!, true) - countBelow(sorted, a[i]!, false));
  return unequal;
}

/** How many of the sorted values are < x, or ≤ x. */
function countBelow(sorted: Float64Array, x: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < x || (orEqual && sorted[middle] === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}
