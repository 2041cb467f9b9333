/**
 * How a sheet is looked at – columns, order, search, filters – kept in the session, and the rows that follow from it.
 *
 * Rows keep their places while one edits: an order or a filter is worked out when it is asked for, not after every cell. What
 * is new stands at the end; what an undo brings back stands where it was.
 */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { matches } from '../../base/fold.ts';
import { inSlices } from '../../base/pace.ts';
import { collator } from '../../i18n/format.ts';
import { setSession } from '../../state/actions.ts';
import { SHOWN_ALL, type SheetId, type SheetSession, store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import { byKey, type KeptRanks, type Sort, sortingKeys, sortKeys } from './sort.ts';

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
  readonly keyOf: (row: Row) => string;
  /** Keys of rows that ranges of measures leave out, see `shown-by.ts`; null or left out = none are set. */
  readonly outside?: ReadonlySet<string> | null;
  /** What the rows are of – by reference, and by id: another one, and the order is worked out anew. */
  readonly of: unknown;
  readonly network: string;
  /** False while values are about to be replaced. */
  readonly isSettled?: boolean;
};

/** Rows from which sorting a text column for the first time could be felt. */
const MANY = 2000;
/** Before texts are ranked, in ms: what the person does meanwhile goes first. */
const PAUSE = 100;
/** After an edit, in ms: somebody who types is not disturbed. */
const QUIET = 4000;

/** `rows`, `columns`, `filters` and `textOf` are to be memoised by the caller. */
export function useSheet<Row>(question: Question<Row>) {
  const {
    id,
    rows,
    columns,
    first,
    firstSort,
    filters,
    textOf,
    keyOf,
    of,
    network,
    outside = null,
    isSettled = true,
  } = question;
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

  const found = (): readonly number[] => {
    const everyRow = rows.map((_, r) => r);
    const on = filters.flatMap((f, i) =>
      choices[i] === ALL ? [] : [{ keeps: f.keeps, choice: choices[i]! }],
    );
    if (on.length === 0 && query === '' && !outside) return everyRow;
    return everyRow.filter((r) => {
      const row = rows[r]!;
      if (outside?.has(keyOf(row))) return false;
      return on.every((f) => f.keeps(row, f.choice)) && (query === '' || matches(textOf(row), query));
    });
  };
  // Keys of a column stay until rows or columns change: turning the order round costs the sort alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept for as long as these are the same
  const keys = useMemo(() => new Map<string, Float64Array>(), [rows, columns, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts are ranked as the language has them
  const ranks = useMemo((): KeptRanks => new Map(), [language]);
  const keysOf = (column: Column<Row>): Float64Array => {
    let known = keys.get(column.id);
    if (!known) {
      known = sortKeys(rows, column, collator(language), ranks);
      keys.set(column.id, known);
    }
    return known;
  };
  const [again, setAgain] = useState(0);
  const ready = isSettled && !sortColumn?.pending;
  const asked = [
    of,
    network,
    language,
    sortColumn?.id,
    sort?.descending,
    query,
    choices.join('\n'),
    outside,
    again,
  ];
  const places = useRef<Places<Row> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is compared one by one
  const { ordered, stale } = useMemo(() => {
    const before = places.current;
    if (before && isSame(before.asked, asked) && (before.ready || !ready)) {
      const kept = keptPlaces(before, rows, keyOf);
      if (kept) {
        places.current = kept;
        return {
          ordered: kept.ordered,
          stale: kept.stale && (sortColumn !== undefined || query !== '' || choices.some((c) => c !== ALL)),
        };
      }
    }
    const fresh = found();
    const order = sortColumn ? byKey(fresh, keysOf(sortColumn), sort?.descending ?? false) : fresh;
    const now = order.map((r) => rows[r]!);
    // Rows that a filter leaves out are known, too: they are not new.
    const left = now.length === rows.length ? [] : rows.map(keyOf);
    const keys = now.map(keyOf);
    places.current = {
      asked,
      ready,
      rows,
      keys,
      known: new Set([...keys, ...left]),
      ordered: now,
      stale: false,
    };
    return { ordered: now, stale: false };
  }, [rows, keys, ready, ...asked]);
  // Ranking many texts takes longer than a frame: done before anybody asks, in slices, one column after the other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: keysOf changes with keys alone
  useEffect(() => {
    if (rows.length < MANY) return;
    const stop = new AbortController();
    const waiting = visible.filter((c) => !c.numeric && !keys.has(c.id));
    const next = async (): Promise<void> => {
      for (const column of waiting)
        keys.set(
          column.id,
          await inSlices(sortingKeys(rows, column, collator(language), ranks), stop.signal),
        );
    };
    const timer = setTimeout(() => next().catch(() => {}), places.current?.stale ? QUIET : PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [rows, keys, ranks, visible]);

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
    /** True when rows were edited since they were put in this order. */
    stale,
    sortAgain: () => setAgain((n) => n + 1),
    isFiltered: saved.query.trim() !== '' || choices.some((c) => c !== ALL) || outside !== null,
    search: (typed: string) => change({ query: typed }),
    choose: (filter: string, choice: string) => change({ filters: { ...saved.filters, [filter]: choice } }),
    clearFilters: () => {
      change({ query: '', filters: {} });
      if (outside) setSession({ shownBy: SHOWN_ALL });
    },
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

type Places<Row> = {
  readonly asked: readonly unknown[];
  /** Whether the order was worked out from values that were there. */
  readonly ready: boolean;
  readonly rows: readonly Row[];
  /** Keys in order, also of rows that are gone for now: an undo brings them back to their places. */
  readonly keys: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly ordered: readonly Row[];
  readonly stale: boolean;
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((x, i) => Object.is(x, b[i]));

/** The same places with the rows as they are now; null when none or few of them are the same. */
export function keptPlaces<Row>(
  before: Places<Row>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Places<Row> | null {
  if (before.rows === rows) return before;
  const moves = movesBetween(before.rows, rows, keyOf);
  return moves ? placesAfter(before, rows, moves, keyOf) : placesAnew(before, rows, keyOf);
}

/** What the usual edit does: some rows are others, some went, some came at the end. */
type Moves<Row> = {
  /** New rows by the old ones in whose place they are. */
  readonly edited: ReadonlyMap<Row, Row>;
  readonly gone: ReadonlySet<Row>;
  readonly came: readonly Row[];
};

/** So many rows that go or come are taken one by one. */
const FEW = 100;

/** Row by row and without a table of keys, for that takes longer than all the rest. @returns null when rows moved, or many came or went */
function movesBetween<Row>(
  before: readonly Row[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Moves<Row> | null {
  const edited = new Map<Row, Row>();
  const gone = new Set<Row>();
  let i = 0;
  for (const from of before) {
    const to = rows[i];
    if (to !== undefined && (from === to || keyOf(from) === keyOf(to))) {
      if (from !== to) edited.set(from, to);
      i++;
    } else if (gone.add(from).size > FEW) return null;
  }
  const came = rows.slice(i);
  return came.length > FEW ? null : { edited, gone, came };
}

function placesAfter<Row>(
  before: Places<Row>,
  rows: readonly Row[],
  { edited, gone, came }: Moves<Row>,
  keyOf: (row: Row) => string,
): Places<Row> | null {
  const stay = gone.size === 0 ? before.ordered : before.ordered.filter((row) => !gone.has(row));
  const now = edited.size === 0 ? stay : stay.map((row) => edited.get(row) ?? row);
  const back = new Map(
    came.map((row) => [keyOf(row), row] as const).filter(([key]) => before.known.has(key)),
  );
  const news = came.filter((row) => !before.known.has(keyOf(row)));
  const shown = back.size === 0 ? now : withBack(before.keys, now, back, keyOf);
  if (shown.length === 0 && gone.size + came.length > 0 && rows.length > 0) return null;
  return grown(before, rows, shown, news, keyOf);
}

/** Rows that came back stand where they were: between those that their keys stand between. */
function withBack<Row>(
  keys: readonly string[],
  ordered: readonly Row[],
  back: ReadonlyMap<string, Row>,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const all: Row[] = [];
  let next = 0;
  for (const key of keys) {
    const there = ordered[next];
    const row = back.get(key) ?? (there !== undefined && keyOf(there) === key ? there : undefined);
    if (row === undefined) continue;
    if (row === there) next++;
    all.push(row);
  }
  return all;
}

/** The same through a table of all keys, whatever moved. */
export function placesAnew<Row>(
  before: Places<Row>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Places<Row> | null {
  const byKey = new Map<string, Row>();
  for (const row of rows) byKey.set(keyOf(row), row);
  const ordered: Row[] = [];
  for (const key of before.keys) {
    const row = byKey.get(key);
    if (row !== undefined) ordered.push(row);
  }
  if (ordered.length === 0 && rows.length > 0) return null;
  const news = [...byKey].flatMap(([key, row]) => (before.known.has(key) ? [] : [row]));
  if (news.length > 100 && news.length > rows.length / 2) return null;
  return grown(before, rows, ordered, news, keyOf);
}

/** Places with new rows at their end. */
function grown<Row>(
  before: Places<Row>,
  rows: readonly Row[],
  ordered: readonly Row[],
  news: readonly Row[],
  keyOf: (row: Row) => string,
): Places<Row> {
  if (news.length === 0) return { ...before, rows, ordered, stale: true };
  const keys = news.map(keyOf);
  return {
    ...before,
    rows,
    keys: [...before.keys, ...keys],
    known: new Set([...before.known, ...keys]),
    ordered: [...ordered, ...news],
    stale: true,
  };
}
