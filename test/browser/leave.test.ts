/** Data on their way out, as a person takes them: every format saved and read back, and a network that nobody recognises. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnything } from '../../src/io/index.ts';
import { type Bench, clippedTexts, drawn, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const dialog = (page: Page) => page.getByRole('dialog');

async function open(page: Page): Promise<void> {
  await drawn(page);
  await page.keyboard.press('Control+Shift+S');
  await dialog(page).waitFor();
}

async function save(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const FORMATS = [
  'xlsx',
  'project-file',
  'nodes-and-ties',
  'data-package',
  'gexf',
  'graphml',
  'pajek',
  'pajek-project',
  'dl',
  'gml',
] as const;

test('every format: saved by hand, read back with all bodies and ties', async () => {
  const v = await visit(bench, { language: 'de' });
  for (const format of FORMATS) {
    await open(v.page);
    await dialog(v.page).locator(`[data-format="${format}"]`).click();
    const file = await save(v.page, 'Speichern');
    expect(file.name).toMatch(/^Dortmund-2023\./);
    const { project } = await readAnything([file]);
    expect([project!.bodies.size, project!.ties.size], format).toEqual([37, 49]);
    // Saved and done: the dialog is closed.
    await dialog(v.page).waitFor({ state: 'detached' });
  }
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('data, results and scripts in one archive', async () => {
  const v = await visit(bench, { language: 'en' });
  await open(v.page);
  await dialog(v.page).getByText('Data, results and scripts').click();
  const { bytes } = await save(v.page, 'Save');
  const files = unzipSync(bytes);
  const names = Object.keys(files).sort();
  expect(names).toEqual(
    expect.arrayContaining([
      'README.txt',
      'analyse.R',
      'analyse.py',
      'data/ties.csv',
      'draws.py',
      'results/recipe.json',
    ]),
  );
  const table = new TextDecoder().decode(files['results/measures.csv']);
  expect(table).toContain('do-shk,');
  await v.close();
});

test.each([
  ['de', 'Pseudonymisieren, damit niemand zu erkennen ist', 'Speichern', 'Schlüssel speichern (wer ist wer)'],
  ['en', 'Pseudonymise, so that nobody can be recognised', 'Save', 'Save the key (who is who)'],
] as const)(
  'pseudonymised (%s): no name leaves, and only the key says who is who',
  async (language, tick, button, key) => {
    const v = await visit(bench, { language });
    await open(v.page);
    await dialog(v.page).getByText(tick).click();
    await dialog(v.page).getByTestId('removed').waitFor();
    expect(await dialog(v.page).getByTestId('removed').textContent()).toMatch(/^37 Name/i);
    await expectAccessible(v.page);
    expect(await clippedTexts(v.page)).toEqual([]);
    const [download] = await Promise.all([
      v.page.waitForEvent('download'),
      dialog(v.page).getByRole('button', { name: key }).click(),
    ]);
    const who = readFileSync(await download.path(), 'utf8');
    expect(who).toContain('Dortmund');
    await dialog(v.page).locator('[data-format="project-file"]').click();
    const file = await save(v.page, button);
    expect(new TextDecoder().decode(file.bytes) + file.name).not.toMatch(/dortmund/i);
    const { project } = await readAnything([file]);
    expect([project!.bodies.size, project!.ties.size]).toEqual([37, 49]);
    for (const { label } of project!.bodies.values()) expect(who).toContain(label);
    // The open network is what it was.
    expect(await v.page.title()).toContain('Dortmund');
    expect(v.troubles).toEqual([]);
    await v.close();
  },
);

test('by keyboard alone, and what a format leaves out is said', async () => {
  const v = await visit(bench, { language: 'de', width: 390, height: 844 });
  await open(v.page);
  for (let i = 0; i < 9; i++) await v.page.keyboard.press('ArrowDown');
  expect(await dialog(v.page).locator('[data-selected] strong').textContent()).toBe('UCINET (DL)');
  await dialog(v.page).getByTestId('losses').getByText('Bei Einrichtungen entfällt').waitFor();
  expect(await clippedTexts(v.page)).toEqual([]);
  await v.page.keyboard.press('Escape');
  await dialog(v.page).waitFor({ state: 'detached' });
  await v.close();
});
