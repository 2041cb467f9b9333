/** Groups of units: against R, exact against drawn, and what must hold for any data. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamsOf } from '../../../src/analysis/uncertainty/draws.ts';
import {
  compareGroups,
  type Difference,
  type GroupQuestion,
  groupTest,
} from '../../../src/analysis/uncertainty/group-test.ts';
import { holm } from '../../../src/analysis/uncertainty/holm.ts';
import { normalBelow, normalQuantile } from '../../../src/analysis/uncertainty/normal.ts';
import { random } from '../../../src/base/random.ts';

const oracle = JSON.parse(
  readFileSync(new URL('../../oracles/uncertainty/groups.json', import.meta.url), 'utf8'),
) as {
  samples: number[][];
  welchF: number;
  f: number;
  etaSquared: number;
  t: number[];
  arrangements: number[];
  hits: number[];
  cliff: number[][];
  holm: { p: number[]; corrected: number[] };
  normal: [number, number][];
  quantiles: [number, number][];
};

const ask = (samples: readonly (readonly number[])[], more: Partial<GroupQuestion> = {}): GroupQuestion => ({
  values: Float64Array.from(samples.flat()),
  group: Int32Array.from(samples.flatMap((sample, g) => sample.map(() => g))),
  groups: samples.length,
  draws: 999,
  seed: 7,
  ...more,
});
const found = (asked: GroupQuestion, at = 0): Difference => {
  const difference = compareGroups(asked).differences[at]!;
  if (difference.declined !== null) throw new Error(difference.declined);
  return difference;
};
const overallOf = (asked: GroupQuestion) => {
  const { overall } = compareGroups(asked);
  if (overall.declined !== null) throw new Error(overall.declined);
  return overall;
};

describe('against R', () => {
  it('normal distribution', () => {
    for (const [x, p] of oracle.normal) expect(Math.abs(normalBelow(x) / p - 1)).toBeLessThan(1e-11);
    for (const [p, x] of oracle.quantiles) expect(normalQuantile(p)).toBeCloseTo(x, 12);
    expect([normalQuantile(0), normalQuantile(1), normalBelow(-50), normalBelow(50)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
      1,
    ]);
  });

  it('Holm', () => {
    for (const [i, p] of holm(oracle.holm.p).entries()) expect(p).toBeCloseTo(oracle.holm.corrected[i]!, 14);
    expect([...holm([0.02, Number.NaN, 0.03])]).toEqual([0.04, Number.NaN, 0.04]);
  });

  it('t, F, explained variance', () => {
    const { differences } = compareGroups(ask(oracle.samples));
    for (const [i, d] of differences.entries()) expect((d as Difference).t).toBeCloseTo(oracle.t[i]!, 11);
    const overall = overallOf(ask(oracle.samples));
    expect(overall.statistic).toBeCloseTo(oracle.welchF, 11);
    expect(overall.f).toBeCloseTo(oracle.f, 11);
    expect(overall.etaSquared).toBeCloseTo(oracle.etaSquared, 13);
  });

  it('p over all arrangements, Holm over the pairs', () => {
    const result = compareGroups(ask(oracle.samples));
    const ps = oracle.hits.map((hits, i) => hits / oracle.arrangements[i]!);
    const corrected = holm(ps);
    result.differences.forEach((d, i) => {
      expect(d).toMatchObject({ exact: true, pError: 0 });
      expect((d as Difference).p).toBeCloseTo(ps[i]!, 14);
      expect((d as Difference).pHolm).toBeCloseTo(corrected[i]!, 14);
    });
  });

  it('Cliff’s delta and its interval', () => {
    oracle.cliff.forEach(([value, low, high], i) => {
      const d = found(ask(oracle.samples), i);
      expect(d.cliffsDelta).toBeCloseTo(value!, 14);
      expect(d.cliffsInterval.low).toBeCloseTo(low!, 10);
      expect(d.cliffsInterval.high).toBeCloseTo(high!, 10);
    });
  });
});

/** More units than are gone through, so that arrangements are drawn. */
const large = (n: number, shift: number, seed: number, scale = 1): number[][] => {
  const { float } = random(seed);
  const normal = () => normalQuantile(float());
  return [Array.from({ length: n }, normal), Array.from({ length: n }, () => shift + scale * normal())];
};

describe('drawn', () => {
  it('agrees with all arrangements within the stated error', () => {
    // The same data once below and, with two neutral copies of the numbers, above the bound of what is gone through.
    const samples = [
      [1, 2.5, 2, 3.1, 0.4, 1.7, 2.2, 1.1],
      [2.1, 3.9, 2.6, 3.3, 1.4, 4.2, 2.9],
    ];
    const exact = found(ask(samples));
    expect(exact.exact).toBe(true);
    const asked = ask(samples, { draws: 20_000 });
    const planned = groupTest.plan(asked);
    const undecided = { ...planned, pairs: planned.pairs.map((pair) => ({ ...pair, chance: null })) };
    const rows = groupTest.part(undecided, 0, streamsOf(planned.draws));
    const drawn = groupTest.assemble(undecided, rows).differences[0] as Difference;
    expect(drawn.exact).toBe(false);
    expect(drawn.pError).toBeCloseTo(Math.sqrt((drawn.p * (1 - drawn.p)) / 20_000), 12);
    expect(Math.abs(drawn.p - exact.p)).toBeLessThan(4 * drawn.pError);
  });

  it('finds a difference that is there, with an interval that holds it', () => {
    const d = found(ask(large(40, 1.2, 3)));
    expect(d.exact).toBe(false);
    expect(d.p).toBeLessThan(0.01);
    expect(d.interval.method).toBe('bca');
    expect(d.interval.low).toBeLessThan(-1.2);
    expect(d.interval.high).toBeGreaterThan(-1.2);
    expect(d.interval.high).toBeLessThan(0);
    expect(d.hedgesG).toBeLessThan(-0.6);
  });

  it('is the same however the draws are cut, and for fewer draws a beginning of it', () => {
    const asked = ask(large(30, 0.5, 5), { draws: 200 });
    const planned = groupTest.plan(asked);
    const streams = streamsOf(200);
    const whole = groupTest.part(planned, 0, streams);
    const pieces = [3, 0, 5, 1].map(
      (from, i) => [from, groupTest.part(planned, from, [5, 1, 7, 3][i]!)] as const,
    );
    const joined = pieces.sort(([a], [b]) => a - b).flatMap(([, rows]) => [...rows]);
    expect(joined).toEqual([...whole]);
    const fewer = groupTest.part({ ...planned, draws: 50 }, 0, 2);
    expect([...fewer]).toEqual([...whole.slice(0, fewer.length)]);
  });

  it('other seeds give other draws', () => {
    const p = (seed: number) => found(ask(large(30, 0.4, 5), { seed })).interval;
    expect(p(1)).toEqual(p(1));
    expect(p(1)).not.toEqual(p(2));
  });
});

describe('declines', () => {
  it('with fewer than two units in a group', () => {
    const result = compareGroups(ask([[1, 2, 4], [3]]));
    expect(result.differences).toEqual([{ declined: 'too-few-units' }]);
    expect(result.overall).toEqual({ declined: 'too-few-groups' });
    expect(result.groups[1]).toMatchObject({ n: 1, mean: 3, interval: null });
  });

  it('where nothing varies', () => {
    const result = compareGroups(
      ask([
        [0.1, 0.1, 0.1],
        [0.1, 0.1],
      ]),
    );
    expect(result.differences).toEqual([{ declined: 'no-variance' }]);
    expect(result.overall).toEqual({ declined: 'no-variance' });
  });

  it('leaves out what is not known and who belongs nowhere, and counts both', () => {
    const asked = {
      ...ask([]),
      values: Float64Array.of(1, 2, Number.NaN, 5, 6, 9, 3),
      group: Int32Array.of(0, 0, 0, 1, 1, -1, 0),
      groups: 2,
    };
    const result = compareGroups(asked);
    expect(result).toMatchObject({ missing: 1, ungrouped: 1 });
    expect(result.groups.map(({ n, missing }) => [n, missing])).toEqual([
      [3, 1],
      [2, 0],
    ]);
    const clean = compareGroups(
      ask([
        [1, 2, 3],
        [5, 6],
      ]),
    );
    expect(result.differences).toEqual(clean.differences);
  });

  it('groups of the same mean: no arrangement is nearer, so p is 1, whatever is left by rounding', () => {
    const [a, b] = [
      [-2.5, -4.5, 1.75, -4.25, -1.25, 4.25, 0],
      [-3, 3, -4, 2.5, -2, -1.25, -1.75],
    ];
    for (const samples of [
      [a!, b!],
      [b!, a!],
      [a!.map((x) => x / 3), b!.map((x) => x / 3)],
    ]) {
      const { differences, overall } = compareGroups(ask(samples));
      expect(differences[0]).toMatchObject({ exact: true, p: 1 });
      expect(overall).toMatchObject({ exact: true, p: 1 });
    }
    // Drawn, and three of them.
    const many = [a!, b!, [...a!].reverse()].map((sample) => [...sample, ...sample, ...sample]);
    const drawn = compareGroups(ask(many, { draws: 99 }));
    for (const d of drawn.differences) expect(d).toMatchObject({ exact: false, p: 1 });
    expect(drawn.overall).toMatchObject({ exact: false, p: 1 });
  });

  it('tells groups that do not vary, but differ', () => {
    const d = found(
      ask([
        [2, 2, 2, 2],
        [3, 3, 3, 3],
      ]),
    );
    expect(d.t).toBe(Number.NEGATIVE_INFINITY);
    expect(d.p).toBeCloseTo(2 / 70, 14); // only the recorded arrangement and its mirror image
    expect(d.cliffsDelta).toBe(-1);
    expect(d.cliffsInterval.high).toBeLessThan(0.05);
  });
});

describe('any data', () => {
  const value = fc.integer({ min: -20, max: 20 }).map((x) => x / 4);
  const sample = fc.array(value, { minLength: 2, maxLength: 7 });

  it('exchanging the groups turns signs and leaves p', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [one, other] = [ask([a, b], { draws: 50 }), ask([b, a], { draws: 50 })].map(
          (asked) => compareGroups(asked).differences[0]!,
        );
        if (one!.declined !== null || other!.declined !== null) {
          expect(one).toEqual(other);
          return;
        }
        expect(one!.difference).toBeCloseTo(-other!.difference, 10);
        expect(one!.cliffsDelta).toBeCloseTo(-other!.cliffsDelta, 10);
        expect(one!.cliffsInterval.low).toBeCloseTo(-other!.cliffsInterval.high, 8);
        expect(one!.p).toBeCloseTo(other!.p, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('p is one of the arrangements’ shares, and unit and origin do not matter', () => {
    fc.assert(
      fc.property(sample, sample, fc.integer({ min: 1, max: 50 }), (a, b, factor) => {
        const one = compareGroups(ask([a, b], { draws: 50 })).differences[0]!;
        const scaled = [a, b].map((s) => s.map((x) => 1000 + factor * x));
        const other = compareGroups(ask(scaled, { draws: 50 })).differences[0]!;
        expect(one.declined).toBe(other.declined);
        if (one.declined !== null || other.declined !== null) return;
        expect(one.p).toBeGreaterThan(0);
        expect(one.p).toBeLessThanOrEqual(1);
        expect(other.p).toBeCloseTo(one.p, 10);
        expect(one.pHolm).toBe(one.p);
        expect(one.cliffsInterval.low).toBeGreaterThanOrEqual(-1);
        expect(one.cliffsInterval.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('Holm never lowers a p and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ps) => {
        const corrected = holm(ps);
        ps.forEach((p, i) => {
          expect(corrected[i]).toBeGreaterThanOrEqual(p);
          ps.forEach((q, j) => {
            if (p < q) expect(corrected[i]!).toBeLessThanOrEqual(corrected[j]!);
          });
        });
      }),
    );
  });
});
