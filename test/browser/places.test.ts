/** The layout on a map: bodies at their places, what is not known beside it, correcting a place, nothing asked of any server. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, turns, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Names and headings on the ground. */
const ground = (page: Page) => page.locator('#ground-names text, #ground-faint text').allTextContents();

turns('de')(
  'Deutsch: Einrichtungen an ihren Orten, Mehrdeutiges wird gefragt, ein Ort berichtigt und rückgängig gemacht',
  async () => {
    const v = await visit(bench, { query: 'open=dortmund-2023', language: 'de', width: 1440, height: 900 });
    const { page } = v;
    await drawn(page);
    await page.getByRole('button', { name: /^Anordnung/ }).click();
    await page.getByRole('menuitemradio', { name: /^Landkarte/ }).click();
    await page.locator('[data-layout="geographic"][data-ready="true"]').waitFor();
    await page.getByText('30 von 37 Einrichtungen auf der Karte, 3 bundesweit').waitFor();
    expect(await ground(page)).toEqual(
      expect.arrayContaining([
        'Dortmund (24)',
        'Nordrhein-Westfalen insgesamt (4)',
        'Bundesweit (3)',
        'Ohne Ort (4)',
        '50 km',
        'Orte: GeoNames (CC BY 4.0), Grenzen: Natural Earth',
      ]),
    );

    await page.getByRole('button', { name: 'Orte prüfen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Orte auf der Karte' });
    const row = dialog.getByRole('listitem').filter({ hasText: '„Kreis Unna“' });
    await row.getByRole('button', { name: 'Ändern' }).click();
    const field = row.getByRole('textbox', { name: 'Anderer Ort' });
    await field.fill('Neustadt');
    await field.press('Enter');
    await row.getByText('„Neustadt“ gibt es mehrmals').waitFor();
    await expectAccessible(page);
    await field.fill('Neustadt (Hessen)');
    await field.press('Enter');
    await dialog.getByText('Steht bei Neustadt (Hessen).').waitFor();
    expect(await clippedTexts(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Two Länder are shown now.
    await expect.poll(() => ground(page)).toContain('Hessen');
    await page.keyboard.press('Control+z');
    await expect.poll(() => ground(page)).not.toContain('Hessen');
    expect(v.troubles).toEqual([]);
    await v.close();
  },
);

turns('en')('English, on a narrow screen: the map by its address, its places by keys', async () => {
  const v = await visit(bench, {
    query: 'open=muenchen-shz-2011&layout=geographic',
    language: 'en',
    width: 390,
    height: 844,
  });
  const { page } = v;
  await drawn(page);
  const check = page.getByRole('button', { name: 'Check places' });
  await check.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Places on the map' });
  await dialog.getByText('Shown at München.').waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await check.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(v.troubles).toEqual([]);
  await v.close();
});
