import { expect, test } from 'vitest';
import { closeness, matches } from '../../src/base/fold.ts';

test.each([
  ['Übersicht', 'uber'],
  ['Übersicht', 'ueber'],
  ['Übersicht', 'Über'],
  ['Straße', 'strasse'],
  ['Gesunde-Städte-Netzwerk', 'gesunde staedte'],
  ['Gesunde-Städte-Netzwerk', 'netzwerk gesunde'],
  ['Kassenärztliche Vereinigung', 'kassenarzt'],
])('%s is found by %s', (text, query) => expect(matches(text, query)).toBe(true));

test('every word must be there', () =>
  expect(matches('Gesunde-Städte-Netzwerk', 'gesunde dorf')).toBe(false));

test('closer hits come first', () => {
  expect(closeness('Gesunde-Städte-Netzwerk', 'ges')).toBe(2);
  expect(closeness('Netzwerk Gesundheit', 'ges')).toBe(1);
  expect(closeness('Angesehen', 'ges')).toBe(0);
});
