/** What stays the same object while it says the same, so that what follows from it stays drawn. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Widths } from './column-width.ts';

/** What was drawn last, for what a person does with it later: who is handed this need not be drawn again to do it. */
export function useLatest<T>(now: T): RefObject<T> {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  return latest;
}

/** The list of last time, as long as its texts are equal. */
export function useSteady(list: readonly string[]): readonly string[] {
  const last = useRef(list);
  const same = last.current.length === list.length && last.current.every((x, i) => x === list[i]);
  if (!same) last.current = list;
  return last.current;
}

/** Widths measured once for a network, lens and language; only many more or fewer rows make columns jump. */
export function useWidths<Row>(rows: readonly Row[], of: string, language: string): Widths<Row> {
  const last = useRef<{ of: string; language: string; count: number; widths: Widths<Row> }>(null);
  const before = last.current;
  const fits =
    before &&
    before.of === of &&
    before.language === language &&
    rows.length <= 2 * before.count &&
    2 * rows.length >= before.count;
  if (fits) return before.widths;
  const widths = new Widths(rows);
  last.current = { of, language, count: rows.length, widths };
  return widths;
}
