/** Pattern or chance: asked in plain words, answered with a verdict, a picture and a table; stopped, refused, taken along. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  type Bench,
  byPalette,
  clippedTexts,
  drawn,
  expectAccessible,
  openBench,
  turns,
  visit,
} from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const WORDS = {
  de: {
    open: 'Fünf Fragen an den Zufall',
    title: 'Muster oder Zufall?',
    ask: 'Ziehen und vergleichen',
    stop: 'Abbrechen',
    pattern: /Eher ein Muster: Ausrichtung auf wenige \(nach Partnern\) liegt höher/,
    together: /Eher ein Muster: „Gleicher Sektor“ und „Verbunden .*“ schließen einander eher aus/,
    star: /Hier nicht messbar: Geschlossene Dreiecke, .*E-I/,
    starWhy: /Erfasst sind nur die Verbindungen einer einzigen Einrichtung/,
    sample: /ein vollständig erfasstes Netzwerk ist keine Stichprobe/i,
    seed: 'Startzahl',
    newSeed: 'Neue Startzahl',
    table: 'Tabelle speichern (CSV)',
    picture: /Bild speichern: /,
    asTable: 'Tabelle',
    middle: /Mittlere 95 von 100 Ziehungen/,
    waiting: /Noch nicht gerechnet/,
    palette: 'Muster oder Zufall',
    methods: 'Methodenabsatz',
    wording: 'Methodenabsatz im Wortlaut',
    described: [
      /Permutationstest der Sektorzuordnung .* Ergebnis: .* p\s=\s0,\d+ \(Monte-Carlo-Fehler 0,0/,
      /Bedingter Test gegen Zufallsnetzwerke .*B = 9\.999 Ziehungen, Startzahl 1/,
      /QAP-Korrelation zweier Beziehungen \(Krackhardt 1988\).*Gleicher Sektor × Verbunden/,
    ],
  },
  en: {
    open: 'Five questions to chance',
    title: 'Pattern or chance?',
    ask: 'Draw and compare',
    stop: 'Cancel',
    pattern: /Rather a pattern: Turned to a few \(by partners\) is higher/,
    together: /Rather a pattern: “Same sector” and “Tied .*” rather exclude each other/,
    star: /Not measurable here: Closed triangles, .*E-I/,
    starWhy: /only the ties of a single body are recorded/,
    sample: /a network that was recorded completely is no sample/i,
    seed: 'Seed',
    newSeed: 'New seed',
    table: 'Save table (CSV)',
    picture: /Save picture: /,
    asTable: 'Table',
    middle: /Middle 95 of 100 draws/,
    waiting: /Not computed yet/,
    palette: 'Pattern or chance',
    methods: 'Methods paragraph',
    wording: 'Wording of the methods paragraph',
    described: [
      /Permutation test of sector labels .* Result: .* p\s=\s0\.\d+ \(Monte-Carlo error 0\.0/,
      /Conditional uniform graph test .*B = 9,999 draws, seed 1/,
      /QAP correlation of two relations \(Krackhardt 1988\).*Same sector × Tied/,
    ],
  },
} as const;

const answer = (page: Page) => page.getByTestId('answer');
const choose = (page: Page, question: string) => page.locator(`[data-question="${question}"]`).click();

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const turn = turns(language);
  const w = WORDS[language];

  turn(
    'from sectors: an answer is there; another question, its picture in words, table and picture as files',
    async () => {
      const v = await visit(bench, { language, query: 'open=four-regions&view=sectors', theme: 'dark' });
      const { page } = v;
      await page.getByRole('button', { name: w.open }).click();
      await page.getByRole('heading', { level: 1, name: w.title }).waitFor();
      await answer(page).waitFor();
      expect(await answer(page).getByRole('table').count()).toBe(3);
      await choose(page, 'cug');
      await page.getByText(w.waiting).waitFor();
      expect(new URL(page.url()).searchParams.get('question')).toBe('cug');
      await page.getByRole('button', { name: w.ask }).click();
      await answer(page).getByText(w.pattern).waitFor();
      await expectAccessible(page);
      await choose(page, 'qap');
      await page.getByRole('button', { name: w.ask }).click();
      await answer(page).getByText(w.together).waitFor();
      await answer(page).getByRole('radio', { name: w.asTable }).click();
      await answer(page).getByText(w.middle).waitFor();
      const table = await downloaded(page, () => page.getByRole('button', { name: w.table }).click());
      expect(table.name).toBe('four-regions-qap.csv');
      expect(table.text).toMatch(language === 'de' ? /-0,064/ : /-0\.064/);
      await page.getByRole('button', { name: w.picture }).click();
      const picture = await downloaded(page, () => page.getByRole('menuitem', { name: 'SVG' }).click());
      expect(picture.name).toBe('four-regions-qap-r.svg');
      expect(picture.text).toMatch(/^<\?xml[\s\S]*9[.,]999[\s\S]*<\/svg>\s*$/);
      // All three tests of this visit are described, with what came of them.
      await page.getByText(w.methods, { exact: true }).click();
      const methods = page.getByRole('region', { name: w.wording });
      for (const said of w.described) await methods.getByText(said).first().waitFor();
      const bibtex = await downloaded(page, () => page.getByRole('button', { name: /BibTeX/ }).click());
      expect(bibtex.text).toContain('Krackhardt');
      expect(v.troubles).toEqual([]);
      await v.close();
    },
  );

  turn(
    'by keys from the palette: a seed asks anew, a long run is stopped, a small screen clips nothing',
    async () => {
      const v = await visit(bench, {
        language,
        query: 'open=four-regions&view=map',
        width: 390,
        height: 844,
      });
      const { page } = v;
      await drawn(page);
      await byPalette(page, w.palette, w.title);
      await answer(page).waitFor();
      await page.locator('[data-question="labels"] input').focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
      await page.getByRole('button', { name: w.ask }).press('Enter');
      await answer(page).getByText(w.sample).waitFor();
      expect(await clippedTexts(page)).toEqual([]);
      const before = await page.getByRole('textbox', { name: w.seed }).inputValue();
      await page.getByRole('button', { name: w.newSeed }).press('Enter');
      expect(await page.getByRole('textbox', { name: w.seed }).inputValue()).not.toBe(before);
      expect(await answer(page).count()).toBe(0);
      // Long enough to be stopped on any machine.
      await choose(page, 'cug');
      await page.getByRole('button', { name: /9[.,]999/ }).click();
      await page.getByRole('option', { name: /99[.,]999/ }).click();
      await page.getByRole('button', { name: w.ask }).press('Enter');
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('button', { name: w.stop }).press('Enter');
      await page.getByRole('button', { name: w.ask }).waitFor();
      expect(await answer(page).count()).toBe(0);
      expect(v.troubles).toEqual([]);
      await v.close();
    },
  );

  turn('a deep link to a network that cannot answer says why, once', async () => {
    const v = await visit(bench, { language, query: 'open=muenchen-shz-2011&view=chance&question=cug' });
    const { page } = v;
    await page.getByRole('button', { name: w.ask }).click();
    await answer(page).getByText(w.star).waitFor();
    expect(await answer(page).getByText(w.starWhy).count()).toBe(1);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});
