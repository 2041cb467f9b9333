import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sorterOf } from '../../src/analysis/sorting.ts';

const anyNumber = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, 1, -1, 1e-17, -1e-17, 1 / 3, 1 / 3 + 2 ** -54, Number.MIN_VALUE),
  // Alike in their first bytes.
  fc.integer({ min: -40, max: 40 }).map((k) => 1 + k * 2 ** -50),
);

it('sorts any numbers as comparing them does', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 300 }), (list) => {
      const values = Float64Array.from(list);
      sorterOf(values.length)(values);
      expect([...values].map((x) => x + 0)).toEqual([...list].sort((a, b) => a - b).map((x) => x + 0));
    }),
    { numRuns: 300 },
  );
});

it('sorts many numbers that begin with the same bytes, and list after list', () => {
  const sort = sorterOf(500);
  for (const step of [2 ** -50, 1e-300, 1]) {
    const list = Array.from({ length: 500 }, (_, i) => 1 + ((i * 311) % 500) * step);
    const values = Float64Array.from(list);
    sort(values);
    expect([...values]).toEqual([...list].sort((a, b) => a - b));
  }
});
