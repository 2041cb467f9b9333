/** A sheet whose columns are known: typed access to cells, unknown columns kept as `extra`. */
import type { Place } from '../base/issue.ts';
import { clean, hasInvisible } from './cells.ts';
import { type ColumnOf, type Mapping, mapColumns, type TableId } from './columns.ts';
import { placeOf, type Row, type Sheet, unguard } from './csv.ts';
import type { IssueList } from './issue-list.ts';

export type Table<T extends TableId> = {
  readonly sheet: Sheet;
  readonly mapping: Mapping<T>;
  /** Made afresh by each walk, so that a million rows need no million objects at once. */
  readonly rows: Iterable<TableRow<T>>;
};

/**
 * How cells are to be taken: 'guarded' as text tables write them – outer blanks off, an apostrophe before what a spreadsheet
 * would run off; 'cleaned' without the apostrophe, which only spreadsheets need; 'literal' as they stand.
 */
export type CellStyle = 'guarded' | 'cleaned' | 'literal';

/** What most rows have beyond the known columns: one object for all of them. */
const NO_EXTRA: Readonly<Record<string, string>> = Object.freeze({});

/** One row of a table. */
export class TableRow<T extends TableId> {
  private kept: Map<string, string> | null = null;

  constructor(
    private readonly table: {
      readonly sheet: Sheet;
      readonly mapping: Mapping<T>;
      readonly extraAt: ReadonlyMap<number, string>;
      readonly style: CellStyle;
    },
    private readonly source: Row,
  ) {}

  /** Cell of a column, outer blanks off; '' when the column or the cell is not there. */
  get(column: ColumnOf<T>): string {
    const at = this.table.mapping.of.get(column);
    return at === undefined ? '' : textOf(this.source.cells[at], this.table.style);
  }

  place(column: ColumnOf<T>): Place {
    const { sheet, mapping } = this.table;
    const at = mapping.of.get(column);
    const value = this.get(column);
    return {
      file: sheet.file,
      ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
      row: this.source.row,
      column: at === undefined ? column : sheet.columns[at]!,
      ...(value === '' ? {} : { value }),
    };
  }

  /** Keeps the cell of a known column that was not understood, under that column's name in the sheet. */
  keep(column: ColumnOf<T>): void {
    const at = this.table.mapping.of.get(column);
    if (at !== undefined) this.keepAs(this.table.sheet.columns[at]!, this.get(column));
  }

  keepAs(name: string, value: string): void {
    this.kept ??= new Map();
    this.kept.set(name, value);
  }

  /** Non-empty cells of unknown columns, cells beyond the header, and what was kept. A plain record even for '__proto__'. */
  extra(): Readonly<Record<string, string>> {
    const { extraAt, sheet, style } = this.table;
    const { cells, more } = this.source;
    if (extraAt.size === 0 && cells.length <= sheet.columns.length && !more && !this.kept) return NO_EXTRA;
    const found = new Map<string, string>();
    // By the row's own cells, not by the header's: a hostile file may have many of both.
    if (extraAt.size > 0 || cells.length > sheet.columns.length) {
      cells.forEach((cell, at) => {
        const name = at < sheet.columns.length ? extraAt.get(at) : `column ${at + 1}`;
        const value = name === undefined ? '' : textOf(cell, style);
        if (name !== undefined && value !== '') found.set(name, value);
      });
    }
    for (const [name, cell] of more ?? []) {
      const value = textOf(cell, style);
      if (value !== '') found.set(name, value);
    }
    for (const [name, value] of this.kept ?? []) found.set(name, value);
    return found.size === 0 ? NO_EXTRA : Object.fromEntries(found);
  }
}

function textOf(cell: string | undefined, style: CellStyle): string {
  if (cell === undefined || cell === '') return '';
  return style === 'guarded' ? unguard(clean(cell)) : style === 'cleaned' ? clean(cell) : cell;
}

/** A sheet as a table; says where letters cannot be seen and where rows are longer than the header. */
export function tableOf<T extends TableId>(
  id: T,
  sheet: Sheet,
  issues: IssueList,
  mapping: Mapping<T> = mapColumns(id, sheet.columns),
  // A workbook says of a text that it is one and needs no apostrophe for it.
  style: CellStyle = sheet.delimiter === '' ? 'cleaned' : 'guarded',
): Table<T> {
  const inside = { sheet, mapping, style, extraAt: new Map(mapping.extra.map(({ at, name }) => [at, name])) };
  sayOddCells(sheet, issues);
  return {
    sheet,
    mapping,
    rows: {
      *[Symbol.iterator]() {
        for (const row of sheet.rows) yield new TableRow(inside, row);
      },
    },
  };
}

function sayOddCells(sheet: Sheet, issues: IssueList): void {
  const { columns, rows } = sheet;
  const place = placeOf(sheet);
  let invisible = 0;
  let first: Place | null = null;
  let beyond = 0;
  let firstBeyond = 0;
  for (const { row, cells } of rows) {
    for (let at = 0; at < cells.length; at++) {
      if (!hasInvisible(cells[at]!)) continue;
      invisible++;
      first ??= { ...place, row, column: columns[at] ?? '', value: clean(cells[at]!) };
    }
    for (let at = columns.length; at < cells.length; at++) {
      if (clean(cells[at]!) === '') continue;
      if (beyond++ === 0) firstBeyond = row;
      break;
    }
  }
  if (first) issues.add('warning', 'invisible-characters', first, { number: invisible });
  if (beyond > 0)
    issues.add('warning', 'cells-beyond-header', { ...place, row: firstBeyond }, { number: beyond });
}
