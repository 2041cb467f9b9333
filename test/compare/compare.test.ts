/** The comparison as a whole: values, funnels, tests, matching; what is built into the practice network is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFERENCES } from '../../src/analysis/references.ts';
import { redraw } from '../../src/compare/bootstrap.ts';
import {
  COMPARE_DECLINES,
  type CompareQuestion,
  type Comparison,
  type Group,
  type Unit,
  type Value,
} from '../../src/compare/compare.ts';
import { compare } from '../../src/compare/index.ts';
import { indicatorsOf } from '../../src/compare/indicators.ts';
import { match } from '../../src/compare/matching.ts';
import { materialOf } from '../../src/compare/material.ts';
import { unitsOf } from '../../src/compare/units.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import type { Project } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';
import { type Made, made, materialFor, twelve } from './made.ts';

const ask = (project: Project, question: Partial<CompareQuestion> = {}): Comparison =>
  compare({ materials: [materialFor(project)], by: 'region', draws: 199, ...question });
const column = (c: Comparison, id: string): readonly Value[] => c.values.get(id)!;
const numbers = (c: Comparison, id: string) => column(c, id).map((v) => v.value);

describe('values', () => {
  const comparison = ask(made(twelve()));
  test('per centre and per 100 000 inhabitants, with exact intervals', () => {
    const [first] = column(comparison, 'ties-per-centre');
    expect(first).toMatchObject({ value: 12, n: 12, of: 1, interval: { method: 'garwood' } });
    expect(numbers(comparison, 'ties-per-100000')[0]).toBeCloseTo(12 / 0.4, 12);
    expect(numbers(comparison, 'committees-per-centre')).toEqual([3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1]);
  });
  test('shares of the sectors sum to 1 and give the IQV', () => {
    const sums = comparison.units.map((_, i) =>
      ['Gesundheit', 'Soziales', 'Psycho-Soziales'].reduce(
        (sum, s) => sum + column(comparison, `sector-share:${s}`)[i]!.value!,
        0,
      ),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
    const shares = [3 / 8, 3 / 8, 2 / 8];
    const iqv = (1 - shares.reduce((sum, s) => sum + s * s, 0)) * 1.5;
    expect(numbers(comparison, 'iqv')[0]).toBeCloseTo(iqv, 12);
  });
  test('every interval holds its value, and values keep to their range', () => {
    for (const indicator of comparison.indicators) {
      for (const { value, interval } of column(comparison, indicator.id)) {
        if (value === null) continue;
        const [least, most] = indicator.range;
        expect(value).toBeGreaterThanOrEqual(least ?? value);
        expect(value).toBeLessThanOrEqual(most ?? value);
        if (!interval) continue;
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.low, indicator.id).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high, indicator.id).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }
  });
  test('what a star fixes is declined and kept as raw', () => {
    const stars = ask(made(twelve().map((r) => ({ ...r, among: 0 }))));
    for (const id of ['mean-degree', 'density', 'density-adjusted', 'bridging', 'hub-share'])
      expect(
        column(stars, id).every((v) => v.declined === 'star'),
        id,
      ).toBe(true);
    expect(column(stars, 'density')[0]!.raw).toBeCloseTo(2 / 13, 12);
    expect(stars.funnels.map((f) => f.declined)).toEqual(['star', null, null]);
  });
});

describe('funnel', () => {
  test('a unit is held against the others alone', () => {
    const usual = made(twelve());
    const odd = made(twelve().map((r, i) => (i === 5 ? { ...r, among: 120 } : r)));
    const [before, after] = [ask(usual).funnels[0]!, ask(odd).funnels[0]!];
    expect(after.points[5]!.expected).toBeCloseTo(before.points[5]!.expected, 9);
    expect([before.points[5]!.outside, after.points[5]!.outside]).toEqual(['within', '99.8']);
    expect(after.points[4]!.expected).not.toBeCloseTo(before.points[4]!.expected, 3);
  });
  test('limits widen from 95 to 99.8 % and run over all sizes', () => {
    const { bands, points } = ask(made(twelve())).funnels[0]!;
    for (const b of bands)
      expect(
        [b.low998, b.low95, b.expected, b.high95, b.high998].every(
          (x, i, all) => i === 0 || x >= all[i - 1]!,
        ),
      ).toBe(true);
    expect(bands[0]!.size).toBe(Math.min(...points.map((p) => p.size)));
    expect(bands.at(-1)!.size).toBeCloseTo(Math.max(...points.map((p) => p.size)), 9);
  });
  test('declines below five units and where all are of one size', () => {
    expect(ask(made(twelve().slice(0, 4))).funnels[0]!.declined).toBe('too-few-units');
    const same = made(
      twelve().map((r, i) => ({ ...r, partners: 9, committees: 0, networks: 0, among: 10 + i })),
    );
    expect(ask(same).funnels[0]!.declined).toBe('no-variance');
  });
});

describe('the practice network', () => {
  const material = materialOf({ id: 'p', label: 'p', project: bundled('practice-135'), lens: EVERYTHING });
  const tests = ['density-adjusted', 'committees-per-centre', 'networks-per-centre', 'ties-per-100000'];
  const comparison = compare({
    materials: [material],
    by: 'size',
    indicators: tests,
    tests,
    match: { on: 'bodies' },
    draws: 999,
  });
  const answer = (indicator: string, a: string, b: string) =>
    comparison.answers.find((x) => x.indicator === indicator && x.a.key === a && x.b.key === b)!;

  test('no difference in density at equal size, though raw density differs', () => {
    const found = answer('density-adjusted', 'city', 'rural');
    expect(found.p).toBeGreaterThan(0.05);
    expect(Math.abs(found.estimate!)).toBeLessThan(0.05);
    expect(found.interval!.low).toBeLessThan(0);
    expect(found.interval!.high).toBeGreaterThan(0);
    expect(found.cautions.map((r) => r.code)).toEqual(
      expect.arrayContaining(['synthetic', 'alter-coverage', 'size-differs']),
    );
  });
  test('committees do differ, networks do not, after Holm over all twelve', () => {
    expect(answer('committees-per-centre', 'city', 'rural')).toMatchObject({ family: 12 });
    expect(answer('committees-per-centre', 'city', 'rural').pHolm).toBeLessThan(0.05);
    expect(answer('networks-per-centre', 'city', 'rural').pHolm).toBeGreaterThan(0.05);
    expect(answer('ties-per-100000', 'city', 'rural').estimate).toBeLessThan(0);
  });
  test('pairs of equal size are closer in size than the groups', () => {
    const matching = comparison.matchings.find((m) => m.indicator === 'density-adjusted' && m.a === 'city')!;
    expect(matching.pairs.length).toBeGreaterThan(10);
    expect(Math.abs(matching.imbalance.after!)).toBeLessThan(0.1);
    expect(Math.abs(matching.imbalance.before)).toBeGreaterThan(0.5);
    expect(Math.max(...matching.pairs.map((p) => p.distance))).toBeLessThanOrEqual(matching.caliper);
  });
  test('sixteen Länder are tested all at once, not in 120 pairs', () => {
    const byLand = compare({
      materials: [material],
      by: 'land',
      indicators: [],
      tests: ['networks-per-centre'],
      draws: 199,
    });
    expect(byLand.answers).toEqual([]);
    expect(byLand.overall[0]).toMatchObject({ declined: null });
    expect(byLand.overall[0]!.groups).toHaveLength(16);
  });
});

describe('declines of tests', () => {
  const groups = (regions: readonly Made[], tests: string[], more: Partial<CompareQuestion> = {}) =>
    ask(made(regions), { by: 'size', tests, ...more }).answers[0]!;
  test('raw density is never tested', () => {
    expect(groups(twelve(), ['density']).declined).toBe('size-bound');
  });
  test('groups of one unit', () => {
    const regions = twelve().map((r, i) => ({ ...r, size: i ? ('rural' as const) : ('city' as const) }));
    expect(groups(regions, ['ties-per-centre']).declined).toBe('groups-too-small');
  });
  test('equal values', () => {
    const regions = twelve().map((r) => ({ ...r, networks: 2 }));
    expect(groups(regions, ['networks-per-centre']).declined).toBe('no-variance');
  });
  test('no values at all', () => {
    expect(
      groups(
        twelve().map((r) => ({ ...r, sectors: false })),
        ['iqv'],
      ).declined,
    ).toBe('no-values');
  });
  test('synthetic beside evidence', () => {
    const materials = [
      materialFor(made(twelve(), { synthetic: true }), 'a'),
      materialFor(made(twelve().map((r) => ({ ...r, id: `x${r.id}` }))), 'b'),
    ];
    const found = compare({
      materials,
      by: 'region',
      between: ['source'],
      tests: ['ties-per-centre'],
      draws: 99,
    });
    expect(found.answers[0]).toMatchObject({ declined: 'blocked', p: null, estimate: null });
    expect(found.funnels.every((f) => f.declined === 'blocked')).toBe(true);
    expect(found.values.get('density-adjusted')!.every((v) => v.declined === 'blocked')).toBe(true);
  });
  test('matching with too few pairs for a p of 5 % or an interval', () => {
    const regions = twelve().map((r, i) => ({
      ...r,
      inhabitants: i % 6 < 5 ? 1000 * (1 + (i % 6)) : i < 6 ? 1e5 : 1e8,
    }));
    const { matchings } = ask(made(regions), {
      by: 'size',
      tests: ['ties-per-centre'],
      match: { on: 'inhabitants' },
    });
    expect(matchings[0]!.pairs).toHaveLength(5);
    expect(matchings[0]).toMatchObject({ declined: 'no-match', estimate: null, interval: null, p: null });
  });
  test('matching of pairs that all differ by the same: no spread, whatever rounding leaves of it', () => {
    const unit = (id: string, n: number) => ({ id, n, inhabitants: null }) as unknown as Unit;
    const units = Array.from({ length: 12 }, (_, i) => unit(`u${i}`, 10 * (1 + (i % 6))));
    // 0.1 more each, of which binary fractions hold eight different ones.
    const values = units.map((_, i) => ({ value: (i % 6) / 10 + (i < 6 ? 0.1 : 0) }) as unknown as Value);
    const group = (key: string, from: number) =>
      ({ key, units: units.slice(from, from + 6).map((u) => u.id) }) as unknown as Group;
    const shared = { indicator: 'density', between: 'size', on: 'bodies', caliper: null } as const;
    const found = match({ ...shared, units, values, a: group('a', 0), b: group('b', 6), draws: 99, seed: 1 });
    expect(found.pairs).toHaveLength(6);
    expect(found).toMatchObject({ declined: 'no-variance', p: null, interval: null });
  });
  test('matching without a pair', () => {
    const regions = twelve().map((r, i) => ({ ...r, inhabitants: i < 6 ? 1000 + i : 1e6 + i }));
    const { matchings } = ask(made(regions), {
      by: 'size',
      tests: ['ties-per-centre'],
      match: { on: 'inhabitants' },
    });
    expect(matchings[0]).toMatchObject({ declined: 'no-match', pairs: [], unmatched: { a: 6, b: 6 } });
  });
});

describe('properties', () => {
  const regions = fc.array(
    fc.record({
      partners: fc.integer({ min: 1, max: 12 }),
      among: fc.integer({ min: 0, max: 20 }),
      committees: fc.integer({ min: 0, max: 3 }),
      inhabitants: fc.integer({ min: 1000, max: 1_000_000 }),
      size: fc.constantFrom('city' as const, 'rural' as const),
    }),
    { minLength: 4, maxLength: 9 },
  );
  const named = (list: readonly Omit<Made, 'id'>[]): Made[] => list.map((r, i) => ({ ...r, id: `r${i}` }));
  const asked = {
    by: 'size',
    draws: 49,
    tests: ['ties-per-centre', 'density-adjusted'],
    match: { on: 'bodies' },
  } as const;

  test('the order of bodies, ties and regions changes nothing', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const project = made(named(list));
        const turned: Project = {
          ...project,
          bodies: new Map([...project.bodies].reverse()),
          ties: new Map([...project.ties].reverse()),
          regions: new Map([...project.regions].reverse()),
        };
        const [one, other] = [ask(project, asked), ask(turned, asked)];
        expect(other.units).toEqual(one.units);
        expect(rounded(other)).toEqual(rounded(one));
      }),
      { numRuns: 15 },
    );
  });
  test('other ids give the same numbers, but for the draws of intervals', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const one = ask(made(named(list)), asked);
        const renamed = list.map((r, i) => ({ ...r, id: `other ${i}` }));
        const other = ask(made(renamed), asked);
        for (const { id } of one.indicators) expect(numbers(other, id)).toEqual(numbers(one, id));
        expect(other.answers.map((a) => a.p)).toEqual(one.answers.map((a) => a.p));
      }),
      { numRuns: 15 },
    );
  });
  test('ten times the inhabitants: a tenth of the rate, the same place in the funnel', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const grown = list.map((r) => ({ ...r, inhabitants: 10 * r.inhabitants }));
        const [one, other] = [ask(made(named(list))), ask(made(named(grown)))];
        numbers(one, 'ties-per-100000').forEach((value, i) => {
          expect(numbers(other, 'ties-per-100000')[i]! * 10).toBeCloseTo(value!, 8);
        });
        expect(other.funnels[1]!.declined).toBe(one.funnels[1]!.declined);
        one.funnels[1]!.points.forEach((p, i) => {
          const apart = Math.abs(other.funnels[1]!.points[i]!.z - p.z);
          expect(apart).toBeLessThan(1e-5 * Math.max(1, Math.abs(p.z)));
        });
      }),
      { numRuns: 15 },
    );
  });
});

/** Numbers to nine digits: sums may differ in the last ones with the order of adding. */
const rounded = ({ values, answers, matchings, funnels }: Comparison) =>
  JSON.stringify([...values, answers, matchings, funnels], (_, x: unknown) =>
    typeof x === 'number' ? Number(x.toPrecision(7)) : x,
  );

test('progress goes from 0 to 1 and never back', () => {
  const told: number[] = [];
  compare({ materials: [materialFor(made(twelve()))], by: 'size', draws: 99 }, (done, total) =>
    told.push(done / total),
  );
  expect(told.length).toBeGreaterThan(3);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});

test('indicators: ids once, references in full, only declines that exist', () => {
  const all = indicatorsOf(ask(made(twelve())).units);
  expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
  for (const { citations, declines } of all) {
    for (const key of citations) expect(Object.keys(REFERENCES)).toContain(key);
    for (const code of declines) expect(COMPARE_DECLINES).toContain(code);
  }
  // What an indicator answers with is what it says it can.
  for (const project of [made(twelve()), made(twelve().map((r) => ({ ...r, among: 0, sectors: false })))]) {
    const comparison = ask(project);
    for (const { id, declines } of comparison.indicators)
      for (const { declined } of column(comparison, id))
        if (declined) expect(declines, id).toContain(declined);
  }
});

test('a contrast tests two of three groups, and Holm counts only what was asked', () => {
  const regions = twelve().map((r, i) => ({ ...r, size: (['city', 'town', 'rural'] as const)[i % 3]! }));
  const tests = ['ties-per-centre', 'committees-per-centre'];
  const all = ask(made(regions), { by: 'size', tests });
  const two = ask(made(regions), { by: 'size', tests, contrast: ['city', 'rural'] });
  expect(all.answers).toHaveLength(6);
  expect(all.overall).toHaveLength(2);
  expect(two.answers.map((a) => [a.a.key, a.b.key, a.family])).toEqual([
    ['city', 'rural', 2],
    ['city', 'rural', 2],
  ]);
  for (const { p, pHolm } of all.answers) expect(pHolm).toBeGreaterThanOrEqual(p!);
});

test('redrawn networks have as many ties on average as the recorded one', () => {
  const { networks } = unitsOf([materialFor(made(twelve().slice(4, 6)))], 'centre');
  for (const network of networks) {
    const { m, external, internal, iqv } = redraw(network, 1, 4000);
    const mean = m.reduce((a, b) => a + b, 0) / m.length;
    const sd = Math.sqrt(m.reduce((sum, x) => sum + (x - mean) ** 2, 0) / m.length);
    // Copies of one body count with the density of the others, which makes the mean exactly m.
    expect(Math.abs(mean - network.graph.m)).toBeLessThan((3.5 * sd) / Math.sqrt(m.length));
    for (let d = 0; d < m.length; d++) expect(external[d]! + internal[d]!).toBeLessThanOrEqual(m[d]! + 1e-9);
    expect(iqv.every((x) => x >= 0 && x <= 1)).toBe(true);
  }
});
