/** What is shown as text for other programs: the visible rows and columns, in their order, with whole numbers. */

import type { Language } from '../../i18n/index.ts';
import { type CsvStyle, formatCsv } from '../../io/csv.ts';
import type { Column } from './column.ts';

/** For a spreadsheet's paste: tabs between cells, no quotes needed, decimal sign of the language. */
export const CLIPBOARD = (language: Language): CsvStyle => ({
  delimiter: '\t',
  mark: false,
  decimal: language === 'de' ? ',' : '.',
});

/** For a file that a spreadsheet of the language opens with a double click. */
export const FILE = (language: Language): CsvStyle => ({
  delimiter: language === 'de' ? ';' : ',',
  mark: true,
  decimal: language === 'de' ? ',' : '.',
});

/** Formulas are disarmed by `formatCsv`; tabs and line breaks in texts become blanks, which pasting would break at. */
export function delimited<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  style: CsvStyle,
): string {
  const cell = (value: string | number | null) =>
    typeof value === 'string'
      ? value.replace(/[\t\r\n]+/g, ' ')
      : value === null || Number.isNaN(value)
        ? null
        : value;
  return formatCsv(
    [columns.map((c) => c.label), ...rows.map((row) => columns.map((c) => cell(c.value(row))))],
    style,
  );
}
