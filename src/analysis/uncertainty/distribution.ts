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

/**
 * @param draws values under the null hypothesis; the recorded one among them where `exact`
 * @param exact whether these are all arrangements
 */
export function testedBy(observed: number, draws: Float64Array, exact: boolean): Tested {
  const sorted = draws.filter((x) => Number.isFinite(x)).sort();
  const slack = SLACK * Math.max(Math.abs(observed), Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
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
  const varies = sd > SLACK * Math.max(1e-300, Math.abs(spread.mean), Math.abs(observed));
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

function histogramOf(sorted: Float64Array): Histogram {
  const from = sorted[0] ?? 0;
  const span = (sorted.at(-1) ?? 0) - from;
  const bars = span > 0 ? BARS : 1;
  const counts = new Uint32Array(bars);
  for (const x of sorted) {
    const bar = span > 0 ? Math.min(bars - 1, Math.floor(((x - from) / span) * bars)) : 0;
    counts[bar]!++;
  }
  return { from, step: span / bars, counts };
}
