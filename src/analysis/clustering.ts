/**
 * Clustering (Watts & Strogatz 1998) and transitivity (Luce & Perry 1949): how far those around a body are tied to each
 * other. A body with fewer than two neighbours counts 0, also in the mean. In a star nobody asked the others, so the 0 is
 * the recording's and not the network's: it declines and keeps the number as raw.
 *
 * With strengths, a closed pair counts by the strength of its two ties (Barrat et al. 2004; where all are equal, that is the
 * unweighted value; Onnela et al. 2005 weigh the third tie, too, and have not). Transitivity has no strengths.
 */
import type { Graph } from '../graph/graph.ts';
import { allDeclinedBodies, declinedBodies, emptyAnswer, networkDecline, SIMPLE_VIEW } from './answer.ts';
import type { Answers, Decline, Kernel, Measure } from './measure.ts';
import { isStar } from './star.ts';
import { forEachTriangle, neighbourPairs, trianglesAt } from './triangles.ts';

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
    formula: 'C(v) = 2 t(v) / (k(k−1)), 0 for k < 2; weighted Σ_{closed {j,h}} (w_vj + w_vh) / (s(v)(k−1))',
    citations: ['Watts & Strogatz 1998', 'Barrat et al. 2004'],
    convention: { ...SIMPLE_VIEW, weights: 'optional', disconnected: 'as-is', normalised: 'k(k−1)/2' },
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
    citations: ['Watts & Strogatz 1998', 'Barrat et al. 2004'],
    convention: { ...SIMPLE_VIEW, weights: 'optional', disconnected: 'as-is', normalised: 'n' },
    declines: ['star', 'aggregate', 'too-few-bodies'],
  },
];

export const clusteringKernel: Kernel = {
  measures: clusteringMeasures,
  compute: ({ graph, labels, options }): Answers => {
    const { n } = graph;
    const alterTies = trianglesAt(graph);
    const alterPairs = neighbourPairs(graph);
    const details = { alterTies, alterPairs };
    if (labels.aggregate) {
      const off = networkDecline('aggregate');
      const bodies = allDeclinedBodies(clusteringMeasures, n, 'aggregate');
      return { bodies, network: { transitivity: off, 'mean-clustering': off }, details };
    }
    const local = options.weighted && graph.weights ? byStrength(graph, graph.weights) : null;
    const values = local ?? new Float64Array(n);
    let closed = 0;
    let triples = 0;
    let sum = 0;
    for (let v = 0; v < n; v++) {
      closed += alterTies[v]!;
      triples += alterPairs[v]!;
      if (!local && alterPairs[v]! > 0) values[v] = alterTies[v]! / alterPairs[v]!;
      sum += values[v]!;
    }
    const star = isStar(graph);
    const answer = star ? declinedBodies(n, 'star', values) : { ...emptyAnswer(n), values };
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

function byStrength(graph: Graph, weights: Float64Array): Float64Array {
  const { n, offsets, edges } = graph;
  const closed = new Float64Array(n);
  forEachTriangle(graph, (a, b, c, ab, ac, bc) => {
    closed[a]! += weights[ab]! + weights[ac]!;
    closed[b]! += weights[ab]! + weights[bc]!;
    closed[c]! += weights[ac]! + weights[bc]!;
  });
  for (let v = 0; v < n; v++) {
    let strength = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) strength += weights[edges[k]!]!;
    const others = offsets[v + 1]! - offsets[v]! - 1;
    // All pairs closed is exactly 1, whatever the rounding of the strengths.
    closed[v] = others > 0 ? Math.min(1, closed[v]! / (strength * others)) : 0;
  }
  return closed;
}
