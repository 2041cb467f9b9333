/**
 * Shortest ways from one vertex, the strongest first: of all ways with the fewest steps those whose weakest link is strongest
 * (the widest or bottleneck path, Pollack 1960, among the shortest).
 */
import type { Graph } from '../graph/graph.ts';

export type Links = {
  /** Length m: 1 where a way may use the edge. */
  readonly usable: Uint8Array;
  /** Length m: how strong each edge is; only their order matters. */
  readonly strength: Float64Array;
};

export type Reach = {
  readonly from: number;
  /** Steps to each vertex; −1 where no way leads. */
  readonly distance: Int32Array;
  /** The greatest weakest link among the shortest ways to each vertex; Infinity at the start, −Infinity where no way leads. */
  readonly weakest: Float64Array;
};

export type Way = {
  /** From the start to the end. */
  readonly vertices: readonly number[];
  /** One fewer: the edge to each next vertex. */
  readonly edges: readonly number[];
  readonly weakest: number;
};

/** One search for all ends. O(n + m). */
export function reachFrom(graph: Graph, { usable, strength }: Links, from: number): Reach {
  const { n, offsets, targets, edges } = graph;
  const distance = new Int32Array(n).fill(-1);
  const weakest = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const queue = new Uint32Array(n);
  distance[from] = 0;
  weakest[from] = Number.POSITIVE_INFINITY;
  queue[0] = from;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const v = queue[head]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const e = edges[k]!;
      if (usable[e] === 0) continue;
      const u = targets[k]!;
      if (distance[u] === -1) {
        distance[u] = distance[v]! + 1;
        queue[tail++] = u;
      }
      // All of a level are done before the next one begins, so that what stands here at last is the greatest.
      if (distance[u] === distance[v]! + 1)
        weakest[u] = Math.max(weakest[u]!, Math.min(weakest[v]!, strength[e]!));
    }
  }
  return { from, distance, weakest };
}

type Part = {
  readonly vertex: number;
  /** Edge to the vertex after, and the part from there; null at the end. */
  readonly edge: number;
  readonly next: Part | null;
  /** The weakest link from here to the end. */
  readonly suffix: number;
  /** The weakest link of the best way that ends in this part. */
  readonly bound: number;
};

/**
 * The shortest ways to one vertex, those with the strongest weakest link first, then in the order of vertices.
 * @param most so many at most
 * Exact: the bound of every part is reached by some way, so that parts are taken up in the order of what comes of them
 * (best-first search). O(most · steps · degree · log).
 */
export function waysTo(graph: Graph, links: Links, reach: Reach, to: number, most: number): readonly Way[] {
  const { offsets, targets, edges } = graph;
  const { distance, weakest, from } = reach;
  if (distance[to]! < 1) return [];
  const open: Part[] = [
    { vertex: to, edge: -1, next: null, suffix: Number.POSITIVE_INFINITY, bound: weakest[to]! },
  ];
  const found: Way[] = [];
  while (open.length > 0 && found.length < most) {
    const part = takeBest(open, distance);
    if (part.vertex === from) {
      found.push(wayOf(part));
      continue;
    }
    const v = part.vertex;
    // Backwards, so that of equals the first vertex is taken up first.
    for (let k = offsets[v + 1]! - 1; k >= offsets[v]!; k--) {
      const u = targets[k]!;
      const e = edges[k]!;
      if (links.usable[e] === 0 || distance[u] !== distance[v]! - 1) continue;
      const suffix = Math.min(part.suffix, links.strength[e]!);
      open.push({ vertex: u, edge: e, next: part, suffix, bound: Math.min(suffix, weakest[u]!) });
    }
  }
  return found;
}

/** The part with the greatest bound; of equals the one nearest to the start, then the latest. */
function takeBest(open: Part[], distance: Int32Array): Part {
  let best = open.length - 1;
  for (let i = open.length - 2; i >= 0; i--) {
    const [a, b] = [open[i]!, open[best]!];
    if (a.bound > b.bound || (a.bound === b.bound && distance[a.vertex]! < distance[b.vertex]!)) best = i;
  }
  return open.splice(best, 1)[0]!;
}

function wayOf(start: Part): Way {
  const vertices: number[] = [];
  const edges: number[] = [];
  for (let part: Part | null = start; part; part = part.next) {
    vertices.push(part.vertex);
    if (part.next) edges.push(part.edge);
  }
  return { vertices, edges, weakest: start.bound };
}
