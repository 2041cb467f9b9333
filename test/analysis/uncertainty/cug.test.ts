/** Random networks: against R, against all networks there are, and what they must keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweennessOf } from '../../../src/analysis/betweenness.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { type CugQuestion, conditionalUniform } from '../../../src/analysis/uncertainty/cug.ts';
import type { Tested } from '../../../src/analysis/uncertainty/distribution.ts';
import { streamOf } from '../../../src/analysis/uncertainty/draws.ts';
import {
  CONDITIONS,
  type Condition,
  copyOf,
  possibleTies,
  randomOfSize,
  randomOfTies,
  switchable,
  switchTies,
} from '../../../src/analysis/uncertainty/null-models.ts';
import { smallBetweenness } from '../../../src/analysis/uncertainty/small-betweenness.ts';
import { STATISTICS, type Statistic, type Ties } from '../../../src/analysis/uncertainty/statistics.ts';
import { sidesOf } from '../../../src/analysis/uncertainty/two-mode.ts';
import { build } from '../../../src/graph/build.ts';
import { blankLabels } from '../../../src/graph/labels.ts';
import { draw } from '../../fixtures/draw.ts';
import { apart, networkOf, numbersOf } from './support.ts';

type Expected = { observed: number; mean: number; sd: number; pHigh: number; pLow: number; draws: number };
const { cug } = numbersOf<{ cug: Record<Condition, Record<string, Expected>> }>('tests');

const ask = (drawn: Pick<CugQuestion, 'graph' | 'labels'>, more: Partial<CugQuestion> = {}): CugQuestion => ({
  graph: drawn.graph,
  labels: drawn.labels,
  condition: 'ties',
  draws: 199,
  seed: 3,
  ...more,
});
function answered(asked: CugQuestion, id: Statistic): Tested {
  const one = conditionalUniform({ ...asked, statistics: [id] }).statistics[0]!;
  if (one.declined !== null) throw new Error(one.declined);
  return one;
}
const reasons = (asked: CugQuestion) =>
  Object.fromEntries(conditionalUniform(asked).statistics.map(({ id, declined }) => [id, declined]));

describe('Florentine marriages, against sna and igraph', () => {
  const florentine = networkOf('real_florentine_marriage16');
  const cases = CONDITIONS.flatMap((condition) =>
    Object.entries(cug[condition]).map(([id, expected]) => ({ condition, id: id as Statistic, expected })),
  );
  it.each(cases)('$condition: $id', ({ condition, id, expected }) => {
    const draws = 1500;
    const found = answered(ask(florentine, { condition, draws }), id);
    expect(found.observed).toBeCloseTo(expected.observed, 12);
    const error = Math.hypot(expected.sd / Math.sqrt(expected.draws), found.sd / Math.sqrt(draws));
    expect(Math.abs(found.mean - expected.mean)).toBeLessThan(5 * error);
    expect(Math.abs(found.sd / expected.sd - 1)).toBeLessThan(0.1);
    expect(apart(found.pHigh, expected.pHigh, expected.draws)).toBeLessThan(1);
    expect(apart(found.pLow, expected.pLow, expected.draws)).toBeLessThan(1);
  });

  it('observed values are those of the registry', () => {
    const labelled = networkOf('real_karate');
    const { network } = analyse(labelled, STATISTICS);
    for (const id of STATISTICS)
      expect(answered(ask(labelled, { draws: 1 }), id).observed).toBeCloseTo(network[id]!.value!, 12);
  });
});

/** A name for a set of ties, whatever their order. */
const nameOf = ({ from, to }: Ties): string =>
  Array.from(from, (v, e) => (v < to[e]! ? `${v}-${to[e]}` : `${to[e]}-${v}`))
    .sort()
    .join(' ');
/** χ² of counts that should be equal, divided by what it may be: below 1 in all but 1 of 10 000 runs or so. */
function unevenness(counts: readonly number[]): number {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  const chi = counts.reduce((sum, c) => sum + (c - mean) ** 2 / mean, 0);
  const freedom = counts.length - 1;
  return chi / (freedom + 4 * Math.sqrt(2 * freedom) + 8);
}
function tally(times: number, one: () => Ties): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < times; i++) {
    const name = nameOf(one());
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

describe('every network is as likely as every other', () => {
  it('size: all 64 on four bodies', () => {
    const numbers = streamOf(1, 0);
    const counts = tally(6400, () => randomOfSize(4, null, numbers));
    expect(counts.size).toBe(64);
    expect(unevenness([...counts.values()])).toBeLessThan(1);
  });

  it.each([
    [2, 45],
    [8, 45], // more than half of the pairs: the untied ones are drawn
  ])('ties: all of %i ties on five bodies', (m, all) => {
    const [sample, numbers] = [randomOfTies(5, m, null), streamOf(2, 0)];
    const counts = tally(9000, () => sample(numbers));
    expect(counts.size).toBe(all);
    expect(unevenness([...counts.values()])).toBeLessThan(1);
  });

  it('ties of two sides: all 20 of three ties between two and three bodies', () => {
    const [sample, numbers] = [randomOfTies(5, 3, Uint8Array.of(0, 1, 1, 0, 1)), streamOf(3, 0)];
    const counts = tally(4000, () => sample(numbers));
    expect(counts.size).toBe(20);
    expect(unevenness([...counts.values()])).toBeLessThan(1);
  });

  it('degrees: all 70 of 2-regular networks on six bodies', () => {
    // 60 circles of six and 10 pairs of triangles.
    const { graph } = draw('a - b - c - d - e - f - a');
    const [start, numbers] = [switchable(graph, null), streamOf(4, 0)];
    const counts = tally(14_000, () => {
      switchTies(start, 40, numbers);
      return start;
    });
    expect(counts.size).toBe(70);
    expect(unevenness([...counts.values()])).toBeLessThan(1);
  });

  it('degrees of two sides: all 6 permutations of three pairs', () => {
    const { graph } = build(6, [0, 1, 2], [3, 4, 5]);
    const [start, numbers] = [switchable(graph, Uint8Array.of(0, 0, 0, 1, 1, 1)), streamOf(5, 0)];
    const counts = tally(3000, () => {
      switchTies(start, 40, numbers);
      return start;
    });
    expect(counts.size).toBe(6);
    expect(unevenness([...counts.values()])).toBeLessThan(1);
  });
});

const anyGraph = fc
  .integer({ min: 4, max: 12 })
  .chain((n) =>
    fc.record({
      n: fc.constant(n),
      ties: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { minLength: 3, maxLength: 30 }),
    }),
  )
  .map(
    ({ n, ties }) =>
      build(
        n,
        ties.map(([s]) => s),
        ties.map(([, t]) => t),
      ).graph,
  );

describe('any network', () => {
  it('switching keeps degrees, loops and double ties never come, rows and ties agree', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (graph, seed) => {
        const network = copyOf(switchable(graph, null));
        switchTies(network, 100, streamOf(seed, 0));
        const again = build(graph.n, network.from, network.to);
        expect([again.loops, again.merged]).toEqual([0, 0]);
        expect([...again.graph.offsets]).toEqual([...graph.offsets]);
        for (let v = 0; v < graph.n; v++) {
          const [start, end] = [graph.offsets[v]!, graph.offsets[v + 1]!];
          expect([...network.rows.subarray(start, end)].sort((a, b) => a - b)).toEqual([
            ...again.graph.targets.subarray(start, end),
          ]);
        }
        network.from.forEach((v, e) => {
          expect(network.rows[network.placeFrom[e]!]).toBe(network.to[e]);
          expect(network.rows[network.placeTo[e]!]).toBe(v);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('betweenness by the plain way is that of the registry', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const fast = betweennessOf(graph);
        for (const [v, b] of smallBetweenness(graph).entries()) expect(b).toBeCloseTo(fast[v]!, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('as many ties as wanted, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const m = Math.floor(share * possibleTies(n, null));
        const { from, to } = randomOfTies(n, m, null)(streamOf(n, m));
        const { graph, loops, merged } = build(n, from, to);
        expect([graph.m, loops, merged]).toEqual([m, 0, 0]);
      }),
    );
  });
});

describe('two sides', () => {
  const kinds = (kind: number[], ties: [number, number][]) => {
    const { graph } = build(
      kind.length,
      ties.map(([s]) => s),
      ties.map(([, t]) => t),
    );
    return { graph, labels: { ...blankLabels(graph.n, graph.m), kind: Uint8Array.from(kind), kindCount: 4 } };
  };
  const committees: [number, number][] = [
    [0, 4],
    [1, 4],
    [1, 5],
    [2, 5],
    [3, 5],
  ];

  it('are told by the kinds', () => {
    const { graph, labels } = kinds([1, 1, 1, 1, 3, 3], committees);
    expect([...sidesOf(graph, labels)!]).toEqual([0, 0, 0, 0, 1, 1]);
    const mixed = kinds([1, 1, 1, 1, 3, 3], [...committees, [0, 1]]);
    expect(sidesOf(mixed.graph, mixed.labels)).toBeNull();
    const one = kinds([0, 0, 0, 0, 0, 0], committees);
    expect(sidesOf(one.graph, one.labels)).toBeNull();
    const apartKinds = kinds(
      [0, 1, 2, 3],
      [
        [0, 1],
        [2, 3],
      ],
    );
    expect(sidesOf(apartKinds.graph, apartKinds.labels)).toBeNull(); // either of 0, 1 could go with either of 2, 3
  });

  it('are kept by every condition', () => {
    const asked = kinds([1, 1, 1, 1, 3, 3], committees);
    for (const condition of CONDITIONS) {
      const answer = conditionalUniform(ask(asked, { condition }));
      expect(answer.twoMode).toBe(true);
      expect(answer.statistics[0]).toEqual({ id: 'transitivity', declined: 'fixed' });
      expect(answer.statistics.find(({ id }) => id === 'betweenness-centralisation')!.declined).toBeNull();
    }
    expect(conditionalUniform(ask(asked, { modes: 'one' })).twoMode).toBe(false);
  });
});

describe('what it finds', () => {
  /** Six groups of five bodies who all know each other, in a ring. */
  const cliques = () => {
    const ties: [number, number][] = [];
    for (let g = 0; g < 6; g++) {
      for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) ties.push([5 * g + i, 5 * g + j]);
      ties.push([5 * g, (5 * g + 6) % 30]);
    }
    const { graph } = build(
      30,
      ties.map(([s]) => s),
      ties.map(([, t]) => t),
    );
    return { graph, labels: blankLabels(30, graph.m) };
  };

  it('closure that degrees do not explain', () => {
    for (const condition of CONDITIONS.slice(1)) {
      const found = answered(ask(cliques(), { condition }), 'transitivity');
      expect(found.pHigh.p).toBe(1 / 200);
      expect(found.pLow.p).toBe(1);
      expect(found.z).toBeGreaterThan(5);
    }
  });

  it('the same for the same seed, p never 0, the histogram holds all draws', () => {
    const asked = ask(networkOf('real_karate'), { condition: 'degrees' });
    expect(conditionalUniform(asked)).toEqual(conditionalUniform(asked));
    for (const one of conditionalUniform(asked).statistics) {
      if (one.declined !== null) continue;
      expect(one.pLow.p).toBeGreaterThanOrEqual(1 / 200);
      expect(one.histogram.counts.reduce((a, b) => a + b, 0)).toBe(199 - one.undefined);
    }
  });
});

describe('declines', () => {
  const all = (reason: string) => Object.fromEntries(STATISTICS.map((id) => [id, reason]));

  it('nothing to test', () => {
    expect(reasons(ask(draw('a - b; b - c; b - d')))).toEqual(all('star'));
    expect(reasons(ask(draw('a; b; c')))).toEqual(all('no-ties'));
    expect(reasons(ask(draw('a - b')))).toEqual(all('too-few-bodies'));
    expect(reasons(ask(draw('a - b - c - d'), { draws: 0 }))).toEqual(all('no-draws'));
    const { graph, labels } = draw('a - b - c - d');
    expect(reasons(ask({ graph, labels: { ...labels, aggregate: true } }))).toEqual(all('aggregate'));
  });

  it('no freedom', () => {
    expect(reasons(ask(draw('a - b - c - a')))).toEqual(all('rigid'));
    expect(reasons(ask(draw('a - b - c - a; a - d; b - d; c - d'), { condition: 'degrees' }))).toEqual(
      all('rigid'),
    );
    const path = reasons(ask(draw('a - b - c - d; e - f'), { condition: 'degrees' }));
    expect(path['degree-centralisation']).toBe('fixed');
  });

  it('no sectors, one sector, none tied, no value', () => {
    expect(reasons(ask(draw('a - b - c - d'))).ei).toBe('no-labels');
    expect(reasons(ask(draw('a - b - c - d', { sectors: { a: 'G', b: 'G' } }))).ei).toBe('single-sector');
    expect(reasons(ask(draw('a - b - c - d', { sectors: { a: 'G', d: 'S' } }))).ei).toBe('no-labelled-ties');
    expect(reasons(ask(draw('a - b; c - d; e'))).transitivity).toBe('undefined');
  });

  it('too many bodies for a coin toss a pair', () => {
    const n = 2000;
    const { graph } = build(
      n,
      Array.from({ length: n - 1 }, (_, i) => i),
      Array.from({ length: n - 1 }, (_, i) => i + 1),
    );
    expect(reasons(ask({ graph, labels: blankLabels(n, n - 1) }, { condition: 'size' })).transitivity).toBe(
      'too-large',
    );
  });
});
