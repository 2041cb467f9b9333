import { describe, expect, it } from 'vitest';
import { citationsOf, citedBy, publicationOf, readSource } from '../../src/analysis/bibliography.ts';
import { DOIS } from '../../src/analysis/dois.ts';
import { MEASURES } from '../../src/analysis/index.ts';
import { REFERENCES } from '../../src/analysis/references.ts';
import { citeKey, type Publication } from '../../src/base/publication.ts';

/** The line of `references.ts` again, from its parts. */
function lineOf(p: Partial<Publication>): string {
  const { kind, container, series, volume, issue, pages, publisher, place } = p;
  if (kind === 'preprint') return `${container}:${pages}`;
  if (kind === 'book') return place ? `${publisher}, ${place}` : `${publisher}`;
  if (kind === 'chapter') {
    if (series) return `${container}, ${series} ${volume}, ${pages}`;
    const editors = p.editors!.map((e) => `${e.family}, ${e.given}`).join('; ');
    return `in: ${editors} (eds.), ${container}, ${publisher}, ${place}, ${pages}`;
  }
  if (!volume) return `${container} ${pages}`;
  return `${container} ${volume}${issue ? `(${issue})` : ''}, ${pages}`;
}

describe('references in their parts', () => {
  it('reads every line, and nothing of it is lost', () => {
    for (const [short, { source }] of Object.entries(REFERENCES)) {
      const read = readSource(source);
      expect(read, short).not.toBeNull();
      expect(lineOf(read!), short).toBe(source);
    }
  });

  it('reads journals, books, chapters and preprints', () => {
    expect(publicationOf('Freeman 1977')).toMatchObject({
      kind: 'article',
      authors: [{ family: 'Freeman', given: 'L. C.' }],
      container: 'Sociometry',
      volume: '40',
      issue: '1',
      pages: '35–41',
      doi: '10.2307/3033543',
    });
    expect(publicationOf('Burt 1992')).toMatchObject({ kind: 'book', publisher: 'Harvard University Press' });
    expect(publicationOf('Burt 1983')?.editors.map((e) => e.family)).toEqual(['Burt', 'Minor']);
    expect(publicationOf('Brandes & Fleischer 2005')).toMatchObject({
      container: 'STACS 2005',
      series: 'Lecture Notes in Computer Science',
      volume: '3404',
    });
    expect(publicationOf('Batagelj & Zaveršnik 2003')).toMatchObject({
      kind: 'preprint',
      pages: 'cs/0310049',
    });
    expect(publicationOf('nobody 2000')).toBeNull();
  });

  it('has identifiers of known references alone, each of one', () => {
    for (const [short, doi] of Object.entries(DOIS)) {
      expect(Object.keys(REFERENCES), short).toContain(short);
      expect(doi, short).toMatch(/^10\.\d{4,9}\/\S+$/);
    }
    expect(new Set(Object.values(DOIS)).size).toBe(Object.keys(DOIS).length);
  });

  it('names every reference by a key of its own', () => {
    const keys = Object.keys(REFERENCES).map(citeKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z]+\d{4}$/);
  });

  it('finds what all measures cite', () => {
    const shorts = citationsOf(MEASURES).filter((short) => short in REFERENCES);
    expect(citedBy([...shorts, ...shorts])).toHaveLength(new Set(shorts).size);
    expect(citedBy(['Watts & Strogatz 1998', 'nobody', 'Blau 1977']).map((c) => c.key)).toEqual([
      'Blau1977',
      'WattsStrogatz1998',
    ]);
  });
});
