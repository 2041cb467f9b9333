/**
 * Graph: what algorithms see. An undirected simple graph in compressed sparse rows; typed arrays only, so it can be
 * handed to a worker by transfer or shared memory. It knows no names, colours or languages.
 *
 * Index letters are the same everywhere: `v`, `u` = vertex, `e` = edge 0…m−1, `k` = position in `targets`.
 * The neighbours of v are targets[offsets[v] … offsets[v+1]−1], in ascending order, each once, never v itself.
 */
export type Graph = {
  /** Number of vertices. */
  readonly n: number;
  /** Number of edges; each connects two different vertices and is counted once. */
  readonly m: number;
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  /** Length 2m. */
  readonly targets: Uint32Array;
  /** Length 2m: the edge that position k belongs to; both directions of an edge share it. */
  readonly edges: Uint32Array;
  /** Length m: tie strength > 0 of each edge, or null when the graph is unweighted. A tie's length is 1 / strength. */
  readonly weights: Float64Array | null;
};

export const degreeOf = (g: Graph, v: number): number => g.offsets[v + 1]! - g.offsets[v]!;

/** Position k of u among the neighbours of v, or −1. Binary search: O(log degree). */
export function positionOf(g: Graph, v: number, u: number): number {
  let low = g.offsets[v]!;
  let high = g.offsets[v + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = g.targets[middle]!;
    if (found === u) return middle;
    if (found < u) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const adjacent = (g: Graph, v: number, u: number): boolean =>
  degreeOf(g, v) <= degreeOf(g, u) ? positionOf(g, v, u) >= 0 : positionOf(g, u, v) >= 0;

/** The two ends of every edge: [sources, targets] with sources[e] < targets[e]. */
export function edgeEnds(g: Graph): readonly [Uint32Array, Uint32Array] {
  const from = new Uint32Array(g.m);
  const to = new Uint32Array(g.m);
  for (let v = 0; v < g.n; v++) {
    for (let k = g.offsets[v]!; k < g.offsets[v + 1]!; k++) {
      const u = g.targets[k]!;
      if (v < u) {
        from[g.edges[k]!] = v;
        to[g.edges[k]!] = u;
      }
    }
  }
  return [from, to];
}
