/**
 * What lies between two vertices: how many shortest ways there are, who stands on them, and where there is none, what each of the
 * two hangs together with. Counting as in Brandes (2001): ways to a vertex are the sum of the ways to those before it.
 */
import type { Graph } from '../graph/graph.ts';

export type Between = {
  /** Edges on each of the shortest ways. */
  readonly steps: number;
  /** Number of shortest ways; exact up to 2⁵³. */
  readonly count: number;
  /** All vertices strictly between the two, those on most ways first; `share` of all ways, 0…1. */
  readonly through: readonly { readonly vertex: number; readonly share: number }[];
  /** All edges on any of the ways, in ascending order. */
  readonly edges: readonly number[];
};

type Search = { readonly distance: Int32Array; readonly count: Float64Array };

/** Steps and number of shortest ways from one vertex to all; −1 and 0 where none leads. */
function search({ n, offsets, targets, edges }: Graph, usable: Uint8Array, from: number): Search {
  const distance = new Int32Array(n).fill(-1);
  const count = new Float64Array(n);
  const queue = new Uint32Array(n);
  distance[from] = 0;
  count[from] = 1;
  queue[0] = from;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const v = queue[head]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      if (usable[edges[k]!] === 0) continue;
      const u = targets[k]!;
      if (distance[u] === -1) {
        distance[u] = distance[v]! + 1;
        queue[tail++] = u;
      }
      if (distance[u] === distance[v]! + 1) count[u]! += count[v]!;
    }
  }
  return { distance, count };
}

/**
 * @param usable length m: 1 where a way may use the edge
 * @returns null where no way leads from one to the other, or both are the same
 * O(n + m).
 */
export function betweenTwo(graph: Graph, usable: Uint8Array, from: number, to: number): Between | null {
  const there = search(graph, usable, from);
  const steps = there.distance[to]!;
  if (steps < 1) return null;
  const back = search(graph, usable, to);
  const count = there.count[to]!;
  const isOn = (v: number) =>
    there.distance[v]! >= 0 && back.distance[v]! >= 0 && there.distance[v]! + back.distance[v]! === steps;
  const through: { vertex: number; share: number }[] = [];
  const edges: number[] = [];
  for (let v = 0; v < graph.n; v++) {
    if (!isOn(v)) continue;
    if (v !== from && v !== to)
      through.push({ vertex: v, share: (there.count[v]! * back.count[v]!) / count });
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (usable[graph.edges[k]!] && there.distance[u] === there.distance[v]! + 1 && isOn(u))
        edges.push(graph.edges[k]!);
    }
  }
  return {
    steps,
    count,
    through: through.sort((a, b) => b.share - a.share || a.vertex - b.vertex),
    edges: edges.sort((a, b) => a - b),
  };
}

/** All vertices that a way leads to from one, itself first, in the order of steps. O(n + m). */
export function togetherWith(graph: Graph, usable: Uint8Array, from: number): readonly number[] {
  const { distance } = search(graph, usable, from);
  return [...distance.keys()]
    .filter((v) => distance[v]! >= 0)
    .sort((a, b) => distance[a]! - distance[b]! || a - b);
}
