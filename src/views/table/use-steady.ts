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

/** So many rows more or less, and columns are measured again. */
const MANY = 100;

/** Widths measured once for a lens and a language; edits do not make columns jump. */
export function useWidths<Row>(rows: readonly Row[], lens: unknown, language: string): Widths<Row> {
  const last = useRef<{ lens: unknown; language: string; count: number; widths: Widths<Row> }>(null);
  const before = last.current;
  const fits =
    before &&
    before.lens === lens &&
    before.language === language &&
    Math.abs(before.count - rows.length) <= Math.max(MANY, before.count / 10);
  if (fits) return before.widths;
  const widths = new Widths(rows);
  last.current = { lens, language, count: rows.length, widths };
  return widths;
}
