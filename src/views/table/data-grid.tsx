// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
/**
 * A grid for any number of rows and columns: only those in sight are in the page, the heading, the row numbers and the first
 * column stay put, and the keyboard reaches every cell (WAI-ARIA grid pattern). Cells are chosen, edited, copied and filled
 * as in a spreadsheet; what that means for the records is the sheet's (`GridWork`).
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { CellRange } from '../../state/edit/cell-range.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Column } from './column.ts';
import { DraftRow } from './draft-row.tsx';
import { GridHead, HEAD } from './grid-head.tsx';
import { GridRow, NO_COLUMN } from './grid-row.tsx';
import type { GridWork } from './grid-work.ts';
import { HEAD_HEIGHT, pointedIn, ROW_HEIGHT } from './pointed.ts';
import { revealed } from './reveal.ts';
import type { Sort } from './sort.ts';
import styles from './table.module.css';
import { useCellInput } from './use-cell-input.ts';
import { useFillHandle } from './use-fill-handle.ts';
import { useNarrow } from './use-narrow.ts';
import { type Place, useRoving } from './use-roving.ts';

/** Below this width of the grid, row numbers and the first column leave room for others. */
const NARROW = 560;
const NARROW_FIRST = 202;
const NUMBERS = { wide: 68, narrow: 34 } as const;

export type GridHandle = {
  readonly at: () => Place;
  /** The cells that are chosen: a range, or the one with the tab stop. Null when it is in the heading. */
  readonly range: () => CellRange | null;
  readonly choose: (range: CellRange) => void;
  readonly goTo: (place: Place) => void;
  readonly edit: (place: Place) => void;
};

export type GridProps<Row> = {
  readonly label: string;
  readonly testId: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly isSelected: (row: Row) => boolean;
  /** Columns whose cell stands for what is selected elsewhere. */
  readonly markedIn?: (row: Row) => readonly string[];
  /** What is selected, and whether a row shows it: a new selection is brought into view. */
  readonly selection: { readonly key: string | null; readonly isIn: (row: Row) => boolean };
  readonly onSelect: (row: Row, column: string) => void;
  /** Ctrl+Enter, or the menu of the cell. */
  readonly onOpen: (row: Row, column: string) => void;
  readonly work: GridWork<Row>;
  readonly handle: Ref<GridHandle>;
};

export function DataGrid<Row>(props: GridProps<Row>) {
  const { rows, columns, work } = props;
  const { language } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const active = useRef<Place>({ row: HEAD, column: 0 });
  const narrow = useNarrow(grid, NARROW);
  const numbers = narrow ? NUMBERS.narrow : NUMBERS.wide;
  const widths = useMemo(
    () => columns.map((c, i) => (i === 0 && narrow ? Math.min(NARROW_FIRST, c.width) : c.width)),
    [columns, narrow],
  );
  const starts = useMemo(() => startsOf(widths, numbers), [widths, numbers]);
  const allRows = rows.length + (work.draft ? 1 : 0);
  // The place with the tab stop stays in the page, so that focus is never lost by scrolling.
  const down = useVirtualizer({
    count: allRows,
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
    paddingStart: numbers,
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

  const scrollTo = ({ row, column }: Place) => {
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
        { at: box.scrollLeft, window: box.clientWidth, covered: starts[1]! },
        starts[column]!,
        starts[column + 1]!,
      );
  };
  /** Whether part of a row is in sight, as the grid was scrolled last: to ask the page would lay it out anew in the midst of a click. */
  const isSeen = (row: number): boolean => {
    const height = down.scrollRect?.height ?? 0;
    const top = HEAD_HEIGHT + row * ROW_HEIGHT - (down.scrollOffset ?? 0);
    return top > HEAD_HEIGHT - ROW_HEIGHT / 2 && top < height - ROW_HEIGHT / 2;
  };
  const page = () =>
    Math.max(1, Math.floor(((grid.current?.clientHeight ?? 400) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
  const size = { rows: allRows, columns: columns.length };
  const roving = useRoving({
    grid,
    ...size,
    page,
    reveal: (place) => {
      active.current = place;
      scrollTo(place);
    },
    act: (place, event) => input.onKey(place, event),
    extend: (event) => input.extendBy(event),
  });
  const input = useCellInput({ props, grid, roving, size, page, scrollTo });
  const pointed = pointedIn(grid, starts, allRows);
  const filling = useFillHandle({ grid, range: input.range, ...pointed, ...work.filling });
  const { at } = roving;
  active.current = at;
  useImperativeHandle(props.handle, () => ({
    at: () => active.current,
    range: () => input.range(),
    choose: input.choose,
    goTo: roving.goTo,
    edit: (place) => input.edit(place, null),
  }));
  const { selection } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view, not a new order of rows
  useEffect(() => {
    if (selection.key === null) return;
    const here = rows[at.row];
    const row = here !== undefined && selection.isIn(here) ? at.row : rows.findIndex(selection.isIn);
    if (row < 0) return;
    // The row that was just clicked is seen: it stays where it is, a second click may follow.
    if (row !== at.row || !isSeen(row)) scrollTo({ row, column: 0 });
    if (row !== at.row) roving.stand({ row, column: 0 });
  }, [selection.key]);

  const frame = {
    '--columns': `${numbers}px ${widths.map((w) => `${w}px`).join(' ')}`,
    '--first': `${starts[1] ?? numbers}px`,
    '--numbers': `${numbers}px`,
    '--width': `${starts.at(-1)}px`,
    '--head': `${HEAD_HEIGHT}px`,
    '--row': `${ROW_HEIGHT}px`,
  } as CSSProperties;
  const drawn = { columns: columns as readonly Column<unknown>[], shown };
  const range = input.range();
  const spanIn = (row: number) =>
    input.isRange && range && row >= range.top && row <= range.bottom
      ? { from: range.left, to: range.right }
      : { from: NO_COLUMN, to: NO_COLUMN };
  const { editing } = input;
  const mayEdit = useApp((s) => s.role === 'editing');
  // The square stands in the last cell of the selection, where something of it can be edited.
  const hasSquare =
    mayEdit &&
    !editing &&
    range !== null &&
    range.bottom < rows.length &&
    columns.slice(range.left, range.right + 1).some((c) => c.field);
  const fillIn = (row: number) => ({
    handleAt: hasSquare && range?.bottom === row ? range.right : NO_COLUMN,
    onHandle: filling.onPointerDown,
    ...outlineIn(filling.preview, row),
  });
  const editor = editing ? (
    <CellEditor key={`${editing.place.row}:${editing.place.column}`} {...input.editorProps(editing)} />
  ) : null;
  const editingIn = (row: number) =>
    editing && editing.place.row === row
      ? { editing: editing.place.column, editor }
      : { editing: NO_COLUMN, editor: null };
  return (
    <div
      ref={grid}
      className={styles.grid}
      style={frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={allRows + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      data-testid={props.testId}
      data-narrow={narrow || undefined}
      data-filling={filling.preview !== null || undefined}
      {...input.handlers}
    >
      <GridHead
        {...drawn}
        sort={props.sort}
        activeColumn={at.row === HEAD ? at.column : NO_COLUMN}
        ticked={work.ticked.size === 0 ? 'none' : work.ticked.size >= rows.length ? 'all' : 'some'}
      />
      <div role="rowgroup" className={styles.body} style={{ height: down.getTotalSize() }}>
        {down.getVirtualItems().map((item) => {
          const { index } = item;
          const row = rows[index];
          const activeColumn = at.row === index ? at.column : NO_COLUMN;
          if (row === undefined)
            return work.draft ? (
              <DraftRow
                key="draft"
                {...drawn}
                {...work.draft}
                {...spanIn(index)}
                {...editingIn(index)}
                index={index}
                top={item.start}
                activeColumn={activeColumn}
              />
            ) : null;
          const key = props.keyOf(row);
          return (
            <GridRow
              key={key}
              {...drawn}
              {...spanIn(index)}
              {...editingIn(index)}
              {...fillIn(index)}
              row={row}
              name={work.nameOf(row)}
              index={index}
              top={item.start}
              selected={props.isSelected(row)}
              ticked={work.ticked.has(key)}
              marked={props.markedIn?.(row).join(' ') ?? ''}
              remarks={work.remarksOf(row)}
              language={language}
              activeColumn={activeColumn}
            />
          );
        })}
      </div>
    </div>
  );
}

const NO_OUTLINE = { fillFrom: NO_COLUMN, fillTo: NO_COLUMN, fillEnds: '' };
/** The part of what would be filled that lies in a row. */
const outlineIn = (preview: CellRange | null, row: number) =>
  preview === null || row < preview.top || row > preview.bottom
    ? NO_OUTLINE
    : {
        fillFrom: preview.left,
        fillTo: preview.right,
        fillEnds: `${row === preview.top ? 't' : ''}${row === preview.bottom ? ' b' : ''}`.trim(),
      };

/** What is in sight and these places, in order. */
function withPlaces(range: Range, places: readonly number[]): number[] {
  const kept = places.filter((p) => p >= 0 && p < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
}

/** Where each column starts, and where the last one ends, in px. */
function startsOf(widths: readonly number[], numbers: number): readonly number[] {
  const starts = [numbers];
  for (const width of widths) starts.push(starts.at(-1)! + width);
  return starts;
}
