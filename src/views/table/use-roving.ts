/** One tab stop in a grid; arrow keys, Home, End and Page keys move it, as the ARIA grid pattern says. */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';

/** Row −1 is the heading, column −1 the row numbers. */
export type Place = { readonly row: number; readonly column: number };

export type Roving = {
  readonly at: Place;
  /** Moves the tab stop and takes the focus there, scrolled into view – but not where a click said that it is seen. */
  readonly goTo: (place: Place, seen?: boolean) => void;
  /** Moves the tab stop alone. */
  readonly stand: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function useRoving({
  grid,
  rows,
  columns,
  page,
  reveal,
  act,
  extend,
}: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  /** Rows that one Page key moves. */
  readonly page: () => number;
  /** Scrolls a place into view, out from under what stays put. */
  readonly reveal: (place: Place) => void;
  /** Keys that do something on a place; true = done. They go first. */
  readonly act: (place: Place, event: KeyboardEvent) => boolean;
  /** Shift with a key that leads somewhere. */
  readonly extend: (event: KeyboardEvent) => boolean;
}): Roving {
  const [asked, setAt] = useState<Place>({ row: -1, column: 0 });
  // Rows and columns can become fewer; the tab stop stays inside without a second state to keep in step.
  const row = Math.min(asked.row, rows - 1);
  const column = Math.min(asked.column, columns - 1);
  const at = useMemo(() => ({ row, column }), [row, column]);
  const wantsFocus = useRef(false);
  // After every drawing: a cell that was out of sight comes into the page only then.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${at.row}:${at.column}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  const goTo = (place: Place, seen = false) => {
    wantsFocus.current = true;
    if (!seen) reveal(place);
    setAt(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (act(at, event) || (event.shiftKey && extend(event))) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const next = moved(at, event, rows, columns, page());
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(next);
  };
  return { at, goTo, stand: setAt, onKeyDown };
}

/** Where a key leads; null when the key is none of the grid's. */
export function moved(
  { row, column }: Place,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  rows: number,
  columns: number,
  page: number,
): Place | null {
  const whole = ctrlKey || metaKey;
  const clampRow = (r: number) => Math.max(-1, Math.min(rows - 1, r));
  const clampColumn = (c: number) => Math.max(0, Math.min(columns - 1, c));
  switch (key) {
    case 'ArrowDown':
      return { row: clampRow(row + 1), column };
    case 'ArrowUp':
      return { row: clampRow(row - 1), column };
    case 'ArrowRight':
      return { row, column: clampColumn(column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(-1, column - 1) };
    case 'PageDown':
      return { row: clampRow(row + page), column };
    case 'PageUp':
      return { row: clampRow(row - page), column };
    case 'Home':
      return { row: whole ? -1 : row, column: 0 };
    case 'End':
      return { row: whole ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
