/** What would follow if partners worked with each other: the slider of the hub, by keyboard, accessible, in both languages. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, turns, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const WORDS = {
  de: {
    share: 'Anteil verbundener Partnerpaare',
    first: /^20\s%: Vermittlung im eigenen Umfeld 0,46$/,
    moved: /^30\s%: Vermittlung im eigenen Umfeld 0,23$/,
    more: 'Was wäre, wenn mehr Partner',
    known: /27 Partner, 351 Paare; von 10 Paaren ist eine Verbindung bekannt/,
    least: /^0\s%: Vermittlung im eigenen Umfeld 0,9/,
    ranges: /Spannen aus 1\.000 Ziehungen/,
  },
  en: {
    share: 'Share of pairs of partners tied',
    first: /^20%: brokerage among own contacts 0\.46$/,
    moved: /^30%: brokerage among own contacts 0\.23$/,
    more: 'What if more partners',
    known: /27 partners, 351 pairs; a tie is known for 10 of them/,
    least: /^0%: brokerage among own contacts 0\.9/,
    ranges: /Ranges from 1,000 draws/,
  },
} as const;

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const turn = turns(language);
  const w = WORDS[language];

  turn('the slider says what would follow, by keyboard', async () => {
    const v = await visit(bench, { query: 'open=muenchen-shz-2011&view=hub', language });
    const { page } = v;
    const slider = page.getByRole('slider', { name: w.share });
    await slider.waitFor();
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(w.first);
    await page.getByText(w.ranges).waitFor();
    await slider.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(w.moved);
    await expectAccessible(page);
    expect(await clippedTexts(page)).toEqual([]);
  });

  turn('what is known stays known', async () => {
    const v = await visit(bench, { query: 'open=dortmund-2023&view=hub', language });
    const { page } = v;
    await page.locator('summary').filter({ hasText: w.more }).click();
    const slider = page.getByRole('slider', { name: w.share });
    await slider.waitFor();
    await page.getByText(w.known).waitFor();
    await page.getByText(w.ranges).waitFor();
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(w.least);
    await expectAccessible(page);
  });
});
