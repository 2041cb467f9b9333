/**
 * Figures as one file, as somebody gets them by e-mail: opened from the disk without a network, searched, looked at closely, gone
 * through scene by scene – with the pointer, with keys, and read by those who see nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../src/i18n/all.ts';
import { bundleViewer } from '../../src/cli/bundle-viewer.ts';
import { drawFigurePage } from '../../src/drawing/figure-page.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import { figureSaid } from '../../src/i18n/scene-words.ts';
import { viewerWords } from '../../src/i18n/viewer-words.ts';
import { writeHtml } from '../../src/publish/html.ts';
import type { Sheet } from '../../src/publish/publish.ts';
import { bundled, pageWith, sceneOf } from '../gallery/bundled.ts';
import { expectAccessible } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-figure-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const WEIRD = '</script><script>document.title="!"</script> & مركز 👩‍⚕️';
const face = `data:font/woff2;base64,${readFileSync(
  resolve(
    import.meta.dirname,
    '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
).toString('base64')}`;

/** One body gets a name that tries everything. */
const renamed = (scene: Scene): Scene => ({
  ...scene,
  nodes: scene.nodes.map((node) =>
    node.label === 'Klinikum Westfalen'
      ? { ...node, label: WEIRD, title: () => `${WEIRD} – Kooperationspartner/in · Gesundheit` }
      : node,
  ),
});

const sheetOf = (scene: Scene, language: 'de' | 'en', edit: Partial<Sheet>): Sheet => ({
  svg: drawFigurePage({
    picture: { of: 'map', scene },
    figure: pageWith('slide-16-9'),
    said: figureSaid(language),
    fontDataUri: face,
  }).svg,
  width: 338.667,
  height: 190.5,
  title: scene.caption.title,
  text: ['Die Kontaktstelle steht in der Mitte.'],
  notes: '',
  ...edit,
});

/** Writes the file and opens it from the disk, with the network off; whatever goes wrong is noted. */
async function opened(
  language: 'de' | 'en',
  sheets: readonly Sheet[],
  look: { readonly width?: number; readonly height?: number; readonly theme?: 'dark' | 'light' } = {},
): Promise<{ page: Page; troubles: string[]; close: () => Promise<void> }> {
  const bytes = await writeHtml(
    {
      sheets,
      about: { title: 'Unser Netz', author: '', language, date: '2026-11-22' },
      words: viewerWords(language),
    },
    { face: () => Promise.reject(new Error('no face is needed')), viewer: bundleViewer },
  );
  const path = join(folder, `${language}-${sheets.length}.html`);
  writeFileSync(path, bytes);
  const context = await browser.newContext({
    offline: true,
    viewport: { width: look.width ?? 1280, height: look.height ?? 720 },
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const own = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:'))
      troubles.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(own);
  return { page, troubles, close: () => context.close() };
}

const viewBox = (page: Page) =>
  page.evaluate(() => document.querySelector('.scene:not([hidden]) .view svg')!.getAttribute('viewBox')!);
const near = (page: Page, of: string) => page.locator(`.scene:not([hidden]) ${of}.near`).count();

test('German: search, focus, neighbours, zoom, scenes, notes – from the disk, without a network', async () => {
  const project = bundled('dortmund-2023');
  const sheets = [
    sheetOf(renamed(sceneOf(project)), 'de', { title: 'Wer dazugehört', notes: 'Guten Tag.\nLangsam.' }),
    sheetOf(renamed(sceneOf(project, { layout: 'two-mode' })), 'de', { title: 'Gremien' }),
  ];
  const { page, troubles, close } = await opened('de', sheets);
  expect(await page.title()).toBe('Unser Netz');
  await expectAccessible(page);

  // The list is there when it is wanted, and finds umlauts however they are typed.
  await page.getByRole('button', { name: 'Suche und Liste' }).click();
  await page.keyboard.type('stadtischer forder');
  await expect
    .poll(() => page.locator('.scene:not([hidden]) li:not([hidden]) button[data-of]').count())
    .toBe(2);
  await page.keyboard.press('Enter');
  const card = page.locator('.scene:not([hidden]) .focus');
  expect(await card.locator('h3').textContent()).toBe('Beirat Städtischer Förderfonds');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
  expect(await page.locator('[role=status]').textContent()).toContain('1 direkter Kontakt');
  await expectAccessible(page);

  // From neighbour to neighbour, and back.
  await card.getByRole('button', { name: 'Dortmunder Selbsthilfegruppen' }).click();
  expect(await near(page, '[data-b]')).toBe(11);
  expect(await near(page, '[data-t]')).toBeGreaterThanOrEqual(10);
  await page.keyboard.press('Escape');
  expect(await near(page, '[data-b]')).toBe(0);
  expect(await page.locator('.scene:not([hidden]) .has-focus').count()).toBe(0);

  // A name that tries everything is a name.
  await page.locator('.scene:not([hidden]) input').fill('script');
  await page.keyboard.press('Enter');
  expect(await card.locator('h3').textContent()).toBe(WEIRD);
  await page.keyboard.press('Escape');

  // Wheel, keys and buttons; all of it again with 0.
  const whole = await viewBox(page);
  const middle = await page.locator('.scene:not([hidden]) .view').boundingBox();
  await page.mouse.move(middle!.x + 300, middle!.y + 200);
  await page.mouse.wheel(0, -400);
  const near1 = await viewBox(page);
  expect(near1).not.toBe(whole);
  await page.mouse.down();
  await page.mouse.move(middle!.x + 360, middle!.y + 240, { steps: 4 });
  await page.mouse.up();
  const dragged = await viewBox(page);
  expect(dragged).not.toBe(near1);
  await page.keyboard.press('ArrowRight');
  expect(await viewBox(page)).not.toBe(dragged);
  await page.keyboard.press('0');
  expect((await viewBox(page)).split(' ').map(Number)[0]).toBe(0);

  // Whoever the mouse rests on stands out by name, with all ties, while the picture stays; off the body, all comes back.
  const shown = page.locator('.scene:not([hidden])');
  const before = await viewBox(page);
  const hub = (await shown.locator('[data-b]').first().boundingBox())!;
  await page.mouse.move(hub.x + hub.width / 2, hub.y + hub.height / 2);
  await shown.locator('.has-focus').waitFor();
  // Where there is no room for a larger name, that in the picture stays.
  const name = () => shown.locator('.extra .meant, [data-l="0"].near:not(.told)').allTextContents();
  expect((await name()).join().replace(/\s|-/g, '')).toBe('SelbsthilfeKontaktstelleDortmund');
  expect(await near(page, '[data-t]')).toBeGreaterThan(20);
  expect(await shown.locator('[data-t]:not(.near)').count()).toBeGreaterThan(5);
  expect(await shown.locator('.focus').isVisible()).toBe(false);
  expect(await viewBox(page)).toBe(before);
  await expectAccessible(page);
  await page.mouse.move(middle!.x + 4, middle!.y + 4);
  await shown.locator('.has-focus').waitFor({ state: 'detached' });
  expect(await near(page, '')).toBe(0);

  // The same by keys: whoever has most ties, on to the next in a direction, contacts with Enter, and back.
  await shown.locator('.view').focus();
  await page.keyboard.press('p');
  expect(await page.locator('[role=status]').textContent()).toMatch(/^Selbsthilfe-.*direkte Kontakte$/);
  await page.keyboard.press('ArrowRight');
  const said = (await page.locator('[role=status]').textContent())!;
  expect(said).toMatch(/direkter? Kontakte?$/);
  expect(said).not.toContain('Kontaktstelle Dortmund.');
  // The picture stays where it is, and arrows turn nothing over.
  expect(await viewBox(page)).toBe(before);
  await page.keyboard.press('Escape');
  expect(await near(page, '')).toBe(0);
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  expect(await card.locator('h3').textContent()).toBe('Selbsthilfe-Kontaktstelle Dortmund');
  await page.keyboard.press('Escape');

  // A click on a body; a click on the paper takes it back.
  const body = await page.locator('.scene:not([hidden]) [data-b]').first().boundingBox();
  await page.mouse.click(body!.x + body!.width / 2, body!.y + body!.height / 2);
  expect(await near(page, '[data-t]')).toBeGreaterThan(20);
  await page.keyboard.press('Escape');

  // A remote sends Page Down.
  await page.getByRole('button', { name: 'Notizen' }).click();
  expect(await page.locator('.scene:not([hidden]) .notes').innerText()).toContain('Langsam.');
  await page.keyboard.press('PageDown');
  expect(await page.locator('.scene:not([hidden]) h2').textContent()).toBe('Gremien');
  expect(await page.locator('[role=status]').textContent()).toBe('Szene 2 von 2: Gremien');
  await page.keyboard.press('PageUp');
  await page.locator('.scene:not([hidden]) .view').focus();
  await page.keyboard.press(' ');
  expect(await page.locator('header select').inputValue()).toBe('1');
  expect(await page.title()).toBe('Unser Netz');
  expect(troubles).toEqual([]);
  await close();
});

test('English, dark, on a phone: readable, nothing beside the screen, accessible', async () => {
  const scene = sceneOf(bundled('delmenhorst-2012'), { language: 'en' });
  const { page, troubles, close } = await opened('en', [sheetOf(scene, 'en', {})], {
    width: 390,
    height: 844,
    theme: 'dark',
  });
  await page.getByRole('button', { name: 'Search and list of bodies' }).click();
  await page.locator('.group button[data-of]').first().click();
  expect(await page.locator('.focus h4').textContent()).toMatch(/^\d+ direct contacts?$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.stage')!).backgroundColor);
  expect(await paper()).toBe('rgb(21, 23, 28)');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  expect(await paper()).toBe('rgb(255, 255, 255)');
  expect(troubles).toEqual([]);
  await close();
});
