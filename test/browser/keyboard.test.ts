/** The job without a mouse: everything that the journey does with clicks can be done with keys alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, byPalette, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('skip link, then the views by Tab and Enter', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  await v.page.keyboard.press('Tab');
  expect(await v.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#view');
  await v.page.locator('nav [data-view="table"]').focus();
  await v.page.keyboard.press('Enter');
  await v.page.getByRole('grid').waitFor();
  await v.close();
});

test('the map is walked with arrow keys, spoken, and selected with Enter; Escape steps back', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  const map = v.page.locator('[role="application"]');
  await map.focus();
  await v.page.keyboard.press('ArrowRight');
  const spoken = v.page.locator('#view [aria-live]');
  await expect.poll(async () => (await spoken.allTextContents()).join(' ')).toMatch(/Verbindung/);
  await v.page.keyboard.press('Enter');
  await v.page.locator('[data-testid="inspector"][data-open="true"]').waitFor();
  await v.page.keyboard.press('Escape');
  await v.page.locator('[data-testid="inspector"][data-open="false"]').waitFor();
  await v.close();
});

test('? shows all keys, Escape closes, focus comes back', async () => {
  const v = await visit(bench, { language: 'en' });
  await drawn(v.page);
  await v.page.locator('nav [data-view="map"]').focus();
  await v.page.keyboard.press('Shift+?');
  await v.page.getByRole('dialog', { name: 'Help' }).waitFor();
  await v.page.keyboard.press('Escape');
  await expect.poll(() => v.page.getByRole('dialog').count()).toBe(0);
  await v.close();
});

test('undo and redo by keys', async () => {
  const v = await visit(bench, { language: 'de', query: 'view=map' });
  await drawn(v.page);
  await byPalette(v.page, 'Kino', /Kino Schauburg/);
  const sector = v.page
    .getByTestId('inspector')
    .getByRole('button', { name: /Sektor/ })
    .first();
  await sector.focus();
  await v.page.keyboard.press('Enter');
  await v.page.getByRole('option', { name: 'Soziales', exact: true }).click();
  await expect.poll(() => sector.textContent()).toContain('Soziales');
  await v.page.keyboard.press('Control+z');
  await expect.poll(() => sector.textContent()).toContain('ohne Sektor');
  await v.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => sector.textContent()).toContain('Soziales');
  await v.close();
});

test('the palette: all commands are walked by keys, and what is called like the word typed comes first', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  await v.page.keyboard.press('Control+k');
  const dialog = v.page.getByRole('dialog');
  await dialog.getByRole('menuitem').first().waitFor();
  await expectAccessible(v.page);
  // The last of forty comes into sight, though the focus stays in the field.
  await v.page.keyboard.press('ArrowUp');
  const last = dialog.getByRole('menuitem').last();
  await expect.poll(() => last.getAttribute('data-focused')).toBe('true');
  const [list, item] = [await dialog.getByRole('menu').boundingBox(), await last.boundingBox()];
  expect(item!.y + item!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
  await v.page.keyboard.type('Hilfe');
  const first = dialog.getByRole('menuitem').first();
  await expect.poll(() => first.textContent()).toMatch(/^Hilfe/);
  expect(await dialog.getByRole('menuitem', { name: /Selbsthilfe/ }).count()).toBeGreaterThan(0);
  await expect.poll(() => first.getAttribute('data-focused')).toBe('true');
  await v.page.keyboard.press('Enter');
  await v.page.getByRole('dialog', { name: 'Hilfe' }).or(v.page.getByTestId('help')).first().waitFor();
  expect(v.troubles).toEqual([]);
  await v.close();
});
