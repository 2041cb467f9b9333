/** What stays the same object while it says the same, so that what follows from it stays drawn. */
import { useRef } from 'react';
import { Widths } from './column-width.ts';

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
