/**
 * Which ring a body stands on: the given ring numbers, or the number of steps from the hub. Few rings, so that they can
 * be told apart: many distinct numbers are put into bands of about equal population.
 */
import type { Graph } from '../graph/graph.ts';

/** More rings than this cannot be told apart. */
const MOST_RINGS = 6;

export type Rings = {
  /** Ring of each vertex, 0 = innermost; −1 for hubs. */
  readonly ring: Int32Array;
  /** Ring number shown for each ring (the greatest inside it); NaN for the ring of those that have none. */
  readonly values: readonly number[];
};

/** @param given ring number of each vertex, NaN = unknown; null = steps from the hubs. O(n log n + m). */
export function assignRings(graph: Graph, hubs: readonly number[], given: Float64Array | null): Rings {
  const number = given ?? stepsFrom(graph, hubs);
  const isHub = new Uint8Array(graph.n);
  for (const h of hubs) isHub[h] = 1;
  const known: number[] = [];
  let unknown = false;
  for (let v = 0; v < graph.n; v++) {
    if (isHub[v]) continue;
    if (Number.isFinite(number[v])) known.push(number[v]!);
    else unknown = true;
  }
  const bounds = bandBounds(known, given !== null);
  const ring = new Int32Array(graph.n);
  for (let v = 0; v < graph.n; v++) {
    if (isHub[v]) ring[v] = -1;
    else if (!Number.isFinite(number[v])) ring[v] = bounds.length;
    else
      ring[v] = Math.max(
        0,
        bounds.findIndex((b) => number[v]! <= b),
      );
  }
  return { ring, values: unknown ? [...bounds, Number.NaN] : bounds };
}

/** Upper bounds of the bands, ascending. */
function bandBounds(values: readonly number[], quantiles: boolean): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct: number[] = [];
  for (const x of sorted) if (distinct.at(-1) !== x) distinct.push(x);
  if (distinct.length <= MOST_RINGS) return distinct;
  // Steps from the hub: everything farther than the last ring joins it.
  if (!quantiles) return [...distinct.slice(0, MOST_RINGS - 1), distinct.at(-1)!];
  const bounds: number[] = [];
  for (let b = 1; b <= MOST_RINGS; b++) {
    const at = sorted[Math.min(sorted.length - 1, Math.ceil((b * sorted.length) / MOST_RINGS) - 1)]!;
    if (bounds.at(-1) !== at) bounds.push(at);
  }
  return bounds;
}

/** Steps from the nearest of the given vertices, NaN where none is reachable. Breadth-first, O(n + m). */
export function stepsFrom(graph: Graph, starts: readonly number[]): Float64Array {
  const steps = new Float64Array(graph.n).fill(Number.NaN);
  const queue = new Uint32Array(graph.n);
  let end = 0;
  for (const s of starts) {
    if (steps[s] === 0) continue;
    steps[s] = 0;
    queue[end++] = s;
  }
  for (let at = 0; at < end; at++) {
    const v = queue[at]!;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (!Number.isNaN(steps[u]!)) continue;
      steps[u] = steps[v]! + 1;
      queue[end++] = u;
    }
  }
  return steps;
}
