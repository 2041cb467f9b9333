/** CSL-JSON: the publications as Zotero, pandoc and citeproc read them. */
import type { Cited, Person, Publication } from '../base/publication.ts';
import { utf8 } from './csv.ts';
import type { OutFile } from './format.ts';

export const CSL_FILE = 'references.csl.json';

const TYPE: Readonly<Record<Publication['kind'], string>> = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  preprint: 'article',
  report: 'report',
};

type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string };

function name({ family, given }: Person): CslName {
  if (given === '') return { literal: family };
  // A particle in small letters is not what names are sorted by: 'van Eck'.
  const particle = /^(\p{Ll}[\p{Ll} ]*) (\p{Lu}.*)$/u.exec(family);
  return particle
    ? { family: particle[2]!, given, 'non-dropping-particle': particle[1]! }
    : { family, given };
}

/** One item of the schema; fields that nobody said are left out. */
export function cslItem({ key, publication: p }: Cited): Readonly<Record<string, unknown>> {
  const isPreprint = p.kind === 'preprint';
  const fields: Readonly<Record<string, unknown>> = {
    id: key,
    type: TYPE[p.kind],
    title: p.title,
    author: p.authors.map(name),
    editor: p.editors.map(name),
    issued: p.year === null ? '' : { 'date-parts': [[p.year]] },
    'container-title': isPreprint ? '' : p.container,
    'collection-title': p.series,
    // The number of a volume in a series is the series', not the book's.
    volume: p.series === '' ? p.volume : '',
    'collection-number': p.series === '' ? '' : p.volume,
    issue: p.issue,
    page: isPreprint ? '' : p.pages.replaceAll('–', '-').replace(' and ', ', '),
    number: isPreprint ? `${p.container}:${p.pages}` : '',
    publisher: isPreprint ? p.container : p.publisher,
    'publisher-place': p.place,
    DOI: p.doi,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

export const writeCsl = (cited: readonly Cited[]): OutFile => ({
  name: CSL_FILE,
  bytes: utf8(`${JSON.stringify(cited.map(cslItem), null, 2)}\n`),
});
