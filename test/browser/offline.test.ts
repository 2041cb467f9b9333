/** Without a connection the app opens and works; a new version waits until the person asks, and comes in with all work kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, openBench, visit } from './browser.ts';

let bench: Bench;
let build = '';
beforeAll(async () => {
  build = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
  cpSync(resolve(import.meta.dirname, '../..', process.env.DREHSCHEIBE_DIST ?? 'dist'), build, {
    recursive: true,
  });
  bench = await openBench(build);
});
afterAll(async () => {
  await bench.close();
  rmSync(build, { recursive: true });
});

const newContext = (): Promise<BrowserContext> =>
  bench.browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'de-DE',
    serviceWorkers: 'allow',
  });

/** The app's files are all kept. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
      timeout: 60_000,
    })
    .toBe('activated');

test('opens, computes and reads files without a connection', async () => {
  const v = await visit(bench, { language: 'de', context: await newContext() });
  await drawn(v.page);
  await kept(v.page);
  await v.context.setOffline(true);
  await v.page.reload();
  await drawn(v.page);
  await v.page
    .getByRole('link', { name: 'Tabelle' })
    .or(v.page.getByRole('button', { name: 'Tabelle' }))
    .first()
    .click();
  await v.page.getByRole('grid').waitFor();
  expect(await v.page.getByRole('row').count()).toBeGreaterThan(5);
  // Isolation, and with it shared memory for the workers, comes back from the kept answers, too.
  expect(await v.page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('a new version waits for the person, and edits are there afterwards', async () => {
  const v = await visit(bench, { language: 'de', context: await newContext() });
  await drawn(v.page);
  await kept(v.page);
  await v.page.reload();
  await drawn(v.page);
  expect(await v.page.getByRole('button', { name: /Neue Fassung laden/ }).count()).toBe(0);

  // The server has another version: one file with another digest.
  const worker = join(build, 'service-worker.js');
  const before = readFileSync(worker, 'utf8');
  const changed = before.replace(
    /(icon\.svg[^}]*?revision\W+)[0-9a-f]{16}/,
    (_, start: string) => start + crypto.randomUUID().replaceAll('-', '').slice(0, 16),
  );
  expect(changed).not.toBe(before);
  writeFileSync(worker, changed);
  await v.page.reload();
  await drawn(v.page);
  const button = v.page.getByRole('button', { name: /Neue Fassung laden/ });
  await button.waitFor({ timeout: 60_000 });

  // Something is changed, and the new version let in right after.
  const url = v.page.url();
  await v.page.keyboard.press('Control+K');
  await v.page.keyboard.type('Karte');
  await v.page.keyboard.press('Escape');
  const reloaded = v.page.waitForEvent('load');
  await button.click();
  await reloaded;
  await drawn(v.page);
  expect(v.page.url()).toBe(url);
  expect(await button.count()).toBe(0);
  const waiting = await v.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null,
  );
  expect(waiting).toBeNull();
  expect(v.troubles).toEqual([]);
  await v.close();
});
