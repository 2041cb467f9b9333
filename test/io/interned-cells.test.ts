/** The fast ways for large tables say what the plain ways say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/io/csv.ts';
import { internCells, rowsOfWords } from '../../src/io/interned-cells.ts';
import { TieNumbers } from '../../src/io/tie-numbers.ts';
import { TieIds } from '../../src/io/ties-table.ts';
import type { TieType } from '../../src/model/vocabulary.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function rowsOf(text: string, delimiter = ';') {
  const bytes = encoder.encode(text);
  const found = internCells(bytes, delimiter.charCodeAt(0), (a, b) => decoder.decode(bytes.subarray(a, b)));
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
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('gives the rows of the general parser, or leaves them to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (t) => {
        const rows = rowsOf(t);
        const parsed = parseCsv(t, ';');
        if (rows === null) return;
        taken++;
        expect(rows).toEqual(parsed.rows);
        expect(parsed.brokenQuotes).toEqual([]);
        expect(parsed.openQuote).toBe(0);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(500);
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
    const bytes = encoder.encode(lines.join('\n'));
    const found = internCells(bytes, 59, (a, b) => decoder.decode(bytes.subarray(a, b)))!;
    expect(rowsOfWords(found)).toEqual(lines.map((line) => line.split(';')));
    expect(found.words.length).toBeLessThan(9001 * 1.02);
    expect(new Set(found.words).size).toBe(9001);
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
