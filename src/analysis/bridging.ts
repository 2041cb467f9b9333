/**
 * Bridging (Valente & Fujimoto 2010): what a body's ties do for closeness in the whole network. Each tie is taken away in
 * turn; the fall of the mean reciprocal distance (global efficiency, which stays defined when the network falls apart) is
 * the tie's effect, and a body's value is the mean effect of its ties. Only distances from sources for which the tie
 * is the one way to its far end can change, so nothing else is computed anew. Declines above a stated amount of work.
 */
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Progress } from './measure.ts';
import { isStar } from './star.ts';

/** Vertices and half-edges that may be visited: some seconds. */
const MOST_WORK = 2e9;

export const bridgingKernel: Kernel = {
  measures: [
    {
      id: 'bridging',
      scope: 'body',
      family: 'removal',
      formula: 'mean over ties e of v of (E(G) − E(G − e)), E = mean of 1/d(s,t)',
      citations: ['Valente & Fujimoto 2010'],
      unit: 'index',
      range: [0, 1],
      cost: 'O(n (n + m) c), c = ties without a detour per source',
      needs: ['ties', 'alter-ties'],
      convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'zero', normalised: 'n(n−1)/2 · k(v)' },
      raw: false,
      declines: ['star', 'aggregate', 'no-ties', 'isolated', 'too-large'],
      containmentSensitive: true,
      sizable: true,
    },
  ],
  compute: ({ graph, labels }, progress) => {
    const { n, m, offsets, edges } = graph;
    const declined = labels.aggregate ? 'aggregate' : m === 0 ? 'no-ties' : null;
    if (declined) return { bodies: { bridging: declinedBodies(n, declined) }, network: {}, details: {} };
    const loss = lossOfTies(graph, progress);
    if (!loss) return { bodies: { bridging: declinedBodies(n, 'too-large') }, network: {}, details: {} };
    const pairs = n * (n - 1);
    const answer = emptyAnswer(n);
    for (let v = 0; v < n; v++) {
      const k = offsets[v + 1]! - offsets[v]!;
      if (k === 0) {
        declineVertex(answer, v, 'isolated');
        continue;
      }
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) answer.values[v]! += loss[edges[i]!]! / pairs;
      answer.values[v]! /= k;
    }
    const bridging = isStar(graph) ? declinedBodies(n, 'star', answer.values) : answer;
    return { bodies: { bridging }, network: {}, details: {} };
  },
};

/** For each edge, the fall of Σ_s Σ_t 1/d(s,t) when it goes; null where that is too much work. */
function lossOfTies(graph: Graph, progress?: Progress): Float64Array | null {
  const { n, m, offsets, targets, edges } = graph;
  const loss = new Float64Array(m);
  const distance = new Int32Array(n);
  const only = new Int32Array(n); // the one edge through which v is reached, −1 when there are several
  const order = new Uint32Array(n);
  const search = (s: number, without: number, into: Int32Array, track: boolean): number => {
    into.fill(-1);
    into[s] = 0;
    order[0] = s;
    let tail = 1;
    let sum = 0;
    for (let head = 0; head < tail; head++) {
      const v = order[head]!;
      if (head > 0) sum += 1 / into[v]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        if (edges[k] === without) continue;
        const u = targets[k]!;
        if (into[u]! < 0) {
          into[u] = into[v]! + 1;
          if (track) only[u] = edges[k]!;
          order[tail++] = u;
        } else if (track && into[u] === into[v]! + 1) only[u] = -1;
      }
    }
    return sum;
  };
  const again = new Int32Array(n);
  let work = 0;
  for (let s = 0; s < n; s++) {
    progress?.(s, n);
    only.fill(-1);
    const before = search(s, -1, distance, true);
    for (let v = 0; v < n; v++) {
      const edge = only[v]!;
      if (edge < 0) continue;
      work += n + 2 * m;
      if (work > MOST_WORK) return null;
      loss[edge]! += before - search(s, edge, again, false);
    }
  }
  return loss;
}
