/** Work in pieces is all of the work, in order, with a place to pause between any two pieces. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, STRIDE, sorting, toEnd } from '../../src/base/pauses.ts';

test('every record once, in order, and no piece longer than a stride', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 5 * STRIDE })), (count) => {
      const pieces: (readonly [from: number, to: number])[] = [];
      let pauses = 0;
      for (const _ of inPieces(count, (from, to) => pieces.push([from, to]))) pauses++;
      expect(pieces.map(([from]) => from)).toEqual(
        [0, ...pieces.map(([, to]) => to)].slice(0, pieces.length),
      );
      expect(pieces.every(([from, to]) => to > from && to - from <= STRIDE)).toBe(true);
      expect(pieces.at(-1)?.[1] ?? 0).toBe(count);
      expect(pauses).toBe(Math.max(0, pieces.length - 1));
    }),
  );
});

test('what the work throws comes out', () => {
  const failing = inPieces(1, () => {
    throw new Error('no');
  });
  expect(() => toEnd(failing)).toThrow('no');
});

test('sorted with pauses is sorted: the same order, equals as they stood', () => {
  type One = { readonly key: number; readonly at: number };
  const one = fc.integer({ min: 0, max: 40 });
  const long = fc.array(one, { minLength: 900, maxLength: 5000 });
  fc.assert(
    fc.property(fc.oneof(fc.array(one), long), (keys) => {
      const all = keys.map((key, at): One => ({ key, at }));
      const compare = (a: One, b: One) => a.key - b.key;
      expect(toEnd(sorting(all, compare))).toEqual([...all].sort(compare));
      expect(all.map(({ at }) => at)).toEqual(keys.map((_, at) => at));
    }),
    { numRuns: 30 },
  );
});
