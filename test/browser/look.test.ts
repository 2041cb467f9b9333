/**
 * Every view in both languages, both themes and three sizes: accessible by axe, nothing clipped, nothing wider than the
 * window. With SHOTS=1 each is kept as a picture in `test/browser/shots/`, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bench,
  clippedTexts,
  drawn,
  expectAccessible,
  isOnTurn,
  openBench,
  showView,
  still,
  visit,
} from './browser.ts';

const SHOTS = join(import.meta.dirname, 'shots');
const SIZES = [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const;
const ALWAYS = ['start', 'map', 'hub', 'sectors', 'table'] as const;
/** Take turns, so that each is seen in both languages, both themes and each size, but not in all at once; with FULL=1 in all. */
const IN_TURN = ['gaps', 'follow', 'whatif', 'time', 'figures'] as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(() => bench.close());

describe.each(['de', 'en'] as const)('%s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const isOn = ([width]: (typeof SIZES)[number]) =>
      isOnTurn(
        Number(language === 'en'),
        Number(theme === 'dark'),
        SIZES.findIndex(([w]) => w === width),
      );
    test.each(SIZES.filter(isOn))('%i × %i', async (width, height) => {
      const v = await visit(bench, { language, theme, width, height, query: 'open=dortmund-2023' });
      await drawn(v.page);
      const turn = Number(width < 761) + Number(theme === 'dark');
      for (const view of [...ALWAYS, ...IN_TURN.filter((_, i) => isOnTurn(i, Math.floor(i / 2), turn))]) {
        await showView(v.page, view);
        await v.page.locator('#view h1').first().waitFor({ state: 'attached' });
        if (view === 'map') await drawn(v.page);
        await still(v.page);
        if (process.env.SHOTS) {
          await v.page.screenshot({ path: join(SHOTS, `${view}-${language}-${theme}-${width}.png`) });
        }
        expect(await clippedTexts(v.page), `${view}: clipped words`).toEqual([]);
        const overflow = await v.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${view}: wider than the window`).toBeLessThanOrEqual(0);
        await expectAccessible(v.page);
      }
      expect(v.troubles).toEqual([]);
      await v.close();
    });
  });
});
