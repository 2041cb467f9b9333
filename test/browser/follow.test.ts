/** Keeping in touch, as a coordinator does it: a card filled in, moved by keys and by hand, done, and put into the calendar. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, standing, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ready = (page: Page) => page.getByTestId('follow-counts').waitFor();
const column = (page: Page, stage: number | 'none') => page.locator(`[data-stage="${stage}"]`);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

/** As a hand does it: pressed, drawn a little, then over the column, and let go. */
async function drag(page: Page, name: string, stage: number): Promise<void> {
  const from = (await page.locator('article', { hasText: name }).boundingBox())!;
  const to = (await column(page, stage).boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + from.height - 4, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 160, { steps: 6 });
  await page.mouse.up();
}

/** As a finger does it: a quick stroke scrolls, resting on the card takes it up. */
async function touch(page: Page): Promise<(from: Point, to: Point, rest: number) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  return async (from, to, rest) => {
    await send('touchStart', from);
    await page.waitForTimeout(rest);
    for (let i = 1; i <= 8; i++) {
      const along = (a: number, b: number) => a + ((b - a) * i) / 8;
      await send('touchMove', { x: along(from.x, to.x), y: along(from.y, to.y) });
      await page.waitForTimeout(16);
    }
    await send('touchEnd');
  };
}
type Point = { readonly x: number; readonly y: number };

test('München: from an empty card to the calendar, every step undoable, and all of it still there afterwards', async () => {
  const v = await visit(bench, {
    query: 'open=muenchen-shz-2011&view=follow',
    language: 'de',
    width: 1440,
    height: 900,
  });
  const { page } = v;
  await ready(page);
  const counts = page.getByTestId('follow-counts');
  expect(await counts.textContent()).toContain('33 Verbindungen');
  expect(await column(page, 'none').getByRole('heading').textContent()).toContain('28 Karten');
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);

  // By keys: open, fill in, save, and the focus is where it was.
  const card = page.getByRole('button', { name: /^AOK München/ });
  await card.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'AOK München' });
  await expect.poll(() => focused(page)).toBe('INPUT');
  await page.keyboard.type('Vertrag verlängern; Termin, Ort');
  await form.getByLabel('Fällig').fill('31.2.2026');
  await form.getByRole('button', { name: 'Heute', exact: true }).click();
  await form.getByLabel('Nächster Schritt').press('Enter');
  await form.getByText('Bitte ein Datum eintragen').waitFor();
  await expectAccessible(page);
  await form.getByLabel('Fällig').fill('1.2.2024');
  await form.getByLabel('Fällig').press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^AOK München/);
  await expect.poll(() => counts.textContent()).toContain('1 überfällig');
  await page.getByText('Überfällig seit 01.02.2024').waitFor();
  await page.getByText('Letzter Kontakt heute').waitFor();

  // Moved by keys it keeps the focus and is told; one undo brings it back.
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => page.getByTestId('follow-said').textContent()).toBe('AOK München: Analyse');
  await expect.poll(() => focused(page)).toMatch(/^AOK München/);
  await column(page, 0).getByText('AOK München').waitFor();
  await page.keyboard.press('Shift+ArrowRight');
  await column(page, 1).getByText('AOK München').waitFor();
  await page.keyboard.press('Control+z');
  await column(page, 0).getByText('AOK München').waitFor();

  await drag(page, 'AOK München', 4);
  await column(page, 4).getByText('AOK München').waitFor();
  expect(await page.getByTestId('follow-said').textContent()).toBe(
    'AOK München: Kooperationsgespräche zur Implementierung',
  );

  // By date, into the calendar.
  await page.getByRole('button', { name: 'Nach Fälligkeit' }).click();
  await page.getByRole('heading', { name: 'Überfällig 1' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'In den Kalender …' }).click();
  await page.getByText('Alle (1 Termin)').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Kalenderdatei speichern' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('München-2011-termine.ics');
  const ics = readFileSync((await file.path())!, 'utf8').replaceAll('\r\n ', '');
  expect(ics).toContain('DTSTART;VALUE=DATE:20240201\r\n');
  expect(ics).toContain('SUMMARY:AOK München: Vertrag verlängern\\; Termin\\, Ort\r\n');

  await page.getByRole('button', { name: 'AOK München: erledigt' }).click();
  await page.getByText('Erledigt: Vertrag verlängern').waitFor();
  await expect.poll(() => counts.textContent()).not.toContain('überfällig');
  await page.getByText('Noch ist nichts terminiert').waitFor();

  // What was noted is kept, and found again.
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  await page.goto(`${bench.url}?view=follow`);
  await ready(page);
  await column(page, 4).getByText('AOK München').waitFor();
  expect(await column(page, 4).textContent()).toContain('Letzter Kontakt heute');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('English, on a telephone in the dark: what hangs on one person, done by the list alone', async () => {
  const v = await visit(bench, {
    query: 'open=dortmund-2023&view=follow',
    language: 'en',
    theme: 'dark',
    width: 390,
    height: 844,
  });
  const { page } = v;
  await ready(page);
  expect(await clippedTexts(page)).toEqual([]);

  // By finger: a stroke scrolls the column, resting on a card takes it up and into the next column.
  const finger = await touch(page);
  const cards = column(page, 'none').locator('article');
  const said = page.getByTestId('follow-said');
  await page.getByTestId('follow-board').evaluate((board) => board.scrollIntoView({ block: 'start' }));
  const onFirst = async () => {
    const { x, y } = (await cards.first().boundingBox())!;
    return { x: x + 40, y: y + 12 };
  };
  const stroke = await onFirst();
  await finger(stroke, { x: stroke.x, y: stroke.y + 60 }, 0);
  // The stroke has moved the page; it rolls on for a moment.
  await standing(cards.first());
  expect(await said.textContent()).toBe('');
  const at = await onFirst();
  await finger(at, { x: 322, y: at.y + 30 }, 450);
  await expect.poll(() => said.textContent()).toMatch(/: Analysis$/);
  expect(await column(page, 0).locator('article').count()).toBe(1);
  await page.keyboard.press('Control+z');

  await page.getByRole('button', { name: 'By due date' }).click();
  await page.getByText('Nothing is scheduled yet').waitFor();
  await page.getByRole('button', { name: 'Edit Arbeitskreis Opferhilfe Dortmund' }).click();
  const form = page.getByRole('form', { name: 'Arbeitskreis Opferhilfe Dortmund' });
  await form.getByRole('button', { name: 'In 1 month' }).click();
  await form.getByRole('button', { name: /Depends on one person/ }).click();
  await page.getByRole('option', { name: 'yes' }).click();
  await form.getByText('If that person moves on').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Later 1' }).waitFor();
  await page.getByRole('button', { name: 'Only what depends on one person' }).click();
  await page.getByText('One tie depends on one person').waitFor();
  expect(await page.getByTestId('follow-counts').textContent()).toContain('1 of 28 shown');
  expect(await clippedTexts(page)).toEqual([]);
  await expectAccessible(page);
  expect(v.troubles).toEqual([]);
  await v.close();
});
