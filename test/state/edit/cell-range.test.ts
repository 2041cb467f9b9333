import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CellAt,
  type CellRange,
  contains,
  neighbourEnd,
  sizeOf,
  stretched,
} from '../../../src/state/edit/cell-range.ts';

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});
/** What is written into each cell, named after the cell that it comes from. */
const pattern = (selection: CellRange, to: CellAt, across?: boolean): readonly string[] => {
  const plan = stretched(selection, to, across);
  if (!plan) return [];
  const out: string[] = [];
  for (let row = plan.into.top; row <= plan.into.bottom; row++)
    for (let column = plan.into.left; column <= plan.into.right; column++) {
      const from = plan.from({ row, column });
      out.push(`${row}:${column}<${from.row}:${from.column}`);
    }
  return out;
};

describe('pulling the corner of a selection', () => {
  test('repeats one cell down, up, right and left', () => {
    const one = range(2, 2, 2, 2);
    expect(pattern(one, { row: 4, column: 2 })).toEqual(['3:2<2:2', '4:2<2:2']);
    expect(pattern(one, { row: 1, column: 2 })).toEqual(['1:2<2:2']);
    expect(pattern(one, { row: 2, column: 3 })).toEqual(['2:3<2:2']);
    expect(pattern(one, { row: 2, column: 0 })).toEqual(['2:0<2:2', '2:1<2:2']);
  });

  test('goes on with the pattern of several cells, above them from its end', () => {
    const two = range(2, 0, 3, 0);
    expect(pattern(two, { row: 6, column: 0 })).toEqual(['4:0<2:0', '5:0<3:0', '6:0<2:0']);
    expect(pattern(two, { row: 0, column: 0 })).toEqual(['0:0<2:0', '1:0<3:0']);
    expect(pattern(two, { row: 1, column: 0 })).toEqual(['1:0<3:0']);
  });

  test('goes one way: down, unless the pointer went further across', () => {
    const one = range(1, 1, 1, 1);
    expect(stretched(one, { row: 3, column: 2 })?.into).toEqual(range(2, 1, 3, 1));
    expect(stretched(one, { row: 3, column: 2 }, true)?.into).toEqual(range(1, 2, 1, 2));
    // Beyond on one side only, there is nothing to choose.
    expect(stretched(one, { row: 3, column: 1 }, true)?.into).toEqual(range(2, 1, 3, 1));
  });

  test('does nothing inside the selection', () => {
    expect(stretched(range(1, 1, 4, 4), { row: 2, column: 3 })).toBeNull();
  });

  test('fills beside the selection, from the selection, and selects both', () => {
    const at = fc.record({ row: fc.nat(12), column: fc.nat(12) });
    fc.assert(
      fc.property(at, at, at, fc.boolean(), (a, b, to, across) => {
        const selection = range(
          Math.min(a.row, b.row),
          Math.min(a.column, b.column),
          Math.max(a.row, b.row),
          Math.max(a.column, b.column),
        );
        const plan = stretched(selection, to, across);
        expect(plan === null).toBe(contains(selection, to));
        if (!plan) return;
        expect(sizeOf(plan.whole)).toBe(sizeOf(selection) + sizeOf(plan.into));
        for (let row = plan.into.top; row <= plan.into.bottom; row++)
          for (let column = plan.into.left; column <= plan.into.right; column++) {
            expect(contains(selection, { row, column })).toBe(false);
            expect(contains(selection, plan.from({ row, column }))).toBe(true);
          }
      }),
    );
  });
});

describe('filling down to where the neighbouring column ends', () => {
  const size = { rows: 6, columns: 3 };
  const filledIn = (...cells: readonly string[]) => {
    const set = new Set(cells);
    return ({ row, column }: CellAt) => set.has(`${row}:${column}`);
  };

  test('the column to the left counts, up to its first empty cell', () => {
    const end = neighbourEnd(range(0, 1, 0, 1), size, filledIn('1:0', '2:0', '4:0', '1:2', '2:2', '3:2'));
    expect(end).toBe(2);
  });

  test('where that one is empty below the selection, the one to the right', () => {
    expect(neighbourEnd(range(0, 1, 1, 1), size, filledIn('1:0', '2:2', '3:2'))).toBe(3);
    expect(neighbourEnd(range(0, 0, 0, 0), size, filledIn('1:1'))).toBe(1);
  });

  test('without a neighbour that goes on, there is no end', () => {
    expect(neighbourEnd(range(0, 1, 0, 1), size, filledIn('2:0'))).toBeNull();
    expect(neighbourEnd(range(5, 1, 5, 1), size, () => true)).toBeNull();
  });
});
