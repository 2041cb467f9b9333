// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles keys for all its cells
/**
 * A grid for any number of rows and columns: only those in sight are in the page, the heading and the first column stay
 * put, and the keyboard reaches every cell (WAI-ARIA grid pattern).
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import { GridHead, GridRow, HEAD } from './grid-row.tsx';
import { revealed } from './reveal.ts';
import type { Sort } from './sort.ts';
import styles from './table.module.css';
import { type Place, useRoving } from './use-roving.ts';

const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 46;
/** Below this width of the grid, the first column leaves room for others. */
const NARROW = 560;
const NARROW_FIRST = 204;

type GridProps<Row> = {
  readonly label: string;
  readonly testId: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string | number;
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly isSelected: (row: Row) => boolean;
  /** Columns whose cell stands for what is selected elsewhere. */
  readonly markedIn?: (row: Row) => readonly string[];
  /** What is selected, and whether a row shows it: a new selection is brought into view. */
  readonly selection: { readonly key: string | null; readonly isIn: (row: Row) => boolean };
  readonly onSelect: (row: Row, column: string) => void;
  /** Double click, or Ctrl+Enter. */
  readonly onOpen: (row: Row, column: string) => void;
};

export function DataGrid<Row>(props: GridProps<Row>) {
  const { rows, columns, onSort } = props;
  const { language } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const active = useRef<Place>({ row: HEAD, column: 0 });
  const narrow = useNarrow(grid, NARROW);
  const widths = useMemo(
    () => columns.map((c, i) => (i === 0 && narrow ? Math.min(NARROW_FIRST, c.width) : c.width)),
    [columns, narrow],
  );
  const starts = useMemo(() => startsOf(widths), [widths]);
  // The place with the tab stop stays in the page, so that focus is never lost by scrolling.
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor: (range) => withPlaces(range, [active.current.row]),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => grid.current,
    estimateSize: (i) => widths[i]!,
    overscan: 2,
    rangeExtractor: (range) => withPlaces(range, [0, active.current.column]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new widths are the reason to measure again
  useEffect(() => across.measure(), [across, widths]);
  const inSight = across
    .getVirtualItems()
    .map((item) => item.index)
    .join(' ');
  const shown = useMemo(() => inSight.split(' ').filter(Boolean).map(Number), [inSight]);

  const reveal = ({ row, column }: Place) => {
    active.current = { row, column };
    const box = grid.current;
    if (!box) return;
    const top = HEAD_HEIGHT + row * ROW_HEIGHT;
    if (row >= 0)
      box.scrollTop = revealed(
        { at: box.scrollTop, window: box.clientHeight, covered: HEAD_HEIGHT },
        top,
        top + ROW_HEIGHT,
      );
    if (column > 0)
      box.scrollLeft = revealed(
        { at: box.scrollLeft, window: box.clientWidth, covered: widths[0]! },
        starts[column]!,
        starts[column + 1]!,
      );
  };
  const pick = ({ row, column }: Place, open: boolean) => {
    if (row === HEAD) return onSort(columns[column]!.id);
    const found = rows[row];
    if (found !== undefined) (open ? props.onOpen : props.onSelect)(found, columns[column]!.id);
  };
  const roving = useRoving({
    grid,
    rows: rows.length,
    columns: columns.length,
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 400) - HEAD_HEIGHT) / ROW_HEIGHT) - 1),
    reveal,
    act: (place, event) => pick(place, event.ctrlKey || event.metaKey),
  });
  active.current = roving.at;
  const { selection } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view, not a new order of rows
  useEffect(() => {
    if (selection.key === null) return;
    const here = rows[roving.at.row];
    const row = here !== undefined && selection.isIn(here) ? roving.at.row : rows.findIndex(selection.isIn);
    if (row < 0) return;
    const place = row === roving.at.row ? roving.at : { row, column: 0 };
    reveal(place);
    roving.stand(place);
  }, [selection.key]);

  const frame = {
    '--columns': widths.map((w) => `${w}px`).join(' '),
    '--first': `${widths[0]}px`,
    '--width': `${starts.at(-1)}px`,
    '--head': `${HEAD_HEIGHT}px`,
    '--row': `${ROW_HEIGHT}px`,
  } as CSSProperties;
  const drawn = { columns: columns as readonly Column<unknown>[], shown };
  return (
    <div
      ref={grid}
      className={styles.grid}
      style={frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      data-testid={props.testId}
      onKeyDown={roving.onKeyDown}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (!place) return;
        roving.goTo(place);
        pick(place, false);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place && place.row !== HEAD) pick(place, true);
      }}
    >
      <GridHead {...drawn} sort={props.sort} activeColumn={roving.at.row === HEAD ? roving.at.column : -1} />
      <div role="rowgroup" className={styles.body} style={{ height: down.getTotalSize() }}>
        {down.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <GridRow
              key={props.keyOf(row)}
              {...drawn}
              row={row}
              index={item.index}
              top={item.start}
              selected={props.isSelected(row)}
              marked={props.markedIn?.(row).join(' ') ?? ''}
              language={language}
              activeColumn={roving.at.row === item.index ? roving.at.column : -1}
            />
          );
        })}
      </div>
    </div>
  );
}

/** What is in sight and these places, in order. */
function withPlaces(range: Range, places: readonly number[]): number[] {
  const kept = places.filter((p) => p >= 0 && p < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
}

/** Where each column starts, and where the last one ends, in px. */
function startsOf(widths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const width of widths) starts.push(starts.at(-1)! + width);
  return starts;
}

/** Whether an element is narrower than a limit; follows its size. */
function useNarrow(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(() => setNarrow(watched.clientWidth < limit));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, limit]);
  return narrow;
}

/** The cell that something happened in. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
