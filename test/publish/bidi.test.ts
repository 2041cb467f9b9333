import { expect, test } from 'vitest';
import { directedRuns } from '../../src/publish/bidi.ts';

/** Capitals stand for Arabic letters, so that the order can be read here. */
const arabic = (text: string) =>
  text.replace(/[A-Z]/g, (c) => String.fromCharCode(0x627 + c.charCodeAt(0) - 65));
const seen = (text: string) =>
  directedRuns(arabic(text))
    .map(({ text: run, isRtl }) => (isRtl ? [...run].reverse().join('') : run))
    .join('');

// Expected orders by the rules of UAX #9, checked against what browsers show.
test.each([
  ['abc def', 'abc def'],
  ['abc DEF ghi', 'abc FED ghi'],
  ['ABC DEF', 'FED CBA'],
  ['ABC (def 12) GHI', 'CBA (def 12) IHG'],
  ['x ABC 12 y', 'x 12 CBA y'],
  ['ABC (DEF)', ')FED( CBA'],
  ['ABC (12)', ')12( CBA'],
  ['abc (DEF)', 'abc (FED)'],
  ['ABC (DEF', 'FED( CBA'],
  ['ABC 3,5 DEF', 'FED 3,5 CBA'],
  ['ABC, DEF', 'FED ,CBA'],
  ['ABC - x', 'CBA - x'],
  ['12 ABC', '12 CBA'],
  ['ABC  ', 'CBA  '],
])('%s is seen as %s', (text, order) => {
  expect(seen(text)).toBe(arabic(order));
});

test.each([
  // Digits of Persian and Urdu run as ours do, and those of Arabic as well.
  ['کتاب ۱۲۳', ['۱۲۳', 'کتاب ']],
  ['كتاب ١٢٣', ['١٢٣', 'كتاب ']],
])('numbers in %s are read from left to right', (text, order) => {
  const runs = directedRuns(text);
  expect(runs.map(({ text: run }) => run)).toEqual(order);
  expect(runs.map(({ isRtl }) => isRtl)).toEqual([false, true]);
});

test('nothing is lost or added', () => {
  const text = arabic('Verein ABC 12 e.V. — 3,5% DEF (GH) "x"');
  const letters = (t: string) => [...t].sort().join('');
  expect(letters(seen('Verein ABC 12 e.V. — 3,5% DEF (GH) "x"'))).toBe(letters(text));
});
