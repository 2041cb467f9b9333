/** The Time view as a coordinator uses it: years, a state that is kept, work done since, last year's file, everything taken along. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProjectFile } from '../../src/io/project-file.ts';
import { blankBody, blankTie, emptyProject, type Tie } from '../../src/model/project.ts';
import { type Bench, clippedTexts, drop, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A small network without dates, as it is this year or as it was last year, when names were typed otherwise. */
function networkOf(when: 'now' | 'then'): string {
  const isNow = when === 'now';
  const bodies = [
    blankBody('me', 'centre', 'Kontaktstelle Musterstadt'),
    blankBody(isNow ? 'k' : '7', 'partner', isNow ? 'Klinikum Nordstadt' : 'Klinikum Nordstatt'),
    blankBody('a', 'partner', 'Apotheke am Markt'),
    ...(isNow ? [blankBody('n', 'partner', 'Nachbarschaftshaus')] : [blankBody('b', 'partner', 'Bücherei')]),
  ];
  const ties: Tie[] = isNow
    ? [{ ...blankTie('t1', 'me', 'k'), stage: 4 }, blankTie('t2', 'me', 'n')]
    : [{ ...blankTie('r1', 'me', '7'), stage: 2 }, blankTie('r2', 'me', 'a'), blankTie('r3', 'me', 'b')];
  const file = writeProjectFile({
    ...emptyProject({
      id: `own-${when}`,
      hub: 'me',
      year: isNow ? null : 2025,
      name: { de: isNow ? 'Musterstadt' : 'Musterstadt Vorjahr' },
    }),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
  });
  return new TextDecoder().decode(file.bytes);
}

test('Dortmund: years as sentence, picture, table; a state kept, named and taken back; out as files', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'de' });
  await page.getByRole('navigation').getByRole('button', { name: 'Verlauf' }).click();
  await page.locator('[data-testid="time"][data-ready="true"]').waitFor();
  const sentence = page.getByTestId('time-sentence');
  expect(await sentence.innerText()).toContain('2023 kamen 12 Verbindungen hinzu');
  expect(await page.getByTestId('time-dating').innerText()).toContain(
    'Bei 34 von 48 Verbindungen ist nicht gesagt',
  );
  await page.getByTestId('time-difference').locator('svg').waitFor();
  await page.locator('[data-testid="time-measures"][data-ready="true"]').waitFor();
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);

  // The slider by keyboard: a year back, nothing happened then.
  const slider = page.getByRole('slider', { name: 'Zeitpunkt' });
  await slider.press('ArrowLeft');
  expect(await slider.getAttribute('aria-valuetext')).toBe('2022');
  expect(await sentence.innerText()).toBe('2022 blieb alles, wie es war – soweit es erfasst ist.');
  await slider.press('ArrowRight');

  // The same picture as a table, side by side, and all years small.
  const time = page.getByTestId('time');
  await time.getByRole('radio', { name: 'Tabelle' }).first().click();
  expect(await time.getByRole('row', { name: /Kreis Unna.*neu/ }).count()).toBeGreaterThan(1);
  await time.getByRole('radio', { name: 'Bild' }).first().click();
  await time.getByRole('radio', { name: 'Nebeneinander' }).click();
  await page.getByTestId('time-to').locator('svg').waitFor();
  await time.getByRole('radio', { name: 'Alle Zeitpunkte' }).click();
  expect(await page.getByTestId('time-all').locator('rect[rx]').count()).toBe(8);
  await time.getByRole('radio', { name: 'Unterschiede' }).click();

  // Out as a table that says how it was read.
  await time.getByRole('button', { name: 'Mitnehmen' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Veränderungen als Tabelle (CSV)' }).click(),
  ]);
  const text = await readFile((await file.path()) ?? '', 'utf8');
  expect(text).toContain('Kontaktbüro Pflegeselbsthilfe Dortmund (KoPS) – Kreis Unna;neu;Projekt;–;08.2023');
  expect(text).toContain('Hinweis;');

  // The picture as it is seen, as PNG.
  await time.getByRole('button', { name: 'Mitnehmen' }).click();
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Bild „Unterschiede“ als PNG' }).click(),
  ]);
  expect((await readFile((await png.path()) ?? '')).subarray(1, 4).toString()).toBe('PNG');

  // Today's state at one press: nothing has changed since. Renamed, and all of it taken back.
  const kept = page.getByTestId('time-kept');
  await kept.getByRole('button', { name: 'Stand von heute festhalten' }).click();
  await kept.getByRole('listitem').waitFor();
  await kept.getByRole('button', { name: 'mit jetzt vergleichen' }).click();
  await expect.poll(() => sentence.innerText()).toMatch(/^Seit „Stand .*“ blieb alles, wie es war/);
  await kept.getByRole('button', { name: 'umbenennen oder anders datieren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Umbenennen' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Vor dem Fachtag');
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('neulich');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByText('Bitte ein Datum mit Jahr angeben').waitFor();
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('10.2026');
  await dialog.getByRole('textbox', { name: 'Datum' }).press('Enter');
  await kept.getByText('Vor dem Fachtag').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await kept.getByText('Noch ist kein Stand festgehalten.').waitFor();

  // Last year's list by the import screen: it becomes a state, and the network of today stays as it is.
  const [a, b] = ['Selbsthilfe-Kontaktstelle Dortmund', 'Klinikum Westfahlen'];
  await drop(page, [{ name: 'Kontakte 2022.csv', text: `Von;Nach\n${a};${b}\n${a};Stadt Dortmund\n` }]);
  await page.getByText('Als früherer Stand von „Dortmund 2023“ ablegen').click();
  await page.getByRole('button', { name: 'Weiter: Stand festhalten' }).click();
  await page.getByText('„Klinikum Westfahlen“ heißt heute „Klinikum Westfalen').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Als Stand festhalten' }).click();
  await kept.getByText('Kontakte 2022').waitFor();
  expect(await page.getByText('37 Einrichtungen, 49 Verbindungen').first().isVisible()).toBe(true);
  await expect.poll(() => sentence.innerText()).toMatch(/^Seit „Kontakte 2022“ kamen \d+ Verbindungen hinzu/);
  expect(troubles).toEqual([]);
  await close();
});

test("a network without dates: last year's file as an earlier state, names matched by the person", async () => {
  const { page, troubles, close } = await visit(bench, { query: 'view=time', language: 'en' });
  await drop(page, [{ name: 'now.drehscheibe.json', text: networkOf('now') }]);
  await page.locator('[data-testid="time"][data-empty="true"]').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read in an earlier state' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /From a file/ }).click(),
  ]);
  await chooser.setFiles([
    { name: '2025.drehscheibe.json', mimeType: 'application/json', buffer: Buffer.from(networkOf('then')) },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Read in an earlier state' });
  await dialog.getByText('2 bodies were recognised by id or name.', { exact: false }).waitFor();
  await dialog.getByText('“Klinikum Nordstatt” is called “Klinikum Nordstadt” today').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep as a state' }).click();
  await page.locator('[data-testid="time"][data-ready="true"]').waitFor();
  expect((await page.getByTestId('time-sentence').innerText()).replaceAll('\u00a0', ' ')).toBe(
    'Since “Musterstadt Vorjahr” (2025), 1 tie was added (cooperation), 2 ended (2 × cooperation) and 1 became closer. New: Nachbarschaftshaus. No longer there: Bücherei.',
  );
  expect(troubles).toEqual([]);
  await close();
});
