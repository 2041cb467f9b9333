/**
 * Bridging (Valente & Fujimoto 2010): what a body's ties do for closeness in the whole network. Each tie is taken away in
 * turn; the fall of the mean reciprocal distance (global efficiency, which stays defined when the network falls apart) is
 * the tie's effect, and a body's value is the mean effect of its ties. Only those behind a tie that is the one shortest
 * way from a source can move away from it, so only their distances are computed anew (`tie-removal.ts`), and of the two ends of
 * such a way only from one. Bodies with one tie stand one step behind their neighbour for all others and need no search of their
 * own. Declines above a stated amount of work.
 */
import { build } from '../graph/build.ts';
import { degreeOf, edgeEnds, type Graph, positionOf } from '../graph/graph.ts';
import { declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Measure, Progress } from './measure.ts';
import { isStar } from './star.ts';
import {
  FAR,
  LANES,
  lossBehind,
  newDetours,
  newSearch,
  onlyWay,
  rowOf,
  searchTogether,
} from './tie-removal.ts';

/** Vertices and half-edges that may be visited: about a second, since it is computed along with everything else. */
const MOST_WORK = 3e8;

export const bridgingMeasures: readonly Measure[] = [
  {
    id: 'bridging',
    scope: 'body',
    family: 'removal',
    formula: 'mean over ties e of v of (E(G) − E(G − e)), E = mean of 1/d(s,t)',
    citations: ['Valente & Fujimoto 2010'],
    unit: 'index',
    range: [0, 1],
    cost: 'O(n (n + m)) and the detours of those behind each tie',
    needs: ['ties', 'alter-ties'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'zero', normalised: 'n(n−1)/2 · k(v)' },
    raw: false,
    declines: ['star', 'aggregate', 'no-ties', 'isolated', 'too-large'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const bridgingKernel: Kernel = {
  measures: bridgingMeasures,
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
  const { n, m } = graph;
  if (n * (n + 2 * m) > MOST_WORK) return null;
  const loss = new Float64Array(m);
  const { core, vertices, leaves } = withoutLeaves(graph);
  const search = newSearch(core);
  const detours = newDetours(core.n);
  const crossed = crossedTo(core);
  const lossInCore = new Float64Array(core.m);
  const searching = core.n * (core.n + 2 * core.m);
  for (let from = 0; from < core.n; from += LANES) {
    progress?.(from, core.n);
    const to = Math.min(core.n, from + LANES);
    searchTogether(search, from, to);
    for (let s = from; s < to; s++) {
      const row = rowOf(search, s - from);
      addLeafTies(graph, s, row.distance, vertices, leaves, loss);
      for (let v = 0; v < core.n; v++) {
        if ((search.oneWay[v]! & row.bit) === 0) continue;
        const e = core.edges[onlyWay(search, row, v)]!;
        if (crossed[e] === v) lossInCore[e]! += 2 * lossBehind(search, row, v, detours, leaves, leaves[s]!);
      }
      if (searching + detours.steps > MOST_WORK) return null;
    }
  }
  vertices.forEach((v, i) => {
    for (let k = core.offsets[i]!; k < core.offsets[i + 1]!; k++) {
      const u = vertices[core.targets[k]!]!;
      if (v < u) loss[graph.edges[positionOf(graph, v, u)]!] = lossInCore[core.edges[k]!]!;
    }
  });
  return loss;
}

/**
 * The end of each edge towards which it is taken. Whose every shortest way to another leads over an edge is behind it for the other,
 * and the other is for them: each pair is met twice, once in each direction, and is counted in one. It is counted towards the end
 * with fewer neighbours, behind which there are mostly few.
 */
function crossedTo(graph: Graph): Uint32Array {
  const [from, to] = edgeEnds(graph);
  return to.map((v, e) => (degreeOf(graph, v) <= degreeOf(graph, from[e]!) ? v : from[e]!));
}

type WithoutLeaves = {
  readonly core: Graph;
  /** Of each vertex of the core, the vertex of the graph. */
  readonly vertices: Uint32Array;
  /** Of each vertex of the core, how many leaves it has. */
  readonly leaves: Uint32Array;
};

/** The graph without vertices of one edge; where two have only each other, one of them stays. */
function withoutLeaves(graph: Graph): WithoutLeaves {
  const { n, offsets, targets } = graph;
  const numberOf = new Int32Array(n).fill(-1);
  const kept: number[] = [];
  const isLeaf = (v: number) => {
    if (offsets[v + 1]! - offsets[v]! !== 1) return false;
    const u = targets[offsets[v]!]!;
    return offsets[u + 1]! - offsets[u]! > 1 || u < v;
  };
  for (let v = 0; v < n; v++) {
    if (isLeaf(v)) continue;
    numberOf[v] = kept.length;
    kept.push(v);
  }
  const leaves = new Uint32Array(kept.length);
  const from: number[] = [];
  const to: number[] = [];
  kept.forEach((v, i) => {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const other = numberOf[targets[k]!]!;
      if (other < 0) leaves[i]!++;
      else if (other > i) {
        from.push(i);
        to.push(other);
      }
    }
  });
  return { core: build(kept.length, from, to).graph, vertices: Uint32Array.from(kept), leaves };
}

/** What the leaves of one vertex of the core lose with their tie: their distances to all others, in both directions. */
function addLeafTies(
  { offsets, targets, edges }: Graph,
  s: number,
  row: Uint16Array,
  vertices: Uint32Array,
  leaves: Uint32Array,
  loss: Float64Array,
): void {
  if (leaves[s] === 0) return;
  let reached = 1 + (leaves[s]! - 1) / 2;
  row.forEach((d, u) => {
    if (u !== s && d !== FAR) reached += 1 / (d + 1) + leaves[u]! / (d + 2);
  });
  const v = vertices[s]!;
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
    const u = targets[k]!;
    if (offsets[u + 1]! - offsets[u]! === 1) loss[edges[k]!] = 2 * reached;
  }
}
