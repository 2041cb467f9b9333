/** A report as Markdown, rich text and Word: the same blocks, and people's text never markup. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { writeDocx } from '../../src/publish/docx.ts';
import { markdownOf } from '../../src/publish/markdown.ts';
import type { ReportBlock } from '../../src/publish/report.ts';
import { richText } from '../../src/publish/rich-text.ts';

const NAMES = [
  '<script>alert(1)</script>',
  '&amp; | Co.',
  '# keine Überschrift',
  '- keine Liste',
  '1. auch nicht',
  '*fett* _kursiv_ [Link](http://example.org)',
  '👩🏽‍⚕️ Praxis',
  'مركز المساعدة الذاتية',
  `${'Sehr langer Name '.repeat(20)}Ende`,
  'zwei\nZeilen',
  'Steuer\u0007zeichen',
];

const BLOCKS: readonly ReportBlock[] = [
  { is: 'title', text: 'Vernetzung 2023' },
  { is: 'heading', level: 2, text: 'Gremien' },
  { is: 'text', tone: 'plain', text: NAMES[0]! },
  { is: 'text', tone: 'mark', text: 'Übungsdaten' },
  { is: 'list', items: NAMES },
  { is: 'table', caption: 'Alle', head: ['Name', 'Länge'], rows: NAMES.map((n) => [n, String(n.length)]) },
  { is: 'figure', caption: 'Abbildung: Netz.', text: 'Ein Netz' },
];
const ABOUT = { title: 'Vernetzung', author: 'SHK', language: 'de', date: '2026-11-22' } as const;
const NOWHERE = {
  face: () => Promise.reject(new Error('no face is needed')),
  viewer: () => Promise.reject(new Error('no viewer is needed')),
};

describe('Markdown', () => {
  const text = markdownOf(BLOCKS, 'bericht.svg');

  test('headings, lists, a table with as many bars in each row, the picture', () => {
    expect(text).toMatch(/^# Vernetzung 2023\n\n## Gremien\n/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(NAMES.length + 2);
    for (const row of rows) expect(row.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(3);
    expect(text).toContain('![Ein Netz](bericht.svg)');
    expect(markdownOf(BLOCKS, null)).not.toContain('![');
  });

  test('names are text: no tag, no heading, no link comes of them', () => {
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toMatch(/^# keine/m);
    expect(text).toContain('\\# keine Überschrift');
    expect(text).toContain('\\- keine Liste');
    expect(text).toContain('1\\. auch nicht');
    expect(text).not.toMatch(/(?<!\\)\[Link\]/);
    expect(text).toContain('zwei Zeilen');
  });
});

test('rich text for the clipboard escapes what people typed', () => {
  const html = richText(BLOCKS);
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script');
  expect(html.match(/<tr>/g)).toHaveLength(NAMES.length + 1);
});

describe('Word', () => {
  const PNG = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (c) => c.charCodeAt(0),
  );
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"/>';
  const made = writeDocx(
    { blocks: BLOCKS, picture: { svg, png: PNG, width: 160, height: 80 }, about: ABOUT },
    NOWHERE,
  );
  const part = async (name: string) => strFromU8(unzipSync(await made)[name]!);

  test('headings are headings, the head of a table repeats, every name is there as text', async () => {
    const xml = await part('word/document.xml');
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    expect(xml).toContain('<w:tblHeader/>');
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, t]) => t);
    expect(texts).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(texts).toContain(NAMES[7]);
    expect(texts).toContain(NAMES[8]);
    expect(xml).not.toContain('\u0007');
  });

  test('the picture says what it shows, and comes as vectors and as pixels', async () => {
    expect(await part('word/document.xml')).toContain('descr="Ein Netz"');
    const names = Object.keys(unzipSync(await made));
    expect(names.filter((n) => /media\/.*\.svg$/.test(n))).toHaveLength(1);
    expect(names.filter((n) => /media\/.*\.png$/.test(n))).toHaveLength(1);
  });

  test('the same report gives the same file, whatever the clock says', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09'), toFake: ['Date'] });
    const again = await writeDocx(
      { blocks: BLOCKS, picture: { svg, png: PNG, width: 160, height: 80 }, about: ABOUT },
      NOWHERE,
    );
    vi.useRealTimers();
    expect(again).toEqual(await made);
    expect(await part('docProps/core.xml')).toContain('>2026-11-22T00:00:00Z</dcterms:created>');
  });

  test('tables with the same head have the same columns, whatever is in them', async () => {
    const head = ['Bereich', 'Einrichtungen'];
    const table = (row: readonly string[]): ReportBlock => ({ is: 'table', caption: '', head, rows: [row] });
    const blocks = [table(['A', 'B']), table(['Vertretung der Gruppen', 'Ein langer Name. '.repeat(6)])];
    const bytes = await writeDocx({ blocks, picture: null, about: ABOUT }, NOWHERE);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const [first, second] = [...xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)].map(([grid]) => grid);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  test('a picture is never cut by the height of a line', async () => {
    const heights = [...(await part('word/styles.xml')).matchAll(/<w:spacing[^>]*w:line="[^>]*>/g)];
    expect(heights.length).toBeGreaterThan(0);
    for (const [spacing] of heights) expect(spacing).toContain('w:lineRule="auto"');
    const picture = (await part('word/document.xml')).match(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>/)![0];
    expect(picture).toContain('w:lineRule="auto"');
  });

  test('what leads to a list or a table stays on its page', async () => {
    const lead: ReportBlock = { is: 'text', tone: 'plain', text: 'Zwei Netzwerke:' };
    const blocks: readonly ReportBlock[] = [lead, { is: 'list', items: ['A', 'B'] }, lead];
    const bytes = await writeDocx({ blocks, picture: null, about: ABOUT }, NOWHERE);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const said = xml.match(/<w:p>(?:(?!<\/w:p>).)*Zwei Netzwerke:/g)!;
    expect(said.map((p) => /<w:keepNext\/>/.test(p))).toEqual([true, false]);
  });

  test('the language is that of the report', async () => {
    expect(await part('word/styles.xml')).toContain('w:val="de-DE"');
  });
});
