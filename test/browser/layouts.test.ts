/** Layouts of the map: choosing one, outlines, arranging by hand with mouse and keys, undoing it, finding it again after a reload. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function choose(page: Page, button: RegExp, layout: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitemradio', { name: layout }).click();
  await drawn(page);
}
const shown = (page: Page) => page.locator('[data-layout]').getAttribute('data-layout');
/** Names and headings on the ground. */
const ground = (page: Page) => page.locator('#ground-names text').allTextContents();

test('Deutsch: Anordnungen mit ihren Feldern und Umrissen, von Hand verschieben, rückgängig, nach dem Neuladen wie zuvor', async () => {
  const v = await visit(bench, { query: 'open=dortmund-2023', language: 'de', width: 1440, height: 900 });
  const { page } = v;
  await drawn(page);

  // The list says what each layout shows.
  await page.getByRole('button', { name: 'Anordnung: Sektorenrad' }).click();
  await page.getByText('Je näher an einer Ecke, desto mehr Kontakte in diesem Sektor').waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await choose(page, /^Anordnung/, /^Gremien und Netzwerke/);
  expect(await shown(page)).toBe('two-mode');
  expect(await ground(page)).toEqual([
    '3 Einrichtungen mit Gremium oder Netzwerk',
    '20 Einrichtungen ohne Gremium oder Netzwerk',
    '12 Gremien und Netzwerke',
  ]);
  await choose(page, /^Anordnung/, /^Nach Ebene/);
  expect(await ground(page)).toEqual([
    'Bund (3)',
    'Land (4)',
    'Region (2)',
    'lokal (24)',
    'Ebene nicht angegeben (4)',
  ]);
  await choose(page, /^Anordnung/, /^Sektorendreieck/);
  expect(await ground(page)).toContain('Kein Sektor der Kontakte bekannt (24)');
  await choose(page, /^Anordnung/, /^Im Kreis/);
  await expect.poll(() => ground(page)).toContainEqual(expect.stringMatching(/^Gruppe 1, um /));

  await choose(page, /^Anordnung/, /^Nach Nähe/);
  await choose(page, /^Anordnung/, /^Gruppe im Netz/);
  await expect.poll(() => ground(page)).toContain('Gruppe 1');
  expect(await page.getByRole('button', { name: /^Gruppe 1 hervorheben/ }).count()).toBe(1);
  expect(page.url()).toContain('layout=force');

  // By hand: pulled by the mouse, moved by keys.
  await choose(page, /^Anordnung/, /^Von Hand/);
  await page.getByRole('region', { name: 'Von Hand anordnen' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  // Presses that follow fast are one step; on a busy machine two need not be fast.
  await page.keyboard.press('Shift+ArrowUp');
  await page.getByRole('button', { name: '1 festgesteckt' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '0 festgesteckt' }).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: '1 festgesteckt' }).waitFor();
  const paper = (await page.getByRole('application').boundingBox())!;
  // The pin sticks in the body's upper right.
  const pinAt = () =>
    page
      .locator('svg[class*="marks"] circle')
      .evaluate((mark) => [Number(mark.getAttribute('cx')), Number(mark.getAttribute('cy'))]);
  const [x, y] = (await pinAt()) as [number, number];
  const [px, py] = [paper.x + x - 10, paper.y + y + 12];
  await page.mouse.move(px, py);
  await page.mouse.down();
  await page.mouse.move(px - 30, py + 20, { steps: 3 });
  await page.mouse.move(px - 60, py + 40, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await pinAt())[0]! - x).toBeLessThan(-40);
  await page.keyboard.press('Control+z');
  // Back where it was; the picture as a whole may have been fitted anew by a few pixels.
  await expect.poll(async () => Math.abs((await pinAt())[0]! - x)).toBeLessThan(15);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page
    .getByRole('button', { name: /Gespeichert|gespeichert/ })
    .or(page.getByText('Gespeichert'))
    .first()
    .waitFor();

  await page.goto(bench.url);
  await drawn(page);
  expect(await shown(page)).toBe('by-hand');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: '1 festgesteckt' }).click();
  await page.getByRole('menuitem', { name: 'Alle lösen' }).click();
  await page.getByRole('button', { name: '0 festgesteckt' }).waitFor();
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('English, on a narrow screen: arranging by hand keeps its bar in sight', async () => {
  const v = await visit(bench, { query: 'open=delmenhorst-2012', language: 'en', width: 390, height: 844 });
  const { page } = v;
  await drawn(page);
  await choose(page, /^Layout/, /^By hand/);
  const bar = page.getByRole('region', { name: 'Arrange by hand' });
  await bar.waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  const box = (await bar.boundingBox())!;
  expect(box.x >= 0 && box.x + box.width <= 390).toBe(true);
  expect(v.troubles).toEqual([]);
  await v.close();
});
