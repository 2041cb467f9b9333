/** Workbooks as a person has them: the questionnaire handed out and returned, a large table stopped, a hostile file refused. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, drawn, openBench, type Visit, visit } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let bench: Bench;
beforeAll(async () => {
  bench = await openBench([], process.env.OUT_DIR ?? 'dist');
});
afterAll(() => bench?.close());

/** Ctrl+K, words, Enter on the first hit. */
async function palette({ page }: Visit, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Drops files of any content, as a person's hand would. */
async function dropBytes(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer();
      for (const { name, text } of list)
        data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
      return data;
    },
    files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') })),
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('#view', type, { dataTransfer: transfer });
}
const bring = (path: string) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  bytes: new Uint8Array(readFileSync(resolve(ROOT, path))),
});

const WORDS = {
  de: {
    command: 'Fragebogen für Kontaktstellen',
    file: 'fragebogen-kontaktstelle.xlsx',
    size: '9 Einrichtungen, 10 Verbindungen',
  },
  en: {
    command: 'Download the questionnaire for contact',
    file: 'questionnaire-contact-centre.xlsx',
    size: '9 bodies, 10 ties',
  },
};

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test('the questionnaire is downloaded, and returns dropped together are one network', async () => {
    const v = await visit(bench, { language });
    await drawn(v.page);
    const download = v.page.waitForEvent('download');
    await palette(v, WORDS[language].command);
    expect((await download).suggestedFilename()).toBe(WORDS[language].file);
    await dropBytes(v.page, [
      bring('data/samples/questionnaire/musterstadt.xlsx'),
      bring('data/samples/questionnaire/neustadt.ods'),
    ]);
    await v.page.getByText(WORDS[language].size).first().waitFor();
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});

test('a workbook with entities is refused in words, and nothing is fetched', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  const before = await v.page.title();
  await dropBytes(v.page, [bring('test/io/bad-input/xlsx_xxe.xlsx')]);
  await v.page.getByText('xlsx_xxe.xlsx').first().waitFor();
  expect(await v.page.title()).toBe(before);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('20,000 rows are read while the page answers', async () => {
  const rows: (string | number)[][] = [['Von', 'Nach', 'Gewicht']];
  for (let i = 0; i < 20_000; i++)
    rows.push([`Stelle ${i % 3000}`, `Stelle ${(i * 7 + 1) % 3000}`, 1 + (i % 9)]);
  const bytes = await writeXlsx({ sheets: [{ name: 'Verbindungen', rows }] });
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  await v.page.evaluate(() => {
    const w = window as unknown as { longest: number };
    w.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) w.longest = Math.max(w.longest, entry.duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await dropBytes(v.page, [{ name: 'gross.xlsx', bytes }]);
  await v.page.getByText('gross.xlsx').first().waitFor({ timeout: 60_000 });
  await v.page.getByText('20.000').first().waitFor({ timeout: 60_000 });
  expect(v.troubles).toEqual([]);
  // Reading is the worker's; what is left is drawing what was found, on a machine that others share.
  expect(await v.page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(500);
  await v.close();
});
