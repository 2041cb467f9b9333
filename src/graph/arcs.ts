/**
 * Arcs: the directed reading of the same vertices, beside the Graph, where directions count. A directed simple graph in
 * compressed sparse rows, twice: by sender and by receiver. A tie without a direction is an arc each way.
 *
 * Taking away the directions of all arcs gives exactly the edges of the Graph.
 */
import { assert } from '../base/assert.ts';
import { toEnd } from '../base/pauses.ts';

/** Rows of vertices: those of v are targets[offsets[v] … offsets[v+1]−1], ascending, each once, never v itself. */
export type Rows = {
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  /** Length m. */
  readonly targets: Uint32Array;
  /** Length m: strength > 0 of the arc at each position; null where ties have no strengths. */
  readonly weights: Float64Array | null;
};

export type Arcs = {
  /** Number of vertices. */
  readonly n: number;
  /** Number of arcs. */
  readonly m: number;
  /** For each sender, its receivers. */
  readonly out: Rows;
  /** For each receiver, its senders. */
  readonly in: Rows;
};

export type ArcTies = {
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** 1 for each tie without a direction; null = all have one. */
  readonly mutual: ArrayLike<number> | null;
  /** Of each tie, finite and > 0; null for unweighted arcs. */
  readonly strengths: ArrayLike<number> | null;
  /** How strengths of parallel ties become one arc's. Default sum. */
  readonly parallel?: 'sum' | 'max';
};

/** Loops are dropped, arcs of the same direction between the same two vertices merged. O(n + m) by counting sorts. */
export const arcsOf = (n: number, ties: ArcTies): Arcs => toEnd(arcing(n, ties));

/** The same with a place to pause between any two of its passes over the ties. */
export function* arcing(n: number, ties: ArcTies): Generator<void, Arcs> {
  const { sources, targets, mutual } = ties;
  assert(targets.length === sources.length, 'every tie has two ends');
  const from: number[] = [];
  const to: number[] = [];
  const tie: number[] = [];
  for (let t = 0; t < sources.length; t++) {
    const s = sources[t]!;
    const d = targets[t]!;
    assert(s >= 0 && s < n && d >= 0 && d < n, 'tie ends are vertices');
    if (s === d) continue;
    from.push(s);
    to.push(d);
    tie.push(t);
    if (mutual?.[t]) {
      from.push(d);
      to.push(s);
      tie.push(t);
    }
  }
  yield;
  // Sorted by receiver, then – stably – by sender: parallel arcs then stand side by side, receivers ascend in each row.
  const byReceiver = sortedBy(n, to, null);
  yield;
  const order = sortedBy(n, from, byReceiver);
  yield;
  const offsets = new Uint32Array(n + 1);
  const kept = new Uint32Array(order.length);
  const weights = ties.strengths ? new Float64Array(order.length) : null;
  let m = 0;
  let row = 0;
  for (const i of order) {
    for (; row < from[i]!; row++) offsets[row + 1] = m;
    const repeated = m > offsets[row]! && kept[m - 1] === to[i]!;
    if (!repeated) kept[m++] = to[i]!;
    if (!weights) continue;
    const strength = ties.strengths![tie[i]!]!;
    weights[m - 1] =
      ties.parallel === 'max' ? Math.max(weights[m - 1]!, strength) : weights[m - 1]! + strength;
  }
  for (; row < n; row++) offsets[row + 1] = m;
  yield;
  const out = { offsets, targets: kept.slice(0, m), weights: weights?.slice(0, m) ?? null };
  return { n, m, out, in: turned(n, out) };
}

/** Positions of a list in ascending order of their keys, equal ones in the order in which they come. */
function sortedBy(n: number, keys: readonly number[], before: Uint32Array | null): Uint32Array {
  const start = new Uint32Array(n + 1);
  for (const key of keys) start[key + 1]!++;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const sorted = new Uint32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const i = before ? before[k]! : k;
    sorted[start[keys[i]!]!++] = i;
  }
  return sorted;
}

/** The same arcs by their other end. */
function turned(n: number, { offsets, targets, weights }: Rows): Rows {
  const start = new Uint32Array(n + 1);
  for (const u of targets) start[u + 1]!++;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const cursor = start.slice(0, n);
  const ends = new Uint32Array(targets.length);
  const strengths = weights ? new Float64Array(targets.length) : null;
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const at = cursor[targets[k]!]!++;
      ends[at] = v;
      if (strengths) strengths[at] = weights![k]!;
    }
  }
  return { offsets: start, targets: ends, weights: strengths };
}

/** The same network with every arc turned round. */
export const reversed = (arcs: Arcs): Arcs => ({ ...arcs, out: arcs.in, in: arcs.out });

/** Position of u in the row of v, or −1. Binary search. */
export function positionIn({ offsets, targets }: Rows, v: number, u: number): number {
  let low = offsets[v]!;
  let high = offsets[v + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = targets[middle]!;
    if (found === u) return middle;
    if (found < u) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const hasArc = (arcs: Arcs, from: number, to: number): boolean => positionIn(arcs.out, from, to) >= 0;
