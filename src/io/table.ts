/** A sheet whose columns are known: typed access to cells, unknown columns kept as `extra`. */
import type { Place } from '../base/issue.ts';
import { clean, hasInvisible } from './cells.ts';
import { type ColumnOf, type Mapping, mapColumns, type TableId } from './columns.ts';
import { type Row, type Sheet, unguard } from './csv.ts';
import type { IssueList } from './issue-list.ts';

export type Table<T extends TableId> = {
  readonly id: T;
  readonly sheet: Sheet;
  readonly mapping: Mapping<T>;
  readonly rows: readonly TableRow<T>[];
};

export type TableRow<T extends TableId> = {
  readonly row: number;
  /** Cell of a column, outer blanks off; '' when the column or the cell is not there. */
  readonly get: (column: ColumnOf<T>) => string;
  /** Non-empty cells of unknown columns, and room for values that were not understood. */
  readonly extra: Map<string, string>;
  readonly place: (column: ColumnOf<T>) => Place;
  /** Keeps the cell of a known column that was not understood, under that column's name in the sheet. */
  readonly keep: (column: ColumnOf<T>) => void;
};

export function tableOf<T extends TableId>(
  id: T,
  sheet: Sheet,
  issues: IssueList,
  mapping: Mapping<T> = mapColumns(id, sheet.columns),
): Table<T> {
  let invisible = 0;
  let first: Place | null = null;
  let beyond = 0;
  let firstBeyond = 0;
  const read = (row: Row, at: number | undefined): string =>
    at === undefined ? '' : unguard(clean(row.cells[at] ?? ''));
  const rows = sheet.rows.map((row): TableRow<T> => {
    const place = (column: ColumnOf<T>): Place => {
      const at = mapping.of.get(column);
      const named = at === undefined ? column : sheet.columns[at]!;
      const value = read(row, at);
      return {
        file: sheet.file,
        ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
        row: row.row,
        column: named,
        ...(value === '' ? {} : { value }),
      };
    };
    const extra = new Map<string, string>();
    for (const { at, name } of mapping.extra) {
      const value = read(row, at);
      if (value !== '') extra.set(name, value);
    }
    row.cells.forEach((cell, at) => {
      if (hasInvisible(cell)) {
        if (invisible++ === 0)
          first = { file: sheet.file, row: row.row, column: sheet.columns[at] ?? '', value: clean(cell) };
      }
    });
    if (
      row.cells.length > sheet.columns.length &&
      row.cells.slice(sheet.columns.length).some((c) => clean(c) !== '')
    ) {
      if (beyond++ === 0) firstBeyond = row.row;
      for (let at = sheet.columns.length; at < row.cells.length; at++) {
        const value = read(row, at);
        if (value !== '') extra.set(`column ${at + 1}`, value);
      }
    }
    return {
      row: row.row,
      get: (column) => read(row, mapping.of.get(column)),
      extra,
      place,
      keep: (column) => {
        const at = mapping.of.get(column);
        if (at !== undefined) extra.set(sheet.columns[at]!, read(row, at));
      },
    };
  });
  if (invisible > 0) issues.add('warning', 'invisible-characters', first!, { number: invisible });
  if (beyond > 0)
    issues.add('warning', 'cells-beyond-header', { file: sheet.file, row: firstBeyond }, { number: beyond });
  return { id, sheet, mapping, rows };
}

/** A plain record even for keys such as '__proto__', which become ordinary own properties. */
export const recordOf = (entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
  Object.fromEntries(entries);
