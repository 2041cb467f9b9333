import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/graph/build.ts';
import { circleCrossings, orderCircle } from '../../src/layout/circle-order.ts';
import { countCrossings, crossingsOf, orderRows } from '../../src/layout/crossings.ts';

const row = (most: number) => fc.integer({ min: 0, max: most - 1 });

/** Pairs of ties whose ends are in opposite order. */
function counted(pairs: readonly number[]): number {
  let crossings = 0;
  for (let e = 0; e < pairs.length; e += 2) {
    for (let f = e + 2; f < pairs.length; f += 2) {
      if ((pairs[e]! - pairs[f]!) * (pairs[e + 1]! - pairs[f + 1]!) < 0) crossings++;
    }
  }
  return crossings;
}

test('crossings of two rows: the tree counts what comparing all pairs counts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row(7), row(9)), { maxLength: 40 }), (ties) => {
      expect(countCrossings(ties.flat(), 7, 9)).toBe(counted(ties.flat()));
    }),
  );
  // Complete between 3 and 4 (Zarankiewicz in two rows): 3 pairs · 6 pairs.
  const all = [0, 1, 2].flatMap((a) => [0, 1, 2, 3].flatMap((b) => [a, b]));
  expect(countCrossings(all, 3, 4)).toBe(18);
});

test('rows: never more crossings than before, the same bodies in the same rows, blocks kept together', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row(15), row(15)), { maxLength: 40 }), (ties) => {
      const rows = [
        [0, 1, 2, 3, 4, 5],
        [6, 7, 8],
        [9, 10, 11, 12, 13, 14],
      ];
      const ends = { from: ties.map(([a]) => a), to: ties.map(([, b]) => b) };
      const block = Uint8Array.from({ length: 15 }, (_, v) => (v < 3 ? 0 : 1));
      const found = orderRows(rows, 15, ends, block);
      expect(found.map((list) => [...list].sort((a, b) => a - b))).toEqual(rows);
      expect(crossingsOf(found, 15, ends)).toBeLessThanOrEqual(crossingsOf(rows, 15, ends));
      expect(found[0]!.map((v) => block[v])).toEqual([0, 0, 0, 1, 1, 1]);
    }),
  );
});

test('rows: a picture without crossings is found where there is one', () => {
  // A caterpillar, its rows shuffled.
  const from = [0, 1, 2, 3, 4, 0, 1, 2, 3];
  const to = [5, 6, 7, 8, 9, 6, 7, 8, 9];
  const rows = [
    [3, 0, 4, 1, 2],
    [9, 6, 5, 8, 7],
  ];
  expect(crossingsOf(rows, 10, { from, to })).toBeGreaterThan(0);
  const found = orderRows(rows, 10, { from, to });
  expect(crossingsOf(found, 10, { from, to })).toBe(0);
});

test('circle: sifting never adds crossings, keeps groups together, and unties a ring', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row(14), row(14)), { maxLength: 30 }), (ties) => {
      const { graph } = build(
        14,
        ties.map(([a]) => a),
        ties.map(([, b]) => b),
      );
      const groups = [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
        [10, 11, 12, 13],
      ];
      const found = orderCircle(graph, groups, false);
      expect(found.map((list) => [...list].sort((a, b) => a - b))).toEqual(groups);
    }),
    { numRuns: 60 },
  );
  const ring = [0, 3, 6, 1, 4, 7, 2, 5];
  const { graph } = build(
    8,
    ring,
    ring.map((_, i) => ring[(i + 1) % 8]!),
  );
  expect(circleCrossings(graph, [0, 1, 2, 3, 4, 5, 6, 7])).toBeGreaterThan(0);
  expect(circleCrossings(graph, orderCircle(graph, [[0, 1, 2, 3, 4, 5, 6, 7]], true).flat())).toBe(0);
});
