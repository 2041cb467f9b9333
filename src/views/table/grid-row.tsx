// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves between cells, rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: cells have a role, chosen by column
/** Heading, rows and cells of a grid; each is drawn again only when something of its own changed. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { type Column, isEmpty } from './column.ts';
import { linesOf, PADDING, TEXT } from './column-width.ts';
import type { Sort } from './sort.ts';
import styles from './table.module.css';

/** The heading's row number. */
export const HEAD = -1;

type Drawn = {
  readonly columns: readonly Column<unknown>[];
  /** Numbers of the columns in sight. */
  readonly shown: readonly number[];
  /** Column with the tab stop; −1 when it is in another row. */
  readonly activeColumn: number;
};

export const GridHead = memo(function GridHead({
  columns,
  shown,
  activeColumn,
  sort,
}: Drawn & { readonly sort: Sort | null }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {shown.map((i) => {
          const c = columns[i];
          if (!c) return null;
          const direction = sort?.column === c.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
          return (
            <div
              key={c.id}
              role="columnheader"
              aria-sort={direction}
              aria-colindex={i + 1}
              tabIndex={activeColumn === i ? 0 : -1}
              data-place={`${HEAD}:${i}`}
              data-column={c.id}
              data-numeric={c.numeric}
              style={{ gridColumnStart: i + 1 }}
              title={c.title}
            >
              <span>{c.label}</span>
              {direction === 'none' ? null : <Arrow aria-hidden="true" />}
            </div>
          );
        })}
      </div>
    </div>
  );
});

type RowProps = Drawn & {
  readonly row: unknown;
  readonly index: number;
  /** Distance from the top of the body, in px. */
  readonly top: number;
  readonly selected: boolean;
  /** Ids of columns whose cell stands for what is selected, with blanks between. */
  readonly marked: string;
  readonly language: Language;
};

export const GridRow = memo(function GridRow({
  columns,
  shown,
  row,
  index,
  top,
  selected,
  marked,
  language,
  activeColumn,
}: RowProps) {
  const marks = marked.split(' ');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {shown.map((i) => {
        const column = columns[i];
        return column ? (
          <Cell
            key={column.id}
            column={column}
            row={row}
            index={index}
            at={i}
            active={activeColumn === i}
            marked={marks.includes(column.id)}
            language={language}
          />
        ) : null;
      })}
    </div>
  );
});

/** Room in px for a name beside its icon, where the grid is narrow. */
const LEAST_NAME = 150;

type CellProps = {
  readonly column: Column<unknown>;
  readonly row: unknown;
  /** Row and column number. */
  readonly index: number;
  readonly at: number;
  readonly active: boolean;
  readonly marked: boolean;
  readonly language: Language;
};

const Cell = memo(function Cell({ column, row, index, at, active, marked, language }: CellProps) {
  const value = column.value(row);
  const hint = column.hint?.(row);
  // Values are cut to two lines; what is cut is told on hover.
  const room = at === 0 ? LEAST_NAME : column.width - PADDING;
  const isCut = typeof value === 'string' && linesOf(value, room, TEXT) > 2;
  return (
    <div
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      tabIndex={active ? 0 : -1}
      data-place={`${index}:${at}`}
      data-column={column.id}
      data-numeric={column.numeric}
      data-marked={marked || undefined}
      style={{ gridColumnStart: at + 1 }}
      title={hint ?? (isCut ? value : undefined)}
    >
      {isEmpty(value) ? (
        <>
          {column.cell ? <span aria-hidden="true">{column.cell(row)}</span> : null}
          <span className="visually-hidden">
            {hint ?? column.whenEmpty ?? translate(language)('table:notKnown')}
          </span>
        </>
      ) : (
        content(column, row, language)
      )}
    </div>
  );
});

/** Texts and numbers in a span of their own, so that they can be cut to the row's lines. */
function content(column: Column<unknown>, row: unknown, language: Language): ReactNode {
  const shown = column.cell ? column.cell(row) : column.value(row);
  if (typeof shown === 'number') return <span>{number(shown, language)}</span>;
  return typeof shown === 'string' ? <span>{shown}</span> : shown;
}
