/**
 * Kill trial: edits in the real app, in a real Chromium with a profile on disk, which is killed at random moments and
 * started again. What stands there then must be a state that was committed, whole, and not older than the last one that the
 * page said was saved.
 *
 *   npm run trial:crash -- [--kills 200] [--tab] [--seed 1] [--dist DIR]
 *
 * --tab kills the page's process instead of the browser. --dist takes a built app instead of building one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { preview } from 'vite';
import { launch, type Running } from './browser.ts';
import { report, type Start } from './report.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function option(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}
const KILLS = Number(option('kills') ?? 200);
const TAB = process.argv.includes('--tab');
const SEED = Number(option('seed') ?? 1);

const source = xoroshiro128plus(SEED);
/** Uniform whole number in 0…n−1. */
const draw = (n: number): number => (source.next() >>> 0) % n;

const BODIES = ['Kino Schauburg', 'Klinikum Westfalen', 'Bildungseinrichtungen'];

/** What the page tells on its root element: the state that stands there, its digest, and the revision that is durable. */
type Said = { readonly revision: number; readonly digest: string; readonly saved: number };

/** What the trial knows: every state that was seen, and the last one that was said to be saved. */
type Log = { readonly states: Map<number, string>; acknowledged: number; seen: number };

async function watch(page: Page, hear: (said: Said) => void): Promise<void> {
  await page.exposeFunction('trialHears', hear).catch(() => {});
  await page.addInitScript({ content: WATCH });
}

/** As text: what a compiler would add to a function is not there in the page. */
const WATCH = `new MutationObserver(() => {
  const { revision, digest, saved } = document.documentElement.dataset;
  if (revision !== undefined) trialHears({ revision: Number(revision), digest, saved: Number(saved) });
}).observe(document, {
  attributes: true, subtree: true, attributeFilter: ['data-saved', 'data-digest', 'data-revision'],
});`;

const saidBy = (page: Page): Promise<Said | null> =>
  page.evaluate(() => {
    const { revision, digest, saved } = document.documentElement.dataset;
    return revision === undefined
      ? null
      : { revision: Number(revision), digest: digest ?? '', saved: Number(saved) };
  });

/** Chooses a body by the palette, as a person would; its sector can then be changed in the inspector. */
async function choose(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor({ timeout: 10_000 });
  const name = BODIES[draw(BODIES.length)]!;
  await page.keyboard.type(name);
  await page.getByRole('menuitem', { name }).first().click({ timeout: 5000 });
  const field = page
    .getByTestId('inspector')
    .getByRole('button', { name: /Sektor/ })
    .first();
  await field.waitFor({ timeout: 5000 });
  await field.focus();
}

async function edit(page: Page): Promise<void> {
  const what = draw(10);
  if (what < 2) await page.keyboard.press('Control+z');
  else if (what < 3) await page.keyboard.press('Control+y');
  else await page.keyboard.press(what < 7 ? 'ArrowRight' : 'ArrowLeft');
  if (draw(3) === 0) await page.waitForTimeout(draw(120));
}

async function main(): Promise<void> {
  const dist = option('dist') ?? mkdtempSync(join(tmpdir(), 'trial-dist-'));
  if (option('dist') === null) {
    const built = spawnSync(
      'npx',
      ['vite', 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'],
      {
        cwd: ROOT,
        stdio: 'inherit',
      },
    );
    if (built.status !== 0) process.exit(1);
  }
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: dist },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('No address to open');
  const url = `http://127.0.0.1:${address.port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'trial-profile-'));
  const log: Log = { states: new Map(), acknowledged: -1, seen: -1 };
  const starts: Start[] = [];
  let running: Running | null = null;

  for (let kill = 0; kill <= KILLS; kill++) {
    const began = Date.now();
    running ??= await launch(profile);
    let { page } = running;
    if (TAB && kill > 0) page = await running.browser.contexts()[0]!.newPage();
    /** Nothing that is said after the kill was begun counts. */
    let listening = true;
    await watch(page, (said) => {
      if (!listening) return;
      log.states.set(said.revision, said.digest);
      log.seen = Math.max(log.seen, said.revision);
      log.acknowledged = Math.max(log.acknowledged, said.saved);
    });
    const before = { ...log, states: new Map(log.states) };
    await page.goto(`${url}?lang=de`);
    await page.locator('[data-ready="true"]').first().waitFor({ timeout: 60_000 });
    if (kill > 0) {
      await page
        .waitForFunction(() => document.documentElement.dataset.revision !== undefined, null, {
          timeout: 20_000,
        })
        .catch(() => {});
      const said = await saidBy(page);
      const restored = await page.getByText(/Zweitkopie/).count();
      const start = judge(before, said, restored > 0);
      starts.push(start);
      if (said) {
        // From here on, what stands there is what counts; states beyond it were never acknowledged and are gone.
        for (const revision of [...log.states.keys()])
          if (revision > said.revision) log.states.delete(revision);
        log.seen = said.revision;
      }
      if (start.verdict === 'lost' || start.verdict === 'foreign' || kill % 20 === 0)
        console.log(`${kill}: ${start.verdict} ${JSON.stringify(start)} ${Date.now() - began} ms`);
    }
    if (kill === KILLS) break;
    await choose(page).catch(() => {});
    const until = Date.now() + draw(2500);
    while (Date.now() < until) await edit(page);
    if (TAB) {
      const cdp = await page.context().newCDPSession(page);
      await Promise.race([cdp.send('Page.crash').catch(() => {}), page.waitForEvent('crash')]);
      listening = false;
      await page.close().catch(() => {});
    } else {
      await running.kill();
      listening = false;
      running = null;
    }
  }
  await running?.kill();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
  console.log(report(starts, TAB ? 'page killed' : 'browser killed'));
  if (starts.some((s) => s.verdict === 'lost' || s.verdict === 'foreign')) process.exitCode = 1;
}

/** Compares what stands there after a kill with what is known from before. */
function judge(before: Log, said: Said | null, restored: boolean): Start {
  const { acknowledged, seen, states } = before;
  const facts = { acknowledged, seen, found: said?.revision ?? -1, restored };
  if (acknowledged < 0) return { ...facts, verdict: 'nothing-yet' };
  if (!said || said.revision < acknowledged) return { ...facts, verdict: 'lost' };
  const known = states.get(said.revision);
  // A state whose message was still under way when the browser died.
  if (known === undefined) return { ...facts, verdict: said.revision <= seen + 3 ? 'unseen' : 'foreign' };
  return { ...facts, verdict: known === said.digest ? 'committed' : 'foreign' };
}

await main();
