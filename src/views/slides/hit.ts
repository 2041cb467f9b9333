/** Which body of a page is meant by a press or the pointer, and where the page stands in its box. Pure. */
import type { Circle } from './morph.ts';

export type Size = { readonly width: number; readonly height: number };

/** A point of a box as a point of the page that is fitted into its middle. */
export function onPage(
  { width, height }: Size,
  page: Size,
  [x, y]: readonly [number, number],
): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = Math.min(width / page.width, height / page.height);
  return {
    x: (x - (width - scale * page.width) / 2) / scale,
    y: (y - (height - scale * page.height) / 2) / scale,
    scale,
  };
}

/** The body under a point, or the nearest to it within `reach`; null = none. All in units of the page. */
export function bodyAt<B extends Circle>(
  bodies: Iterable<B>,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): B | null {
  let best: B | null = null;
  let least = reach;
  for (const body of bodies) {
    const off = Math.hypot(body.x - x, body.y - y) - body.r;
    if (off < least) {
      least = off;
      best = body;
    }
  }
  return best;
}
