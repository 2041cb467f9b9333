/** Bootstrap over bodies and over units, and densities of two networks: against plain codings in numpy, and known formulas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDensities } from '../../../src/analysis/uncertainty/densities.ts';
import { streamOf } from '../../../src/analysis/uncertainty/draws.ts';
import { quantile, spreadOf } from '../../../src/analysis/uncertainty/interval.ts';
import { normalBelow } from '../../../src/analysis/uncertainty/normal.ts';
import { redrawer } from '../../../src/analysis/uncertainty/redraw.ts';
import { bootstrapUnits, type UnitQuestion } from '../../../src/analysis/uncertainty/unit-bootstrap.ts';
import {
  BOOTSTRAPPED,
  bootstrapBodies,
  type VertexQuestion,
} from '../../../src/analysis/uncertainty/vertex-bootstrap.ts';
import { build } from '../../../src/graph/build.ts';
import { adjacent } from '../../../src/graph/graph.ts';
import { blankLabels } from '../../../src/graph/labels.ts';
import { draw } from '../../fixtures/draw.ts';
import { networkOf, numbersOf } from './support.ts';

type Plain = {
  estimate: number[];
  mean: number[];
  se: number[];
  low: number[];
  high: number[];
  draws: number;
};
const expected = numbersOf<{
  karate: Plain;
  florentine: Plain;
  densities: { one: number; other: number; seOne: number; seOther: number; sePaired: number };
}>('bootstrap');
const ask = (
  { graph, labels }: Pick<VertexQuestion, 'graph' | 'labels'>,
  more: Partial<VertexQuestion> = {},
): VertexQuestion => ({ graph, labels, seed: 4, draws: 4000, ...more });

describe('bodies drawn anew, against a plain coding', () => {
  it.each([
    ['karate', 'real_karate'],
    ['florentine', 'real_florentine_marriage16'],
  ] as const)('%s', (name, id) => {
    const wanted = expected[name];
    const answer = bootstrapBodies(ask(networkOf(id)));
    expect(answer.statistics.map((s) => s.id)).toEqual([...BOOTSTRAPPED]);
    answer.statistics.forEach((found, i) => {
      if (found.declined !== null) throw new Error(found.declined);
      const se = wanted.se[i]!;
      expect(found.estimate).toBeCloseTo(wanted.estimate[i]!, 12);
      expect(Math.abs(found.standardError / se - 1), `${found.id}: s.e.`).toBeLessThan(0.07);
      const mean = found.estimate + found.bias;
      expect(Math.abs(mean - wanted.mean[i]!), `${found.id}: mean`).toBeLessThan((6 * se) / Math.sqrt(4000));
      expect(Math.abs(found.interval.low - wanted.low[i]!), `${found.id}: low`).toBeLessThan(0.2 * se);
      expect(Math.abs(found.interval.high - wanted.high[i]!), `${found.id}: high`).toBeLessThan(0.2 * se);
      expect(found.interval).toMatchObject({ level: 0.95, method: 'percentile' });
    });
  });

  it('copies stand to each other as their originals; copies of one body by chance', () => {
    const { graph } = networkOf('real_karate');
    const redraw = redrawer(graph, null);
    const numbers = streamOf(8, 0);
    let [pairs, tied] = [0, 0];
    for (let i = 0; i < 300; i++) {
      const { original, ties } = redraw(numbers);
      const { graph: again, loops, merged } = build(graph.n, ties.from, ties.to);
      expect([loops, merged]).toEqual([0, 0]);
      for (let v = 0; v < graph.n; v++) {
        for (let u = 0; u < v; u++) {
          if (original[v] !== original[u]) {
            if (i < 20) expect(adjacent(again, v, u)).toBe(adjacent(graph, original[v]!, original[u]!));
          } else {
            pairs++;
            if (adjacent(again, v, u)) tied++;
          }
        }
      }
    }
    const density = (2 * graph.m) / (graph.n * (graph.n - 1));
    expect(Math.abs(tied / pairs - density)).toBeLessThan(5 * Math.sqrt((density * (1 - density)) / pairs));
  });

  it('two sides stay two sides', () => {
    const ties: [number, number][] = [
      [0, 4],
      [1, 4],
      [1, 5],
      [2, 5],
      [3, 5],
    ];
    const { graph } = build(
      6,
      ties.map(([s]) => s),
      ties.map(([, t]) => t),
    );
    const kind = Uint8Array.of(1, 1, 1, 1, 3, 3);
    const asked = ask({ graph, labels: { ...blankLabels(6, 5), kind, kindCount: 4 } }, { draws: 500 });
    const answer = bootstrapBodies(asked);
    expect(answer.twoMode).toBe(true);
    const [density, , , transitivity] = answer.statistics;
    expect(density).toMatchObject({ declined: null, estimate: 5 / 8 });
    expect(transitivity).toEqual({ id: 'transitivity', declined: 'fixed' });
    const { ties: again } = redrawer(graph, Uint8Array.of(0, 0, 0, 0, 1, 1))(streamOf(1, 0));
    for (const [e, v] of again.from.entries()) expect(kind[v]).not.toBe(kind[again.to[e]!]);
  });

  it('declines', () => {
    const reasons = (text: string, more: Partial<VertexQuestion> = {}) =>
      bootstrapBodies(ask(draw(text), { draws: 50, ...more })).statistics.map((s) => s.declined);
    expect(reasons('a - b; a - c; a - d')).toEqual(BOOTSTRAPPED.map(() => 'star'));
    expect(reasons('a; b; c')).toEqual(BOOTSTRAPPED.map(() => 'no-ties'));
    expect(reasons('a - b')).toEqual(BOOTSTRAPPED.map(() => 'too-few-bodies'));
    expect(reasons('a - b - c - d', { draws: 0 })).toEqual(BOOTSTRAPPED.map(() => 'no-draws'));
    expect(reasons('a - b - c - d')).toEqual([null, null, 'no-labels', null]);
    expect(reasons('a - b; c - d')).toEqual([null, null, 'no-labels', 'undefined']);
    const { graph, labels } = draw('a - b - c - d', { aggregate: true });
    expect(bootstrapBodies(ask({ graph, labels })).statistics[0]!.declined).toBe('aggregate');
  });
});

describe('densities of two networks', () => {
  const one = networkOf('real_florentine_marriage16');
  const other = (() => {
    // The same families in the same order.
    const second = networkOf('real_florentine_business16');
    const place = second.names.map((name) => one.names.indexOf(name));
    const from: number[] = [];
    const to: number[] = [];
    for (let v = 0; v < second.graph.n; v++)
      for (let k = second.graph.offsets[v]!; k < second.graph.offsets[v + 1]!; k++) {
        from.push(place[v]!);
        to.push(place[second.graph.targets[k]!]!);
      }
    const { graph } = build(16, from, to);
    return { graph, labels: blankLabels(16, graph.m) };
  })();
  const wanted = expected.densities;

  it('standard errors, t and p', () => {
    const answer = compareDensities({ one, other, draws: 4000, seed: 6 });
    if (answer.declined !== null) throw new Error(answer.declined);
    expect(answer.one.density).toBeCloseTo(wanted.one, 14);
    expect(answer.other.density).toBeCloseTo(wanted.other, 14);
    expect(Math.abs(answer.one.standardError / wanted.seOne - 1)).toBeLessThan(0.06);
    expect(Math.abs(answer.other.standardError / wanted.seOther - 1)).toBeLessThan(0.06);
    expect(answer.t).toBeCloseTo(answer.difference / answer.standardError, 12);
    expect(answer.p).toBeCloseTo(2 * normalBelow(-Math.abs(answer.t)), 12);
    expect(answer.interval.low).toBeLessThan(answer.difference);
    const turned = compareDensities({ one: other, other: one, draws: 4000, seed: 6 });
    if (turned.declined === null) expect(turned.difference).toBe(-answer.difference);
  });

  it('the same bodies drawn alike', () => {
    const answer = compareDensities({ one, other, paired: true, draws: 4000, seed: 6 });
    if (answer.declined !== null) throw new Error(answer.declined);
    expect(Math.abs(answer.standardError / wanted.sePaired - 1)).toBeLessThan(0.06);
  });

  it('declines', () => {
    const drawn = draw('a - b; a - c; a - d');
    const question = { one, other: drawn, draws: 50, seed: 1 };
    expect(compareDensities(question)).toMatchObject({ declined: 'star', network: 'other' });
    expect(compareDensities({ ...question, one: draw('a; b; c') })).toMatchObject({
      declined: 'no-ties',
      network: 'one',
    });
    expect(compareDensities({ one, other: draw('a - b'), draws: 50, seed: 1 })).toMatchObject({
      declined: 'too-few-bodies',
    });
    expect(compareDensities({ one, other, draws: 1, seed: 1 }).declined).toBe('no-draws');
    const complete = draw('a - b - c - a');
    expect(compareDensities({ one: complete, other: complete, draws: 50, seed: 1 }).declined).toBe(
      'no-variance',
    );
  });
});

describe('units drawn anew', () => {
  const units = (values: readonly number[], more: Partial<UnitQuestion> = {}) =>
    bootstrapUnits({ values: Float64Array.from(values), seed: 2, draws: 4000, ...more });

  it('the interval is the same in every unit of measurement: draws that rounding alone tells from the estimate equal it', () => {
    for (const values of [
      [1, 2, 3],
      [1, 2, 3, 5],
      [1, 4, 2, 7, 3, 3],
    ]) {
      const ends = [1, 1 / 3, 0.1, 1 / 7].map((unit) => {
        const found = units(values.map((x) => x * unit));
        if (found.declined !== null) throw new Error(found.declined);
        return [found.interval.low / unit, found.interval.high / unit] as const;
      });
      for (const [low, high] of ends) {
        expect(low).toBeCloseTo(ends[0]![0], 9);
        expect(high).toBeCloseTo(ends[0]![1], 9);
      }
    }
  });
  const values = [3, 8, 5, 12, 4, 7, 9, 6, 30, 2];

  it('mean: the standard error is the formula’s, √(n−1)/n of the sum of squares', () => {
    const answer = units(values);
    if (answer.declined !== null) throw new Error(answer.declined);
    const { mean, sd } = spreadOf(values);
    expect(answer.estimate).toBeCloseTo(mean, 12);
    expect(Math.abs(answer.standardError / (sd * Math.sqrt(9 / 100)) - 1)).toBeLessThan(0.05);
    expect(answer.interval.method).toBe('bca');
    // Values are skewed to the right, and so is the interval.
    expect(answer.interval.high - mean).toBeGreaterThan(mean - answer.interval.low);
  });

  it('ratio of sums and median', () => {
    const denominators = Float64Array.from(values, (x) => x * 20_000);
    const ratio = units(values, { statistic: 'ratio', denominators });
    if (ratio.declined !== null) throw new Error(ratio.declined);
    expect(ratio.estimate * 100_000).toBeCloseTo(5, 10);
    expect(ratio.standardError).toBeLessThan(1e-12); // the same in every unit
    const median = units(values, { statistic: 'median' });
    expect(median).toMatchObject({ declined: null, estimate: 6.5 });
  });

  it('leaves out and counts', () => {
    expect(units([1, Number.NaN, 3, 4])).toMatchObject({ declined: null, n: 3, missing: 1 });
    const denominators = Float64Array.of(1, 0, Number.NaN, 5);
    expect(units([1, 2, 3, 4], { statistic: 'ratio', denominators })).toMatchObject({ n: 2, missing: 2 });
  });

  it('declines', () => {
    expect(units([3]).declined).toBe('too-few-units');
    expect(units([1, 2, 3], { statistic: 'ratio' }).declined).toBe('no-denominator');
    expect(units([1, 2], { draws: 0 }).declined).toBe('no-draws');
  });

  it('quantiles lie between least and greatest and grow', () => {
    const list = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        list,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (xs, p, q) => {
          const sorted = Float64Array.from(xs).sort();
          const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
          expect(low).toBeLessThanOrEqual(high + 1e-12);
          expect(low).toBeGreaterThanOrEqual(sorted[0]! - 1e-12);
          expect(high).toBeLessThanOrEqual(sorted.at(-1)! + 1e-12);
        },
      ),
    );
  });
});
