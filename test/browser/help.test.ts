/**
 * Help as a new person meets it: ways to begin, the tour, questions that lead to their answers, words that explain themselves,
 * the guide for paper. The whole way in German, the small screen in English.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const step = (page: Page, name: string) =>
  page.locator(`[data-testid="tour"][data-step="${name}"]`).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
/** Whether what the tour talks of lies in its light, card and window apart. */
const inLight = (page: Page, selector: string) =>
  page.evaluate((target) => {
    const box = document.querySelector(target)?.getBoundingClientRect();
    const card = document.querySelector('[data-testid="tour"]')?.getBoundingClientRect();
    const light = [...document.querySelectorAll('[data-testid="tour-light"]')][0]?.getBoundingClientRect();
    if (!box || !card || !light) return false;
    const visible = { left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth) };
    const inWindow =
      card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight;
    return inWindow && light.left <= visible.left + 3 && light.right >= visible.right - 3;
  }, selector);

test('first visit: the tour by keyboard, questions, words, the guide', async () => {
  const v = await visit(bench, { language: 'de' });
  const { page } = v;
  await drawn(page);
  // Offered once the picture stands, beside it.
  await page.locator('[data-testid="welcome"][data-place="side"]').waitFor();
  await expectAccessible(page);
  await page.locator('[data-place="side"] [data-door="look"]').click();
  await step(page, 'map');
  await expect.poll(() => focused(page)).toBe('Weiter');
  await expect.poll(() => inLight(page, '#view [data-ready]')).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await step(page, 'body');
  await page.locator('[data-testid="inspector"][data-open="true"]').waitFor();
  await expect.poll(() => inLight(page, '[data-testid="inspector"]')).toBe(true);
  await expect.poll(() => focused(page)).toBe('Weiter');
  await page.keyboard.press('ArrowRight');
  await step(page, 'hub');
  await expect.poll(() => inLight(page, '[data-testid="hub-profile-sentence"]')).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await step(page, 'body');
  for (const name of ['hub', 'lens', 'start']) {
    await page.keyboard.press('ArrowRight');
    await step(page, name);
  }
  // The focus stays in the card.
  for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-testid="tour"]') !== null)).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByTestId('tour').count()).toBe(0);

  // What was offered once is not offered again.
  await page.goto(`${bench.url}?lang=de`);
  await drawn(page);
  await page.waitForRequest(/\/body-details-[^/]*\.js$/);
  expect(await page.getByTestId('welcome').count()).toBe(0);

  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Hilfe' });
  await help.getByText('Bekannt sind 10 Verbindungen unter den direkt Verbundenen, von 351').waitFor();
  await expectAccessible(page);
  await help.getByRole('button', { name: 'Zeigen: Wer arbeitet auch ohne uns zusammen?' }).click();
  await page.locator('nav [data-view="map"][aria-current="page"]').waitFor();
  await page.getByText('Auch untereinander verbunden').first().waitFor();

  // From a number to what it means, and on into the glossary.
  await page.locator('nav [data-view="hub"]').click();
  await page.getByRole('button', { name: 'Sektormischung: Erklärung öffnen' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mehr dazu' }).click();
  const find = help.getByLabel('Begriff oder Kennzahl suchen');
  await find.waitFor();
  expect(await find.inputValue()).toBe('Sektormischung');
  await find.fill('kante');
  await help.locator('[data-term="tie"]').getByText('Eine Beziehung zwischen zwei Einrichtungen').waitFor();
  await help.getByRole('button', { name: 'Kurzanleitung zum Drucken' }).click();

  const guide = page.getByTestId('guide');
  await expect.poll(() => guide.locator('img').count()).toBe(2);
  await guide.getByText('14 von 36 Einrichtungen').waitFor();
  await expectAccessible(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => guide.count()).toBe(0);

  expect(v.troubles).toEqual([]);
  await v.close();
});

test('on a phone: views behind “More”, doors on Start, a question that has nothing to answer for yet', async () => {
  const v = await visit(bench, { language: 'en', width: 390, height: 844, query: 'open=dortmund-2023' });
  const { page } = v;
  await drawn(page);
  const sectors = page.locator('nav [data-view="sectors"]');
  expect(await sectors.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await sectors.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await sectors.click();
  await page.locator('#view[aria-label="Sectors"]').waitFor();
  expect(await sectors.isVisible()).toBe(false);
  await page.locator('nav [data-view="start"]').click();
  const doors = page.getByTestId('doors');
  await doors.getByRole('button', { name: 'Begin the tour' }).click();
  await step(page, 'map');
  await page.keyboard.press('ArrowRight');
  await step(page, 'body');
  await expect.poll(() => inLight(page, '[data-testid="inspector"]')).toBe(true);
  expect(await clippedTexts(page)).toEqual([]);
  await page.getByTestId('tour').getByRole('button', { name: 'End' }).click();
  await page.locator('nav [data-view="start"]').click();
  await doors.getByRole('button', { name: 'New network' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByTestId('first-steps').waitFor();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByText('This network is still empty').waitFor();
  await help.locator('[data-door="look"]').waitFor();
  await expectAccessible(page);
  expect(v.troubles).toEqual([]);
  await v.close();
});
