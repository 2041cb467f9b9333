/**
 * A coordinator's whole job with keys alone, from the start page to files: an example is opened, the role read, a gap found and a tie
 * planned, its card taken a step on, a loss played through and kept, the year looked at and taken along. Nothing is clicked, and
 * every control is reached by Tab; what is tried of each view on its own stands in its own test.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, byPalette, clippedTexts, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Presses of Tab after which a control counts as out of reach. */
const FAR = 90;

/** Tab until it has the focus. @throws when it cannot be reached, with what had the focus last */
async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.first().waitFor();
  for (let i = 0; i < FAR; i++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  const last = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? '');
  throw new Error(`Not reached by Tab: ${target}; the focus is on ${last}`);
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** Into a view by the palette, as who knows its keys does it. */
async function into(page: Page, name: string): Promise<void> {
  await byPalette(page, name, `Ansicht: ${name}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('Beispiel, Rolle, Lücke, geplante Verbindung, Kontakt, Gedankenspiel, Verlauf, Datei – ohne Maus', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'view=start', language: 'de' });
  const here = (name: string | RegExp) => page.getByRole('button', { name });

  // An example from the start page, and the role of its centre.
  await press(page, page.locator('#view').getByRole('button', { name: /Dortmund 2023/ }));
  await into(page, 'Drehscheibe');
  await page.getByTestId('hub-profile-sentence').waitFor();
  expect(await page.getByTestId('hub-profile-sentence').innerText()).toContain('27');

  // A gap, what a word of it means, and a tie that is planned for it.
  await into(page, 'Lückencheck');
  await page.locator('[data-testid="gaps"][data-ready="true"]').waitFor();
  await press(page, here('Sammeleintrag: Erklärung öffnen'));
  await page.getByRole('dialog', { name: 'Sammeleintrag' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, here('Verbindung planen: Ärzt/innen'));
  const plan = page.getByRole('dialog', { name: 'Verbindung planen' });
  await tabTo(page, plan.getByRole('combobox', { name: 'Einrichtung' }));
  await page.keyboard.type('Ärztenetz Dortmund');
  await plan.getByText('Neu im Netzwerk: Ärztenetz Dortmund').waitFor();
  await tabTo(page, plan.getByRole('textbox', { name: 'Nächster Schritt' }));
  await page.keyboard.type('Anruf im Büro');
  await page.keyboard.press('Enter');
  await page.locator('[data-category="aerzte"]').getByText('nicht genannt – geplant').waitFor();

  // Its card goes a step on, and keeps the focus.
  await into(page, 'Kontakte');
  const card = here(/^Ärztenetz Dortmund/);
  await tabTo(page, card);
  await page.keyboard.press('Shift+ArrowRight');
  await page.locator('[data-stage="0"]').getByText('Ärztenetz Dortmund').waitFor();
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);

  // Without the centre: what falls apart is seen beside the picture. The play is kept.
  await into(page, 'Was wäre wenn');
  await press(page, here('Ohne Selbsthilfe-Kontaktstelle Dortmund'), 'Space');
  const effect = page.getByTestId('whatif-effect');
  await expect.poll(() => effect.innerText()).toContain('finden dann nicht mehr zueinander');
  const [said, drawn] = [await effect.boundingBox(), await page.getByTestId('whatif-picture').boundingBox()];
  expect(said!.y).toBeGreaterThan(drawn!.y);
  expect(said!.y + said!.height).toBeLessThan(720);
  expect(said!.x).toBeGreaterThan(drawn!.x + drawn!.width);
  await press(page, here('Behalten …'));
  const keep = page.getByRole('dialog', { name: 'Gedankenspiel behalten' });
  await tabTo(page, keep.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ohne uns');
  await page.keyboard.press('Enter');
  await here('Öffnen: Ohne uns').waitFor();

  // The years: another way to look, played, today's state kept, the maps taken along as they are seen.
  await into(page, 'Verlauf');
  await page.locator('[data-testid="time"][data-ready="true"]').waitFor();
  await tabTo(page, page.getByRole('radio', { name: 'Unterschiede' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.getByTestId('time-to').locator('svg').waitFor();
  await press(page, here('Abspielen'));
  await press(page, here('Anhalten'));
  await press(page, here('Stand von heute festhalten'));
  await page.getByTestId('time-kept').getByRole('listitem').waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  await tabTo(page, here('Mitnehmen'), true);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Bild „Nebeneinander“ als SVG' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(await readFile((await file.path())!, 'utf8')).toContain('nebeneinander</text>');

  expect(troubles).toEqual([]);
  await close();
});

test('Vorführung, Bericht und Partnerblatt – ohne Maus', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=dortmund-2023&view=slides',
    language: 'de',
  });
  const here = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  // One suggestion, a second scene from the map, which asks for its title at once, and a copy of it; the last goes first.
  await press(page, here('Nur diese Szene übernehmen: Unser Netz im Überblick'));
  await press(page, here('Szene aus der Karte'));
  const title = page.getByRole('textbox', { name: 'Titel' });
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Und jetzt?');
  await press(page, here('Verdoppeln'));
  const list = page.getByRole('list', { name: 'Szenen in ihrer Reihenfolge' });
  await expect.poll(() => list.getByRole('listitem').allInnerTexts()).toHaveLength(3);
  await tabTo(page, list.getByRole('button', { name: /Und jetzt\? \(2\)/ }), true);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => list.getByRole('button').first().innerText()).toContain('Und jetzt? (2)');

  // Shown: somebody is pointed at by name, another scene is chosen among all, and the end is where it began.
  await press(page, here('Vorführen'));
  const show = page.getByRole('dialog', { name: 'Vorführung' });
  await show.getByRole('img').waitFor();
  await page.keyboard.press('s');
  await page.keyboard.type('uberblick');
  await show.getByText('Niemand dieses Namens', { exact: false }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('gesund');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await show.getByText('Gesundheitskonferenz der Stadt Dortmund – ', { exact: false }).last().waitFor();
  await page.keyboard.press('Escape');
  await show.getByTestId('pointed').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => show.getAttribute('data-at')).toBe('2');
  await page.keyboard.press('Escape');
  await show.waitFor({ state: 'detached' });
  await expect.poll(() => here('Vorführen').evaluate((e) => e === document.activeElement)).toBe(true);

  // The chapter without a part; then the sheet for a partner, found by name.
  await into(page, 'Bericht');
  const ready = page.locator('[data-testid="report"][data-ready="true"]');
  await ready.waitFor();
  await press(page, page.getByRole('checkbox', { name: 'Netzwerke' }), 'Space');
  await page
    .getByTestId('report-paper')
    .getByRole('heading', { name: 'Netzwerke' })
    .waitFor({ state: 'detached' });
  await press(page, here(/Dokument/));
  await page.getByRole('option', { name: 'Blatt für einen Partner' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Für wen ist das Blatt?' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('klinikum westf');
  await page.getByRole('option', { name: /Klinikum Westfalen/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /^Klinikum Westfalen/ }).waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  await tabTo(page, here('Als PDF'), true);
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(sheet.suggestedFilename()).toBe('partnerblatt-klinikum-westfalen.pdf');
  expect(troubles).toEqual([]);
  await close();
});
