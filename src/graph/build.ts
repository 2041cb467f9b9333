/**
 * Build a Graph from tie ends: loops are dropped, parallel ties are merged into one edge with their strengths summed, and
 * both are counted. O(n + m) by two counting sorts of ties, first by their higher end, then by their lower; no hash table.
 */
import { assert } from '../base/assert.ts';
import { toEnd } from '../base/pauses.ts';
import type { Graph } from './graph.ts';

export type Built = {
  readonly graph: Graph;
  /** For each given tie: its edge, or −1 when it was a loop. */
  readonly edgeOfTie: Int32Array;
  readonly loops: number;
  /** Ties that were merged away because another tie already connects the same two vertices. */
  readonly merged: number;
};

/**
 * @param n number of vertices
 * @param sources,targets vertex of each end of each tie, 0…n−1
 * @param strengths of each tie, finite and > 0; null for an unweighted graph
 */
export const build = (
  n: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  strengths: ArrayLike<number> | null = null,
): Built => toEnd(building(n, sources, targets, strengths));

/** The same with a place to pause between any two of its passes over the ties. */
export function* building(
  n: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  strengths: ArrayLike<number> | null = null,
): Generator<void, Built> {
  assert(targets.length === sources.length, 'every tie has two ends');
  const { low, high, loops } = countEnds(n, sources, targets);
  yield;
  const byHigh = groupByHigh(high, sources, targets, loops);
  yield;
  const byLow = groupByLow(low, high, byHigh);
  yield;
  const { m, offsets, edgeOfTie } = mergeParallel(n, low, byLow, sources.length);
  yield;
  const rows = fillRows(n, m, offsets, low, byLow);
  const weights = strengths ? sumsOf(m, edgeOfTie, strengths) : null;
  yield;
  const graph: Graph = { n, m, offsets, ...rows, weights };
  return { graph, edgeOfTie, loops, merged: sources.length - loops - m };
}

/** Where the ties of each lower and of each higher end start when they are grouped by it. */
function countEnds(n: number, sources: ArrayLike<number>, targets: ArrayLike<number>) {
  const low = new Uint32Array(n + 1);
  const high = new Uint32Array(n + 1);
  let loops = 0;
  for (let t = 0; t < sources.length; t++) {
    const s = sources[t]!;
    const d = targets[t]!;
    assert(s >= 0 && s < n && d >= 0 && d < n, 'tie ends are vertices');
    if (s === d) loops++;
    else if (s < d) {
      low[s + 1]!++;
      high[d + 1]!++;
    } else {
      low[d + 1]!++;
      high[s + 1]!++;
    }
  }
  for (let v = 0; v < n; v++) {
    low[v + 1]! += low[v]!;
    high[v + 1]! += high[v]!;
  }
  return { low, high, loops };
}

/** Ties grouped by their higher end: the lower end and the tie, side by side so that both are one step away in memory. */
function groupByHigh(
  high: Uint32Array,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  loops: number,
): Uint32Array {
  const grouped = new Uint32Array(2 * (sources.length - loops));
  const cursor = high.slice();
  for (let t = 0; t < sources.length; t++) {
    const s = sources[t]!;
    const d = targets[t]!;
    if (s === d) continue;
    const at = 2 * (s < d ? cursor[d]!++ : cursor[s]!++);
    grouped[at] = s < d ? s : d;
    grouped[at + 1] = t;
  }
  return grouped;
}

/** The same grouped by lower end, with higher ends ascending in each group: the higher end and the tie. */
function groupByLow(low: Uint32Array, high: Uint32Array, byHigh: Uint32Array): Uint32Array {
  const grouped = new Uint32Array(byHigh.length);
  const cursor = low.slice();
  for (let v = 0; v + 1 < high.length; v++) {
    const end = 2 * high[v + 1]!;
    for (let k = 2 * high[v]!; k < end; k += 2) {
      const at = 2 * cursor[byHigh[k]!]!++;
      grouped[at] = v;
      grouped[at + 1] = byHigh[k + 1]!;
    }
  }
  return grouped;
}

/** Numbers the edges by lower, then higher end, and counts how many each vertex has. */
function mergeParallel(n: number, low: Uint32Array, byLow: Uint32Array, ties: number) {
  const edgeOfTie = new Int32Array(ties).fill(-1);
  const offsets = new Uint32Array(n + 1);
  let m = 0;
  for (let v = 0; v < n; v++) {
    const end = 2 * low[v + 1]!;
    let before = -1;
    for (let k = 2 * low[v]!; k < end; k += 2) {
      const far = byLow[k]!;
      if (far !== before) {
        before = far;
        m++;
        offsets[v + 1]!++;
        offsets[far + 1]!++;
      }
      edgeOfTie[byLow[k + 1]!] = m - 1;
    }
  }
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  return { m, offsets, edgeOfTie };
}

/** Rows ascend: those lower than a vertex have all been there when its own turn comes. */
function fillRows(n: number, m: number, offsets: Uint32Array, low: Uint32Array, byLow: Uint32Array) {
  const targets = new Uint32Array(2 * m);
  const edges = new Uint32Array(2 * m);
  const cursor = offsets.slice();
  let e = 0;
  for (let v = 0; v < n; v++) {
    const end = 2 * low[v + 1]!;
    let at = cursor[v]!;
    let before = -1;
    for (let k = 2 * low[v]!; k < end; k += 2) {
      const far = byLow[k]!;
      if (far === before) continue;
      before = far;
      targets[at] = far;
      edges[at++] = e;
      const there = cursor[far]!++;
      targets[there] = v;
      edges[there] = e++;
    }
  }
  return { targets, edges };
}

/** The strength of each edge: those of its ties, in the order in which they were given. */
function sumsOf(m: number, edgeOfTie: Int32Array, strengths: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(m);
  for (let t = 0; t < edgeOfTie.length; t++) {
    const e = edgeOfTie[t]!;
    if (e >= 0) sums[e]! += strengths[t]!;
  }
  return sums;
}
