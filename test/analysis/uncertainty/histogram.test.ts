/** Draws as bars: none lost, every bar holds as many possible values as the next. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramOf, testedBy } from '../../../src/analysis/uncertainty/distribution.ts';

const of = (values: readonly number[]) => histogramOf(Float64Array.from(values).sort());
const sum = (counts: Uint32Array) => counts.reduce((a, b) => a + b, 0);

test('all draws are in a bar that spans them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 80 }),
      (values) => {
        const { from, step, counts } = of(values);
        expect(sum(counts)).toBe(values.length);
        expect(from).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(from + step * counts.length).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(counts.length).toBeLessThanOrEqual(41);
      },
    ),
    { numRuns: 200 },
  );
});

describe('values on an even grid', () => {
  test.each([5, 30, 39, 57, 63, 101])(
    '%i values, each equally often: all full bars are equally tall',
    (n) => {
      // Shares of a fixed number of ties, as E-I: on a grid, but not of whole numbers.
      const values = Array.from({ length: 3 * n }, (_, i) => (2 * (i % n)) / (n - 1) - 1);
      const { counts } = of(values);
      const full = counts.subarray(0, -1);
      expect(new Set(full).size).toBe(1);
      expect(counts.at(-1)).toBeLessThanOrEqual(full[0]!);
    },
  );
  test('a single value lies in the middle of its bar', () => {
    const { from, step, counts } = of([0, 1, 1, 2]);
    expect([from, step, [...counts]]).toEqual([-0.5, 1, [1, 2, 1]]);
  });
  test('one value throughout', () => {
    const { step, counts } = of([0.3, 0.3]);
    expect([step, [...counts]]).toEqual([0, [2]]);
  });
  test('values off the grid are no grid', () => expect(of([0, 1, 2, 3.3]).counts).toHaveLength(40));
});

test('a statistic that is 0 in every draw: as low and as high as any, whatever rounding leaves of it', () => {
  const specks = Float64Array.of(-2e-17, 0, 3e-17, -1e-17, 1.4e-17);
  for (const observed of [0, 2.5e-17, -4e-17]) {
    const { pLow, pHigh, pTwo, z, sd } = testedBy(observed, specks, false);
    expect([pLow.p, pHigh.p, pTwo.p]).toEqual([1, 1, 1]);
    expect([z, sd]).toEqual([Number.NaN, 0]);
  }
});
