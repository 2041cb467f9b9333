/** A column of a grid, and sorting by it. Cells are values first; how they look is the column's to say. */
import type { ReactNode } from 'react';

/** What a row is sorted by; null goes last whichever way it is sorted. */
export type SortKey = string | number | null;

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** More about it than fits a heading. */
  readonly title?: string;
  /** Heading it is listed under in the column chooser. */
  readonly group: string;
  /** In px. */
  readonly width: number;
  readonly numeric: boolean;
  /** The value as it is sorted and written to files; texts as they read. */
  readonly value: (row: Row) => SortKey;
  /** As shown; the value's text when left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** Said on hover and by screen readers, e.g. why there is no value. */
  readonly hint?: (row: Row) => string | undefined;
};

export type Sort = { readonly column: string; readonly descending: boolean };

/** Rows in the order of a column. Stable: rows of equal value keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  descending: boolean,
): readonly Row[] {
  if (!column) return rows;
  const keys = rows.map((row) => folded(column.value(row)));
  const order = Array.from(rows, (_, i) => i);
  const way = descending ? -1 : 1;
  order.sort((a, b) => {
    const x = keys[a]!;
    const y = keys[b]!;
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return (x < y ? -way : x > y ? way : 0) || a - b;
  });
  return order.map((i) => rows[i]!);
}

/**
 * Texts are compared as a dictionary does (ä as a, case aside), but by code unit: twenty times quicker than a collator,
 * which matters at 20 000 rows. Empty texts and NaN are no value.
 */
function folded(key: SortKey): SortKey {
  if (typeof key === 'number') return Number.isNaN(key) ? null : key;
  if (key === null || key === '') return null;
  return key.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}
