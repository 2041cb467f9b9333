/**
 * The table edited as a person does: typing, choosing, copying to and from a spreadsheet, filling, replacing, adding rows.
 * Long: one press or paste after another, on the same few helpers.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bench,
  clippedTexts,
  drop,
  expectAccessible,
  openBench,
  still,
  turns,
  type Visit,
  type VisitOptions,
  visit,
} from './browser.ts';

const WORDS = {
  de: {
    ties: /^Verbindungen/,
    network: 'Netzwerk',
    slip: 'Netzwek',
    kind: 'Förderer',
    health: 'Gesundheit',
    wrong: /steht nicht zur Wahl.*Gemeint ist „Netzwerk“/s,
    noDate: /kein Datum/,
    measure: /Kennzahlen werden berechnet/,
    undone: 'Rückgängig',
    pasted: '6 Zellen eingefügt',
    addRows: '2 Zeilen anlegen',
    replace: 'Ersetzen durch',
    find: 'Suchen nach',
    all: 'Alle ersetzen',
    one: 'Ersetzen',
    cells: 'Zellen',
    addColumn: 'Spalte hinzufügen …',
    columnName: 'Name der Spalte',
    add: 'Hinzufügen',
    rename: /umbenennen …$/,
    renameOk: 'Umbenennen',
    drop: /^Spalte „.*“ löschen …$/,
    dropOk: 'Spalte löschen',
    set: 'Spalte setzen …',
    column: 'Spalte',
    place: 'Ort',
    value: 'Neuer Wert',
    apply: 'Für 3 Zeilen setzen',
    remove: 'Löschen …',
    rows: /Alle Zeilen/,
    wrongRows: 'Nur mit Fehlern oder Warnungen',
    onMap: 'Auf der Karte zeigen',
    keys: 'Tasten in der Tabelle',
    date: '31.12.2023',
    dateShown: '31.12.2023',
    number: '1,5',
  },
  en: {
    ties: /^Ties/,
    network: 'network',
    slip: 'netwrok',
    kind: 'funder',
    health: 'health',
    wrong: /not among the choices.*Did you mean “network”/s,
    noDate: /not a date/,
    measure: /Measures are computed/,
    undone: 'Undo',
    pasted: '6 cells pasted',
    addRows: 'Add 2 rows',
    replace: 'Replace with',
    find: 'Find',
    all: 'Replace all',
    one: 'Replace',
    cells: 'Cells',
    addColumn: 'Add column …',
    columnName: 'Name of the column',
    add: 'Add',
    rename: /^Rename column/,
    renameOk: 'Rename',
    drop: /^Delete column “/,
    dropOk: 'Delete column',
    set: 'Set column …',
    column: 'Column',
    place: 'Place',
    value: 'New value',
    apply: 'Set for 3 rows',
    remove: 'Delete …',
    rows: /All rows/,
    wrongRows: 'Only with errors or warnings',
    onMap: 'Show on the map',
    keys: 'Keys in the table',
    date: '31/12/2023',
    dateShown: '31/12/2023',
    number: '1.5',
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const cell = (v: Visit, row: number, column: string) =>
  v.page.locator(`[data-place^="${row}:"][data-column="${column}"]`);
/** What is to be seen in a cell; what only screen readers hear is left out. */
const textOf = (v: Visit, row: number, column: string) =>
  cell(v, row, column).evaluate((element: HTMLElement) => {
    const seen = element.cloneNode(true) as HTMLElement;
    for (const hidden of seen.querySelectorAll('.visually-hidden')) hidden.remove();
    return (seen.textContent ?? '').trim();
  });
const number = (v: Visit, row: number) => v.page.locator(`[data-place="${row}:-1"]`);
const press = async (v: Visit, ...keys: string[]) => {
  for (const key of keys) await v.page.keyboard.press(key);
};
const type = (v: Visit, text: string) => v.page.keyboard.type(text);
const place = (v: Visit) => v.page.evaluate(() => document.activeElement?.getAttribute('data-place'));
const clip = (v: Visit) => v.page.evaluate(() => navigator.clipboard.readText());
const setClip = (v: Visit, text: string) => v.page.evaluate((t) => navigator.clipboard.writeText(t), text);
const undo = (v: Visit) => press(v, 'Control+z');

async function open(language: 'de' | 'en', more: VisitOptions = {}): Promise<Visit> {
  const v = await visit(bench, { language, query: 'view=table', width: 1440, height: 900, ...more });
  await expect.poll(() => textOf(v, 0, 'label'), { timeout: 30_000 }).toMatch(/^Selbsthilfe-/);
  await expect.poll(() => textOf(v, 0, 'm:degree'), { timeout: 30_000 }).toBe('27');
  return v;
}
async function openTies(language: 'de' | 'en'): Promise<Visit> {
  const v = await open(language);
  await v.page.getByRole('tab', { name: WORDS[language].ties }).click();
  await v.page.getByTestId('ties-grid').waitFor();
  return v;
}

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const words = WORDS[language];

  test('typing overwrites, F2 edits what is there, Escape leaves it, Enter and Tab go on', async () => {
    const v = await open(language);
    await cell(v, 3, 'label').click();
    const before = await textOf(v, 3, 'label');
    await press(v, 'F2');
    await type(v, '!');
    await press(v, 'Escape');
    expect(await textOf(v, 3, 'label')).toBe(before);
    expect(await place(v)).toBe('3:0');
    await type(v, 'Neuer Name');
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 3, 'label')).toBe('Neuer Name');
    await expect.poll(() => place(v)).toBe('4:0');
    await press(v, 'ArrowUp', 'F2');
    await type(v, ' e. V.');
    await press(v, 'Tab');
    await expect.poll(() => textOf(v, 3, 'label')).toBe('Neuer Name e. V.');
    await expect.poll(() => place(v)).toBe('3:1');
    await undo(v);
    await undo(v);
    await expect.poll(() => textOf(v, 3, 'label')).toBe(before);
    expect(await place(v)).toBe('3:1');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a strange word is refused with what is allowed and meant; Enter then takes the nearest', async () => {
    const v = await open(language);
    const before = await textOf(v, 4, 'kind');
    await cell(v, 4, 'kind').dblclick();
    await v.page.locator('[role="combobox"]').fill(words.slip);
    await press(v, 'Enter');
    await expect.poll(() => v.page.getByTestId('cell-problem').innerText()).toMatch(words.wrong);
    await expectAccessible(v.page);
    await press(v, 'Escape');
    expect(await textOf(v, 4, 'kind')).toBe(before);
    await press(v, 'Enter');
    await v.page.locator('[role="combobox"]').fill(words.slip);
    await press(v, 'Enter', 'Enter');
    await expect.poll(() => textOf(v, 4, 'kind')).toBe(words.network);
    await press(v, 'ArrowUp');
    await type(v, words.kind.slice(0, 3));
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 4, 'kind')).toBe(words.kind);
    await v.close();
  });

  test('a sector by hand is as sure as in the overview; measures say that they cannot be typed', async () => {
    const v = await open(language);
    await cell(v, 3, 'sector').click();
    await type(v, words.health);
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 3, 'sector')).toBe(words.health);
    expect(await cell(v, 3, 'm:degree').getAttribute('aria-readonly')).toBe('true');
    await cell(v, 3, 'm:degree').dblclick();
    await expect.poll(() => v.page.getByTestId('grid-said').innerText()).toMatch(words.measure);
    expect(await v.page.locator('[role="grid"] input:not([type="checkbox"])').count()).toBe(0);
    await v.close();
  });

  test('ties: dates and numbers of the language, ends from the list, what is no date is refused', async () => {
    const v = await openTies(language);
    await cell(v, 2, 'since').click();
    await type(v, words.date);
    await press(v, 'Tab');
    await expect.poll(() => textOf(v, 2, 'since')).toBe(words.dateShown);
    await type(v, 'gestern');
    await press(v, 'Enter');
    await expect.poll(() => v.page.getByTestId('cell-problem').innerText()).toMatch(words.noDate);
    await press(v, 'Escape');
    await press(v, 'ArrowRight');
    await type(v, words.number);
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 2, 'weight')).toBe(words.number);
    await cell(v, 2, 'to').dblclick();
    await v.page.locator('[role="combobox"]').fill('gesunde-stä');
    await v.page.getByRole('option', { name: /Gesunde-Städte/ }).click();
    await expect.poll(() => textOf(v, 2, 'to')).toBe('Gesunde-Städte-Netzwerk');
    await v.close();
  });

  test('a range goes to the clipboard as a spreadsheet takes it, and back without a change', async () => {
    const v = await open(language);
    await cell(v, 2, 'kind').click();
    await press(v, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight');
    expect(await v.page.locator('[data-in-range]').count()).toBe(6);
    await press(v, 'Control+c');
    await expect.poll(() => clip(v)).toMatch(/^[^\t\n]+\t[^\t\n]*\t[^\t\n]*\r?\n/);
    const copied = await clip(v);
    expect(copied.trimEnd().split(/\r?\n/)).toHaveLength(2);
    await press(v, 'Control+v');
    await expect.poll(() => v.page.getByTestId('notice').allInnerTexts()).toEqual([words.pasted]);
    expect(await v.page.getByRole('button', { name: words.undone }).first().isDisabled()).toBe(true);
    await v.close();
  });

  test('a paste takes what it can, lists the rest by cell, and is one step', async () => {
    const v = await open(language);
    const before = [await textOf(v, 2, 'label'), await textOf(v, 3, 'label'), await textOf(v, 3, 'kind')];
    await setClip(v, `"Erste ""Hilfe""\nmit Umbruch"\t${words.kind}\r\nZweite\tQuatsch\r\n`);
    await cell(v, 2, 'label').click();
    await press(v, 'Control+v');
    const report = v.page.getByTestId('cell-report');
    await report.waitFor();
    expect(await report.locator('tbody tr').count()).toBe(1);
    expect(await report.innerText()).toContain('Quatsch');
    await expectAccessible(v.page);
    await press(v, 'Escape');
    await expect.poll(() => textOf(v, 2, 'label')).toContain('Erste "Hilfe"');
    expect(await textOf(v, 2, 'kind')).toBe(words.kind);
    expect(await textOf(v, 3, 'label')).toBe('Zweite');
    expect(await textOf(v, 3, 'kind')).toBe(before[2]);
    await cell(v, 2, 'label').click();
    await undo(v);
    await expect.poll(() => textOf(v, 3, 'label')).toBe(before[1]);
    expect(await textOf(v, 2, 'label')).toBe(before[0]);
    await v.close();
  });

  test('rows beyond the last are offered as new ones; typing a name makes one', async () => {
    const v = await open(language);
    await cell(v, 0, 'label').click();
    await press(v, 'Control+End', 'Home', 'ArrowUp');
    expect(await place(v)).toBe('36:0');
    await setClip(v, 'A\r\nB\r\nC');
    await press(v, 'Control+v');
    await v.page.getByRole('button', { name: words.addRows }).click();
    await expect.poll(() => textOf(v, 38, 'label')).toBe('C');
    await v.page.getByTestId('draft-row').locator('[data-column="label"]').click();
    await type(v, 'Von Hand');
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 39, 'label')).toBe('Von Hand');
    await press(v, 'Enter');
    await type(v, 'Noch eine');
    await press(v, 'Tab');
    await expect.poll(() => textOf(v, 40, 'label')).toBe('Noch eine');
    await expect.poll(() => place(v)).toBe('40:1');
    await expectAccessible(v.page);
    await v.close();
  });

  test('a new tie needs both ends and says so until it has them', async () => {
    const v = await openTies(language);
    const draft = v.page.getByTestId('draft-row');
    await v.page.getByTestId('ties-grid').locator('[data-place="0:0"]').click();
    await press(v, 'Control+End', 'Home');
    await type(v, 'Stadt Dortmund');
    await press(v, 'Tab');
    await expect.poll(() => draft.locator('[data-column="from"]').innerText()).toContain('Stadt Dortmund');
    expect(await draft.locator('[data-column="from"]').getAttribute('data-remark')).toBe('warning');
    await press(v, 'Tab');
    await v.page.getByTestId('ties-grid').locator('[data-place="49:2"]').click();
    await type(v, 'Gesunde-Städte-Netzwerk');
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 49, 'to')).toBe('Gesunde-Städte-Netzwerk');
    expect(await textOf(v, 49, 'from')).toBe('Stadt Dortmund');
    await v.close();
  });

  test('fill down and right, clear, whole rows and columns', async () => {
    const v = await open(language);
    await cell(v, 5, 'level').click();
    const first = await textOf(v, 5, 'level');
    await press(v, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    for (const row of [6, 7, 8, 9]) await expect.poll(() => textOf(v, row, 'level')).toBe(first);
    await press(v, 'Delete');
    await expect.poll(() => cell(v, 8, 'level').locator('span:not(.visually-hidden)').count()).toBe(0);
    await undo(v);
    await expect.poll(() => textOf(v, 8, 'level')).toBe(first);
    await press(v, 'Escape', 'Shift+Space');
    const columns = await v.page.locator('[data-place^="5:"][data-in-range]').count();
    expect(columns).toBeGreaterThan(4);
    await press(v, 'Escape', 'Control+Space');
    expect(await v.page.locator('[data-in-range]').count()).toBeGreaterThan(15);
    await v.close();
  });

  test('find goes from cell to cell; replace all is one step, and back', async () => {
    const v = await open(language);
    await cell(v, 0, 'label').click();
    await press(v, 'Control+h');
    await v.page.getByLabel(words.find, { exact: true }).fill('Dortmund');
    const found = v.page.getByTestId('find-count');
    await expect.poll(() => found.innerText()).toMatch(/^[1-9]\d /);
    const n = Number.parseInt(await found.innerText(), 10);
    await press(v, 'Enter');
    await expect.poll(() => v.page.locator('[data-active]').innerText()).toContain('Dortmund');
    await v.page.getByLabel(words.replace, { exact: true }).fill('Unna');
    await v.page.getByRole('button', { name: words.all }).click();
    await expect.poll(() => found.innerText()).toContain(String(n));
    await expect.poll(() => textOf(v, 0, 'label')).toBe('Selbsthilfe-Kontaktstelle Unna');
    await expectAccessible(v.page);
    await press(v, 'Escape');
    await cell(v, 0, 'label').click();
    await undo(v);
    await expect.poll(() => textOf(v, 0, 'label')).toBe('Selbsthilfe-Kontaktstelle Dortmund');
    await v.close();
  });

  test('rows chosen by their numbers get one value, and can be deleted', async () => {
    const v = await open(language);
    await number(v, 2).click();
    await number(v, 4).click({ modifiers: ['Shift'] });
    await v.page.getByRole('button', { name: words.set }).click();
    const dialog = v.page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.column }).click();
    await v.page.getByRole('option', { name: language === 'de' ? 'Ebene' : 'Level', exact: true }).click();
    await dialog.getByRole('button', { name: words.value }).click();
    await v.page
      .getByRole('option', { name: language === 'de' ? 'Land' : 'state', exact: false })
      .first()
      .click();
    await dialog.getByRole('button', { name: words.apply }).click();
    await expect.poll(() => textOf(v, 2, 'level')).not.toBe('lokal');
    expect(await textOf(v, 3, 'level')).toBe(await textOf(v, 2, 'level'));
    expect(await textOf(v, 4, 'level')).toBe(await textOf(v, 2, 'level'));
    await v.page.getByRole('button', { name: words.remove }).click();
    await v.page.getByRole('alertdialog').or(v.page.getByRole('dialog')).waitFor();
    await v.close();
  });

  test('own columns: added, typed into, renamed, deleted', async () => {
    const v = await open(language);
    const menu = async (name: string | RegExp) => {
      await v.page.locator('#view').getByRole('button', { name: words.cells, exact: true }).click();
      await v.page.getByRole('menuitem', { name }).click();
    };
    await menu(words.addColumn);
    await v.page.getByLabel(words.columnName).fill('Telefon');
    await v.page.getByRole('button', { name: words.add, exact: true }).click();
    await cell(v, 0, 'x:Telefon').click();
    await type(v, '0231 123');
    await press(v, 'Enter');
    await expect.poll(() => textOf(v, 0, 'x:Telefon')).toBe('0231 123');
    await menu(words.rename);
    await v.page.getByLabel(words.columnName).fill('Rufnummer');
    await v.page.getByRole('button', { name: words.renameOk, exact: true }).click();
    await expect.poll(() => textOf(v, 0, 'x:Rufnummer')).toBe('0231 123');
    await cell(v, 0, 'x:Rufnummer').click();
    await menu(words.drop);
    await v.page.getByRole('dialog').getByRole('button', { name: words.dropOk, exact: true }).click();
    await expect.poll(() => cell(v, 0, 'x:Rufnummer').count()).toBe(0);
    await v.close();
  });

  test('what is wrong is marked at its cell, told in words, and can be filtered', async () => {
    const v = await open(language);
    await cell(v, 4, 'label').click();
    const twin = await textOf(v, 3, 'label');
    await type(v, twin);
    await press(v, 'Enter');
    await expect.poll(() => cell(v, 3, 'label').getAttribute('data-remark')).toBe('warning');
    expect(await cell(v, 3, 'label').getAttribute('title')).toContain(twin);
    await v.page.locator('#view').getByRole('button', { name: words.rows }).click();
    await v.page.getByRole('option', { name: words.wrongRows }).click();
    await expect.poll(() => v.page.getByTestId('shown-count').innerText()).toMatch(/^2 /);
    await v.close();
  });

  test('the menu of a cell, its keys, and the way to the map', async () => {
    const v = await open(language);
    await cell(v, 3, 'label').click();
    await press(v, 'Shift+F10');
    await v.page.getByRole('menuitem', { name: words.keys }).click();
    await v.page.getByRole('dialog', { name: words.keys }).waitFor();
    await expectAccessible(v.page);
    expect(await clippedTexts(v.page)).toEqual([]);
    await press(v, 'Escape');
    await cell(v, 3, 'label').click({ button: 'right' });
    await v.page.getByRole('menuitem', { name: words.onMap }).click();
    await v.page.locator('[data-view="map"]').first().waitFor();
    await v.close();
  });

  test('pulling the corner of the selection repeats it down and up, and is one step; Escape leaves all as it was', async () => {
    const v = await open(language);
    const kinds = () => Promise.all([3, 4, 5, 6, 7, 8].map((row) => textOf(v, row, 'kind')));
    const before = await kinds();
    await cell(v, 4, 'kind').click();
    await press(v, 'Shift+ArrowDown');
    const pull = async (row: number) => {
      const from = (await v.page.getByTestId('fill-handle').boundingBox())!;
      const to = (await cell(v, row, 'kind').boundingBox())!;
      await v.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await v.page.mouse.down();
      await v.page.mouse.move(from.x + 12, to.y + to.height / 2, { steps: 5 });
    };
    await pull(8);
    expect(await v.page.locator('[data-fill]').count()).toBe(3);
    await press(v, 'Escape');
    expect(await v.page.locator('[data-fill]').count()).toBe(0);
    await v.page.mouse.up();
    expect(await kinds()).toEqual(before);
    await pull(8);
    await v.page.mouse.up();
    const [third, a, b] = before;
    await expect.poll(kinds).toEqual([third, a, b, a, b, a]);
    expect(await v.page.locator('[data-in-range]').count()).toBe(5);
    await undo(v);
    await expect.poll(kinds).toEqual(before);
    // The selection is what was filled and what it was filled from: five rows, pulled up by one.
    await pull(3);
    await v.page.mouse.up();
    await expect.poll(kinds).toEqual([before[5], ...before.slice(1)]);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a double click on the corner fills down to the end of the next column; a finger pulls it, too', async () => {
    const v = await open(language);
    const handle = v.page.getByTestId('fill-handle');
    await cell(v, 2, 'level').click();
    await type(v, language === 'de' ? 'Land' : 'state');
    await press(v, 'Enter', 'ArrowUp');
    const level = await textOf(v, 2, 'level');
    await handle.dblclick();
    await expect.poll(() => textOf(v, 9, 'level')).toBe(level);
    await undo(v);
    await cell(v, 2, 'level').click();
    const from = (await handle.boundingBox())!;
    const session = await v.context.newCDPSession(v.page);
    const touch = (kind: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: kind,
        touchPoints: kind === 'touchEnd' ? [] : [{ x: from.x + 4, y: from.y + 4 + y }],
      });
    await touch('touchStart', 0);
    for (const y of [10, 30, 50, 70]) await touch('touchMove', y);
    expect(await v.page.locator('[data-fill]').count()).toBe(2);
    await touch('touchEnd', 70);
    await expect.poll(() => textOf(v, 4, 'level')).toBe(level);
    expect(await textOf(v, 3, 'level')).toBe(level);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});

test('an empty network is filled by typing and pasting names', async () => {
  const v = await open('de');
  await cell(v, 0, 'label').click();
  await v.page.locator('[data-place="-1:-1"]').click();
  await v.page.getByRole('button', { name: 'Löschen …' }).click();
  const dialog = v.page.getByRole('alertdialog').or(v.page.getByRole('dialog'));
  await dialog
    .getByRole('button', { name: /löschen/i })
    .last()
    .click();
  await expect.poll(() => v.page.getByTestId('shown-count').innerText()).toMatch(/^0 /);
  await v.page.getByTestId('draft-row').locator('[data-column="label"]').click();
  await type(v, 'Erste Stelle');
  await press(v, 'Enter');
  await expect.poll(() => textOf(v, 0, 'label')).toBe('Erste Stelle');
  await setClip(v, 'Zweite Stelle\r\nDritte Stelle\r\n');
  await press(v, 'Control+v');
  await expect.poll(() => textOf(v, 2, 'label')).toBe('Dritte Stelle');
  await expectAccessible(v.page);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('20 000 rows: scrolled and edited with few rows in the page', async () => {
  const v = await open('de');
  const rows = Array.from({ length: 20_000 }, (_, i) => `b${i};Einrichtung ${i};partner;Ort ${i % 300}`);
  await drop(v.page, [{ name: 'bodies.csv', text: `id;label;kind;place\r\n${rows.join('\r\n')}\r\n` }]);
  await expect
    .poll(() => v.page.getByTestId('shown-count').innerText(), { timeout: 60_000 })
    .toMatch(/^20\.000 von 20\.000/);
  const grid = v.page.getByTestId('bodies-grid');
  let most = 0;
  for (let y = 0; y <= 800_000; y += 100_000) {
    await grid.evaluate((element, top) => element.scrollTo({ top }), y);
    await still(v.page);
    most = Math.max(most, await v.page.locator('[role="row"]').count());
  }
  expect(most).toBeLessThan(60);
  await cell(v, 19_999, 'label').click();
  await type(v, 'Ganz unten');
  await press(v, 'Enter');
  await expect.poll(() => textOf(v, 19_999, 'label')).toBe('Ganz unten');
  expect(await v.page.locator('[role="row"]').count()).toBeLessThan(60);
  await undo(v);
  await expect.poll(() => textOf(v, 19_999, 'label')).toMatch(/^Einrichtung/);
  expect(v.troubles).toEqual([]);
  await v.close();
});
