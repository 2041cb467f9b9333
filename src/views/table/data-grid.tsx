// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves between cells, rows take none
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles keys for all its cells
// biome-ignore-all lint/a11y/noStaticElementInteractions: cells have a role, chosen by column
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: cells have a role, chosen by column
/**
 * A grid of rows and columns for any number of rows: only those in sight are in the page, the heading and the first column
 * stay put, and the keyboard reaches every cell (WAI-ARIA grid pattern).
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import { useWords } from '../parts/use-words.ts';
import type { Column, Sort } from './column.ts';
import styles from './table.module.css';
import { type Place, useRoving } from './use-roving.ts';

/** Room for two lines; on narrow screens, where names have little width, for three. */
const ROW_HEIGHT = 40;
const NARROW_ROW_HEIGHT = 58;
const NARROW = 560;
const HEAD_HEIGHT = 46;

type GridProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string | number;
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row) => void;
  /** Double click, or Ctrl+Enter. */
  readonly onOpen: (row: Row) => void;
};

export function DataGrid<Row>(props: GridProps<Row>) {
  const { rows, columns, label, onSort, onSelect, onOpen } = props;
  const { language } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const active = useRef(-1);
  const narrow = useNarrow(grid, NARROW);
  const rowHeight = narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row with the tab stop stays in the page, so that focus is never lost by scrolling.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const keep = active.current;
      return keep < 0 || keep >= rows.length || seen.includes(keep)
        ? seen
        : [...seen, keep].sort((a, b) => a - b);
    },
  });
  const roving = useRoving({
    grid,
    rows: rows.length,
    columns: columns.length,
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 400) - HEAD_HEIGHT) / rowHeight) - 1),
    reveal: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
    act: ({ row, column }, event) => {
      const found = rows[row];
      if (row < 0) onSort(columns[column]!.id);
      else if (found !== undefined) (event.ctrlKey || event.metaKey ? onOpen : onSelect)(found);
    },
  });
  active.current = roving.at.row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height is the reason to measure again
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  const template = columns.map((c, i) => (i === 0 ? 'var(--first)' : `${c.width}px`)).join(' ');
  const firstWidth = columns[0]!.width;
  const width = columns.slice(1).reduce((sum, c) => sum + c.width, 0);
  const frame = {
    '--columns': template,
    '--row': `${rowHeight}px`,
    '--lines': narrow ? 3 : 2,
    '--first': narrow ? '204px' : `${firstWidth}px`,
    '--width': `calc(var(--first) + ${width}px)`,
  } as CSSProperties;
  return (
    <div
      ref={grid}
      className={styles.grid}
      style={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={roving.onKeyDown}
    >
      <HeadRow {...props} at={roving.at} goTo={roving.goTo} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (!place) return;
          roving.goTo(place);
          onSelect(rows[place.row]!);
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place) onOpen(rows[place.row]!);
        }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <Row
              key={props.keyOf(row)}
              columns={columns as readonly Column<unknown>[]}
              row={row}
              index={item.index}
              top={item.start}
              selected={props.isSelected(row)}
              language={language}
              activeColumn={roving.at.row === item.index ? roving.at.column : -1}
            />
          );
        })}
      </div>
    </div>
  );
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

type Moves = {
  readonly goTo: (place: { row: number; column: number }) => void;
};

function HeadRow<Row>({
  columns,
  sort,
  onSort,
  at,
  goTo,
}: GridProps<Row> & Moves & { readonly at: { readonly row: number; readonly column: number } }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map((c, i) => {
          const direction = sort?.column === c.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
          return (
            <div
              key={c.id}
              role="columnheader"
              aria-sort={direction}
              aria-colindex={i + 1}
              tabIndex={at.row === -1 && at.column === i ? 0 : -1}
              data-place={`-1:${i}`}
              data-numeric={c.numeric}
              title={c.title}
              onClick={() => {
                goTo({ row: -1, column: i });
                onSort(c.id);
              }}
            >
              <span>{c.label}</span>
              {direction === 'none' ? null : <Arrow aria-hidden="true" />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type RowProps = {
  readonly columns: readonly Column<unknown>[];
  readonly row: unknown;
  readonly index: number;
  /** Distance from the top of the body, in px. */
  readonly top: number;
  readonly selected: boolean;
  readonly language: Language;
  /** Column with the tab stop; −1 when it is in another row. */
  readonly activeColumn: number;
};

/** Drawn again only when something of its own changed: scrolling then costs the rows that come into sight. */
const Row = memo(function Row({ columns, row, index, top, selected, language, activeColumn }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((c, i) => {
        const hint = c.hint?.(row);
        return (
          <div
            key={c.id}
            role={i === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={i + 1}
            tabIndex={activeColumn === i ? 0 : -1}
            data-place={`${index}:${i}`}
            data-numeric={c.numeric}
            title={hint}
            aria-label={hint !== undefined && c.value(row) === null ? hint : undefined}
          >
            {content(c, row, language)}
          </div>
        );
      })}
    </div>
  );
});

/** The cell that something happened in. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Texts and numbers in a span of their own, so that they can be cut to the row's lines. */
function content(column: Column<unknown>, row: unknown, language: Language): ReactNode {
  const shown = column.cell ? column.cell(row) : column.value(row);
  if (typeof shown === 'number') return <span>{number(shown, language)}</span>;
  return typeof shown === 'string' ? <span>{shown}</span> : shown;
}
