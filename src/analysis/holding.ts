/**
 * What holds a network together: vertices and edges whose removal splits their component, and how large what falls off is. The
 * same cut vertices and bridges as in `articulation.ts` (Tarjan 1972), with the sizes of the pieces from the sizes of subtrees.
 */
import type { Graph } from '../graph/graph.ts';

export type HoldingVertex = {
  readonly vertex: number;
  /** Vertices in each piece of its component without it, in descending order; two at least. */
  readonly pieces: readonly number[];
  /** Vertices outside of the largest piece. */
  readonly off: number;
};

export type HoldingEdge = {
  readonly edge: number;
  /** Its ends; the first is on the smaller side, or has the smaller number where both are alike. */
  readonly ends: readonly [number, number];
  /** Vertices on the smaller side. */
  readonly off: number;
};

export type Holding = {
  /** Those that most falls off with first, then in the order of vertices. */
  readonly vertices: readonly HoldingVertex[];
  readonly edges: readonly HoldingEdge[];
};

type Tree = {
  /** Order of discovery. */
  readonly order: Uint32Array;
  readonly found: Int32Array;
  /** Earliest vertex reachable from the subtree by one edge back. */
  readonly low: Int32Array;
  readonly parent: Int32Array;
  readonly parentEdge: Int32Array;
  readonly root: Int32Array;
};

/** Depth-first search without recursion over all components. */
function searched({ n, offsets, targets, edges }: Graph): Tree {
  const order = new Uint32Array(n);
  const found = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const parentEdge = new Int32Array(n).fill(-1);
  const root = new Int32Array(n);
  const next = offsets.slice(0, n);
  const stack = new Uint32Array(n);
  let clock = 0;
  const enter = (v: number, at: number, start: number) => {
    stack[at] = v;
    order[clock] = v;
    root[v] = start;
    found[v] = low[v] = clock++;
  };
  for (let start = 0; start < n; start++) {
    if (found[start]! >= 0) continue;
    let top = 0;
    enter(start, top, start);
    while (top >= 0) {
      const v = stack[top]!;
      if (next[v]! < offsets[v + 1]!) {
        const k = next[v]!++;
        const u = targets[k]!;
        if (edges[k] === parentEdge[v]) continue;
        if (found[u]! >= 0) low[v] = Math.min(low[v]!, found[u]!);
        else {
          parent[u] = v;
          parentEdge[u] = edges[k]!;
          enter(u, ++top, start);
        }
        continue;
      }
      top--;
      if (top >= 0) low[stack[top]!] = Math.min(low[stack[top]!]!, low[v]!);
    }
  }
  return { order, found, low, parent, parentEdge, root };
}

/** O(n log n + m). */
export function holdingOf(graph: Graph): Holding {
  const { n } = graph;
  const { order, found, low, parent, parentEdge, root } = searched(graph);
  const size = new Uint32Array(n).fill(1);
  const pieces = new Map<number, number[]>();
  const edges: HoldingEdge[] = [];
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    if (parent[v]! >= 0) size[parent[v]!]! += size[v]!;
  }
  for (let v = 0; v < n; v++) {
    const p = parent[v]!;
    if (p < 0) continue;
    // Of the root this holds for every child.
    if (low[v]! >= found[p]!) {
      const list = pieces.get(p);
      if (list) list.push(size[v]!);
      else pieces.set(p, [size[v]!]);
    }
    if (low[v]! <= found[p]!) continue;
    const rest = size[root[v]!]! - size[v]!;
    const first = size[v]! < rest || (size[v] === rest && v < p) ? v : p;
    edges.push({
      edge: parentEdge[v]!,
      ends: first === v ? [v, p] : [p, v],
      off: Math.min(size[v]!, rest),
    });
  }
  const vertices = [...pieces].flatMap(([vertex, list]): HoldingVertex[] => {
    const rest = size[root[vertex]!]! - 1 - list.reduce((sum, s) => sum + s, 0);
    const all = (rest > 0 ? [...list, rest] : list).sort((a, b) => b - a);
    return all.length < 2 ? [] : [{ vertex, pieces: all, off: size[root[vertex]!]! - 1 - all[0]! }];
  });
  return {
    vertices: vertices.sort((a, b) => b.off - a.off || a.vertex - b.vertex),
    edges: edges.sort((a, b) => b.off - a.off || a.edge - b.edge),
  };
}

/**
 * The pieces that fall off when a vertex or an edge is gone: all but the largest, the largest of them first.
 * @param without the vertex, or the edge, that is gone
 * @param around vertices whose pieces are sought: the neighbours of the vertex, the ends of the edge
 * O(n + m).
 */
function fallenOff(
  { n, offsets, targets, edges }: Graph,
  without: { readonly vertex: number; readonly edge: number },
  around: readonly number[],
): readonly (readonly number[])[] {
  const seen = new Uint8Array(n);
  if (without.vertex >= 0) seen[without.vertex] = 1;
  const found: number[][] = [];
  for (const start of around) {
    if (seen[start]) continue;
    seen[start] = 1;
    const piece = [start];
    for (let i = 0; i < piece.length; i++) {
      const v = piece[i]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (seen[u] || edges[k] === without.edge) continue;
        seen[u] = 1;
        piece.push(u);
      }
    }
    found.push(piece);
  }
  return found.sort((a, b) => b.length - a.length || a[0]! - b[0]!).slice(1);
}

/** What falls off without a vertex. */
export const offWithoutVertex = (graph: Graph, vertex: number): readonly (readonly number[])[] =>
  fallenOff(graph, { vertex, edge: -1 }, [
    ...graph.targets.subarray(graph.offsets[vertex]!, graph.offsets[vertex + 1]!),
  ]);

/** What falls off without an edge: the smaller side, or none where another way holds both ends together. */
export const offWithoutEdge = (
  graph: Graph,
  edge: number,
  ends: readonly [number, number],
): readonly (readonly number[])[] => fallenOff(graph, { vertex: -1, edge }, ends);
