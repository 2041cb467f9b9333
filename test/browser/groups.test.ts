/** Groups in the net and pairs that share committees, from the Sectors view to the map, a column and a file. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, turns, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const WORDS = {
  de: {
    sentence: /^6 Gruppen mit 7 bis 31 Einrichtungen/,
    star: 'Eine einzige Gruppe, weil nur die Verbindungen einer Einrichtung erfasst sind.',
    settings: 'Verfahren und Startzahl',
    again: 'Mit anderer Startzahl wiederholen',
    seed: 'Startzahl 2',
    colour: 'Karte nach Gruppen färben',
    onMap: 'Gruppe 2 auf der Karte zeigen',
    legend: 'Farbe: Gruppe im Netz',
    lit: 'Hervorgehoben: Gruppe 2',
    bySector: 'Wieder nach Sektor färben',
    keep: 'Als Spalte festhalten',
    kept: 'Die Gruppen stehen jetzt in der Spalte',
    undo: 'Rückgängig',
    pair: 'Der Paritätische NRW',
    save: 'Als CSV speichern',
    head: 'gemeinsame Gremien',
    hub: 'Gremien ohne Zusammenarbeit',
  },
  en: {
    sentence: /^6 groups of 7 to 31 organisations/,
    star: 'One group only, because nothing but the ties of one organisation is recorded.',
    settings: 'Method and seed',
    again: 'Repeat with another seed',
    seed: 'seed 2',
    colour: 'Colour the map by group',
    onMap: 'Show Group 2 on the map',
    legend: 'Colour: group in the network',
    lit: 'Highlighted: Group 2',
    bySector: 'Colour by sector again',
    keep: 'Keep as a column',
    kept: 'The groups are now in the column',
    undo: 'Undo',
    pair: 'Der Paritätische NRW',
    save: 'Save as CSV',
    head: 'shared committees',
    hub: 'Committees without cooperation',
  },
} as const;

describe.each(['de', 'en'] as const)('%s', (language) => {
  const turn = turns(language);
  const w = WORDS[language];

  turn('groups are found, repeated, shown on the map and kept as a column in one step', async () => {
    const v = await visit(bench, { query: 'open=four-regions&view=sectors', language });
    const { page } = v;
    const panel = page.getByTestId('groups');
    await page.locator('[data-testid=groups][data-state=found]').waitFor();
    expect(await page.getByTestId('groups-sentence').textContent()).toMatch(w.sentence);
    await panel.getByText(w.settings).click();
    await panel.getByRole('button', { name: w.again }).click();
    await expect.poll(() => panel.textContent()).toContain(w.seed);
    expect(await page.getByTestId('groups-sentence').textContent()).toMatch(w.sentence);
    await expectAccessible(page);
    expect(await clippedTexts(page)).toEqual([]);

    await panel.getByRole('button', { name: w.colour }).click();
    await panel.getByRole('button', { name: w.onMap }).click();
    await page.getByText(w.lit).waitFor();
    await page.getByText(w.legend).waitFor();
    await page.getByRole('button', { name: w.bySector }).click();
    await expect.poll(() => page.getByText(w.legend).count()).toBe(0);

    await page.locator('nav [data-view=sectors]').click();
    await page.locator('[data-testid=groups][data-state=found]').waitFor();
    await panel.getByRole('button', { name: w.keep }).click();
    await page.getByText(w.kept).waitFor();
    await page
      .getByRole('button', { name: new RegExp(`^${w.undo}`) })
      .first()
      .click();
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  turn('pairs without a recorded tie: a list to sort and save, and a section of the hub', async () => {
    const v = await visit(bench, { query: 'open=dortmund-2023&view=sectors', language });
    const { page } = v;
    const panel = page.getByTestId('shared-pairs');
    await page.locator('[data-testid=shared-pairs][data-ready=true]').waitFor();
    expect(await panel.getByRole('row').count()).toBe(2);
    expect(await panel.textContent()).toContain(w.pair);
    expect(await panel.locator('th[aria-sort=descending]').textContent()).toContain(w.head);
    await panel.locator('th[aria-sort=descending] button').click();
    expect(await panel.locator('th[aria-sort=ascending]').count()).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: w.save }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('shared-committees.csv');
    const rows = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(w.pair);

    await page.locator('nav [data-view=hub]').click();
    await page.getByRole('heading', { name: w.hub }).waitFor();
    await expect.poll(() => page.locator('#view').textContent()).toContain(`${w.pair}`);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  turn('a star says why there is one group only', async () => {
    const v = await visit(bench, { query: 'open=muenchen-shz-2011&view=sectors', language });
    await v.page.locator('[data-testid=groups][data-state=found]').waitFor();
    expect(await v.page.getByTestId('groups').textContent()).toContain(w.star);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});
