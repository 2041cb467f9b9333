/** Which body is meant by a pointer, and which one comes next in a direction. Pure; all in units of the picture. */

export type Place = { readonly body: number; readonly x: number; readonly y: number; readonly r: number };

/** The body under a point, or the nearest whose edge is within `reach`; null = none. */
export function bodyAt(
  places: Iterable<Place>,
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach;
  for (const place of places) {
    const off = Math.hypot(place.x - x, place.y - y) - place.r;
    if (off >= least) continue;
    least = off;
    best = place.body;
  }
  return best;
}

/** How much more a step aside counts than one ahead. */
const ASIDE = 2;

/**
 * The next body in a direction, within 45° of it and with as little aside as can be; null = nobody stands there.
 * @param dx -1, 0 or 1, as @param dy; one of them is 0
 */
export function nextTowards(places: Iterable<Place>, from: Place, dx: number, dy: number): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { body, x, y } of places) {
    const [along, across] = [
      (x - from.x) * dx + (y - from.y) * dy,
      Math.abs((x - from.x) * dy - (y - from.y) * dx),
    ];
    if (body === from.body || along <= 0 || across > along) continue;
    const far = along + ASIDE * across;
    if (far >= least) continue;
    least = far;
    best = body;
  }
  return best;
}
