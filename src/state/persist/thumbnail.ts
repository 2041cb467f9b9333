/** A small picture of a project for its card: the map without names, as an SVG of some kilobytes. */
import type { Scene } from '../../drawing/scene.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { sceneOf } from '../files/figure-scene.ts';
import type { State } from '../store.ts';

const WIDTH = 160;
const HEIGHT = 100;
const MARGIN = 8;
/** More lines and dots than these would not be seen. */
const MOST = { nodes: 250, edges: 300 };
/** Larger networks take long to lay out only for this. */
const LARGEST = 2000;

/** @throws when the network is empty or too large for it, or the layout fails */
export async function thumbnailOf(s: State, work: Pick<Jobs, 'layout'>): Promise<string> {
  if (s.project.bodies.size === 0 || s.project.bodies.size > LARGEST) throw new Error('No picture of this');
  return smallSvg(await sceneOf({ ...s, focus: null }, 'light', work));
}

/** Every k-th, so that at most so many are left. */
const thin = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most ? list : list.filter((_, i) => i % Math.ceil(list.length / most) === 0);

export function smallSvg({ nodes, edges, palette }: Pick<Scene, 'nodes' | 'edges' | 'palette'>): string {
  const xs = nodes.map((n) => n.x);
  const ys = nodes.map((n) => n.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // One body, or several in a line, have no extent; they stand in the middle all the same.
  const [w, h] = [right - left || 1, bottom - top || 1];
  const scale = Math.min((WIDTH - 2 * MARGIN) / w, (HEIGHT - 2 * MARGIN) / h);
  const x = (of: number) => round((of - (left + right) / 2) * scale + WIDTH / 2);
  const y = (of: number) => round((of - (top + bottom) / 2) * scale + HEIGHT / 2);
  const lines = thin(edges, MOST.edges).map(({ source, target }) => {
    const [a, b] = [nodes[source]!, nodes[target]!];
    return `M${x(a.x)} ${y(a.y)}L${x(b.x)} ${y(b.y)}`;
  });
  const dots = thin(nodes, MOST.nodes).map((n) => {
    const r = round(Math.min(7, Math.max(1.6, n.r * scale)));
    const paint = n.fill ? `fill="${n.fill}"` : `fill="none" stroke="${n.stroke}"`;
    return `<circle cx="${x(n.x)}" cy="${y(n.y)}" r="${r}" ${paint}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path d="${lines.join('')}" fill="none" stroke="${palette.faint}" stroke-width=".6"/>${dots.join('')}</svg>`;
}

const round = (n: number): number => Math.round(n * 10) / 10;
