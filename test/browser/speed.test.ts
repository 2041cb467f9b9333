/**
 * What is loaded until the first picture stands, as a budget: code that is not on the first screen must not creep into it.
 * No test asserts a time; how long things take is measured by hand, see `test/bench/README.md`.
 */
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, openBench } from './browser.ts';

/** kB of script, gzip, that the page itself loads; what its workers load is theirs. */
const BUDGET = 245;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

async function firstVisit(): Promise<{ readonly scripts: Map<string, number>; readonly late: string[] }> {
  const context = await bench.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    locale: 'de-DE',
  });
  const page = await context.newPage();
  const asked: Request[] = [];
  // Requests of a worker have no frame.
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) asked.push(request);
  });
  await page.goto(bench.url);
  await drawn(page);
  const early = [...asked];
  const workers = new Set(page.workers().map((worker) => worker.url()));
  const scripts = new Map<string, number>();
  for (const request of early) {
    if (workers.has(request.url())) continue;
    const body = await (await request.response())?.body();
    if (body) scripts.set(new URL(request.url()).pathname, gzipSync(body, { level: 9 }).length / 1000);
  }
  // What was fetched ahead is there before it is wanted.
  await page.waitForRequest(/\/body-details-/, { timeout: 20_000 }).catch(() => {});
  const late = asked.slice(early.length).map((request) => new URL(request.url()).pathname);
  await context.close();
  return { scripts, late };
}

test('the first picture needs no more script than its budget, in one language and without dialogs', async () => {
  const { scripts, late } = await firstVisit();
  const names = [...scripts.keys()].map((path) => path.replace(/^.*\/|-.{8}\.js$/g, ''));
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(names).toContain('app');
  expect(names).toContain('de');
  // What the first picture needs comes in few files: together they compress better than one by one.
  expect(names.length).toBeLessThanOrEqual(10);
  for (const lazy of [
    'en',
    'later',
    'popups',
    'palette',
    'help',
    'tour',
    'welcome',
    'lens-form',
    'issues-dialog',
    'import',
  ])
    expect(names).not.toContain(lazy);
  expect(late.some((path) => path.includes('/body-details-'))).toBe(true);
  expect(Math.round(total)).toBeLessThanOrEqual(BUDGET);
});
