/** The fast ways for large tables say what the plain ways say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, sheetFromText } from '../../src/io/csv.ts';
import { cellsFromBytes, internCells, rowsOfWords } from '../../src/io/interned-cells.ts';
import { IssueList } from '../../src/io/issue-list.ts';
import { decodeText } from '../../src/io/text.ts';
import { TieNumbers } from '../../src/io/tie-numbers.ts';
import { TieIds } from '../../src/io/ties-table.ts';
import type { TieType } from '../../src/model/vocabulary.ts';

const encoder = new TextEncoder();

/** @param shift how far into its buffer the bytes begin */
function cellsOf(text: string, delimiter = ';', shift = 0) {
  const plain = encoder.encode(text);
  const bytes = new Uint8Array(plain.length + shift).subarray(shift);
  bytes.set(plain);
  return internCells(bytes, text, delimiter.charCodeAt(0));
}

function rowsOf(text: string, delimiter?: string, shift?: number) {
  const found = cellsOf(text, delimiter, shift);
  return found && rowsOfWords(found);
}

describe('internCells', () => {
  const piece = fc.constantFrom(
    ';',
    '\n',
    '\r\n',
    '\r',
    '"',
    '""',
    'a',
    'b',
    'Käse',
    ' ',
    '',
    'a""b',
    ';"x";',
    '\t',
    'ab\u000bc',
    '„“',
    'Selbsthilfe',
    'Kontaktstelle ',
    '🏥',
    '\ufeff',
    '\u0000',
    '\u0080ÿ',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('gives the rows of the general parser, or leaves them to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(';', ',', '\t', '|'), fc.nat(3), (t, delimiter, shift) => {
        const rows = rowsOf(t, delimiter, shift);
        const parsed = parseCsv(t, delimiter);
        if (rows === null) return;
        taken++;
        expect(rows).toEqual(parsed.rows);
        expect(parsed.brokenQuotes).toEqual([]);
        expect(parsed.openQuote).toBe(0);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  test('what is read from bytes is what is read from the text: table, rows, columns and issues', () => {
    const cell = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('source', 'target', 'KISS Köln', 'body-17', 'body-1', '0,5', ''),
      },
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('"a;b"', '"sagt ""ja"""', '"offen', '"zu"rest', 'a"b', ' x ', '\u00a0', "'=1"),
    );
    const table = fc
      .tuple(
        fc.constantFrom('', '\ufeff', 'sep=;\r\n', '\ufeff"sep=;"\n'),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\n', '\u001a'),
      )
      .map(([mark, rows, lineBreak, end]) => mark + rows.map((row) => row.join(';')).join(lineBreak) + end);
    let fast = 0;
    fc.assert(
      fc.property(table, (whole) => {
        const bytes = encoder.encode(whole);
        const decoded = decodeText(bytes);
        if (decoded.text === null || decoded.problems.length > 0) return;
        const [quick, careful] = [new IssueList(), new IssueList()];
        const sheet = sheetFromText(decoded.text, 'a.csv', quick, bytes);
        expect(sheet).toEqual(sheetFromText(decoded.text, 'a.csv', careful));
        expect(quick.list()).toEqual(careful.list());
        if (cellsFromBytes(bytes, decoded.text, ';')) fast++;
      }),
      { numRuns: 1500 },
    );
    expect(fast).toBeGreaterThan(200);
  });

  test('takes what spreadsheets write', () => {
    expect(rowsOf('a;b\r\n"c;d";"say ""x"""\r\n')).toEqual([
      ['a', 'b'],
      ['c;d', 'say "x"'],
    ]);
    expect(rowsOf('a""b;"a""b"')).toEqual([['a""b', 'a"b']]);
  });

  test('names each differing cell once, however many there are', () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `body-${i % 9000};body-${(i * 7) % 9001}`);
    const found = cellsOf(lines.join('\n'))!;
    expect(rowsOfWords(found)).toEqual(lines.map((line) => line.split(';')));
    expect(found.words.length).toBeLessThan(9001 * 1.02);
    expect(new Set(found.words).size).toBe(9001);
  });
});

describe('decodeText', () => {
  test('finds every control, wherever it stands', () => {
    for (let code = 0; code < 128; code++) {
      for (const before of [0, 1, 2, 3, 5, 8]) {
        const text = `${'x'.repeat(before)}${String.fromCharCode(code)}Bürgertreff`;
        const { problems } = decodeText(encoder.encode(text));
        const isControl = code < 32 && ![9, 10, 13].includes(code);
        expect(problems.map((p) => p.code)).toEqual(isControl ? ['control-characters'] : []);
      }
    }
  });
});

describe('TieNumbers', () => {
  const types: readonly TieType[] = ['cooperation', 'funding', 'project'];
  const tie = fc.tuple(fc.nat(12), fc.nat(12), fc.constantFrom(...types), fc.boolean());

  test('knows what was seen, in either direction or in one', () => {
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 300 }), (ties) => {
        const numbers = new TieNumbers();
        const seen = new Set<string>();
        for (const [s, t, type] of ties) {
          const directed = type === 'funding';
          const there = seen.has(`${s} ${t} ${type}`) || (!directed && seen.has(`${t} ${s} ${type}`));
          expect(numbers.seen(`b${s}`, `b${t}`, type, directed)).toBe(there);
          seen.add(`${s} ${t} ${type}`);
        }
      }),
    );
  });

  test('ids are the content, then numbered, and never one that is taken', () => {
    const end = fc.constantFrom('a', 'b', 'a>b', 'b>c', 'c', 'ä:x');
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end, fc.constantFrom(...types)), { maxLength: 60 }), (ties) => {
        const ids = new TieIds();
        const taken = new Map<string, unknown>([['a>b:cooperation#2', null]]);
        for (const [source, target, type] of ties) {
          const stem = `${source}>${target}:${type}`;
          let expected = stem;
          for (let n = 2; taken.has(expected); n++) expected = `${stem}#${n}`;
          expect(ids.next(source, target, type, taken)).toBe(expected);
          taken.set(expected, null);
        }
      }),
    );
  });
});
