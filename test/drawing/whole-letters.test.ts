/** Names are cut between letters as people see them: emoji, accents and flags stay whole. */
import { expect, test } from 'vitest';
import { fitted } from '../../src/drawing/charts/names.ts';
import { shortenToLine } from '../../src/drawing/line-break.ts';
import { wholeEnd } from '../../src/drawing/whole-letters.ts';

const FAMILY = '👩‍👩‍👧';
const width = (text: string): number => text.length;

test.each([
  ['abc', 2, 2],
  ['abc', 9, 3],
  [`a${FAMILY}b`, 4, 1],
  [`a${FAMILY}b`, 1 + FAMILY.length, 1 + FAMILY.length],
  ['👍🏽!', 2, 0],
  ['e\u0301x', 1, 0],
  ['🇩🇪🇬🇧', 6, 4],
  ['🇩🇪🇬🇧', 4, 4],
  ['a👍', 2, 1],
])('%j at %d', (text, end, at) => {
  expect(wholeEnd(text, end)).toBe(at);
});

test('no cut name ends within a letter, however little room there is', () => {
  const name = `Familien ${FAMILY} Treff 👍🏽 e\u0301`;
  const wholes = new Set(
    [
      '',
      ...Array.from(
        new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(name),
        ({ index, segment }) => name.slice(0, index + segment.length),
      ),
    ].map((text) => text.trimEnd()),
  );
  for (let room = 1; room < name.length; room++) {
    const short = fitted(name, room, 10, width);
    expect(wholes, short).toContain(short.replace(/…$/, ''));
  }
  for (let room = 2; room < name.length; room++) {
    const { lines } = shortenToLine(name, { measure: width, size: 10, weight: 400, width: room, lines: 1 });
    expect(wholes, lines[0]).toContain(lines[0]!.replace(/…$/, ''));
  }
});
