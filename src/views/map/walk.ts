/** Walking the picture: which bodies are near, and which neighbour lies in the direction of an arrow key. */
import type { Scene } from '../../drawing/scene.ts';

export const DIRECTIONS = {
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
} as const satisfies Record<string, readonly [number, number]>;
export type ArrowKey = keyof typeof DIRECTIONS;
export const isArrow = (key: string): key is ArrowKey => key in DIRECTIONS;

/** Neighbours of each node of the scene and the ties to them: positions in `nodes` and `edges`. O(n + m). */
export type Adjacency = readonly {
  readonly neighbours: readonly number[];
  readonly ties: readonly number[];
}[];

const known = new WeakMap<object, { readonly nodes: object; readonly adjacency: Adjacency }>();

/** Made once for each list of ties: map, keys and text version ask for the same. */
export function adjacencyOf({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): Adjacency {
  const found = known.get(edges);
  if (found?.nodes === nodes) return found.adjacency;
  const ties = nodes.map((): number[] => []);
  edges.forEach(({ source, target }, e) => {
    ties[source]!.push(e);
    if (source !== target) ties[target]!.push(e);
  });
  /** The last vertex whose list each vertex is in. */
  const listed = new Int32Array(nodes.length).fill(-1);
  const adjacency = ties.map((list, v) => {
    listed[v] = v;
    const neighbours: number[] = [];
    for (const e of list) {
      const { source, target } = edges[e]!;
      const u = source === v ? target : source;
      if (listed[u] === v) continue;
      listed[u] = v;
      neighbours.push(u);
    }
    return { neighbours, ties: list };
  });
  known.set(edges, { nodes, adjacency });
  return adjacency;
}

/** Cosine of the widest angle that still counts as 'in this direction': 60° to either side. */
const WIDEST = 0.5;

/**
 * The neighbour that lies best in the direction of the arrow: near and little off to the side. When no neighbour lies
 * there, the best of all bodies does, so that every body can be reached. Null at the rim.
 */
export function walk(
  scene: Pick<Scene, 'nodes'>,
  adjacency: Adjacency,
  from: number,
  arrow: ArrowKey,
): number | null {
  const all = scene.nodes.map((_, v) => v);
  return bestTowards(scene, from, adjacency[from]!.neighbours, arrow) ?? bestTowards(scene, from, all, arrow);
}

function bestTowards(
  scene: Pick<Scene, 'nodes'>,
  from: number,
  candidates: readonly number[],
  arrow: ArrowKey,
): number | null {
  const [dx, dy] = DIRECTIONS[arrow];
  const here = scene.nodes[from]!;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const v of candidates) {
    if (v === from) continue;
    const there = scene.nodes[v]!;
    const x = there.x - here.x;
    const y = there.y - here.y;
    const distance = Math.hypot(x, y);
    const cosine = distance > 0 ? (x * dx + y * dy) / distance : 0;
    if (cosine < WIDEST) continue;
    const cost = distance / cosine ** 2;
    if (cost < least) {
      least = cost;
      best = v;
    }
  }
  return best;
}
