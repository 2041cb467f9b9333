/** Where a scene sits in a drawing: the scale and shift that fit it into a box with room for names around it. */
import { groundExtent } from './ground.ts';
import type { Box } from './label-field.ts';
import type { Scene } from './scene.ts';

/** The most of a box's width that is kept for names at either side of a drawing. */
const NARROW = 0.2;

/** x ↦ cx + scale · x, y ↦ cy + scale · y. */
export type Frame = { readonly scale: number; readonly cx: number; readonly cy: number };

/** Pixels of the radius that a body has at least: of twenty thousand on a page, one with a single tie would be no more than dust. */
export const LEAST_RADIUS = 1.3;

/** Radius of a body in pixels. */
export const radiusOf = ({ r }: { readonly r: number }, { scale }: Pick<Frame, 'scale'>): number =>
  Math.max(LEAST_RADIUS, scale * r);

/**
 * @param besides room for names left and right; on a narrow page less, rather than that nothing is left between them
 * @param top room above and below
 */
export function fitScene(scene: Scene, box: Box, besides: number, top: number): Frame {
  const width = box.x1 - box.x0;
  const side = Math.min(besides, width * NARROW);
  const height = box.y1 - box.y0;
  const middleX = (box.x0 + box.x1) / 2;
  const middleY = (box.y0 + box.y1) / 2;
  if (scene.guides) {
    const scale = Math.max(1, Math.min(width / 2 - side, height / 2 - top));
    return { scale, cx: middleX, cy: middleY };
  }
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (const { x, y, r } of scene.nodes) {
    x0 = Math.min(x0, x - r);
    x1 = Math.max(x1, x + r);
    y0 = Math.min(y0, y - r);
    y1 = Math.max(y1, y + r);
  }
  const ground = scene.ground && groundExtent(scene.ground);
  if (ground) {
    [x0, y0] = [Math.min(x0, ground[0]), Math.min(y0, ground[1])];
    [x1, y1] = [Math.max(x1, ground[2]), Math.max(y1, ground[3])];
  }
  if (!(x1 > x0)) return { scale: Math.min(width, height) / 2, cx: middleX, cy: middleY };
  const scale = Math.max(
    1,
    Math.min((width - 2 * side) / Math.max(0.2, x1 - x0), (height - 2 * top) / Math.max(0.2, y1 - y0)),
  );
  return { scale, cx: middleX - (scale * (x0 + x1)) / 2, cy: middleY - (scale * (y0 + y1)) / 2 };
}
