/**
 * The references in their parts, for bibliographies: which ones a set of measures and tests needs, and what each is. The parts
 * are read from the line that reports print (`references.ts`), so that there is one place to correct; a test holds that every
 * line can be read and written again.
 */
import { type Cited, citeKey, NO_PUBLICATION, type Person, type Publication } from '../base/publication.ts';
import { DOIS } from './dois.ts';
import type { Measure } from './measure.ts';
import { fullReference, REFERENCES } from './references.ts';

/** Publishers whose place is not part of the line. */
const PRESSES = ['Cambridge University Press'];

/** 'Freeman, L. C.; Brandes, U.' → persons. */
export const personsOf = (text: string): readonly Person[] =>
  text.split(/;\s*/).map((name) => {
    const comma = name.indexOf(', ');
    return comma < 0
      ? { family: name, given: '' }
      : { family: name.slice(0, comma), given: name.slice(comma + 2) };
  });

/** What the last part of a reference says; null where it is in no known form. */
export function readSource(source: string): Partial<Publication> | null {
  const preprint = /^arXiv:(\S+)$/.exec(source);
  if (preprint) return { kind: 'preprint', container: 'arXiv', pages: preprint[1]! };
  const inBook = /^in: (.+) \(eds\.\), (.+), ([^,]+), ([^,]+), ([\d–]+)$/.exec(source);
  if (inBook) {
    const [, editors, container, publisher, place, pages] = inBook as unknown as string[];
    return {
      kind: 'chapter',
      editors: personsOf(editors!),
      container,
      publisher,
      place,
      pages,
    } as Partial<Publication>;
  }
  const inSeries = /^(.+), (Lecture Notes in [^\d]+) (\d+), ([\d–]+)$/.exec(source);
  if (inSeries) {
    const [, container, series, volume, pages] = inSeries as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    return { kind: 'chapter', container, series, volume, pages };
  }
  const article = /^(\D.*?) (\d+)(?:\(([^)]+)\))?, ([\dA-Z][\d–A-Z]*(?: and [\d–]+)?)$/.exec(source);
  if (article) {
    const [, container, volume, issue = '', pages] = article as unknown as [
      string,
      string,
      string,
      string?,
      string?,
    ];
    return { kind: 'article', container, volume, issue, pages: pages ?? '' };
  }
  // Journals that number their articles within a year instead of pages.
  const numbered = /^(\D+) ([A-Z]?\d+)$/.exec(source);
  if (numbered) return { kind: 'article', container: numbered[1]!, pages: numbered[2]! };
  if (PRESSES.includes(source)) return { kind: 'book', publisher: source };
  const book = /^([^,\d]+), ([^,\d]+)$/.exec(source);
  return book ? { kind: 'book', publisher: book[1]!, place: book[2]! } : null;
}

/** @param short as measures cite it: 'Freeman 1977'; null where nothing is known under it */
export function publicationOf(short: string): Publication | null {
  const found = REFERENCES[short];
  if (!found) return null;
  return {
    ...NO_PUBLICATION,
    ...(readSource(found.source) ?? { container: found.source }),
    authors: personsOf(found.authors),
    year: found.year,
    title: found.title,
    doi: DOIS[short] ?? '',
  };
}

/** @param shorts in any order, repeats allowed; those that nothing is known of are left out. In the order of names, then years. */
export const citedBy = (shorts: Iterable<string>): readonly Cited[] =>
  [...new Set(shorts)].sort(byName).flatMap((short) => {
    const publication = publicationOf(short);
    return publication ? [{ key: citeKey(short), publication }] : [];
  });

/** The same in all languages: a list of references is one list. */
const order = new Intl.Collator('en');
const byName = (a: string, b: string) => order.compare(a, b);

/** As reports print it, with its address: '… Sociometry 40(1), 35–41. https://doi.org/10.2307/3033543' */
export function printedReference(short: string): string {
  const doi = DOIS[short];
  return doi === undefined ? `${fullReference(short)}.` : `${fullReference(short)}. https://doi.org/${doi}`;
}

export const citationsOf = (measures: readonly Measure[]): readonly string[] => [
  ...new Set(measures.flatMap((m) => m.citations)),
];
