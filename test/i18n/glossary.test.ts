/** Every word of the glossary is explained in both languages, and what it refers to exists. */
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/analysis/index.ts';
import { REFERENCES } from '../../src/analysis/references.ts';
import german from '../../src/i18n/de/glossary.ts';
import { TERMS, termAlso, termName, termOf, termText, termWhy } from '../../src/i18n/glossary.ts';
import { wordFor } from '../../src/model/vocabulary.ts';

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each(TERMS.map((term) => [term.id, term] as const))('%s', (id, term) => {
    const name = termName(term, language);
    for (const text of [name, termText(term, language), termAlso(term, language)]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/^glossary:|\{\{|undefined/);
    }
    expect(termWhy(term, language)).not.toMatch(/^glossary:|\{\{/);
    expect(termText(term, language).length, `${id}: a glossary, not an essay`).toBeLessThan(420);
  });
  test('no two words have one name', () => {
    const names = TERMS.map((term) => termName(term, language).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

test('all words written down are listed, once', () => {
  expect(TERMS.map(({ id }) => id).sort()).toEqual(Object.keys(german).sort());
});

test('names that the vocabulary has come from there, and so do the values', () => {
  expect(termName(termOf('committee'), 'de')).toBe(wordFor('kinds', 'committee', 'de'));
  expect(termText(termOf('status'), 'en')).toContain(wordFor('statuses', 'planned', 'en'));
  expect(termText(termOf('stage'), 'de')).toContain(wordFor('stages', 6, 'de'));
});

test('measures and references exist', () => {
  for (const { id, measure, citations = [] } of TERMS) {
    if (measure) expect(measureOf(...measure), id).toBeDefined();
    for (const citation of citations) expect(Object.keys(REFERENCES), id).toContain(citation);
  }
});
