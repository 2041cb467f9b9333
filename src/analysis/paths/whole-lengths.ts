/** Lengths as whole numbers: what can be compared without rounding, and eight at a time. */

/** Lengths and distances must stay below this, the least number that sixteen bits do not hold, less a mark for "not reached". */
const LIMIT = 65_535;
/** Two lengths whose quotient is a fraction to within this are taken as exactly that fraction. */
const TOLERANCE = 1e-13;
/** Tables of distinct lengths beyond this size have no small common measure. */
const MOST_DISTINCT = 1000;

/**
 * The lengths in a unit in which all of them are whole, e.g. 1/1, 1/2, 1/3 as 6, 3, 2; null where there is none in which a
 * way of `steps` edges stays below 65,535.
 * @param lengths positive
 */
export function wholeLengths(lengths: Float64Array, steps: number): Uint16Array | null {
  const distinct = new Set<number>();
  for (const length of lengths) {
    distinct.add(length);
    if (distinct.size > MOST_DISTINCT) return null;
  }
  let unit = 1;
  for (const length of distinct) {
    const denominator = denominatorOf(length);
    if (denominator === 0) return null;
    unit = (unit / gcd(unit, denominator)) * denominator;
    if (unit > LIMIT) return null;
  }
  let common = 0;
  let greatest = 0;
  for (const length of distinct) {
    const whole = Math.round(length * unit);
    common = gcd(whole, common);
    greatest = Math.max(greatest, whole);
  }
  if ((greatest / common) * steps >= LIMIT) return null;
  return Uint16Array.from(lengths, (length) => Math.round(length * unit) / common);
}

/** The least denominator of a fraction that is the number, by its continued fraction; 0 when that is not below the limit. */
function denominatorOf(x: number): number {
  let rest = x;
  let before = 0;
  let denominator = 1;
  for (let i = 0; i < 40; i++) {
    const numerator = Math.round(x * denominator);
    if (Math.abs(x - numerator / denominator) <= TOLERANCE * x) return denominator;
    const fraction = rest - Math.floor(rest);
    if (fraction === 0) return 0;
    rest = 1 / fraction;
    [before, denominator] = [denominator, Math.floor(rest) * denominator + before];
    if (denominator > LIMIT) return 0;
  }
  return 0;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
