/** The survey of 2007 computed again, and the practice data: said to be made up wherever they are seen or leave. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, turns, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const WORDS = {
  de: {
    survey: 'Umfrage 2007 nachgerechnet',
    summary: '24 genau gleich, 6 gleich nach Rundung, 2 möglich und 4 aus dem Gedruckten nicht nachrechenbar',
    totals: /1\.878 Kooperationen \+ 334 Netzwerke \+ 211 Gremien = 2\.423 Nennungen, 17,9 je .* 49,1\s%/,
    ranking: 'Die zwanzig häufigsten Kooperationspartner/innen',
    shared: 'Fachschulen',
    shown: '15 (17)',
    note: /umgekehrter Reihenfolge/,
    source: /1\.878 Kooperationen genannt/,
    alternatives: 'Sektoren nach den Alternativen',
    save: 'CSV speichern',
    picture: 'Bild speichern',
    mark: 'synthetisch, kalibriert – keine Erhebung',
    figure: /SVG/,
    file: 'Datei',
    practice: /135 Kontaktstellen/,
  },
  en: {
    survey: 'Survey 2007, computed again',
    summary:
      '24 exactly equal, 6 equal after rounding, 2 possible and 4 cannot be computed from what is printed',
    totals: /1,878 cooperations \+ 334 networks \+ 211 committees = 2,423 mentions, 17\.9 a .* 49\.1%/,
    ranking: 'The twenty most frequent cooperation partners',
    shared: 'vocational schools',
    shown: '15 (17)',
    note: /reverse order|reversed/,
    source: /1,878 cooperations named/,
    alternatives: 'Sectors by their alternatives',
    save: 'Save CSV',
    picture: 'Save picture',
    mark: 'synthetic, calibrated – not evidence',
    figure: /SVG/,
    file: 'File',
    practice: /135 contact centres/,
  },
} as const;

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const turn = turns(language);
  const w = WORDS[language];

  turn(
    'from Start to every printed number beside the computed one, its source, and out as table and picture',
    async () => {
      const v = await visit(bench, { query: 'view=start', language });
      const { page } = v;
      await page.getByRole('button', { name: w.survey, exact: true }).click();
      await page.getByTestId('survey').waitFor();
      await expect.poll(() => page.getByTestId('survey-summary').textContent()).toContain(w.summary);
      expect(await page.getByTestId('survey').textContent()).toMatch(w.totals);
      const ranks = page.getByRole('table', { name: w.ranking }).getByRole('row');
      expect(await ranks.count()).toBe(21);
      expect(await page.getByRole('table', { name: w.ranking }).textContent()).toContain(w.shown);
      expect(await page.locator('svg rect').count()).toBeGreaterThanOrEqual(20);

      await page.getByRole('button', { name: w.source }).click();
      expect(await page.getByRole('dialog').textContent()).toMatch(w.note);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

      const before = await page.getByTestId('survey').textContent();
      await page.getByText(w.alternatives, { exact: true }).click();
      await expect.poll(() => page.getByTestId('survey').textContent()).not.toBe(before);
      await expectAccessible(page);
      expect(await clippedTexts(page)).toEqual([]);

      const table = await downloaded(page, () => page.getByRole('button', { name: w.save }).click());
      expect(table.name).toBe('survey-2007.csv');
      expect(table.text.trimEnd().split('\r\n')).toHaveLength(37);
      expect(table.text).toContain(w.mark);
      const picture = await downloaded(page, async () => {
        await page.getByRole('button', { name: w.picture }).click();
        await page.getByRole('menuitem', { name: 'SVG' }).click();
      });
      expect(picture.text).toContain(w.ranking);
      expect(v.troubles).toEqual([]);
      await v.close();
    },
  );

  turn('practice data say what they are on every view, in figures and files', async () => {
    const v = await visit(bench, { query: 'view=start', language });
    const { page } = v;
    expect(await page.getByTestId('synthetic').count()).toBe(0);
    await page.getByRole('button', { name: w.practice }).click();
    // Not until all measures are there: what is said does not wait for them.
    await page.getByTestId('synthetic').waitFor();
    for (const view of ['map', 'hub', 'sectors', 'table', 'start']) {
      await page.locator(`nav [data-view=${view}]`).click();
      expect(await page.getByTestId('synthetic').textContent()).toBe(w.mark);
      if (view !== 'start') expect(await page.getByTestId('lens-sentence').textContent()).toContain(w.mark);
    }
    await page.locator('nav [data-view=map]').click();
    const figure = await downloaded(page, async () => {
      await page.getByRole('button', { name: w.file, exact: true }).click();
      await page.getByRole('menuitem', { name: w.figure }).first().click();
    });
    expect(figure.name).toBe('practice-135.svg');
    expect(figure.text).toContain(`>${w.mark}<`);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});
