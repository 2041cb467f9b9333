/** Size and shape of the whole network: bodies, ties, density, mean degree, components, degree centralisation, degree assortativity. */
import type { Graph } from '../graph/graph.ts';
import { networkDecline, networkValue, SIMPLE_VIEW } from './answer.ts';
import { componentsOf } from './components.ts';
import { directedDegreeAssortativity } from './directed/mixing.ts';
import type { Kernel, Measure, NetworkAnswer } from './measure.ts';
import { isStar } from './star.ts';

const shared = {
  scope: 'network',
  family: 'size',
  cost: 'O(n + m)',
  needs: [],
  convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: '' },
  raw: false,
  containmentSensitive: false,
  sizable: false,
} as const;

export const sizeMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'n',
    formula: 'n = |V|',
    citations: ['Wasserman & Faust 1994'],
    unit: 'count',
    range: [0, null],
    declines: [],
  },
  {
    ...shared,
    id: 'm',
    formula: 'm = |E|',
    citations: ['Wasserman & Faust 1994'],
    unit: 'count',
    range: [0, null],
    declines: [],
  },
  {
    ...shared,
    id: 'mean-degree',
    formula: '2m / n',
    citations: ['Wasserman & Faust 1994'],
    unit: 'score',
    range: [0, null],
    convention: { ...shared.convention, normalised: 'n' },
    declines: ['too-few-bodies', 'aggregate'],
  },
  {
    ...shared,
    id: 'density',
    formula: '2m / (n(n−1))',
    citations: ['Wasserman & Faust 1994'],
    unit: 'share',
    range: [0, 1],
    needs: ['alter-ties'],
    convention: { ...shared.convention, direction: 'both', normalised: 'n(n−1)/2' },
    directed: { formula: 'arcs / (n(n−1))', normalised: 'n(n−1)' },
    declines: ['too-few-bodies', 'aggregate'],
  },
  {
    ...shared,
    id: 'components',
    formula: '#components',
    citations: ['Wasserman & Faust 1994'],
    unit: 'count',
    range: [0, null],
    declines: [],
  },
  {
    ...shared,
    id: 'degree-centralisation',
    formula: 'Σ_v (max k − k(v)) / ((n−1)(n−2))',
    citations: ['Freeman 1979'],
    unit: 'index',
    range: [0, 1],
    needs: ['alter-ties'],
    convention: { ...shared.convention, normalised: '(n−1)(n−2)' },
    raw: true,
    declines: ['star', 'aggregate', 'too-few-bodies'],
    containmentSensitive: true,
  },
  {
    ...shared,
    id: 'assortativity-degree',
    formula: 'r(k(u), k(v)) over tie ends',
    citations: ['Newman 2003'],
    unit: 'index',
    range: [-1, 1],
    needs: ['ties', 'alter-ties'],
    convention: { ...shared.convention, direction: 'both', normalised: 'σ²' },
    directed: { formula: 'r(k⁺(u), k⁻(v)) over arcs u→v', normalised: 'σ⁺σ⁻' },
    declines: ['star', 'aggregate', 'no-ties', 'no-variance'],
    containmentSensitive: true,
  },
];

export const sizeKernel: Kernel = {
  measures: sizeMeasures,
  compute: ({ graph, arcs, labels }) => {
    const { n, m } = graph;
    const components = componentsOf(graph);
    const off = labels.aggregate ? networkDecline('aggregate') : null;
    return {
      bodies: {},
      network: {
        n: { value: n },
        m: { value: m },
        'mean-degree': off ?? networkValue((2 * m) / n, 'too-few-bodies'),
        density: off ?? networkValue((arcs?.m ?? 2 * m) / (n * (n - 1)), 'too-few-bodies'),
        components: { value: components.sizes.length },
        'degree-centralisation': off ?? centralisation(graph),
        'assortativity-degree':
          off ?? (arcs ? directedDegreeAssortativity(graph, arcs) : assortativity(graph)),
      },
      details: { components: components.of },
    };
  },
};

function centralisation(graph: Graph): NetworkAnswer {
  const { n, m, offsets } = graph;
  if (n < 3) return networkDecline('too-few-bodies');
  let greatest = 0;
  for (let v = 0; v < n; v++) greatest = Math.max(greatest, offsets[v + 1]! - offsets[v]!);
  const raw = n * greatest - 2 * m;
  return isStar(graph) ? networkDecline('star', raw) : { value: raw / ((n - 1) * (n - 2)), raw };
}

/** Pearson correlation of the degrees at both ends of ties, each tie read both ways. */
function assortativity(graph: Graph): NetworkAnswer {
  const { n, m, offsets, targets } = graph;
  if (m === 0) return networkDecline('no-ties');
  let mean = 0;
  for (let v = 0; v < n; v++) mean += (offsets[v + 1]! - offsets[v]!) ** 2;
  mean /= 2 * m;
  let variance = 0;
  let covariance = 0;
  for (let v = 0; v < n; v++) {
    const k = offsets[v + 1]! - offsets[v]!;
    variance += k * (k - mean) ** 2;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const other = offsets[targets[i]! + 1]! - offsets[targets[i]!]!;
      covariance += (k - mean) * (other - mean);
    }
  }
  if (variance === 0) return networkDecline('no-variance');
  const value = Math.max(-1, Math.min(1, covariance / variance));
  return isStar(graph) ? networkDecline('star', value) : { value };
}
