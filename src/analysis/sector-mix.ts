/**
 * Sector mix of a body's neighbours: how many sectors, and how evenly (Blau 1977; IQV after Agresti & Agresti 1978; Shannon
 * evenness after Pielou 1966; participation coefficient after Guimerà & Amaral 2005). Labelled neighbours only: someone
 * without a sector is left out of numerator and denominator alike. Unweighted, participation equals Blau's index. In
 * surveys of many centres (aggregates) the shares are of mentions, so the weights are always used and must be there.
 */
import { ln } from '../base/ln.ts';
import { allDeclinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { BodyAnswer, Decline, Kernel, Measure, Question } from './measure.ts';

const describe = (measure: Pick<Measure, 'id' | 'formula' | 'citations' | 'unit' | 'range'>): Measure => ({
  ...measure,
  scope: 'body',
  family: 'sector',
  cost: 'O(m + n·S)',
  needs: ['ties', 'sectors'],
  convention: {
    ...SIMPLE_VIEW,
    weights: measure.id === 'sector-count' ? 'ignored' : 'optional',
    disconnected: 'as-is',
    normalised: { iqv: '1 − 1/S', evenness: 'ln S' }[measure.id] ?? '',
  },
  raw: false,
  declines: [
    'no-labels',
    'aggregate',
    'isolated',
    'no-labelled-neighbours',
    ...(measure.id === 'iqv' || measure.id === 'evenness' ? (['single-sector'] as const) : []),
  ],
  containmentSensitive: false,
  sizable: true,
});

export const sectorMixMeasures: readonly Measure[] = [
  describe({
    id: 'sector-count',
    formula: '#{s : k_s > 0}',
    citations: ['Burt 1983'],
    unit: 'count',
    range: [0, null],
  }),
  describe({
    id: 'iqv',
    formula: '(1 − Σ_s (k_s/k)²) · S/(S−1)',
    citations: ['Agresti & Agresti 1978'],
    unit: 'index',
    range: [0, 1],
  }),
  describe({
    id: 'blau',
    formula: '1 − Σ_s (k_s/k)²',
    citations: ['Blau 1977'],
    unit: 'index',
    range: [0, 1],
  }),
  describe({
    id: 'evenness',
    formula: '−Σ_s (k_s/k) ln(k_s/k) / ln S',
    citations: ['Shannon 1948', 'Pielou 1966'],
    unit: 'index',
    range: [0, 1],
  }),
  describe({
    id: 'participation',
    formula: '1 − Σ_s (k_s/k)²',
    citations: ['Guimerà & Amaral 2005'],
    unit: 'index',
    range: [0, 1],
  }),
];

export const sectorMixKernel: Kernel = {
  measures: sectorMixMeasures,
  compute: (question) => ({ bodies: mix(question), network: {}, details: {} }),
};

function mix({ graph, labels, options }: Question): Record<string, BodyAnswer> {
  const { n, offsets, targets, edges } = graph;
  const { sector, sectorCount: sectors } = labels;
  if (!sector.some((s) => s >= 0)) return allDeclinedBodies(sectorMixMeasures, n, 'no-labels');
  if (labels.aggregate && !graph.weights) return allDeclinedBodies(sectorMixMeasures, n, 'aggregate');
  const weights = options.weighted || labels.aggregate ? graph.weights : null;
  const answers = Object.fromEntries(sectorMixMeasures.map((m) => [m.id, emptyAnswer(n)]));
  const parts = new Float64Array(sectors);
  for (let v = 0; v < n; v++) {
    parts.fill(0);
    let total = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const s = sector[targets[k]!]!;
      if (s < 0) continue;
      const weight = weights ? weights[edges[k]!]! : 1;
      parts[s]! += weight;
      total += weight;
    }
    if (total === 0) {
      const reason: Decline = offsets[v] === offsets[v + 1] ? 'isolated' : 'no-labelled-neighbours';
      for (const m of sectorMixMeasures) declineVertex(answers[m.id]!, v, reason);
      continue;
    }
    let present = 0;
    let squares = 0;
    let entropy = 0;
    for (let s = 0; s < sectors; s++) {
      const share = parts[s]! / total;
      if (share === 0) continue;
      present++;
      squares += share * share;
      entropy -= share * ln(share);
    }
    // One sector alone is exactly 0, whatever the rounding of its weights.
    const blau = present < 2 ? 0 : 1 - squares;
    answers['sector-count']!.values[v] = present;
    answers.blau!.values[v] = blau;
    answers.participation!.values[v] = blau;
    if (sectors < 2) {
      declineVertex(answers.iqv!, v, 'single-sector');
      declineVertex(answers.evenness!, v, 'single-sector');
    } else {
      answers.iqv!.values[v] = Math.min(1, (blau * sectors) / (sectors - 1));
      answers.evenness!.values[v] = present < 2 ? 0 : Math.min(1, entropy / ln(sectors));
    }
  }
  return answers;
}
