/** Scenes and the report as a presenter uses them: suggested, worded, put in order, shown with keys and notes, taken along. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, clippedTexts, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('Dortmund: four scenes, a title, another order, shown with keys and notes, the report as Word', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=dortmund-2023&view=slides',
    language: 'de',
  });
  await page.getByRole('button', { name: 'Alle 4 Szenen übernehmen' }).click();
  const list = page.getByRole('list', { name: 'Szenen in ihrer Reihenfolge' });
  await expect.poll(() => list.getByRole('button').count()).toBe(4);
  await page.locator('[data-testid="slide-preview"][data-ready="true"]').waitFor();

  // Words of a scene: one step when the field is left.
  const title = page.getByRole('textbox', { name: 'Titel' });
  await title.fill('Wer gehört dazu?');
  await page.getByRole('textbox', { name: 'Notizen' }).fill('Zuerst die Farben erklären.');
  await page.getByRole('heading', { name: 'Das Netz vorführen' }).click();
  await list.getByRole('button', { name: /Wer gehört dazu\?/ }).waitFor();

  // Another order by keys, and back.
  await list.getByRole('button', { name: /Wer gehört dazu\?/ }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => list.getByRole('button').nth(1).innerText()).toContain('Wer gehört dazu?');
  await page.keyboard.press('Control+z');
  await expect.poll(() => list.getByRole('button').first().innerText()).toContain('Wer gehört dazu?');
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);

  // Shown: keys lead, Esc ends, notes in a second window lead as well.
  await page.getByRole('button', { name: 'Vorführen', exact: true }).click();
  const show = page.getByRole('dialog', { name: 'Vorführung' });
  await expect.poll(() => show.getAttribute('data-at')).toBe('1');
  // The whole screen, and for a moment what can be pressed.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await show.getAttribute('data-awake')).toBe('true');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => show.getAttribute('data-at')).toBe('2');
  await page.keyboard.press('PageUp');
  await expect.poll(() => show.getAttribute('data-at')).toBe('1');
  const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
  await notes.getByText('Zuerst die Farben erklären.').waitFor();
  await notes.getByRole('button', { name: 'Weiter' }).click();
  await expect.poll(() => show.getAttribute('data-at')).toBe('2');
  await notes.getByText('Keine Notizen', { exact: false }).or(notes.getByText('direkten Partner')).waitFor();
  // Somebody is asked about: the speaker points, and the audience sees who it is, with ties and partners.
  await notes.getByRole('combobox', { name: 'Auf jemanden zeigen' }).fill('parisoz');
  await notes.keyboard.press('Enter');
  await show.getByText('PariSozial Dortmund gGmbH – ', { exact: false }).last().waitFor();
  const pointed = show.getByTestId('pointed').locator('text');
  expect(await pointed.allTextContents()).toEqual(
    expect.arrayContaining(['PariSozialDortmundgGmbH', 'Trägerschaft']),
  );
  await expectAccessible(notes);
  await page.bringToFront();
  await expectAccessible(page);
  await page.keyboard.press('End');
  await expect.poll(() => show.getAttribute('data-at')).toBe('4');
  expect(await pointed.count()).toBe(0);
  await page.keyboard.press('Escape');
  await show.waitFor({ state: 'detached' });

  // All scenes as one document.
  await page.getByRole('button', { name: 'Mitnehmen' }).click();
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF, eine Seite je Szene' }).click(),
  ]);
  expect((await readFile((await pdf.path())!)).subarray(0, 5).toString()).toBe('%PDF-');

  // For others: names as codes, in the picture, its words and the file's name.
  await page.getByText('Namen als Codes').click();
  await page.getByRole('button', { name: 'Mitnehmen' }).click();
  const [pptx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PowerPoint mit Notizen' }).click(),
  ]);
  expect(pptx.suggestedFilename()).toBe('vorfuehrung.pptx');
  const slides = Object.entries(unzipSync(new Uint8Array(await readFile((await pptx.path())!))))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  expect(slides).toContain('Wo wir mitreden: Gremien');
  expect(slides).toMatch(/Beteiligungsgremium \w{4}/);
  for (const name of ['Klinikum', 'Selbsthilfe-Kontaktstelle Dortmund', 'Gesundheitskonferenz'])
    expect(slides).not.toContain(name);

  // The chapter of the annual report.
  await page.getByRole('navigation').getByRole('button', { name: 'Bericht' }).click();
  await page.locator('[data-testid="report"][data-ready="true"]').waitFor();
  const paper = page.getByTestId('report-paper');
  await paper
    .getByText(
      'Mitarbeit in 10 Gremien und Netzwerken: 4 × vor Ort, 3 × in Region und Land und 3 × bundesweit und darüber.',
    )
    .waitFor();
  await paper.getByRole('img').waitFor();
  // A paragraph of one's own instead of the sentences, in one press each; what is typed is taken along with the press after it.
  await page.getByRole('button', { name: 'Eigenen Absatz schreiben: Förderung' }).click();
  await page.keyboard.type('Wir danken allen.');
  await page.getByText('Die erzeugten Sätze hier weglassen', { exact: false }).click();
  await paper.getByText('Wir danken allen.').waitFor();
  await paper.getByText('Gefördert wurde', { exact: false }).waitFor({ state: 'detached' });
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  const [docx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als Word-Datei' }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(await readFile((await docx.path())!)));
  expect(strFromU8(parts['word/document.xml']!)).toContain('Gesundheitskonferenz der Stadt Dortmund');
  expect(strFromU8(parts['word/document.xml']!)).toContain('Wir danken allen.');
  expect(Object.keys(parts).some((name) => name.endsWith('.svg'))).toBe(true);
  expect(troubles).toEqual([]);
  await close();
});

test('München in English on a phone: the report without a part, names as codes', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=muenchen-shz-2011&view=report',
    language: 'en',
    width: 390,
    height: 844,
  });
  const ready = page.locator('[data-testid="report"][data-ready="true"]');
  await ready.waitFor();
  await page.getByText('Funding', { exact: true }).first().click();
  await ready.waitFor();
  await page.getByText('Names as codes, small counts suppressed').click();
  const paper = page.getByTestId('report-paper');
  await paper.getByText('Names are replaced by codes.', { exact: false }).waitFor();
  expect(await paper.innerText()).not.toContain('Selbsthilfezentrum');
  expect(await paper.getByRole('heading', { name: 'Funding' }).count()).toBe(0);
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});
