/** Connected components by breadth-first search, O(n + m). */
import type { Graph } from '../graph/graph.ts';

export type Components = {
  /** Component of each vertex, 0 = largest; equally large ones in order of their first vertex. */
  readonly of: Uint32Array;
  /** Number of vertices of each component, in descending order. */
  readonly sizes: Uint32Array;
};

export function componentsOf(graph: Graph): Components {
  const { n, offsets, targets } = graph;
  const found = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  const sizes: number[] = [];
  for (let start = 0; start < n; start++) {
    if (found[start]! >= 0) continue;
    const c = sizes.length;
    found[start] = c;
    queue[0] = start;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (found[u]! >= 0) continue;
        found[u] = c;
        queue[tail++] = u;
      }
    }
    sizes.push(tail);
  }
  const order = sizes.map((_, c) => c).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(sizes.length);
  order.forEach((c, r) => {
    rank[c] = r;
  });
  return {
    of: Uint32Array.from(found, (c) => rank[c]!),
    sizes: Uint32Array.from(order, (c) => sizes[c]!),
  };
}
