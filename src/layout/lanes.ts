/**
 * Lanes: bodies in an order along a line, on several lanes beside each other in turn, like bricks of a wall:
 *
 *      lane 1     ·     ·     ·          0, 1, 2 … are the places in the order: circles are clear of one another,
 *      lane 0  ·     ·     ·     ·       and names between those of one lane have the room of several bodies
 *              0  1  2  3  4  5  6
 */

export type Lanes = {
  /** How far along the line each body stands, 0…length, in the order given. */
  readonly along: Float64Array;
  /** Lane of each body, 0…lanes−1. */
  readonly lane: Int32Array;
  readonly lanes: number;
};

export type LaneOptions = {
  /** Distance between two lanes. */
  readonly pitch: number;
  /** More lanes are not made: circles may come to lie closer than they should. */
  readonly most: number;
  /** At least so many, e.g. for the sake of long names. */
  readonly least?: number;
  /** The greatest distance from body to body along the line; fewer bodies gather around its middle. */
  readonly widest?: number;
};

/** Circles keep this share of their radii free between them. */
const CLEAR = 1.12;

/**
 * As few lanes as hold all bodies, at least as many as asked for. O(n · lanes).
 * @param radii of the bodies in their order
 * @param length of the line
 */
export function layLanes(radii: ArrayLike<number>, length: number, options: LaneOptions): Lanes {
  const { pitch, most, least = 1, widest = Number.POSITIVE_INFINITY } = options;
  let lanes = Math.max(1, Math.min(least, most));
  let closest = closestPlaces(radii, lanes, pitch);
  while (lanes < most && closest.length > length) {
    lanes = Math.min(most, Math.max(lanes + 1, Math.floor((lanes * closest.length) / length)));
    closest = closestPlaces(radii, lanes, pitch);
  }
  return {
    along: spread(closest, length, widest),
    lane: Int32Array.from({ length: radii.length }, (_, i) => i % lanes),
    lanes,
  };
}

export type Closest = { readonly along: Float64Array; readonly length: number };

/** The closest places on so many lanes, and the length that they take. */
export function closestPlaces(radii: ArrayLike<number>, lanes: number, pitch: number): Closest {
  const n = radii.length;
  const along = new Float64Array(n);
  let length = 0;
  for (let i = 0; i < n; i++) {
    let at = i === 0 ? radii[0]! : Math.max(radii[i]!, along[i - 1]!);
    for (let j = Math.max(0, i - 2 * lanes); j < i; j++) {
      const reach = (radii[i]! + radii[j]!) * CLEAR;
      const aside = pitch * Math.abs((i % lanes) - (j % lanes));
      if (aside < reach) at = Math.max(at, along[j]! + Math.sqrt(reach * reach - aside * aside));
    }
    along[i] = at;
    length = Math.max(length, at + radii[i]!);
  }
  return { along, length };
}

/** The same places over a line of this length: drawn apart evenly, or pressed together where they do not fit. */
export function spread(closest: Closest, length: number, widest = Number.POSITIVE_INFINITY): Float64Array {
  const { along } = closest;
  const n = along.length;
  if (closest.length > length) return along.map((x) => (x * length) / closest.length);
  const room = Math.min(length - closest.length, Math.max(0, widest * n - closest.length));
  const start = (length - closest.length - room) / 2;
  return along.map((x, i) => x + start + (room * (i + 0.5)) / n);
}
