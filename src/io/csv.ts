/**
 * CSV ⇄ rows. One pass, linear in the length of the text whatever it holds: a general parser that looks ahead from every
 * quote takes quadratic time on broken quotes, so this one never looks back. It reads what Excel writes (sep= line,
 * doubled quotes, line breaks in cells, CRLF, LF and CR mixed) and what people type (a bare quote in a cell is a quote).
 *
 * Not here: what the columns mean (`columns.ts`), what the cells mean (`cells.ts`).
 */

import type { Place } from '../base/issue.ts';
import { clean } from './cells.ts';
import { recognised } from './columns.ts';
import type { InFile } from './format.ts';
import { rowsFromBytes } from './interned-cells.ts';
import type { IssueList } from './issue-list.ts';
import { decodeText } from './text.ts';

export type Row = {
  /** As a spreadsheet counts: the first line is row 1; blank rows count. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Values of columns that few rows have, by name; so that many rows with many rare columns stay small. */
  readonly more?: ReadonlyMap<string, string>;
};

export type Sheet = {
  readonly file: string;
  /** Name of the table inside the file, where it holds several. */
  readonly sheet?: string;
  /** Column names as they stand, made unique: a second 'Name' is 'Name (2)'. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** '' in a workbook. */
  readonly delimiter: string;
};

/** Where a sheet is: its file and, in a workbook, its name. */
export const placeOf = ({ file, sheet }: Sheet): Place => ({
  file,
  ...(sheet === undefined ? {} : { sheet }),
});

export const DELIMITERS = [';', ',', '\t', '|'] as const;
/** More columns than this are worth a word. */
export const MANY_COLUMNS = 500;
/** How much of a text is looked at to find its delimiter and header. */
const SAMPLE = 64 * 1024;
const HEADER_WITHIN = 10;

type Parsed = {
  readonly rows: string[][];
  /** Rows (counted from 1) in which a quoted cell goes on after its closing quote. */
  readonly brokenQuotes: number[];
  /** Row in which a quote opens that never closes; 0 = none. */
  readonly openQuote: number;
};

/** Splits text into rows of cells. Blank lines are rows with one empty cell. No row after a final line break. */
export function parseCsv(text: string, delimiter: string, maxRows = Number.POSITIVE_INFINITY): Parsed {
  const rows: string[][] = [];
  const brokenQuotes: number[] = [];
  let openQuote = 0;
  let row: string[] = [];
  let i = 0;
  const length = text.length;
  // Set after an unclosed quote: from there on quotes are plain letters, so that no text is scanned twice more.
  let quotesArePlain = false;
  const d = delimiter.charCodeAt(0);
  while (i < length && rows.length < maxRows) {
    let cell: string;
    if (text.charCodeAt(i) === 34 && !quotesArePlain) {
      const start = i;
      const parts: string[] = [];
      let from = ++i;
      let closed = false;
      while (i < length) {
        const quote = text.indexOf('"', i);
        if (quote < 0) break;
        if (text.charCodeAt(quote + 1) === 34) {
          parts.push(text.slice(from, quote + 1));
          i = from = quote + 2;
        } else {
          parts.push(text.slice(from, quote));
          i = quote + 1;
          closed = true;
          break;
        }
      }
      if (!closed) {
        openQuote = rows.length + 1;
        quotesArePlain = true;
        i = start;
        continue;
      }
      cell = parts.join('');
      const after = i;
      i = endOfCell(text, i, d);
      if (i > after) {
        const rest = text.slice(after, i);
        if (rest.trim() !== '') {
          cell += rest;
          if (brokenQuotes.at(-1) !== rows.length + 1) brokenQuotes.push(rows.length + 1);
        }
      }
    } else {
      const from = i;
      i = endOfCell(text, i, d);
      cell = text.slice(from, i);
    }
    row.push(cell);
    if (i >= length) break;
    const code = text.charCodeAt(i);
    i += code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
    if (code === d) {
      // A delimiter at the very end of the text opens one more, empty cell.
      if (i >= length) row.push('');
    } else {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0 && rows.length < maxRows) rows.push(row);
  return { rows, brokenQuotes, openQuote };
}

function endOfCell(text: string, from: number, delimiter: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === delimiter || code === 10 || code === 13) break;
  }
  return i;
}

/** The delimiter under which the first rows look most like a table with known column names. */
export function findDelimiter(text: string): string {
  let sample = text;
  if (text.length > SAMPLE) {
    const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE));
    sample = text.slice(0, end > 0 ? end : SAMPLE);
  }
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = parseCsv(sample, delimiter, 200).rows.filter((row) => row.length > 1 || row[0] !== '');
    const head = rows[headerAt(rows)];
    if (!head || head.length < 2) continue;
    const fitting = rows.filter((row) => row.length === head.length).length;
    const score = recognised(head) * 10 + (5 * fitting) / rows.length + Math.min(head.length, 20) / 100;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Position of the header among the non-blank rows: the first of the top rows with two known column names, else 0. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const found = rows.slice(0, HEADER_WITHIN).findIndex((row) => recognised(row) >= 2);
  return found < 0 ? 0 : found;
}

const SEP_LINE = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i;

/** Reads a file as a table; null with an error when it is none. */
export function readSheet(file: InFile, issues: IssueList): Sheet | null {
  if (file.grid) return sheetFromRows(file.grid.rows, file.name, file.grid.sheet, '', issues);
  const at = { file: file.name };
  if (file.bytes.length === 0) {
    issues.add('error', 'empty', at);
    return null;
  }
  const decoded = decodeText(file.bytes);
  for (const problem of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', problem.code, at, problem.with);
  if (decoded.text === null) return null;
  const asTheyStand = decoded.encoding === 'utf-8' && decoded.problems.length === 0;
  return sheetFromText(decoded.text, file.name, issues, asTheyStand ? file.bytes : null);
}

/** @param bytes the same text in UTF-8, with or without its mark, when at hand: equal cells are then read once */
export function sheetFromText(
  whole: string,
  file: string,
  issues: IssueList,
  bytes: Uint8Array | null = null,
): Sheet | null {
  const sep = SEP_LINE.exec(whole);
  const text = sep ? whole.slice(sep[0].length) : whole;
  if (text.trim() === '') {
    issues.add('error', 'empty', { file });
    return null;
  }
  const delimiter = sep ? sep[1]! : findDelimiter(text);
  const plain = bytes && rowsFromBytes(bytes, text, delimiter);
  const parsed = plain ? { rows: plain, brokenQuotes: [], openQuote: 0 } : parseCsv(text, delimiter);
  for (const row of parsed.brokenQuotes) issues.add('warning', 'quotes-broken', { file, row });
  if (parsed.openQuote) issues.add('warning', 'quote-not-closed', { file, row: parsed.openQuote });
  return sheetFromRows(parsed.rows, file, undefined, delimiter, issues);
}

/**
 * Rows of text → a table: blank rows left out, the header found, its names made unique.
 * @param sheet name of the sheet, in a workbook
 * @param delimiter '' where cells came one by one and numbers have a decimal point
 */
export function sheetFromRows(
  rows: readonly (readonly string[])[],
  file: string,
  sheet: string | undefined,
  delimiter: string,
  issues: IssueList,
): Sheet | null {
  const at: Place = { file, ...(sheet === undefined ? {} : { sheet }) };
  const numbered: Row[] = [];
  rows.forEach((cells, i) => {
    if (cells.some((cell) => cell.trim() !== '')) numbered.push({ row: i + 1, cells });
  });
  const header = headerAt(numbered.map((row) => row.cells));
  const head = numbered[header];
  // Nothing but delimiters.
  if (!head) {
    issues.add('error', 'empty', at);
    return null;
  }
  if (header > 0) issues.add('note', 'rows-above-header', { ...at, row: head.row }, { number: header });
  if (head.cells.length > MANY_COLUMNS)
    issues.add('warning', 'many-columns', at, { number: head.cells.length });
  return {
    ...at,
    columns: uniqueNames(
      delimiter === '' ? head.cells : head.cells.map((cell) => unguard(clean(cell))),
      { ...at, row: head.row },
      issues,
    ),
    rows: numbered.slice(header + 1),
    delimiter,
  };
}

/** 'Name', 'Name' → 'Name', 'Name (2)'. Columns without a name keep '' when nothing is to be kept under it. */
function uniqueNames(cells: readonly string[], at: Place, issues: IssueList): string[] {
  const taken = new Set<string>();
  const repeated = new Set<string>();
  const used = new Map<string, number>();
  const names = cells.map((cell) => {
    const name = clean(cell);
    if (name === '' || !taken.has(name)) {
      taken.add(name);
      return name;
    }
    repeated.add(name);
    let n = used.get(name) ?? 1;
    let unique: string;
    do unique = `${name} (${++n})`;
    while (taken.has(unique));
    used.set(name, n);
    taken.add(unique);
    return unique;
  });
  if (repeated.size > 0)
    issues.add('warning', 'duplicate-columns', at, { columns: [...repeated].slice(0, 10).join(', ') });
  return names;
}

// ------------------------------------------------------------------------------------------------------ writing

/** What a spreadsheet would run as a formula when it opens the file (OWASP's list, full-width forms included). */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a cell that a spreadsheet would run. `unguard` gives it back unchanged. */
export const guard = (cell: string): string => (RUNNABLE.test(cell) ? `'${cell}` : cell);
export const unguard = (cell: string): string =>
  cell.startsWith("'") && RUNNABLE.test(cell) ? cell.slice(1) : cell;

export type CsvStyle = {
  readonly delimiter: ',' | ';' | '\t';
  /** Write a byte-order mark, so that Excel reads umlauts. */
  readonly mark: boolean;
  /** Decimal sign of cells that are numbers; ',' is what a German Excel reads. Default '.'. */
  readonly decimal?: '.' | ',';
};

/** A text, or a number that is written with all its digits and never as text. Null = empty. */
export type OutCell = string | number | null;

/** Rows → CSV text, CRLF, cells quoted where needed, formulas disarmed. */
export function formatCsv(rows: Iterable<readonly OutCell[]>, style: CsvStyle): string {
  const lines: string[] = [];
  const write = (cell: OutCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return quoted(guard(cell), style.delimiter);
    return quoted(style.decimal === ',' ? String(cell).replace('.', ',') : String(cell), style.delimiter);
  };
  for (const row of rows) lines.push(row.map(write).join(style.delimiter));
  return `${style.mark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  const plain =
    !cell.includes('"') &&
    !cell.includes(delimiter) &&
    !cell.includes('\n') &&
    !cell.includes('\r') &&
    cell === cell.trim();
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
