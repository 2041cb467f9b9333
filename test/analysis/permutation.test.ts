/** E-I and mixing under permutation of the labels: exact moments, exact p where few arrangements exist, and the draws. */
import { describe, expect, it } from 'vitest';
import { mixingExpectation } from '../../src/analysis/ei.ts';
import { DEFAULT_OPTIONS, type Question } from '../../src/analysis/measure.ts';
import { permuteLabels } from '../../src/analysis/permutation.ts';
import { draw } from '../fixtures/draw.ts';
import { ORACLES, questionOf, toNumber } from '../oracles/oracle.ts';

const tested = ORACLES.filter((o) => Object.hasOwn(o.expected, 'ei_perm_mean'));
/** Arcs count once each in the directed graphs, so a pair tied both ways weighs 2. */
const ask = (oracle: (typeof tested)[number]): Question =>
  questionOf(oracle, oracle.directed ? 'weight' : 'none');

describe('against independent programs', () => {
  it('has enough of them', () => expect(tested.length).toBeGreaterThanOrEqual(36));

  it.each(tested)('$id', (oracle) => {
    const expected = (name: string) => toNumber((oracle.expected[name] ?? 'NaN') as number);
    const exact = mixingExpectation(ask(oracle)).ei;
    expect(exact.mean).toBeCloseTo(expected('ei_perm_mean'), 9);
    expect(exact.sd).toBeCloseTo(expected('ei_perm_sd'), 7);

    const B = 2000;
    const drawn = permuteLabels(ask(oracle), B)!.ei;
    expect(drawn.observed).toBeCloseTo(exact.observed, 12);
    expect(Math.abs(drawn.mean - exact.mean)).toBeLessThanOrEqual((5 * exact.sd) / Math.sqrt(B) + 1e-12);
    for (const [p, name] of [
      [drawn.pLow, 'ei_perm_p_low'],
      [drawn.pHigh, 'ei_perm_p_high'],
    ] as const) {
      const target = expected(`${name}_exact`);
      const wanted = Number.isNaN(target) ? expected(`${name}_mc20000`) : target;
      const error = Math.sqrt((wanted * (1 - wanted)) / B);
      expect(Math.abs(p - wanted), `${name}: ${p}, not ${wanted}`).toBeLessThanOrEqual(5 * error + 2 / B);
    }
  });
});

/** All distinct ways to put the labels on the labelled bodies. */
function arrangements(labels: readonly number[]): number[][] {
  if (labels.length === 0) return [[]];
  return labels.flatMap((first, i) =>
    arrangements([...labels.slice(0, i), ...labels.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

describe('the mixing matrix', () => {
  const { graph, labels } = draw('a - b - c - d - a; a - c; d - e; e - f; f - g', {
    sectors: { a: 'G', b: 'G', c: 'S', d: 'S', e: 'P', g: 'G' },
  });
  const question: Question = { graph, labels, options: DEFAULT_OPTIONS };

  it('counts each edge once', () => {
    const { observed, count } = mixingExpectation(question);
    expect(count).toBe(3);
    // G–G: a-b · G–S: b-c, a-d, a-c · S–S: c-d · S–P: d-e; e-f and f-g have an end without a sector.
    expect([...observed]).toEqual([1, 3, 0, 3, 1, 1, 0, 1, 0]);
  });

  it('has the exact mean and standard deviation over all arrangements', () => {
    const { expected, sd, z, observed } = mixingExpectation(question);
    const labelled = [...labels.sector.keys()].filter((v) => labels.sector[v]! >= 0);
    const all = arrangements(labelled.map((v) => labels.sector[v]!)).map((arranged) => {
      const sector = labels.sector.slice();
      labelled.forEach((v, i) => {
        sector[v] = arranged[i]!;
      });
      return mixingExpectation({ ...question, labels: { ...labels, sector } }).observed;
    });
    expected.forEach((mean, cell) => {
      const values = all.map((a) => a[cell]!);
      const average = values.reduce((a, b) => a + b, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - average) ** 2, 0) / values.length;
      expect(mean).toBeCloseTo(average, 10);
      expect(sd[cell]).toBeCloseTo(Math.sqrt(variance), 10);
      if (variance > 0) expect(z[cell]).toBeCloseTo((observed[cell]! - average) / Math.sqrt(variance), 10);
    });
  });

  it('is drawn around the exact values', () => {
    const exact = mixingExpectation(question);
    const drawn = permuteLabels(question, 4000)!.mixing;
    exact.expected.forEach((mean, cell) => {
      expect(Math.abs(drawn.mean[cell]! - mean)).toBeLessThan((5 * exact.sd[cell]!) / Math.sqrt(4000) + 1e-9);
      expect(drawn.pLow[cell]! + drawn.pHigh[cell]!).toBeGreaterThanOrEqual(1);
    });
  });
});

describe('draws', () => {
  const drawn = draw('a - b - c - d - e - f - a; a - d', {
    sectors: { a: 'G', b: 'G', c: 'S', d: 'S', e: 'P', f: 'P' },
  });
  const ask = (seed: number, B: number) =>
    permuteLabels({ ...drawn, options: { ...DEFAULT_OPTIONS, seed } }, B)!;

  it('repeat with the same seed and differ with another', () => {
    expect(ask(7, 200)).toEqual(ask(7, 200));
    expect(ask(7, 200).ei.mean).not.toBe(ask(8, 200).ei.mean);
  });
  it('count the recorded arrangement, so p is never 0', () => {
    const { ei, draws, labelled, ties } = ask(1, 99);
    expect([draws, labelled, ties]).toEqual([99, 6, 7]);
    for (const p of [ei.pLow, ei.pHigh]) {
      expect(p).toBeGreaterThanOrEqual(1 / 100);
      expect(p).toBeLessThanOrEqual(1);
      expect((p * 100) % 1).toBeCloseTo(0, 9);
    }
    expect(ei.errorLow).toBeCloseTo(Math.sqrt((ei.pLow * (1 - ei.pLow)) / 99), 12);
  });
  it('are exact where nothing can vary', () => {
    const star = draw('h - a; h - b', { sectors: { h: 'G', a: 'G', b: 'G' } });
    const { ei } = permuteLabels({ ...star, options: DEFAULT_OPTIONS }, 50)!;
    expect(ei).toMatchObject({ observed: -1, mean: -1, sd: 0, pLow: 1, pHigh: 1 });
  });
  it('say nothing without a tie between labelled bodies', () => {
    const none = draw('a - b', { sectors: { a: 'G' } });
    expect(permuteLabels({ ...none, options: DEFAULT_OPTIONS }, 50)).toBeNull();
  });
  it('tell progress', () => {
    const told: [number, number][] = [];
    permuteLabels({ ...drawn, options: DEFAULT_OPTIONS }, 130, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [0, 130],
      [64, 130],
      [128, 130],
      [130, 130],
    ]);
  });
});
