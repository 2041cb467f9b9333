/** Tables of pairs: correlation and regression against sna, all arrangements against brute force. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamsOf } from '../../../src/analysis/uncertainty/draws.ts';
import { type MrqapAnswer, multipleQap } from '../../../src/analysis/uncertainty/mrqap.ts';
import { type PairMatrix, pairMatrix } from '../../../src/analysis/uncertainty/pair-matrix.ts';
import { type QapAnswer, qapCorrelation, qapTest } from '../../../src/analysis/uncertainty/qap.ts';
import { leastSquares } from '../../../src/analysis/uncertainty/regression.ts';
import { random } from '../../../src/base/random.ts';
import { build } from '../../../src/graph/build.ts';
import { blankLabels } from '../../../src/graph/labels.ts';
import { draw } from '../../fixtures/draw.ts';
import { apart, networkOf, numbersOf, tableFrom, tableOf } from './support.ts';

type Qap = { r: number; pHigh: number; pLow: number; mean: number; sd: number; draws: number };
type Mrqap = {
  b: number[];
  t: number[];
  pHigh: number[];
  pLow: number[];
  pTwo: number[];
  rSquared: number;
  adjusted: number;
  draws: number;
};
const expected = numbersOf<{
  qap: Record<'florentine' | 'knoke' | 'hightech', Qap>;
  mrqap: Record<'florentine' | 'hightech', Mrqap>;
}>('tests');

const answered = (answer: QapAnswer) => {
  if (answer.declined !== null) throw new Error(answer.declined);
  return answer;
};
const fitted = (answer: MrqapAnswer) => {
  if (answer.declined !== null) throw new Error(answer.declined);
  return answer;
};

const advice = tableOf('real_hightech_advice');
const friendship = tableOf('real_hightech_friendship', 'real_hightech_advice');
const marriage = tableOf('real_florentine_marriage16');
const business = tableOf('real_florentine_business16', 'real_florentine_marriage16');

describe('correlation, against sna', () => {
  const pairs = {
    florentine: [marriage, business, 0.371868, 0.00072],
    knoke: [
      tableOf('real_knoke_information'),
      tableOf('real_knoke_money', 'real_knoke_information'),
      -0.050761,
      0.726,
    ],
    hightech: [advice, friendship, 0.154585, 0.019],
  } as const;
  it.each(['florentine', 'knoke', 'hightech'] as const)('%s', (name) => {
    const [x, y, r, p] = pairs[name];
    const answer = answered(qapCorrelation({ x, y, draws: 5000, seed: 11 }));
    const { qap } = expected;
    expect(answer.r.observed).toBeCloseTo(r, 6);
    expect(answer.r.observed).toBeCloseTo(qap[name].r, 12);
    expect(apart(answer.r.pHigh, qap[name].pHigh, qap[name].draws)).toBeLessThan(1);
    expect(apart(answer.r.pHigh, p, 20_000)).toBeLessThan(1);
    expect(apart(answer.r.pLow, qap[name].pLow, qap[name].draws)).toBeLessThan(1);
    expect(Math.abs(answer.r.sd / qap[name].sd - 1)).toBeLessThan(0.06);
    expect(answer.symmetric).toBe(name === 'florentine');
  });
});

const anyTable = (n: number, symmetric: boolean) =>
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: n * n, maxLength: n * n })
    .map((cells) =>
      tableFrom(n, (i, j) => cells[symmetric ? Math.max(i, j) * n + Math.min(i, j) : i * n + j]!),
    );
const tables = fc
  .tuple(fc.integer({ min: 3, max: 5 }), fc.boolean())
  .chain(([n, symmetric]) => fc.tuple(anyTable(n, symmetric), anyTable(n, symmetric)));

function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  );
}
function pearson(x: PairMatrix, y: PairMatrix, order: readonly number[]): number {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < x.n; i++) {
    for (let j = 0; j < x.n; j++) {
      if (i === j) continue;
      a.push(x.values[i * x.n + j]!);
      b.push(y.values[order[i]! * x.n + order[j]!]!);
    }
  }
  const mean = (list: number[]) => list.reduce((s, v) => s + v, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number) => a.reduce((s, _, i) => s + f(i), 0);
  return (
    sum((i) => (a[i]! - ma) * (b[i]! - mb)) /
    Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2))
  );
}

describe('few bodies', () => {
  it('all arrangements, as by brute force', () => {
    fc.assert(
      fc.property(tables, ([x, y]) => {
        const answer = qapCorrelation({ x, y, seed: 1 });
        if (answer.declined !== null) {
          expect(answer.declined).toBe('constant-matrix');
          return;
        }
        const all = orders(x.n).map((order) => pearson(x, y, order));
        const observed = pearson(x, y, orders(x.n)[0]!.slice().sort());
        expect(answer).toMatchObject({ exact: true, draws: all.length });
        expect(answer.r.observed).toBeCloseTo(observed, 10);
        expect(answer.r.pHigh).toEqual({
          p: all.filter((r) => r >= observed - 1e-9).length / all.length,
          error: 0,
        });
        expect(answer.r.pLow.p).toBe(all.filter((r) => r <= observed + 1e-9).length / all.length);
      }),
      { numRuns: 60 },
    );
  });

  it('drawn ones lie around them', () => {
    const { float } = random(3);
    const [x, y] = [0, 1].map(() => {
      const cells = Array.from({ length: 49 }, float);
      return tableFrom(7, (i, j) => cells[Math.max(i, j) * 7 + Math.min(i, j)]!);
    }) as [PairMatrix, PairMatrix];
    const exact = answered(qapCorrelation({ x, y, seed: 1 }));
    expect(exact).toMatchObject({ exact: true, draws: 5040 });
    const planned = { ...qapTest.plan({ x, y, seed: 1 }), exact: false, draws: 4000 };
    const drawn = answered(qapTest.assemble(planned, qapTest.part(planned, 0, streamsOf(4000))));
    expect(apart(drawn.r.pHigh, exact.r.pHigh.p, 1e9)).toBeLessThan(1);
    expect(apart(drawn.r.pLow, exact.r.pLow.p, 1e9)).toBeLessThan(1);
  });

  it('a table agrees with itself', () => {
    const answer = answered(qapCorrelation({ x: advice, y: advice, draws: 199, seed: 1 }));
    expect(answer.r.observed).toBeCloseTo(1, 12);
    expect(answer.r.pHigh.p).toBe(1 / 200);
  });

  it('exchanging the tables changes nothing but the draws', () => {
    const [one, other] = [
      answered(qapCorrelation({ x: marriage, y: business, draws: 99, seed: 1 })),
      answered(qapCorrelation({ x: business, y: marriage, draws: 99, seed: 1 })),
    ];
    expect(one.r.observed).toBeCloseTo(other.r.observed, 14);
  });
});

describe('regression, against sna', () => {
  const same = (() => {
    const { labels } = networkOf('real_hightech_advice');
    return tableFrom(advice.n, (i, j) => (labels.sector[i] === labels.sector[j] ? 1 : 0));
  })();
  const counts = Array.from({ length: marriage.n }, (_, i) =>
    marriage.values.slice(i * marriage.n, (i + 1) * marriage.n).reduce((a, b) => a + b, 0),
  );
  const gap = tableFrom(marriage.n, (i, j) => Math.abs(counts[i]! - counts[j]!));
  it.each([
    ['hightech', advice, [friendship, same]],
    ['florentine', business, [marriage, gap]],
  ] as const)('%s', (name, y, predictors) => {
    const answer = fitted(multipleQap({ y, predictors, draws: 3000, seed: 2 }));
    const wanted = expected.mrqap[name];
    expect(answer.intercept).toBeCloseTo(wanted.b[0]!, 12);
    expect(answer.rSquared).toBeCloseTo(wanted.rSquared, 12);
    expect(answer.adjustedRSquared).toBeCloseTo(wanted.adjusted, 12);
    answer.coefficients.forEach(({ b, t }, k) => {
      expect(b).toBeCloseTo(wanted.b[k + 1]!, 12);
      expect(t.observed).toBeCloseTo(wanted.t[k + 1]!, 10);
      expect(apart(t.pTwo, wanted.pTwo[k + 1]!, wanted.draws), `two-sided ${k}`).toBeLessThan(1);
      expect(apart(t.pHigh, wanted.pHigh[k + 1]!, wanted.draws), `high ${k}`).toBeLessThan(1);
      expect(apart(t.pLow, wanted.pLow[k + 1]!, wanted.draws), `low ${k}`).toBeLessThan(1);
    });
  });

  it('finds what it was made of', () => {
    const { float } = random(9);
    const made = [0, 1].map(() => {
      const cells = Array.from({ length: 400 }, float);
      return tableFrom(20, (i, j) => cells[i * 20 + j]!);
    });
    const y = tableFrom(20, (i, j) => 2 - 3 * made[0]!.values[i * 20 + j]! + (float() - 0.5) / 2);
    const answer = fitted(multipleQap({ y, predictors: made, draws: 199, seed: 1 }));
    expect(answer.coefficients[0]!.b).toBeCloseTo(-3, 0);
    expect(answer.coefficients[0]!.t.pTwo.p).toBe(1 / 200);
    expect(answer.coefficients[1]!.t.pTwo.p).toBeGreaterThan(0.01);
    expect(Math.abs(answer.coefficients[0]!.beta)).toBeGreaterThan(0.9);
  });

  it('least squares: what is left is at right angles to every column', () => {
    const column = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(column, column, column, (y, a, b) => {
        const columns = [a, b].map((c) => Float64Array.from(c));
        const fit = leastSquares(Float64Array.from(y), columns);
        if ('dependent' in fit) return;
        const left = y.map((value, i) => value - fit.intercept - fit.b[0]! * a[i]! - fit.b[1]! * b[i]!);
        const size = (list: readonly number[]) => Math.max(1, ...list.map(Math.abs));
        const scale = 1e-7 * size(y) * size([...a, ...b, ...fit.b]) ** 2;
        for (const c of [a.map(() => 1), a, b]) {
          expect(Math.abs(c.reduce((sum, x, i) => sum + x * left[i]!, 0))).toBeLessThan(scale);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('tables of a network', () => {
  const drawn = draw('a = b - c; d - e; a - k; b - k; c - k; a - l; b - l', {
    weighted: true,
    sectors: { a: 'G', b: 'G', c: 'S' },
  });
  const kind = Uint8Array.from(drawn.names, (name) => (name === 'k' || name === 'l' ? 3 : 1));
  const labels = {
    ...drawn.labels,
    kind,
    kindCount: 4,
    tieTypes: Uint32Array.from(drawn.labels.tieTypes, () => 2),
    tieTypeCount: 3,
  };
  const bodies = Uint32Array.from(['a', 'b', 'c', 'd', 'e'], drawn.at);
  const table = (spec: Parameters<typeof pairMatrix>[2]) => {
    const { values } = pairMatrix(drawn.graph, labels, spec, bodies);
    return Array.from({ length: 5 }, (_, i) => [...values.slice(5 * i, 5 * i + 5)].join(' '));
  };
  it('ties, strengths, types', () => {
    expect(table({ kind: 'ties' })).toEqual([
      '0 1 0 0 0',
      '1 0 1 0 0',
      '0 1 0 0 0',
      '0 0 0 0 1',
      '0 0 0 1 0',
    ]);
    expect(table({ kind: 'strength' })[0]).toBe('0 2 0 0 0');
    expect(table({ kind: 'type', type: 1 })).toEqual(table({ kind: 'ties' }));
    expect(table({ kind: 'type', type: 0 }).join('')).not.toContain('1');
  });
  it('shared bodies, sectors, categories, differences, nearness', () => {
    expect(table({ kind: 'shared', of: 3 })).toEqual([
      '0 2 1 0 0',
      '2 0 1 0 0',
      '1 1 0 0 0',
      '0 0 0 0 0',
      '0 0 0 0 0',
    ]);
    expect(table({ kind: 'sector' })).toEqual([
      '0 1 0 0 0',
      '1 0 0 0 0',
      '0 0 0 0 0',
      '0 0 0 0 0',
      '0 0 0 0 0',
    ]);
    const category = Int32Array.from(drawn.names, (name) => ('ade'.includes(name) ? 1 : -1));
    expect(table({ kind: 'same', category })[0]).toBe('0 0 0 1 1');
    const number = Float64Array.from(drawn.names, (_, v) => v);
    expect(table({ kind: 'difference', number })[0]).toBe('0 1 2 3 4');
    expect(table({ kind: 'nearness' })[0]).toBe('0 1 0.5 0 0');
  });
});

describe('declines', () => {
  const zeros = tableFrom(5, () => 0);
  const ones = tableFrom(5, (i, j) => ((i * j) % 3 === 1 ? 1 : 0));
  const big: PairMatrix = { n: 1501, values: new Float64Array(0) };
  it('correlation', () => {
    expect(qapCorrelation({ x: zeros, y: ones, seed: 1 }).declined).toBe('constant-matrix');
    expect(qapCorrelation({ x: tableFrom(2, () => 1), y: ones, seed: 1 }).declined).toBe('too-few-bodies');
    expect(qapCorrelation({ x: ones, y: ones, seed: 1, draws: 0 }).declined).toBe('no-draws');
    expect(qapCorrelation({ x: big, y: big, seed: 1 }).declined).toBe('too-large');
  });
  it('regression', () => {
    const y = advice;
    expect(multipleQap({ y, predictors: [friendship, friendship], seed: 1 })).toMatchObject({
      declined: 'collinear',
      predictor: 1,
    });
    expect(multipleQap({ y, predictors: [tableFrom(21, () => 4)], seed: 1 })).toMatchObject({
      declined: 'constant-matrix',
      predictor: 0,
    });
    expect(multipleQap({ y, predictors: [], seed: 1 }).declined).toBe('too-few-pairs');
    // Nothing is left over: t would be ∞, or 0/0 for what takes no part.
    const twice = { ...y, values: y.values.map((x) => 3 - 2 * x) };
    expect(multipleQap({ y: twice, predictors: [friendship, y], seed: 1 })).toMatchObject({
      declined: 'determined',
      draws: 0,
    });
    expect(
      multipleQap({
        y: tableFrom(3, (i, j) => i + j),
        predictors: [tableFrom(3, (i, j) => i * j), tableFrom(3, (i) => i)],
        seed: 1,
        draws: 0,
      }).declined,
    ).toBe('no-draws');
    expect(multipleQap({ y, predictors: [ones], seed: 1 }).declined).toBe('too-few-bodies');
    expect(multipleQap({ y: big, predictors: [big], seed: 1 }).declined).toBe('too-large');
  });
  it('no ties anywhere', () => {
    const { graph } = build(5, [], []);
    const x = pairMatrix(graph, blankLabels(5, 0), { kind: 'ties' }, Uint32Array.of(0, 1, 2, 3, 4));
    expect(qapCorrelation({ x, y: ones, seed: 1 }).declined).toBe('constant-matrix');
  });
});
