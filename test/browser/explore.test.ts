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

  // Along the ties and back the way one came; who else is there.
  const spoken = page.locator('p[aria-live=polite]').first();
  const heard: string[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Backspace', 'Alt+ArrowLeft', 'Backspace']) {
    await page.keyboard.press(key);
    await expect.poll(() => spoken.innerText()).not.toBe(heard.at(-1) ?? '');
    heard.push(await spoken.innerText());
  }
  expect(heard.slice(3)).toEqual([
    `Zurück zu: ${heard[1]}`,
    `Zurück zu: ${heard[0]}`,
    'Weiter zurück geht es nicht: Hier hat der Weg begonnen.',
  ]);
  await page.keyboard.press('p');
  await panel
    .getByText('Unmittelbar verbunden ist Selbsthilfe-Kontaktstelle Dortmund mit 27 Einrichtungen:')
    .waitFor();
  await panel
    .getByText(/^Landesarbeitskreis.*: (mit dabei|sonst ist niemand erfasst)$/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });

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

test('two fingers make the picture larger and smaller again; undo takes back the layout that was chosen last', async () => {
  const context = await bench.browser.newContext({
    viewport: { width: 1112, height: 834 },
    hasTouch: true,
    locale: 'de-DE',
  });
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=map', context });
  const { page } = v;
  await drawn(page);
  const picture = (await page.locator('[role=application]').boundingBox())!;
  const [x, y] = [picture.x + picture.width * 0.6, picture.y + picture.height / 2];
  const fingers = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    });
  const pinch = async (from: number, to: number) => {
    await touch('touchStart', from);
    for (let i = 1; i <= 8; i++) await touch('touchMove', from + ((to - from) * i) / 8);
    await touch('touchEnd', 0);
  };
  const small = page.getByTestId('minimap');
  await small.waitFor({ state: 'hidden' });
  await pinch(40, 150);
  await small.waitFor({ state: 'visible' });
  await pinch(150, 40);
  await small.waitFor({ state: 'hidden' });
  expect(await page.getByRole('tooltip').count()).toBe(0);

  const layout = page.locator('[data-layout]');
  await page.getByRole('button', { name: /^Anordnung:/ }).tap();
  await page.getByRole('menuitemradio', { name: /^Im Kreis/ }).tap();
  await expect.poll(() => layout.getAttribute('data-layout')).toBe('circular');
  await page.getByRole('button', { name: 'Rückgängig: Anordnung gewechselt' }).tap();
  await expect.poll(() => layout.getAttribute('data-layout')).toBe('sector-wheel');
  expect(v.troubles).toEqual([]);
  await context.close();
}, 20_000);
