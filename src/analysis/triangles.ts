/**
 * Every triangle of a graph once. Edges are turned from the end of lower degree to the end of higher degree, so that no
 * vertex has more than √(2m) outgoing edges: O(m^1.5) time, O(n + m) memory (Chiba & Nishizeki 1985; Latapy 2008).
 */
import type { Graph } from '../graph/graph.ts';

/**
 * @param visit is told the three vertices of each triangle, in no particular order, and the edges between the first and the
 *   second, the first and the third, the second and the third
 */
export function forEachTriangle(
  graph: Graph,
  visit: (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  const { n } = graph;
  const { start, heads, edges } = turned(graph);
  /** Where a vertex is among the heads of the vertex at hand; below its start for all others. */
  const place = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const from = start[v]!;
    const to = start[v + 1]!;
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) place[heads[k]!] = k;
    for (let k = from; k < to; k++) {
      const u = heads[k]!;
      const end = start[u + 1]!;
      for (let j = start[u]!; j < end; j++) {
        const there = place[heads[j]!]!;
        if (there >= from) visit(v, u, heads[j]!, edges[k]!, edges[there]!, edges[j]!);
      }
    }
  }
}

/** Every edge once, at its end of lower degree: heads and edges of v are at start[v] … start[v + 1] − 1. */
function turned({ n, m, offsets, targets, edges: all }: Graph) {
  const start = new Uint32Array(n + 1);
  const heads = new Uint32Array(m);
  const edges = new Uint32Array(m);
  let at = 0;
  for (let v = 0; v < n; v++) {
    start[v] = at;
    const end = offsets[v + 1]!;
    const degree = end - offsets[v]!;
    for (let k = offsets[v]!; k < end; k++) {
      const u = targets[k]!;
      const other = offsets[u + 1]! - offsets[u]!;
      if (degree > other || (degree === other && v > u)) continue;
      heads[at] = u;
      edges[at++] = all[k]!;
    }
  }
  start[n] = at;
  return { start, heads, edges };
}

/** Number of triangles through each vertex = ties among its neighbours. */
export function trianglesAt(graph: Graph): Uint32Array {
  const count = new Uint32Array(graph.n);
  forEachTriangle(graph, (a, b, c) => {
    count[a]!++;
    count[b]!++;
    count[c]!++;
  });
  return count;
}

/** Pairs of neighbours of each vertex, tied or not: k(k−1)/2. */
export const neighbourPairs = (graph: Graph): Float64Array =>
  Float64Array.from({ length: graph.n }, (_, v) => {
    const k = graph.offsets[v + 1]! - graph.offsets[v]!;
    return (k * k - k) / 2;
  });
