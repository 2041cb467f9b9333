/** What of the drawing of a play the pointer means. */
import type { Frame } from '../../drawing/frame.ts';
import type { EdgeMark, Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';

export type Chosen = { readonly is: 'body' | 'tie'; readonly id: Id };

/** Pixels around a mark that count as it. */
export const NEAR = 6;

/** What lies under a point of the drawing: a body, else a tie of the data; null = neither. O(bodies + ties) */
export function pick(scene: Scene, frame: Frame, x: number, y: number): Chosen | null {
  let best: Chosen | null = null;
  let nearest = NEAR;
  for (const node of scene.nodes) {
    const away = Math.hypot(frame.cx + frame.scale * node.x - x, frame.cy + frame.scale * node.y - y);
    if (away - frame.scale * node.r >= nearest) continue;
    nearest = away - frame.scale * node.r;
    best = { is: 'body', id: node.id };
  }
  if (best) return best;
  nearest = NEAR;
  for (const edge of scene.edges) {
    if (edge.id.startsWith('via:')) continue;
    const away = fromLine(lineOf(scene, frame, edge), x, y);
    if (away >= nearest) continue;
    nearest = away;
    best = { is: 'tie', id: edge.id };
  }
  return best;
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

export function lineOf(scene: Scene, { cx, cy, scale }: Frame, edge: EdgeMark): Line {
  const [a, b] = [scene.nodes[edge.source]!, scene.nodes[edge.target]!];
  return [cx + scale * a.x, cy + scale * a.y, cx + scale * b.x, cy + scale * b.y];
}

function fromLine([x0, y0, x1, y1]: Line, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x0 + along * dx - x, y0 + along * dy - y);
}
