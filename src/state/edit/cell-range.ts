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

/** A selection pulled on at its corner: which cells are filled, from which, and what is selected afterwards. */
export type Stretch = {
  readonly into: CellRange;
  readonly from: (to: CellAt) => CellAt;
  readonly whole: CellRange;
};

/** How often a block repeats itself, also above and before it: always 0 … size − 1. */
const wrapped = (offset: number, size: number): number => ((offset % size) + size) % size;

/**
 * Pulling the selection's corner to a cell: the selection repeats itself on the way there, down, up, right or left, as in
 * spreadsheets. One way only: where the cell is beyond the selection both ways, `across` says which of them counts.
 * @returns null where the cell is inside the selection: there is nothing to fill
 */
export function stretched(selection: CellRange, to: CellAt, across = false): Stretch | null {
  const { top, left, bottom, right } = selection;
  const rowsBeyond = to.row < top || to.row > bottom;
  const columnsBeyond = to.column < left || to.column > right;
  if (!rowsBeyond && !columnsBeyond) return null;
  const sideways = columnsBeyond && (across || !rowsBeyond);
  const into: CellRange = sideways
    ? to.column > right
      ? { top, bottom, left: right + 1, right: to.column }
      : { top, bottom, left: to.column, right: left - 1 }
    : to.row > bottom
      ? { left, right, top: bottom + 1, bottom: to.row }
      : { left, right, top: to.row, bottom: top - 1 };
  return {
    into,
    from: ({ row, column }) => ({
      row: top + wrapped(row - top, heightOf(selection)),
      column: left + wrapped(column - left, widthOf(selection)),
    }),
    whole: {
      top: Math.min(top, into.top),
      left: Math.min(left, into.left),
      bottom: Math.max(bottom, into.bottom),
      right: Math.max(right, into.right),
    },
  };
}

/**
 * Where filling down by a double click ends: at the last row before the neighbouring column has its first empty cell, as in
 * Excel. The column to the left counts; where it ends beside the selection, the one to the right.
 * @param isFilled whether a cell says something; asked cell by cell downwards
 * @param size of the table
 * @returns the last row to fill; null where no neighbour goes further than the selection
 */
export function neighbourEnd(
  { left, right, bottom }: CellRange,
  size: { readonly rows: number; readonly columns: number },
  isFilled: (at: CellAt) => boolean,
): number | null {
  for (const column of [left - 1, right + 1]) {
    if (column < 0 || column >= size.columns) continue;
    let row = bottom;
    while (row + 1 < size.rows && isFilled({ row: row + 1, column })) row++;
    if (row > bottom) return row;
  }
  return null;
}
