import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ln } from '../../src/base/ln.ts';

it('agrees with this engine to a unit in the last place', () => {
  const agrees = (x: number) => {
    const there = Math.log(x);
    expect(Math.abs(ln(x) - there)).toBeLessThanOrEqual(2 ** -52 * Math.max(Math.abs(there), 2 ** -1022));
  };
  fc.assert(fc.property(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), agrees));
  fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), agrees));
  for (const x of [1, 2, 3, 10, Math.E, 1 - 2 ** -53, 1 + 2 ** -52, 5e-324, Number.MAX_VALUE]) agrees(x);
});

it('is the same everywhere: digits as they were written down once', () => {
  const printed: readonly (readonly [number, string])[] = [
    [2, '0.6931471805599453'],
    [3, '1.0986122886681096'],
    [1 / 3, '-1.0986122886681098'],
    [10, '2.302585092994046'],
    [0.1, '-2.3025850929940455'],
    [1, '0'],
  ];
  for (const [x, digits] of printed) expect(String(ln(x))).toBe(digits);
  expect([ln(0), ln(Number.POSITIVE_INFINITY)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect([ln(-1), ln(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
});
