/** A column of a grid. Cells are values first; how they look is the column's to say. */
import type { ReactNode } from 'react';

/** What a cell says: a text as it reads, a number, or null where nobody said. */
export type Value = string | number | null;

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** More about it than fits a heading. */
  readonly title?: string;
  /** Heading it is listed under in the column chooser. */
  readonly group: string;
  /** In px, wide enough for the longest word of heading and values: see `column-width.ts`. */
  readonly width: number;
  readonly numeric: boolean;
  /** The value as it is written to files, and sorted by where `order` says nothing else. */
  readonly value: (row: Row) => Value;
  /** Place in an order that the text does not show, e.g. of levels; null = unknown. */
  readonly order?: (row: Row) => number | null;
  /** True when the greatest is worth seeing first. Default: numbers are. */
  readonly greatestFirst?: boolean;
  /** As shown; the value's text when left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** Said on hover and by screen readers, e.g. why there is no value. */
  readonly hint?: (row: Row) => string | undefined;
  /** Why there is no value, for files. */
  readonly reason?: (row: Row) => string | undefined;
  /** What screen readers hear in an empty cell; 'not known' when left out. */
  readonly whenEmpty?: string;
  /** The field of `state/edit/cells.ts` that is edited here; left out where nothing can be typed. */
  readonly field?: string;
  /** Why nothing can be typed here. */
  readonly readOnly?: string;
  /** True while values are being computed: an order by them would not last. */
  readonly pending?: boolean;
};

export const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (typeof value === 'number' && Number.isNaN(value));
