/**
 * The camera in the layout's own units: which point is in the middle of the canvas and how many CSS pixels a unit takes.
 * Pure, so that fitting can be tested without a canvas.
 */
import { groundExtent } from '../../drawing/ground.ts';
import type { Scene } from '../../drawing/scene.ts';

export type Extent = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Pixels at each side of the canvas that controls cover, and width and height of those in the lower right corner. */
export type Insets = Extent & { readonly corner: readonly [number, number] };

export type View = {
  /** Layout point in the middle of the canvas. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels per layout unit. */
  readonly scale: number;
};

const WHEEL: Extent = { left: -1, top: -1, right: 1, bottom: 1 };

/** The rectangle that all marks take; with guides, or nothing to show, the square around the unit circle. */
export function extentOf(scene: Pick<Scene, 'nodes' | 'guides' | 'ground'>): Extent {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, r } of scene.nodes) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  if (scene.guides) return WHEEL;
  const ground = scene.ground && groundExtent(scene.ground);
  if (ground) {
    left = Math.min(left, ground[0]);
    top = Math.min(top, ground[1]);
    right = Math.max(right, ground[2]);
    bottom = Math.max(bottom, ground[3]);
  }
  return left <= right ? { left, top, right, bottom } : WHEEL;
}

/**
 * The view that shows the extent as large as the free part of the canvas allows, centred in it.
 * @param margin free pixels left and right, above and below, for names
 * @param greatest no more pixels per unit than this, so that two bodies do not fill the screen
 */
export function fitView(
  extent: Extent,
  canvas: { readonly width: number; readonly height: number },
  insets: Extent,
  margin: readonly [number, number] = [0, 0],
  greatest = 900,
): View {
  const width = Math.max(60, canvas.width - insets.left - insets.right - 2 * margin[0]);
  const height = Math.max(60, canvas.height - insets.top - insets.bottom - 2 * margin[1]);
  const scale = Math.min(
    greatest,
    width / Math.max(1e-6, extent.right - extent.left),
    height / Math.max(1e-6, extent.bottom - extent.top),
  );
  // The middle of the free part, seen from the middle of the canvas.
  const offX = (insets.left - insets.right) / 2;
  const offY = (insets.top - insets.bottom) / 2;
  return {
    x: (extent.left + extent.right) / 2 - offX / scale,
    y: (extent.top + extent.bottom) / 2 - offY / scale,
    scale,
  };
}

/** Where a layout point is on the canvas, in CSS pixels from its upper left corner. */
export const toCanvas = (
  view: View,
  canvas: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): readonly [number, number] => [
  canvas.width / 2 + (x - view.x) * view.scale,
  canvas.height / 2 + (y - view.y) * view.scale,
];
