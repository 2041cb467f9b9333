/** Where the handle of a body stands: beside it, where there is room, and on no name as far as that can be. Pure. */
import type { Box } from '../../drawing/labels.ts';
import type { Extent } from './camera.ts';

/** Half of the handle, and the gap to the body, in px. */
const HALF = 13;
const GAP = 6;
/** Upper right first. */
const WAYS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0, 1],
] as const;

/**
 * @param spot middle and radius of the body on the canvas, in px
 * @param insets px at each side of the canvas that controls cover
 * @param names what they cover of the canvas
 * @returns the upper left corner of the handle; null while the body is outside the free part of the canvas
 */
export function handlePlace(
  spot: { readonly x: number; readonly y: number; readonly r: number },
  canvas: { readonly width: number; readonly height: number },
  insets: Extent,
  names: readonly Box[] = [],
): readonly [x: number, y: number] | null {
  const isIn = (x: number, y: number, room: number) =>
    x - room >= insets.left &&
    x + room <= canvas.width - insets.right &&
    y - room >= insets.top &&
    y + room <= canvas.height - insets.bottom;
  if (!isIn(spot.x, spot.y, 0)) return null;
  // A body larger than the window has it on itself.
  let best: readonly [number, number] = [spot.x, spot.y];
  let least = Number.POSITIVE_INFINITY;
  for (const [right, down] of WAYS) {
    const out = (spot.r + GAP + HALF) / Math.hypot(right, down);
    const [x, y] = [spot.x + right * out, spot.y + down * out];
    if (!isIn(x, y, HALF)) continue;
    const hidden = names.reduce((sum, box) => sum + shared(box, x, y), 0);
    if (hidden >= least) continue;
    least = hidden;
    best = [x, y];
  }
  return [Math.round(best[0] - HALF), Math.round(best[1] - HALF)];
}

/** Square px of a box that a handle at a point would cover. */
const shared = ({ x0, y0, x1, y1 }: Box, x: number, y: number): number =>
  Math.max(0, Math.min(x1, x + HALF) - Math.max(x0, x - HALF)) *
  Math.max(0, Math.min(y1, y + HALF) - Math.max(y0, y - HALF));
