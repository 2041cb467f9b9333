/** Strength: sum of the strengths of a body's ties, after merging (Barrat et al. 2004). Answers only where ties carry weights. */
import { declinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Measure } from './measure.ts';

export const strengthMeasures: readonly Measure[] = [
  {
    id: 'strength',
    scope: 'body',
    family: 'reach',
    formula: 's(v) = Σ_u w(v,u)',
    citations: ['Barrat et al. 2004'],
    unit: 'score',
    range: [0, null],
    cost: 'O(n + m)',
    needs: ['weights'],
    convention: { ...SIMPLE_VIEW, weights: 'strength', disconnected: 'as-is', normalised: '' },
    raw: false,
    declines: ['no-weights'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const strengthKernel: Kernel = {
  measures: strengthMeasures,
  compute: ({ graph }) => {
    const { n, weights } = graph;
    if (!weights) return { bodies: { strength: declinedBodies(n, 'no-weights') }, network: {}, details: {} };
    const answer = emptyAnswer(n);
    for (let v = 0; v < n; v++) {
      let sum = 0;
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) sum += weights[graph.edges[k]!]!;
      answer.values[v] = sum;
    }
    return { bodies: { strength: answer }, network: {}, details: {} };
  },
};
