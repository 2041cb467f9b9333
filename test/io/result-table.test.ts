/** Results as a table: full digits, harmless to a spreadsheet, and read back unchanged. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguard } from '../../src/io/csv.ts';
import { writeResults } from '../../src/io/result-table.ts';

const ROWS = [
  ['id', 'Name', 'degree', 'ei'],
  ['a', '=SUMME(A1:A9)', 27, -0.30000000000000004],
  ['00123', "'Zitat'; mit, Zeichen", null, 1e-7],
  ['-x', '@b\nc', null, 1234.5678],
];

test.each(['de', 'en'] as const)('in %s', (language) => {
  const { bytes } = writeResults('measures.csv', ROWS, language);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeffid')).toBe(true);
  expect(text).toContain(language === 'de' ? ';27;-0,30000000000000004\r\n' : ',27,-0.30000000000000004\r\n');
  expect(text).not.toMatch(/(^|[;,\n])[=@]/m);
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd(), {
    delimiter: language === 'de' ? ';' : ',',
  });
  const number = (cell: string) => (cell === '' ? null : Number(cell.replace(',', '.')));
  const back = data.map((row, i) =>
    i === 0 ? row : [...row.slice(0, 2).map(unguard), ...row.slice(2).map(number)],
  );
  expect(back).toEqual(ROWS);
});
