/** Files → what was found in them: tables with their columns, or a format that says itself what everything means. */
import { IssueList } from '../issue-list.ts';
import { columnsOf } from './column-values.ts';
import { headerOf } from './header.ts';
import type { Found, FoundTable, ImportEngine } from './import.ts';
import { openFiles } from './raw-files.ts';
import type { RawTable } from './raw-table.ts';

/** Rows of a table that its columns are judged by. */
const LOOKED_AT = 20_000;
const PREVIEW = 20;

export const inspect: ImportEngine['inspect'] = async (files, read, progress) => {
  const issues = new IssueList();
  const opened = openFiles(files, read, false, issues, progress);
  if (opened.format !== null) return { tables: [], format: opened.format, issues: issues.list() };
  const tables = opened.tables.map((raw) => foundTable(raw, read?.get(raw.id)?.headerRow ?? null));
  if (tables.every((table) => table.rows === 0) && !issues.hasErrors)
    issues.add('error', 'no-network', { file: files[0]?.name ?? '' });
  return { tables, format: null, issues: issues.list() } satisfies Found;
};

export function foundTable(raw: RawTable, headerRow: number | null): FoundTable {
  const header = headerOf(raw, headerRow);
  const rows = raw.rows.slice(header.from, header.from + LOOKED_AT);
  return {
    id: raw.id,
    file: raw.file,
    sheet: raw.sheet,
    hidden: raw.hidden,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    headerRow: header.row,
    rows: raw.total - header.from,
    looked: rows.length,
    columns: columnsOf(header.names, rows, raw.delimiter ?? ''),
    preview: raw.rows
      .slice(0, header.from + PREVIEW)
      .map(({ row, cells }) => ({ row, cells: cells.map(shown) })),
  };
}

/** A cell of the preview: no more of it than can be shown. */
const shown = (cell: string): string => (cell.length > 200 ? `${cell.slice(0, 199)}…` : cell);
