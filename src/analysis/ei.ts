/**
 * E-I index (Krackhardt & Stern 1988): external less internal ties over all ties between bodies that have a group; of the
 * whole network and of each body. −1 = only inside one's own sector, +1 = only across. And the mixing matrix behind it,
 * with its exact mean and standard deviation under random permutation of the labels.
 */
import { edgeEnds } from '../graph/graph.ts';
import {
  declinedBodies,
  declineVertex,
  emptyAnswer,
  networkDecline,
  networkValue,
  SIMPLE_VIEW,
} from './answer.ts';
import { arcMixing, directedEi } from './directed/mixing.ts';
import { falling, type Groups, groupsOf } from './groups.ts';
import type { BodyAnswer, Kernel, Measure, NetworkAnswer, Question } from './measure.ts';

const shared = {
  family: 'sector',
  citations: ['Krackhardt & Stern 1988'],
  unit: 'index',
  range: [-1, 1],
  cost: 'O(n + m)',
  needs: ['ties', 'sectors'],
  convention: { ...SIMPLE_VIEW, weights: 'optional', disconnected: 'as-is', normalised: 'E + I' },
  raw: false,
  containmentSensitive: false,
} as const;

export const eiMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'ei',
    scope: 'body',
    formula: '(E(v) − I(v)) / (E(v) + I(v))',
    declines: ['no-labels', 'aggregate', 'isolated', 'unlabelled', 'no-labelled-neighbours'],
    sizable: true,
  },
  {
    ...shared,
    id: 'ei',
    scope: 'network',
    formula: '(E − I) / (E + I)',
    convention: { ...shared.convention, direction: 'both' },
    directed: { formula: '(E − I) / (E + I), each arc once', normalised: 'E + I' },
    declines: ['no-labels', 'aggregate', 'no-ties', 'no-labelled-ties'],
    sizable: false,
  },
];

export const eiKernel: Kernel = {
  measures: eiMeasures,
  compute: (question) => {
    const groups = groupsOf(question);
    return {
      bodies: { ei: bodyIndex(question, groups) },
      network: { ei: networkIndex(question, groups) },
      details: {
        mixing: mixingMatrix(question, groups),
        ...(question.arcs ? { mixingArcs: arcMixing(question, question.arcs, groups) } : {}),
      },
    };
  },
};

function bodyIndex({ graph, labels, options }: Question, { of, labelled }: Groups): BodyAnswer {
  const { n, offsets, targets, edges } = graph;
  if (labelled === 0) return declinedBodies(n, 'no-labels');
  if (labels.aggregate) return declinedBodies(n, 'aggregate');
  const weights = options.weighted ? graph.weights : null;
  const answer = emptyAnswer(n);
  for (let v = 0; v < n; v++) {
    let internal = 0;
    let external = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const group = of[targets[k]!]!;
      if (group < 0) continue;
      const weight = weights ? weights[edges[k]!]! : 1;
      if (group === of[v]) internal += weight;
      else external += weight;
    }
    if (of[v]! < 0) declineVertex(answer, v, 'unlabelled');
    else if (offsets[v] === offsets[v + 1]) declineVertex(answer, v, 'isolated');
    else if (internal + external === 0) declineVertex(answer, v, 'no-labelled-neighbours');
    else answer.values[v] = (external - internal) / (external + internal);
  }
  return answer;
}

function networkIndex(question: Question, groups: Groups): NetworkAnswer {
  if (groups.labelled === 0) return networkDecline('no-labels');
  if (question.labels.aggregate) return networkDecline('aggregate');
  if (question.graph.m === 0) return networkDecline('no-ties');
  if (question.arcs) return directedEi(arcMixing(question, question.arcs, groups), groups.count);
  const { internal, total } = split(mixingMatrix(question, groups), groups.count);
  return networkValue((total - 2 * internal) / total, 'no-labelled-ties');
}

const split = (mixing: Float64Array, count: number) => {
  let internal = 0;
  let total = 0;
  for (let g = 0; g < count; g++) {
    internal += mixing[g * count + g]!;
    for (let h = g; h < count; h++) total += mixing[g * count + h]!;
  }
  return { internal, total };
};

/**
 * Edges (or their strengths, where the question is weighted) between groups g and h: symmetric, row-major, each edge
 * once, so the cells of the upper triangle with the diagonal sum to all labelled edges.
 */
export function mixingMatrix({ graph, options }: Question, groups: Groups): Float64Array {
  const [from, to] = edgeEnds(graph);
  return mixingOf({ from, to }, groups, options.weighted ? graph.weights : null);
}

/** The same of edges by their ends. */
export function mixingOf(
  { from, to }: { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> },
  { of, count }: { readonly of: ArrayLike<number>; readonly count: number },
  weights?: Float64Array | null,
): Float64Array {
  const mixing = new Float64Array(count * count);
  for (let e = 0; e < from.length; e++) {
    const g = of[from[e]!]!;
    const h = of[to[e]!]!;
    if (g < 0 || h < 0) continue;
    const weight = weights ? weights[e]! : 1;
    mixing[g * count + h]! += weight;
    if (g !== h) mixing[h * count + g]! += weight;
  }
  return mixing;
}

export type MixingExpectation = {
  /** Number of groups; matrices are row-major count × count and symmetric. */
  readonly count: number;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly sd: Float64Array;
  /** (observed − expected)/sd; NaN where sd is 0. */
  readonly z: Float64Array;
  readonly ei: { readonly observed: number; readonly mean: number; readonly sd: number };
};

/**
 * Exact mean and standard deviation of every cell and of E-I when the labels are permuted at random over the labelled
 * bodies. Two edges share one end or none; the chance that both fall into a cell follows from group sizes alone.
 */
export function mixingExpectation(question: Question): MixingExpectation {
  const groups = groupsOf(question);
  const { count, sizes, labelled } = groups;
  const observed = mixingMatrix(question, groups);
  const edges = edgeMoments(question, groups.of);
  const moments = (two: number, three: number, four: number) => {
    const share = (ways: number, k: number) => (ways > 0 ? ways / falling(labelled, k) : 0);
    const mean = edges.sum * share(two, 2);
    const variance =
      edges.squares * share(two, 2) +
      edges.sharing * share(three, 3) +
      edges.apart * share(four, 4) -
      mean ** 2;
    return { mean, sd: variance > 1e-9 * Math.max(1, mean ** 2) ? Math.sqrt(variance) : 0 };
  };
  const expected = new Float64Array(count * count);
  const sd = new Float64Array(count * count);
  const z = new Float64Array(count * count);
  for (let g = 0; g < count; g++) {
    for (let h = 0; h < count; h++) {
      const a = sizes[g]!;
      const b = sizes[h]!;
      const cell =
        g === h
          ? moments(falling(a, 2), falling(a, 3), falling(a, 4))
          : moments(2 * a * b, a * falling(b, 2) + b * falling(a, 2), 4 * falling(a, 2) * falling(b, 2));
      const at = g * count + h;
      expected[at] = cell.mean;
      sd[at] = cell.sd;
      z[at] = cell.sd > 0 ? (observed[at]! - cell.mean) / cell.sd : Number.NaN;
    }
  }
  const sum = (k: number) => sizes.reduce((total, size) => total + falling(size, k), 0);
  const crossed = sum(2) ** 2 - sizes.reduce((total, size) => total + falling(size, 2) ** 2, 0);
  const internal = moments(sum(2), sum(3), crossed + sum(4));
  const { internal: inside, total } = split(observed, count);
  const index = (x: number) => (edges.sum - 2 * x) / edges.sum;
  return {
    count,
    observed,
    expected,
    sd,
    z,
    ei: {
      observed: (total - 2 * inside) / total,
      mean: index(internal.mean),
      sd: (2 * internal.sd) / edges.sum,
    },
  };
}

/** Σw, Σw², and Σ over ordered pairs of different labelled edges of w·w′, those sharing an end and those apart. */
function edgeMoments({ graph, options }: Question, of: Int16Array) {
  const [from, to] = edgeEnds(graph);
  const strength = new Float64Array(graph.n);
  let sum = 0;
  let squares = 0;
  for (let e = 0; e < graph.m; e++) {
    if (of[from[e]!]! < 0 || of[to[e]!]! < 0) continue;
    const weight = options.weighted && graph.weights ? graph.weights[e]! : 1;
    sum += weight;
    squares += weight * weight;
    strength[from[e]!]! += weight;
    strength[to[e]!]! += weight;
  }
  const sharing = strength.reduce((total, s) => total + s * s, 0) - 2 * squares;
  return { sum, squares, sharing, apart: sum * sum - squares - sharing };
}
