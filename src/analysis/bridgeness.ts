/**
 * Bridgeness (Jensen et al. 2016): betweenness without the shortest paths that start or end among the direct neighbours, so
 * that a local centre does not count as a bridge between distant parts. Brandes' accumulation (2001), in which the share
 * of each neighbour as a target is not handed up. Paths count ties, not lengths. O(n m) time, O(n + m) memory.
 */
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, SIMPLE_VIEW } from './answer.ts';
import {
  type Answers,
  chunksOf,
  type Decline,
  type Kernel,
  type Measure,
  type Progress,
  type Question,
  type Split,
} from './measure.ts';
import { isStar } from './star.ts';

/** Steps of work that are done: minutes in one thread. */
const MOST_WORK = 1e10;

type Plan = { readonly graph: Graph };
type Part = { readonly sum: Float64Array };

const parallel: Split<Plan, Part> = {
  plan: ({ graph }) => ({ graph }),
  units: ({ graph }) => (isTooLarge(graph) ? 0 : graph.n),
  part: ({ graph }, from, to) => ({ sum: fromSources(graph, from, to) }),
  assemble: (question, _plan, parts) => {
    const total = new Float64Array(question.graph.n);
    for (const { sum } of parts) for (let v = 0; v < total.length; v++) total[v]! += sum[v]!;
    return answer(question, total);
  },
};

export const bridgenessMeasures: readonly Measure[] = [
  {
    id: 'bridgeness',
    scope: 'body',
    family: 'path',
    formula: 'Σ_{s<t; s,t ∉ N(v)} σ_st(v)/σ_st ÷ ((n−1)(n−2)/2)',
    citations: ['Jensen et al. 2016'],
    unit: 'share',
    range: [0, 1],
    cost: 'O(n m)',
    needs: ['ties', 'alter-ties'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'zero', normalised: '(n−1)(n−2)/2' },
    raw: true,
    declines: ['star', 'aggregate', 'no-ties', 'too-few-bodies', 'too-large'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const bridgenessKernel: Kernel = {
  measures: bridgenessMeasures,
  compute: (question, progress) => {
    const declined = declineOf(question);
    if (declined && declined !== 'star') return answer(question, new Float64Array(question.graph.n));
    const { n } = question.graph;
    const parts = chunksOf(n).map(([from, to]) => {
      progress?.(from, n);
      return parallel.part(question, from, to);
    });
    return parallel.assemble(question, question, parts);
  },
  parallel: parallel as Split,
};

const isTooLarge = ({ n, m }: Graph): boolean => n * (n + 2 * m) > MOST_WORK;

function declineOf({ graph, labels }: Question): Decline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (graph.n < 3) return 'too-few-bodies';
  if (isTooLarge(graph)) return 'too-large';
  return isStar(graph) ? 'star' : null;
}

/** @param twice sums over all sources, in which each unordered pair was met from both ends */
function answer(question: Question, twice: Float64Array): Answers {
  const { n } = question.graph;
  const raw = twice.map((x) => x / 2);
  const declined = declineOf(question);
  const pairs = ((n - 1) * (n - 2)) / 2;
  const bridgeness = declined
    ? declinedBodies(n, declined, declined === 'star' ? raw : undefined)
    : { values: raw.map((x) => x / pairs), raw, declined: new Uint8Array(n) };
  return { bodies: { bridgeness }, network: {}, details: {} };
}

function fromSources(graph: Graph, from: number, to: number, progress?: Progress): Float64Array {
  const { n, offsets, targets } = graph;
  const sum = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  /** Brandes' dependency of s on v, a path: with v as a target, and without. */
  const withTarget = new Float64Array(n);
  const handed = new Float64Array(n);
  const order = new Uint32Array(n);
  /** Ends of arcs that lead away from s, in the order in which they are met; where those of each vertex start. */
  const away = new Uint32Array(targets.length);
  const start = new Uint32Array(n + 1);
  for (let s = from; s < to; s++) {
    if ((s & 63) === 0) progress?.(s - from, to - from);
    let tail = 1;
    let arcs = 0;
    order[0] = s;
    distance[s] = 0;
    paths[s] = 1;
    for (let head = 0; head < tail; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      const ways = paths[v]!;
      const end = offsets[v + 1]!;
      start[head] = arcs;
      for (let k = offsets[v]!; k < end; k++) {
        const u = targets[k]!;
        const d = distance[u]!;
        if (d < 0) {
          distance[u] = next;
          order[tail++] = u;
        } else if (d !== next) continue;
        paths[u]! += ways;
        away[arcs++] = u;
      }
    }
    start[tail] = arcs;
    for (let i = tail - 1; i > 0; i--) {
      const v = order[i]!;
      let all = 0;
      let beyond = 0;
      const end = start[i + 1]!;
      for (let k = start[i]!; k < end; k++) {
        all += withTarget[away[k]!]!;
        beyond += handed[away[k]!]!; // u itself, a neighbour of v, is left out as a target
      }
      withTarget[v] = all + 1 / paths[v]!;
      handed[v] = all;
      if (distance[v]! > 1) sum[v]! += beyond * paths[v]!; // s is not a neighbour of v
    }
    for (let i = 0; i < tail; i++) {
      distance[order[i]!] = -1;
      paths[order[i]!] = 0;
    }
  }
  return sum;
}
