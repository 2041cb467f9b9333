/**
 * Files that people really bring, or that were made to do harm, dropped on the built app while an edited network of one's own is
 * open. Until it is taken over nothing has changed, here or in the storage; what is wrong is said in the page's language with
 * file, row and remedy; what loads has the right counts, and one undo takes it back.
 *
 * One file of each kind that the page treats otherwise: half of them go through a German page, half through an English one. All
 * of them go through readers, import and words in `io/bad-input.test.ts` and `io/import/bad-files.test.ts`; with FULL=1 through
 * the page, too. How long the page stood still is printed.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../src/i18n/de/all.ts';
import { describeIssue } from '../../src/i18n/describe-issue.ts';
import english from '../../src/i18n/en/all.ts';
import { loadLaterWords } from '../../src/i18n/index.ts';
import '../../src/i18n/all.ts';
import { engine } from '../../src/io/import/engine.ts';
import { problemGroups } from '../../src/state/importing/importing.ts';
import { TIDY_DELAY } from '../../src/state/persist/keeper.ts';
import { bring, type Expected, MANIFEST } from '../io/bad-input-files.ts';
import { type Bench, openBench, type Visit, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await loadLaterWords();
});
afterAll(() => bench.close());

const screen = (page: Page) => page.getByTestId('import');
const result = (page: Page) => page.getByTestId('import-result');
const settled = (page: Page) =>
  page.locator('[data-testid="import-result"][data-busy="false"]').waitFor({ timeout: 30_000 });

/** As `drop`, for any bytes. */
async function dropBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ file, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      return data;
    },
    { file: name, base64: Buffer.from(bytes).toString('base64') },
  );
  await forget(page);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('#view', type, { dataTransfer: transfer });
}

/** The open project as its file says it. */
async function projectFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFileSync(await (await download).path(), 'utf8');
}

const countsOf = (file: string): readonly [bodies: number, ties: number] => {
  const { bodies, ties } = JSON.parse(file) as { bodies: readonly unknown[]; ties: readonly unknown[] };
  return [bodies.length, ties.length];
};

/** All that the browser keeps for this page, as one digest: its databases and its own files. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    performance.mark('test');
    const lines: string[] = [];
    /** FNV-1a: writing megabytes out as text would take longer than everything else here. */
    const fingerprint = (bytes: Uint8Array) => {
      let hash = 0x811c9dc5;
      for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
      return `${bytes.length} bytes ${hash >>> 0}`;
    };
    /** Small pictures of networks are drawn from what is kept whenever there is time for it: they are not what is kept. */
    const plain = (field: string, value: unknown) =>
      field === 'thumbnail'
        ? null
        : value instanceof Map || value instanceof Set
          ? [...value]
          : ArrayBuffer.isView(value)
            ? fingerprint(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
            : value;
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        performance.mark('test');
        lines.push(`${name}/${store}: ${JSON.stringify(rows, plain)}`);
      }
      db.close();
    }
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      // Not in the library of types yet.
      const entries = (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values();
      for await (const entry of entries)
        if (entry.kind === 'directory')
          await walk(entry as FileSystemDirectoryHandle, `${path}/${entry.name}`);
        else
          lines.push(
            `${path}/${entry.name}: ${fingerprint(new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer()))}`,
          );
    };
    await walk(await navigator.storage.getDirectory(), '');
    performance.mark('test');
    return lines.sort().join('\n');
  });

/** The same once all is written: taking back the file before may still be on its way to the disk. */
async function storedAtRest(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const { revision, saved } = document.documentElement.dataset;
    return revision === saved;
  });
  let digest = await stored(page);
  // How it is looked at is written a second after it changed: at rest is what stays the same for longer than that.
  for (let tries = 0, same = 0; tries < 60 && same < 12; tries++) {
    await page.waitForTimeout(150);
    const next = await stored(page);
    same = next === digest ? same + 1 : 0;
    digest = next;
  }
  return digest;
}

/**
 * Watches how long the page cannot answer. What this test does in the page itself – decoding a file, reading the storage – is
 * marked by when it began, and does not count.
 */
const WATCH = () => {
  Reflect.set(window, 'stoodStill', 0);
  new PerformanceObserver((list) => {
    const ours = performance.getEntriesByName('test').map(({ startTime }) => startTime);
    for (const { startTime, duration } of list.getEntries()) {
      if (ours.some((at) => at >= startTime && at <= startTime + duration)) continue;
      Reflect.set(window, 'stoodStill', Math.max(Reflect.get(window, 'stoodStill') as number, duration));
    }
  }).observe({ entryTypes: ['longtask'] });
};
/** Begins to count anew, in a task of its own: what was before is told by now. */
const forget = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 20));
    Reflect.set(window, 'stoodStill', 0);
  });
const innards = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([
      typeof Reflect.get(window, '__pwned'),
      ...[Object.prototype, Array.prototype, Function.prototype].map((p) => Reflect.ownKeys(p).map(String)),
    ]),
  );

/** Puts what was dropped into the open network; ends that nobody has become new bodies. */
async function takeOver(page: Page, words: Words): Promise<void> {
  await page.locator('[data-step="preview"]').click();
  await screen(page).getByRole('button', { name: words.import.takeInto, exact: true }).click();
  await screen(page).waitFor({ state: 'detached' });
}

async function createEnds(page: Page, words: Words): Promise<void> {
  await page.locator('[data-step="problems"]').click();
  const button = screen(page).getByRole('button', { name: words.import.endsCreate });
  if ((await button.count()) === 0) return;
  await button.click();
  await button.waitFor({ state: 'detached' });
}

type Words = typeof german;

/** What the page itself has to cope with: names as markup and as keys, large cells, faults by row, refusals, bombs, broken trees. */
const SHOWN: readonly string[] = [
  'csv_ragged_rows.csv',
  'csv_html_script_names.csv',
  'csv_proto_ids.csv',
  'csv_empty_0_bytes.csv',
  'csv_redos_bait.csv',
  'json_edge_to_missing_node.json',
  'xlsx_zip_bomb_1gb.xlsx',
  'xlsx_formulas_without_cached_values.xlsx',
  'json_deep_nesting.json',
  'png_named_csv.csv',
];
const FILES =
  process.env.FULL === '1' ? MANIFEST : SHOWN.map((name) => MANIFEST.find(({ file }) => file === name)!);

/** A network of one's own with one step of history. */
async function ownNetwork(v: Visit, words: Words): Promise<void> {
  const { page } = v;
  const text = (content: string) => new TextEncoder().encode(content);
  await dropBytes(page, 'netz.csv', text('Von;Nach\nUrstelle;Urklinik\nUrstelle;Urverein\n'));
  await settled(page);
  await takeOver(page, words);
  await page.locator('nav [data-view="table"]').click();
  await dropBytes(page, 'mehr.csv', text('Von;Nach\nUrstelle;Volkshochschule Unterstadt\n'));
  await settled(page);
  await createEnds(page, words);
  await takeOver(page, words);
  await page.locator('[data-testid="saved"][data-state="yes"]').waitFor({ timeout: 20_000 });
}

/** What the engine says of the file, in the page's words; the page must say the same. */
async function expectedWords({ file }: Expected, language: 'de' | 'en') {
  const files = [bring(file)];
  const found = await engine.inspect(files);
  if (found.format === null && found.tables.every((table) => table.rows === 0))
    return { serious: found.issues.map((issue) => describeIssue(issue, language)), rows: [] };
  const decisions = engine.suggest(found, null, []);
  const staged = await engine.stage({ files, decisions, open: null, edited: new Set() });
  return {
    serious: staged.issues
      .filter((issue) => issue.severity !== 'note')
      .map((issue) => describeIssue(issue, language)),
    rows: problemGroups(staged.problems).map((group) => group.first.row),
  };
}

const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');

/** One file from its drop until everything is as before. */
async function bringOne(v: Visit, expected: Expected, language: 'de' | 'en', before: string): Promise<void> {
  const { page } = v;
  const { bodies, ties } = expected;
  const words: Words = language === 'de' ? german : (english as unknown as Words);
  const { name, bytes } = bring(expected.file);
  const says = await expectedWords(expected, language);
  const kept = await storedAtRest(page);
  await dropBytes(page, name, bytes);
  const refused = page.getByRole('dialog').filter({ hasText: words.noticed.issuesOpenFailed });
  await page
    .locator('[data-testid="import-result"][data-busy="false"]')
    .or(refused)
    .first()
    .waitFor({ timeout: 60_000 });
  const isRefused = (await refused.count()) > 0;
  const where = isRefused ? refused : screen(page);
  if (!isRefused && expected.outcome === 'loads') {
    if (says.rows.length > 0) {
      await page.locator('[data-step="problems"]').click();
      await page.locator('[data-testid="problems"][aria-busy="false"]').waitFor();
      const problems = flat(await page.getByTestId('problems').textContent());
      for (const row of says.rows) expect(problems).toContain(String(row));
    }
    await createEnds(page, words);
    await page.locator('[data-step="preview"]').click();
    await expect
      .poll(async () => (flat(await result(page).textContent()).match(/\d+/g) ?? []).slice(0, 2).map(Number))
      .toEqual([bodies, ties]);
  }
  const shown = flat(await where.textContent());
  for (const { text, remedy, place } of says.serious.slice(0, 6)) {
    expect(shown).toContain(flat(text));
    expect(shown).toContain(flat(remedy));
    expect(shown).toContain(flat(place));
    expect(place).toContain(name);
  }
  // Some of the files hold these words themselves.
  if (!/undefined|\{\{/.test(Buffer.from(bytes).toString()))
    expect(shown).not.toMatch(/\{\{|undefined|\[object /);
  expect(await stored(page), 'the stored copy, until it is taken over').toBe(kept);

  if (expected.outcome === 'error') {
    expect(says.serious.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await where.waitFor({ state: 'detached' });
  } else {
    await takeOver(page, words);
    const [was, now] = [countsOf(before), countsOf(await projectFile(page))];
    expect([now[0] - was[0], now[1] - was[1]]).toEqual([bodies, ties]);
    await page.keyboard.press('Control+z');
  }
  for (const notice of await page.getByTestId('notice').all())
    await notice
      .getByRole('button', { name: words.shell.dismiss })
      .click({ timeout: 2000 })
      .catch(() => {});
  expect(await projectFile(page), 'as before').toBe(before);
}

/** After a failure, so that the other files are tried, too. */
async function backToBefore(page: Page, words: Words, before: string): Promise<void> {
  await page.keyboard.press('Escape');
  const discard = page.getByRole('button', { name: words.import.discard });
  if ((await discard.count()) > 0) await discard.click();
  await page.keyboard.press('Escape');
  for (let tries = 0; tries < 2 && (await projectFile(page)) !== before; tries++)
    await page.keyboard.press('Control+z');
}

test.each(['de', 'en'] as const)('%s: bad files', { timeout: 300_000 }, async (language) => {
  const words: Words = language === 'de' ? german : (english as unknown as Words);
  const mine = FILES.filter((_, i) => i % 2 === (language === 'de' ? 0 : 1));
  const v = await visit(bench, { language, query: 'view=start' });
  const { page } = v;
  // Long logs are written anew after a rest: the same state in other bytes, which would look like a change below.
  await page.evaluate((rest) => {
    const later = window.setTimeout;
    Reflect.set(window, 'setTimeout', (act: () => void, wait?: number) =>
      later(act, wait === rest ? 2 ** 30 : wait),
    );
  }, TIDY_DELAY);
  await page.evaluate(WATCH);
  const untouched = await innards(page);
  await ownNetwork(v, words);
  const before = await projectFile(page);
  const still: { readonly file: string; readonly ms: number }[] = [];
  const wrong: string[] = [];
  for (const expected of mine) {
    try {
      await bringOne(v, expected, language, before);
    } catch (error) {
      wrong.push(`${expected.file}: ${error instanceof Error ? error.message.slice(0, 1500) : error}`);
      if (wrong.length > 5) break;
      await backToBefore(page, words, before);
    }
    const ms = await page.evaluate(() => Reflect.get(window, 'stoodStill') as number);
    still.push({ file: expected.file, ms: Math.round(ms) });
    if ((await innards(page)) !== untouched) wrong.push(`${expected.file} got into the page`);
  }
  expect(wrong).toEqual([]);
  // The history is the one from before, too.
  await page.keyboard.press('Control+z');
  expect(countsOf(await projectFile(page))).toEqual([3, 2]);
  expect(v.troubles).toEqual([]);
  const worst = still.sort((a, b) => b.ms - a.ms).slice(0, 8);
  console.log(`${language}: longest task, ms: ${worst.map(({ file, ms }) => `${file} ${ms}`).join(', ')}`);
  await v.close();
});
