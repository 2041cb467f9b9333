/**
 * Every triangle of a graph once. Edges are turned from the end of lower degree to the end of higher degree, so that no
 * vertex has more than √(2m) outgoing edges: O(m^1.5) time, O(n + m) memory (Chiba & Nishizeki 1985; Latapy 2008).
 */
import type { Graph } from '../graph/graph.ts';

/** @param visit is told the three vertices of each triangle, in no particular order */
export function forEachTriangle(graph: Graph, visit: (a: number, b: number, c: number) => void): void {
  const { n, m, offsets, targets } = graph;
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
  const before = (v: number, u: number) => degree(v) < degree(u) || (degree(v) === degree(u) && v < u);
  const start = new Uint32Array(n + 1);
  const out = new Uint32Array(m);
  let at = 0;
  for (let v = 0; v < n; v++) {
    start[v] = at;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      if (before(v, targets[k]!)) out[at++] = targets[k]!;
    }
  }
  start[n] = at;
  const marked = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) marked[out[k]!] = v;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const u = out[k]!;
      for (let j = start[u]!; j < start[u + 1]!; j++) {
        if (marked[out[j]!] === v) visit(v, u, out[j]!);
      }
    }
  }
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
