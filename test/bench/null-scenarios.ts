/** Situations in which the null hypothesis is true, for each test by drawing: every run makes its own data and gives its p-values. */

import { type CugQuestion, conditionalUniform } from '../../src/analysis/uncertainty/cug.ts';
import { compareDensities } from '../../src/analysis/uncertainty/densities.ts';
import type { Tested } from '../../src/analysis/uncertainty/distribution.ts';
import { compareGroups } from '../../src/analysis/uncertainty/group-test.ts';
import { permuteSectors } from '../../src/analysis/uncertainty/labels.ts';
import { multipleQap } from '../../src/analysis/uncertainty/mrqap.ts';
import { normalQuantile } from '../../src/analysis/uncertainty/normal.ts';
import {
  randomOfSize,
  randomOfTies,
  type Sides,
  switchable,
  switchTies,
} from '../../src/analysis/uncertainty/null-models.ts';
import type { PairMatrix } from '../../src/analysis/uncertainty/pair-matrix.ts';
import { qapCorrelation } from '../../src/analysis/uncertainty/qap.ts';
import type { Statistic, Ties } from '../../src/analysis/uncertainty/statistics.ts';
import type { Random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels, type Labels } from '../../src/graph/labels.ts';

/** p for uniformity, and the two-sided p that is acted upon (the same where a test has only that one). */
export type Ps = { readonly p: number; readonly twoSided: number };

export type Scenario = {
  readonly id: string;
  /** What the data are, in a few words. */
  readonly about: string;
  /** Permutation and random networks hold their level by construction; bootstrap and unequal spread only for many units. */
  readonly kind: 'exact' | 'approximate';
  readonly run: (numbers: Random, draws: number, seed: number) => Ps;
};

const graphOf = (n: number, { from, to }: Ties): Graph => build(n, from, to).graph;
const bare = (graph: Graph): Labels => blankLabels(graph.n, graph.m);
const oneSided = ({ pHigh, pTwo }: Tested): Ps => ({ p: pHigh.p, twoSided: pTwo.p });

const normal = (numbers: Random) => normalQuantile(Math.max(1e-12, numbers.float()));
const exponential = (numbers: Random) => -Math.log(1 - numbers.float());

type Sample = { readonly n: number; readonly value: (numbers: Random) => number };
function groups(samples: readonly Sample[], numbers: Random, draws: number, seed: number) {
  const answer = compareGroups({
    values: Float64Array.from(
      samples.flatMap(({ n, value }) => Array.from({ length: n }, () => value(numbers))),
    ),
    group: Int32Array.from(samples.flatMap(({ n }, g) => new Array<number>(n).fill(g))),
    groups: samples.length,
    draws,
    seed,
  });
  const { overall } = answer;
  const [pair] = answer.differences;
  const p = samples.length > 2 ? overall.declined === null && overall.p : pair?.declined === null && pair.p;
  if (typeof p !== 'number') throw new Error('the groups could not be compared');
  return { p, twoSided: p };
}

function cug(asked: Omit<CugQuestion, 'draws' | 'seed'>, id: Statistic, draws: number, seed: number): Ps {
  const found = conditionalUniform({ ...asked, statistics: [id], draws, seed }).statistics[0]!;
  return found.declined === null ? oneSided(found) : { p: Number.NaN, twoSided: Number.NaN };
}

/** Bodies differ in how readily they are tied, as in real networks; a fresh draw each time. */
function uneven(n: number, mean: number, numbers: Random): Graph {
  const readiness = Float64Array.from({ length: n }, () => 0.3 + exponential(numbers));
  const from: number[] = [];
  const to: number[] = [];
  for (let v = 0; v < n; v++)
    for (let u = 0; u < v; u++)
      if (numbers.float() < Math.min(0.9, (readiness[v]! * readiness[u]! * mean) / (1.69 * n))) {
        from.push(v);
        to.push(u);
      }
  return build(n, from, to).graph;
}
function tableOf(graph: Graph): PairMatrix {
  const values = new Float64Array(graph.n ** 2);
  for (let v = 0; v < graph.n; v++)
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
      values[v * graph.n + graph.targets[k]!] = 1;
  return { n: graph.n, values };
}
const mixed = (x: PairMatrix, noise: PairMatrix, share: number): PairMatrix => ({
  n: x.n,
  values: x.values.map((value, i) => share * value + (1 - share) * noise.values[i]!),
});

const SIDES: Sides = Uint8Array.from({ length: 40 }, (_, v) => (v < 30 ? 0 : 1));

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'groups, alike',
    about: '20 and 20 units, normal',
    kind: 'exact',
    run: (numbers, draws, seed) =>
      groups(
        [20, 20].map((n) => ({ n, value: normal })),
        numbers,
        draws,
        seed,
      ),
  },
  {
    id: 'groups, unequal spread',
    about: '10 units spread 3, 40 units spread 1',
    kind: 'approximate',
    run: (numbers, draws, seed) =>
      groups(
        [
          { n: 10, value: (r) => 3 * normal(r) },
          { n: 40, value: normal },
        ],
        numbers,
        draws,
        seed,
      ),
  },
  {
    id: 'three groups, unequal spread',
    about: '12, 20, 40 units, spread 3, 2, 1',
    kind: 'approximate',
    run: (numbers, draws, seed) =>
      groups(
        [12, 20, 40].map((n, g) => ({ n, value: (r: Random) => (3 - g) * normal(r) })),
        numbers,
        draws,
        seed,
      ),
  },
  {
    id: 'groups, skewed',
    about: '15 and 30 units, exponential',
    kind: 'exact',
    run: (numbers, draws, seed) =>
      groups(
        [15, 30].map((n) => ({ n, value: exponential })),
        numbers,
        draws,
        seed,
      ),
  },
  {
    id: 'sectors dealt anew: E-I',
    about: '40 bodies, uneven ties, sectors by chance',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const graph = uneven(40, 4, numbers);
      const sector = Int8Array.from({ length: 40 }, () => numbers.int(0, 2));
      const labels = { ...bare(graph), sector, sectorCount: 3 };
      const answer = permuteSectors({ graph, labels, draws, seed });
      if (answer.declined !== null || answer.statistics.ei.declined !== null) throw new Error('declined');
      return oneSided(answer.statistics.ei);
    },
  },
  {
    id: 'random networks by size: degree centralisation',
    about: '14 bodies, a coin toss a pair',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const graph = graphOf(14, randomOfSize(14, null, numbers));
      return cug({ graph, labels: bare(graph), condition: 'size' }, 'degree-centralisation', draws, seed);
    },
  },
  {
    id: 'random networks by ties: transitivity',
    about: '30 bodies, 75 ties',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const graph = graphOf(30, randomOfTies(30, 75, null)(numbers));
      return cug({ graph, labels: bare(graph), condition: 'ties' }, 'transitivity', draws, seed);
    },
  },
  {
    id: 'random networks by ties, two-mode: betweenness centralisation',
    about: '30 bodies, 10 committees, 60 memberships',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const graph = graphOf(40, randomOfTies(40, 60, SIDES)(numbers));
      const labels = { ...bare(graph), kind: SIDES!, kindCount: 2 };
      return cug({ graph, labels, condition: 'ties' }, 'betweenness-centralisation', draws, seed);
    },
  },
  {
    id: 'random networks by degrees: transitivity',
    about: '40 bodies, uneven degrees',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const network = switchable(uneven(40, 4, numbers), null);
      switchTies(network, 4000, numbers);
      const graph = graphOf(40, network);
      return cug({ graph, labels: bare(graph), condition: 'degrees' }, 'transitivity', draws, seed);
    },
  },
  {
    id: 'QAP',
    about: 'two independent uneven networks, 25 bodies',
    kind: 'exact',
    run: (numbers, draws, seed) => {
      const [x, y] = [tableOf(uneven(25, 5, numbers)), tableOf(uneven(25, 5, numbers))];
      const answer = qapCorrelation({ x, y, draws, seed });
      if (answer.declined !== null) throw new Error(answer.declined);
      return oneSided(answer.r);
    },
  },
  {
    id: 'MRQAP',
    about: 'predictor without effect beside one with, r ≈ 0.7; 25 bodies',
    kind: 'approximate',
    run: (numbers, draws, seed) => {
      const [a, b, c] = [0, 1, 2].map(() => tableOf(uneven(25, 5, numbers))) as [
        PairMatrix,
        PairMatrix,
        PairMatrix,
      ];
      const idle = mixed(a, b, 0.5);
      const answer = multipleQap({ y: mixed(a, c, 0.4), predictors: [a, idle], draws, seed });
      if (answer.declined !== null) throw new Error(answer.declined);
      const { t } = answer.coefficients[1]!;
      return { p: t.pTwo.p, twoSided: t.pTwo.p };
    },
  },
  {
    id: 'densities of two networks',
    about: '40 and 40 bodies, uneven ties',
    kind: 'approximate',
    run: (numbers, draws, seed) => {
      const [one, other] = [uneven(40, 5, numbers), uneven(40, 5, numbers)];
      const answer = compareDensities({
        one: { graph: one, labels: bare(one) },
        other: { graph: other, labels: bare(other) },
        draws,
        seed,
      });
      if (answer.declined !== null) throw new Error(answer.declined);
      return { p: answer.p, twoSided: answer.p };
    },
  },
];
