/**
 * Natural logarithm, the same in every JavaScript engine. `Math.log` may differ in its last digit from one engine to the next, and then
 * what a browser wrote could not be repeated to the last digit elsewhere.
 *
 * After `e_log.c` of FDLIBM 5.3 (Sun Microsystems 1993; freely granted): x = 2^k · (1 + f), log(1 + f) by a polynomial in f/(2 + f);
 * error below 1 ulp.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Coefficients of log(1 + s) − log(1 − s) − 2s over s³, s⁵ … */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605106586;

const bits = new DataView(new ArrayBuffer(8));

/** @returns −∞ for 0, NaN below it */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  // Numbers that have given up digits for their smallness are raised first.
  const small = x < 2 ** -1022;
  bits.setFloat64(0, small ? x * 2 ** 54 : x);
  let high = bits.getInt32(0);
  let k = (small ? -54 : 0) + (high >> 20) - 1023;
  high &= 0x000fffff;
  const step = (high + 0x95f64) & 0x100000;
  bits.setInt32(0, high | (step ^ 0x3ff00000));
  k += step >> 20;
  const f = bits.getFloat64(0) - 1;
  if ((0x000fffff & (2 + high)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}
