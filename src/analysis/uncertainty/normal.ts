/** The standard normal distribution, to nearly full precision. */
import { ln } from '../../base/ln.ts';

/** Coefficients of Wichura 1988 (AS 241, PPND16): numerators and denominators by region. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const;
const FLANK = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

const ratio = ([top, bottom]: readonly [readonly number[], readonly number[]], x: number): number => {
  const value = (coefficients: readonly number[]) => coefficients.reduceRight((sum, c) => sum * x + c, 0);
  return value(top) / value(bottom);
};

/** The value below which a share p lies (Wichura 1988), p in [0, 1]; ∓∞ at the ends. About 16 digits. */
export function normalQuantile(p: number): number {
  if (p <= 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (p >= 1) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const x = r <= 5 ? ratio(FLANK, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -x : x;
}

/**
 * Share below x. The series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/15 + …) near the middle, Laplace's continued fraction in the tails
 * (Abramowitz & Stegun 1964, 26.2.11 and 26.2.14); absolute error below 1e-15, in the
 * lower tail relative below 1e-11.
 */
export function normalBelow(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const size = Math.abs(x);
  if (size > 39) return x < 0 ? 0 : 1;
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (size < 3.5) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
      term *= (x * x) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = size;
  for (let k = 120; k >= 1; k--) fraction = size + k / fraction;
  const beyond = density / fraction;
  return x < 0 ? beyond : 1 - beyond;
}
