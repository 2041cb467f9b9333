/** Long lists and cells of a chapter are parted without losing or tearing a name. */
import { expect, test } from 'vitest';
import { inLists, inParagraphs, LONG_LIST, linesOf } from '../../../src/views/report/long-text.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `Verein ${i} – Straße ${i % 7}`);

test('a cell of names is parted between names, and all of it is there', () => {
  const all = names(3000);
  const parts = inParagraphs(all.join('; '));
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.join('')).toBe(all.join('; '));
  expect(parts.flatMap((part) => part.split('; ').filter((name) => name !== ''))).toEqual(all);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(4100);
});

test('one word without end, a short text and an empty one stay as they are', () => {
  for (const text of ['x'.repeat(9000), 'A; B', '']) expect(inParagraphs(text).join('|')).toBe(text);
});

test('a list is parted in its order', () => {
  const all = names(2 * LONG_LIST + 1);
  expect(inLists(all).map(({ length }) => length)).toEqual([LONG_LIST, LONG_LIST, 1]);
  expect(inLists(all).flat()).toEqual(all);
});

test('lines of a table are counted by its longest cells', () => {
  expect(
    linesOf([
      ['a', 'x'.repeat(600)],
      ['', ''],
    ]),
  ).toBe(11);
  expect(linesOf([])).toBe(0);
});
