/** Where the handle of a body stands: beside it, where there is room. Pure. */
import type { Extent } from './camera.ts';

/** Half of the handle, and the gap to the body, in px. */
const HALF = 13;
const GAP = 3;
/** Upper right first, as far as that is free. */
const WAYS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * @param spot middle and radius of the body on the canvas, in px
 * @param insets px at each side of the canvas that controls cover
 * @returns the upper left corner of the handle; null while the body is outside the free part of the canvas
 */
export function handlePlace(
  spot: { readonly x: number; readonly y: number; readonly r: number },
  canvas: { readonly width: number; readonly height: number },
  insets: Extent,
): readonly [x: number, y: number] | null {
  const free = {
    left: insets.left,
    top: insets.top,
    right: canvas.width - insets.right,
    bottom: canvas.height - insets.bottom,
  };
  const isIn = (x: number, y: number, room: number) =>
    x - room >= free.left && x + room <= free.right && y - room >= free.top && y + room <= free.bottom;
  if (!isIn(spot.x, spot.y, 0)) return null;
  const out = (spot.r + GAP + HALF) * Math.SQRT1_2;
  for (const [right, down] of WAYS) {
    const [x, y] = [spot.x + right * out, spot.y + down * out];
    if (isIn(x, y, HALF)) return [Math.round(x - HALF), Math.round(y - HALF)];
  }
  // A body larger than the window: on the body itself.
  return [Math.round(spot.x - HALF), Math.round(spot.y - HALF)];
}
