/**
 * Build a Graph from tie ends: loops are dropped, parallel ties are merged into one edge with their strengths summed, and
 * both are counted. O(n + m) by two counting sorts; no hash table.
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
  const ties = sources.length;
  assert(targets.length === ties, 'every tie has two ends');
  // First pass: half-ties bucketed by their far end, so that the second pass fills each row in ascending order.
  const counts = new Uint32Array(n + 1);
  let loops = 0;
  for (let t = 0; t < ties; t++) {
    const s = sources[t]!;
    const d = targets[t]!;
    assert(s >= 0 && s < n && d >= 0 && d < n, 'tie ends are vertices');
    if (s === d) loops++;
    else {
      counts[s + 1]!++;
      counts[d + 1]!++;
    }
  }
  yield;
  for (let v = 0; v < n; v++) counts[v + 1]! += counts[v]!;
  const half = 2 * (ties - loops);
  const byFar = new Uint32Array(half);
  const cursor = counts.slice(0, n);
  for (let t = 0; t < ties; t++) {
    const s = sources[t]!;
    const d = targets[t]!;
    if (s === d) continue;
    byFar[cursor[s]!++] = 2 * t;
    byFar[cursor[d]!++] = 2 * t + 1;
  }
  yield;
  // Second pass: byFar read far end by far end drops each half-tie into its near row, rows then ascend.
  const rowStart = counts.slice(0, n);
  const rowTie = new Uint32Array(half);
  const rowFar = new Uint32Array(half);
  for (let far = 0; far < n; far++) {
    for (let k = counts[far]!; k < counts[far + 1]!; k++) {
      const code = byFar[k]!;
      const t = code >> 1;
      const near = code & 1 ? sources[t]! : targets[t]!;
      const at = rowStart[near]!++;
      rowTie[at] = t;
      rowFar[at] = far;
    }
  }
  yield;
  const edgeOfTie = new Int32Array(ties).fill(-1);
  const offsets = new Uint32Array(n + 1);
  const keptTargets = new Uint32Array(half);
  const keptEdges = new Uint32Array(half);
  const sums: number[] | Float64Array = strengths ? new Float64Array(ties - loops) : [];
  let m = 0;
  let at = 0;
  for (let v = 0; v < n; v++) {
    offsets[v] = at;
    for (let k = counts[v]!; k < counts[v + 1]!; k++) {
      const far = rowFar[k]!;
      const tie = rowTie[k]!;
      const repeated = at > offsets[v]! && keptTargets[at - 1] === far;
      if (!repeated) {
        keptTargets[at] = far;
        // The edge is numbered when its lower end is visited; the higher end finds it through the tie.
        keptEdges[at] = v < far ? m++ : edgeOfTie[tie]!;
        at++;
      }
      if (v < far) {
        edgeOfTie[tie] = keptEdges[at - 1]!;
        if (strengths) sums[keptEdges[at - 1]!]! += strengths[tie]!;
      }
    }
  }
  offsets[n] = at;
  yield;
  return {
    graph: {
      n,
      m,
      offsets,
      targets: keptTargets.slice(0, at),
      edges: keptEdges.slice(0, at),
      weights: strengths ? (sums as Float64Array).slice(0, m) : null,
    },
    edgeOfTie,
    loops,
    merged: ties - loops - m,
  };
}
