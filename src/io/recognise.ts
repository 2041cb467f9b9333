/** What a sheet is: bodies, ties, a matrix, or pairs of names without known column names. By its header and its cells. */
import { clean } from './cells.ts';
import { type Mapping, mapColumns, recognised } from './columns.ts';
import { readSheet, type Sheet, sheetFromRows } from './csv.ts';
import { head } from './files.ts';
import type { InFile } from './format.ts';
import { IssueList } from './issue-list.ts';

export type Role = 'bodies' | 'ties' | 'matrix' | 'pairs' | 'unknown';

export function roleOf(sheet: Sheet): Role {
  const ties = mapColumns('ties', sheet.columns);
  if (ties.of.has('source') && ties.of.has('target')) return 'ties';
  if (isMatrix(sheet)) return 'matrix';
  if (sameNameTwice(sheet)) return 'pairs';
  const bodies = mapColumns('bodies', sheet.columns);
  if (bodies.of.has('id') || bodies.of.has('label')) return 'bodies';
  return recognised(sheet.columns) === 0 && looksLikePairs(sheet) ? 'pairs' : 'unknown';
}

/** 'Name;Name;…': the two ends of a tie under one name. */
const sameNameTwice = (sheet: Sheet): boolean =>
  sheet.columns.length >= 2 && sheet.columns[0] !== '' && sheet.columns[1] === `${sheet.columns[0]} (2)`;

/** Two columns of names, perhaps a third of numbers; lines of prose are longer or have no second cell. */
function looksLikePairs(sheet: Sheet): boolean {
  const width = sheet.columns.length;
  if (width < 2 || width > 3) return false;
  const rows = [sheet.columns, ...sheet.rows.slice(0, 50).map((row) => row.cells)];
  const fitting = rows.filter(
    (cells) =>
      cells.length === width &&
      cells.every((cell) => cell.length <= 120) &&
      cells[0] !== '' &&
      cells[1] !== '',
  );
  return fitting.length === rows.length;
}

/** Where the ends of the ties are in a sheet of role 'pairs'; and whether its first row is already a tie. */
export function pairColumns(sheet: Sheet): {
  readonly mapping: Mapping<'ties'>;
  readonly headerIsData: boolean;
} {
  const found = mapColumns('ties', sheet.columns);
  const of = new Map(found.of);
  for (const [column, at] of of) if (at < 2) of.delete(column);
  of.set('source', 0).set('target', 1);
  const numbers = sheet.rows.slice(0, 50).every((row) => /^[\d.,]*$/.test(clean(row.cells[2] ?? '')));
  if (sheet.columns.length === 3 && numbers) of.set('weight', 2);
  const claimed = new Set(of.values());
  const names = new Set(sheet.rows.flatMap((row) => [clean(row.cells[0] ?? ''), clean(row.cells[1] ?? '')]));
  const headerIsData =
    !sameNameTwice(sheet) &&
    (names.has(sheet.columns[0]!) ||
      names.has(sheet.columns[1]!) ||
      /^[\d.,]+$/.test(sheet.columns[2] ?? ''));
  return {
    mapping: { of, extra: found.extra.filter(({ at }) => !claimed.has(at)), renamed: [] },
    headerIsData,
  };
}

/** What counts as 'there is a tie' in a matrix besides a number. */
export const isCross = (cell: string): boolean => /^[xX✓✔]$/.test(cell);

/** A corner, names along both edges, numbers, crosses or nothing inside. */
function isMatrix(sheet: Sheet): boolean {
  const { columns, rows } = sheet;
  if (columns.length < 3 || rows.length < 2 || recognised(columns.slice(1)) >= 2) return false;
  let filled = 0;
  for (const { cells } of rows.slice(0, 100)) {
    if (clean(cells[0] ?? '') === '' || cells.length > columns.length) return false;
    for (const cell of cells.slice(1, 200)) {
      const text = clean(cell);
      if (text === '') continue;
      if (!isCross(text) && !/^-?\d{1,12}([.,]\d{1,12})?$/.test(text)) return false;
      filled++;
    }
  }
  return filled > 0 && columns.slice(1).every((name) => name !== '');
}

/** How much of a file is looked at before choosing its format. */
const PEEK = 64 * 1024;
const PEEK_ROWS = 500;

/** The first rows of a file as a sheet, without any complaint; null when it is no text table. */
export function peek(file: InFile): Sheet | null {
  if (file.grid) {
    const { rows, sheet } = file.grid;
    return sheetFromRows(rows.slice(0, PEEK_ROWS), file.name, sheet, '', new IssueList());
  }
  if (file.bytes.length === 0) return null;
  const start = head(file, 200).trimStart();
  if (start.startsWith('<') || start.startsWith('{') || start.startsWith('PK\u0003\u0004')) return null;
  let bytes = file.bytes;
  if (bytes.length > PEEK) {
    const end = bytes.lastIndexOf(10, PEEK);
    bytes = bytes.subarray(0, end > 1 ? end & ~1 : PEEK);
  }
  return readSheet({ name: file.name, bytes }, new IssueList());
}
