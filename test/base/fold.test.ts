import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeness, fold, matches, plain } from '../../src/base/fold.ts';

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

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'abeouAOU äöüÄÖÜßẞéİſK-/() \u00a0\u0308'), maxLength: 8 }),
);

test('any text is folded as if by every rule, also where there is nothing to do', () => {
  const bare = (text: string) =>
    text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  const written = (text: string) =>
    bare(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plain(text)).toBe(bare(text));
      expect(fold(text)).toEqual([bare(text), written(text)]);
    }),
  );
});

test('a word in a text begins after a blank, a hyphen, a stroke or a bracket', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      const wanted = plain(query.trim());
      const words = plain(text).split(/[\s\-/()]+/);
      const expected = plain(text).startsWith(wanted) ? 2 : words.some((w) => w.startsWith(wanted)) ? 1 : 0;
      expect(closeness(text, query)).toBe(expected);
    }),
  );
});
