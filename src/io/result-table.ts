/**
 * Results as a table to open in a spreadsheet. Takes plain rows, so this room needs no measure. Numbers keep all their digits;
 * empty = the measure says nothing there.
 */
import { formatCsv, type OutCell, utf8 } from './csv.ts';
import type { OutFile } from './format.ts';

/**
 * ';' and a decimal comma as a German Excel reads it, ',' and a point in English; both begin with a byte-order mark. The same
 * rows in the same language give the same bytes.
 */
export function writeResults(
  name: string,
  rows: Iterable<readonly OutCell[]>,
  language: 'de' | 'en',
): OutFile {
  const german = language === 'de';
  const style = { delimiter: german ? ';' : ',', mark: true, decimal: german ? ',' : '.' } as const;
  return { name, bytes: utf8(formatCsv(rows, style)) };
}
