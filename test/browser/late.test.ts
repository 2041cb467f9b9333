/**
 * On a slow line, the code of menus, pick lists, small dialogs and the palette comes after the first picture. Who is faster
 * than the line loses nothing: the focus lands where it should, and comes back.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, drop, expectAccessible, openBench, type Visit, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A visit whose files of this name wait until they are let through. */
async function heldBack(file: RegExp, query?: string): Promise<Visit & { readonly letThrough: () => void }> {
  const context = await bench.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    locale: 'de-DE',
  });
  let letThrough = () => {};
  const open = new Promise<void>((done) => {
    letThrough = done;
  });
  await context.route(file, async (route) => {
    await open;
    await route.continue();
  });
  const v = await visit(bench, { language: 'de', context, ...(query ? { query } : {}) });
  if (!query) await drawn(v.page);
  return { ...v, letThrough };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()}: ${element?.textContent?.trim()}`;
  });

test('a menu asked for early by keys opens when it can, on its first entry, and gives the focus back', async () => {
  const v = await heldBack(/\/popups-[^/]*\.js$/);
  const trigger = v.page.getByRole('button', { name: 'Datei', exact: true });
  await expectAccessible(v.page);
  await trigger.focus();
  expect(await trigger.getAttribute('aria-haspopup')).toBe('true');
  await v.page.keyboard.press('ArrowDown');
  expect(await v.page.getByRole('menu').count()).toBe(0);
  v.letThrough();
  await v.page.getByRole('menu', { name: 'Datei' }).waitFor();
  await expect.poll(() => focused(v.page)).toMatch(/^menuitem: .*öffnen/i);
  await v.page.keyboard.press('Escape');
  await expect.poll(() => v.page.getByRole('menu').count()).toBe(0);
  await expect.poll(() => focused(v.page)).toMatch(/^button: Datei/);
  // From now on it is the same menu as ever.
  await v.page.keyboard.press('ArrowUp');
  await v.page.getByRole('menu', { name: 'Datei' }).waitFor();
  await v.page.keyboard.press('Escape');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('a pick list asked for early by mouse opens when it can and chooses', async () => {
  const v = await heldBack(/\/popups-[^/]*\.js$/);
  const field = v.page
    .locator('[aria-haspopup="listbox"]')
    .and(v.page.getByRole('button', { name: /Größe/ }));
  const before = await field.textContent();
  const box = await field.boundingBox();
  await field.click();
  v.letThrough();
  await v.page.getByRole('listbox').waitFor();
  await expect.poll(() => focused(v.page)).toMatch(/^option: /);
  await v.page.keyboard.press('ArrowDown');
  await v.page.keyboard.press('Enter');
  await expect.poll(() => field.textContent()).not.toBe(before);
  await expect.poll(() => v.page.getByRole('listbox').count()).toBe(0);
  await expect.poll(() => focused(v.page)).toMatch(/^button: /);
  // The loaded field stands exactly where the first one stood.
  const after = await field.boundingBox();
  expect([after?.y, after?.height]).toEqual([box?.y, box?.height]);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('a small dialog asked for early opens when it can', async () => {
  const v = await heldBack(/\/popups-[^/]*\.js$/);
  const trigger = v.page.getByRole('button', { name: 'Lesart', exact: true });
  await trigger.focus();
  await v.page.keyboard.press('Enter');
  v.letThrough();
  await v.page.getByRole('dialog').waitFor();
  await v.page.keyboard.press('Escape');
  await expect.poll(() => v.page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => trigger.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('what is typed before the palette is there is found by it, its first hit chosen; Escape gives the focus back', async () => {
  const v = await heldBack(/\/palette-[^/]*\.js$/);
  const from = v.page.locator('nav [data-view="map"]');
  await from.focus();
  await v.page.keyboard.press('Control+k');
  await v.page.keyboard.type('Kino');
  await expectAccessible(v.page);
  v.letThrough();
  const hit = v.page.getByRole('menuitem', { name: /Kino Schauburg/ });
  await expect.poll(() => hit.getAttribute('data-focused')).toBe('true');
  await v.page.keyboard.type(' Sch');
  expect(await v.page.getByRole('dialog').locator('input').inputValue()).toBe('Kino Sch');
  await v.page.keyboard.press('Escape');
  if (await v.page.getByRole('dialog').count()) await v.page.keyboard.press('Escape');
  await expect.poll(() => v.page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => from.evaluate((e) => e === document.activeElement)).toBe(true);
  // Opened again, it is empty.
  await v.page.keyboard.press('Control+k');
  await expect.poll(() => v.page.getByRole('dialog').locator('input').inputValue()).toBe('');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('a view pressed before the network is there stays, whatever the address named', async () => {
  const v = await heldBack(/\/dortmund-2023-[^/]*\.js$/, 'open=dortmund-2023&view=gaps');
  await v.page.locator('nav [data-view="table"]').click();
  await v.page.locator('nav [data-view="table"][aria-current="page"]').waitFor();
  v.letThrough();
  await v.page.getByTestId('bodies-grid').waitFor();
  await expect.poll(() => new URL(v.page.url()).searchParams.get('view')).toBe('table');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('without a connection a menu says so, and opens once there is one', async () => {
  const context = await bench.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    locale: 'de-DE',
  });
  await context.route(/\/(popups|palette)-[^/]*\.js$/, (route) => route.abort());
  const v = await visit(bench, { language: 'de', context });
  await drawn(v.page);
  await v.page.keyboard.press('Control+k');
  await v.page.getByText('Dieser Teil konnte nicht geladen werden', { exact: false }).waitFor();
  expect(await v.page.getByRole('dialog').count()).toBe(0);
  const trigger = v.page.getByRole('button', { name: 'Datei', exact: true });
  await trigger.focus();
  await v.page.keyboard.press('Enter');
  await expect.poll(() => v.page.getByTestId('notice').count()).toBe(2);
  await context.unrouteAll();
  await trigger.focus();
  await v.page.keyboard.press('Enter');
  await v.page.getByRole('menu', { name: 'Datei' }).waitFor();
  await v.close();
});

test('a file brought before it is known what was open last is what is open, and is kept', async () => {
  const context = await bench.browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' });
  // A slow disk: the database answers after two seconds.
  await context.addInitScript(() => {
    const listen = IDBOpenDBRequest.prototype.addEventListener;
    IDBOpenDBRequest.prototype.addEventListener = function (
      this: IDBOpenDBRequest,
      type: string,
      then: unknown,
    ) {
      const late = (event: Event) => setTimeout(() => (then as (e: Event) => void).call(this, event), 2000);
      return listen.call(this, type, type === 'success' ? late : (then as EventListener));
    } as typeof listen;
  });
  const v = await visit(bench, { context, query: 'view=map' });
  const gml = 'graph [ node [ id 1 label "A" ] node [ id 2 label "B" ] edge [ source 1 target 2 ] ]';
  await drop(v.page, [{ name: 'klein.gml', text: gml }]);
  await expect.poll(() => v.page.title()).toContain('klein');
  await expect
    .poll(() => v.page.evaluate(() => document.documentElement.dataset.saved), { timeout: 15_000 })
    .toBe('0');
  expect(await v.page.title()).toContain('klein');
  await v.page.goto(`${bench.url}?lang=de`);
  await expect.poll(() => v.page.title(), { timeout: 15_000 }).toContain('klein');
  expect(v.troubles).toEqual([]);
  await context.close();
});
