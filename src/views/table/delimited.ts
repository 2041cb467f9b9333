/** What is shown as text for other programs: the visible rows and columns, in their order, with all digits of numbers. */

import type { Language } from '../../i18n/index.ts';
import { type CsvStyle, formatCsv } from '../../io/csv.ts';
import { type Column, isEmpty } from './column.ts';

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

export type OutColumn<Row> = Pick<Column<Row>, 'label' | 'value'>;

/** The columns, then why cells are empty (where measures are among them), then the lens: no number goes without it. */
export function outColumns<Row>(
  columns: readonly Column<Row>[],
  lens: string,
  words: { readonly declined: string; readonly lens: string },
): readonly OutColumn<Row>[] {
  const reasons = (row: Row) =>
    columns
      .flatMap((c) => {
        const reason = c.reason?.(row);
        return reason === undefined ? [] : [`${c.label}: ${reason}`];
      })
      .join(' | ');
  return [
    ...columns,
    ...(columns.some((c) => c.reason) ? [{ label: words.declined, value: reasons }] : []),
    { label: words.lens, value: () => lens },
  ];
}

/** Formulas are disarmed by `formatCsv`; tabs and line breaks in texts become blanks, which pasting would break at. */
export function delimited<Row>(
  rows: readonly Row[],
  columns: readonly OutColumn<Row>[],
  style: CsvStyle,
): string {
  const text = (value: string) => value.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00ad', '');
  const cell = (value: string | number | null) =>
    isEmpty(value) ? null : typeof value === 'string' ? text(value) : value;
  return formatCsv(
    [columns.map((c) => text(c.label)), ...rows.map((row) => columns.map((c) => cell(c.value(row))))],
    style,
  );
}
