/** The table as it is used: sorted by heading, filtered, walked by keyboard, selected in, copied – in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bench,
  byPalette,
  clippedTexts,
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
    all: '37 von 37 Einrichtungen',
    clinics: /^[1-9] von 37 Einrichtungen$/,
    ties: '49 von 49 Verbindungen',
    tiesTab: /^Verbindungen/,
    clear: 'Filter aufheben',
    copy: /^Sichtbare .* kopieren/i,
    kinds: /Alle Arten/,
    committees: 'Beteiligungsgremien',
    unknown: 'nicht bekannt',
    digits: /^0,8\d{8,}$/,
    sentence: '37 Einrichtungen, 49 Verbindungen · alle Arten',
    columns: 'Spalten',
    allColumns: 'Alle',
  },
  en: {
    all: '37 of 37 bodies',
    clinics: /^[1-9] of 37 bodies$/,
    ties: '49 of 49 ties',
    tiesTab: /^Ties/,
    clear: 'Clear filters',
    copy: /^Copy/i,
    kinds: /All kinds/,
    committees: 'participation committees',
    unknown: 'not known',
    digits: /^0\.8\d{8,}$/,
    sentence: '37 bodies, 49 ties · all kinds',
    columns: 'Columns',
    allColumns: 'All',
  },
} as const;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const grid = (v: Visit, id: 'bodies' | 'ties' = 'bodies') => v.page.getByTestId(`${id}-grid`);
const heading = (v: Visit, column: string) =>
  v.page.locator(`[role="columnheader"][data-column="${column}"]`);
const cell = (v: Visit, row: number, column: string) =>
  v.page.locator(`[data-place^="${row}:"][data-column="${column}"]`);
const count = (v: Visit) => v.page.getByTestId('shown-count').textContent();
/** The table with its measures there. */
async function open(language: 'de' | 'en', more: VisitOptions = {}): Promise<Visit> {
  const v = await visit(bench, { language, query: 'view=table', width: 1440, height: 900, ...more });
  // Columns out of sight are not in the page: on narrow screens the names must do.
  const narrow = (more.width ?? 1440) < 1000;
  const [column, text] = narrow ? (['label', /^Selbsthilfe-/] as const) : (['m:degree', /^27$/] as const);
  await expect.poll(() => cell(v, 0, column).textContent(), { timeout: 30_000 }).toMatch(text);
  return v;
}
/** Whether the focused cell can be seen whole: nothing sticky over it, nothing beyond the grid's edges. */
const focusIsSeen = (v: Visit) =>
  v.page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused?.getBoundingClientRect();
    if (!focused || !box || !focused.matches('[data-place]')) return 'no cell has the focus';
    for (const [x, y] of [
      [box.left + 2, box.top + 2],
      [box.right - 2, box.bottom - 2],
    ] as const) {
      const top = document.elementFromPoint(x, y);
      if (!top || !focused.contains(top)) return `${focused.textContent} is under ${top?.textContent}`;
    }
    return 'seen';
  });

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const words = WORDS[language];

  test('a heading sorts and says so; a second click turns it round', async () => {
    const v = await open(language);
    expect(await heading(v, 'm:degree').getAttribute('aria-sort')).toBe('descending');
    await heading(v, 'label').click();
    expect(await heading(v, 'label').getAttribute('aria-sort')).toBe('ascending');
    expect(await heading(v, 'm:degree').getAttribute('aria-sort')).toBe('none');
    const first = await cell(v, 0, 'label').textContent();
    await heading(v, 'label').click();
    expect(await heading(v, 'label').getAttribute('aria-sort')).toBe('descending');
    expect(await cell(v, 36, 'label').count()).toBe(0);
    await v.page.keyboard.press('Control+End');
    expect(await cell(v, 36, 'label').textContent()).toBe(first);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('search and filters say how much is left and can be lifted at once', async () => {
    const v = await open(language);
    expect(await count(v)).toBe(words.all);
    expect(await v.page.getByRole('button', { name: words.clear }).count()).toBe(0);
    await v.page.getByRole('searchbox').fill('klinikum');
    await expect.poll(() => count(v)).toMatch(words.clinics);
    await v.page.getByRole('button', { name: words.clear }).click();
    await expect.poll(() => count(v)).toBe(words.all);
    await v.page.getByRole('button', { name: words.kinds }).click();
    await v.page.getByRole('option', { name: words.committees }).click();
    await expect.poll(() => count(v)).not.toBe(words.all);
    await v.page.getByRole('searchbox').fill('zzzz');
    await expect.poll(() => count(v)).toMatch(/^0 /);
    await v.page.getByRole('button', { name: words.clear }).click();
    await expect.poll(() => count(v)).toBe(words.all);
    await v.close();
  });

  test('arrow keys reach every cell, focus is never hidden, Space selects', async () => {
    const v = await open(language);
    await cell(v, 3, 'label').click();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await v.page.keyboard.press(key);
      await expect.poll(() => focusIsSeen(v), { message: key }).toBe('seen');
    }
    await v.page.keyboard.press('Control+End');
    await expect.poll(() => focusIsSeen(v)).toBe('seen');
    for (let i = 0; i < 31; i++) {
      await v.page.keyboard.press('ArrowUp');
      await expect.poll(() => focusIsSeen(v), { message: `up ${i}` }).toBe('seen');
    }
    await v.page.keyboard.press('Home');
    const name = (await v.page.locator(':focus').textContent())!;
    await v.page.keyboard.press('Space');
    await v.page.getByTestId('inspector').getByRole('heading', { name, exact: true }).waitFor();
    expect(await v.page.locator('[role="row"][aria-selected="true"]').textContent()).toContain(name);
    await v.close();
  });

  test('what is selected elsewhere comes into view', async () => {
    const v = await open(language);
    await byPalette(v.page, 'Gesunde', /Gesunde-Städte-Netzwerk/);
    const row = v.page.locator('[role="row"][aria-selected="true"]');
    await row.waitFor();
    const inside = await row.evaluate((element) => {
      const grid = element.closest('[role="grid"]')!.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return box.top >= grid.top + 40 && box.bottom <= grid.bottom + 1;
    });
    expect(inside).toBe(true);
    await v.page.getByRole('tab', { name: words.tiesTab }).click();
    await v.page.locator('[data-testid="ties-grid"] [data-marked]').first().waitFor();
    await v.close();
  });

  test('ties: an end selects its body, what nobody said is heard', async () => {
    const v = await open(language);
    await v.page.getByRole('tab', { name: words.tiesTab }).click();
    await grid(v, 'ties').waitFor();
    expect(await count(v)).toBe(words.ties);
    for (const end of ['to', 'from']) {
      const name = (await cell(v, 9, end).textContent())!;
      await cell(v, 9, end).click();
      await v.page.getByTestId('inspector').getByRole('heading', { name, exact: true }).waitFor();
    }
    expect(await cell(v, 0, 'frequency').textContent()).toBe(words.unknown);
    await expectAccessible(v.page);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a copy has tabs between cells, all digits, and the lens beside every row', async () => {
    const v = await open(language);
    await v.page.getByRole('button', { name: words.copy }).click();
    const read = () => v.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).toContain('\t');
    const lines = (await read()).trimEnd().split(/\r?\n/);
    expect(lines).toHaveLength(38);
    const cells = lines[1]!.split('\t');
    expect(cells).toHaveLength(lines[0]!.split('\t').length);
    expect(cells[0]).toBe('Selbsthilfe-Kontaktstelle Dortmund');
    expect(cells.some((c) => words.digits.test(c))).toBe(true);
    expect(cells.at(-1)).toContain(words.sentence);
    await v.close();
  });

  test('columns, order and filters outlast another view and a reload', async () => {
    const v = await open(language);
    await v.page.getByRole('button', { name: words.columns, exact: true }).click();
    await v.page.getByRole('button', { name: words.allColumns, exact: true }).click();
    await v.page.keyboard.press('Escape');
    await heading(v, 'category').click();
    await v.page.getByRole('searchbox').fill('klinikum');
    await expect.poll(() => count(v)).toMatch(words.clinics);
    await v.page.locator('nav [data-view="map"]').click();
    await v.page.locator('nav [data-view="table"]').click();
    const isKept = async () => {
      await expect.poll(() => count(v)).toMatch(words.clinics);
      expect(await heading(v, 'category').getAttribute('aria-sort')).toBe('ascending');
    };
    await isKept();
    await v.page.reload();
    await isKept();
    await v.close();
  });

  test('all columns: only those in sight are in the page, none breaks a word, nothing is clipped', async () => {
    const v = await open(language);
    await v.page.getByRole('button', { name: words.columns, exact: true }).click();
    await v.page.getByRole('button', { name: words.allColumns, exact: true }).click();
    await v.page.keyboard.press('Escape');
    const all = Number(await grid(v).getAttribute('aria-colcount'));
    expect(all).toBeGreaterThan(40);
    const seen = new Set<string>();
    for (let x = 0; x < 9000; x += 600) {
      await grid(v).evaluate((element, left) => element.scrollTo({ left }), x);
      await still(v.page);
      const found = await v.page.evaluate(() => {
        const heads = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')];
        return heads.map((head) => {
          const text = head.querySelector('span')!;
          return { id: head.dataset.column!, broken: text.scrollWidth > text.clientWidth + 1 };
        });
      });
      expect(found.length).toBeLessThan(24);
      expect(found.filter((h) => h.broken)).toEqual([]);
      for (const h of found) seen.add(h.id);
    }
    expect(seen.size).toBe(all);
    expect(await clippedTexts(v.page)).toEqual([]);
    await expectAccessible(v.page);
    await v.close();
  });
});

test.each([320, 390, 620])('%i px: tools take two lines, and have names', async (width) => {
  const v = await open('de', { width, height: 844 });
  await v.page.getByRole('searchbox').fill('klinikum');
  await expect.poll(() => count(v)).toMatch(WORDS.de.clinics);
  const tops = await v.page
    .locator('[role="tabpanel"] > div:first-child :is(input, button)')
    .evaluateAll((tools) => tools.map((t) => Math.round(t.getBoundingClientRect().bottom / 24)));
  expect(new Set(tops).size).toBeLessThanOrEqual(2);
  await v.page.getByRole('button', { name: 'CSV speichern' }).waitFor();
  await expectAccessible(v.page);
  await v.close();
});
