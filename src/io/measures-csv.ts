/**
 * Results as a table: one row a body, one column a measure, to open in a spreadsheet. Takes plain rows, so this room needs
 * no measure. Numbers keep all their digits; empty = the measure says nothing about that body.
 */
import { clean, readNumber } from './cells.ts';
import { type CsvStyle, formatCsv, type OutCell, readSheet, unguard, utf8 } from './csv.ts';
import type { InFile, OutFile } from './format.ts';
import { IssueList } from './issue-list.ts';

export type MeasureTable = {
  /** Headers of the text columns (id, label …) and of the measures, already in the person's language where wanted. */
  readonly texts: readonly string[];
  readonly measures: readonly string[];
  /** Headers of text columns that stand last, such as the reasons for empty cells. */
  readonly after?: readonly string[];
  readonly rows: readonly {
    readonly texts: readonly string[];
    /** One a measure; null or NaN = not measurable here. */
    readonly values: readonly (number | null)[];
    readonly after?: readonly string[];
  }[];
};

/** ';' goes with a decimal comma, as a German Excel reads it; ',' with a point. Both begin with a byte-order mark. */
export function writeMeasures(table: MeasureTable, delimiter: ';' | ',', name = 'measures.csv'): OutFile {
  const style: CsvStyle = { delimiter, mark: true, decimal: delimiter === ';' ? ',' : '.' };
  const header: OutCell[] = [...table.texts, ...table.measures, ...(table.after ?? [])];
  const rows = table.rows.map((row): OutCell[] => [
    ...row.texts,
    ...row.values.map((value) => (value === null || Number.isNaN(value) ? null : value)),
    ...(row.after ?? []),
  ]);
  return { name, bytes: utf8(formatCsv([header, ...rows], style)) };
}

/** Reads back what `writeMeasures` wrote. @param texts how many text columns stand first */
export function readMeasures(file: InFile, texts: number): MeasureTable | null {
  const sheet = readSheet(file, new IssueList());
  if (!sheet) return null;
  const text = (cell: string | undefined) => unguard(cell ?? '');
  return {
    texts: sheet.columns.slice(0, texts).map(unguard),
    measures: sheet.columns.slice(texts).map(unguard),
    rows: sheet.rows.map(({ cells }) => ({
      texts: Array.from({ length: texts }, (_, i) => text(cells[i])),
      values: sheet.columns.slice(texts).map((_, i) => {
        const cell = clean(cells[texts + i] ?? '');
        // A comma or a point is decimal here, whatever stands around it: nothing else was written.
        return cell === '' ? null : readNumber(cell.replace(',', '.'), ',').value;
      }),
    })),
  };
}
