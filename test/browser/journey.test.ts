/**
 * The job from end to end, as a new user would do it, in German and in English: open, understand, search, filter, change,
 * undo, compare, break nothing, come back, take away.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Bench, byPalette, drawn, drop, openBench, still, turns, type Visit, visit } from './browser.ts';

const WORDS = {
  de: {
    map: 'Karte',
    hub: 'Drehscheibe',
    mix: 'Sektormix',
    sectors: 'Sektoren',
    table: 'Tabelle',
    ties9: '9 Verbindungen',
    bodies37: '37 Einrichtungen, 49 Verbindungen',
    lens: 'Lesart',
    notMeasurable: /nicht messbar/i,
    committees: 'Nur Gremien',
    direction: /Richtung/,
    recorded: 'zählt, wo es eine gibt',
    directed: 'Verbindungen in ihrer Richtung',
    allMeasures: 'Alle Kennzahlen',
    fromOthers: 'Verbindungen von anderen her',
    types: { carrier: 'Trägerschaft', funding: 'Förderung', administration: 'Geschäftsführung' },
    sector: 'Sektor',
    social: 'Soziales',
    iqv: '0,63',
    seventyFour: '0,741',
    thirtyNine: '0,386',
    undo: /Rückgängig/,
    takeOver: 'Übernehmen',
    delmenhorst: '14 Einrichtungen, 14 Verbindungen',
    measuresCsv: 'Kennzahlen der Einrichtungen als CSV',
    star: 'betweenness: ',
    munich: '34 Einrichtungen, 33 Verbindungen',
    bodies2: '2 Einrichtungen, 1 Verbindung',
  },
  en: {
    map: 'Map',
    hub: 'Hub',
    mix: 'Mix of sectors',
    sectors: 'Sectors',
    table: 'Table',
    ties9: '9 ties',
    bodies37: '37 bodies, 49 ties',
    lens: 'Lens',
    notMeasurable: /not measurable/i,
    committees: 'Committees only',
    direction: /Direction/,
    recorded: 'counts where there is one',
    directed: 'ties in their direction',
    allMeasures: 'All measures',
    fromOthers: 'Ties from others',
    types: { carrier: 'carrier', funding: 'funding', administration: 'administration' },
    sector: 'Sector',
    social: 'social',
    iqv: '0.63',
    seventyFour: '0.741',
    thirtyNine: '0.386',
    undo: /Undo/,
    takeOver: 'Take over',
    delmenhorst: '14 bodies, 14 ties',
    measuresCsv: 'Save measures of the bodies as CSV',
    star: 'betweenness: ',
    munich: '34 bodies, 33 ties',
    bodies2: '2 bodies, 1 tie',
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const words = WORDS[language];
  const decimal = (value: number) => value.toFixed(2).replace('.', language === 'de' ? ',' : '.');
  const open = (query = ''): Promise<Visit> => visit(bench, { language, query });
  const goTo = (v: Visit, view: 'map' | 'hub' | 'sectors' | 'table' | 'start') =>
    v.page.locator(`nav [data-view="${view}"]`).click();
  const sentence = (v: Visit) => v.page.getByTestId('lens-sentence');

  test('first paint: Dortmund with the hub in the middle, its sentence and the lens, no click', async () => {
    const v = await open();
    await drawn(v.page);
    expect(await sentence(v).textContent()).toContain(words.bodies37);
    const hub = await v.page.getByTestId('hub-sentence').textContent();
    expect(hub).toContain('Selbsthilfe-Kontaktstelle Dortmund');
    expect(hub).toContain('27');
    expect(hub).toContain('351');
    const map = v.page.locator('[data-bodies="37"]');
    expect(await map.count()).toBe(1);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('search "Gesunde" finds the Gesunde-Städte-Netzwerk with its ties and source lines', async () => {
    const v = await open();
    await drawn(v.page);
    await byPalette(v.page, 'Gesunde', /Gesunde-Städte-Netzwerk/);
    const inspector = v.page.getByTestId('inspector');
    await inspector.getByRole('heading', { name: 'Gesunde-Städte-Netzwerk' }).waitFor();
    expect(await inspector.getByTestId('ties').locator('> li').count()).toBe(2);
    const lines = await inspector.getByTestId('ties').getByTestId('source-line').allTextContents();
    expect(lines.some((l) => l.includes('487–501'))).toBe(true);
    expect(lines.some((l) => l.includes('511–513'))).toBe(true);
    await v.close();
  });

  test('only committee memberships: 9 ties, and the lens line says so', async () => {
    const v = await open();
    await drawn(v.page);
    await v.page.getByRole('button', { name: words.lens, exact: true }).click();
    await v.page.getByRole('button', { name: words.committees }).click();
    await expect.poll(() => sentence(v).textContent()).toContain(words.ties9);
    await v.close();
  });

  test('directions count when the lens says so: in the line, among the measures, and gone again', async () => {
    const v = await open();
    await drawn(v.page);
    await byPalette(v.page, 'Klinikum Westfalen', /Klinikum Westfalen/);
    const inspector = v.page.getByTestId('inspector');
    await inspector.getByRole('button', { name: words.allMeasures }).click();
    await inspector.locator('[data-measure=katz]').waitFor();
    expect(await inspector.textContent()).not.toContain(words.fromOthers);
    await v.page.getByRole('button', { name: words.lens, exact: true }).click();
    await v.page.getByRole('button', { name: words.direction }).click();
    await v.page.getByRole('option', { name: words.recorded }).click();
    await v.page.keyboard.press('Escape');
    await expect.poll(() => sentence(v).textContent()).toContain(words.directed);
    await expect.poll(() => inspector.locator('[data-measure=degree-in] dd').textContent()).toMatch(/^\d+$/);
    expect(await inspector.textContent()).toContain(words.fromOthers);
    await v.page.getByRole('button', { name: new RegExp(words.directed) }).click();
    await expect.poll(() => sentence(v).textContent()).not.toContain(words.directed);
    await expect.poll(() => inspector.textContent()).not.toContain(words.fromOthers);
    await v.close();
  });

  test('sector mix 11 / 3 / 1 with IQV 0.63; a changed sector changes everything; undo brings it back', async () => {
    const v = await open('view=hub');
    const mix = v.page.getByRole('region', { name: words.mix, exact: true });
    await expect.poll(() => mix.textContent()).toContain(words.iqv);
    for (const n of [/11/, /\b3/, /\b1/]) expect(await mix.textContent()).toMatch(n);
    expect(await v.page.getByTestId('hub-profile-sentence').textContent()).toMatch(/\b12\b/);
    await byPalette(v.page, 'Klinikum Westfalen', /Klinikum Westfalen/);
    const inspector = v.page.getByTestId('inspector');
    await inspector.getByRole('button', { name: words.sector, exact: false }).first().click();
    await v.page.getByRole('option', { name: words.social, exact: true }).click();
    await expect.poll(() => mix.textContent()).toMatch(/10.*4.*1/s);
    await expect.poll(() => mix.textContent()).not.toContain(words.iqv);
    await v.page.getByRole('button', { name: words.undo }).click();
    await expect.poll(() => mix.textContent()).toContain(words.iqv);
    await v.close();
  });

  test('München: betweenness is not measurable here, with the band and the reason', async () => {
    const v = await open('open=muenchen-shz-2011&view=hub');
    const view = v.page.locator('#view');
    await expect.poll(() => view.textContent(), { timeout: 20_000 }).toMatch(words.notMeasurable);
    const shown = (value: number) => expect.poll(() => view.textContent()).toContain(decimal(value));
    for (const value of [0.91, 0.46, 0.23]) await shown(value);
    await v.page.getByRole('slider').focus();
    for (let step = 0; step < 10; step++) await v.page.keyboard.press('ArrowLeft');
    await shown(0.77);
    await v.close();
  });

  test('Bavaria: without carrier, funding and administration 0.74 becomes 0.39, and the lens line says so', async () => {
    const v = await open('open=bayern-seko-2021&view=map');
    await drawn(v.page);
    await byPalette(v.page, 'SeKo', /SeKo Bayern/);
    const betweenness = v.page.locator('[data-measure="betweenness"] dd');
    await expect.poll(() => betweenness.textContent()).toBe(words.seventyFour);
    await v.page.getByRole('button', { name: words.lens, exact: true }).click();
    for (const type of Object.values(words.types)) {
      await v.page
        .locator('label', { has: v.page.getByRole('checkbox', { name: type, exact: true }) })
        .click();
    }
    await v.page.keyboard.press('Escape');
    await expect.poll(() => betweenness.textContent()).toBe(words.thirtyNine);
    for (const type of Object.values(words.types)) {
      expect((await sentence(v).textContent())?.toLowerCase()).toContain(type.toLowerCase());
    }
    await v.close();
  });

  test('a broken CSV: problems by row, and Dortmund is still there', async () => {
    const v = await open();
    await drawn(v.page);
    await drop(v.page, [
      { name: 'nodes.csv', text: 'id,label,kind\na,Anna-Stift,partner\nb,,quatsch\na,Doppelt,partner\n' },
      { name: 'ties.csv', text: 'source,target,type,weight\na,zzz,cooperation,1\na,b,cooperation,-3\n' },
    ]);
    await v.page.locator('[data-testid="import-result"][data-busy="false"]').waitFor();
    await v.page.locator('[data-step="problems"]').click();
    const text = await v.page.getByTestId('problems').textContent();
    expect(text).toContain('ties.csv');
    expect(text).toContain('zzz');
    expect(await sentence(v).textContent()).toContain(words.bodies37);
    await v.page.keyboard.press('Escape');
    await expect.poll(() => v.page.getByRole('dialog').count()).toBe(0);
    expect(await sentence(v).textContent()).toContain(words.bodies37);
    await v.close();
  });

  test("faulty rows may be left out on the person's word", async () => {
    const v = await open();
    await drawn(v.page);
    await drop(v.page, [
      { name: 'nodes.csv', text: 'id,label,kind\nh,Mitte,centre\na,Anna-Stift,partner\n' },
      { name: 'ties.csv', text: 'source,target\nh,a\nh,niemand\n' },
    ]);
    await v.page.locator('[data-testid="import-result"][data-busy="false"]').waitFor();
    await v.page.locator('[data-step="preview"]').click();
    await v.page.getByRole('button', { name: words.takeOver }).click();
    await expect.poll(() => sentence(v).textContent()).toContain(words.bodies2);
    await v.close();
  });

  test('reload: still where I was', async () => {
    const v = await open('open=delmenhorst-2012&view=table');
    await v.page.getByRole('grid').waitFor();
    await goTo(v, 'sectors');
    const before = await sentence(v).textContent();
    await v.page.goto(bench.url);
    await v.page.locator('nav [data-view="sectors"][aria-current="page"]').waitFor();
    await expect.poll(() => sentence(v).textContent()).toBe(before);
    await v.close();
  });

  test('a full tour asks no other host for anything and logs no error', async () => {
    const v = await open();
    await drawn(v.page);
    for (const view of ['hub', 'sectors', 'table', 'start', 'map'] as const) {
      await goTo(v, view);
      await v.page.locator(`nav [data-view="${view}"][aria-current="page"]`).waitFor();
      await v.page.locator('#view h1').first().waitFor({ state: 'attached' });
      await still(v.page);
    }
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('the project as a file: down, and up again with its changes', async () => {
    const v = await open('open=delmenhorst-2012&view=table');
    await v.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await v.page.getByRole('grid').waitFor();
    const download = v.page.waitForEvent('download');
    await v.page.keyboard.press('Control+s');
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/\.drehscheibe\.json$/);
    const text = readFileSync(await saved.path(), 'utf8').replace('Drogenberatungsstelle', 'Drogenhilfe');
    await v.page.goto(`${bench.url}?open=dortmund-2023&view=map`);
    await drawn(v.page);
    await drop(v.page, [{ name: 'mein-netz.drehscheibe.json', text }]);
    await expect.poll(() => sentence(v).textContent()).toContain(words.delmenhorst);
    await v.page.keyboard.press('Control+k');
    await v.page.keyboard.type('Drogenhilfe');
    await v.page.getByRole('menuitem', { name: /Drogenhilfe/ }).waitFor();
    await v.close();
  });

  test('measures as CSV, with the lens and the reasons for what is not measurable', async () => {
    const v = await open('open=muenchen-shz-2011&view=hub');
    await expect
      .poll(() => v.page.locator('#view').textContent(), { timeout: 20_000 })
      .toMatch(words.notMeasurable);
    await v.page.keyboard.press('Control+k');
    await v.page.keyboard.type('CSV');
    const item = v.page.getByRole('menuitem', { name: words.measuresCsv }).first();
    await item.waitFor();
    const download = v.page.waitForEvent('download');
    await item.click();
    const [head, ...rows] = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head).toContain('betweenness');
    expect(rows).toHaveLength(34);
    const hub = rows.find((row) => row.startsWith('muc-shz'));
    expect(hub).toContain(words.star);
    expect(hub).toContain(words.munich);
    await v.close();
  });

  test.each(['svg', 'png'] as const)('the map as %s, with legend, lens, n, source and date', async (kind) => {
    const v = await open();
    await drawn(v.page);
    await v.page.keyboard.press('Control+k');
    await v.page.keyboard.type(kind.toUpperCase());
    const item = v.page.getByRole('menuitem', { name: new RegExp(kind, 'i') }).first();
    await item.waitFor();
    const download = v.page.waitForEvent('download');
    await item.click();
    const file = await (await download).path();
    const bytes = readFileSync(file);
    if (kind === 'png') {
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
    } else {
      const svg = bytes.toString('utf8');
      for (const part of ['Gesunde-', words.bodies37, '2023', 'Selbsthilfe']) expect(svg).toContain(part);
      expect(svg).not.toMatch(/<script|foreignObject|href="http/);
    }
    await v.close();
  });
});
