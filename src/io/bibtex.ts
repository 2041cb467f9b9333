/**
 * BibTeX: one entry a publication. Accents are written as TeX commands and special signs are escaped, so that old styles and
 * programs read them as well; titles keep their capitals.
 */
import type { Cited, Person, Publication } from '../base/publication.ts';
import { utf8 } from './csv.ts';
import type { OutFile } from './format.ts';

export const BIBTEX_FILE = 'references.bib';

const ENTRY: Readonly<Record<Publication['kind'], string>> = {
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  preprint: 'misc',
  report: 'techreport',
};

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '–': '--',
  '—': '---',
  '’': "'",
  '‘': '`',
  '“': '``',
  '”': "''",
  '„': ',,',
  ß: '{\\ss}',
  æ: '{\\ae}',
  ø: '{\\o}',
  ł: '{\\l}',
  '\u00a0': '~',
};

/** Marks that follow their letter once a text is decomposed. */
const ACCENT: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030c': 'v',
  '\u0327': 'c',
};

/** Any text as TeX that prints it. Signs without a command stay as they are; a file is UTF-8. */
export function escapeTex(text: string): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ');
  const signs = [...plain.normalize('NFD')];
  let out = '';
  for (let i = 0; i < signs.length; i++) {
    const accent = ACCENT[signs[i + 1] ?? ''];
    const letter = signs[i]!;
    if (accent !== undefined && /[A-Za-z]/.test(letter)) {
      out += `{\\${accent}${/[a-z]/.test(accent) ? '{' : ''}${dotless(letter, accent)}${/[a-z]/.test(accent) ? '}' : ''}}`;
      i++;
    } else out += SPECIAL[letter] ?? letter;
  }
  return out.normalize('NFC');
}

/** Accents sit on an i without its dot. */
const dotless = (letter: string, accent: string): string =>
  letter === 'i' && accent !== 'c' ? '\\i' : letter;

/** Words with a capital, other than the first, in braces: styles that write titles small leave them alone. */
const title = (text: string): string =>
  text
    .split(' ')
    .map((word, i) =>
      (i === 0 ? /.\p{Lu}/u : /\p{Lu}/u).test(word) ? `{${escapeTex(word)}}` : escapeTex(word),
    )
    .join(' ');

const person = ({ family, given }: Person): string =>
  given === '' ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;

const persons = (all: readonly Person[]): string => all.map(person).join(' and ');

function fieldsOf(p: Publication): readonly (readonly [name: string, value: string])[] {
  const isPreprint = p.kind === 'preprint';
  const pages = isPreprint ? '' : escapeTex(p.pages.replace(' and ', ', '));
  return [
    ['author', persons(p.authors)],
    ['title', title(p.title)],
    ['year', p.year === null ? '' : String(p.year)],
    [p.kind === 'article' ? 'journal' : 'booktitle', isPreprint ? '' : escapeTex(p.container)],
    ['editor', persons(p.editors)],
    ['series', escapeTex(p.series)],
    ['volume', escapeTex(p.volume)],
    ['number', escapeTex(p.issue)],
    ['pages', pages],
    ['publisher', p.kind === 'report' ? '' : escapeTex(p.publisher)],
    ['institution', p.kind === 'report' ? escapeTex(p.publisher) : ''],
    ['address', escapeTex(p.place)],
    ['eprint', isPreprint ? p.pages : ''],
    ['archiveprefix', isPreprint ? p.container : ''],
    ['doi', p.doi],
  ];
}

/** One entry, ending in a line break. */
export function bibtexEntry({ key, publication }: Cited): string {
  const fields = fieldsOf(publication).filter(([, value]) => value !== '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${ENTRY[publication.kind]}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Keys must be unique; what comes second under a key is left out. */
export function writeBibtex(cited: readonly Cited[]): OutFile {
  const once = cited.filter(({ key }, i) => cited.findIndex((c) => c.key === key) === i);
  return { name: BIBTEX_FILE, bytes: utf8(once.map(bibtexEntry).join('\n')) };
}
