/** Moments and sizes as people say them. */
import { expect, test } from 'vitest';
import { ago, moment, size } from '../../src/i18n/when.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

test.each([
  [0, 'gerade eben', 'just now'],
  [-5 * MINUTE, 'gerade eben', 'just now'],
  [MINUTE, 'vor 1 Minute', '1 minute ago'],
  [59.9 * MINUTE, 'vor 59 Minuten', '59 minutes ago'],
  [3 * 60 * MINUTE, 'vor 3 Stunden', '3 hours ago'],
  [25 * 60 * MINUTE, 'gestern', 'yesterday'],
  [20 * 24 * 60 * MINUTE, 'vor 2 Wochen', '2 weeks ago'],
])('%i ms ago', (since, german, english) => {
  expect(ago(NOW - since, NOW, 'de')).toBe(german);
  expect(ago(NOW - since, NOW, 'en')).toBe(english);
});

test('a moment names day and time', () => {
  expect(moment(NOW, 'de')).toMatch(/^22\. November 2026 um \d\d:00$/);
  expect(moment(NOW, 'en')).toMatch(/^22 November 2026 at \d\d:00$/);
});

test.each([
  [0, '0 Byte'],
  [999, '999 Byte'],
  [1000, '1 kB'],
  [348_000, '348 kB'],
  [999_600, '1 MB'],
  [3_400_000, '3,4 MB'],
  [11_000_000_000, '11 GB'],
])('%i bytes', (bytes, text) => expect(size(bytes, 'de')).toBe(text));
