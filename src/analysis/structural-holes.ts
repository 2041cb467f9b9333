/**
 * Structural holes (Burt 1992): how far a body's neighbours are redundant to each other. Computed on the whole network (as
 * networkx and igraph do), not on ego networks cut out of it (UCINET's default), so constraint may exceed 1. With weights,
 * p(i,j) is the share of i's strength that goes to j; where directions count, both of a pair are added up (Burt 1992). O(Σ k²) in time, O(n) in memory.
 */
import type { Graph } from '../graph/graph.ts';
import { allDeclinedBodies, declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { addedUp } from './directed/mixing.ts';
import type { BodyAnswer, Kernel, Measure, Progress } from './measure.ts';
import { isStar } from './star.ts';

const shared = {
  scope: 'body',
  family: 'holes',
  cost: 'O(Σ k²)',
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
  const { n, offsets, targets, edges } = graph;
  const constraint = emptyAnswer(n);
  const effectiveSize = emptyAnswer(n);
  const efficiency = emptyAnswer(n);
  const hierarchy = emptyAnswer(n);
  const weightAt = (k: number) => (weights ? weights[edges[k]!]! : 1);
  const strength = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      strength[v]! += weightAt(k);
      strongest[v] = Math.max(strongest[v]!, weightAt(k));
    }
  }
  const mark = new Int32Array(n).fill(-1);
  const indirect = new Float64Array(n); // Σ_q p_vq p_qj, for j among the neighbours of v
  for (let v = 0; v < n; v++) {
    if ((v & 1023) === 0) progress?.(v, n);
    const start = offsets[v]!;
    const end = offsets[v + 1]!;
    const size = end - start;
    if (size === 0) {
      for (const a of [constraint, effectiveSize, efficiency, hierarchy]) declineVertex(a, v, 'isolated');
      continue;
    }
    for (let k = start; k < end; k++) {
      mark[targets[k]!] = v;
      indirect[targets[k]!] = 0;
    }
    let redundancy = 0;
    for (let k = start; k < end; k++) {
      const q = targets[k]!;
      const share = weightAt(k) / strength[v]!;
      for (let i = offsets[q]!; i < offsets[q + 1]!; i++) {
        const j = targets[i]!;
        if (mark[j] !== v) continue;
        indirect[j]! += (share * weightAt(i)) / strength[q]!;
        redundancy += (share * weightAt(i)) / strongest[j]!;
      }
    }
    let total = 0;
    for (let k = start; k < end; k++) {
      total += (weightAt(k) / strength[v]! + indirect[targets[k]!]!) ** 2;
    }
    constraint.values[v] = total;
    effectiveSize.values[v] = size - redundancy;
    efficiency.values[v] = (size - redundancy) / size;
    if (size < 2) {
      declineVertex(hierarchy, v, 'too-few-ties');
      continue;
    }
    let concentration = 0;
    for (let k = start; k < end; k++) {
      const part = ((weightAt(k) / strength[v]! + indirect[targets[k]!]!) ** 2 * size) / total;
      if (part > 0) concentration += part * Math.log(part);
    }
    // Equal parts sum to 0 up to rounding; the coefficient is never below it.
    hierarchy.values[v] = Math.max(0, concentration / (size * Math.log(size)));
  }
  return { constraint, 'effective-size': effectiveSize, efficiency, hierarchy };
}
