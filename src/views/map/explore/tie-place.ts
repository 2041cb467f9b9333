/** Where the name of a tie may stand: along its line, in the middle, where it covers neither bodies nor other names. */
import type { Box } from '../../../drawing/labels.ts';
import type { Point } from './inside.ts';

export type TieLine = {
  readonly from: Point;
  readonly to: Point;
  /** Radii of the bodies at its ends, in pixels. */
  readonly ends: readonly [number, number];
  readonly lane: number;
};

export type TieSpot = {
  readonly x: number;
  readonly y: number;
  /** Radians, never upside down. */
  readonly angle: number;
  /** Middles of squares as high as the text that cover it together. */
  readonly cover: readonly Point[];
};

/** Pixels that a name keeps from the ends of its line. */
const MARGIN = 7;

/** @returns null where the line is too short for the text */
export function spotOn({ from, to, ends, lane }: TieLine, width: number, height: number): TieSpot | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const seen = length - ends[0] - ends[1];
  if (seen < width + 2 * MARGIN) return null;
  const [ux, uy] = [dx / length, dy / length];
  // Bent lines pass beside the straight way by half of their bend, as they are drawn.
  const beside = lane * Math.min(9, 0.12 * length);
  const middle = ends[0] + seen / 2;
  const x = from[0] + ux * middle - uy * beside;
  const y = from[1] + uy * middle + ux * beside;
  const upright = ux < 0 ? Math.atan2(-uy, -ux) : Math.atan2(uy, ux);
  const count = Math.max(1, Math.ceil(width / height));
  const cover = Array.from({ length: count }, (_, i): Point => {
    const along = ((i + 0.5) / count - 0.5) * width;
    return [x + ux * along, y + uy * along];
  });
  return { x, y, angle: upright, cover };
}

/** What names of ties stay clear of. */
export type Taken = {
  readonly boxes: readonly Box[];
  /** x, y, r of each body, in pixels. */
  readonly circles: Float64Array;
  /** Squares of names that stand already. */
  readonly spots: Point[];
};

/** Whether the name would cover something. */
export function isTaken({ cover }: TieSpot, height: number, { boxes, circles, spots }: Taken): boolean {
  const half = height / 2;
  return cover.some(([x, y]) => {
    for (let i = 0; i < circles.length; i += 3)
      if (Math.hypot(circles[i]! - x, circles[i + 1]! - y) < circles[i + 2]! + half) return true;
    if (boxes.some((b) => x + half > b.x0 && x - half < b.x1 && y + half > b.y0 && y - half < b.y1))
      return true;
    return spots.some(([sx, sy]) => Math.abs(sx - x) < height && Math.abs(sy - y) < height);
  });
}
