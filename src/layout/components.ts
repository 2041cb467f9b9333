/** Connected parts of a graph, and a part as a graph of its own. */
import type { Graph } from '../graph/graph.ts';

/** Vertices of each connected part, ascending; parts by size, largest first. O(n + m). */
export function partsOf(graph: Graph): Uint32Array[] {
  const seen = new Uint8Array(graph.n);
  const queue = new Uint32Array(graph.n);
  const parts: Uint32Array[] = [];
  for (let start = 0; start < graph.n; start++) {
    if (seen[start]) continue;
    let end = 1;
    queue[0] = start;
    seen[start] = 1;
    for (let at = 0; at < end; at++) {
      const v = queue[at]!;
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
        const u = graph.targets[k]!;
        if (seen[u]) continue;
        seen[u] = 1;
        queue[end++] = u;
      }
    }
    parts.push(queue.slice(0, end).sort());
  }
  return parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Neighbour lists alone: all that a layout needs of a part. */
export type Adjacency = { readonly n: number; readonly offsets: Uint32Array; readonly targets: Uint32Array };

/** The part's adjacency with vertices renumbered 0…k−1 in the order given. The whole graph is returned as it is. */
export function partOf(graph: Graph, vertices: Uint32Array, numberOf: Uint32Array): Adjacency {
  if (vertices.length === graph.n) return graph;
  const offsets = new Uint32Array(vertices.length + 1);
  vertices.forEach((v, i) => {
    numberOf[v] = i;
    offsets[i + 1] = offsets[i]! + graph.offsets[v + 1]! - graph.offsets[v]!;
  });
  const targets = new Uint32Array(offsets[vertices.length]!);
  let at = 0;
  for (const v of vertices) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
      targets[at++] = numberOf[graph.targets[k]!]!;
  }
  return { n: vertices.length, offsets, targets };
}
