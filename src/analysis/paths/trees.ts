/** Pendant trees: everything that falls off when bodies with a single tie are taken away again and again. */
import type { Graph } from '../../graph/graph.ts';

export type Trees = {
  /** The neighbour towards the core for each vertex of a pendant tree, −1 for vertices of the core. */
  readonly parent: Int32Array;
  /** Vertices of pendant trees, outermost first: every vertex comes before its parent. */
  readonly order: Uint32Array;
  /** How many levels the highest tree has, its root in the core included; 1 when nothing hangs. */
  readonly height: number;
};

/** A component that is a tree keeps one vertex as its core. O(n + m). */
export function pendantTrees({ n, offsets, targets }: Graph): Trees {
  const degree = new Uint32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  const order = new Uint32Array(n);
  const levels = new Uint32Array(n).fill(1);
  let tail = 0;
  let count = 0;
  let height = n > 0 ? 1 : 0;
  for (let v = 0; v < n; v++) {
    degree[v] = offsets[v + 1]! - offsets[v]!;
    if (degree[v] === 1) queue[tail++] = v;
  }
  for (let head = 0; head < tail; head++) {
    const v = queue[head]!;
    // The last two of a tree point at each other: the first to go leaves the other without ties.
    if (degree[v] !== 1) continue;
    degree[v] = 0;
    order[count++] = v;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (degree[u] === 0) continue;
      parent[v] = u;
      levels[u] = Math.max(levels[u]!, levels[v]! + 1);
      height = Math.max(height, levels[u]!);
      if (--degree[u]! === 1) queue[tail++] = u;
      break;
    }
  }
  return { parent, order: order.slice(0, count), height };
}
