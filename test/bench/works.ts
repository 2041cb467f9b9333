/** What is compared: each work, what we do, and what each peer does for the same result. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import Papa from 'papaparse';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import type { ReadResult } from '../../src/io/format.ts';
import { readFiles } from '../../src/io/index.ts';
import { cellsFromBytes, type InternedCells } from '../../src/io/interned-cells.ts';
import { decodeText } from '../../src/io/text.ts';
import { force } from '../../src/layout/force.ts';
import { FORCE_DEFAULTS, simulate } from '../../src/layout/simulation.ts';
import type { Generated } from './generate.ts';
import { measureWork, onGraphology, peerGraph, type Work } from './measure-work.ts';
import { pathWorks } from './path-works.ts';
import { testWorks } from './test-works.ts';
import { workbookRead, workbookRead20000 } from './workbook-work.ts';

const csrBuild: Work = {
  id: 'csr-build',
  peer: 'graphology',
  skip: [],
  pair: ({ network: { n, sources, targets, strengths } }) => ({
    ours: () => build(n, sources, targets, strengths),
    theirs: () => {
      const made = new UndirectedGraph();
      for (let v = 0; v < n; v++) made.addNode(v);
      for (let t = 0; t < sources.length; t++)
        made.mergeEdge(sources[t]!, targets[t]!, { weight: strengths[t]! });
      return made;
    },
    error: null,
    note: 'from arrays of tie ends',
  }),
};

/** The ties as people have them: a file with names. */
function edgeListFile({ sources, targets, strengths }: Generated): Uint8Array {
  const lines = ['source,target,strength'];
  sources.forEach((s, t) => {
    lines.push(`body-${s},body-${targets[t]!},${strengths[t]!}`);
  });
  return new TextEncoder().encode(lines.join('\n'));
}

/** Rows by papaparse, names numbered by a Map: what a program without an own reader does. */
function papaColumns(bytes: Uint8Array) {
  const rows = Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ',' }).data;
  const numbers = new Map<string, number>();
  const cells = new Uint32Array(3 * rows.length);
  rows.forEach((row, r) => {
    for (let c = 0; c < 3; c++) {
      let number = numbers.get(row[c]!);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(row[c]!, number);
      }
      cells[3 * r + c] = number;
    }
  });
  return { cells, words: [...numbers.keys()] };
}

const csvRead: Work = {
  id: 'csv-read',
  peer: 'papaparse',
  skip: ['S'],
  pair: ({ network }) => {
    const bytes = edgeListFile(network);
    return {
      ours: () => cellsFromBytes(bytes, decodeText(bytes).text!, ',')!,
      theirs: () => papaColumns(bytes),
      error: (ours: InternedCells, theirs: { cells: Uint32Array; words: string[] }) =>
        ours.cells.length === theirs.cells.length &&
        ours.cells.every((cell, k) => ours.words[cell] === theirs.words[theirs.cells[k]!])
          ? 0
          : 1,
      note: 'bytes to columns of numbered names',
    };
  },
};

const edgeListRead: Work = {
  id: 'edge-list-read',
  peer: 'papaparse',
  skip: ['S'],
  pair: ({ network }) => {
    const bytes = edgeListFile(network);
    return {
      ours: () => readFiles([{ name: 'ties.csv', bytes }]),
      theirs: () => papaColumns(bytes),
      error: (ours: ReadResult) => Math.abs(ours.counts.ties - network.sources.length),
      note: 'ours: a project with its bodies, ties and issues; peer: columns of numbered names, nothing checked',
    };
  },
};

const FA2_ROUNDS = 20;

function randomPlaces(n: number): Float64Array {
  const r = random(7);
  return Float64Array.from({ length: n }, () => r.float() * 100);
}

/** The peer's graph with places, and its Barnes–Hut settings. */
function atlas(graph: Graph) {
  const other = peerGraph(graph);
  const x = randomPlaces(graph.n);
  other.forEachNode((node, _, v = Number(node)) => {
    other.setNodeAttribute(node, 'x', x[v]!);
    other.setNodeAttribute(node, 'y', x[graph.n - 1 - v]!);
  });
  return { other, settings: { ...forceAtlas2.inferSettings(other), barnesHutOptimize: true } };
}

const forceIteration: Work = {
  id: 'layout-force, one iteration',
  peer: 'graphology-layout-forceatlas2',
  skip: [],
  pair: ({ graph, size }) => {
    const { other, settings } = atlas(graph);
    const x = randomPlaces(graph.n);
    const simulation = simulate(graph, x, x.slice().reverse(), new Uint8Array(graph.n));
    const rounds = size === 'XL' ? 2 : FA2_ROUNDS;
    return {
      ours: () => {
        for (let i = 0; i < rounds; i++) simulation.step(1);
      },
      theirs: () => forceAtlas2(other, { iterations: rounds, settings }),
      error: null,
      note: `${rounds} iterations`,
    };
  },
};

const forceWhole: Work = {
  id: 'layout-force',
  peer: 'graphology-layout-forceatlas2',
  skip: ['XL'],
  pair: ({ graph }) => {
    const { other, settings } = atlas(graph);
    const labels = blankLabels(graph.n, graph.m);
    return {
      ours: () => force.run({ graph, labels, hubs: [], ring: null, seed: 1 }),
      theirs: () => forceAtlas2(other, { iterations: 100, settings }),
      error: null,
      note: `ours to the end (θ ${FORCE_DEFAULTS.theta}); peer 100 iterations from random places`,
    };
  },
};

/** What one step of a peer's power iteration may still change, summed over all bodies, for results to agree at 1e-9. */
const PEER_CHANGE = 1e-12;

/** @param threads how many, for the names of the lines that use them */
export function works(threads: number): readonly Work[] {
  return [
    ...pathWorks(threads),
    measureWork({
      id: 'pagerank',
      measures: ['pagerank'],
      threads: 'one',
      note: 'peer until a step changes less than 1e-12 in all',
      peer: onGraphology((g) =>
        pagerank(g, { getEdgeWeight: null, tolerance: PEER_CHANGE / g.order, maxIterations: 1000 }),
      ),
    }),
    measureWork({
      id: 'eigenvector',
      measures: ['eigenvector'],
      threads: 'one',
      note: 'peer until a step changes less than 1e-12 in all',
      peer: onGraphology((g) =>
        eigenvectorCentrality(g, {
          getEdgeWeight: null,
          tolerance: PEER_CHANGE / g.order,
          maxIterations: 100_000,
        }),
      ),
    }),
    measureWork({
      id: 'degree',
      measures: ['degree'],
      threads: 'one',
      note: 'ours: counts and their split by kind, sector and tie type',
      scale: (n) => n - 1,
      peer: onGraphology((g) => degreeCentrality(g)),
    }),
    measureWork({
      id: 'density',
      measures: ['density'],
      threads: 'one',
      note: 'ours: with components, mean degree',
      peer: onGraphology((g) => undirectedDensity(g)),
    }),
    forceIteration,
    forceWhole,
    csrBuild,
    csvRead,
    edgeListRead,
    workbookRead,
    workbookRead20000,
    ...testWorks,
  ];
}
