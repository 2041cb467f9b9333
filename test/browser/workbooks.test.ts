/** Workbooks as a person has them: the questionnaire handed out and returned, a large table stopped, a hostile file refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, byPalette, drawn, openBench, type Visit, visit } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

/** Ctrl+K, words, Enter on the first hit. */
async function palette({ page }: Visit, words: string): Promise<void> {
  await byPalette(page, words);
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
/** The questionnaire as the i-th centre returns it: two partners, of which one is everybody's; one of its dates is none. */
async function returned(i: number): Promise<Uint8Array> {
  const book = await readXlsx(readFileSync(resolve(ROOT, 'data/samples/questionnaire/musterstadt.xlsx')));
  const sheets = book.sheets.map(({ name, rows, hidden, veryHidden }) => ({
    name,
    rows: answered(
      rows.map((row) => [...row]),
      i,
    ),
    ...(hidden ? { hidden } : {}),
    ...(veryHidden ? { veryHidden } : {}),
  }));
  return writeXlsx({ sheets });
}

function answered(rows: readonly CellValue[][], i: number): CellValue[][] {
  const [head = []] = rows;
  if (head[0] === 'Frage') {
    const answers = new Map<CellValue, string>([
      ['Name der Kontaktstelle', `KISS ${i + 1}`],
      ['Ort', `Stadt ${i + 1}`],
      ['Jahr der Angaben', '2025'],
    ]);
    return rows.map(([question = null, ...rest], at) =>
      at === 0 ? [question, ...rest] : [question, answers.get(question) ?? null],
    );
  }
  if (head[0] !== 'Name') return [...rows];
  if (!head.includes('Stufe')) return [head];
  const row = (cells: Readonly<Record<string, string>>) => head.map((title) => cells[String(title)] ?? null);
  return [
    head,
    row({ Name: 'AOK Bundesverband', Ort: 'Berlin', Sektor: 'Gesundheit' }),
    row({ Name: `Klinik ${i + 1}`, Seit: i === 2 ? '30.02.2020' : '2019' }),
  ];
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
    take: 'Übernehmen',
    folder: 'Ordner auswählen …',
    returned: 'Fragebögen: 30 von 31 gelesen',
    many: '61 Einrichtungen, 60 Verbindungen',
    report: 'Bericht speichern',
    reportFile: 'fragebogen-ruecklauf.csv',
    notRead: 'nicht gelesen',
    date: 'Das ist kein gültiges Datum',
    questionnaire: 'Fragebogen herunterladen',
  },
  en: {
    command: 'Download the questionnaire for contact',
    file: 'questionnaire-contact-centre.xlsx',
    size: '9 bodies, 10 ties',
    take: 'Take over',
    folder: 'Choose a folder …',
    returned: 'Questionnaires: 30 of 31 read',
    many: '61 bodies, 60 ties',
    report: 'Save the report',
    reportFile: 'questionnaire-returns.csv',
    notRead: 'not read',
    date: 'no valid date',
    questionnaire: 'Download questionnaire',
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
    await v.page.getByTestId('returned').waitFor();
    await v.page.getByRole('button', { name: WORDS[language].take }).click();
    await expect
      .poll(() => v.page.getByTestId('lens-sentence').textContent())
      .toContain(WORDS[language].size);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a folder of thirty returns: what each gave, a report, one network', async () => {
    const words = WORDS[language];
    const folder = mkdtempSync(join(tmpdir(), 'returns-'));
    for (let i = 0; i < 30; i++)
      writeFileSync(join(folder, `return-${String(i + 1).padStart(2, '0')}.xlsx`), await returned(i));
    writeFileSync(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 no workbook');
    const v = await visit(bench, { language, query: 'view=start' });
    const { page } = v;
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.folder }).click();
    await (await asked).setFiles(folder);
    const report = page.getByTestId('returned');
    await report.waitFor({ timeout: 60_000 });
    expect(await report.textContent()).toContain(words.returned);
    expect(await report.textContent()).toContain(words.notRead);
    expect(await report.locator('tbody tr').count()).toBe(31);
    expect(await report.locator('tbody tr').nth(7).textContent()).toMatch(/^KISS 7.*return-07\.xlsx200$/);
    const download = page.waitForEvent('download');
    await report.getByRole('button', { name: words.report }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(words.reportFile);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines.length).toBeGreaterThanOrEqual(32);
    expect(lines.filter((line) => line.includes('return-03.xlsx')).join()).toMatch(/30\.02\.2020/);
    await page.getByRole('button', { name: words.take }).click();
    await expect.poll(() => page.getByTestId('lens-sentence').textContent()).toContain(words.many);
    expect(v.troubles).toEqual([]);
    rmSync(folder, { recursive: true });
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
    const w = window as unknown as { frames: number };
    w.frames = 0;
    const count = () => {
      w.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await dropBytes(v.page, [{ name: 'gross.xlsx', bytes }]);
  await v.page.getByText('gross.xlsx').first().waitFor({ timeout: 60_000 });
  await v.page.getByText('20.000').first().waitFor({ timeout: 60_000 });
  expect(v.troubles).toEqual([]);
  // Reading is the worker's: until it has ended the page goes on drawing, which it would not if it read by itself.
  expect(await v.page.evaluate(() => (window as unknown as { frames: number }).frames)).toBeGreaterThan(10);
  await v.close();
});
