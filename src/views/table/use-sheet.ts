/** How a sheet is looked at – columns, order, search, filters – kept in the session, and the rows that follow from it. */
import { useDeferredValue, useEffect, useMemo } from 'react';
import { matches } from '../../base/fold.ts';
import { collator } from '../../i18n/format.ts';
import { setSession } from '../../state/actions.ts';
import { type SheetId, type SheetSession, store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import { byKey, type Sort, sortKeys } from './sort.ts';

/** Lets everything through. */
export const ALL = 'all';

export type Filter<Row> = {
  readonly id: string;
  readonly label: string;
  /** Without the choice of all, which `all` words. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly all: string;
  readonly keeps: (row: Row, choice: string) => boolean;
};

export type Question<Row> = {
  readonly id: SheetId;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Columns and order while the person has chosen none. */
  readonly first: readonly string[];
  readonly firstSort: Sort | null;
  readonly filters: readonly Filter<Row>[];
  /** Text that the search looks in. */
  readonly textOf: (row: Row) => string;
};

/** Rows from which sorting a text column for the first time could be felt. */
const MANY = 2000;
/** Between two columns, in ms: what the person does meanwhile goes first. */
const PAUSE = 100;

/** `rows`, `columns`, `filters` and `textOf` are to be memoised by the caller. */
export function useSheet<Row>({ id, rows, columns, first, firstSort, filters, textOf }: Question<Row>) {
  const { language } = useWords();
  const saved = useApp((s) => s.table[id]);
  const shown = saved.columns ?? first;
  const visible = useMemo(() => columns.filter((c, i) => i === 0 || shown.includes(c.id)), [columns, shown]);
  // A measure or scheme of another day may be gone; what is not known is passed over.
  const sort = saved.sort && columns.some((c) => c.id === saved.sort?.column) ? saved.sort : firstSort;
  const sortColumn = sort ? columns.find((c) => c.id === sort.column) : undefined;
  const choices = useMemo(
    () =>
      filters.map((f): string => {
        const choice = Object.hasOwn(saved.filters, f.id) ? saved.filters[f.id] : undefined;
        return choice !== undefined && f.choices.some((c) => c.id === choice) ? choice : ALL;
      }),
    [filters, saved.filters],
  );
  const query = useDeferredValue(saved.query.trim());

  const everyRow = useMemo(() => rows.map((_, r) => r), [rows]);
  const found = useMemo(() => {
    const on = filters.flatMap((f, i) =>
      choices[i] === ALL ? [] : [{ keeps: f.keeps, choice: choices[i]! }],
    );
    if (on.length === 0 && query === '') return everyRow;
    return everyRow.filter((r) => {
      const row = rows[r]!;
      return on.every((f) => f.keeps(row, f.choice)) && (query === '' || matches(textOf(row), query));
    });
  }, [rows, everyRow, filters, choices, query, textOf]);
  // Keys of a column stay until rows or columns change: turning the order round costs the sort alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept for as long as these are the same
  const keys = useMemo(() => new Map<string, Float64Array>(), [rows, columns, language]);
  const keysOf = (column: Column<Row>): Float64Array => {
    let known = keys.get(column.id);
    if (!known) {
      known = sortKeys(rows, column, collator(language));
      keys.set(column.id, known);
    }
    return known;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: keysOf changes with keys alone
  const ordered = useMemo(() => {
    if (!sortColumn) return found.map((r) => rows[r]!);
    return byKey(found, keysOf(sortColumn), sort?.descending ?? false).map((r) => rows[r]!);
  }, [rows, found, keys, sortColumn, sort?.descending]);
  // Ranking many texts takes longer than a frame: done before anybody asks, one column at a time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: keysOf changes with keys alone
  useEffect(() => {
    if (rows.length < MANY) return;
    const waiting = visible.filter((c) => !c.numeric);
    let timer = setTimeout(function next() {
      const column = waiting.shift();
      if (!column) return;
      keysOf(column);
      timer = setTimeout(next, PAUSE);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [rows, keys, visible]);

  const change = (edit: Partial<SheetSession>) => {
    const { table } = store.getState();
    setSession({ table: { ...table, [id]: { ...table[id], ...edit } } });
  };
  return {
    typed: saved.query,
    shown,
    visible,
    sort,
    sortColumn,
    choices,
    ordered,
    isFiltered: saved.query.trim() !== '' || choices.some((c) => c !== ALL),
    search: (typed: string) => change({ query: typed }),
    choose: (filter: string, choice: string) => change({ filters: { ...saved.filters, [filter]: choice } }),
    clearFilters: () => change({ query: '', filters: {} }),
    showColumns: (ids: readonly string[]) => change({ columns: ids === first ? null : ids }),
    /** The first click on a column shows what is worth seeing first, the next one turns it round. */
    sortBy: (column: string) => {
      const found = columns.find((c) => c.id === column);
      const descending =
        sort?.column === column ? !sort.descending : (found?.greatestFirst ?? found?.numeric ?? false);
      change({ sort: { column, descending } });
    },
  };
}
