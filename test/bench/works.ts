/** What is compared: each work, what we do, and what each peer does for the same result. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import Papa from 'papaparse';
import { analyse } from '../../src/analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import type { ReadResult } from '../../src/io/format.ts';
import { readFiles } from '../../src/io/index.ts';
import { cellsFromBytes, type InternedCells } from '../../src/io/interned-cells.ts';
import { decodeText } from '../../src/io/text.ts';
import type { Pool } from '../../src/jobs/pool.ts';
import { FORCE_DEFAULTS, force, simulate } from '../../src/layout/force.ts';
import type { Generated, Size } from './generate.ts';
import { greatestError, type Task } from './measure.ts';
import { workbookRead, workbookRead20000 } from './workbook-work.ts';

export type Sample = {
  readonly size: Size;
  readonly network: Generated;
  readonly graph: Graph;
  readonly pool: Pool;
};

export type Pairing = {
  readonly ours: Task<unknown>;
  readonly theirs: Task<unknown>;
  readonly error: ((ours: never, theirs: never) => number) | null;
  readonly note: string;
};

export type Work = {
  readonly id: string;
  readonly peer: string;
  /** Sizes that would take a peer hours, or say nothing. */
  readonly skip: readonly Size[];
  readonly pair: (sample: Sample) => Pairing;
};

const peers = new WeakMap<Graph, UndirectedGraph>();

/** The same network as a graphology graph, made once. */
function peerGraph(graph: Graph): UndirectedGraph {
  const known = peers.get(graph);
  if (known) return known;
  const made = new UndirectedGraph();
  for (let v = 0; v < graph.n; v++) made.addNode(v);
  const [from, to] = edgeEnds(graph);
  for (let e = 0; e < graph.m; e++) {
    made.addEdge(from[e]!, to[e]!, { weight: graph.weights![e]!, length: 1 / graph.weights![e]! });
  }
  peers.set(graph, made);
  return made;
}

/** A mapping by node in the order of vertices. */
const listed = (mapping: Record<string, number>, n: number): number[] =>
  Array.from({ length: n }, (_, v) => mapping[v]!);

let asked = 0;

type MeasureWork = {
  readonly id: string;
  readonly measures: readonly string[];
  readonly weighted?: boolean;
  readonly threads: boolean;
  readonly skip?: readonly Size[];
  readonly note?: string;
  readonly peer: (graph: UndirectedGraph) => Record<string, number> | number;
  /** What the peer's numbers are multiplied by, for n vertices. */
  readonly scale?: (n: number) => number;
};

function measureWork({
  id,
  measures,
  weighted = false,
  threads,
  skip = [],
  note = '',
  peer,
  scale = () => 1,
}: MeasureWork): Work {
  const read = (answers: Answers): ArrayLike<number> => {
    const body = answers.bodies[measures[0]!];
    return body ? body.values : [answers.network[measures[0]!]!.value!];
  };
  /** Compared where we answer; the peer's numbers brought to our scale. */
  const compared = (ours: ArrayLike<number>, theirs: readonly number[]) => {
    const answered = Array.from(ours, (_, v) => v).filter((v) => !Number.isNaN(ours[v]!));
    return greatestError(
      answered.map((v) => ours[v]!),
      answered.map((v) => theirs[v]! * scale(ours.length)),
    );
  };
  return {
    id,
    peer: 'graphology-metrics',
    skip,
    pair: ({ graph, pool }) => {
      const labels = blankLabels(graph.n, graph.m);
      const other = peerGraph(graph);
      return {
        // Another seed each time, so that the pool's memory of answers is not what is measured.
        ours: threads
          ? () => pool.analyse({ graph, labels, options: { weighted, seed: ++asked }, measures })
          : () => analyse({ graph, labels, options: { ...DEFAULT_OPTIONS, weighted } }, measures),
        theirs: () => peer(other),
        error: (ours: Answers, theirs: Record<string, number> | number) =>
          compared(read(ours), typeof theirs === 'number' ? [theirs] : listed(theirs, graph.n)),
        note,
      };
    },
  };
}

const betweenness: Omit<MeasureWork, 'id' | 'threads'> = {
  measures: ['betweenness'],
  skip: ['XL'],
  peer: (g) => betweennessCentrality(g, { getEdgeWeight: null }),
};
const weightedBetweenness: Omit<MeasureWork, 'id' | 'threads'> = {
  measures: ['betweenness'],
  weighted: true,
  skip: ['L', 'XL'],
  note: 'peer misses equal lengths that round differently',
  peer: (g) => betweennessCentrality(g, { getEdgeWeight: 'length' }),
};
const closeness: Omit<MeasureWork, 'id' | 'threads'> = {
  measures: ['closeness', 'harmonic'],
  skip: ['XL'],
  note: 'ours: closeness, harmonic, diameter, efficiency; peer: closeness',
  peer: (g) => closenessCentrality(g, { wassermanFaust: true }),
};

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
      note: `${rounds} iterations, both Barnes–Hut`,
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
  const many = `${threads} threads`;
  return [
    measureWork({ id: 'betweenness, 1 thread', threads: false, ...betweenness }),
    measureWork({ id: `betweenness, ${many}`, threads: true, ...betweenness }),
    measureWork({ id: 'betweenness weighted, 1 thread', threads: false, ...weightedBetweenness }),
    measureWork({ id: `betweenness weighted, ${many}`, threads: true, ...weightedBetweenness }),
    measureWork({ id: 'closeness, 1 thread', threads: false, ...closeness }),
    measureWork({ id: `closeness, ${many}`, threads: true, ...closeness }),
    measureWork({
      id: 'pagerank',
      measures: ['pagerank'],
      threads: false,
      note: 'peer until a step changes less than 1e-12 in all',
      peer: (g) =>
        pagerank(g, { getEdgeWeight: null, tolerance: PEER_CHANGE / g.order, maxIterations: 1000 }),
    }),
    measureWork({
      id: 'eigenvector',
      measures: ['eigenvector'],
      threads: false,
      note: 'peer until a step changes less than 1e-12 in all',
      peer: (g) =>
        eigenvectorCentrality(g, {
          getEdgeWeight: null,
          tolerance: PEER_CHANGE / g.order,
          maxIterations: 100_000,
        }),
    }),
    measureWork({
      id: 'degree',
      measures: ['degree'],
      threads: false,
      note: 'ours: counts and their split by kind, sector and tie type',
      scale: (n) => n - 1,
      peer: degreeCentrality,
    }),
    measureWork({
      id: 'density',
      measures: ['density'],
      threads: false,
      note: 'ours: with components, mean degree',
      peer: (g) => undirectedDensity(g),
    }),
    forceIteration,
    forceWhole,
    csrBuild,
    csvRead,
    edgeListRead,
    workbookRead,
    workbookRead20000,
  ];
}
