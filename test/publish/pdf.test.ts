import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { element, escapeXml } from '../../src/drawing/xml.ts';
import { writePdf } from '../../src/publish/pdf.ts';
import type { Sheet } from '../../src/publish/publish.ts';
import { surroundings } from './faces.ts';
import { altsOf, dictionaryOf, type ReadPage, readPdf, tagsOf } from './read-pdf.ts';

const HARD = [
  '<script>alert(1)</script> &amp; "x"',
  'Łódź Şişli Čeština Ελληνικά Русский Tiếng Việt',
  ') ( \\ << >> [x] {y} % /Name',
  '👍 👩‍👩‍👧‍👦 🇩🇪 1️⃣',
  'CJK 自助 हि',
  'Netz → Wirkung ≥ 3 ✓ ↔',
  'fi ffl Straße – „so“ … 5 €',
  `Arbeitsgemeinschaft ${'sehr '.repeat(56)}langer Name`,
];

const text = (line: string, y: number, more: Record<string, string | number> = {}): string =>
  element('text', { x: 20, y, 'font-size': 12, fill: '#112233', ...more }, escapeXml(line));

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const picture = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 800, height: 450, viewBox: '0 0 800 450' },
    element('rect', { id: 'page', width: 800, height: 450, fill: '#ffffff' }),
    body,
  )}`;

const sheetOf = (body: string, title: string, width = 338.667, height = 190.5): Sheet => ({
  svg: picture(body),
  width,
  height,
  title,
  text: ['Drei Einrichtungen', 'zwei Verbindungen'],
  notes: '',
});

const first = sheetOf(
  [
    element(
      'g',
      { id: 'figure-title' },
      text('Ein Titel', 30, { 'font-weight': '600' }),
      text('Darunter', 45),
    ),
    element(
      'g',
      { id: 'drawing' },
      element('path', {
        d: 'M0 0L800 450',
        stroke: '#ff0000',
        'stroke-dasharray': '4 2',
        'stroke-opacity': '0.5',
      }),
      element('circle', { cx: 400, cy: 225, r: 40, fill: '#549ac9', 'fill-opacity': '0.25' }),
      ...HARD.map((line, i) =>
        text(line, 80 + 20 * i, { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' }),
      ),
      text('GEDREHT', 300, { transform: 'rotate(-40 20 300)', 'letter-spacing': 2 }),
      text('مركز المساعدة', 330),
    ),
    element(
      'g',
      { id: 'logos' },
      element(
        'image',
        { x: 700, y: 10, width: 80, height: 40, href: `data:image/png;base64,${PIXEL}` },
        '<title>Zeichen</title>',
      ),
    ),
    element('g', { id: 'caption' }, text('Quelle: Bericht', 430)),
  ].join(''),
  'Ein Titel',
);
const about = { title: 'Bild & <b>', author: 'KISS Ösede', language: 'de', date: '2026-11-22' } as const;

let bytes: Uint8Array;
let pages: ReadPage[];
let document: Awaited<ReturnType<typeof readPdf>>['document'];
beforeAll(async () => {
  const second = sheetOf(element('g', { id: 'caption' }, text('Zweite Seite', 40)), 'Zwei', 841, 1189);
  bytes = await writePdf({ sheets: [first, second], about }, surroundings);
  ({ document, pages } = await readPdf(bytes));
});

describe('a PDF', () => {
  test('has pages of exactly the asked size', () => {
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [expect.closeTo(960, 1), expect.closeTo(540, 1)],
      [expect.closeTo((841 * 72) / 25.4, 2), expect.closeTo((1189 * 72) / 25.4, 2)],
    ]);
  });

  test('says every text once, whatever its letters, and nothing else', () => {
    expect(pages[0]!.texts.slice(0, 2)).toEqual(['Ein Titel', 'Darunter']);
    for (const line of HARD) expect(pages[0]!.texts.filter((said) => said === line)).toEqual([line]);
    expect(pages[0]!.texts).toContain('GEDREHT');
    expect(pages[1]!.texts).toEqual(['Zweite Seite']);
  });

  test('parts words where a line ends, and not where a word is broken', async () => {
    const lines = ['Deutsche', 'Arbeitsgemeinschaft Selbsthilfe-', 'gruppen'].map((line, i) =>
      element('tspan', { x: 20, y: 40 + 14 * i }, line),
    );
    const counted = `${element('tspan', { x: 20, y: 90 }, 'Gesundheit')}<tspan dx="5">14</tspan>`;
    const sheet = sheetOf(
      element(
        'g',
        { id: 'caption' },
        element('text', { 'font-size': 12 }, ...lines),
        element('text', { 'font-size': 12 }, counted),
      ),
      'Zeilen',
    );
    const read = await readPdf(await writePdf({ sheets: [sheet], about }, surroundings));
    expect(read.pages[0]!.texts.join('')).toBe(
      'Deutsche Arbeitsgemeinschaft Selbsthilfe-gruppenGesundheit 14',
    );
  });

  test('keeps Arabic words whole, each letter once', () => {
    const seen = pages[0]!.texts.find((said) => /[\u0600-\u06ff]/.test(said))!;
    // Glyphs stand from left to right as they are seen; readers turn them round.
    expect([...seen].reverse().join('')).toBe('مركز المساعدة');
  });

  test('embeds each face as a part, under a map to text', () => {
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    const fonts = objects.filter((o) => o.includes('/Subtype /Type0'));
    expect(fonts.length).toBeGreaterThan(4);
    expect(objects.filter((o) => o.includes('/FontFile2'))).toHaveLength(fonts.length);
    for (const font of fonts) expect(font).toMatch(/\/BaseFont \/[A-Z]{6}\+\w/);
    expect(bytes.length).toBeLessThan(150_000);
  });

  test('is tagged: headings, paragraphs, pictures with their text, decoration apart', () => {
    expect(dictionaryOf(document, 'MarkInfo')).toContain('/Marked true');
    expect(dictionaryOf(document, 'ViewerPreferences')).toContain('/DisplayDocTitle true');
    expect(tagsOf(document)).toEqual({ Document: 1, Sect: 2, H1: 1, P: 3, Figure: 2 });
    expect(altsOf(document)).toEqual(
      expect.arrayContaining(['Ein Titel\nDrei Einrichtungen\nzwei Verbindungen', 'Zeichen']),
    );
    const { content } = pages[0]!;
    const begun = content.match(/ (?:BDC|BMC)$/gm)!.length + content.match(/BDC [-\d]/g)!.length;
    expect(content.match(/\bEMC$/gm)).toHaveLength(begun);
    expect(content.match(/\bq\b/g)).toHaveLength(content.match(/\bQ\b/g)!.length);
  });

  test('says title, author, day and language', () => {
    expect(document.getTitle()).toBe('Bild & <b>');
    expect(document.getAuthor()).toBe('KISS Ösede');
    expect(document.getCreationDate()).toEqual(new Date('2026-11-22T00:00:00Z'));
    const metadata = document.context.lookup(document.catalog.get(PDFName.of('Metadata')));
    expect(String(metadata)).toContain('/Subtype /XML');
    expect(new TextDecoder().decode((metadata as unknown as { contents: Uint8Array }).contents)).toContain(
      'Bild &amp; &lt;b&gt;',
    );
  });

  test('is the same file for the same sheets', async () => {
    const sheet = sheetOf(text('Größe', 40), 'Zwei');
    const again = await writePdf({ sheets: [sheet], about }, surroundings);
    const once = await writePdf({ sheets: [sheet], about }, surroundings);
    expect(Buffer.compare(again, once)).toBe(0);
  });

  test('draws lines, dashes and opacities as they are, and no pixels but those of images', () => {
    const { content } = pages[0]!;
    expect(content).toContain('[4 2] 0 d');
    expect(content).toContain('1 0 0 RG');
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.some((o) => o.includes('/ca 0.25'))).toBe(true);
    expect(objects.some((o) => o.includes('/CA 0.5'))).toBe(true);
    expect(objects.filter((o) => /\/Subtype \/Image/.test(o) && !/SMask/.test(o)).length).toBeLessThan(3);
  });
});
