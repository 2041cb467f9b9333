/** Betweenness and closeness against what others offer in JavaScript. Also runs inside a page. */
import cytoscape from 'cytoscape';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import ngraph from 'ngraph.centrality';
import createGraph from 'ngraph.graph';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import type { Task } from './measure.ts';
import { type MeasureWork, measureWork, onGraphology, type Work } from './measure-work.ts';

type What = Omit<MeasureWork, 'id' | 'threads'>;

const betweenness: What = {
  measures: ['betweenness'],
  skip: ['XL'],
  peer: onGraphology((g) => betweennessCentrality(g, { getEdgeWeight: null })),
};
const weightedBetweenness: What = {
  measures: ['betweenness'],
  weighted: true,
  skip: ['L', 'XL'],
  note: 'peer misses equal lengths that round differently',
  peer: onGraphology((g) => betweennessCentrality(g, { getEdgeWeight: 'length' })),
};
const closeness: What = {
  measures: ['closeness', 'harmonic'],
  skip: ['XL'],
  note: 'ours: closeness, harmonic, diameter, efficiency; peer: closeness',
  peer: onGraphology((g) => closenessCentrality(g, { wassermanFaust: true })),
};

const onNgraph =
  (of: (graph: ReturnType<typeof createGraph>) => Record<string, number>) =>
  (graph: Graph): Task<Record<string, number>> => {
    const made = createGraph();
    for (let v = 0; v < graph.n; v++) made.addNode(v);
    const [from, to] = edgeEnds(graph);
    for (let e = 0; e < graph.m; e++) made.addLink(from[e]!, to[e]!);
    return () => of(made);
  };

const onCytoscape = (graph: Graph): Task<Record<string, number>> => {
  const [from, to] = edgeEnds(graph);
  const cy = cytoscape({
    headless: true,
    styleEnabled: false,
    elements: [
      ...Array.from({ length: graph.n }, (_, v) => ({ data: { id: `${v}` } })),
      ...Array.from(from, (v, e) => ({ data: { id: `e${e}`, source: `${v}`, target: `${to[e]!}` } })),
    ],
  });
  return () => {
    const { betweenness: of } = cy.elements().betweennessCentrality({ directed: false });
    const values: Record<string, number> = {};
    cy.nodes().forEach((node) => {
      values[node.id()] = of(node);
    });
    return values;
  };
};

/** What a sum over pairs is multiplied by to be a share of all pairs of others. */
const ofPairs = (n: number): number => 2 / ((n - 1) * (n - 2));

/** What no peer here does in reasonable time. */
const alone: What = { measures: ['betweenness'], by: '–', skip: ['S', 'M', 'L'], peer: null };

/** @param threads how many, for the names of the lines that use them */
export function pathWorks(threads: number): readonly Work[] {
  const many = `${threads} threads`;
  const one = (id: string, what: What) => measureWork({ id: `${id}, 1 thread`, threads: 'one', ...what });
  const all = (id: string, what: What) => measureWork({ id: `${id}, ${many}`, threads: 'many', ...what });
  const plain = (id: string, what: What) =>
    measureWork({ id: `${id}, TypeScript only, ${many}`, threads: 'many, TypeScript only', ...what });
  return [
    one('betweenness', betweenness),
    all('betweenness', betweenness),
    plain('betweenness', { ...betweenness, skip: ['S', 'M', 'XL'] }),
    all('betweenness', {
      ...betweenness,
      by: 'ngraph.centrality',
      skip: ['L', 'XL'],
      peer: onNgraph((g) => ngraph.betweenness(g)),
      scale: ofPairs,
    }),
    all('betweenness', {
      ...betweenness,
      by: 'cytoscape',
      skip: ['L', 'XL'],
      peer: onCytoscape,
      // Every pair from both of its ends.
      scale: (n) => ofPairs(n) / 2,
    }),
    one('betweenness weighted', weightedBetweenness),
    all('betweenness weighted', weightedBetweenness),
    all('betweenness weighted', { ...alone, weighted: true, skip: ['S', 'M', 'XL'] }),
    one('closeness', closeness),
    all('closeness', closeness),
    all('closeness', {
      ...closeness,
      by: 'ngraph.centrality',
      skip: ['L', 'XL'],
      note: 'peer does not say how many are reached',
      comparable: false,
      peer: onNgraph((g) => ngraph.closeness(g)),
    }),
    all('closeness', { ...alone, measures: ['closeness', 'harmonic'] }),
    all('betweenness, estimated', {
      ...alone,
      estimate: true,
      note: 'off by at most 0.01 with 90 % probability',
    }),
    all('betweenness, exact', alone),
  ];
}
