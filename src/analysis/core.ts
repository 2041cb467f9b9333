/** Core number: the largest k such that a body belongs to a group in which everyone has k ties inside (Seidman 1983). */

import type { Graph } from '../graph/graph.ts';
import { declinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Measure } from './measure.ts';

export const coreMeasures: readonly Measure[] = [
  {
    id: 'core',
    scope: 'body',
    family: 'reach',
    formula: 'max k : v ∈ k-core',
    citations: ['Seidman 1983', 'Batagelj & Zaveršnik 2003'],
    unit: 'count',
    range: [0, null],
    cost: 'O(n + m)',
    needs: ['alter-ties'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'as-is', normalised: '' },
    raw: false,
    declines: ['aggregate'],
    containmentSensitive: true,
    sizable: true,
  },
];

export const coreKernel: Kernel = {
  measures: coreMeasures,
  compute: ({ graph, labels }) => {
    if (labels.aggregate)
      return { bodies: { core: declinedBodies(graph.n, 'aggregate') }, network: {}, details: {} };
    const answer = emptyAnswer(graph.n);
    answer.values.set(coreNumbers(graph));
    return { bodies: { core: answer }, network: {}, details: {} };
  },
};

/** Takes away the vertex of least degree again and again; vertices lie sorted by degree in buckets of one array. */
export function coreNumbers(graph: Graph): Uint32Array {
  const { n, offsets, targets } = graph;
  const degree = new Uint32Array(n);
  let greatest = 0;
  for (let v = 0; v < n; v++) {
    degree[v] = offsets[v + 1]! - offsets[v]!;
    if (degree[v]! > greatest) greatest = degree[v]!;
  }
  const bucket = new Uint32Array(greatest + 2);
  for (let v = 0; v < n; v++) bucket[degree[v]! + 1]!++;
  for (let d = 0; d <= greatest; d++) bucket[d + 1]! += bucket[d]!;
  const sorted = new Uint32Array(n);
  const place = new Uint32Array(n);
  const cursor = bucket.slice();
  for (let v = 0; v < n; v++) {
    place[v] = cursor[degree[v]!]!++;
    sorted[place[v]!] = v;
  }
  for (let i = 0; i < n; i++) {
    const v = sorted[i]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (degree[u]! <= degree[v]!) continue;
      // Swap u with the first of its bucket, then move the bucket's border past it.
      const first = bucket[degree[u]!]!;
      const w = sorted[first]!;
      sorted[first] = u;
      sorted[place[u]!] = w;
      place[w] = place[u]!;
      place[u] = first;
      bucket[degree[u]!]!++;
      degree[u]!--;
    }
  }
  return degree;
}
