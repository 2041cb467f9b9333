/** Intervals from bootstrap draws. */
import { SLACK } from './draws.ts';
import { normalBelow, normalQuantile } from './normal.ts';

/** [low, high] and how it was made; both ends NaN where there is none. */
export type Interval = {
  readonly low: number;
  readonly high: number;
  /** Chance to hold the true value, e.g. 0.95. */
  readonly level: number;
  /** bca = bias-corrected and accelerated; percentile; closed = by a formula, without draws; t = estimate ± z·s.e. */
  readonly method: 'bca' | 'percentile' | 'closed' | 't';
};

/** Value below which a share q of sorted values lies, interpolated (Hyndman & Fan 1996, type 7). NaN when empty. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = Math.min(1, Math.max(0, q)) * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low === high ? low : low + (at - below) * (high - low);
}

const finite = (draws: Float64Array): Float64Array => draws.filter((x) => Number.isFinite(x)).sort();

/** The middle `level` of the draws (Efron 1979). */
export function percentileInterval(draws: Float64Array, level: number): Interval {
  const sorted = finite(draws);
  const tail = (1 - level) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), level, method: 'percentile' };
}

/**
 * Bias-corrected and accelerated (Efron 1987). The percentile interval where all draws lie on one side of the estimate.
 *
 * @param influence of each observation on the estimate (any scale); their skewness is the acceleration. With several groups,
 * each group's already divided by its size (Davison & Hinkley 1997, eq. 5.22)
 */
export function bcaInterval(
  draws: Float64Array,
  estimate: number,
  influence: ArrayLike<number>,
  level: number,
): Interval {
  const sorted = finite(draws);
  // Draws equal to the estimate count half: counts and shares pile up there. Equal is what differs by the order of adding alone.
  const slack = SLACK * Math.max(Math.abs(estimate), Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  let below = 0;
  for (const x of sorted) below += x < estimate - slack ? 1 : x <= estimate + slack ? 0.5 : 0;
  const bias = normalQuantile(below / sorted.length);
  if (!Number.isFinite(bias)) return percentileInterval(draws, level);
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < influence.length; i++) {
    squares += influence[i]! ** 2;
    cubes += influence[i]! ** 3;
  }
  const acceleration = squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
  const end = (tail: number) => {
    const z = bias + normalQuantile(tail);
    return quantile(sorted, normalBelow(bias + z / (1 - acceleration * z)));
  };
  return { low: end((1 - level) / 2), high: end((1 + level) / 2), level, method: 'bca' };
}

/** Mean and standard deviation (n − 1) of the finite draws, and how many they are. */
export function spreadOf(draws: ArrayLike<number>): { mean: number; sd: number; count: number } {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < draws.length; i++) {
    const x = draws[i]!;
    if (!Number.isFinite(x)) continue;
    count++;
    const step = x - mean;
    mean += step / count;
    squares += step * (x - mean);
  }
  if (count === 0) return { mean: Number.NaN, sd: Number.NaN, count };
  return { mean, sd: count > 1 ? Math.sqrt(Math.max(0, squares) / (count - 1)) : Number.NaN, count };
}
