/**
 * PageRank (Brin & Page 1998), d = 0.85: where someone is likely to be who walks along ties at random and now and then
 * starts anew anywhere. Bodies without ties hand their share to all alike. On an undirected graph I − d·P is similar to a
 * symmetric positive definite matrix, so some 20 preconditioned conjugate-gradient steps solve it to rounding, where power
 * iteration needs 170.
 */
import { degreeOf, type Graph } from '../graph/graph.ts';
import { declinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { directedPagerank } from './directed/influence.ts';
import type { Kernel, Measure, Question } from './measure.ts';
import { multiply } from './solve.ts';
import { solveShifted } from './solve-shifted.ts';

export const DAMPING = 0.85;

export const pagerankMeasures: readonly Measure[] = [
  {
    id: 'pagerank',
    scope: 'body',
    family: 'influence',
    formula: 'x(v) = (1−d)/n + d·Σ_u x(u)·w(u,v)/s(u), d = 0.85, Σx = 1',
    citations: ['Brin & Page 1998'],
    unit: 'share',
    range: [0, 1],
    cost: 'O(n + m) per step, about 20 steps',
    needs: [],
    convention: {
      ...SIMPLE_VIEW,
      direction: 'both',
      weights: 'optional',
      disconnected: 'as-is',
      normalised: 'Σx',
    },
    directed: {
      formula: 'x(v) = (1−d)/n + d·Σ_{u→v} x(u)·w(u→v)/s⁺(u), d = 0.85, Σx = 1; s⁺(u) = 0: x(u)/n to all',
      normalised: 'Σx',
    },
    raw: false,
    declines: ['aggregate'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const pagerankKernel: Kernel = {
  measures: pagerankMeasures,
  compute: (question, progress) => {
    const { graph, arcs, labels } = question;
    if (labels.aggregate)
      return { bodies: { pagerank: declinedBodies(graph.n, 'aggregate') }, network: {}, details: {} };
    const answer = emptyAnswer(graph.n);
    answer.values.set(
      arcs ? directedPagerank(question, arcs, DAMPING, progress) : stationary(question, progress),
    );
    return { bodies: { pagerank: answer }, network: {}, details: {} };
  },
};

function stationary(
  { graph, options }: Question,
  progress?: (done: number, total: number) => void,
): Float64Array {
  const { n } = graph;
  const weights = options.weighted ? graph.weights : null;
  // In y = x/s the matrix is symmetric: (S − d·W) y = base. Vertices without ties stand alone, with 1 in place of s.
  const diagonal = strengthsOf(graph, weights);
  let untied = 0;
  for (let v = 0; v < n; v++) {
    if (diagonal[v] !== 0) continue;
    untied++;
    diagonal[v] = 1;
  }
  // Every vertex starts from the same base, which includes what bodies without ties hand out.
  const base = (1 - DAMPING) / (n - DAMPING * untied);
  const bases = new Float64Array(n).fill(base);
  const x = solveShifted(graph, weights, diagonal, DAMPING, bases, (step) =>
    progress?.(Math.min(step, 24), 25),
  );
  let total = 0;
  for (let v = 0; v < n; v++) {
    x[v]! *= diagonal[v]!;
    total += x[v]!;
  }
  for (let v = 0; v < n; v++) x[v]! /= total;
  return x;
}

/** Row sums of the adjacency matrix: numbers of neighbours where there are no weights. */
function strengthsOf(graph: Graph, weights: Float64Array | null): Float64Array {
  const strength = new Float64Array(graph.n);
  if (weights) multiply(graph, weights, new Float64Array(graph.n).fill(1), strength);
  else for (let v = 0; v < graph.n; v++) strength[v] = degreeOf(graph, v);
  return strength;
}
