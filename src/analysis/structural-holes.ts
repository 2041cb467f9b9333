/**
 * Structural holes (Burt 1992): how far a body's neighbours are redundant to each other. Computed on the whole network (as
 * networkx and igraph do), not on ego networks cut out of it (UCINET's default), so constraint may exceed 1. With weights,
 * p(i,j) is the share of i's strength that goes to j; where directions count, both of a pair are added up (Burt 1992). All
 * of it comes from ties and triangles: O(m^1.5) in time, O(n + m) in memory.
 */
import { ln } from '../base/ln.ts';
import type { Graph } from '../graph/graph.ts';
import { allDeclinedBodies, declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { addedUp } from './directed/mixing.ts';
import type { BodyAnswer, Kernel, Measure, Progress } from './measure.ts';
import { isStar } from './star.ts';
import { forEachTriangle } from './triangles.ts';

const shared = {
  scope: 'body',
  family: 'holes',
  cost: 'O(m^1.5)',
  needs: ['ties', 'alter-ties'],
  raw: false,
  containmentSensitive: true,
} as const;
const convention = { ...SIMPLE_VIEW, direction: 'both', weights: 'optional', disconnected: 'as-is' } as const;

export const structuralHolesMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'constraint',
    formula: 'c(i) = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = w_ij/s_i',
    citations: ['Burt 1992'],
    unit: 'index',
    range: [0, null],
    convention: { ...convention, normalised: '' },
    directed: { formula: 'the same with w_ij = a(i→j) + a(j→i)', normalised: '' },
    declines: ['star', 'aggregate', 'isolated'],
    sizable: false,
  },
  {
    ...shared,
    id: 'effective-size',
    formula: 'Σ_j (1 − Σ_q p_iq m_jq), m_jq = w_jq/max_k w_jk; unweighted k − 2t/k',
    citations: ['Burt 1992', 'Borgatti 1997'],
    unit: 'score',
    range: [0, null],
    convention: { ...convention, normalised: '' },
    directed: { formula: 'the same with w_ij = a(i→j) + a(j→i)', normalised: '' },
    declines: ['star', 'aggregate', 'isolated'],
    sizable: true,
  },
  {
    ...shared,
    id: 'efficiency',
    formula: 'effective size / k',
    citations: ['Burt 1992', 'Borgatti 1997'],
    unit: 'share',
    range: [0, 1],
    convention: { ...convention, normalised: 'k' },
    directed: { formula: 'the same with w_ij = a(i→j) + a(j→i)', normalised: 'k' },
    declines: ['star', 'aggregate', 'isolated'],
    sizable: false,
  },
  {
    ...shared,
    id: 'hierarchy',
    formula: 'Σ_j (c_ij/C̄) ln(c_ij/C̄) / (k ln k), C̄ = c(i)/k',
    citations: ['Burt 1992'],
    unit: 'index',
    range: [0, 1],
    convention: { ...convention, normalised: 'k ln k' },
    directed: { formula: 'the same with w_ij = a(i→j) + a(j→i)', normalised: 'k ln k' },
    declines: ['star', 'aggregate', 'isolated', 'too-few-ties'],
    sizable: false,
  },
];

export const structuralHolesKernel: Kernel = {
  measures: structuralHolesMeasures,
  compute: ({ graph, arcs, labels, options }, progress) => {
    const { n } = graph;
    if (labels.aggregate)
      return { bodies: allDeclinedBodies(structuralHolesMeasures, n, 'aggregate'), network: {}, details: {} };
    const plain = options.weighted ? graph.weights : null;
    const found = holes(graph, arcs ? addedUp(graph, arcs, options.weighted) : plain, progress);
    const bodies = isStar(graph)
      ? Object.fromEntries(Object.entries(found).map(([id, a]) => [id, declinedBodies(n, 'star', a.values)]))
      : found;
    return { bodies, network: {}, details: {} };
  },
};

function holes(graph: Graph, weights: Float64Array | null, progress?: Progress): Record<string, BodyAnswer> {
  const { n, offsets, edges } = graph;
  const constraint = emptyAnswer(n);
  const effectiveSize = emptyAnswer(n);
  const efficiency = emptyAnswer(n);
  const hierarchy = emptyAnswer(n);
  const { strength, detours, redundancy } = sharedNeighbours(graph, weights);
  for (let v = 0; v < n; v++) {
    if ((v & 1023) === 0) progress?.(v, n);
    const start = offsets[v]!;
    const end = offsets[v + 1]!;
    const size = end - start;
    if (size === 0) {
      for (const a of [constraint, effectiveSize, efficiency, hierarchy]) declineVertex(a, v, 'isolated');
      continue;
    }
    const effective = size - redundancy[v]! / strength[v]!;
    let total = 0;
    for (let k = start; k < end; k++) {
      const e = edges[k]!;
      total += (((weights ? weights[e]! : 1) + detours[e]!) / strength[v]!) ** 2;
    }
    constraint.values[v] = total;
    effectiveSize.values[v] = effective;
    efficiency.values[v] = effective / size;
    if (size < 2) {
      declineVertex(hierarchy, v, 'too-few-ties');
      continue;
    }
    let concentration = 0;
    for (let k = start; k < end; k++) {
      const e = edges[k]!;
      const part = ((((weights ? weights[e]! : 1) + detours[e]!) / strength[v]!) ** 2 * size) / total;
      if (part > 0) concentration += part * ln(part);
    }
    // Equal parts sum to 0 up to rounding; the coefficient is never below it.
    hierarchy.values[v] = Math.max(0, concentration / (size * ln(size)));
  }
  return { constraint, 'effective-size': effectiveSize, efficiency, hierarchy };
}

/**
 * What triangles add. `detours` of the edge i–j is Σ_q w_iq w_qj / s_q, the same from both ends: divided by s_i it is
 * Σ_q p_iq p_qj. `redundancy` of i is s_i · Σ_j Σ_q p_iq m_jq.
 */
function sharedNeighbours(graph: Graph, weights: Float64Array | null) {
  const { n, m, offsets, edges } = graph;
  const strength = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const w = weights ? weights[edges[k]!]! : 1;
      strength[v]! += w;
      if (w > strongest[v]!) strongest[v] = w;
    }
  }
  const detours = new Float64Array(m);
  const redundancy = new Float64Array(n);
  if (weights) {
    forEachTriangle(graph, (a, b, c, ab, ac, bc) => {
      const [wab, wac, wbc] = [weights[ab]!, weights[ac]!, weights[bc]!];
      detours[ab]! += (wac * wbc) / strength[c]!;
      detours[ac]! += (wab * wbc) / strength[b]!;
      detours[bc]! += (wab * wac) / strength[a]!;
      redundancy[a]! += wbc * (wab / strongest[c]! + wac / strongest[b]!);
      redundancy[b]! += wac * (wab / strongest[c]! + wbc / strongest[a]!);
      redundancy[c]! += wab * (wac / strongest[b]! + wbc / strongest[a]!);
    });
  } else {
    forEachTriangle(graph, (a, b, c, ab, ac, bc) => {
      detours[ab]! += 1 / strength[c]!;
      detours[ac]! += 1 / strength[b]!;
      detours[bc]! += 1 / strength[a]!;
      redundancy[a]! += 2;
      redundancy[b]! += 2;
      redundancy[c]! += 2;
    });
  }
  return { strength, detours, redundancy };
}
