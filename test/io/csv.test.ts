/** Text → rows, checked by hand and against papaparse; and rows → text → rows. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findDelimiter, formatCsv, guard, parseCsv, sheetFromText, unguard } from '../../src/io/csv.ts';
import { readFiles } from '../../src/io/index.ts';
import { IssueList } from '../../src/io/issue-list.ts';
import { decodeText } from '../../src/io/text.ts';

const rows = (text: string, delimiter = ';') => parseCsv(text, delimiter).rows;

describe('parseCsv', () => {
  test.each([
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;b\rc;d\n\ne;f', [['a', 'b'], ['c', 'd'], [''], ['e', 'f']]],
    [
      'a;;\n;b',
      [
        ['a', '', ''],
        ['', 'b'],
      ],
    ],
    ['"a;b";"c ""d"""', [['a;b', 'c "d"']]],
    ['"a\r\nb";c', [['a\r\nb', 'c']]],
    ['Firma "Nord" AG;5" Rohr', [['Firma "Nord" AG', '5" Rohr']]],
    ['""', [['']]],
    ['"";', [['', '']]],
    ['', []],
  ])('%j', (text, expected) => expect(rows(text)).toEqual(expected));

  test('text behind a closing quote stays and is named', () => {
    expect(parseCsv('"Nord" AG;b\n"c" ;d', ';')).toMatchObject({
      rows: [
        ['Nord AG', 'b'],
        ['c', 'd'],
      ],
      brokenQuotes: [1],
    });
  });
  test('a quote that never closes costs no row', () => {
    expect(parseCsv('a;b\n"c;d\ne;f\n', ';')).toEqual({
      rows: [
        ['a', 'b'],
        ['"c', 'd'],
        ['e', 'f'],
      ],
      brokenQuotes: [],
      openQuote: 2,
    });
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'ä', '"', ';', ',', '\n', '\r', ' ', '=', "'", '-', '\t', '1'),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('reads well-formed text as papaparse does', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
      const text = Papa.unparse(cells, { delimiter, newline: '\n', quotes: true });
      expect(rows(text, delimiter)).toEqual(Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('what is written is read back, formulas included', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(';', ',', '\t') as fc.Arbitrary<';' | ',' | '\t'>,
      (cells, delimiter) => {
        const text = formatCsv(cells, { delimiter, mark: false });
        expect(rows(text, delimiter).map((row) => row.map(unguard))).toEqual(cells);
      },
    ),
    { numRuns: 500, seed: 2 },
  );
});

test('no written cell is a formula, numbers stay numbers', () => {
  for (const bad of ['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', "'=1"]) {
    expect(guard(bad)).toBe(`'${bad}`);
    expect(unguard(guard(bad))).toBe(bad);
  }
  for (const good of ["'tis", 'a=b', '1-2', '']) expect(unguard(guard(good))).toBe(good);
  expect(formatCsv([['-x', -0.5, null]], { delimiter: ';', mark: true, decimal: ',' })).toBe(
    "\ufeff'-x;-0,5;\r\n",
  );
});

test.each([
  ['Quelle;Ziel\nMeier, Huber und Partner;B\nB;C, D & Co', ';'],
  ['von,nach,Gewicht\nA,B,"1,5"', ','],
  ['a\tb\n1\t2', '\t'],
  ['source|target\nx, y|z', '|'],
  ['nur eine Spalte\nwert', ','],
])('delimiter of %j', (text, delimiter) => expect(findDelimiter(text)).toBe(delimiter));

describe('sheets', () => {
  const sheet = (text: string) => {
    const issues = new IssueList();
    return { sheet: sheetFromText(text, 'f.csv', issues), codes: issues.list().map((issue) => issue.code) };
  };
  test('titles above the header are skipped and said; rows keep their numbers', () => {
    const read = sheet('Kooperationen 2023;;\n\nQuelle;Ziel;Gewicht\nA;B;1\n');
    expect(read.sheet).toMatchObject({
      columns: ['Quelle', 'Ziel', 'Gewicht'],
      rows: [{ row: 4, cells: ['A', 'B', '1'] }],
    });
    expect(read.codes).toEqual(['rows-above-header']);
  });
  test('sep= chooses the delimiter and is no row', () => {
    expect(sheet('sep=|\r\na;b|c\r\n1;2|3').sheet).toMatchObject({
      columns: ['a;b', 'c'],
      rows: [{ row: 2 }],
    });
  });
  test('equal names become different ones', () => {
    expect(sheet('a;a;a (2);a\n1;2;3;4').sheet?.columns).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)']);
  });
  test('blank text is empty', () => expect(sheet(' \n\n ').codes).toEqual(['empty']));
});

describe('time grows with length, not with its square', () => {
  const baits: readonly (readonly [string, (n: number) => string])[] = [
    ['quotes before trailing blanks', (n) => `${'"x'.repeat(n)}${' '.repeat(2 * n)};1`],
    ['opening quotes on each line', (n) => '"a;b\n'.repeat(n)],
    ['doubled quotes', (n) => `"${'""'.repeat(n)}"`],
    ['delimiters', (n) => ';'.repeat(n)],
  ];
  // No time is asked for: a quadratic scan would take many times what a test may.
  test.each(baits)('%s', (_, make) => {
    expect(parseCsv(make(1_000_000), ';').rows.length).toBeGreaterThan(0);
  });
});

test('many columns and many rows cost no more than the cells that are there', () => {
  const header = Array.from({ length: 50_000 }, (_, i) => `c${i}`).join(';');
  const file = {
    name: 'f.csv',
    bytes: new TextEncoder().encode(`Quelle;Ziel;${header}\n${'a;b\n'.repeat(50_000)}`),
  };
  expect(readFiles([file]).counts.ties).toBe(50_000);
});

describe('decodeText', () => {
  const encode = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
  test.each([
    ['UTF-8', encode('Größe', 'utf8'), 'utf-8'],
    ['UTF-8 with a mark', encode('\ufeffGröße', 'utf8'), 'utf-8'],
    ['UTF-16 LE with a mark', encode('\ufeffGröße', 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', encode('Größe;Quelle;Ziel', 'utf16le'), 'utf-16le'],
    ['Windows-1252', encode('Größe', 'latin1'), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toMatch(/^Größe/);
    expect(decoded.encoding).toBe(encoding);
  });
  test('Windows-1252 has € and German quotation marks', () => {
    const bytes = Uint8Array.of(0x84, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x93, 0x20, 0x80);
    expect(decodeText(bytes)).toMatchObject({ text: '„Größe“ €', encoding: 'windows-1252' });
  });
  test('any bytes: text or a reason, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, problems } = decodeText(bytes);
        if (text === null) expect(problems).not.toEqual([]);
        // No letter is lost without a word.
        else if (text.includes('\ufffd'))
          expect(problems.map((p) => p.code)).toContain('replacement-characters');
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
