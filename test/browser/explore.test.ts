/** Exploring on the map: the whole job in German, a short one in English. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, expectAccessible, openBench, type Visit, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const panelOf = ({ page }: Visit) => page.getByTestId('explore');

async function pick({ page }: Visit, field: string, typed: string, name: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.getByRole('option', { name }).first().click();
}

test('a coordinator asks for the way, for partners in common, for what holds together, and chooses several', async () => {
  const v = await visit(bench, {
    language: 'de',
    query: 'open=dortmund-2023&view=map',
    width: 1400,
    height: 860,
  });
  const { page } = v;
  const panel = panelOf(v);
  await drawn(page);
  await page.locator('[role=application]').focus();

  await page.keyboard.press('w');
  await pick(v, 'Von', 'Klinikum', /Klinikum Westfalen/);
  await pick(v, 'Nach', 'PariSozial', /PariSozial/);
  await panel.getByText('Ein kürzester Weg, 2 Schritte lang.').waitFor();
  expect(await panel.getByRole('list', { name: 'Die Wege in Worten' }).innerText()).toMatch(
    /Klinikum Westfalen\s+Kooperation\s+Selbsthilfe-Kontaktstelle Dortmund\s+Trägerschaft, Förderung\s+PariSozial/,
  );
  await panel.getByRole('button', { name: 'Richtung tauschen' }).click();
  expect(await page.getByRole('combobox', { name: 'Von' }).inputValue()).toContain('PariSozial');

  await panel.getByRole('button', { name: 'Zurück zu den Fragen' }).click();
  await panel.getByRole('button', { name: /zusammenhält/ }).click();
  await panel.getByRole('button', { name: /Dortmunder Selbsthilfegruppen/ }).click();
  await panel.getByText(/Ohne Dortmunder Selbsthilfegruppen bliebe das größte Stück/).waitFor();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  // Shift and pulling: a rectangle over the whole picture takes in everybody.
  const picture = (await page.locator('[role=application]').boundingBox())!;
  await page.mouse.move(picture.x + 330, picture.y + 140);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(picture.x + 500, picture.y + 300, { steps: 3 });
  await page.mouse.move(picture.x + picture.width - 60, picture.y + picture.height - 12, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await panel.getByText(/^\d+ Einrichtungen ausgewählt$/).waitFor();
  const count = Number((await panel.getByText(/Einrichtungen ausgewählt/).innerText()).split(' ')[0]);
  expect(count).toBeGreaterThan(25);
  await panel.getByRole('button', { name: 'Umriss zeigen' }).click();
  expect(await page.getByTestId('chosen-outline').getAttribute('d')).toMatch(/^M/);
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Liste speichern' }).click();
  expect((await saved).suggestedFilename()).toBe('auswahl.csv');
  await panel.getByRole('button', { name: 'Auswahl aufheben' }).click();

  await panel.getByRole('button', { name: 'Zurück zu den Fragen' }).click();
  await panel.getByRole('button', { name: /Gemeinsame Partner/ }).click();
  await pick(v, 'Weitere Einrichtung', 'Stadt Do', /^Stadt Dortmund/);
  await pick(v, 'Weitere Einrichtung', 'Klinikum', /Klinikum Westfalen/);
  await panel.getByText(/ist mit beiden verbunden|sind mit beiden verbunden/).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(v.troubles).toEqual([]);
  await v.close();
}, 20_000);

test('in English, by keyboard: bodies are chosen with Shift and arrow keys', async () => {
  const v = await visit(bench, { language: 'en', query: 'open=dortmund-2023&view=map' });
  await drawn(v.page);
  await v.page.locator('[role=application]').focus();
  await v.page.keyboard.press('ArrowRight');
  await v.page.keyboard.press('Shift+ArrowRight');
  await panelOf(v).getByText('2 bodies chosen').waitFor();
  await panelOf(v).getByRole('button', { name: 'Way between the two' }).click();
  await panelOf(v)
    .getByText(/shortest way|tied directly/)
    .waitFor();
  expect(v.troubles).toEqual([]);
  await v.close();
}, 20_000);
