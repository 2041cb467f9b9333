/**
 * Ego betweenness: betweenness inside the network of a body, its neighbours and the ties among them. Where the ties among
 * neighbours were never recorded (a star) it is not measured; `starBand` says what it would be for likely densities.
 */
import type { Graph } from '../graph/graph.ts';
import { declineCode } from './answer.ts';
import type { Kernel, Measure, Progress } from './measure.ts';
import { bodyAnswer, pathDecline } from './paths/decline.ts';

const egoBetweenness: Measure = {
  id: 'ego-betweenness',
  scope: 'body',
  family: 'path',
  formula:
    'Σ over pairs i,j of neighbours without a tie of 1/(1 + c_ij) ÷ k(k−1)/2, c_ij = neighbours tied to both',
  citations: ['Everett & Borgatti 2005'],
  unit: 'share',
  range: [0, 1],
  cost: 'two-step ways inside each neighbourhood',
  needs: ['ties', 'alter-ties'],
  convention: {
    direction: 'undirected',
    weights: 'ignored',
    loops: 'dropped',
    parallel: 'merged',
    disconnected: 'as-is',
    normalised: 'k(k−1)/2',
  },
  raw: true,
  declines: ['aggregate', 'no-ties', 'star', 'isolated', 'too-few-ties'],
  containmentSensitive: true,
  sizable: true,
};

/** Probabilities of a tie between two neighbours for which the band is shown; published densities lie at 0.30 to 0.52. */
export const STAR_BAND_P = [0.05, 0.1, 0.2, 0.3] as const;

/**
 * Expected normalised ego betweenness of a hub with k neighbours when each pair of neighbours is tied with probability p,
 * independently: (1−p)·(1−(1−p²)^(k−1)) / ((k−1)·p²). Follows from a pair's expected share 1/(1+X), X binomial(k−2, p²).
 * @param k neighbours, at least 2 (NaN below)
 * @param p 0…1; at 0 every pair needs the hub: 1
 */
export function starBand(k: number, p: number): number {
  if (k < 2) return Number.NaN;
  const both = p * p;
  if (both === 0) return 1;
  // expm1 and log1p keep the digits when p² is small.
  return ((1 - p) * -Math.expm1((k - 1) * Math.log1p(-both))) / ((k - 1) * both);
}

/** Raw ego betweenness of every vertex. */
export function egoBetweennessOf(graph: Graph, progress?: Progress): Float64Array {
  const { n, offsets, targets } = graph;
  const raw = new Float64Array(n);
  const place = new Int32Array(n).fill(-1);
  let most = 0;
  for (let v = 0; v < n; v++) most = Math.max(most, offsets[v + 1]! - offsets[v]!);
  const common = new Uint32Array(most);
  const touched = new Uint32Array(most);
  const starts = new Uint32Array(most + 1);
  let alters = new Uint32Array(4 * most);
  for (let v = 0; v < n; v++) {
    const first = offsets[v]!;
    const k = offsets[v + 1]! - first;
    for (let i = 0; i < k; i++) place[targets[first + i]!] = i;
    // Ties among the neighbours, numbered 0…k−1 in ascending order.
    let filled = 0;
    for (let i = 0; i < k; i++) {
      const u = targets[first + i]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const j = place[targets[at]!]!;
        if (j < 0) continue;
        if (filled === alters.length) alters = doubled(alters);
        alters[filled++] = j;
      }
      starts[i + 1] = filled;
    }
    for (let i = 0; i < k; i++) place[targets[first + i]!] = -1;
    raw[v] = openPairs(k, starts, alters, common, touched);
    if ((v & 255) === 255) progress?.(v + 1, n);
  }
  return raw;
}

function doubled(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** Σ over untied pairs of 1/(1+c): every pair counts 1 at first; ties and common neighbours then take their part away. */
function openPairs(
  k: number,
  starts: Uint32Array,
  alters: Uint32Array,
  common: Uint32Array,
  touched: Uint32Array,
): number {
  let sum = (k * (k - 1) - starts[k]!) / 2;
  if (k < 2) return 0;
  for (let i = 0; i < k; i++) {
    let count = 0;
    for (let a = starts[i]!; a < starts[i + 1]!; a++) {
      const j = alters[a]!;
      for (let b = starts[j]!; b < starts[j + 1]!; b++) {
        const l = alters[b]!;
        if (l > i && common[l]!++ === 0) touched[count++] = l;
      }
    }
    // Tied pairs are not open, whatever they have in common.
    for (let a = starts[i]!; a < starts[i + 1]!; a++) common[alters[a]!] = 0;
    for (let t = 0; t < count; t++) {
      const c = common[touched[t]!]!;
      sum -= c / (1 + c);
      common[touched[t]!] = 0;
    }
  }
  return sum;
}

export const egoBetweennessMeasures: readonly Measure[] = [egoBetweenness];

export const egoBetweennessKernel: Kernel = {
  measures: egoBetweennessMeasures,
  compute: (question, progress) => {
    const { n, offsets } = question.graph;
    const decline = pathDecline(question, 1, true);
    const raw = egoBetweennessOf(question.graph, progress);
    const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
    const values = raw.map((sum, v) => sum / ((degree(v) * (degree(v) - 1)) / 2));
    const answer = bodyAnswer(values, raw, decline);
    for (let v = 0; v < n && !decline; v++) {
      if (degree(v) >= 2) continue;
      answer.values[v] = Number.NaN;
      answer.declined[v] = declineCode(degree(v) === 0 ? 'isolated' : 'too-few-ties');
    }
    return { bodies: { 'ego-betweenness': answer }, network: {}, details: {} };
  },
};
