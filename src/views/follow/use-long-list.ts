/**
 * The rows in sight of a list that may be tens of thousands long. A virtualizer keeps a record of every row that it is told of, which for
 * 60 000 takes longer than a frame: it is told of the first ones, and of more as somebody gets there. The height is that of all.
 */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows that a list begins with, and that lie ahead of what is seen or wanted. */
export const AHEAD = 500;

/**
 * How many rows are laid out once so much has been seen: at least twice as many each time, so that scrolling through all costs little.
 *
 * @param seen the last row in sight, counted from 0
 * @param beyond rows that would fit between the last one laid out and where somebody has scrolled to; 0 = none
 */
export function reachAfter(reach: number, count: number, seen: number, beyond: number): number {
  if (reach >= count || (seen < reach - AHEAD / 2 && beyond <= 0)) return reach;
  return Math.min(count, Math.max(2 * reach, reach + Math.ceil(beyond) + AHEAD));
}

export type LongList = {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  /** Of all rows, in px. */
  readonly height: number;
};

export function useLongList({
  count,
  wanted,
  scroll,
  size,
  sizeOf = () => size,
  keyOf,
  overscan,
}: {
  readonly count: number;
  /** A row that has to be there, wherever it is; −1 = none. */
  readonly wanted: number;
  readonly scroll: RefObject<HTMLDivElement | null>;
  /** Of a row that is not measured yet, in px. */
  readonly size: number;
  readonly sizeOf?: (row: number) => number;
  readonly keyOf: (row: number) => string;
  readonly overscan: number;
}): LongList {
  const [got, setGot] = useState(AHEAD);
  const reach = Math.min(count, Math.max(got, wanted + AHEAD));
  const rows = useVirtualizer({
    count: reach,
    getScrollElement: () => scroll.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    overscan,
  });
  const laidOut = rows.getTotalSize();
  const seen = rows.range?.endIndex ?? 0;
  const bottom = (rows.scrollOffset ?? 0) + (rows.scrollRect?.height ?? 0);
  // Before the frame is drawn: nobody sees an end that is none.
  useLayoutEffect(() => {
    const next = reachAfter(reach, count, seen, (bottom - laidOut) / size);
    if (next > reach) setGot(next);
  }, [reach, count, seen, bottom, laidOut, size]);
  return { rows, height: laidOut + (count - reach) * size };
}
