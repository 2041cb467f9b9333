import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BestTieQuestion, bestTies } from '../../src/analysis/best-tie.ts';
import { joinBestTies } from '../../src/analysis/best-tie-rank.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { adjacent, type Graph } from '../../src/graph/graph.ts';
import { blankLabels, type Labels } from '../../src/graph/labels.ts';
import { bundled } from './bundled.ts';

type Pairs = readonly (readonly [number, number])[];
const graphOf = (n: number, pairs: Pairs): Graph =>
  build(
    n,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  ).graph;
const labelled = (graph: Graph, sector: ArrayLike<number>): Labels => ({
  ...blankLabels(graph.n, graph.m),
  sector: Int8Array.from(sector),
  sectorCount: 3,
});

/** Networks of 4 to 9 bodies, connected or not, with bodies without a sector and cross-sector ones. */
const networks = fc.integer({ min: 4, max: 9 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a < b),
      { maxLength: 2 * n, minLength: 2, selector: ([a, b]) => a * n + b },
    ),
    sector: fc.array(fc.constantFrom(0, 1, 2, 0, 1, -1, -2), { minLength: n, maxLength: n }),
  }),
);

/** Σ 1/d over pairs of different sectors ÷ their number, the long way. */
function nearness(n: number, pairs: Pairs, sector: ArrayLike<number>): number {
  const d = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const [a, b] of pairs) d[a]![b] = d[b]![a] = 1;
  for (let k = 0; k < n; k++)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) d[a]![b] = Math.min(d[a]![b]!, d[a]![k]! + d[k]![b]!);
  let sum = 0;
  let count = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      if (sector[a]! >= 0 && sector[b]! >= 0 && sector[a] !== sector[b]) {
        sum += 1 / d[a]![b]!;
        count++;
      }
  return sum / count;
}

const bridgingOf = (graph: Graph, sector: ArrayLike<number>, v: number): number => {
  const question = { graph, labels: labelled(graph, sector), options: DEFAULT_OPTIONS };
  return analyse(question, ['sector-betweenness']).bodies['sector-betweenness']!.raw![v]!;
};

const missing = (graph: Graph, of: number | null): Pairs =>
  Array.from({ length: graph.n }, (_, a) => a).flatMap((a) =>
    Array.from({ length: graph.n }, (_, b) => [a, b] as const).filter(
      ([a, b]) => (of === null ? a < b : a === of && b !== of) && !adjacent(graph, a, b),
    ),
  );

describe('the tie that does most between sectors', () => {
  it('of everybody: every gain is what all distances counted anew say, and none is left out', () => {
    fc.assert(
      fc.property(networks, ({ n, pairs, sector }) => {
        const graph = graphOf(n, pairs);
        const found = bestTies({ graph, labels: labelled(graph, sector), body: null, most: 1000 });
        fc.pre(found.declined === null);
        const now = nearness(n, pairs, sector);
        expect(found.before).toBeCloseTo(now, 12);
        const gains = missing(graph, null).map(([a, b]) => nearness(n, [...pairs, [a, b]], sector) - now);
        const sorted = gains.filter((g) => g > 1e-12).sort((x, y) => y - x);
        expect(found.ties.map((tie) => tie.gain)).toHaveLength(sorted.length);
        found.ties.forEach((tie, i) => {
          expect(tie.gain).toBeCloseTo(sorted[i]!, 10);
          expect(nearness(n, [...pairs, [tie.a, tie.b]], sector) - now).toBeCloseTo(tie.gain, 10);
        });
        // A few are the first of all.
        const few = bestTies({ graph, labels: labelled(graph, sector), body: null, most: 2 });
        expect(few.ties).toEqual(found.ties.slice(0, 2));
        expect(few.possible).toBe(gains.length);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('also along a way of more steps than there are whole parts for, and of bodies that stand alike the first', () => {
    const way = Array.from({ length: 25 }, (_, v) => [v, v + 1] as const);
    const hubs = [
      ...Array.from({ length: 14 }, (_, v) => [0, v + 2] as const),
      ...Array.from({ length: 14 }, (_, v) => [1, v + 16] as const),
      [2, 16] as const,
    ];
    for (const pairs of [way, hubs]) {
      const n = 1 + Math.max(...pairs.flat());
      const graph = graphOf(n, pairs);
      const sector = Array.from({ length: n }, (_, v) => v % 3);
      const labels = labelled(graph, sector);
      const now = nearness(n, pairs, sector);
      const gains = missing(graph, null)
        .map(([a, b]) => ({ a, b, gain: nearness(n, [...pairs, [a, b]], sector) - now }))
        .filter(({ gain }) => gain > 1e-12)
        .map((tie) => ({ ...tie, gain: Number(tie.gain.toPrecision(9)) }))
        .sort((x, y) => y.gain - x.gain || x.a - y.a || x.b - y.b);
      const found = bestTies({ graph, labels, body: null, most: 5 });
      expect(found.ties.map(({ a, b }) => [a, b])).toEqual(gains.slice(0, 5).map(({ a, b }) => [a, b]));
      found.ties.forEach(({ gain }, i) => {
        expect(gain / gains[i]!.gain).toBeCloseTo(1, 7);
      });
    }
  });

  it('of a body: every gain is what the measure of the registry says of the network with the tie', () => {
    fc.assert(
      fc.property(networks, fc.nat(8), ({ n, pairs, sector }, pick) => {
        const body = pick % n;
        const graph = graphOf(n, pairs);
        const found = bestTies({ graph, labels: labelled(graph, sector), body, most: 1000 });
        fc.pre(found.declined === null);
        const others = Array.from(sector, (s, v) => (v === body || s < 0 ? -1 : s)).filter((s) => s >= 0);
        const size = (s: number) => others.filter((x) => x === s).length;
        const possible = size(0) * size(1) + size(0) * size(2) + size(1) * size(2);
        fc.pre(possible > 0);
        const now = bridgingOf(graph, sector, body);
        expect(found.before).toBeCloseTo(now / possible, 10);
        const gains = missing(graph, body)
          .map(([a, b]) => (bridgingOf(graphOf(n, [...pairs, [a, b]]), sector, body) - now) / possible)
          .filter((g) => g > 1e-12)
          .sort((x, y) => y - x);
        expect(found.ties).toHaveLength(gains.length);
        found.ties.forEach((tie, i) => {
          expect(tie.a).toBe(body);
          expect(tie.gain).toBeCloseTo(gains[i]!, 10);
        });
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it('shares of the question put together are the whole answer', () => {
    const { graph, labels } = bundled('dortmund-2023');
    for (const body of [null, 3]) {
      const question: BestTieQuestion = { graph, labels, body, most: 10 };
      const whole = bestTies(question);
      expect(whole.declined).toBeNull();
      const shares = [0, 1, 2].map((at) => bestTies({ ...question, share: { at, of: 3 } }));
      const joined = joinBestTies(shares, 10);
      expect(joined.ties).toEqual(whole.ties);
      expect(joined.possible).toBe(whole.possible);
    }
  });

  it('declines where nothing can be told: stars, sums, no sectors, too many bodies', () => {
    const star = bundled('muenchen-shz-2011');
    expect(bestTies({ ...star, body: null, most: 10 })).toMatchObject({ declined: 'star', ties: [] });
    const path = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const none = blankLabels(4, 3);
    expect(bestTies({ graph: path, labels: none, body: null, most: 10 }).declined).toBe('no-labels');
    const sums = { ...labelled(path, [0, 1, 0, 1]), aggregate: true };
    expect(bestTies({ graph: path, labels: sums, body: 1, most: 10 }).declined).toBe('aggregate');
    // Each body of a long way stands in a way of its own.
    const long = graphOf(
      5000,
      Array.from({ length: 4999 }, (_, v) => [v, v + 1] as const),
    );
    const sectors = labelled(
      long,
      Array.from({ length: 5000 }, (_, v) => v % 2),
    );
    for (const body of [null, 3])
      expect(bestTies({ graph: long, labels: sectors, body, most: 10 }).declined).toBe('too-large');
  });

  it('500 bodies are answered, for one of them and for all', () => {
    const { int } = random(11);
    const pairs: [number, number][] = [];
    // Most know one of a few well-known bodies, as around contact centres.
    for (let v = 1; v < 500; v++) pairs.push([v % 2 ? int(0, Math.min(v - 1, 8)) : int(0, v - 1), v]);
    while (pairs.length < 700) {
      const [a, b] = [int(0, 499), int(0, 499)];
      if (a !== b) pairs.push([a, b]);
    }
    const graph = graphOf(500, pairs);
    const labels = labelled(
      graph,
      Array.from({ length: 500 }, () => int(0, 2)),
    );
    const all = bestTies({ graph, labels, body: null, most: 10 });
    const own = bestTies({ graph, labels, body: 0, most: 10 });
    expect(all.ties).toHaveLength(10);
    expect(own.ties).toHaveLength(10);
  });
});
