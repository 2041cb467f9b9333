/**
 * Bootstrap intervals of one unit. Random numbers follow from the seed and the unit's id, so that neither the order of units
 * nor which others there are changes an interval.
 */
import { SLACK, streamOf } from '../analysis/uncertainty/draws.ts';
import { bcaInterval, percentileInterval } from '../analysis/uncertainty/interval.ts';
import { edgeEnds } from '../graph/graph.ts';
import type { Interval } from './compare.ts';
import type { UnitNetwork } from './networks.ts';

/** Draws of a unit's interval: enough for two digits; tests draw more. */
export const INTERVAL_DRAWS = 500;

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h & 0x7fffffff;
}

/** The middle 95 % of the draws; they are widened to hold the estimate, which draws of little data can all lie below or above. */
export function percentile(draws: Float64Array, estimate: number): Interval | null {
  const { low, high } = percentileInterval(draws, 0.95);
  return around(low, high, estimate, 'bootstrap');
}

/** Draws that all agree (one tie, one sector) know nothing of what was not recorded: no interval. */
const around = (low: number, high: number, estimate: number, method: Interval['method']): Interval | null =>
  Number.isFinite(low) && high - low > SLACK * Math.max(Math.abs(low), Math.abs(high))
    ? { low: Math.min(low, estimate), high: Math.max(high, estimate), method }
    : null;

/** What a network counts when the bodies around its centres are drawn anew; one entry a draw. */
export type Redrawn = {
  /** Edges: all, between sectors, inside sectors. */
  readonly m: Float64Array;
  readonly external: Float64Array;
  readonly internal: Float64Array;
  /** Index of qualitative variation of the centres' partners; NaN where none of those drawn has a sector. */
  readonly iqv: Float64Array;
};

/** Edges by what their ends' sectors say. */
const [UNLABELLED, EXTERNAL, INTERNAL] = [0, 1, 2] as const;

/**
 * Bootstrap over the bodies around the centres (Snijders & Borgatti 1999): they are drawn with replacement, the centres stay.
 * A pair of copies of one body has no recorded tie; it counts with the density among these bodies.
 */
export function redraw(network: UnitNetwork, seed: number, draws: number): Redrawn {
  const { id, graph, labels, centres } = network;
  const { fixed, others, from, to, ends, among, named } = layOut(network);
  const pairs = (others.length * (others.length - 1)) / 2;
  const { float } = streamOf(seed, hash(id));
  const copies = new Int32Array(graph.n);
  const sums = new Float64Array(3);
  const mix = new Float64Array(labels.sectorCount);
  const column = () => new Float64Array(draws);
  const result = { m: column(), external: column(), internal: column(), iqv: column() };
  for (let d = 0; d < draws; d++) {
    copies.fill(0);
    for (const v of centres) copies[v] = 1;
    drawInto(copies, others, float);
    for (let k = 0; k < 3; k++) {
      let sum = 0;
      for (let e = ends[k]!; e < ends[k + 1]!; e++) sum += copies[from[e]!]! * copies[to[e]!]!;
      sums[k] = sum;
    }
    mix.fill(0);
    let twins = 0;
    for (let v = 0; v < graph.n; v++) {
      if (!fixed[v]) twins += (copies[v]! * (copies[v]! - 1)) / 2;
      if (labels.sector[v]! >= 0) mix[labels.sector[v]!]! += copies[v]! * named[v]!;
    }
    const filled = pairs > 0 ? twins / pairs : 0;
    result.external[d] = sums[EXTERNAL]! + filled * among[EXTERNAL]!;
    result.internal[d] = sums[INTERNAL]! + filled * among[INTERNAL]!;
    result.m[d] = sums[UNLABELLED]! + filled * among[UNLABELLED]! + result.external[d]! + result.internal[d]!;
    result.iqv[d] = iqvOf(mix);
  }
  return result;
}

/** Draws as many bodies as there are, with replacement. A random number has digits for two of them. */
function drawInto(copies: Int32Array, bodies: Uint32Array, float: () => number): void {
  const size = bodies.length;
  for (let i = 0; i < size; i += 2) {
    const place = float() * size;
    const first = Math.floor(place);
    copies[bodies[first]!]!++;
    if (i + 1 < size) copies[bodies[Math.floor((place - first) * size)]!]!++;
  }
}

/** What is the same for all draws; edges in the order of their kind, `ends` says where each begins. */
function layOut({ material, members, graph, labels, centres }: UnitNetwork) {
  const { n } = graph;
  const fixed = new Uint8Array(n);
  for (const v of centres) fixed[v] = 1;
  // In the order of ids, so that the order of records does not change what is drawn.
  const idOf = (v: number) => material.ids[members[v]!]!;
  const others = Array.from({ length: n }, (_, v) => v)
    .filter((v) => !fixed[v])
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const [ofEdge, toEdge] = edgeEnds(graph);
  const kind = Uint8Array.from({ length: graph.m }, (_, e) => {
    const a = labels.sector[ofEdge[e]!]!;
    const b = labels.sector[toEdge[e]!]!;
    return a < 0 || b < 0 ? UNLABELLED : a === b ? INTERNAL : EXTERNAL;
  });
  const order = Uint32Array.from({ length: graph.m }, (_, e) => e).sort((a, b) => kind[a]! - kind[b]!);
  const from = order.map((e) => ofEdge[e]!);
  const to = order.map((e) => toEdge[e]!);
  const ends = [0, 1, 2, 3].map((k) => kind.reduce((sum, other) => sum + (other < k ? 1 : 0), 0));
  const among = new Float64Array(3);
  // How many centres each body is a partner of.
  const named = new Uint32Array(n);
  for (let e = 0; e < graph.m; e++) {
    const [a, b] = [ofEdge[e]!, toEdge[e]!];
    if (!fixed[a] && !fixed[b]) among[kind[e]!]!++;
    if (fixed[a]) named[b]!++;
    if (fixed[b]) named[a]!++;
  }
  return { fixed, others: Uint32Array.from(others), from, to, ends, among, named };
}

/** Interval of the index of qualitative variation: draws are less even than what they are drawn from, which BCa corrects (Efron 1987). */
export function iqvInterval(draws: Float64Array, counts: readonly number[]): Interval | null {
  const total = counts.reduce((a, b) => a + b, 0);
  // Derivative of −Σp² at one more partner of its sector, less its mean.
  const squares = counts.reduce((sum, k) => sum + (k / total) ** 2, 0);
  const influence = counts.flatMap((k) => new Array<number>(k).fill(squares - k / total));
  const estimate = iqvOf(counts);
  const { low, high, method } = bcaInterval(draws, estimate, influence, 0.95);
  return around(low, high, estimate, method === 'bca' ? 'bca' : 'bootstrap');
}

/** (1 − Σ(k_s/k)²)·S/(S−1) (Agresti & Agresti 1978); NaN without counts or with one sector in the scheme. */
export function iqvOf(counts: ArrayLike<number>): number {
  let total = 0;
  let squares = 0;
  for (let s = 0; s < counts.length; s++) {
    total += counts[s]!;
    squares += counts[s]! ** 2;
  }
  if (total === 0 || counts.length < 2) return Number.NaN;
  // Rounding must not leave a speck where one sector has all.
  const blau = squares === total * total ? 0 : 1 - squares / (total * total);
  return Math.min(1, (blau * counts.length) / (counts.length - 1));
}
