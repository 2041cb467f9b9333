/** What if as a coordinator plays it: the middle goes, a body is taken away in the picture, the best new tie, plans, the data. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('Dortmund: without the centre, the best tie, kept, side by side, into the data and back', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'de' });
  await page.getByRole('navigation').getByRole('button', { name: 'Was wäre wenn' }).click();
  const ready = page.locator('[data-testid="whatif"][data-ready="true"]');
  await ready.waitFor();
  await page.getByText('Gedankenspiel – Daten unverändert').waitFor();

  // The middle goes: who no longer reaches whom.
  await page.getByRole('button', { name: 'Ohne Selbsthilfe-Kontaktstelle Dortmund' }).click();
  const effect = page.getByTestId('whatif-effect');
  await expect.poll(() => effect.innerText()).toMatch(/504 Paare von 630 finden dann nicht mehr zueinander/);
  await ready.waitFor();
  expect(await page.getByTestId('whatif-measures').innerText()).toContain('Getrennte Teile');
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zum Vergleich merken' }).click();

  // Its own undo, by keys: the network has nothing to undo.
  await page.getByRole('heading', { name: 'Was wäre wenn' }).click();
  await page.keyboard.press('Control+z');
  await effect.waitFor({ state: 'detached' });

  // In the picture: somebody goes and is brought back.
  const picture = page.locator('[data-testid="whatif-picture"][data-ready="true"]');
  const klinikum = picture.locator('#bodies > g').filter({ hasText: 'Klinikum Westfalen – ' });
  await klinikum.click();
  await page.getByRole('button', { name: 'In Gedanken entfernen' }).first().click();
  await page.getByTestId('whatif-steps').getByText('Klinikum Westfalen fällt weg').waitFor();
  await expect.poll(() => klinikum.locator('[stroke-dasharray]').count()).toBe(1);
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  await page.getByTestId('whatif-steps').waitFor({ state: 'detached' });

  // Which one new tie would bring most, and what it brings.
  const best = page.getByTestId('whatif-best');
  await best.getByRole('button', { name: 'Durchrechnen' }).click();
  await best.getByText('Geprüft wurden alle 9 möglichen Verbindungen', { exact: false }).waitFor();
  await best.getByRole('button', { name: /^Einsetzen: .* – Pflegeselbsthilfe-Gruppen/ }).click();
  await best.getByText('eingesetzt').waitFor();
  await expect
    .poll(() => page.getByTestId('whatif-role').innerText())
    .toMatch(/häufiger auf den kürzesten Wegen zwischen den Sektoren: 96\s%/);
  await ready.waitFor();

  // Taken along: what was played, what it does, that the data are unchanged.
  await page.getByRole('button', { name: 'Mitnehmen' }).click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Tabelle als CSV' }).click(),
  ]);
  const table = await readFile((await csv.path())!, 'utf8');
  expect(table).toContain('Gedankenspiel: Die Daten sind unverändert.');
  expect(table).toContain('sector-betweenness;Brücke zwischen den Sektoren;');
  await page.getByRole('button', { name: 'Mitnehmen' }).click();
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Bild vorher und nachher als SVG' }).click(),
  ]);
  expect(await readFile((await svg.path())!, 'utf8')).toContain('Vorher: wie es ist');

  // Side by side with what was set aside; kept under a name.
  await page.getByRole('button', { name: 'Zum Vergleich merken' }).click();
  const beside = page.getByTestId('whatif-beside');
  await beside.getByRole('columnheader', { name: /^ohne Selbsthilfe-Kontaktstelle/ }).waitFor();
  await beside.getByRole('rowheader', { name: /Getrennte Teile/ }).waitFor();
  await page.getByRole('button', { name: 'Behalten …' }).click();
  const keep = page.getByRole('dialog', { name: 'Gedankenspiel behalten' });
  await keep.getByRole('textbox', { name: 'Name' }).fill('Pflege anbinden');
  await keep.getByRole('button', { name: 'Behalten', exact: true }).click();
  await page.getByRole('button', { name: 'Öffnen: Pflege anbinden' }).waitFor();

  // Into the data as planned, one step that can be undone.
  await page.getByRole('button', { name: 'In die Daten übernehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('1 geplante Verbindung steht jetzt in den Daten.').waitFor();
  await page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).click();

  // A figure of it, by keys: before and after, with the play that is kept already.
  await page.getByRole('button', { name: 'Öffnen: Pflege anbinden' }).press('Enter');
  await page.getByRole('button', { name: /vorher und nachher: als Abbildung behalten/ }).press('Enter');
  await page.getByRole('heading', { name: 'Gedankenspiel, vorher und nachher' }).waitFor();
  await page.getByPlaceholder('Was wäre wenn: Pflege anbinden').waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('München in English: a star says what to record first; a plan of ties by name', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=muenchen-shz-2011&view=whatif',
    language: 'en',
    width: 390,
    height: 844,
  });
  await page.locator('[data-testid="whatif"][data-ready="true"]').waitFor();
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.getByText('To record first:', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Ties that hang on a person end' }).click();
  await page.getByTestId('whatif-effect').waitFor();
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});
