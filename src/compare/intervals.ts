/** 95 % intervals of counts, rates and shares, exact or close to it, however small the count. */
import type { Interval } from './compare.ts';
import { gammaQuantile } from './distributions.ts';

const ALPHA = 0.05;
/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Exact Poisson interval of a rate (Garwood 1936): low = qgamma(0.025, count)/exposure, high = qgamma(0.975, count + 1)/exposure.
 * @param count ≥ 0, whole
 * @param exposure > 0, e.g. number of centres, or inhabitants / 100 000
 */
export const garwood = (count: number, exposure = 1): Interval => ({
  low: count > 0 ? gammaQuantile(count, ALPHA / 2) / exposure : 0,
  high: gammaQuantile(count + 1, 1 - ALPHA / 2) / exposure,
  method: 'garwood',
});

/**
 * Score interval of a share (Wilson 1927), without continuity correction.
 * @param yes 0…of
 * @param of > 0
 */
export function wilson(yes: number, of: number): Interval {
  const share = yes / of;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  // At the ends the formula is exactly 0 or 1 but for rounding.
  return {
    low: yes === 0 ? 0 : Math.max(0, centre - half),
    high: yes === of ? 1 : Math.min(1, centre + half),
    method: 'wilson',
  };
}
