/**
 * Random-walk (current-flow) betweenness (Newman 2005; computed after Brandes & Fleischer 2005): send one unit of current
 * from s to t through ties that conduct by their strength; what flows through v, averaged over pairs. Detours count. Ends
 * are left out and the norm is that of betweenness, so both can be read side by side. Components apart exchange nothing.
 * Needs the inverse of each component's Laplacian, so it is exact up to 400 bodies in a component and declines beyond. Declines, too,
 * where strengths are too uneven for the digits of a number, and where directions count: current knows none.
 */
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, SIMPLE_VIEW } from './answer.ts';
import { componentsOf } from './components.ts';
import type { Decline, Kernel, Measure, Progress, Question } from './measure.ts';
import { potentialsOf, wiresOf } from './potentials.ts';
import { sorterOf } from './sorting.ts';
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
    declines: [
      'star',
      'aggregate',
      'no-ties',
      'too-few-bodies',
      'too-large',
      'uneven-strengths',
      'directions-count',
    ],
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
      if (vertices.length > 2 && !flow(question.graph, weights, vertices, raw, progress)) {
        const uneven = declinedBodies(n, 'uneven-strengths');
        return { bodies: { 'flow-betweenness': uneven }, network: {}, details: {} };
      }
    const pairs = ((n - 1) * (n - 2)) / 2;
    const answer =
      declined === 'star'
        ? declinedBodies(n, 'star', raw)
        : { values: raw.map((x) => Math.min(1, x / pairs)), raw, declined: new Uint8Array(n) };
    return { bodies: { 'flow-betweenness': answer }, network: {}, details: {} };
  },
};

function declineOf({ graph, labels, arcs }: Question, largest: number): Decline | null {
  // Current has no direction that a wire could refuse: the definition is of undirected ties (Newman 2005).
  if (arcs) return 'directions-count';
  if (labels.aggregate) return 'aggregate';
  if (graph.m === 0) return 'no-ties';
  if (graph.n < 3) return 'too-few-bodies';
  if (largest > MOST_BODIES) return 'too-large';
  return isStar(graph) ? 'star' : null;
}

/**
 * Adds the flow through each vertex of one component.
 *
 * @returns false where strengths are so uneven that currents cannot be told
 */
function flow(
  graph: Graph,
  weights: Float64Array | null,
  vertices: readonly number[],
  into: Float64Array,
  progress?: Progress,
): boolean {
  const wires = wiresOf(graph, weights, vertices);
  const { size, offsets, targets, conductances } = wires;
  const potentials = potentialsOf(wires);
  if (!potentials) return false;
  const high = transposed(potentials.high, size);
  const low = potentials.low && transposed(potentials.low, size);
  const difference = new Float64Array(size);
  const sort = sorterOf(size);
  const through = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if ((i & 15) === 0) progress?.(i, size);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (j < i) continue;
      const weight = conductances[k]!;
      for (let s = 0; s < size; s++) {
        const [at, other] = [i * size + s, j * size + s];
        const fine = low ? low[at]! - low[other]! : 0;
        difference[s] = weight * (high[at]! - high[other]! + fine);
      }
      // Σ_{s<t} |d_s − d_t| of sorted values: each is subtracted once per smaller and added once per larger index.
      sort(difference);
      let sum = 0;
      for (let s = 0; s < size; s++) sum += difference[s]! * (2 * s - size + 1);
      // What flows over a wire flows through both of its ends.
      through[i]! += sum;
      through[j]! += sum;
    }
  }
  // Pairs with v as an end send half a unit each through it by this count: they are not between.
  vertices.forEach((v, i) => {
    into[v] = Math.max(0, through[i]! / 2 - (size - 1) / 2);
  });
  return true;
}

/** Row-major size × size: what was seen from each source, now by where it is seen. */
function transposed(matrix: Float64Array, size: number): Float64Array {
  const made = new Float64Array(matrix.length);
  for (let s = 0; s < size; s++) for (let i = 0; i < size; i++) made[i * size + s] = matrix[s * size + i]!;
  return made;
}
