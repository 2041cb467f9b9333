/**
 * Bridging (Valente & Fujimoto 2010): what a body's ties do for closeness in the whole network. Each tie is taken away in
 * turn; the fall of the mean reciprocal distance (global efficiency, which stays defined when the network falls apart) is
 * the tie's effect, and a body's value is the mean effect of its ties. Only those behind a tie that is the one shortest
 * way from a source can move away from it, so only their distances are computed anew. Bodies with one tie stand one step behind
 * their neighbour for all others and need no search of their own. Declines above a stated amount of work.
 */
import { build } from '../graph/build.ts';
import { type Graph, positionOf } from '../graph/graph.ts';
import { declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Measure, Progress } from './measure.ts';
import { isStar } from './star.ts';

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
  const tree = newTree(core);
  const detours = newDetours(core.n);
  const lossInCore = new Float64Array(core.m);
  let work = core.n * (core.n + 2 * core.m);
  for (let s = 0; s < core.n; s++) {
    if ((s & 31) === 0) progress?.(s, core.n);
    const found = searchFrom(core, s, tree);
    addLeafTies(graph, tree, found, vertices, leaves, loss);
    for (let i = 1; i < found; i++) {
      const v = tree.order[i]!;
      if (tree.ways[v] !== 1) continue;
      work += lossBehind(core, tree, v, detours, leaves, lossInCore);
      if (work > MOST_WORK) return null;
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
  { order, distance }: Tree,
  found: number,
  vertices: Uint32Array,
  leaves: Uint32Array,
  loss: Float64Array,
): void {
  const s = order[0]!;
  if (leaves[s] === 0) return;
  let reached = 1 + (leaves[s]! - 1) / 2;
  for (let i = 1; i < found; i++) {
    const d = distance[order[i]!]!;
    reached += 1 / (d + 1) + leaves[order[i]!]! / (d + 2);
  }
  const v = vertices[s]!;
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
    const u = targets[k]!;
    if (offsets[u + 1]! - offsets[u]! === 1) loss[edges[k]!] = 2 * reached;
  }
}

/** Σ 1/distance between two vertices of the core and their leaves. */
const closenessAt = (distance: number, here: number, there: number): number =>
  1 / distance + (here + there) / (distance + 1) + (here * there) / (distance + 2);

type Tree = {
  /** Ties to the source, −1 = out of reach. */
  readonly distance: Int32Array;
  /** Neighbours one step nearer to the source, and the edge to the last of them. */
  readonly ways: Uint32Array;
  readonly edge: Uint32Array;
  /** Neighbours one step farther: `away` from `first` of the vertex to its `end`. */
  readonly away: Uint32Array;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** 1 where a neighbour is as far from the source. */
  readonly beside: Uint8Array;
  /** Vertices in the order in which they are found. */
  readonly order: Uint32Array;
};

const newTree = ({ n, targets }: Graph): Tree => ({
  distance: new Int32Array(n),
  ways: new Uint32Array(n),
  edge: new Uint32Array(n),
  away: new Uint32Array(targets.length),
  first: new Uint32Array(n),
  end: new Uint32Array(n),
  beside: new Uint8Array(n),
  order: new Uint32Array(n),
});

/** Breadth-first search; returns how many vertices are in reach. */
function searchFrom({ offsets, targets, edges }: Graph, s: number, tree: Tree): number {
  const { distance, ways, edge, away, first, end, beside, order } = tree;
  distance.fill(-1);
  distance[s] = 0;
  order[0] = s;
  let tail = 1;
  let arcs = 0;
  for (let head = 0; head < tail; head++) {
    const v = order[head]!;
    const next = distance[v]! + 1;
    let same = 0;
    first[v] = arcs;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      const d = distance[u]!;
      if (d < 0) {
        distance[u] = next;
        ways[u] = 0;
        order[tail++] = u;
      } else if (d !== next) {
        if (d === next - 1) same = 1;
        continue;
      }
      ways[u]!++;
      edge[u] = edges[k]!;
      away[arcs++] = u;
    }
    end[v] = arcs;
    beside[v] = same;
  }
  return tail;
}

type Detours = {
  /** Ways that are lost, per vertex; all 0 between calls. */
  readonly lost: Uint32Array;
  /** 1 where the distance to the source is not known yet; all 0 between calls. */
  readonly open: Uint8Array;
  readonly behind: Uint32Array;
  /** Length of the shortest detour found so far; n = none. */
  readonly best: Uint32Array;
  /** Vertices by the length of the detour found so far. */
  readonly buckets: number[][];
};

const newDetours = (n: number): Detours => ({
  lost: new Uint32Array(n),
  open: new Uint8Array(n),
  behind: new Uint32Array(n),
  best: new Uint32Array(n),
  buckets: Array.from({ length: n + 1 }, () => []),
});

/**
 * The distance of v without its one edge towards the source, if nobody else is behind that edge: by a neighbour as far as v is,
 * or by one farther. 0 where others are behind it, or no way is left.
 */
function detourAlone({ distance, ways, away, first, end, beside }: Tree, v: number): number {
  for (let k = first[v]!; k < end[v]!; k++) if (ways[away[k]!] === 1) return 0;
  return beside[v] ? distance[v]! + 1 : end[v]! > first[v]! ? distance[v]! + 2 : 0;
}

/**
 * Takes away the one edge that leads from the source to v. Those behind it – v and all whose every way is lost – get
 * the length of their shortest detour, nearest first; what they lose is added to the edge.
 * @returns steps of work
 */
function lossBehind(
  graph: Graph,
  tree: Tree,
  v: number,
  detours: Detours,
  leaves: Uint32Array,
  loss: Float64Array,
): number {
  const { n, offsets, targets, edges } = graph;
  const { distance, ways, away, first, end } = tree;
  const { lost, open, behind, best, buckets } = detours;
  const cut = tree.edge[v]!;
  const here = leaves[tree.order[0]!]!;
  const alone = detourAlone(tree, v);
  if (alone > 0) {
    loss[cut]! += closenessAt(distance[v]!, here, leaves[v]!) - closenessAt(alone, here, leaves[v]!);
    return end[v]! - first[v]! + 1;
  }
  let count = 1;
  let work = 0;
  behind[0] = v;
  open[v] = 1;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    for (let k = first[u]!; k < end[u]!; k++) {
      const w = away[k]!;
      if (++lost[w]! !== ways[w]) continue;
      open[w] = 1;
      behind[count++] = w;
    }
    work += offsets[u + 1]! - offsets[u]! + 1;
  }
  let nearest = n;
  let farthest = 0;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    let shortest = n;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const w = targets[k]!;
      if (edges[k] !== cut && open[w] === 0 && distance[w]! + 1 < shortest) shortest = distance[w]! + 1;
      lost[w] = 0;
    }
    loss[cut]! += closenessAt(distance[u]!, here, leaves[u]!);
    best[u] = shortest;
    if (shortest === n) continue;
    buckets[shortest]!.push(u);
    nearest = Math.min(nearest, shortest);
    farthest = Math.max(farthest, shortest);
  }
  for (let length = nearest; length <= farthest; length++) {
    const bucket = buckets[length]!;
    for (const u of bucket) {
      if (open[u] === 0) continue;
      open[u] = 0;
      loss[cut]! -= closenessAt(length, here, leaves[u]!);
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const w = targets[k]!;
        if (open[w] === 0 || best[w]! <= length + 1) continue;
        best[w] = length + 1;
        buckets[length + 1]!.push(w);
        if (length === farthest) farthest++;
      }
    }
    bucket.length = 0;
  }
  for (let i = 0; i < count; i++) open[behind[i]!] = 0;
  return 2 * work;
}
