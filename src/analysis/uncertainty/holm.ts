/**
 * Holm's step-down correction (Holm 1979): with several tests at once, the chance that any of the true null hypotheses is
 * rejected stays below the level, however the tests depend on each other.
 *
 * @param ps p-values in [0, 1]; NaN = no test was done: it stays NaN and counts as none
 * @returns corrected p-values in the same order, ≥ the given ones, ≤ 1
 */
export function holm(ps: ArrayLike<number>): Float64Array {
  const corrected = new Float64Array(ps.length).fill(Number.NaN);
  const order = Array.from({ length: ps.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(ps[i]!))
    .sort((i, j) => ps[i]! - ps[j]!);
  let least = 0;
  order.forEach((i, rank) => {
    least = Math.max(least, Math.min(1, ps[i]! * (order.length - rank)));
    corrected[i] = least;
  });
  return corrected;
}
