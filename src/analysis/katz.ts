/**
 * Katz centrality (Katz 1953): all walks to a body count, longer ones less. Attenuation is 0.85 of its upper limit 1/λ₁, so
 * that the sum converges on every network and the choice is the same everywhere; λ₁ is in the details.
 */
import { declinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { directedKatz } from './directed/influence.ts';
import type { Kernel, Measure } from './measure.ts';
import { dot, largestEigenpair } from './solve.ts';
import { solveShifted } from './solve-shifted.ts';

/** Attenuation as a share of 1/λ₁. */
export const ATTENUATION = 0.85;

export const katzMeasures: readonly Measure[] = [
  {
    id: 'katz',
    scope: 'body',
    family: 'influence',
    formula: 'x = (I − α A)⁻¹ 1, α = 0.85/λ₁, ‖x‖₂ = 1',
    citations: ['Katz 1953'],
    unit: 'index',
    range: [0, 1],
    cost: 'O(n + m) per step',
    needs: ['ties'],
    convention: {
      ...SIMPLE_VIEW,
      direction: 'both',
      weights: 'optional',
      disconnected: 'as-is',
      normalised: '‖x‖₂',
    },
    directed: {
      formula: 'x = (I − α Aᵀ)⁻¹ 1, α = 0.85/λ₁ (no directed cycle: 0.85/max s⁻), ‖x‖₂ = 1',
      normalised: '‖x‖₂',
    },
    raw: false,
    declines: ['no-ties', 'aggregate'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const katzKernel: Kernel = {
  measures: katzMeasures,
  compute: (question, progress) => {
    const { graph, arcs, labels, options } = question;
    const { n } = graph;
    const declined = labels.aggregate ? 'aggregate' : graph.m === 0 ? 'no-ties' : null;
    if (declined) return { bodies: { katz: declinedBodies(n, declined) }, network: {}, details: {} };
    if (arcs) {
      const { vector, largestEigenvalue } = directedKatz(question, arcs, ATTENUATION, progress);
      const katz = { ...emptyAnswer(n), values: vector };
      return { bodies: { katz }, network: {}, details: { largestEigenvalue } };
    }
    const weights = options.weighted ? graph.weights : null;
    const largestEigenvalue = largestEigenpair(graph, weights, (r) => progress?.(Math.min(r, 50), 100)).value;
    const alpha = ATTENUATION / largestEigenvalue;
    const ones = new Float64Array(n).fill(1);
    const x = solveShifted(graph, weights, ones, alpha, ones, (s) => progress?.(50 + Math.min(s, 49), 100));
    const answer = emptyAnswer(n);
    const norm = Math.sqrt(dot(x, x));
    for (let v = 0; v < n; v++) answer.values[v] = x[v]! / norm;
    return { bodies: { katz: answer }, network: {}, details: { largestEigenvalue } };
  },
};
