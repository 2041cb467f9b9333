/** Fields of the built app: none lets the browser check, translate or offer again what was typed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drop, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Fields for text in view, and what is wrong with them. */
const fields = (page: Page) =>
  page.evaluate(() => {
    const other = ['checkbox', 'radio', 'file', 'range', 'color', 'hidden', 'number'];
    const all = [...document.querySelectorAll<HTMLInputElement>('input, textarea, [contenteditable]')].filter(
      (field) => !other.includes(field.type) && field.offsetParent !== null,
    );
    const secret = ['new-password', 'current-password'];
    return {
      seen: all.length,
      open: all
        .filter(
          (field) =>
            field.getAttribute('spellcheck') !== 'false' ||
            field.getAttribute('translate') !== 'no' ||
            (field.getAttribute('autocomplete') !== 'off' && !secret.includes(field.autocomplete)),
        )
        .map((field) => field.outerHTML.slice(0, 200)),
    };
  });

/** At least so many fields are in view, and all keep what is typed to themselves. */
async function expectPrivate(page: Page, where: string, atLeast = 1): Promise<void> {
  await expect
    .poll(async () => (await fields(page)).seen, { message: where })
    .toBeGreaterThanOrEqual(atLeast);
  expect((await fields(page)).open, where).toEqual([]);
}

test('the palette, a new network, a list to paste, names of networks', async () => {
  const v = await visit(bench, { language: 'de', query: 'view=start' });
  const { page } = v;
  await page.keyboard.press('Control+k');
  await expectPrivate(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Neues Netzwerk/ }).click();
  await expectPrivate(page, 'new network');
  await page.getByRole('dialog').getByRole('textbox').fill('Netz');
  await page.keyboard.press('Enter');
  await expectPrivate(page, 'first steps', 2);
  await page.getByRole('button', { name: 'Liste einfügen …' }).first().click();
  await expectPrivate(page, 'paste');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('every step of an import', async () => {
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=start' });
  const { page } = v;
  await page.getByRole('banner').getByText('Dortmund 2023').waitFor();
  const text =
    'Partner der Kontaktstelle Unna\n\nName;Sektor;Kontakt seit\nKlinik;Gesundheit;irgendwann\nAOK;Gesundheit;2019\n';
  await drop(page, [{ name: 'partner.csv', text }]);
  await page.locator('[data-testid="import-result"][data-busy="false"]').waitFor();
  for (const step of ['columns', 'problems', 'preview']) {
    await page.locator(`[data-step="${step}"]`).click();
    await expectPrivate(page, step);
  }
  await page.locator('label', { hasText: 'Für das nächste Mal merken' }).click();
  await expectPrivate(page, 'recipe', 2);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('the table: filter, cells of every column, find and replace', async () => {
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=table' });
  const { page } = v;
  await page.getByRole('grid').waitFor();
  await expectPrivate(page, 'filter');
  const columns = await page.getByRole('grid').getByRole('columnheader').count();
  expect(columns).toBeGreaterThan(3);
  let most = 0;
  for (let i = 1; i < Math.min(columns, 6); i++) {
    await page.getByRole('grid').getByRole('row').nth(2).getByRole('gridcell').nth(i).click();
    await page.keyboard.press('F2');
    const { seen, open } = await fields(page);
    expect(open, `cell ${i}`).toEqual([]);
    most = Math.max(most, seen);
    await page.keyboard.press('Escape');
  }
  // The filter, and an editor in a cell.
  expect(most).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Control+h');
  await expectPrivate(page, 'find and replace', 2);
  await page.keyboard.press('Escape');
  expect(v.troubles).toEqual([]);
  await v.close();
});
