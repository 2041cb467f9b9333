/** One measure against a peer that offers it: our side in this thread or through the worker pool, and the difference of the results. */
import { UndirectedGraph } from 'graphology';
import { analyse } from '../../src/analysis/index.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import type { Pool } from '../../src/jobs/pool.ts';
import type { Generated, Size } from './generate.ts';
import { greatestError, type Task } from './measure.ts';

export type Sample = {
  readonly size: Size;
  readonly network: Generated;
  readonly graph: Graph;
  readonly pool: Pool;
  /** The same without kernels in WebAssembly. */
  readonly plainPool: Pool;
};

export type Pairing = {
  readonly ours: Task<unknown>;
  /** Null where no peer is done in reasonable time: the line then says only what we take. */
  readonly theirs: Task<unknown> | null;
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
export function peerGraph(graph: Graph): UndirectedGraph {
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

/** What a function of graphology's does with a network. */
export const onGraphology =
  <T>(of: (graph: UndirectedGraph) => T) =>
  (graph: Graph): Task<T> => {
    const other = peerGraph(graph);
    return () => of(other);
  };

/** A mapping by node in the order of vertices. */
const listed = (mapping: Record<string, number>, n: number): number[] =>
  Array.from({ length: n }, (_, v) => mapping[v]!);

let asked = 0;

export type MeasureWork = {
  readonly id: string;
  readonly measures: readonly string[];
  readonly weighted?: boolean;
  /** Where ours is computed: here, or by the worker pool, with kernels in WebAssembly or without. */
  readonly threads: 'one' | 'many' | 'many, TypeScript only';
  readonly estimate?: boolean;
  readonly skip?: readonly Size[];
  readonly note?: string;
  /** Who does it; graphology-metrics when left out. */
  readonly by?: string;
  /** Makes the peer's own graph, which does not count, and gives what it does with it. */
  readonly peer: ((graph: Graph) => Task<Record<string, number> | number>) | null;
  /** False where the peer's numbers are on another scale. */
  readonly comparable?: boolean;
  /** What the peer's numbers are multiplied by, for n vertices. */
  readonly scale?: (n: number) => number;
};

export function measureWork({
  id,
  measures,
  weighted = false,
  estimate = false,
  threads,
  skip = [],
  note = '',
  by = 'graphology-metrics',
  peer,
  comparable = true,
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
    peer: by,
    skip,
    pair: ({ graph, pool, plainPool }) => {
      const labels = blankLabels(graph.n, graph.m);
      return {
        // Another seed each time, so that the pool's memory of answers is not what is measured.
        ours:
          threads === 'one'
            ? () => analyse({ graph, labels, options: { ...DEFAULT_OPTIONS, weighted, estimate } }, measures)
            : () =>
                (threads === 'many' ? pool : plainPool).analyse({
                  graph,
                  labels,
                  options: { weighted, estimate, seed: ++asked },
                  measures,
                }),
        theirs: peer?.(graph) ?? null,
        error:
          comparable && peer
            ? (ours: Answers, theirs: Record<string, number> | number) =>
                compared(read(ours), typeof theirs === 'number' ? [theirs] : listed(theirs, graph.n))
            : null,
        note,
      };
    },
  };
}
