/**
 * Cut vertices and cut ties (Tarjan 1972), by one depth-first search without recursion. A cut vertex's removal splits its
 * component; a cut tie's (a bridge in graph theory) does the same. Two components more or less are not told apart here:
 * `removal-*` measures how much falls apart.
 */
import type { Graph } from '../graph/graph.ts';
import { declinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import type { Kernel, Measure } from './measure.ts';

export const articulationMeasures: readonly Measure[] = [
  {
    id: 'articulation',
    scope: 'body',
    family: 'removal',
    formula: '1 if c(G − v) > c(G), else 0',
    citations: ['Tarjan 1972'],
    unit: 'yes-no',
    range: [0, 1],
    cost: 'O(n + m)',
    needs: ['alter-ties'],
    convention: { ...SIMPLE_VIEW, weights: 'ignored', disconnected: 'by-component', normalised: '' },
    raw: false,
    declines: ['aggregate'],
    containmentSensitive: false,
    sizable: false,
  },
];

export const articulationKernel: Kernel = {
  measures: articulationMeasures,
  compute: ({ graph, labels }) => {
    const { cuts, bridges } = cutsOf(graph);
    if (labels.aggregate)
      return { bodies: { articulation: declinedBodies(graph.n, 'aggregate') }, network: {}, details: {} };
    const answer = { ...emptyAnswer(graph.n), values: Float64Array.from(cuts) };
    return { bodies: { articulation: answer }, network: {}, details: { bridges } };
  },
};

/** cuts: 1 per cut vertex; bridges: 1 per cut tie. */
export function cutsOf(graph: Graph): { readonly cuts: Uint8Array; readonly bridges: Uint8Array } {
  const { n, m, offsets, targets, edges } = graph;
  const cuts = new Uint8Array(n);
  const bridges = new Uint8Array(m);
  const found = new Int32Array(n).fill(-1); // order of discovery
  const low = new Int32Array(n); // earliest vertex reachable from the subtree by one edge back
  const parentEdge = new Int32Array(n).fill(-1);
  const next = offsets.slice(0, n);
  const stack = new Uint32Array(n);
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (found[root]! >= 0) continue;
    let children = 0;
    let top = 0;
    stack[0] = root;
    found[root] = low[root] = clock++;
    while (top >= 0) {
      const v = stack[top]!;
      if (next[v]! < offsets[v + 1]!) {
        const k = next[v]!++;
        const u = targets[k]!;
        if (edges[k] === parentEdge[v]) continue;
        if (found[u]! >= 0) {
          low[v] = Math.min(low[v]!, found[u]!);
          continue;
        }
        parentEdge[u] = edges[k]!;
        found[u] = low[u] = clock++;
        stack[++top] = u;
        if (v === root) children++;
        continue;
      }
      top--;
      if (top < 0) break;
      const parent = stack[top]!;
      low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v]! > found[parent]!) bridges[parentEdge[v]!] = 1;
      if (parent !== root && low[v]! >= found[parent]!) cuts[parent] = 1;
    }
    if (children > 1) cuts[root] = 1;
  }
  return { cuts, bridges };
}
