/**
 * Whole-network coefficients of the sector partition, on ties whose two ends both have a sector: nominal assortativity
 * (Newman 2003) and modularity (Newman & Girvan 2004). Cross-sector bodies are a group only where the question says so.
 */
import { networkDecline, networkValue, SIMPLE_VIEW } from './answer.ts';
import { arcMixing, directedCoefficients } from './directed/mixing.ts';
import { mixingMatrix } from './ei.ts';
import { groupsOf } from './groups.ts';
import type { Answers, Kernel, Measure, NetworkAnswer, Question } from './measure.ts';

const shared = {
  scope: 'network',
  family: 'sector',
  unit: 'index',
  cost: 'O(n + m + S²)',
  needs: ['ties', 'sectors'],
  convention: {
    ...SIMPLE_VIEW,
    direction: 'both',
    weights: 'optional',
    disconnected: 'as-is',
    normalised: '1 − Σ a_s²',
  },
  raw: false,
  containmentSensitive: false,
  sizable: false,
} as const;

export const sectorNetworkMeasures: readonly Measure[] = [
  {
    ...shared,
    id: 'assortativity-sector',
    formula: '(Σ_s e_ss − Σ_s a_s²) / (1 − Σ_s a_s²)',
    citations: ['Newman 2003'],
    directed: {
      formula: '(Σ_s e_ss − Σ_s a_s b_s) / (1 − Σ_s a_s b_s), a sent, b received',
      normalised: '1 − Σ a_s b_s',
    },
    range: [-1, 1],
    declines: ['no-labels', 'aggregate', 'no-ties', 'no-labelled-ties', 'single-sector'],
  },
  {
    ...shared,
    id: 'modularity-sector',
    formula: 'Q = Σ_s (e_ss − a_s²)',
    citations: ['Newman & Girvan 2004', 'Leicht & Newman 2008'],
    directed: { formula: 'Q = Σ_s (e_ss − a_s b_s), a sent, b received', normalised: 'arcs' },
    range: [-0.5, 1],
    convention: { ...shared.convention, normalised: 'm' },
    declines: ['no-labels', 'aggregate', 'no-ties', 'no-labelled-ties'],
  },
];

export const sectorNetworkKernel: Kernel = {
  measures: sectorNetworkMeasures,
  compute: (question): Answers => ({ bodies: {}, network: coefficients(question), details: {} }),
};

function coefficients(question: Question): Record<string, NetworkAnswer> {
  const groups = groupsOf(question);
  const { count } = groups;
  const both = (answer: NetworkAnswer) => ({ 'assortativity-sector': answer, 'modularity-sector': answer });
  if (groups.labelled === 0) return both(networkDecline('no-labels'));
  if (question.labels.aggregate) return both(networkDecline('aggregate'));
  if (question.graph.m === 0) return both(networkDecline('no-ties'));
  if (question.arcs) return directedCoefficients(arcMixing(question, question.arcs, groups), count);
  const mixing = mixingMatrix(question, groups);
  // e_gh as shares of tie ends: an edge inside a group has two ends there, one across has one on each side.
  let total = 0;
  const ends = new Float64Array(count);
  let inside = 0;
  for (let g = 0; g < count; g++) {
    for (let h = 0; h < count; h++) ends[g]! += mixing[g * count + h]! * (g === h ? 2 : 1);
    inside += 2 * mixing[g * count + g]!;
    total += ends[g]!;
  }
  if (total === 0) return both(networkDecline('no-labelled-ties'));
  let chance = 0;
  let present = 0;
  for (let g = 0; g < count; g++) {
    chance += (ends[g]! / total) ** 2;
    if (ends[g]! > 0) present++;
  }
  const modularity = inside / total - chance;
  return {
    'assortativity-sector':
      present < 2
        ? networkDecline('single-sector')
        : networkValue(modularity / (1 - chance), 'single-sector'),
    'modularity-sector': networkValue(modularity, 'no-labelled-ties'),
  };
}
