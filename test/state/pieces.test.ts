/** Very large snapshots in pieces, and whole again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, joined, pieceKey, pieceRange } from '../../src/state/persist/pieces.ts';

test('taken apart and joined is the same, and no piece holds more than its share', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      const pieces = [...inPieces(bytes, size)];
      expect(joined(pieces)).toEqual(bytes);
      expect(pieces.every((piece) => piece.length <= size)).toBe(true);
      // A stored view would take its whole buffer along.
      if (pieces.length > 1) expect(pieces.every((p) => p.buffer.byteLength === p.length)).toBe(true);
    }),
  ));

test('pieces sort in order, within the range of their project alone', () => {
  const [from, to] = pieceRange('p1');
  const keys = Array.from({ length: 12 }, (_, i) => pieceKey('p1', i + 1));
  expect([...keys].sort()).toEqual(keys);
  expect(keys.every((key) => key > from && key < to)).toBe(true);
  for (const other of ['p1', 'p10', pieceKey('p10', 1), pieceKey('p', 1)])
    expect(other > from && other < to).toBe(false);
});
