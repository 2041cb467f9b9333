/**
 * For whoever sees, moves or zooms otherwise: the view as others see it, 400 % zoom (1280 × 1024 becomes 320 × 256), an upright
 * tablet, no motion, keys alone. Accessibility rules, clipped words and sizes of windows are in look.test.ts.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Bench,
  byPalette,
  clippedTexts,
  drawn,
  expectAccessible,
  openBench,
  showView,
  still,
  visit,
} from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const filterOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).filter);

/** How different red, green and blue are at most in what is seen of an element; 0 = all grey. */
async function colourOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not in sight`);
  const shot = await page.screenshot({ clip: box });
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, picture.width, picture.height);
    let most = 0;
    for (let i = 0; i < rgba.length; i += 4)
      most = Math.max(
        most,
        Math.max(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!) - Math.min(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!),
      );
    return most;
  }, shot.toString('base64'));
}

test('Wie sieht es für andere aus? Wählen, sehen, beenden – mit der Maus und mit Tasten', async () => {
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=map' });
  await drawn(v.page);
  const colour = () => colourOf(v.page, '#view [role="application"]');
  await expect.poll(colour).toBeGreaterThan(60);
  await v.page.getByRole('button', { name: /^Erscheinungsbild/ }).click();
  await v.page.getByRole('menuitem', { name: /Wie sieht es für andere aus/ }).click();
  const line = v.page.getByTestId('vision');
  await line.waitFor();
  await expectAccessible(v.page);
  expect(await filterOf(v.page, '#view')).toContain('seen-by-others');
  expect(await filterOf(v.page, '[data-testid="inspector"]')).toContain('seen-by-others');
  expect(await filterOf(v.page, 'header')).toBe('none');
  const matrix = () => v.page.locator('#seen-by-others feColorMatrix').getAttribute('values');
  const deutan = await matrix();

  await line.getByRole('button', { name: /Grünblind/ }).press('Enter');
  await v.page.getByRole('option', { name: /Ohne Farbe/ }).click();
  await expect.poll(matrix).not.toBe(deutan);
  await expect.poll(colour).toBeLessThan(12);

  await line.getByRole('button', { name: 'Wieder alle Farben zeigen' }).press('Enter');
  await expect.poll(() => line.count()).toBe(0);
  expect(await filterOf(v.page, '#view')).toBe('none');
  expect(await v.page.evaluate(() => document.activeElement?.id)).toBe('view');
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('from the palette, in English; a preview is not kept', async () => {
  const v = await visit(bench, { language: 'en', query: 'open=dortmund-2023&view=sectors' });
  await v.page.getByRole('heading', { level: 1 }).waitFor();
  await byPalette(v.page, 'colour blind', /How does it look to others/);
  await v.page.getByTestId('vision').waitFor();
  await v.page.reload();
  await v.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await v.page.getByTestId('vision').count()).toBe(0);
  await v.close();
});

const VIEWS = ['hub', 'sectors', 'follow', 'whatif', 'time', 'table', 'map'] as const;

test('400 %: nothing scrolls sideways, nothing is clipped, no bar keeps the room', async () => {
  const v = await visit(bench, {
    language: 'de',
    width: 320,
    height: 256,
    query: 'open=dortmund-2023&view=gaps',
  });
  for (const view of VIEWS) {
    await showView(v.page, view);
    await v.page.locator('#view h1').first().waitFor({ state: 'attached' });
    if (view === 'map') await drawn(v.page);
    await still(v.page);
    const seen = await v.page.evaluate(() => {
      const main = document.querySelector('#view') as HTMLElement;
      const frame = main.parentElement as HTMLElement;
      frame.scrollTop = 0;
      const top = main.getBoundingClientRect();
      return {
        wide: [document.documentElement, frame, main].map((e) => e.scrollWidth - e.clientWidth),
        room: Math.min(top.bottom, innerHeight) - top.top,
        // At the other end, the bar with the views is there.
        reach: frame.scrollHeight - frame.clientHeight,
      };
    });
    expect(Math.max(...seen.wide), `${view}: sideways`).toBeLessThanOrEqual(0);
    expect(seen.room, `${view}: room`).toBeGreaterThan(190);
    expect(seen.reach, `${view}: more below`).toBeGreaterThan(40);
    expect(await clippedTexts(v.page), `${view}: clipped`).toEqual([]);
  }
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('an upright tablet: the view has the width, details come below', async () => {
  const v = await visit(bench, {
    language: 'en',
    theme: 'dark',
    width: 820,
    height: 1180,
    query: 'view=map',
  });
  await drawn(v.page);
  await still(v.page);
  const place = async (selector: string) => {
    const box = await v.page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not in sight`);
    return box;
  };
  const [main, details] = [await place('#view'), await place('[data-testid="inspector"]')];
  expect(main.width).toBeGreaterThan(700);
  expect(details.y).toBeGreaterThanOrEqual(main.y + main.height - 1);
  expect(await clippedTexts(v.page)).toEqual([]);
  await showView(v.page, 'gaps');
  expect(await v.page.getByTestId('inspector').isVisible()).toBe(false);
  await expectAccessible(v.page);
  await v.close();
});

test('by keys: every stop of a view is seen, has a name, and none holds the focus', async () => {
  const context = await bench.browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'de-DE',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=gaps', context });
  await v.page.locator('[data-testid="gaps"][data-ready="true"]').waitFor();
  expect(
    await v.page.evaluate(() =>
      document
        .getAnimations()
        .map((a) => a.effect?.getComputedTiming().duration)
        .filter((d) => d !== 0),
    ),
  ).toEqual([]);
  await v.page.locator('#view').focus();
  const stops: string[] = [];
  for (let i = 0; i < 120; i++) {
    await v.page.keyboard.press('Tab');
    const stop = await v.page.evaluate(() => {
      const e = document.activeElement as HTMLElement;
      if (e.closest('#view') === null) return null;
      const [box, style] = [e.getBoundingClientRect(), getComputedStyle(e)];
      const holder = getComputedStyle(e.parentElement ?? e);
      return {
        name: e.getAttribute('aria-label') ?? (e.textContent || e.getAttribute('aria-labelledby') || ''),
        at: `${Math.round(box.left)} ${Math.round(box.top)} ${e.outerHTML.slice(0, 80)}`,
        inSight: box.bottom > 0 && box.top < innerHeight,
        ring: style.outlineStyle !== 'none' || holder.outlineStyle !== 'none',
      };
    });
    if (stop === null) break;
    expect(stop.name.trim(), stop.at).not.toBe('');
    expect(stop.inSight, stop.at).toBe(true);
    expect(stop.ring, stop.at).toBe(true);
    stops.push(stop.at);
  }
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.length).toBeLessThan(120);
  await v.close();
});
