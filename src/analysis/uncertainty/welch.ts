/**
 * Statistics of groups that stay comparable when the groups vary differently: differences divided by what each group's own
 * variance lets expect. Permuting such studentised statistics keeps the level even where variances or shapes differ
 * (Janssen 1997; Chung & Romano 2013), exactly so where only the labels differ.
 */

/** What lies below this share of the variance of all values together is rounding, not variance. */
const SPECK = 1e-12;

/** Values by group, row by row. */
export type Sums = {
  readonly n: Float64Array;
  readonly mean: Float64Array;
  /** Variance with n − 1; NaN for a single value. */
  readonly variance: Float64Array;
};

/**
 * @param values centred at the mean of all, so that squares lose no digits
 * @param of group of each value, all ≥ 0
 */
export function sumsOf(values: Float64Array, of: ArrayLike<number>, groups: number): Sums {
  const n = new Float64Array(groups);
  const mean = new Float64Array(groups);
  const variance = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) {
    const g = of[i]!;
    n[g]!++;
    mean[g]! += values[i]!;
    variance[g]! += values[i]! ** 2;
  }
  for (let g = 0; g < groups; g++) {
    mean[g]! /= n[g]!;
    variance[g] = n[g]! > 1 ? Math.max(0, (variance[g]! - n[g]! * mean[g]! ** 2) / (n[g]! - 1)) : Number.NaN;
  }
  return { n, mean, variance };
}

/**
 * Welch's t of groups a and b (Welch 1938): (mean_a − mean_b)/√(s²_a/n_a + s²_b/n_b); ±∞ where neither varies and the means
 * differ, 0 where they do not.
 *
 * @param scale variance of all values together
 */
export function welchT({ n, mean, variance }: Sums, a: number, b: number, scale: number): number {
  const difference = mean[a]! - mean[b]!;
  const square = variance[a]! / n[a]! + variance[b]! / n[b]!;
  if (square > SPECK * scale) return difference / Math.sqrt(square);
  return difference ** 2 <= SPECK * scale ? 0 : Math.sign(difference) * Number.POSITIVE_INFINITY;
}

/**
 * Welch's F over all groups (Welch 1951). A group without any variance is given a speck of it, so that it weighs much but not
 * everything.
 */
export function welchF({ n, mean, variance }: Sums, scale: number): number {
  const groups = n.length;
  let weights = 0;
  let centre = 0;
  const weight = new Float64Array(groups);
  for (let g = 0; g < groups; g++) {
    weight[g] = n[g]! / Math.max(variance[g]!, 1e-6 * scale);
    weights += weight[g]!;
    centre += weight[g]! * mean[g]!;
  }
  centre /= weights;
  let between = 0;
  let correction = 0;
  for (let g = 0; g < groups; g++) {
    between += weight[g]! * (mean[g]! - centre) ** 2;
    correction += (1 - weight[g]! / weights) ** 2 / (n[g]! - 1);
  }
  const freedom = groups - 1;
  return between / freedom / (1 + (2 * (groups - 2) * correction) / (groups * groups - 1));
}
