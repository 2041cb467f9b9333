/**
 * Where a table's header is: below title lines, over two lines ('Kontakt' over 'Häufigkeit | seit'), or nowhere.
 */
import { clean, readDate, readNumber } from '../cells.ts';
import { type Row, unguard } from '../csv.ts';
import { understoodNames } from './column-names.ts';
import type { RawTable } from './raw-table.ts';

export type Header = {
  /** Row of the header's last line as a spreadsheet counts; 0 = there is none. */
  readonly row: number;
  /** One a column, joined where the header has two lines; '' where a column has none. As they stand: not made unique. */
  readonly names: readonly string[];
  /** Position in `rows` of the first row of data. */
  readonly from: number;
};

/** How far down a header is looked for, in rows that are not blank. */
const WITHIN = 15;

/** @param decided row that the person named as the header; 0 = there is none, null = to be found */
export function headerOf({ rows, sheet }: RawTable, decided: number | null): Header {
  if (decided === 0) return noHeader(rows);
  if (decided !== null) {
    const at = rows.findIndex((row) => row.row >= decided);
    if (at >= 0) return headerAt(rows, at);
  }
  const best = mostUnderstood(rows);
  if (best >= 0) return headerAt(rows, best);
  const first = firstFullRow(rows);
  return looksLikeHeader(rows, first, sheet !== null) ? headerAt(rows, first) : noHeader(rows);
}

function noHeader(rows: readonly Row[]): Header {
  let width = 0;
  for (const { cells } of rows.slice(0, 1000)) width = Math.max(width, lastFilled(cells) + 1);
  return { row: 0, names: new Array<string>(width).fill(''), from: 0 };
}

const lastFilled = (cells: readonly string[]): number => {
  let at = cells.length - 1;
  while (at >= 0 && clean(cells[at]!) === '') at--;
  return at;
};

/** The row, alone or with the one above, most of whose cells are names of columns; −1 where none has two. */
function mostUnderstood(rows: readonly Row[]): number {
  let best = -1;
  let most = 1;
  for (let at = 0; at < Math.min(rows.length, WITHIN); at++) {
    const count = understoodNames(headerAt(rows, at).names);
    if (count > most && !comesAgain(rows, at)) {
      most = count;
      best = at;
    }
  }
  if (best >= 0) return best;
  // A list of one column says what it is in one word.
  const first = firstFullRow(rows);
  const filled = (rows[first]?.cells ?? []).filter((cell) => clean(cell) !== '');
  return filled.length === 1 && rows.length > first + 1 && understoodNames(filled) === 1 ? first : -1;
}

/** True when a cell of a row stands again below it in its column: that is no header. A whole header may, on each page. */
function comesAgain(rows: readonly Row[], at: number): boolean {
  const head = rows[at]!.cells;
  return rows.slice(at + 1, at + 51).some(({ cells }) => {
    const again = head.filter(
      (cell, i) => clean(cell) !== '' && clean(cells[i] ?? '') === clean(cell),
    ).length;
    return again > 0 && !isSameLine(head, cells);
  });
}

/** The same cells, blanks apart: a header repeated on each page is no row of data. */
export const isSameLine = (a: readonly string[], b: readonly string[]): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }).every(
    (_, i) => clean(a[i] ?? '') === clean(b[i] ?? ''),
  );

function headerAt(rows: readonly Row[], at: number): Header {
  const lower = rows[at]!;
  const upper = rows[at - 1];
  const above = upper && upper.row === lower.row - 1 ? unmerged(upper.cells, lower.cells) : null;
  const isPair = above !== null && isGrouped(above, lower.cells);
  const names = isPair ? joined(upper?.cells ?? [], lower.cells) : lower.cells.map(text);
  while (names.length > 0 && names.at(-1) === '') names.pop();
  // Columns beyond the header that hold data have no name.
  let width = names.length;
  for (const { cells } of rows.slice(at + 1, at + 200)) width = Math.max(width, lastFilled(cells) + 1);
  // One long row among many is a slip, not a column.
  const beyond = rows.slice(at + 1, at + 200).filter(({ cells }) => lastFilled(cells) >= names.length).length;
  if (beyond * 10 >= Math.min(rows.length - at - 1, 199)) while (names.length < width) names.push('');
  return { row: lower.row, names, from: at + 1 };
}

const text = (cell: string): string => unguard(clean(cell)).replace(/\s+/g, ' ');

/** The upper line without what merged cells repeat: to the right over several columns, or down into the lower line. */
function unmerged(upper: readonly string[], lower: readonly string[]): string[] {
  return upper.map((cell, at) => {
    const repeats = cell !== '' && (cell === upper[at - 1] || cell === lower[at]);
    return repeats ? '' : cell;
  });
}

/**
 * True when the upper line names groups of columns of the lower one: some name above stands over two or more columns, and
 * no column has a name in both lines but the first of such a group.
 */
function isGrouped(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = (cells: readonly string[], at: number) => clean(cells[at] ?? '') !== '';
  const width = Math.max(upper.length, lower.length);
  let groups = 0;
  let above = 0;
  for (let at = 0; at < width; at++) {
    if (filled(lower, at) && !isName(lower[at]!)) return false;
    if (!filled(upper, at)) continue;
    if (!isName(upper[at]!)) return false;
    above++;
    const starts = !filled(upper, at + 1) && filled(lower, at) && filled(lower, at + 1);
    if (starts) groups++;
    else if (filled(lower, at)) return false;
  }
  // One text far left above a whole header is a title.
  return groups > 0 && !(above === 1 && filled(upper, 0));
}

/** Short and no number or date: could be the name of a column. */
function isName(cell: string): boolean {
  const name = clean(cell);
  return name.length <= 80 && readNumber(name, ';').value === null && readDate(name) === null;
}

/** @param upper as it stands, with what merged cells repeat */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const names: string[] = [];
  let group = '';
  const width = Math.max(upper.length, lower.length);
  for (let at = 0; at < width; at++) {
    const above = text(upper[at] ?? '');
    const below = text(lower[at] ?? '');
    if (above !== '') group = below === '' || above === below ? '' : above;
    if (below === '') names.push(above);
    else names.push(group === '' ? below : `${group} ${below}`);
  }
  return names;
}

/** Position of the first row that is as wide as most: titles stand above it. */
function firstFullRow(rows: readonly Row[]): number {
  const counts = rows.slice(0, 200).map(({ cells }) => cells.filter((cell) => clean(cell) !== '').length);
  const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
  const at = counts.slice(0, WITHIN).findIndex((count) => count >= Math.max(1, usual * 0.7));
  return Math.max(at, 0);
}

/** Nobody knows the names; still a header, when they differ from what stands below them. */
function looksLikeHeader(rows: readonly Row[], first: number, isWorkbook: boolean): boolean {
  const head = rows[first];
  const below = rows.slice(first + 1, first + 201);
  if (!head || below.length === 0) return false;
  const names = head.cells.map(clean);
  const filled = names.filter((name) => name !== '');
  if (filled.length < 2 || new Set(filled).size < filled.length) return false;
  if (filled.some((name) => !isName(name) || name.length > 60)) return isCorner(names);
  let contrast = 0;
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    const values = below.map(({ cells }) => clean(cells[at] ?? '')).filter((value) => value !== '');
    // A header's cell does not come again below it.
    if (name !== '' && values.includes(name)) return false;
    if (values.length > 0 && values.filter((value) => !isName(value)).length > 0.8 * values.length)
      contrast++;
  }
  const otherColumns = new Set(below.flatMap(({ cells }) => cells.map(clean)));
  if (contrast > 0 || understoodNames(filled) > 0) return true;
  return !filled.some((name) => otherColumns.has(name)) && (isWorkbook || filled.length >= 3);
}

/** The empty corner of a matrix. */
const isCorner = (names: readonly string[]): boolean => names[0] === '' && names.length > 2;
