/** Filters and saved views: narrowing the network by panel and legend, keeping the view, undoing, opening it again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const sentence = (page: Page) => page.getByTestId('lens-sentence').textContent();
const chips = (page: Page) => page.getByTestId('filters').getByRole('listitem').allTextContents();

test('Deutsch: nach Stufe und Sektor filtern, Ansicht speichern, rückgängig machen und wieder öffnen', async () => {
  const v = await visit(bench, { query: 'open=muenchen-shz-2011', language: 'de' });
  const { page } = v;
  await drawn(page);
  const whole = await sentence(page);
  const panel = page.getByRole('dialog');

  await page.keyboard.press('f');
  await panel.getByRole('button', { name: 'Stufe bekannt: 5 von 33' }).click();
  await panel.getByRole('button', { name: /Bedingung/ }).click();
  await page.getByRole('option', { name: 'mindestens' }).click();
  await panel.getByRole('button', { name: /Wert/ }).click();
  await page.getByRole('option', { name: /^5 – / }).click();
  const preview = panel.getByTestId('filter-preview');
  await expect
    .poll(() => preview.textContent())
    .toMatch(/^Es bleiben 2 von \d+ Einrichtungen · 1 von 33 Verb/);
  expect(await preview.textContent()).toContain('28 Verbindungen weggelassen, weil nichts angegeben ist');
  await panel.getByText('auch 28 Verbindungen, bei denen nichts angegeben ist').click();
  await expect.poll(() => preview.textContent()).toContain('29 von 33 Verbindungen');
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect.poll(() => sentence(page)).toContain('29 Verbindungen');

  await page.getByRole('button', { name: 'Filtern', exact: true }).click();
  await panel.getByRole('button', { name: /^Sektor bekannt/ }).click();
  await panel.getByText('Gesundheit').click();
  await page.keyboard.press('Enter');
  await expect.poll(() => sentence(page)).toContain('Sektor: Gesundheit');
  expect(await chips(page)).toEqual([
    expect.stringContaining('Stufe: mindestens 5') as string,
    'Sektor: Gesundheit',
  ]);
  const narrowed = await sentence(page);

  await page.getByRole('button', { name: 'Ansichten', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Diese Ansicht speichern …' }).click();
  await page.keyboard.type('Rat im Mai');
  await page.keyboard.press('Enter');
  await panel.getByText('wird gerade gezeigt').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Shift+F');
  await expect.poll(() => sentence(page)).toBe(whole);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('v');
  await panel.getByText('Noch keine Ansicht gespeichert.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rat im');
  await page.getByRole('menuitem', { name: 'Rat im Mai' }).click();
  await expect.poll(() => sentence(page)).toBe(narrowed);

  // On every other view the same chips stand beside the sentence, and the address leads back here.
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  const lens = page.getByRole('region', { name: 'Lesart' });
  await lens.getByRole('button', { name: 'Sektor: Gesundheit – Filter entfernen' }).click();
  await expect.poll(() => sentence(page)).not.toContain('Sektor: Gesundheit');
  expect(page.url()).toContain('where=stage.least-or-unsaid.5');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('English: what empties the map is said, the legend filters, a range only shows', async () => {
  const query = 'open=dortmund-2023&where=formality.any.contract&where=sector.any.Soziales';
  const v = await visit(bench, { query, language: 'en' });
  const { page } = v;
  await page.getByTestId('filters-empty').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Without “Formality: contract”: \d bodies/ }).click();
  await drawn(page);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => sentence(page)).toContain('37 bodies, 49 ties');

  await page.getByRole('button', { name: /^Highlight Health/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hide “Health”' }).click();
  await expect.poll(() => sentence(page)).toContain('23 bodies');
  await page.getByRole('button', { name: /^Show “health” again/i }).click();
  await expect.poll(() => sentence(page)).toContain('37 bodies');
  await page.getByRole('button', { name: /^Highlight Self-help groups/ }).focus();
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => sentence(page)).toContain('only contact centres and self-help groups');
  await page.keyboard.press('Shift+F');

  await page.keyboard.press('f');
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: /Choose a measure/ }).click();
  await page.getByRole('option', { name: 'Direct ties', exact: true }).click();
  await panel.getByRole('textbox', { name: 'at least' }).fill('20');
  await expect.poll(() => panel.getByTestId('filter-preview').textContent()).toContain('1 of 37');
  await panel.getByText('Hide the others on the map').click();
  await page.keyboard.press('Enter');
  await page.getByText('display only, numbers stay').waitFor();
  await expect.poll(() => page.locator('[data-bodies]').getAttribute('data-bodies')).toBe('1');
  expect(await sentence(page)).toContain('37 bodies, 49 ties');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByTestId('shown-count').getByText('1 of 37 bodies').waitFor();
  expect(v.troubles).toEqual([]);
  await v.close();
});
