/** A long list on its way in: rows a second, the time left, and a stop that works at once and changes nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, isOnTurn, openBench, visit } from './browser.ts';

const ROWS = 600_000;
const LINES = Array.from({ length: ROWS }, (_, i) => `Stelle ${i % 5000};Stelle ${(7 * i + 1) % 5003}`);
const FILE = {
  name: 'liste.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Von;Nach\n${LINES.join('\n')}\n`),
};

const WORDS = {
  de: {
    pace: /^\d+\s% · [\d.]+ Zeilen je Sekunde · noch etwa \d+ (Sekunden?|Minuten?)$/,
    stop: 'Anhalten',
    stopped: 'Angehalten. Nichts wurde geändert.',
  },
  en: {
    pace: /^\d+% · [\d,]+ rows a second · about \d+ (second|minute)s? left$/,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** From now on, where the button of this name has stood, frame by frame. */
async function placesOf(page: Page, name: string): Promise<() => Promise<readonly string[]>> {
  const places = await page.evaluateHandle((text) => {
    const seen = new Set<string>();
    const look = () => {
      const button = [...document.querySelectorAll('button')].find(
        (each) => each.textContent === text && each.checkVisibility({ visibilityProperty: true }),
      );
      const box = button?.getBoundingClientRect();
      if (box) seen.add(`${Math.round(box.x)}, ${Math.round(box.y)}`);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  }, name);
  return () => places.evaluate((seen) => [...seen]);
}

describe.each((['de', 'en'] as const).filter((_, i) => isOnTurn(i)))('%s', (language) => {
  const words = WORDS[language];
  test('tells its pace, and stops when told to', async () => {
    const v = await visit(bench, { language, query: 'view=start' });
    const { page } = v;
    const places = await placesOf(page, words.stop);
    const asked = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await asked).setFiles(FILE);
    // Figures come after a second.
    await page.getByTestId('import-pace').getByText(words.pace).waitFor();
    await page.getByRole('button', { name: words.stop, exact: true }).click();
    await page.getByText(words.stopped).waitFor({ timeout: 5000 });
    // Who aimed at it while figures came still hit it.
    expect((await places()).length).toBe(1);
    expect(await page.getByTestId('import-pace').count()).toBe(0);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});
