/**
 * A list of a million ties, and a workbook of 20 000 rows, in the built app while an edited network is open: is progress told,
 * how soon can it be stopped and is everything as before then, are the counts right, and how long does the page stand still at
 * each step. Measured by hand: `npm run build && node --import tsx test/trial/big-list.ts`; see `test/bench/README.md`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { drop, openBench, visit } from '../browser/browser.ts';

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

/** Longest task and longest wait between two frames since the last call, ms. */
const WATCH = () => {
  const seen = { task: 0, frame: 0 };
  Reflect.set(window, 'stood', seen);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const tick = (now: number) => {
    seen.frame = Math.max(seen.frame, now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};
async function stood(page: Page): Promise<string> {
  const { task, frame } = await page.evaluate(() => {
    const seen = Reflect.get(window, 'stood') as { task: number; frame: number };
    const copy = { ...seen };
    seen.task = 0;
    seen.frame = 0;
    return copy;
  });
  return `longest task ${Math.round(task)} ms, longest wait for a frame ${Math.round(frame)} ms`;
}

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

async function through(page: Page, { file, rows, bodies }: List, before: string): Promise<void> {
  const say = (what: string) => console.log(`  ${what} (load ${loadavg()[0]!.toFixed(1)})`);
  console.log(`${file.slice(folder.length + 1)}: ${rows} rows`);

  // Stopped while it is read.
  await page.evaluate(() =>
    Reflect.set(window, 'stood', Object.assign(Reflect.get(window, 'stood'), { task: 0, frame: 0 })),
  );
  await choose(page, file);
  const stop = page.getByTestId('import').getByRole('button', { name: 'Anhalten' });
  await stop.waitFor({ timeout: 120_000 });
  const told = (await result(page).textContent()) ?? '';
  say(`progress: “${told.trim()}”`);
  let from = performance.now();
  await stop.click();
  await page.getByText('Angehalten. Nichts wurde geändert.').waitFor();
  say(`stopped after ${Math.round(performance.now() - from)} ms; ${await stood(page)}`);
  await page.keyboard.press('Escape');
  await page.getByTestId('import').waitFor({ state: 'detached' });
  say((await projectFile(page)) === before ? 'as before' : 'WRONG: the open network has changed');

  // To the end, into the open network.
  from = performance.now();
  await stood(page);
  await choose(page, file);
  const shares = new Set<string>();
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
  say(
    `read in ${((performance.now() - from) / 1000).toFixed(1)} s, ${shares.size} different shares shown; ${await stood(page)}`,
  );
  // Into the open network go ends that are in no list only once the person says so.
  await page.locator('[data-step="problems"]').click();
  from = performance.now();
  await page.getByRole('button', { name: 'Alle als neue Einrichtungen anlegen' }).click();
  while (!((await numbers(page))[1] === rows)) {
    if (performance.now() - from > 120_000) throw new Error('The counts do not come');
    await page.waitForTimeout(50);
  }
  const [b, t] = await numbers(page);
  say(
    `all ends as new bodies in ${((performance.now() - from) / 1000).toFixed(1)} s: ${b} bodies, ${t} ties, ${b === bodies && t === rows ? 'right' : `WRONG, ${bodies} and ${rows}`}; ${await stood(page)}`,
  );
  await page.locator('[data-step="preview"]').click();
  from = performance.now();
  await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByTestId('import').waitFor({ state: 'detached', timeout: 180_000 });
  await page.getByTestId('notice').first().waitFor({ timeout: 180_000 });
  say(`taken over in ${((performance.now() - from) / 1000).toFixed(1)} s; ${await stood(page)}`);
}

const bench = await openBench();
try {
  const lists = [csv(Number(process.argv[2] ?? 1_000_000)), await workbook(20_000)];
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
    await page.evaluate(WATCH);
    await through(page, list, await projectFile(page));
    for (const trouble of v.troubles) console.log(`  WRONG: ${trouble}`);
    await v.close();
  }
} finally {
  await bench.close();
  rmSync(folder, { recursive: true });
}
