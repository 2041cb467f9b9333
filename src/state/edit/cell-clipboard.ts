/**
 * Ranges as spreadsheets put them on the clipboard: rows of cells with tabs between, a cell in quotes where it holds a tab, a
 * line break or begins with a quote; and the same as an HTML table. `parseTsv(formatTsv(x))` is x.
 */
import { guard, unguard } from '../../io/csv.ts';

const QUOTE = 34;
const isBreak = (code: number): boolean => code === 10 || code === 13;

/**
 * Text of the clipboard as rows of cells. Quotes are a spreadsheet's only where they had to be set and are closed at the end
 * of the cell; elsewhere they are letters, as in '"Haus" Köln'. One line break at the very end ends the last row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  let quotes = true;
  while (i < text.length) {
    let cell: string | null = null;
    if (quotes && text.charCodeAt(i) === QUOTE) {
      const read = quotedCell(text, i);
      if (read === 'open') quotes = false;
      else if (read) {
        cell = read.cell;
        i = read.end;
      }
    }
    if (cell === null) {
      const from = i;
      while (i < text.length && text.charCodeAt(i) !== 9 && !isBreak(text.charCodeAt(i))) i++;
      cell = text.slice(from, i);
    }
    row.push(unguard(cell));
    if (i >= text.length) break;
    if (text.charCodeAt(i) === 9) {
      i++;
      if (i >= text.length) row.push('');
    } else {
      i += text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A cell in quotes that begins at `from`; null when these quotes are letters, 'open' when they are never closed. */
function quotedCell(
  text: string,
  from: number,
): { readonly cell: string; readonly end: number } | 'open' | null {
  let at = from + 1;
  let needed = false;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return 'open';
    if (text.charCodeAt(quote + 1) === QUOTE) {
      needed = true;
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const closes = end >= text.length || text.charCodeAt(end) === 9 || isBreak(text.charCodeAt(end));
    const inside = text.slice(from + 1, quote);
    if (!closes || !(needed || inside === '' || /[\t\r\n]/.test(inside))) return null;
    return { cell: inside.replaceAll('""', '"'), end };
  }
}

const quoted = (cell: string): string =>
  cell.startsWith('"') || /[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Cells that a spreadsheet would run are disarmed; `parseTsv` gives them back unchanged. */
export const formatTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => quoted(guard(cell))).join('\t')).join('\r\n') +
  (rows.length > 0 ? '\r\n' : '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same as a table; cells say that they are text, so that Excel makes no dates and no formulas of them. */
export const formatHtml = (rows: readonly (readonly string[])[]): string =>
  `<meta charset="utf-8"><table>${rows
    .map(
      (row) =>
        `<tr>${row
          .map((cell) => {
            const number = /^-?\d+([.,]\d+)?$/.test(cell);
            const text = escaped(guard(cell)).replace(
              /\r\n?|\n/g,
              '<br style="mso-data-placement:same-cell">',
            );
            return number ? `<td>${text}</td>` : `<td style="mso-number-format:'\\@'">${text}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('')}</table>`;

/** Equal length for all rows, with empty cells; a block that is pasted is a rectangle. */
export function rectangle(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  return rows.map((row) =>
    row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')],
  );
}
