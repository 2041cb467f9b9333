/** Editing as a person does it: on the map, in the details, by the palette, with keys alone – and all of it undone. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  type Bench,
  byPalette,
  drawn,
  expectAccessible,
  openBench,
  turns,
  type Visit,
  visit,
} from './browser.ts';

const WORDS = {
  de: {
    edit: 'Bearbeiten',
    name: 'Name',
    nameMissing: 'Bitte einen Namen eintragen.',
    discard: 'Verwerfen',
    addTie: 'Verbindung hinzufügen',
    connect: 'Verbinden',
    remove: 'Löschen',
    undoAdded: /Frauenhaus Dortmund“ hinzugefügt/,
    undoEdited: /Klinikum Ost“ bearbeitet/,
    addBody: 'Einrichtung hinzufügen',
    since: 'Seit',
    notADate: /ein Datum eintragen, das es gibt/,
    save: 'Speichern',
    merge: 'zusammenführen',
    split: 'aufteilen',
    duplicates: 'Doppelte suchen',
    different: /^Verschieden/,
    rename: 'umbenennen und beschreiben',
    lists: 'Quellen und Regionen',
    moved: /1 Verbindung kommt zu/,
    joined: /1 Verbindung sagt dasselbe/,
    madeTwo: '2 neue Einrichtungen, dazu 2 neue Verbindungen.',
    stays: /Sammeleintrag bleibt/,
    other: 'Andere Seite',
    newBody: /wird als neue Einrichtung angelegt/,
    pairs: /(Paar|Paare) könnte/,
    decided: /als verschieden bezeichnet/,
  },
  en: {
    edit: 'Edit',
    name: 'Name',
    nameMissing: 'Please enter a name.',
    discard: 'Discard',
    addTie: 'Add a tie',
    connect: 'Connect',
    remove: 'Delete',
    undoAdded: /Frauenhaus Dortmund” added/,
    undoEdited: /Klinikum Ost” edited/,
    addBody: 'Add a body',
    since: 'Since',
    notADate: /enter a date that exists/,
    save: 'Save',
    merge: 'merge the selection',
    split: 'split the block',
    duplicates: 'Find duplicates',
    different: /^Different/,
    rename: 'rename and describe',
    lists: 'sources and regions',
    moved: /1 tie comes to/,
    joined: /1 tie says the same/,
    madeTwo: '2 new bodies, and 2 new ties.',
    stays: /block stays/,
    other: 'Other side',
    newBody: /will be added as a new body/,
    pairs: /pairs? may be/,
    decided: /called 1 pair different/,
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const map = (v: Visit) => v.page.locator('[role="application"]').first();
const inspector = (v: Visit) => v.page.getByTestId('inspector');
const dialog = (v: Visit) => v.page.getByRole('dialog');
const counts = async (v: Visit, bodies: number, edges: number) =>
  v.page.locator(`[data-bodies="${bodies}"][data-edges="${edges}"]`).waitFor();
const gone = (v: Visit) => expect.poll(() => dialog(v).count()).toBe(0);

/** Ctrl+K, words, Enter on the first hit. */
async function palette(v: Visit, words: string): Promise<void> {
  await gone(v);
  await byPalette(v.page, words);
}

async function selectBody(v: Visit, name: string): Promise<void> {
  await palette(v, name);
  await inspector(v).getByRole('heading', { name, exact: true }).waitFor();
}

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const words = WORDS[language];
  const open = async (): Promise<Visit> => {
    const v = await visit(bench, { language });
    await drawn(v.page);
    return v;
  };

  test('the form of a body: nothing is half saved, all fields are one step, Escape asks only when needed', async () => {
    const v = await open();
    await selectBody(v, 'Klinikum Westfalen');
    await inspector(v).getByRole('button', { name: words.edit, exact: true }).click();
    const name = dialog(v).getByRole('textbox', { name: words.name, exact: true });
    await name.waitFor();
    await expectAccessible(v.page);
    await v.page.keyboard.press('Escape');
    await gone(v);
    await v.page.keyboard.press('F2');
    await name.fill('  ');
    await v.page.keyboard.press('Control+Enter');
    await dialog(v).getByText(words.nameMissing).waitFor();
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(v.page);
    await v.page.keyboard.press('Escape');
    await dialog(v).getByRole('button', { name: words.discard }).click();
    await gone(v);
    await inspector(v).getByRole('heading', { name: 'Klinikum Westfalen', exact: true }).waitFor();
    await v.page.keyboard.press('F2');
    await name.fill('Klinikum Ost');
    await dialog(v)
      .getByRole('combobox', { name: /Quelle|Source/ })
      .fill('Flyer 2024');
    await v.page.keyboard.press('Control+Enter');
    await gone(v);
    await inspector(v).getByRole('heading', { name: 'Klinikum Ost', exact: true }).waitFor();
    expect(await inspector(v).textContent()).toContain('Flyer 2024');
    await v.page.getByRole('button', { name: words.undoEdited }).click();
    await inspector(v).getByRole('heading', { name: 'Klinikum Westfalen', exact: true }).waitFor();
    expect(await inspector(v).textContent()).not.toContain('Flyer 2024');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('by keys alone: add a body, connect it by walking, delete it, undo all', async () => {
    const v = await open();
    await counts(v, 37, 49);
    await map(v).focus();
    await v.page.keyboard.press('n');
    await dialog(v).waitFor();
    await v.page.keyboard.type('Frauenhaus Dortmund');
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 38, 49);
    await inspector(v).getByRole('heading', { name: 'Frauenhaus Dortmund', exact: true }).waitFor();
    await expect
      .poll(() => v.page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('application');
    await v.page.keyboard.press('c');
    await v.page.getByTestId('connect-bar').waitFor();
    await expectAccessible(v.page);
    // The first press lands on the body itself, the second walks on.
    await v.page.keyboard.press('ArrowRight');
    await v.page.keyboard.press('ArrowRight');
    await v.page.keyboard.press('Enter');
    const question = dialog(v).getByRole('button', { name: words.connect, exact: true });
    await question.waitFor();
    await expectAccessible(v.page);
    await v.page.keyboard.press('Enter');
    await counts(v, 38, 50);
    await v.page.getByTestId('tie-details').getByRole('heading', { name: 'Frauenhaus Dortmund' }).waitFor();
    await v.page.keyboard.press('Delete');
    await dialog(v).getByRole('button', { name: words.remove, exact: true }).waitFor();
    await v.page.keyboard.press('Enter');
    await counts(v, 38, 49);
    for (const [bodies, edges] of [
      [38, 50],
      [38, 49],
      [37, 49],
    ] as const) {
      await v.page.keyboard.press('Control+z');
      await counts(v, bodies, edges);
    }
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('what hangs on a body is said before it goes, and comes back with one undo', async () => {
    const v = await open();
    await selectBody(v, 'Selbsthilfe-Kontaktstelle Dortmund');
    await map(v).focus();
    await v.page.keyboard.press('Delete');
    await dialog(v).getByTestId('hangs-on').waitFor();
    await expectAccessible(v.page);
    const said = (await dialog(v).textContent())!;
    expect(said).toContain('28');
    expect(said).toMatch(/Mitte|middle/);
    await v.page.keyboard.press('Enter');
    await gone(v);
    await v.page.locator('[data-bodies="36"]').waitFor();
    await v.page.keyboard.press('Control+z');
    await counts(v, 37, 49);
    await v.page.getByTestId('hub-sentence').waitFor();
    await v.close();
  });

  test('by mouse on the map: double click adds, lines can be picked, the right button opens a menu', async () => {
    const v = await open();
    const box = (await map(v).boundingBox())!;
    await v.page.mouse.dblclick(box.x + box.width - 130, box.y + 110);
    await dialog(v).getByRole('textbox', { name: words.name, exact: true }).waitFor();
    await v.page.keyboard.type('Neu auf der Karte');
    await dialog(v).getByRole('button', { name: words.save, exact: true }).click();
    await counts(v, 38, 49);
    await inspector(v).getByRole('heading', { name: 'Neu auf der Karte' }).waitFor();
    await v.page.keyboard.press('Escape');

    const tip = v.page.getByTestId('tie-tip');
    const found = await findLine(v);
    expect(found).not.toBeNull();
    const tied = (await tip.textContent())!;
    await v.page.mouse.click(found!.x, found!.y);
    await v.page.getByTestId('tie-details').waitFor();
    for (const end of await v.page
      .getByTestId('tie-details')
      .getByRole('heading', { level: 3 })
      .allTextContents())
      expect(tied).toContain(end);
    await expectAccessible(v.page);
    await v.page.mouse.click(found!.x, found!.y, { button: 'right' });
    await v.page.getByRole('menu').waitFor();
    await expectAccessible(v.page);
    await v.page.getByRole('menuitem', { name: words.edit }).click();
    await dialog(v).getByRole('textbox', { name: words.since, exact: true }).fill('31.02.2020');
    await dialog(v).getByRole('button', { name: words.save, exact: true }).click();
    await dialog(v).getByText(words.notADate).waitFor();
    await expectAccessible(v.page);
    await dialog(v).getByRole('textbox', { name: words.since, exact: true }).fill('2020');
    await dialog(v).getByRole('button', { name: words.save, exact: true }).click();
    await gone(v);
    expect(await v.page.getByTestId('tie-details').textContent()).toContain('2020');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a tie to a new body is one step', async () => {
    const v = await open();
    await selectBody(v, 'Kino Schauburg Dortmund');
    await inspector(v).getByRole('button', { name: words.addTie, exact: true }).click();
    await dialog(v).getByRole('combobox', { name: words.other }).waitFor();
    await v.page.keyboard.type('Filmclub Nord');
    await dialog(v).getByText(words.newBody).waitFor();
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 38, 50);
    await v.page.keyboard.press('Control+z');
    await counts(v, 37, 49);
    await v.close();
  });

  test('merging shows what becomes of the ties, and is undone by one undo', async () => {
    const v = await open();
    await selectBody(v, 'Gesetzliche Krankenkassenverbände');
    await palette(v, words.merge);
    await dialog(v).getByRole('combobox').nth(1).waitFor();
    await v.page.keyboard.type('Gesetzliche Krankenkassen (');
    await v.page.getByRole('option').first().waitFor();
    await v.page.keyboard.press('ArrowDown');
    await v.page.keyboard.press('Enter');
    const ties = dialog(v).getByTestId('merge-ties');
    await ties.waitFor();
    expect(await ties.textContent()).toMatch(words.moved);
    expect(await ties.textContent()).toMatch(words.joined);
    await expectAccessible(v.page);
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 36, 48);
    expect(await inspector(v).textContent()).toContain('434–436; 39; 151–153');
    await map(v).focus();
    await v.page.keyboard.press('Control+z');
    await counts(v, 37, 49);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a block is split into pasted names; pairs that look alike are found and decided for good', async () => {
    const v = await open();
    await selectBody(v, 'Dortmunder Krankenhäuser');
    await palette(v, words.split);
    await dialog(v).locator('textarea').fill('Klinikum Nord\n\nKlinikum Westfalen\nKlinikum Nord');
    const result = dialog(v).getByTestId('split-result');
    await expect.poll(() => result.textContent()).toContain(words.madeTwo);
    expect(await result.textContent()).toMatch(words.stays);
    await expectAccessible(v.page);
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 39, 51);
    await palette(v, words.duplicates);
    const pairs = dialog(v).getByTestId('duplicate-pairs').locator('li');
    await pairs.filter({ hasText: 'Klinikum Westfalen' }).waitFor();
    expect(await dialog(v).textContent()).toMatch(words.pairs);
    await expectAccessible(v.page);
    const before = await pairs.count();
    await pairs
      .filter({ hasText: 'Klinikum Westfalen' })
      .getByRole('button', { name: words.different })
      .click();
    await expect.poll(() => pairs.count()).toBe(before - 1);
    // Decisions are kept beside the network, which has nothing to say of them.
    await v.page.reload();
    await drawn(v.page);
    await palette(v, words.duplicates);
    await dialog(v).getByText(words.decided).waitFor();
    expect(await pairs.filter({ hasText: 'Klinikum Westfalen' }).count()).toBe(0);
    await v.close();
  });

  test('what was edited can still be undone after a reload', async () => {
    const v = await open();
    await map(v).focus();
    await v.page.keyboard.press('n');
    await dialog(v).waitFor();
    await v.page.keyboard.type('Frauenhaus Dortmund');
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 38, 49);
    await saved(v);
    await v.page.reload();
    await drawn(v.page);
    await counts(v, 38, 49);
    await v.page.getByRole('button', { name: words.undoAdded }).click();
    await counts(v, 37, 49);
    await v.page.keyboard.press('Control+Shift+z');
    await counts(v, 38, 49);
    await v.close();
  });

  test('name of the network, sources and regions', async () => {
    const v = await open();
    await palette(v, words.rename);
    await dialog(v).getByRole('textbox').first().waitFor();
    await expectAccessible(v.page);
    await dialog(v)
      .getByRole('textbox')
      .nth(language === 'de' ? 0 : 1)
      .fill('Dortmund neu');
    await v.page.keyboard.press('Control+Enter');
    await gone(v);
    await expect.poll(() => v.page.title()).toContain('Dortmund neu');
    await palette(v, words.lists);
    await dialog(v)
      .getByRole('button', { name: /Jahresbericht 2023/ })
      .first()
      .waitFor();
    await expectAccessible(v.page);
    await dialog(v)
      .getByRole('button', { name: /Jahresbericht 2023/ })
      .nth(1)
      .click();
    // What cites the source is said before it goes.
    await expect.poll(() => dialog(v).getByRole('alert').textContent()).toMatch(/8\d/);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('pulled from the selected body: to another one connects, onto empty paper adds one, Escape does neither', async () => {
    const v = await visit(bench, { language, width: 1440, height: 900 });
    await drawn(v.page);
    await counts(v, 37, 49);
    await selectBody(v, 'Klinikum Westfalen');
    const handle = v.page.getByTestId('connect-handle');
    const pulling = (would: string) => v.page.locator(`[data-pulling="${would}"]`);
    const begin = async () => {
      // The picture makes room for the overview: the handle is where it was a moment ago only when all rests.
      let before = '';
      await expect
        .poll(async () => {
          const now = JSON.stringify(await handle.boundingBox());
          const rests = now === before;
          before = now;
          return rests;
        })
        .toBe(true);
      const box = (await handle.boundingBox())!;
      await v.page.mouse.move(box.x + 13, box.y + 13);
      await v.page.mouse.down();
      return box;
    };
    const area = (await map(v).boundingBox())!;
    const empty = { x: area.x + area.width - 70, y: area.y + 150 };

    const start = await begin();
    await v.page.mouse.move(empty.x, empty.y, { steps: 4 });
    await pulling('add').waitFor();
    await v.page.keyboard.press('Escape');
    await v.page.mouse.up();
    expect(await v.page.locator('[data-pulling]').count()).toBe(0);
    expect(await dialog(v).count()).toBe(0);

    await begin();
    const found = await findBody(v, start);
    expect(found).not.toBeNull();
    await v.page.mouse.up();
    const connect = dialog(v).getByRole('button', { name: words.connect, exact: true });
    await connect.waitFor();
    await expectAccessible(v.page);
    // Calling it off leaves nothing to be chosen.
    await v.page.keyboard.press('Escape');
    await gone(v);
    expect(await v.page.getByTestId('connect-bar').count()).toBe(0);
    await begin();
    await v.page.mouse.move(found!.x, found!.y, { steps: 4 });
    await v.page.mouse.up();
    await connect.click();
    await counts(v, 37, 50);
    await v.page.getByTestId('tie-details').waitFor();

    await selectBody(v, 'Klinikum Westfalen');
    await begin();
    await v.page.mouse.move(empty.x, empty.y, { steps: 4 });
    await v.page.mouse.up();
    await dialog(v).getByRole('textbox', { name: words.name, exact: true }).waitFor();
    await v.page.keyboard.type('Ambulanz');
    await v.page.keyboard.press('Control+Enter');
    await counts(v, 38, 51);
    // The body and its tie are one step.
    await v.page.keyboard.press('Control+z');
    await counts(v, 37, 50);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});

/** A point where what is pulled would connect to another body, found by moving over the picture as a hand would. */
async function findBody(
  v: Visit,
  from: { readonly x: number; readonly y: number },
): Promise<{ x: number; y: number } | null> {
  const box = (await map(v).boundingBox())!;
  for (let y = box.y + box.height * 0.2; y < box.y + box.height * 0.9; y += 20) {
    for (let x = box.x + box.width * 0.4; x < box.x + box.width * 0.9; x += 20) {
      if (Math.hypot(x - from.x, y - from.y) < 120) continue;
      await v.page.mouse.move(x, y);
      if ((await v.page.locator('[data-pulling="connect"]').count()) > 0) return { x, y };
    }
  }
  return null;
}

/** A point where the pointer is over a line, found by moving it round the hub as a hand would. */
async function findLine(v: Visit): Promise<{ x: number; y: number } | null> {
  const box = (await map(v).boundingBox())!;
  const tip = v.page.getByTestId('tie-tip');
  for (let y = box.y + box.height * 0.3; y < box.y + box.height * 0.75; y += 17) {
    for (let x = box.x + box.width * 0.42; x < box.x + box.width * 0.62; x += 5) {
      await v.page.mouse.move(x, y);
      if ((await tip.count()) > 0) return { x, y };
    }
  }
  return null;
}

/** Steps are written within 250 ms, how it is looked at – decisions on duplicates are part of that – within a good second. */
const saved = (v: Visit) =>
  v.page.waitForFunction(() => {
    const { revision, saved: kept } = document.documentElement.dataset;
    return revision !== undefined && revision === kept;
  });
