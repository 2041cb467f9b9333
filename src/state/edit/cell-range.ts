/** A rectangle of cells, as numbers of rows and columns. Pure arithmetic; what the numbers stand for is the grid's. */

export type CellAt = { readonly row: number; readonly column: number };

/** All ends included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The rectangle that two cells span, whichever way it was drawn. */
export const spanned = (a: CellAt, b: CellAt): CellRange => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

export const heightOf = (r: CellRange): number => r.bottom - r.top + 1;
export const widthOf = (r: CellRange): number => r.right - r.left + 1;
export const sizeOf = (r: CellRange): number => heightOf(r) * widthOf(r);

export const contains = (r: CellRange, { row, column }: CellAt): boolean =>
  row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;

/**
 * Where a block of cells goes that is put on a selection, as spreadsheets do it: once from the upper left cell – or as often
 * as it fits, where the selection is a whole multiple of the block both ways.
 */
export function placed(selection: CellRange, height: number, width: number): CellRange {
  const fits = heightOf(selection) % height === 0 && widthOf(selection) % width === 0;
  if (fits) return selection;
  return {
    top: selection.top,
    left: selection.left,
    bottom: selection.top + height - 1,
    right: selection.left + width - 1,
  };
}

/** Which cells each cell of a selection is filled from; down from the first row, or right from the first column. */
export function filled(
  selection: CellRange,
  way: 'down' | 'right',
): { readonly from: (to: CellAt) => CellAt; readonly into: CellRange } | null {
  // One row (or column) alone is filled from the one before it.
  const alone = way === 'down' ? heightOf(selection) === 1 : widthOf(selection) === 1;
  const { top, left } = selection;
  if (alone && (way === 'down' ? top : left) === 0) return null;
  const source = (way === 'down' ? top : left) - (alone ? 1 : 0);
  const into = alone
    ? selection
    : way === 'down'
      ? { ...selection, top: top + 1 }
      : { ...selection, left: left + 1 };
  return {
    into,
    from: (to) => (way === 'down' ? { ...to, row: source } : { ...to, column: source }),
  };
}
