/**
 * Clustering (Watts & Strogatz 1998) and transitivity (Luce & Perry 1949): how far those around a body are tied to each
 * other. A body with fewer than two neighbours counts 0, also in the mean. In a star nobody asked the others, so the 0 is
 * the recording's and not the network's: it declines and keeps the number as raw.
 */
import { allDeclinedBodies, declinedBodies, emptyAnswer, networkDecline, SIMPLE_VIEW } from './answer.ts';
import type { Answers, Decline, Kernel, Measure } from './measure.ts';
import { isStar } from './star.ts';
import { neighbourPairs, trianglesAt } from './triangles.ts';

const shared = {
  family: 'holes',
  unit: 'share',
  range: [0, 1],
  cost: 'O(m^1.5)',
  needs: ['alter-ties'],
  raw: false,
  containmentSensitive: true,
  sizable: false,
} as const;

export const clusteringMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'clustering',
    scope: 'body',
    formula: 'C(v) = 2 t(v) / (k(k−1)), 0 for k < 2',
    citations: ['Watts & Strogatz 1998'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: 'k(k−1)/2' },
    declines: ['star', 'aggregate'],
  },
  {
    ...shared,
    id: 'transitivity',
    scope: 'network',
    formula: '3 · triangles / connected triples',
    citations: ['Luce & Perry 1949', 'Newman et al. 2001'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: 'Σ k(k−1)/2' },
    declines: ['star', 'aggregate', 'too-few-ties'],
  },
  {
    ...shared,
    id: 'mean-clustering',
    scope: 'network',
    formula: 'Σ_v C(v) / n',
    citations: ['Watts & Strogatz 1998'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: 'n' },
    declines: ['star', 'aggregate', 'too-few-bodies'],
  },
];

export const clusteringKernel: Kernel = {
  measures: clusteringMeasures,
  compute: ({ graph, labels }): Answers => {
    const { n } = graph;
    const alterTies = trianglesAt(graph);
    const alterPairs = neighbourPairs(graph);
    const details = { alterTies, alterPairs };
    if (labels.aggregate) {
      const off = networkDecline('aggregate');
      const bodies = allDeclinedBodies(clusteringMeasures, n, 'aggregate');
      return { bodies, network: { transitivity: off, 'mean-clustering': off }, details };
    }
    const local = new Float64Array(n);
    let closed = 0;
    let triples = 0;
    let sum = 0;
    for (let v = 0; v < n; v++) {
      closed += alterTies[v]!;
      triples += alterPairs[v]!;
      if (alterPairs[v]! > 0) local[v] = alterTies[v]! / alterPairs[v]!;
      sum += local[v]!;
    }
    const star = isStar(graph);
    const answer = star ? declinedBodies(n, 'star', local) : { ...emptyAnswer(n), values: local };
    const whole = (value: number, otherwise: Decline) => {
      if (!Number.isFinite(value)) return networkDecline(otherwise);
      return star ? networkDecline('star', value) : { value };
    };
    return {
      bodies: { clustering: answer },
      network: {
        transitivity: whole(closed / triples, 'too-few-ties'),
        'mean-clustering': whole(sum / n, 'too-few-bodies'),
      },
      details,
    };
  },
};
