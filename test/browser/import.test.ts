/**
 * Own data in, as a person does it: an untidy list from Excel becomes a right map, again with what was remembered, pasted
 * names, broken files, the keyboard alone. Every press, choice and word typed is an interaction, and they are counted.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bench,
  clippedTexts,
  drawn,
  drop,
  expectAccessible,
  isOnTurn,
  openBench,
  still,
  turns,
  type Visit,
  visit,
} from './browser.ts';

const LIST = resolve(import.meta.dirname, '../../data/samples/untidy-list/kooperationspartner.xlsx');
const SHOTS = join(import.meta.dirname, 'shots');
const STEPS = ['found', 'columns', 'problems', 'duplicates', 'preview'] as const;

const WORDS = {
  de: {
    pick: 'Dateien auswählen …',
    take: 'Übernehmen',
    undo: 'Rückgängig',
    remember: 'Für das nächste Mal merken',
    allCertain: /sicheren Paare sind dieselben/,
    counts: '56 Einrichtungen, 55 Verbindungen',
    known: '5 Paare wie beim letzten Mal entschieden',
    dortmund: '37 Einrichtungen, 49 Verbindungen',
    readLike: /Gelesen wie „kooperationspartner“ vom \d\d\.\d\d\.\d{4}/,
    choose: /Art: berichtigen/,
    category: 'Pflegeeinrichtungen / -dienste',
    paste: 'Liste einfügen …',
    pasteLabel: 'Liste',
    next: /^Weiter/,
    into: /In das offene Netzwerk/,
    createAll: 'Alle als neue Einrichtungen anlegen',
    leaving: /Einlesen abbrechen\?/,
    stay: 'Weiter einlesen',
    cancel: 'Einlesen abbrechen',
    discard: 'Abbrechen und verwerfen',
    leaveOut: 'Zeile weglassen',
    corrections: 'Von Ihnen berichtigt',
    remarksOut: 'Alle weglassen',
    keep: 'Behalten',
    names: 'Namen zeigen',
    missing: 'Nur in Ihrem Netzwerk: DRK',
    stayed: 'Gleich geblieben: AOK',
    differing: 'Zusammengelegt, aber verschieden angegeben',
    same: 'Dieselbe',
    whose: 'Wessen Liste ist das?',
    centre: 'Partner von',
    because: 'Vorschlag aus dem Namen: „Klinikum“',
    newCentre: 'einer neuen Kontaktstelle',
  },
  en: {
    pick: 'Choose files …',
    take: 'Take over',
    undo: 'Undo',
    remember: 'Remember for next time',
    allCertain: /certain pairs are the same/,
    counts: '56 bodies, 55 ties',
    known: '5 pairs decided as last time',
    dortmund: '37 bodies, 49 ties',
    readLike: /Read like “kooperationspartner” of \d\d\/\d\d\/\d{4}/,
    choose: /Art: correct/,
    category: 'care facilities and services',
    paste: 'Paste a list …',
    pasteLabel: 'List',
    next: /^Next/,
    into: /Into the open network/,
    createAll: 'Add all of them as new bodies',
    leaving: /Cancel the import\?/,
    stay: 'Go on importing',
    cancel: 'Cancel the import',
    discard: 'Cancel and discard',
    leaveOut: 'Leave the row out',
    corrections: 'Corrected by you',
    remarksOut: 'Leave all out',
    keep: 'Keep it',
    names: 'Show names',
    missing: 'Only in your network: DRK',
    stayed: 'Stayed the same: AOK',
    differing: 'Put together, but stated differently',
    same: 'The same',
    whose: 'Whose list is this?',
    centre: 'Partners of',
    because: 'proposed from the name: “Klinikum”',
    newCentre: 'a new contact centre',
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(() => bench.close());

const screen = (page: Page) => page.getByTestId('import');
const result = (page: Page) => page.getByTestId('import-result');
const sentence = (v: Visit) => v.page.getByTestId('lens-sentence');
const step = (page: Page) => page.locator('[data-step][aria-current]').getAttribute('data-step');
const settled = (page: Page) =>
  page.locator('[data-testid="import-result"][data-busy="false"]').waitFor({ timeout: 20_000 });

/** Chooses a file as a person does: the button, then the file in the system's window. */
async function choose(page: Page, pick: string, path: string): Promise<void> {
  // Where a file could be written back, the browser asks in a way that cannot be answered from here.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: pick }).click();
  await (await asked).setFiles(path);
}
/** The open project as its file says it. */
async function projectFile(page: Page): Promise<string> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFileSync(await (await download).path(), 'utf8');
}

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const words = WORDS[language];
  const open = async (query = 'open=dortmund-2023&view=start', width?: number, height?: number) => {
    const v = await visit(bench, { language, query, ...(width && height ? { width, height } : {}) });
    await v.page.getByRole('banner').getByText('Dortmund 2023').waitFor();
    return v;
  };

  test('an untidy list of 60 partners: a right map in less than ten interactions, undone, and again in two', async () => {
    const v = await open();
    const { page } = v;
    const before = await projectFile(page);
    let interactions = 0;
    const press = async (name: string | RegExp, role: 'button' | 'option' = 'button') => {
      interactions++;
      const within = role === 'button' ? screen(page) : page;
      await within.getByRole(role, { name }).first().click();
    };
    interactions++;
    await choose(page, words.pick, LIST);
    await settled(page);
    await press(words.next);
    expect(await step(page)).toBe('problems');
    await press(words.choose);
    await press(words.category, 'option');
    await press(words.next);
    expect(await step(page)).toBe('duplicates');
    await press(words.allCertain);
    await press(words.next);
    expect(await step(page)).toBe('preview');
    interactions++;
    await page.locator('label', { hasText: words.remember }).click();
    await expect.poll(() => result(page).textContent()).toContain(words.counts);
    await settled(page);
    await press(words.take);
    expect(interactions).toBeLessThan(10);

    await drawn(page);
    await expect.poll(() => sentence(v).textContent()).toContain(words.counts);
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).toMatch(/Selbsthilfekontaktstelle Musterstadt[^.]* 55 /);
    // Health, social, psycho-social, none: 23, 24, 9 and 4 in the list with its five doubles, and the centre.
    expect(text).toMatch(/: 21, [^:]+: 21, [^:]+: 9, [^:]+: 5\./);

    // Undo: what was open before is open again, unchanged.
    await page.getByTestId('notice').getByRole('button', { name: words.undo }).click();
    await page.getByRole('banner').getByText('Dortmund 2023').waitFor();
    expect(await projectFile(page)).toBe(before);

    let again = 0;
    again++;
    await choose(page, words.pick, LIST);
    await settled(page);
    expect(await step(page)).toBe('preview');
    expect(await screen(page).textContent()).toMatch(words.readLike);
    expect(await screen(page).textContent()).toContain(words.known);
    again++;
    await page.getByRole('button', { name: words.take }).click();
    expect(again).toBe(2);
    await expect.poll(() => sentence(v).textContent()).toContain(words.counts);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('into an own network: one step, which one undo takes back', async () => {
    const v = await open();
    const { page } = v;
    await drop(page, [{ name: 'netz.csv', text: 'Von;Nach\nKISS;Klinik\nKISS;Caritas\n' }]);
    await settled(page);
    await page.getByRole('button', { name: words.take }).click();
    await drawn(page);
    const before = (await sentence(v).textContent()) ?? '';
    await drop(page, [{ name: 'mehr.csv', text: 'Von;Nach\nKISS;Volkshochschule\nKISS;Klinik\n' }]);
    await settled(page);
    // A name that is in no list is asked about: it may be a slip of the pen.
    expect(await step(page)).toBe('problems');
    await page.getByRole('button', { name: words.createAll }).click();
    await expect.poll(() => page.getByTestId('problems').count()).toBe(0);
    await page.locator('[data-step="preview"]').click();
    expect(await page.getByRole('radio', { name: words.into }).isChecked()).toBe(true);
    await page.getByRole('button', { name: words.take }).click();
    await expect.poll(() => screen(page).count()).toBe(0);
    await expect.poll(() => sentence(v).textContent()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => sentence(v).textContent()).toBe(before);
    await v.close();
  });

  test('a pasted list of names', async () => {
    const v = await open();
    const { page } = v;
    const names = 'Klinikum Musterstadt\nSuchtberatung Nord\nVolkshochschule Musterstadt';
    await page.evaluate((text) => navigator.clipboard.writeText(text), names);
    await page.locator('h1').click();
    await page.keyboard.press('Control+v');
    await settled(page);
    await expect.poll(() => result(page).textContent()).toMatch(/^[34] /);
    await page.keyboard.press('Escape');
    await expect.poll(() => screen(page).count()).toBe(0);

    await page.getByRole('button', { name: words.paste }).click();
    await page.getByRole('textbox', { name: words.pasteLabel }).fill(names);
    await screen(page).getByRole('button', { name: words.next }).click();
    await settled(page);
    await page.locator('[data-step="preview"]').click();
    // Why the name lets expect it stands beside; ties are told by name.
    const row = screen(page).getByRole('row', { name: /^Klinikum Musterstadt/ });
    await expect.poll(() => row.textContent()).toContain(words.because);
    await screen(page).getByLabel(words.centre).or(page.getByTestId('new-ties')).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.take }).click();
    await expect.poll(() => sentence(v).textContent()).toMatch(/^[34] /);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('rows are mended in place, and what was decided is asked about once before it is lost', async () => {
    const v = await open();
    const { page } = v;
    await drop(page, [
      { name: 'stellen.csv', text: 'Kennung;Name;Sektor\na;Klinik;Gesundheit\nb;Caritas;Soziales\n' },
      { name: 'verbindungen.csv', text: 'Von;Nach\na;b\na;niemand\n' },
    ]);
    await settled(page);
    await page.locator('[data-step="problems"]').click();
    const field = page.getByTestId('problems').getByRole('textbox');
    await field.fill('b');
    await field.press('Enter');
    await expect.poll(() => page.getByTestId('problems').count()).toBe(0);
    expect(await screen(page).textContent()).toContain(words.corrections);
    await page.keyboard.press('Escape');
    await page.getByText(words.leaving).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText(words.leaving).count()).toBe(0);
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByRole('button', { name: words.discard }).click();
    await expect.poll(() => screen(page).count()).toBe(0);
    await page.locator('nav [data-view="map"]').click();
    await expect.poll(() => sentence(v).textContent()).toContain(words.dortmund);
    await v.close();
  });

  test('headings among pasted names are left out in one press, and the list gets its centre', async () => {
    const v = await open();
    const { page } = v;
    await page.getByRole('button', { name: words.paste }).click();
    await page
      .getByRole('textbox', { name: words.pasteLabel })
      .fill('Gesundheit:\nKlinikum Nord\nAOK\nSoziales:\nCaritas\nStand: 3/2024');
    await screen(page).getByRole('button', { name: words.next }).click();
    await settled(page);
    expect(await step(page)).toBe('problems');
    await page.getByRole('button', { name: words.keep }).first().click();
    await expect.poll(() => page.getByTestId('problems').locator('> li').count()).toBe(2);
    await page.getByRole('button', { name: words.remarksOut }).click();
    await expect.poll(() => result(page).textContent()).toMatch(/^4 /);
    await page.locator('[data-step="preview"]').click();
    const asked = page.getByTestId('centre-missing');
    expect(await asked.textContent()).toContain(words.whose);
    await asked.getByRole('button').first().click();
    await page.getByRole('option', { name: words.newCentre }).click();
    await expect.poll(() => result(page).textContent()).toMatch(/^5 .+ 4 /);
    expect(await asked.count()).toBe(0);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('names of who stays the same or is not in the file, and what counts where rows differ', async () => {
    const v = await open();
    const { page } = v;
    await drop(page, [
      { name: 'erste.csv', text: 'Name;Sektor\nAOK;Gesundheit\nVHS;Soziales\nDRK;Soziales\n' },
    ]);
    await settled(page);
    await page.locator('[data-step="preview"]').click();
    await page.getByRole('button', { name: words.take }).click();
    await drawn(page);
    await drop(page, [
      {
        name: 'zweite.csv',
        text: 'Name;Sektor\nAOK;Gesundheit\nVHS;Gesundheit\nCaritas;Soziales\nCaritas e. V.;Gesundheit\n',
      },
    ]);
    await settled(page);
    await page.locator('[data-step="duplicates"]').click();
    await page.getByTestId('pairs').getByText(words.same, { exact: false }).first().click();
    await settled(page);
    await page.locator('[data-step="preview"]').click();
    await expect.poll(() => page.getByTestId('differing').textContent()).toContain(words.differing);
    await page.getByText(words.names).click();
    const named = (await page.getByTestId('named').textContent()) ?? '';
    expect(named).toContain(words.missing);
    expect(named).toContain(words.stayed);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a broken file leaves network and history as they are', async () => {
    const v = await open();
    const { page } = v;
    for (const [name, text] of [
      ['leer.csv', ''],
      ['bild.xlsx', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
      ['kaputt.json', '{"format":"drehscheibe","version":1,'],
    ] as const) {
      await drop(page, [{ name, text }]);
      await expect
        .poll(async () => (await page.getByRole('dialog').allTextContents()).join(' '), { timeout: 10_000 })
        .toContain(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }
    await page.locator('nav [data-view="map"]').click();
    await expect.poll(() => sentence(v).textContent()).toContain(words.dortmund);
    expect(await page.getByRole('button', { name: words.undo }).first().isDisabled()).toBe(true);
    await v.close();
  });

  test('the keyboard alone', async () => {
    const v = await open();
    const { page } = v;
    await drop(page, [
      {
        name: 'partner.csv',
        text: `Kooperationspartner der Selbsthilfekontaktstelle Unna\n\nName;Sektor;Art\nKlinikum;Gesundheit;Krankenhaus\nCaritas;Soziales;Wohlfahrtsverband\nCaritas e. V.;Soziales;Wohlfahrtsverband\n`,
      },
    ]);
    await settled(page);
    /** Tabs on until something of this kind has the focus. */
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 60; i++) {
        if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Not reached by Tab: ${selector}`);
    };
    await tabTo('[data-step="duplicates"]');
    await page.keyboard.press('Enter');
    await tabTo('[data-testid="pairs"] input');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('[data-choice="same"]').count()).toBe(1);
    await settled(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-choice="same"]').count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('[data-choice="same"]').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await tabTo('[data-testid="pairs"] input');
    const take = page.getByRole('button', { name: words.take });
    for (let i = 0; i < 60 && !(await focusedIs(page, words.next)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await take.waitFor();
    await settled(page);
    for (let i = 0; i < 60 && !(await focusedIs(page, words.take)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => sentence(v).textContent()).toMatch(/^3 /);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  const LOOKS = [
    [1280, 720, 'light'],
    [390, 844, 'dark'],
    [390, 844, 'light'],
    [1440, 900, 'dark'],
  ] as const;
  test.each(LOOKS.filter((_, i) => isOnTurn(Number(language === 'en'), i)))(
    'accessible and whole at %i × %i, %s',
    async (width, height, theme) => {
      const v = await visit(bench, {
        language,
        theme,
        width,
        height,
        query: 'open=dortmund-2023&view=start',
      });
      const { page } = v;
      await choose(page, words.pick, LIST);
      await settled(page);
      for (const id of STEPS) {
        await page.locator(`[data-step="${id}"]`).click();
        await still(page);
        if (process.env.SHOTS)
          await page.screenshot({ path: join(SHOTS, `import-${id}-${language}-${theme}-${width}.png`) });
        expect(await clippedTexts(page), `${id}: clipped words`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${id}: wider than the window`).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      }
      expect(v.troubles).toEqual([]);
      await v.close();
    },
  );
});

/** Whether the button with this name has the focus. */
const focusedIs = (page: Page, name: string | RegExp): Promise<boolean> =>
  page.evaluate(
    ([source, flags]) => new RegExp(source!, flags).test(document.activeElement?.textContent ?? ''),
    typeof name === 'string' ? [`^${name}$`, ''] : [name.source, name.flags],
  );

test('a long list can be stopped, tried again and left; nothing has changed', async () => {
  const v = await visit(bench, { language: 'de', query: 'open=dortmund-2023&view=start' });
  const { page } = v;
  await page.getByRole('banner').getByText('Dortmund 2023').waitFor();
  const rows = Array.from({ length: 300_000 }, (_, i) => `E${i % 5000};E${(i * 7 + 1) % 5003};${i % 9}`);
  const path = join(tmpdir(), `drehscheibe-${process.pid}.csv`);
  writeFileSync(path, `Von;Nach;Gewicht\n${rows.join('\n')}\n`);
  await choose(page, WORDS.de.pick, path);
  await screen(page).getByRole('button', { name: 'Anhalten' }).click();
  await screen(page).getByText('Angehalten. Nichts wurde geändert.').waitFor();
  await screen(page).getByRole('button', { name: 'Noch einmal' }).click();
  await expect.poll(() => result(page).textContent(), { timeout: 60_000 }).toContain('300.000 Verbindungen');
  await page.keyboard.press('Escape');
  await expect.poll(() => screen(page).count()).toBe(0);
  await page.locator('nav [data-view="map"]').click();
  await expect.poll(() => sentence(v).textContent()).toContain(WORDS.de.dortmund);
  expect(v.troubles).toEqual([]);
  rmSync(path);
  await v.close();
});
