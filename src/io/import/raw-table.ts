/**
 * Files → tables as they stand: rows of cells, nothing said yet of headers and meanings. Text files are decoded and split
 * here; workbooks come with their sheets read.
 */
import { clean } from '../cells.ts';
import { findDelimiter, parseCsv, type Row } from '../csv.ts';
import type { InFile } from '../format.ts';
import { rowsFromBytes } from '../interned-cells.ts';
import type { IssueList } from '../issue-list.ts';
import { decodeText, type Encoding } from '../text.ts';
import { understoodNames } from './column-names.ts';
import type { Progress, TableDecision } from './import.ts';

export type RawTable = {
  /** `FoundTable.id` */
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly Row[];
  /** How many such rows there are, where only the first were read. */
  readonly total: number;
};

export type HowToRead = Pick<TableDecision, 'encoding' | 'delimiter' | 'headerRow'>;

/** Longest beginning of a text, in letters, from which a preview is made. */
const PEEK = 2 * 1024 * 1024;

const SEP_LINE = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i;

/**
 * A text file as a table; null, with an error, where it holds none.
 * @param whole false to read no more than a preview needs
 */
export function rawFromText(
  file: InFile,
  how: HowToRead | undefined,
  whole: boolean,
  issues: IssueList,
  progress?: Progress,
): RawTable | null {
  const at = { file: file.name };
  if (file.bytes.length === 0) {
    issues.add('error', 'empty', at);
    return null;
  }
  const decoded = decodeText(file.bytes, how?.encoding ?? undefined);
  for (const { code, with: values } of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', code, at, values);
  if (decoded.text === null) return null;
  const sep = SEP_LINE.exec(decoded.text);
  const text = sep ? decoded.text.slice(sep[0].length) : decoded.text;
  if (clean(text) === '') {
    issues.add('error', 'empty', at);
    return null;
  }
  const delimiter = how?.delimiter ?? (sep ? sep[1]! : delimiterOf(text));
  const plain = decoded.encoding === 'utf-8' && decoded.problems.length === 0;
  const end = whole ? text.length : endOfPeek(text);
  const parsed = split(text.slice(0, end), delimiter, plain && end === text.length ? file.bytes : null);
  for (const row of parsed.brokenQuotes) issues.add('warning', 'quotes-broken', { ...at, row });
  if (parsed.openQuote && end === text.length)
    issues.add('warning', 'quote-not-closed', { ...at, row: parsed.openQuote });
  const rows = notBlank(parsed.rows);
  if (rows.length === 0) {
    issues.add('error', 'empty', at);
    return null;
  }
  return {
    id: file.name,
    file: file.name,
    sheet: null,
    hidden: false,
    encoding: decoded.encoding,
    delimiter,
    rows,
    total: rows.length + (end < text.length ? countRows(text, end, progress) : 0),
  };
}

/** Of rows as they stand, those with something in them, numbered as a spreadsheet counts. */
export function notBlank(rows: readonly (readonly string[])[]): readonly Row[] {
  const found: Row[] = [];
  rows.forEach((cells, i) => {
    if (cells.some((cell) => clean(cell) !== '')) found.push({ row: i + 1, cells });
  });
  return found;
}

/** A sign that no text holds any more once it is decoded: a line split by it is one cell. */
const NO_DELIMITER = '\u0000';

function split(text: string, delimiter: string, bytes: Uint8Array | null) {
  const rows = bytes && delimiter !== '' ? rowsFromBytes(bytes, text, delimiter) : null;
  if (rows) return { rows, brokenQuotes: [], openQuote: 0 };
  return parseCsv(text, delimiter === '' ? NO_DELIMITER : delimiter);
}

/** The delimiter; '' for a list of one name a line, in which a comma is just a comma. */
function delimiterOf(text: string): string {
  const delimiter = findDelimiter(text);
  const rows = parseCsv(text.slice(0, 64 * 1024), delimiter, 200).rows.filter((row) =>
    row.some((cell) => clean(cell) !== ''),
  );
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (width === 1 && !rows.slice(0, 10).some((row) => understoodNames(row) >= 2)) return '';
  if (
    delimiter === ',' &&
    count < 0.7 * rows.length &&
    !rows.slice(0, 10).some((row) => understoodNames(row) >= 2)
  )
    return '';
  return delimiter;
}

/** Where the last whole line within the peek ends. */
function endOfPeek(text: string): number {
  if (text.length <= PEEK) return text.length;
  const end = Math.max(text.lastIndexOf('\n', PEEK), text.lastIndexOf('\r', PEEK));
  return end > 0 ? end + 1 : text.length;
}

/** Lines that are not empty from a place on; line breaks within quotes are counted, too, so that it is quick. */
function countRows(text: string, from: number, progress?: Progress): number {
  let count = 0;
  let start = from;
  let told = from;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > 1) count++;
    start = end + 1;
    if (start - told > PEEK) {
      told = start;
      progress?.(start, text.length);
    }
  }
  return count;
}
