/** Which body is near a point of the canvas. */
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { toCanvas, type View } from './camera.ts';
import { LEAST_RADIUS } from './webgl/emphasis.ts';

/** The body whose edge is nearest to a point, when it is within so many CSS pixels; null = none. O(n). */
export function bodyAt(
  { nodes }: Pick<Scene, 'nodes'>,
  view: View,
  size: { readonly width: number; readonly height: number },
  [px, py]: readonly [number, number],
  within: number,
): Id | null {
  let best: Id | null = null;
  let least = within;
  const [x0, y0] = toCanvas(view, size, 0, 0);
  for (const { id, x, y, r } of nodes) {
    const radius = Math.max(LEAST_RADIUS, r * view.scale);
    const dx = x0 + x * view.scale - px;
    const dy = y0 + y * view.scale - py;
    if (Math.abs(dx) > radius + least || Math.abs(dy) > radius + least) continue;
    const outside = Math.hypot(dx, dy) - radius;
    if (outside < least) {
      least = outside;
      best = id;
    }
  }
  return best;
}
