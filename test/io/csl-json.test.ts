import { describe, expect, it } from 'vitest';
import { citedBy } from '../../src/analysis/bibliography.ts';
import { REFERENCES } from '../../src/analysis/references.ts';
import { cslItem, writeCsl } from '../../src/io/csl-json.ts';

/** Fields of csl-data.json that are used here, with the types that the schema allows. */
const SCHEMA: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  type: (v) => ['article', 'article-journal', 'book', 'chapter', 'report'].includes(v as string),
  title: isText,
  author: isNames,
  editor: isNames,
  issued: (v) => JSON.stringify(v) === JSON.stringify({ 'date-parts': [[yearOf(v)]] }),
  'container-title': isText,
  'collection-title': isText,
  'collection-number': isText,
  volume: isText,
  issue: isText,
  page: isText,
  number: isText,
  publisher: isText,
  'publisher-place': isText,
  DOI: (v) => isText(v) && /^10\.\d{4,9}\/\S+$/.test(v as string),
};
function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
function isNames(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (n) =>
        Object.entries(n).every(
          ([k, v]) => ['family', 'given', 'literal', 'non-dropping-particle'].includes(k) && isText(v),
        ) &&
        ('literal' in n || ('family' in n && 'given' in n)),
    )
  );
}
const yearOf = (value: unknown) => Number((value as { 'date-parts': number[][] })['date-parts'][0]![0]);

describe('CSL-JSON', () => {
  const cited = citedBy(Object.keys(REFERENCES));
  const items = JSON.parse(new TextDecoder().decode(writeCsl(cited).bytes)) as Record<string, unknown>[];

  it('has fields of the schema alone, of the right types', () => {
    expect(items).toHaveLength(cited.length);
    for (const item of items) {
      for (const [field, value] of Object.entries(item)) {
        expect(Object.keys(SCHEMA), `${item.id}`).toContain(field);
        expect(SCHEMA[field]!(value), `${item.id} ${field}`).toBe(true);
      }
      for (const field of ['id', 'type', 'title', 'author', 'issued']) expect(item).toHaveProperty(field);
    }
  });

  it('knows particles, series and pages', () => {
    const of = (short: string) => cslItem(citedBy([short])[0]!);
    expect(of('Traag, Waltman & van Eck 2019').author).toContainEqual({
      family: 'Eck',
      given: 'N. J.',
      'non-dropping-particle': 'van',
    });
    expect(of('Freeman 1979')).toMatchObject({
      type: 'article-journal',
      'container-title': 'Social Networks',
      volume: '1',
      issue: '3',
      page: '215-239',
      DOI: '10.1016/0378-8733(78)90021-7',
    });
    expect(of('Brandes & Fleischer 2005')).toMatchObject({ 'collection-number': '3404' });
    expect(of('Brandes & Fleischer 2005')).not.toHaveProperty('volume');
  });
});
