/** Comparing: from the practice data to an answer with interval, p and caveat, a funnel, and files of all of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, turns, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const WORDS = {
  de: {
    practice: /135 Kontaktstellen/,
    compare: 'Vergleich',
    answer:
      /Großstadt.*ländliches Gebiet.*95-%-Intervall.*p = 0,\d+ nach 9\.999 .*(Startwert|Startzahl) 1.*verschieden groß/s,
    open: 'Ein Unterschied lässt sich nicht zeigen',
    indicator: 'Kennzahl',
    committees: 'Gremien je Kontaktstelle',
    differs: /Ja\. Der Unterschied/,
    mark: 'synthetisch, kalibriert – keine Erhebung',
    funnel: 'Trichter: Was bei dieser Größe üblich ist',
    save: 'Trichter: Was bei dieser Größe üblich ist: als Bild sichern',
    csv: 'Werte (CSV)',
    archive: 'Archiv mit Daten, Methoden und Skripten (ZIP)',
    adjusted: 'Dichte, bereinigt um die Größe',
    methods: 'Methodenabsatz',
    shown: 'n = 122 von 135 Regionen',
    raw: 'Rohe Dichte',
    sizeBound: /sinkt mit der Größe/,
    practiceButton: 'Mit den Übungsdaten ausprobieren',
    add: 'Netzwerk hinzufügen',
    munich: /München/,
    files: /^Dateien/,
  },
  en: {
    practice: /135 contact centres/,
    compare: 'Compare',
    answer: /large city.*rural area.*95 % interval.*p = 0\.\d+ over 9,999 .*seed 1.*differ in size/s,
    open: 'No difference can be shown',
    indicator: 'Indicator',
    committees: 'Committees per contact centre',
    differs: /Yes\. The difference/,
    mark: 'synthetic, calibrated – not evidence',
    funnel: 'Funnel: what is usual at this size',
    save: 'Funnel: what is usual at this size: save as picture',
    csv: 'Values (CSV)',
    archive: 'Archive with data, methods and scripts (ZIP)',
    adjusted: 'Density, adjusted for size',
    methods: 'Methods paragraph',
    shown: 'n = 122 of 135 regions',
    raw: 'Raw density',
    sizeBound: /falls with size/,
    practiceButton: 'Try it with the practice data',
    add: 'Add a network',
    munich: /Munich|München/,
    files: /^Files/,
  },
} as const;

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Chooses in a list by its label. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const turn = turns(language);
  const w = WORDS[language];

  turn(
    'practice data → do large cities and rural areas differ? → answer, funnel, table and figure',
    async () => {
      const v = await visit(bench, { query: 'view=start', language });
      const { page } = v;
      await page.getByRole('button', { name: w.practice }).click();
      await drawn(page);
      await page.locator('nav [data-view=compare]').click();
      const answer = page.getByTestId('compare-answer');
      await answer.waitFor({ timeout: 60_000 });
      expect(await answer.textContent()).toContain(w.open);
      expect(await answer.textContent()).toMatch(w.answer);
      expect(await page.getByTestId('synthetic').textContent()).toBe(w.mark);

      // The funnel is walked by keys: every step names a region.
      const funnel = page.getByTestId('chart-funnel-density').getByRole('listbox');
      await funnel.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => funnel.getByRole('option').textContent()).toMatch(/^Region 00[23]/);
      await page.keyboard.press('Escape');

      // Thirteen regions have no density: the figure counts those that are in it.
      const saveFunnel = async () => {
        await page.getByRole('button', { name: w.save }).click();
        await page.getByRole('menuitem', { name: 'SVG' }).click();
      };
      expect((await downloaded(page, saveFunnel)).text).toContain(w.shown);

      // Raw density is shown, but not tested.
      await choose(page, w.indicator, w.raw);
      await expect.poll(() => answer.textContent()).toMatch(w.sizeBound);
      // Something that does differ.
      await choose(page, w.indicator, w.committees);
      await expect.poll(() => answer.textContent(), { timeout: 20_000 }).toMatch(w.differs);
      await expectAccessible(page);
      expect(await clippedTexts(page)).toEqual([]);

      const table = await downloaded(page, () => page.getByRole('button', { name: w.csv }).click());
      expect(table.name).toBe('practice-135-compare-units.csv');
      expect(table.text).toContain(w.adjusted);
      expect(table.text).toContain(w.mark);
      expect(table.text.split('\r\n').filter((line) => line.startsWith('region:'))).toHaveLength(135);
      const figure = await downloaded(page, saveFunnel);
      expect(figure.text).toContain(w.mark.split(' – ')[0]);
      expect(figure.text.match(/<circle|<path/g)!.length).toBeGreaterThan(135);
      await page.getByText(w.methods, { exact: true }).click();
      await page.getByRole('region', { name: w.methods }).waitFor();
      expect(v.troubles).toEqual([]);
      await v.close();
    },
  );

  turn('one network alone, another one beside it, and a narrow window in the dark', async () => {
    const v = await visit(bench, {
      query: 'open=dortmund-2023&view=compare',
      language,
      theme: 'dark',
      width: 390,
      height: 844,
    });
    const { page } = v;
    await page.getByRole('button', { name: w.practiceButton }).waitFor();
    await page.getByRole('button', { name: w.add, exact: true }).click();
    await page.getByRole('menuitem', { name: w.munich }).click();
    await page.getByTestId('compare-table').waitFor();
    const rows = page.getByTestId('compare-table').getByRole('rowheader');
    expect(await rows.count()).toBe(2);
    await expectAccessible(page);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    // The archive holds all that the command line needs to come to the same numbers.
    const [archive] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: w.archive }).click(),
    ]);
    const files = unzipSync(new Uint8Array(readFileSync(await archive.path())));
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'compare.R',
      'compare.py',
      'comparison.json',
      'data/1-dortmund-2023.drehscheibe.json',
      'data/2-muenchen-shz-2011.drehscheibe.json',
      'draws.py',
      'methods.de.md',
      'methods.en.md',
      'references.bib',
      'references.csl.json',
      'tests.csv',
      'units.csv',
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-compare-'));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const said: string[] = [];
    const code = await run(
      [
        'compare',
        ...Object.keys(files).filter((f) => f.startsWith('data/')),
        '--recipe',
        'comparison.json',
      ].map((word) => (word.includes('.json') ? join(folder, word) : word)),
      { language, out: (text) => said.push(text), err: (text) => said.push(text) },
    );
    rmSync(folder, { recursive: true });
    expect({ code, said: said.join('') }).toMatchObject({ code: 0 });
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});
