/**
 * Which tie is under the pointer, found among the scene's marks as bodies are (`pick.ts`). Lines are bent as they are drawn
 * (`src/drawing/svg.ts`, `webgl/edge-program.ts`).
 */
import type { EdgeMark, Scene } from '../../drawing/scene.ts';
import { toCanvas, type View } from './camera.ts';

/** A curve is looked at in so many straight pieces. */
const PIECES = 8;
/** Pixels by which a line may leave the straight way between its ends. */
const MOST_BENT = 40;

/**
 * The tie nearest to a point of the canvas, when it passes within so many pixels. O(ties), a few comparisons each.
 * @returns its place in `scene.edges`; null = none is near
 */
export function tieAt(
  scene: Pick<Scene, 'nodes' | 'edges'>,
  view: View,
  canvas: { readonly width: number; readonly height: number },
  [px, py]: readonly [number, number],
  within: number,
): number | null {
  let best: number | null = null;
  let least = within;
  const [ox, oy] = toCanvas(view, canvas, 0, 0);
  for (let e = 0; e < scene.edges.length; e++) {
    const edge = scene.edges[e]!;
    const a = scene.nodes[edge.source]!;
    const b = scene.nodes[edge.target]!;
    // Seen from the pointer, in pixels.
    const x0 = ox + a.x * view.scale - px;
    const y0 = oy + a.y * view.scale - py;
    const x1 = ox + b.x * view.scale - px;
    const y1 = oy + b.y * view.scale - py;
    const room = edge.lane === 0 && edge.source !== edge.target ? least : least + MOST_BENT;
    if (Math.min(x0, x1) > room || Math.max(x0, x1) < -room) continue;
    if (Math.min(y0, y1) > room || Math.max(y0, y1) < -room) continue;
    const distance =
      edge.source === edge.target
        ? toLoop(x0, y0, a.r * view.scale)
        : edge.lane === 0
          ? toPiece(x0, y0, x1, y1)
          : toCurve(edge, x0, y0, x1, y1);
    if (distance < least) {
      least = distance;
      best = e;
    }
  }
  return best;
}

/** Distance of the origin from the piece of a line. */
function toPiece(x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length));
  return Math.hypot(x0 + t * dx, y0 + t * dy);
}

function toCurve({ lane }: EdgeMark, x0: number, y0: number, x1: number, y1: number): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return Math.hypot(x0, y0);
  const bend = 2 * lane * Math.min(9, 0.12 * length);
  const mx = (x0 + x1) / 2 - ((y1 - y0) / length) * bend;
  const my = (y0 + y1) / 2 + ((x1 - x0) / length) * bend;
  let least = Number.POSITIVE_INFINITY;
  let [fromX, fromY] = [x0, y0];
  for (let i = 1; i <= PIECES; i++) {
    const t = i / PIECES;
    const s = 1 - t;
    const x = s * s * x0 + 2 * s * t * mx + t * t * x1;
    const y = s * s * y0 + 2 * s * t * my + t * t * y1;
    least = Math.min(least, toPiece(fromX, fromY, x, y));
    [fromX, fromY] = [x, y];
  }
  return least;
}

/** A body tied to itself: a small circle above it. */
function toLoop(x: number, y: number, radius: number): number {
  const r = 0.5 * (radius + 7);
  return Math.abs(Math.hypot(x, y - 2 * r) - r);
}
