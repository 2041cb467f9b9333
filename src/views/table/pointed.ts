/** Which cell of the grid an event or a point of the window is at, and scrolling where that is at an edge. */
import type { RefObject } from 'react';
import type { CellAt, CellRange } from '../../state/edit/cell-range.ts';
import type { Place } from './use-roving.ts';

/** In px. */
export const ROW_HEIGHT = 40;
export const HEAD_HEIGHT = 46;
/** How near to an edge, in px, pulling scrolls, and how far at a time. */
const EDGE = 24;
const STEP = 40;

/**
 * @param starts where each column starts and the last one ends, in px; the first column stays put when it is scrolled
 * @param rows number of all rows
 */
export function pointedIn(grid: RefObject<HTMLElement | null>, starts: readonly number[], rows: number) {
  return {
    /** The nearest cell in sight; null while there is no grid. */
    cellAt: (x: number, y: number): CellAt | null => {
      const box = grid.current;
      if (!box) return null;
      const { left, top } = box.getBoundingClientRect();
      const down = Math.max(0, Math.min(y - top, box.clientHeight - 1) - HEAD_HEIGHT);
      const right = Math.max(0, Math.min(x - left, box.clientWidth - 1));
      const across = right < starts[1]! ? right : right + box.scrollLeft;
      const after = starts.findIndex((start) => start > across);
      return {
        row: Math.min(rows - 1, Math.floor((down + box.scrollTop) / ROW_HEIGHT)),
        column: after < 0 ? starts.length - 2 : Math.max(0, after - 1),
      };
    },
    /** @param across to the left and right, else up and down @returns whether it scrolled */
    scrollNear: (x: number, y: number, across: boolean): boolean => {
      const box = grid.current;
      if (!box) return false;
      const at = box.getBoundingClientRect();
      const before = [box.scrollLeft, box.scrollTop] as const;
      if (across) {
        if (x > at.right - EDGE) box.scrollLeft += STEP;
        else if (x < at.left + starts[1]!) box.scrollLeft -= STEP;
      } else if (y > at.bottom - EDGE) box.scrollTop += STEP;
      else if (y < at.top + HEAD_HEIGHT + EDGE / 2) box.scrollTop -= STEP;
      return box.scrollLeft !== before[0] || box.scrollTop !== before[1];
    },
  };
}

/** All cells. */
export const wholeOf = ({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}): CellRange => ({
  top: 0,
  left: 0,
  bottom: Math.max(0, rows - 1),
  right: columns - 1,
});

/** The cell that something happened in. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
