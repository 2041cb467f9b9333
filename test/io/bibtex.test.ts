import { describe, expect, it } from 'vitest';
import { citedBy } from '../../src/analysis/bibliography.ts';
import { REFERENCES } from '../../src/analysis/references.ts';
import { NO_PUBLICATION } from '../../src/base/publication.ts';
import { bibtexEntry, escapeTex, writeBibtex } from '../../src/io/bibtex.ts';

type Entry = { readonly type: string; readonly key: string; readonly fields: ReadonlyMap<string, string> };

/** A reader of BibTeX as strict as BibTeX itself: braces must balance, entries and fields end where they should. */
function readBibtex(text: string): readonly Entry[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${text.slice(at, at + 40)}`);
  };
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const take = (pattern: RegExp): string => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(text) ?? fail(`no ${pattern}`);
    at += match![0].length;
    return match![0];
  };
  const braced = (): string => {
    take(/\{/);
    const from = at;
    for (let depth = 1; ; at++) {
      const sign = text[at] ?? fail('open brace');
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === '}' && --depth === 0) return text.slice(from, at++);
    }
  };
  const entries: Entry[] = [];
  for (space(); at < text.length; space()) {
    take(/@/);
    const type = take(/[a-z]+/);
    take(/\{/);
    const key = take(/[A-Za-z][A-Za-z0-9]*/);
    const fields = new Map<string, string>();
    for (;;) {
      space();
      if (text[at] === '}') break;
      take(/,\s*/);
      const name = take(/[a-z]+/);
      take(/ = /);
      if (fields.has(name)) fail(`second ${name}`);
      fields.set(name, braced());
    }
    take(/\}/);
    entries.push({ type, key, fields });
  }
  return entries;
}

/** What TeX would print of a field. */
function printed(tex: string): string {
  const accents: Record<string, string> = {
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '"': '\u0308',
    v: '\u030c',
    c: '\u0327',
    r: '\u030a',
  };
  return tex
    .replace(
      /\{\\([`'^~="])(\\i|[A-Za-z])\}/g,
      (_, a: string, l: string) => (l === '\\i' ? 'i' : l) + accents[a]!,
    )
    .replace(
      /\{\\([vcr])\{(\\i|[A-Za-z])\}\}/g,
      (_, a: string, l: string) => (l === '\\i' ? 'i' : l) + accents[a]!,
    )
    .replace(/\{\\ss\}/g, 'ß')
    .replace(/\\textbackslash\{\}/g, '\u0001')
    .replace(/\\textasciitilde\{\}/g, '\u0002')
    .replace(/\\textasciicircum\{\}/g, '\u0003')
    .replace(/\\([{}])/g, (_, sign: string) => (sign === '{' ? '\u0004' : '\u0005'))
    .replace(/[{}]/g, '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replaceAll('\u0001', '\\')
    .replaceAll('\u0002', '~')
    .replaceAll('\u0003', '^')
    .replaceAll('\u0004', '{')
    .replaceAll('\u0005', '}')
    .normalize('NFC');
}
const quotes = (text: string) => text.replace(/[‘`]/g, "'").replaceAll('’', "'");

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  article: ['author', 'title', 'year', 'journal'],
  book: ['author', 'title', 'year', 'publisher'],
  incollection: ['author', 'title', 'year', 'booktitle', 'pages'],
  misc: ['author', 'title', 'year', 'eprint'],
  techreport: ['author', 'title', 'year', 'institution'],
};

describe('BibTeX', () => {
  const cited = citedBy(Object.keys(REFERENCES));
  const read = readBibtex(new TextDecoder().decode(writeBibtex(cited).bytes));

  it('reads back: every reference with all that its kind must have', () => {
    expect(read).toHaveLength(cited.length);
    read.forEach(({ type, key, fields }, i) => {
      const { publication: p } = cited[i]!;
      expect(key).toBe(cited[i]!.key);
      for (const name of REQUIRED[type]!) expect([...fields.keys()], key).toContain(name);
      expect(quotes(printed(fields.get('title')!)), key).toBe(quotes(p.title));
      expect(printed(fields.get('author')!), key).toBe(
        p.authors.map((a) => `${a.family}, ${a.given}`).join(' and '),
      );
      expect(fields.get('year'), key).toBe(String(p.year));
      expect(printed(fields.get('volume') ?? ''), key).toBe(p.volume);
      expect(fields.get('doi') ?? '', key).toBe(p.doi);
    });
  });

  it('is plain ASCII for the references, so that any program reads it', () => {
    const text = new TextDecoder().decode(writeBibtex(cited).bytes);
    expect([...text].filter((sign) => sign > '~')).toEqual([]);
    expect(text).toContain('Guimer{\\`a}, R. and Amaral, L. A. N.');
    expect(text).toContain('Zaver{\\v{s}}nik, M.');
    expect(text).toContain('pages = {35--41}');
    expect(text).toContain('{MRQAP}');
  });

  it('escapes whatever people write', () => {
    const wild = 'A_b & 50 % {x} \\cmd $1 #2 ~ ^ „Straße“ é ï';
    expect(escapeTex('50 % & x_1 {a} \\input{b}')).toBe(
      '50 \\% \\& x\\_1 \\{a\\} \\textbackslash{}input\\{b\\}',
    );
    const entry = bibtexEntry({
      key: 'x1',
      publication: {
        ...NO_PUBLICATION,
        title: wild,
        authors: [{ family: wild, given: '' }],
        publisher: 'P',
        year: 1,
      },
    });
    const [back] = readBibtex(entry);
    expect(printed(back!.fields.get('title')!)).toContain('A_b & 50 % {x} \\cmd $1 #2 ~ ^');
    expect(printed(back!.fields.get('author')!)).toContain('Straße');
  });

  it('writes a key once', () => {
    const { bytes } = writeBibtex([cited[0]!, cited[1]!, cited[0]!]);
    expect(readBibtex(new TextDecoder().decode(bytes)).map((e) => e.key)).toEqual([
      cited[0]!.key,
      cited[1]!.key,
    ]);
  });
});
