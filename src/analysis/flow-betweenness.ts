/**
 * Random-walk (current-flow) betweenness (Newman 2005; computed after Brandes & Fleischer 2005): send one unit of current
 * from s to t through ties that conduct by their strength; what flows through v, averaged over pairs. Detours count. Ends
 * are left out and the norm is that of betweenness, so both can be read side by side. Components apart exchange nothing.
 * Needs the inverse of each component's Laplacian, so it is exact up to 400 bodies in a component and declines beyond.
 */
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, SIMPLE_VIEW } from './answer.ts';
import { componentsOf } from './components.ts';
import type { Decline, Kernel, Measure, Progress, Question } from './measure.ts';
import { isStar } from './star.ts';

const MOST_BODIES = 400;

export const flowBetweennessMeasures: readonly Measure[] = [
  {
    id: 'flow-betweenness',
    scope: 'body',
    family: 'path',
    formula: 'Σ_{s<t} ½ Σ_u w(v,u) |T_vs − T_vt − T_us + T_ut| ÷ ((n−1)(n−2)/2), s,t ≠ v',
    citations: ['Newman 2005', 'Brandes & Fleischer 2005'],
    unit: 'share',
    range: [0, 1],
    cost: 'O(n³ + n m log n)',
    needs: ['ties', 'alter-ties'],
    convention: { ...SIMPLE_VIEW, weights: 'optional', disconnected: 'zero', normalised: '(n−1)(n−2)/2' },
    raw: true,
    declines: ['star', 'aggregate', 'no-ties', 'too-few-bodies', 'too-large'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const flowBetweennessKernel: Kernel = {
  measures: flowBetweennessMeasures,
  compute: (question, progress) => {
    const { n } = question.graph;
    const { sizes, of } = componentsOf(question.graph);
    const declined = declineOf(question, sizes[0] ?? 0);
    if (declined && declined !== 'star')
      return { bodies: { 'flow-betweenness': declinedBodies(n, declined) }, network: {}, details: {} };
    const weights = question.options.weighted ? question.graph.weights : null;
    const raw = new Float64Array(n);
    const members: number[][] = Array.from(sizes, () => []);
    for (let v = 0; v < n; v++) members[of[v]!]!.push(v);
    for (const vertices of members)
      if (vertices.length > 2) flow(question.graph, weights, vertices, raw, progress);
    const pairs = ((n - 1) * (n - 2)) / 2;
    const answer =
      declined === 'star'
        ? declinedBodies(n, 'star', raw)
        : { values: raw.map((x) => Math.min(1, x / pairs)), raw, declined: new Uint8Array(n) };
    return { bodies: { 'flow-betweenness': answer }, network: {}, details: {} };
  },
};

function declineOf({ graph, labels }: Question, largest: number): Decline | null {
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (graph.n < 3) return 'too-few-bodies';
  if (largest > MOST_BODIES) return 'too-large';
  return isStar(graph) ? 'star' : null;
}

/** Adds the flow through each vertex of one component. */
function flow(
  graph: Graph,
  weights: Float64Array | null,
  vertices: readonly number[],
  into: Float64Array,
  progress?: Progress,
): void {
  const { offsets, targets, edges } = graph;
  const size = vertices.length;
  const place = new Map(vertices.map((v, i) => [v, i]));
  const potential = groundedInverse(graph, weights, vertices, place);
  const difference = new Float64Array(size);
  vertices.forEach((v, i) => {
    if ((i & 15) === 0) progress?.(i, size);
    let through = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const j = place.get(targets[k]!)!;
      const weight = weights ? weights[edges[k]!]! : 1;
      for (let s = 0; s < size; s++) {
        difference[s] = weight * (potential[i * size + s]! - potential[j * size + s]!);
      }
      // Σ_{s<t} |d_s − d_t| of sorted values: each is subtracted once per smaller and added once per larger index.
      difference.sort();
      for (let s = 0; s < size; s++) through += difference[s]! * (2 * s - size + 1);
    }
    // Pairs with v as an end send half a unit each through it by this count: they are not between.
    into[v] = Math.max(0, through / 2 - (size - 1) / 2);
  });
}

/** Inverse of the Laplacian with its last row and column struck out (and zero there), by Cholesky. Row-major size × size. */
function groundedInverse(
  graph: Graph,
  weights: Float64Array | null,
  vertices: readonly number[],
  place: ReadonlyMap<number, number>,
): Float64Array {
  const size = vertices.length;
  const k = size - 1;
  const lower = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    const v = vertices[i]!;
    for (let p = graph.offsets[v]!; p < graph.offsets[v + 1]!; p++) {
      const j = place.get(graph.targets[p]!)!;
      const weight = weights ? weights[graph.edges[p]!]! : 1;
      lower[i * k + i]! += weight;
      if (j < i) lower[i * k + j]! -= weight;
    }
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * k + j]!;
      for (let p = 0; p < j; p++) sum -= lower[i * k + p]! * lower[j * k + p]!;
      lower[i * k + j] = i === j ? Math.sqrt(sum) : sum / lower[j * k + j]!;
    }
  }
  const inverse = new Float64Array(size * size);
  const x = new Float64Array(k);
  for (let column = 0; column < k; column++) {
    for (let i = 0; i < k; i++) {
      let sum = i === column ? 1 : 0;
      for (let p = 0; p < i; p++) sum -= lower[i * k + p]! * x[p]!;
      x[i] = sum / lower[i * k + i]!;
    }
    for (let i = k - 1; i >= 0; i--) {
      let sum = x[i]!;
      for (let p = i + 1; p < k; p++) sum -= lower[p * k + i]! * x[p]!;
      x[i] = sum / lower[i * k + i]!;
      inverse[i * size + column] = x[i]!;
    }
  }
  return inverse;
}
