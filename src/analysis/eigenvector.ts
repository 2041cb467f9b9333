/**
 * Eigenvector centrality (Bonacich 1972): tied to those who are well tied. Only unique on a connected graph, so it is
 * answered on the largest component; bodies elsewhere decline, and so do all where two components are equally the largest.
 * Where directions count, ties coming in do, and components are strong ones.
 */
import { build } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, declineVertex, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { componentsOf } from './components.ts';
import { directedEigenvector } from './directed/influence.ts';
import type { Answers, BodyAnswer, Kernel, Measure, Question } from './measure.ts';
import { largestEigenpair } from './solve.ts';

export const eigenvectorMeasures: readonly Measure[] = [
  {
    id: 'eigenvector',
    scope: 'body',
    family: 'influence',
    formula: 'A x = λ₁ x, x ≥ 0, ‖x‖₂ = 1',
    citations: ['Bonacich 1972'],
    unit: 'index',
    range: [0, 1],
    cost: 'O(n + m) per Lanczos step',
    needs: ['ties', 'connected'],
    convention: {
      ...SIMPLE_VIEW,
      direction: 'both',
      weights: 'optional',
      disconnected: 'largest',
      normalised: '‖x‖₂',
    },
    directed: { formula: 'Aᵀ x = λ₁ x on the largest strong component, x > 0, ‖x‖₂ = 1', normalised: '‖x‖₂' },
    raw: false,
    declines: ['no-ties', 'other-component', 'not-connected', 'aggregate', 'not-strong', 'outside-strong'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const eigenvectorKernel: Kernel = {
  measures: eigenvectorMeasures,
  compute: (question, progress) => {
    const answer = eigenvector(question, progress);
    const result: Answers = { bodies: { eigenvector: answer }, network: {}, details: {} };
    return result;
  },
};

function eigenvector(question: Question, progress?: (d: number, t: number) => void): BodyAnswer {
  const { graph, arcs, labels, options } = question;
  const { n } = graph;
  if (labels.aggregate) return declinedBodies(n, 'aggregate');
  if (graph.m === 0) return declinedBodies(n, 'no-ties');
  if (arcs) return directedEigenvector(question, arcs, progress);
  const { of, sizes } = componentsOf(graph);
  if (sizes.length > 1 && sizes[0] === sizes[1]) return declinedBodies(n, 'not-connected');
  const { part, vertices } = largestComponent(graph, of, sizes[0]!);
  const weights = options.weighted ? part.weights : null;
  const { vector } = largestEigenpair(part, weights, (round) => progress?.(Math.min(round, 99), 100));
  const answer = emptyAnswer(n);
  for (let v = 0; v < n; v++) if (of[v] !== 0) declineVertex(answer, v, 'other-component');
  vertices.forEach((v, i) => {
    answer.values[v] = vector[i]!;
  });
  return answer;
}

/** The subgraph on component 0, and the vertex of each of its vertices. */
function largestComponent(graph: Graph, of: Uint32Array, size: number) {
  const vertices = new Uint32Array(size);
  const position = new Uint32Array(graph.n);
  let at = 0;
  for (let v = 0; v < graph.n; v++) {
    if (of[v] !== 0) continue;
    position[v] = at;
    vertices[at++] = v;
  }
  if (size === graph.n) return { part: graph, vertices };
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  for (const v of vertices) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (u < v) continue;
      sources.push(position[v]!);
      targets.push(position[u]!);
      if (graph.weights) strengths.push(graph.weights[graph.edges[k]!]!);
    }
  }
  return { part: build(size, sources, targets, graph.weights ? strengths : null).graph, vertices };
}
