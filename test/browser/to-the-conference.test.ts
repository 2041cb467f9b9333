/**
 * The whole way of somebody who speaks at a conference: from the network's map to a slide whose shapes move one by one, a poster for
 * the printer and the chapter of the annual report, with no more than twelve presses.
 */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { all, child, everyNode, first, readDeck, saidIn, treeOf } from '../publish/pptx-reading.ts';
import { readPdf } from '../publish/read-pdf.ts';
import { type Bench, drawn, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const MOST_PRESSES = 12;
/** A0 in points. */
const POSTER = [2383.94, 3370.39] as const;

/** Presses buttons as a person would, and counts. */
function presser(page: Page) {
  let count = 0;
  const press = async (target: Locator): Promise<void> => {
    await target.click();
    count++;
  };
  return {
    press,
    count: () => count,
    /** Presses what makes a file. */
    file: async (target: Locator) => {
      const [file] = await Promise.all([page.waitForEvent('download'), press(target)]);
      return { name: file.suggestedFilename(), bytes: await readFile((await file.path())!) };
    },
  };
}

const ready = (page: Page) =>
  page.locator('[data-testid="figures"][data-ready="true"]').waitFor({ timeout: 20_000 });

test('Dortmund: slide, poster and chapter with twelve presses at most', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'de' });
  const { press, count, file } = presser(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const entry = (name: RegExp) => page.getByRole('menuitem', { name });
  await drawn(page);

  await press(button('Abbildung daraus machen'));
  await press(entry(/^Für einen Vortrag/));
  await ready(page);
  await press(button('Speichern als'));
  const slide = await file(entry(/^PowerPoint/));
  await press(button('Neue Abbildung'));
  await press(entry(/^Poster$/));
  await page.getByRole('heading', { name: 'Poster' }).waitFor();
  await ready(page);
  await press(button('Speichern als'));
  const poster = await file(entry(/^PDF/));
  await press(page.getByRole('navigation').getByRole('button', { name: 'Bericht' }));
  const chapter = await file(button('Als Word-Datei'));
  expect(count()).toBeLessThanOrEqual(MOST_PRESSES);

  expect(slide.name).toMatch(/\.pptx$/);
  expectMovable(slide.bytes);
  expect(poster.name).toMatch(/\.pdf$/);
  const { pages } = await readPdf(poster.bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]!.width).toBeCloseTo(POSTER[0], 0);
  expect(pages[0]!.height).toBeCloseTo(POSTER[1], 0);
  expect(pages[0]!.texts).toContain('Dortmund 2023');
  // A name of two lines is two texts, one after the other.
  expect(pages[0]!.texts.map((text) => text.trim()).join(' ')).toContain('Klinikum Westfalen');
  expect(chapter.name).toMatch(/\.docx$/);
  expectChapter(chapter.bytes, ['Rolle im Netz', 'Mitarbeit in Gremien', 'Quellen und Lesart']);
  expect(troubles).toEqual([]);
  await close();
});

test('in English: the chapter of the report from the map', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=delmenhorst-2012', language: 'en' });
  const { press, count, file } = presser(page);
  await drawn(page);
  await press(page.getByRole('navigation').getByRole('button', { name: 'Report' }));
  const chapter = await file(page.getByRole('button', { name: /Word/ }));
  expect(count()).toBe(2);
  expectChapter(chapter.bytes, ['Role in the network']);
  expect(troubles).toEqual([]);
  await close();
});

/** Every body is a shape of its own, every tie holds on to two of them, names are text, and nothing is a picture. */
function expectMovable(bytes: Uint8Array): void {
  const deck = readDeck(bytes);
  const slide = deck.part('ppt/slides/slide1.xml');
  expect(all(slide, 'p:pic')).toEqual([]);
  const glued = all(slide, 'p:cxnSp').filter((each) => first(each, 'a:stCxn') && first(each, 'a:endCxn'));
  // 49 ties; two of them are parallel and drawn as one.
  expect(glued.length).toBeGreaterThanOrEqual(48);
  expect(saidIn(slide)).toContain('Selbsthilfe-');
  expect(saidIn(slide)).toContain('n = 37 Einrichtungen');
  expect(saidIn(deck.part('ppt/notesSlides/notesSlide1.xml'))).toContain('37 Einrichtungen');
}

/** Headings as headings, tables, and one picture of the network. */
function expectChapter(bytes: Uint8Array, headings: readonly string[]): void {
  const files = unzipSync(bytes);
  const document = treeOf(strFromU8(files['word/document.xml']!));
  const said = all(document, 'w:p')
    .filter((paragraph) => /^Heading/.test(styleOf(paragraph)))
    .map((paragraph) => [...everyNode(paragraph)].map((n) => (n.name === 'w:t' ? n.text : '')).join(''));
  expect(said).toEqual(expect.arrayContaining([...headings]));
  expect(all(document, 'w:tbl').length).toBeGreaterThan(0);
  expect(all(document, 'w:drawing')).toHaveLength(1);
}

const styleOf = (paragraph: Parameters<typeof child>[0]): string =>
  child(paragraph, 'w:pPr', 'w:pStyle')?.attributes.get('w:val') ?? '';
