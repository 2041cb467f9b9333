/** One partner on one page: from the palette and from the inspector, as a PDF that the page's policy lets a worker write. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf, tagsOf } from '../publish/read-pdf.ts';
import { type Bench, drawn, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Opens the search and types into it, once it is there. */
async function searched(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.fill(words);
}

/** By the search, as whoever does not see the map would. */
async function choose(page: Page, name: string): Promise<void> {
  await searched(page, name);
  await page
    .getByRole('menuitem', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByTestId('inspector').getByRole('heading', { name }).waitFor();
}

async function saved(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), press()]);
  const { document, pages } = await readPdf(new Uint8Array(await readFile((await file.path())!)));
  return { name: file.suggestedFilename(), document, pages, said: pages[0]!.texts.join('\n') };
}

test('Dortmund: the page on the city, by the inspector; in English by the palette', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=dortmund-2023',
    language: 'de',
  });
  await drawn(page);
  await choose(page, 'Stadt Dortmund');
  const german = await saved(page, async () => {
    await page.getByTestId('inspector').getByRole('button', { name: 'Weitere Möglichkeiten' }).click();
    await page.getByRole('menuitem', { name: 'Partnerblatt als PDF' }).click();
  });
  expect(german.name).toBe('partnerblatt-stadt-dortmund.pdf');
  for (const words of [
    'Stadt Dortmund',
    'Wie wir zusammenarbeiten',
    'Gesundheitskonferenz der Stadt Dortmund',
    'Ansprechperson',
  ])
    expect(german.said).toContain(words);
  expect(german.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [595, 842],
  ]);
  expect(tagsOf(german.document).H1).toBe(1);
  expect(troubles).toEqual([]);
  await close();

  const second = await visit(bench, { query: 'open=dortmund-2023', language: 'en' });
  await drawn(second.page);
  await choose(second.page, 'PariSozial Dortmund');
  const english = await saved(second.page, async () => {
    await searched(second.page, 'partner sheet');
    await second.page.getByRole('menuitem', { name: 'Partner sheet as PDF' }).click();
  });
  expect(english.name).toBe('partner-sheet-parisozial-dortmund-ggmbh.pdf');
  expect(english.said).toContain('How we work together');
  expect(second.troubles).toEqual([]);
  await second.close();
});
