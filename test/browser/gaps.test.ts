/** The Gaps view as a coordinator uses it: what is open, who could introduce, a tie planned and taken back, others beside. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProjectFile } from '../../src/io/project-file.ts';
import { blankBody, blankTie, emptyProject } from '../../src/model/project.ts';
import { type Bench, clippedTexts, drop, expectAccessible, openBench, visit } from './browser.ts';

/** A centre and two bodies without categories, one of them tied to nobody. */
function ownNetwork(): string {
  const bodies = [
    blankBody('me', 'centre', 'Kontaktstelle Musterstadt'),
    blankBody('k', 'partner', 'Klinikum Nord'),
    blankBody('a', 'partner', 'Apotheke am Markt'),
  ];
  const file = writeProjectFile({
    ...emptyProject({ id: 'own', hub: 'me', name: { de: 'Musterstadt' } }),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    ties: new Map([['t', blankTie('t', 'me', 'k')]]),
  });
  return new TextDecoder().decode(file.bytes);
}

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('Dortmund: from the summary to a planned tie and back, beside München, out as a table and a picture', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'de' });
  await page.getByRole('navigation').getByRole('button', { name: 'Lückencheck' }).click();
  const gaps = page.locator('[data-testid="gaps"][data-ready="true"]');
  await gaps.waitFor();
  expect(await page.getByTestId('gaps-summary').innerText()).toContain(
    '2 der 20 häufigsten Partnerkategorien der Umfrage 2007 sind in Ihrem Netzwerk genannt',
  );
  await expectAccessible(page);
  expect(await clippedTexts(page)).toEqual([]);

  // Who could introduce, and through which ties.
  const welfare = page.locator('[data-category="wohlfahrtsverband"]');
  await welfare.getByText('Wer könnte Sie bekannt machen?').click();
  await welfare
    .locator('details[open]')
    .getByText('Sie – PariSozial Dortmund gGmbH: Trägerschaft, Förderung')
    .waitFor();

  // What the survey is, with its lines and what is open about it.
  await page.getByText('Was ist die Umfrage 2007?').click();
  await page.getByText('Einheit offenlassen', { exact: false }).waitFor();

  // A planned tie to a new body, by keyboard, in one step that can be taken back.
  const doctors = page.locator('[data-category="aerzte"]');
  await doctors.getByRole('button', { name: 'Verbindung planen: Ärzt/innen' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Verbindung planen' });
  await dialog.getByRole('combobox', { name: 'Einrichtung' }).fill('Ärztenetz Dortmund');
  await dialog.getByText('Neu im Netzwerk: Ärztenetz Dortmund').waitFor();
  await dialog.getByRole('textbox', { name: 'Nächster Schritt' }).fill('Anruf im Büro');
  await dialog.getByRole('textbox', { name: 'Bis wann' }).fill('gestern');
  await dialog.getByRole('button', { name: 'Planen', exact: true }).click();
  await dialog.getByText('Bitte als Tag, Monat oder Jahr').waitFor();
  await dialog.getByRole('textbox', { name: 'Bis wann' }).fill('15.3.2027');
  await dialog.getByRole('textbox', { name: 'Bis wann' }).press('Enter');
  await doctors.getByText('nicht genannt – geplant').waitFor();
  expect(await doctors.innerText()).toContain('fällig 15.03.2027');
  expect(await doctors.innerText()).toContain('Anruf im Büro');
  await page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).click();
  await doctors.getByText('geplant').waitFor({ state: 'detached' });

  // Beside another network: what it names, why care is needed.
  const others = page.getByTestId('gaps-others');
  await others.getByRole('button', { name: 'Netzwerk danebenlegen' }).click();
  await page.getByRole('menuitem', { name: 'München 2011' }).click();
  await others.getByRole('rowheader', { name: /^Wohlfahrtsverbände/ }).waitFor();
  expect(await others.innerText()).toContain('Beratungsdienste der AWO München');
  await others.getByText('Nur mit Vorsicht vergleichbar').click();
  await others.locator('details[open]').getByText(/Jahr/).first().waitFor();
  // In committees together, and where sectors are tied thinly: both are counted apart from the page.
  await page.locator('[data-testid="gaps-committees"][data-ready="true"]').waitFor();
  expect(await page.getByTestId('gaps-committees').innerText()).toContain('Der Paritätische NRW');
  await page.getByTestId('gaps-sectors').getByText('Nur 4 Verbindungen').waitFor();

  // As a picture with the same content, and out of the page.
  await page.getByRole('radio', { name: 'Bild', exact: true }).click();
  // Drawn once the width is known that it has.
  const drawnState = page.locator('#view svg text').filter({ hasText: 'könnte in einem Sammeleintrag' });
  await expect.poll(() => drawnState.count()).toBe(1);
  await page.getByRole('button', { name: 'Mitnehmen' }).click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Tabelle als CSV' }).click(),
  ]);
  const table = await readFile((await csv.path())!, 'utf8');
  expect(table).toContain('3;Krankenhäuser;117;Gesundheit;genannt;"Klinikum Westfalen – Kooperation');
  expect(troubles).toEqual([]);
  await close();
});

test('English, on a phone: an own list gets its categories from names; a star says why it cannot tell', async () => {
  const { page, troubles, close } = await visit(bench, {
    query: 'open=muenchen-shz-2011&view=gaps',
    language: 'en',
    width: 390,
    height: 844,
  });
  await page.locator('[data-testid="gaps"][data-ready="true"]').waitFor();
  await page.getByTestId('gaps-sectors').getByText('only the ties of Selbsthilfezentrum München').waitFor();
  expect(await clippedTexts(page)).toEqual([]);
  await expectAccessible(page);
  await drop(page, [{ name: 'own.drehscheibe.json', text: ownNetwork() }]);
  const proposals = page.getByTestId('gaps-supposed');
  await proposals.getByRole('button', { name: 'Assign Klinikum Nord to hospitals' }).click();
  await page.locator('[data-category="krankenhaus"]').getByText('named', { exact: true }).waitFor();
  await proposals.getByRole('button', { name: 'Assign Apotheke am Markt to pharmacies' }).click();
  await proposals.waitFor({ state: 'detached' });
  // Known in the network, but nobody has a tie to it.
  // Ways are sought anew for the network as it is now.
  await page.locator('[data-category="apotheke"]').getByText('no short way leads to it').waitFor();
  await page.keyboard.press('Control+z');
  await proposals.getByText('Apotheke am Markt').waitFor();
  expect(troubles).toEqual([]);
  await close();
});
