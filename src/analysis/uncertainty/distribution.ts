/** What came out of a statistic's draws: where the recorded value lies among them. */
import { type Chance, chanceOf, exactChance, SLACK } from './draws.ts';
import { quantile, spreadOf } from './interval.ts';

export type Tested = {
  readonly observed: number;
  /** Mean and standard deviation over the draws; expectation and spread if the null hypothesis held. */
  readonly mean: number;
  readonly sd: number;
  /** (observed − mean)/sd; NaN where nothing varies. */
  readonly z: number;
  /** Middle 95 % of the draws, and their median. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Chance of a value as low / as high as observed, or lower / higher. */
  readonly pLow: Chance;
  readonly pHigh: Chance;
  /** Two-sided: twice the smaller one, at most 1. */
  readonly pTwo: Chance;
  /** Draws in which the statistic has no value (transitivity without any path of two ties): left out, counted. */
  readonly undefined: number;
  /** The draws as a histogram, for a picture. */
  readonly histogram: Histogram;
};

export type Histogram = {
  /** Lower end of the first bar; bars are `step` wide. */
  readonly from: number;
  readonly step: number;
  readonly counts: Uint32Array;
};

const BARS = 40;

/** What rounding leaves of a statistic that is 0, in its own unit: shares, correlations, t and counts are of the order of 1. */
const SPECK = 1e-13;

/**
 * @param draws values under the null hypothesis; the recorded one among them where `exact`
 * @param exact whether these are all arrangements
 */
export function testedBy(observed: number, draws: Float64Array, exact: boolean): Tested {
  const sorted = draws.filter((x) => Number.isFinite(x)).sort();
  const size = Math.max(Math.abs(observed), Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const slack = Math.max(SPECK, SLACK * size);
  let low = 0;
  let high = 0;
  for (const x of sorted) {
    if (x <= observed + slack) low++;
    if (x >= observed - slack) high++;
  }
  const chance = (hits: number) =>
    exact ? exactChance(hits, Math.max(1, sorted.length)) : chanceOf(hits, sorted.length);
  const spread = spreadOf(sorted);
  // All arrangements are no sample of arrangements.
  const sd = exact ? spread.sd * Math.sqrt((spread.count - 1) / spread.count) : spread.sd;
  const varies = sd > Math.max(SPECK, SLACK * Math.max(Math.abs(spread.mean), Math.abs(observed)));
  const [pLow, pHigh] = [chance(low), chance(high)];
  return {
    observed,
    mean: spread.mean,
    sd: varies ? sd : sd >= 0 ? 0 : Number.NaN,
    z: varies ? (observed - spread.mean) / sd : Number.NaN,
    low: quantile(sorted, 0.025),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.975),
    pLow,
    pHigh,
    pTwo: twice(pLow.p < pHigh.p ? pLow : pHigh),
    undefined: draws.length - sorted.length,
    histogram: histogramOf(sorted),
  };
}

const twice = ({ p, error }: Chance): Chance => ({ p: Math.min(1, 2 * p), error: 2 * error });

/** @param sorted finite draws */
export function histogramOf(sorted: Float64Array): Histogram {
  const from = sorted[0] ?? 0;
  const span = (sorted.at(-1) ?? 0) - from;
  const between = span > 0 ? spacingOf(sorted, span) : null;
  if (between !== null) {
    // Each bar around the values that it holds, the same number of them in all bars.
    const values = Math.round(span / between) + 1;
    const step = between * Math.ceil(values / BARS);
    return filled(sorted, from - between / 2, step, Math.ceil((values * between) / step - 1e-9));
  }
  const bars = span > 0 ? BARS : 1;
  return filled(sorted, from, span / bars, bars);
}

function filled(sorted: Float64Array, from: number, step: number, bars: number): Histogram {
  const counts = new Uint32Array(bars);
  for (const x of sorted) {
    const bar = step > 0 ? Math.min(bars - 1, Math.max(0, Math.floor((x - from) / step))) : 0;
    counts[bar]!++;
  }
  return { from, step, counts };
}

/** Most values of a grid that is looked for: counts, shares of a fixed number of ties. */
const MOST_VALUES = 400;

/**
 * The spacing of values that lie on an even grid, as counts do; null where they do not. Bars that are not of the grid would hold
 * now one value and now two, and show peaks that are not there.
 */
function spacingOf(sorted: Float64Array, span: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap > span * 1e-9) least = Math.min(least, gap);
  }
  if (span / least > MOST_VALUES) return null;
  const spacing = span / Math.round(span / least);
  for (const x of sorted) {
    const place = (x - sorted[0]!) / spacing;
    if (Math.abs(place - Math.round(place)) > 1e-4) return null;
  }
  return spacing;
}
