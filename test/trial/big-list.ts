/**
 * A list of a million ties, and a workbook of 20 000 rows, in the built app while an edited network is open: is progress told,
 * how soon can it be stopped and is everything as before then, are the counts right, and how long does the page stand still at
 * each step. Measured by hand: `npm run build && node --import tsx test/trial/big-list.ts [rows]`, 0 for the workbook alone; see
 * `test/bench/README.md`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { drop, openBench, visit } from '../browser/browser.ts';
import { inWords, longestTask } from './tasks.ts';

const BODIES = 5003;
const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-big-'));

type List = { readonly file: string; readonly rows: number; readonly bodies: number };

const row = (i: number): readonly [string, string, number] => [
  `Stelle ${i % 5000}`,
  `Stelle ${(i * 7 + 1) % BODIES}`,
  1 + (i % 9),
];

function csv(rows: number): List {
  const file = join(folder, `${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, i) => row(i).join(';'));
  writeFileSync(file, `Von;Nach;Gewicht\n${lines.join('\n')}\n`);
  return { file, rows, bodies: bodiesIn(rows) };
}
async function workbook(rows: number): Promise<List> {
  const file = join(folder, `${rows}.xlsx`);
  const cells = [['Von', 'Nach', 'Gewicht'], ...Array.from({ length: rows }, (_, i) => [...row(i)])];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Verbindungen', rows: cells }] }));
  return { file, rows, bodies: bodiesIn(rows) };
}
const bodiesIn = (rows: number): number =>
  new Set(Array.from({ length: rows }, (_, i) => [row(i)[0], row(i)[1]]).flat()).size;

async function projectFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.keyboard.press('Control+s');
  return readFileSync(await (await download).path(), 'utf8');
}

const result = (page: Page) => page.getByTestId('import-result');

async function choose(page: Page, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await asked).setFiles(file);
}

/** Counts, thousands without their dots. */
const numbers = async (page: Page): Promise<readonly number[]> =>
  ((await result(page).textContent()) ?? '').match(/[\d.]+/g)?.map((n) => Number(n.replaceAll('.', ''))) ??
  [];

const since = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function through(page: Page, list: List, before: string): Promise<void> {
  console.log(`${list.file.slice(folder.length + 1)}: ${list.rows} rows`);
  await stoppedWhileLookedAt(page, list.file, before);
  await stoppedWhileRead(page, list.file, before);
  await takenIn(page, list);
}

const say = (what: string) => console.log(`  ${what} (load ${loadavg()[0]!.toFixed(1)})`);

async function asBefore(page: Page, before: string): Promise<void> {
  say((await projectFile(page)) === before ? 'as before' : 'WRONG: the open network has changed');
}

/**
 * Presses a button in the page as soon as it stands beside a share that is not nothing: what takes half a second is over before
 * a press from outside arrives.
 */
const pressAtOnce = (page: Page, label: string): Promise<void> =>
  page.evaluate((text) => {
    Reflect.set(window, 'pressed', null);
    const look = (_: unknown, observer: MutationObserver) => {
      const button = [...document.querySelectorAll('button')].find((b) => b.textContent === text);
      const told = button?.parentElement?.textContent ?? '';
      if (!button || !/[1-9]\d*\s*%/.test(told)) return;
      observer.disconnect();
      Reflect.set(window, 'pressed', { told, at: performance.now() });
      button.click();
    };
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(look).observe(document.body, options);
  }, label);

/** Stops by the button with this label, and tells what stood beside it; `said` is the word on it that has to come. */
async function stopped(page: Page, file: string, label: string, said: string): Promise<string> {
  let outcome = '';
  await pressAtOnce(page, label);
  const longest = await longestTask(page, async () => {
    await choose(page, file);
    const word = page.getByText(said).first();
    await word.or(page.locator('[data-testid="import-result"][data-busy="false"]')).first().waitFor();
    const pressed = await page.evaluate(
      () => Reflect.get(window, 'pressed') as { told: string; at: number } | null,
    );
    if (!pressed) {
      outcome = 'over before there was a share to show';
      return;
    }
    await word.waitFor();
    const after = (await page.evaluate(() => performance.now())) - pressed.at;
    outcome = `told “${pressed.told.trim()}”, stopped at most ${Math.round(after)} ms after the press`;
  });
  return `${outcome}; ${inWords(longest)}`;
}

/** The first look at a file, before there is anything to decide: told among the work, when it takes a moment. */
async function stoppedWhileLookedAt(page: Page, file: string, before: string): Promise<void> {
  say(`looking at it: ${await stopped(page, file, 'Abbrechen', 'Abgebrochen. Nichts wurde geändert.')}`);
  if ((await page.getByTestId('import').count()) > 0) await page.keyboard.press('Escape');
  await page.getByTestId('import').waitFor({ state: 'detached' });
  await asBefore(page, before);
}

async function stoppedWhileRead(page: Page, file: string, before: string): Promise<void> {
  say(`reading it: ${await stopped(page, file, 'Anhalten', 'Angehalten. Nichts wurde geändert.')}`);
  await page.keyboard.press('Escape');
  await page.getByTestId('import').waitFor({ state: 'detached' });
  await asBefore(page, before);
}

/** To the end, into the open network. */
async function takenIn(page: Page, { file, rows, bodies }: List): Promise<void> {
  let from = performance.now();
  const shares = new Set<string>();
  let longest = await longestTask(page, async () => {
    await choose(page, file);
    for (;;) {
      const text =
        (await result(page)
          .textContent({ timeout: 120_000 })
          .catch(() => null)) ?? '';
      const share = /(\d+)\s*%/.exec(text)?.[1];
      if (share) shares.add(share);
      if ((await page.locator('[data-testid="import-result"][data-busy="false"]').count()) > 0) break;
      if (performance.now() - from > 180_000) throw new Error('Takes too long');
      await page.waitForTimeout(50);
    }
  });
  say(`read in ${since(from)}, ${shares.size} different shares shown; ${inWords(longest)}`);
  // Into the open network go ends that are in no list only once the person says so.
  longest = await longestTask(page, async () => {
    await page.locator('[data-step="problems"]').click();
    await page.locator('[data-testid="problems"][aria-busy="false"]').waitFor();
  });
  say(`problems shown; ${inWords(longest)}`);
  from = performance.now();
  longest = await longestTask(page, async () => {
    await page.getByRole('button', { name: 'Alle als neue Einrichtungen anlegen' }).click();
    while (!((await numbers(page))[1] === rows)) {
      if (performance.now() - from > 120_000) throw new Error('The counts do not come');
      await page.waitForTimeout(50);
    }
  });
  const [b, t] = await numbers(page);
  const right = b === bodies && t === rows ? 'right' : `WRONG, ${bodies} and ${rows}`;
  say(`all ends as new bodies in ${since(from)}: ${b} bodies, ${t} ties, ${right}; ${inWords(longest)}`);
  await page.locator('[data-step="preview"]').click();
  from = performance.now();
  longest = await longestTask(page, async () => {
    await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByTestId('import').waitFor({ state: 'detached', timeout: 180_000 });
  });
  say(`taken over in ${since(from)}; ${inWords(longest)}`);
  from = performance.now();
  longest = await longestTask(page, () =>
    page.locator('[data-testid="saved"][data-state="yes"]').waitFor({ timeout: 180_000 }),
  );
  say(`kept after another ${since(from)}; ${inWords(longest)}`);
}

const bench = await openBench();
try {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const lists = [...(rows > 0 ? [csv(rows)] : []), await workbook(20_000)];
  for (const list of lists) {
    const v = await visit(bench, { language: 'de', query: 'view=start' });
    const { page } = v;
    page.setDefaultTimeout(180_000);
    await drop(page, [{ name: 'netz.csv', text: 'Von;Nach\nUrstelle;Urklinik\n' }]);
    await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByTestId('import').waitFor({ state: 'detached' });
    await page.locator('nav [data-view="table"]').click();
    // What tsx writes around named functions is not there in the page.
    await page.evaluate('globalThis.__name = (named) => named');
    await through(page, list, await projectFile(page));
    for (const trouble of v.troubles) console.log(`  WRONG: ${trouble}`);
    await v.close();
  }
} finally {
  await bench.close();
  rmSync(folder, { recursive: true });
}
