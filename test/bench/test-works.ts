/**
 * Tests by drawing: what their draws take, in one thread. No program in JavaScript offers them; R's sna lays tables out in full, which
 * ends at some thousand bodies.
 */
import { conditionalUniform } from '../../src/analysis/uncertainty/cug.ts';
import { compareGroups } from '../../src/analysis/uncertainty/group-test.ts';
import { permuteSectors } from '../../src/analysis/uncertainty/labels.ts';
import { multipleQap } from '../../src/analysis/uncertainty/mrqap.ts';
import { LARGEST_MATRIX, type MatrixSpec, pairMatrix } from '../../src/analysis/uncertainty/pair-matrix.ts';
import { qapCorrelation } from '../../src/analysis/uncertainty/qap.ts';
import { type PairTable, sparsePairs } from '../../src/analysis/uncertainty/sparse-pairs.ts';
import { random } from '../../src/base/random.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels, type Labels } from '../../src/graph/labels.ts';
import type { Size } from './generate.ts';
import type { Work } from './measure-work.ts';

const SECTORS = 3;
const PLACES = 12;
const UNITS = 300;

/** The bench's networks say nothing about sectors and places: by turns. */
const bySectors = (graph: Graph): Labels => ({
  ...blankLabels(graph.n, graph.m),
  sector: Int8Array.from({ length: graph.n }, (_, v) => v % SECTORS),
  sectorCount: SECTORS,
});

/** Ties, same place, same sector; held as far as they are not 0, or – of as many bodies as that is done for – laid out in full. */
function tablesOf(graph: Graph, inFull: boolean): readonly [PairTable, PairTable, PairTable] {
  const labels = bySectors(graph);
  const bodies = Uint32Array.from(
    { length: inFull ? Math.min(graph.n, LARGEST_MATRIX) : graph.n },
    (_, v) => v,
  );
  const category = Int32Array.from({ length: graph.n }, (_, v) => v % PLACES);
  const specs: readonly MatrixSpec[] = [{ kind: 'ties' }, { kind: 'same', category }, { kind: 'sector' }];
  const [ties, place, sector] = specs.map((spec) =>
    inFull ? pairMatrix(graph, labels, spec, bodies) : sparsePairs(graph, labels, spec, bodies),
  );
  return [ties!, place!, sector!];
}

type Answer = { readonly declined: string | null };

function testWork(
  id: string,
  skip: readonly Size[],
  note: string,
  ask: (graph: Graph) => (seed: number) => Answer,
): Work {
  return {
    id: `test, ${id}`,
    peer: '–',
    skip,
    pair: ({ graph }) => {
      const answer = ask(graph);
      let seed = 0;
      return {
        ours: () => {
          const { declined } = answer(++seed);
          if (declined !== null) throw new Error(`${id}: ${declined}`);
        },
        theirs: null,
        error: null,
        note,
      };
    },
  };
}

export const testWorks: readonly Work[] = [
  ...[true, false].flatMap((inFull) => {
    const form = inFull ? ` in full, ${LARGEST_MATRIX} bodies` : '';
    const skip: readonly Size[] = inFull ? ['S', 'L', 'XL'] : ['S', 'XL'];
    return [
      testWork(`QAP${form}`, skip, '999 draws', (graph) => {
        const [y, x] = tablesOf(graph, inFull);
        return (seed) => qapCorrelation({ x, y, draws: 999, seed });
      }),
      testWork(`MRQAP${form}`, skip, '99 draws, two predictors', (graph) => {
        const [y, ...predictors] = tablesOf(graph, inFull);
        return (seed) => multipleQap({ y, predictors, draws: 99, seed });
      }),
    ];
  }),
  testWork('sectors dealt anew', ['XL'], '999 draws, with the roles of brokers', (graph) => {
    const labels = bySectors(graph);
    return (seed) => permuteSectors({ graph, labels, draws: 999, seed });
  }),
  testWork('random networks by degrees', ['L', 'XL'], '99 draws, transitivity', (graph) => {
    const labels = bySectors(graph);
    return (seed) =>
      conditionalUniform({
        graph,
        labels,
        condition: 'degrees',
        statistics: ['transitivity'],
        draws: 99,
        seed,
      }).statistics[0]!;
  }),
  testWork('two groups', ['M', 'L', 'XL'], `9999 draws, ${UNITS} units, interval and effect included`, () => {
    const numbers = random(3);
    const values = Float64Array.from({ length: UNITS }, () => numbers.float());
    const group = Int32Array.from({ length: UNITS }, (_, i) => i % 2);
    return (seed) => compareGroups({ values, group, groups: 2, draws: 9999, seed }).differences[0]!;
  }),
];
