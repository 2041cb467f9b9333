/** Results as a table: full digits, harmless to a spreadsheet, and read back unchanged. */
import { expect, test } from 'vitest';
import { readMeasures, writeMeasures } from '../../src/io/measures-csv.ts';

const table = {
  texts: ['id', 'Name'],
  measures: ['degree', 'ei'],
  rows: [
    { texts: ['a', '=SUMME(A1:A9)'], values: [27, -0.30000000000000004] },
    { texts: ['00123', "'Zitat'; mit, Zeichen"], values: [null, 1e-7] },
    { texts: ['-x', '@b\nc'], values: [Number.NaN, 1234.5678] },
  ],
};

test.each([';', ','] as const)('with %s', (delimiter) => {
  const file = writeMeasures(table, delimiter);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  expect(text.startsWith('\ufeffid')).toBe(true);
  expect(text).toContain(delimiter === ';' ? ';27;-0,30000000000000004\r\n' : ',27,-0.30000000000000004\r\n');
  expect(text).not.toMatch(/(^|[;,\n])[=@]/m);
  const rows = table.rows.map((row) => ({
    ...row,
    values: row.values.map((v) => (Number.isNaN(v) ? null : v)),
  }));
  expect(readMeasures(file, 2)).toEqual({ ...table, rows });
});
