/** Work in pieces is all of the work, in order, with a place to pause between any two pieces. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, STRIDE, toEnd } from '../../src/base/pauses.ts';

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
