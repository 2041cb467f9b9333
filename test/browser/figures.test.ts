/** Figures as a presenter makes them: from the map to a slide and a poster, with a title, an annotation and a look in grey. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../publish/read-pdf.ts';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The picture of what is set now is there. */
const ready = (page: Page) =>
  page.locator('[data-testid="figures"][data-ready="true"]').waitFor({ timeout: 20_000 });

/** From now on, pictures that the page makes can be read: the page itself may not fetch them. */
const watchPictures = (page: Page) =>
  page.evaluate(() => {
    const made = new Map<string, Blob>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = make.call(URL, blob);
      if (blob instanceof Blob) made.set(url, blob);
      return url;
    };
    Object.assign(window, { madePictures: made });
  });

/** The SVG that the preview shows. */
const shown = (page: Page): Promise<string> =>
  page.getByTestId('figure-picture').evaluate((image) => {
    const made = Reflect.get(window, 'madePictures') as Map<string, Blob>;
    return made.get((image as HTMLImageElement).src)?.text() ?? '';
  });

async function save(page: Page, name: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: /^(Speichern als|Save as)$/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile((await file.path())!) };
}

test('Dortmund: from the map to a slide and a poster; out of date after an edit, drawn anew', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'de' });
  await drawn(page);
  await watchPictures(page);
  await page.getByRole('button', { name: 'Abbildung daraus machen' }).click();
  await page.getByRole('menuitem', { name: 'Für einen Vortrag' }).click();
  await ready(page);

  // Words and an annotation are in the picture that is shown.
  const title = page.getByRole('textbox', { name: 'Titel', exact: true });
  await title.fill('Wer mit wem in Dortmund');
  await title.press('Enter');
  await expect.poll(() => shown(page)).toContain('Wer mit wem in Dortmund');
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const paper = (await page.getByTestId('figure-surface').boundingBox())!;
  await page.mouse.click(paper.x + 0.04 * paper.width, paper.y + 0.7 * paper.height);
  await ready(page);
  await page.keyboard.type('Hier fehlt noch jemand');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page)).toMatch(/id="annotations"[\s\S]*Hier fehlt/);
  const note = page.getByRole('button', { name: /^Text „Hier fehlt noch jemand“/ });
  const from = (await note.boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 26, from.y + 48, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await note.boundingBox())!.y - from.y).toBeCloseTo(40, -1);
  await ready(page);

  // In grey, only to look at; saved as it is shown in full.
  await page.getByRole('button', { name: 'Wie gespeichert' }).click();
  await page.getByRole('option', { name: 'In Grau gedruckt' }).click();
  await page.getByText('Nur die Vorschau', { exact: false }).waitFor();
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  // The last of the settings is reached by keys: its panel moves, not the page under it.
  const last = page.locator('summary', { hasText: 'Weitergeben' });
  if (!(await last.evaluate((each) => (each.parentElement as HTMLDetailsElement).open))) await last.click();
  await page.getByRole('checkbox', { name: /Codes/ }).focus();
  expect(await page.locator('#view').evaluate((view) => view.scrollTop)).toBe(0);
  const slide = await save(page, /PowerPoint/);
  expect(slide.name).toBe('dortmund-2023-vortrag.pptx');
  expect(slide.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByText('„dortmund-2023-vortrag.pptx“ ist gespeichert', { exact: false }).waitFor();

  // A poster beside it.
  await page.getByRole('button', { name: 'Neue Abbildung' }).click();
  await page.getByRole('menuitem', { name: 'Poster', exact: true }).click();
  await page.getByRole('heading', { name: 'Poster' }).waitFor();
  await ready(page);
  expect(await page.getByTestId('figure-size').innerText()).toBe('841 × 1.189 mm');
  // A script without a face here is said beforehand, drawn by the machine, and found again.
  const below = page.getByRole('textbox', { name: 'Untertitel' });
  await below.fill('Selbsthilfe – ჯგუფი');
  await below.press('Enter');
  await page.getByTestId('figure-scripts').getByText('Georgisch').waitFor();
  await ready(page);
  const poster = await save(page, /^PDF/);
  expect(poster.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { pages } = await readPdf(new Uint8Array(poster.bytes));
  expect(pages[0]!.texts.join(' ')).toContain('Selbsthilfe – ჯგუფი');

  // Each step goes back by itself: the poster's words, the poster, then where the text stands, the text, the title.
  for (let n = 0; n < 5; n++) await page.getByRole('button', { name: /^Rückgängig/ }).click();
  await expect.poll(() => page.getByTestId('figure-list').locator('li').count()).toBe(1);
  await expect.poll(() => shown(page)).not.toContain('Hier fehlt noch jemand');
  expect(await shown(page)).toContain('Wer mit wem in Dortmund');

  // Somebody joins the network: the figure says so, and takes it on a press.
  await page.getByRole('navigation').getByRole('button', { name: 'Karte' }).click();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog');
  await form
    .getByRole('textbox', { name: 'Name' })
    .or(form.getByRole('combobox', { name: 'Name' }))
    .first()
    .fill('Neue Beratungsstelle');
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('button', { name: 'Abbildungen' }).click();
  const outdated = page.getByTestId('figure-outdated');
  await outdated.getByText('Daten haben sich geändert').waitFor();
  await ready(page);
  expect(await shown(page)).toContain('n = 38 Einrichtungen');
  await outdated.getByRole('button', { name: 'Neu zeichnen' }).click();
  await outdated.waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
  await close();
});

test('in English on a phone: templates to choose from, a figure by keys, a size of its own', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=muenchen-shz-2011&view=figures',
    language: 'en',
    width: 390,
    height: 844,
  });
  await watchPictures(page);
  await page.getByTestId('figure-templates').locator('img').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Square/ }).press('Enter');
  await ready(page);
  // The template is gone: keys go on from the figure.
  const made = page.getByRole('heading', { name: 'Square' });
  await expect.poll(() => made.evaluate((e) => e === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Arrow', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^Arrow “”, tip/ }).press('Shift+ArrowRight');
  await ready(page);
  expect(await shown(page)).toContain('id="annotations"');

  // A logo is a picture, whatever a file is called.
  const logo = page.getByTestId('figure-logo');
  await logo.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="1"/>'),
  });
  await page.getByText('This file is no PNG or JPEG picture.').waitFor();
  await logo.setInputFiles(join(import.meta.dirname, '../../public/icon-192.png'));
  await expect.poll(() => shown(page), { timeout: 5000 }).toContain('data:image/png;base64,');
  await ready(page);
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  const svg = await save(page, /^SVG/);
  expect(svg.bytes.toString()).toBe(await shown(page));
  expect(troubles).toEqual([]);
  await close();
});

test('a chart that is looked at becomes a figure; which value it shows, and which chart, is chosen there', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=dortmund-2023&view=sectors',
    language: 'de',
  });
  await watchPictures(page);
  const keep = page.getByRole('button', { name: /^Wer sitzt mit wem .*: als Abbildung behalten$/ });
  await keep.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await keep.click();
  await ready(page);
  expect(await shown(page)).toContain('Gesundheitskonferenz');
  const choose = async (label: RegExp, option: string) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await ready(page);
  };
  await choose(/Was es zeigt/, 'Einrichtungen nach einem Wert');
  await page.getByRole('heading', { name: 'Einrichtungen nach einem Wert' }).waitFor();
  await choose(/Höchstens so viele/, '10');
  expect(await shown(page)).toMatch(/die 10 höchsten/);
  expect(await clippedTexts(page)).toEqual([]);
  // Each choice is a step of its own.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { name: 'Gemeinsame Gremien und Netzwerke' }).waitFor();
  expect(troubles).toEqual([]);
  await close();
});
