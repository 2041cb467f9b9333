/** How words are found and filled in, and that both languages say the same things. */
import { describe, expect, test } from 'vitest';
import german from '../../src/i18n/de/all.ts';
import english from '../../src/i18n/en/all.ts';
import { fill } from '../../src/i18n/fill.ts';
import { addWords, phrase, translate, wordAt } from '../../src/i18n/index.ts';

const texts = new Map([
  ['a:hello', 'Hallo {{name}}, {{name}}!'],
  ['a:bodies_zero', 'keine'],
  ['a:bodies_one', '{{count}} Einrichtung'],
  ['a:bodies_other', '{{count}} Einrichtungen'],
  ['a:ties_one', 'eine Verbindung'],
  ['a:ties_other', '{{count}} Verbindungen'],
  ['a:plain', '{{count}} gezählt'],
  ['a:both', '$t(a:ties, {{ties}}) von $t(a:nothing, {{ties}})'],
]);
const say = (key: string, values = {}) => fill(texts, 'de', key, values);

describe('a template', () => {
  test('takes every value, as often as it is named', () => {
    expect(say('a:hello', { name: 'SHK' })).toBe('Hallo SHK, SHK!');
  });
  test('never reads what a value holds', () => {
    expect(say('a:hello', { name: '{{name}} $t(a:plain, {{name}}) $&' })).toBe(
      'Hallo {{name}} $t(a:plain, {{name}}) $&, {{name}} $t(a:plain, {{name}}) $&!',
    );
  });
  test('keeps the braces of a value that is not given, also where objects have such a property', () => {
    expect(say('a:hello')).toBe('Hallo {{name}}, {{name}}!');
    expect(fill(new Map([['a', '{{constructor}}']]), 'de', 'a', {})).toBe('{{constructor}}');
  });
  test.each([
    [0, 'keine'],
    [1, '1 Einrichtung'],
    [2, '2 Einrichtungen'],
    [1.5, '1,5 Einrichtungen'],
    [20_000, '20.000 Einrichtungen'],
  ])('has a form for %d', (count, words) => {
    expect(say('a:bodies', { count })).toBe(words);
  });
  test('without a form for the count is the key’s own; a count that is written out chooses none', () => {
    expect(say('a:ties', { count: 0 })).toBe('0 Verbindungen');
    expect(say('a:plain', { count: 1 })).toBe('1 gezählt');
    expect(say('a:plain', { count: '1.234' })).toBe('1.234 gezählt');
    expect(say('a:bodies', { count: '1' })).toBeNull();
  });
  test('takes the words of another key with a count of its own; a key without words reads as itself', () => {
    expect(say('a:both', { ties: 1 })).toBe('eine Verbindung von a:nothing');
  });
});

describe('both languages', () => {
  test('speak by key, written in the code or put together', () => {
    expect(translate('de')('lens:bodies', { count: 1 })).toBe('1 Einrichtung');
    expect(translate('en')('lens:bodies', { count: 37 })).toBe('37 bodies');
    expect(translate('de')('start:counts', { bodies: 1, ties: 49 })).toBe('1 Einrichtung, 49 Verbindungen');
    expect(phrase('de', 'shell:views.map')).toBe('Karte');
    expect(phrase('de', 'shell:views.nowhere')).toBe('shell:views.nowhere');
    expect(phrase('de', '__proto__:constructor')).toBe('__proto__:constructor');
    expect(wordAt('de', 'measureNames:body.degree')).not.toBeNull();
    expect(wordAt('de', 'measureNames:body')).toBeNull();
  });

  test('what does not exist does not compile', () => {
    const t = translate('de');
    // @ts-expect-error there is no such key
    expect(t('lens:body')).toBe('lens:body');
    // @ts-expect-error forms are asked for by their stem
    expect(t('lens:bodies_one')).toBe('{{count}} Einrichtung');
    // @ts-expect-error the text needs a count
    expect(t('lens:bodies')).toBe('lens:bodies');
    // @ts-expect-error the text needs a name and not a title
    expect(t('start:open', { title: 'x' })).toBe('{{name}} öffnen');
  });

  /** What the words of every key name, forms for one and many taken together. */
  const asked = (words: object): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    const walk = (key: string, at: unknown): void => {
      if (typeof at !== 'string')
        for (const [name, below] of Object.entries(at as object)) walk(`${key}/${name}`, below);
      else {
        const stem = key.replace(/_(zero|one|other)$/, '');
        const names = found.get(stem) ?? new Set();
        for (const [, name] of at.matchAll(/\{\{(\w+)\}\}/g)) if (name !== 'count') names.add(name!);
        found.set(stem, names);
      }
    };
    walk('', words);
    return found;
  };
  test('have the same keys, and fill the same values in', () => {
    const [de, en] = [asked(german), asked(english)];
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
    const differ = [...de].filter(
      ([key, names]) => [...names].sort().join() !== [...(en.get(key) ?? [])].sort().join(),
    );
    expect(differ.map(([key, names]) => `${key}: ${[...names]} / ${[...(en.get(key) ?? [])]}`)).toEqual([]);
  });

  test('name only other words that exist', () => {
    const targets = [german, english].flatMap((words) =>
      [...JSON.stringify(words).matchAll(/\$t\(([^,]+),/g)].map(([, key]) => key!),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const key of targets)
      for (const language of ['de', 'en'] as const)
        expect(wordAt(language, key, { count: 2 }), key).not.toBeNull();
  });

  test('words that come later join those that are there', () => {
    addWords('en', { test: { one: { two: 'three' } } });
    expect(phrase('en', 'test:one.two')).toBe('three');
    expect(phrase('en', 'lens:bodies', { count: 1 })).toBe('1 body');
  });
});
