/**
 * What each direction brings a body – neighbours, strength, sectors – and what directions make of the network: number of
 * arcs, how many are returned, how far they point to or come from one body, how many parts hold together along them.
 */
import type { Arcs, Rows } from '../../graph/arcs.ts';
import { hasArc } from '../../graph/arcs.ts';
import { declinedBodies, declineVertex, emptyAnswer, networkDecline } from '../answer.ts';
import type { BodyAnswer, Kernel, Measure, NetworkAnswer, Question } from '../measure.ts';
import { isStar } from '../star.ts';
import { strongComponents } from './components.ts';
import { DIRECTED_VIEW, undirectedAnswers } from './with-directions.ts';

const WAYS = ['in', 'out'] as const;
type Way = (typeof WAYS)[number];

const convention = { ...DIRECTED_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: '' } as const;
const body = {
  scope: 'body',
  cost: 'O(n + m)',
  needs: ['direction'],
  convention,
  raw: false,
  containmentSensitive: true,
  sizable: true,
} as const;
const network = {
  ...body,
  scope: 'network',
  family: 'size',
  containmentSensitive: false,
  sizable: false,
} as const;

const ofBodies = (way: Way): readonly Measure[] => [
  {
    ...body,
    id: `degree-${way}`,
    family: 'reach',
    formula: way === 'in' ? 'k⁻(v) = |{u : u→v}|' : 'k⁺(v) = |{u : v→u}|',
    citations: ['Freeman 1979', 'Wasserman & Faust 1994'],
    unit: 'count',
    range: [0, null],
    declines: ['undirected'],
  },
  {
    ...body,
    id: `strength-${way}`,
    family: 'reach',
    formula: way === 'in' ? 's⁻(v) = Σ_u w(u→v)' : 's⁺(v) = Σ_u w(v→u)',
    citations: ['Barrat et al. 2004'],
    unit: 'score',
    range: [0, null],
    needs: ['direction', 'weights'],
    convention: { ...convention, weights: 'strength' },
    declines: ['undirected', 'no-weights'],
  },
  {
    ...body,
    id: `participation-${way}`,
    family: 'sector',
    formula: way === 'in' ? '1 − Σ_s (k⁻_s/k⁻)²' : '1 − Σ_s (k⁺_s/k⁺)²',
    citations: ['Guimerà & Amaral 2005'],
    unit: 'index',
    range: [0, 1],
    needs: ['direction', 'sectors'],
    convention: { ...convention, weights: 'optional' },
    declines: ['undirected', 'aggregate', 'no-labels', 'none-this-way', 'no-labelled-neighbours'],
    containmentSensitive: false,
  },
];

const centralisation = (way: Way): Measure => ({
  ...network,
  id: `degree-centralisation-${way}`,
  formula: way === 'in' ? 'Σ_v (max k⁻ − k⁻(v)) / (n−1)²' : 'Σ_v (max k⁺ − k⁺(v)) / (n−1)²',
  citations: ['Freeman 1979', 'Wasserman & Faust 1994'],
  unit: 'index',
  range: [0, 1],
  needs: ['direction', 'alter-ties'],
  convention: { ...convention, normalised: '(n−1)²' },
  raw: true,
  declines: ['undirected', 'star', 'aggregate', 'too-few-bodies'],
  containmentSensitive: true,
});

export const directedNeighbourMeasures: readonly Measure[] = [
  ...WAYS.flatMap(ofBodies),
  {
    ...network,
    id: 'arcs',
    formula: '#{(u,v) : u→v}',
    citations: ['Wasserman & Faust 1994'],
    unit: 'count',
    range: [0, null],
    declines: ['undirected'],
  },
  {
    ...network,
    id: 'reciprocity',
    formula: '#{(u,v) : u→v, v→u} / #{(u,v) : u→v}',
    citations: ['Wasserman & Faust 1994'],
    unit: 'share',
    range: [0, 1],
    convention: { ...convention, normalised: 'arcs' },
    declines: ['undirected', 'aggregate', 'no-ties'],
  },
  {
    ...network,
    id: 'strong-components',
    formula: '#strong components',
    citations: ['Wasserman & Faust 1994', 'Tarjan 1972'],
    unit: 'count',
    range: [0, null],
    declines: ['undirected'],
  },
  ...WAYS.map(centralisation),
];

export const directedNeighbourKernel: Kernel = {
  measures: directedNeighbourMeasures,
  compute: (question) => {
    const { arcs, graph } = question;
    if (!arcs) return undirectedAnswers(directedNeighbourMeasures, graph.n);
    const strong = strongComponents(arcs);
    const each = <T>(answer: (way: Way) => T, id: string): Record<string, T> =>
      Object.fromEntries(WAYS.map((way) => [`${id}-${way}`, answer(way)]));
    return {
      bodies: {
        ...each((way) => degree(arcs[way], arcs.n), 'degree'),
        ...each((way) => strength(arcs[way], arcs.n), 'strength'),
        ...each((way) => participation(question, arcs[way]), 'participation'),
      },
      network: {
        arcs: { value: arcs.m },
        reciprocity: reciprocity(question, arcs),
        'strong-components': { value: strong.sizes.length },
        ...each((way) => centralised(question, arcs[way]), 'degree-centralisation'),
      },
      details: { strongComponents: strong.of },
    };
  },
};

function degree({ offsets }: Rows, n: number): BodyAnswer {
  const answer = emptyAnswer(n);
  for (let v = 0; v < n; v++) answer.values[v] = offsets[v + 1]! - offsets[v]!;
  return answer;
}

function strength({ offsets, weights }: Rows, n: number): BodyAnswer {
  if (!weights) return declinedBodies(n, 'no-weights');
  const answer = emptyAnswer(n);
  for (let v = 0; v < n; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) answer.values[v]! += weights[k]!;
  return answer;
}

function participation({ labels, options }: Question, rows: Rows): BodyAnswer {
  const { sector, sectorCount } = labels;
  const n = sector.length;
  if (labels.aggregate) return declinedBodies(n, 'aggregate');
  if (!sector.some((s) => s >= 0)) return declinedBodies(n, 'no-labels');
  const weights = options.weighted ? rows.weights : null;
  const answer = emptyAnswer(n);
  const parts = new Float64Array(sectorCount);
  for (let v = 0; v < n; v++) {
    parts.fill(0);
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
      const s = sector[rows.targets[k]!]!;
      if (s >= 0) parts[s]! += weights ? weights[k]! : 1;
    }
    const total = parts.reduce((a, b) => a + b, 0);
    if (rows.offsets[v] === rows.offsets[v + 1]) declineVertex(answer, v, 'none-this-way');
    else if (total === 0) declineVertex(answer, v, 'no-labelled-neighbours');
    // One sector alone is exactly 0, whatever the rounding of its weights.
    else if (parts.filter((p) => p > 0).length > 1)
      answer.values[v] = 1 - parts.reduce((sum, p) => sum + (p / total) ** 2, 0);
  }
  return answer;
}

/** Ties without a direction of their own are arcs both ways, and so returned. */
function reciprocity({ labels }: Question, arcs: Arcs): NetworkAnswer {
  if (labels.aggregate) return networkDecline('aggregate');
  if (arcs.m === 0) return networkDecline('no-ties');
  const { offsets, targets } = arcs.out;
  let returned = 0;
  for (let v = 0; v < arcs.n; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) if (hasArc(arcs, targets[k]!, v)) returned++;
  return { value: returned / arcs.m };
}

function centralised({ graph, labels }: Question, { offsets }: Rows): NetworkAnswer {
  const { n } = graph;
  if (labels.aggregate) return networkDecline('aggregate');
  if (n < 2) return networkDecline('too-few-bodies');
  let greatest = 0;
  for (let v = 0; v < n; v++) greatest = Math.max(greatest, offsets[v + 1]! - offsets[v]!);
  const raw = n * greatest - offsets[n]!;
  return isStar(graph) ? networkDecline('star', raw) : { value: raw / (n - 1) ** 2, raw };
}
