// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves between cells, rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: cells have a role, chosen by column
/** Rows and cells of a grid; each is drawn again only when something of its own changed. */
import { memo, type PointerEvent, type ReactNode, useMemo } from 'react';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Remark } from '../../model/remarks.ts';
import { type Column, isEmpty } from './column.ts';
import { linesOf, PADDING, TEXT } from './column-width.ts';
import { FillSquare } from './fill-square.tsx';
import { columnOfRemark } from './remark-columns.ts';
import styles from './table.module.css';

/** The column of row numbers. */
export const GUTTER = -1;

export type Drawn = {
  readonly columns: readonly Column<unknown>[];
  /** Numbers of the columns in sight. */
  readonly shown: readonly number[];
  /** Column with the tab stop; −2 when it is in another row. */
  readonly activeColumn: number;
};
export const NO_COLUMN = -2;

type RowProps = Drawn & {
  readonly row: unknown;
  readonly name: string;
  readonly index: number;
  /** Distance from the top of the body, in px. */
  readonly top: number;
  readonly selected: boolean;
  /** Chosen by its row number. */
  readonly ticked: boolean;
  /** First and last column of the range in this row; NO_COLUMN when it is in others. */
  readonly from: number;
  readonly to: number;
  /** Ids of columns whose cell stands for what is selected, with blanks between. */
  readonly marked: string;
  /** What is to be said of the row's cells, as JSON: equal text, equal cells. */
  readonly remarks: string;
  readonly language: Language;
  /** Column being edited, and its field. */
  readonly editing: number;
  readonly editor: ReactNode;
  /** Column with the square that the selection is pulled by; NO_COLUMN when it is in another row. */
  readonly handleAt: number;
  readonly onHandle: (event: PointerEvent) => void;
  /** What pulling would fill here: first and last column, and 't' and 'b' where its first and last row is. */
  readonly fillFrom: number;
  readonly fillTo: number;
  readonly fillEnds: string;
};

const NO_REMARKS: readonly Remark[] = [];
export const remarksText = (remarks: readonly Remark[]): string =>
  remarks.length === 0 ? '' : JSON.stringify(remarks);

export const GridRow = memo(function GridRow({
  columns,
  shown,
  row,
  name,
  index,
  top,
  selected,
  ticked,
  from,
  to,
  marked,
  remarks,
  language,
  activeColumn,
  editing,
  editor,
  handleAt,
  onHandle,
  fillFrom,
  fillTo,
  fillEnds,
}: RowProps) {
  const marks = marked.split(' ');
  const said = useMemo(
    () => (remarks === '' ? NO_REMARKS : (JSON.parse(remarks) as readonly Remark[])),
    [remarks],
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      data-editing={editing >= 0 || undefined}
      data-ticked={ticked || undefined}
      data-handle={handleAt >= 0 || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <RowNumber
        index={index}
        name={name}
        ticked={ticked}
        active={activeColumn === GUTTER}
        language={language}
      />
      {shown.map((i) => {
        const column = columns[i];
        if (!column) return null;
        const here = said.length === 0 ? NO_REMARKS : said.filter((r) => columnOfRemark(r) === column.id);
        return (
          <Cell
            key={column.id}
            column={column}
            row={row}
            index={index}
            at={i}
            active={activeColumn === i}
            inRange={i >= from && i <= to}
            marked={marks.includes(column.id)}
            remarks={here.length === 0 ? NO_REMARKS : here}
            language={language}
            editor={editing === i ? editor : null}
            fill={i >= fillFrom && i <= fillTo ? edgesOf(i, fillFrom, fillTo, fillEnds) : ''}
            onHandle={handleAt === i ? onHandle : null}
          />
        );
      })}
    </div>
  );
});

/** At which of its sides a cell has the outline of what would be filled: of t, b, l and r, with blanks between. */
const edgesOf = (column: number, from: number, to: number, ends: string): string =>
  `in ${ends}${column === from ? ' l' : ''}${column === to ? ' r' : ''}`;

/** Chooses the row; its click is the grid's. */
const RowNumber = memo(function RowNumber({
  index,
  name,
  ticked,
  active,
  language,
}: {
  readonly index: number;
  readonly name: string;
  readonly ticked: boolean;
  readonly active: boolean;
  readonly language: Language;
}) {
  const n = number(index + 1, language);
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      tabIndex={active ? 0 : -1}
      data-place={`${index}:${GUTTER}`}
      data-gutter
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={ticked}
        readOnly
        aria-label={translate(language)('grid:tickRow', { n, name })}
      />
      <span aria-hidden="true">{n}</span>
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
  readonly inRange: boolean;
  readonly marked: boolean;
  readonly remarks: readonly Remark[];
  readonly language: Language;
  readonly editor: ReactNode;
  /** Sides of the outline of what would be filled; '' = the cell is none of it. */
  readonly fill: string;
  /** Pulling at its corner; null = the selection ends elsewhere. */
  readonly onHandle: ((event: PointerEvent) => void) | null;
};

const Cell = memo(function Cell(props: CellProps) {
  const { column, row, index, at, active, inRange, marked, remarks, language, editor, fill, onHandle } =
    props;
  const value = column.value(row);
  const hint = column.hint?.(row);
  // Values are cut to two lines; what is cut is told on hover.
  const room = at === 0 ? LEAST_NAME : column.width - PADDING;
  const isCut = typeof value === 'string' && linesOf(value, room, TEXT) > 2;
  const said = remarks.map((r) => describeIssue({ ...r, at: undefined } as never, language));
  const remark = said.map((s) => `${s.text} ${s.remedy}`).join('\n');
  return (
    <div
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 2}
      aria-readonly={!column.field}
      aria-selected={inRange}
      tabIndex={active ? 0 : -1}
      data-place={`${index}:${at}`}
      data-column={column.id}
      data-numeric={column.numeric}
      data-marked={marked || undefined}
      data-in-range={inRange || undefined}
      data-active={active || undefined}
      data-remark={remarks.length === 0 ? undefined : gravest(remarks)}
      data-first={at === 0 || undefined}
      data-fill={fill || undefined}
      style={{ gridColumnStart: at + 2 }}
      title={
        editor ? undefined : [hint ?? (isCut ? value : ''), remark].filter(Boolean).join('\n') || undefined
      }
    >
      {editor ?? (
        <>
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
          {remark ? (
            <span className="visually-hidden">
              {translate(language)('grid:remarks.cell', { text: remark })}
            </span>
          ) : null}
          {onHandle ? <FillSquare language={language} onPull={onHandle} /> : null}
        </>
      )}
    </div>
  );
}, sameCell);

/** Remarks are compared by what they say: they are read anew for every row that is drawn. */
function sameCell(a: CellProps, b: CellProps): boolean {
  for (const key of Object.keys(b) as (keyof CellProps)[]) {
    if (key === 'remarks') {
      if (a.remarks !== b.remarks && remarksText(a.remarks) !== remarksText(b.remarks)) return false;
    } else if (!Object.is(a[key], b[key])) return false;
  }
  return true;
}

const gravest = (remarks: readonly Remark[]): string =>
  remarks.some((r) => r.severity === 'error')
    ? 'error'
    : remarks.some((r) => r.severity === 'warning')
      ? 'warning'
      : 'note';

/** Texts and numbers in a span of their own, so that they can be cut to the row's lines. */
function content(column: Column<unknown>, row: unknown, language: Language): ReactNode {
  const shown = column.cell ? column.cell(row) : column.value(row);
  if (typeof shown === 'number') return <span>{number(shown, language)}</span>;
  return typeof shown === 'string' ? <span>{shown}</span> : shown;
}
