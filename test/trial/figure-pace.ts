/**
 * Large pictures in the built app: how long until a figure is seen, enlarged, saved and presented, and how long the page stands still in
 * one go meanwhile. Measured by hand: `npm run build && node --import tsx test/trial/figure-pace.ts [500,5000,20000]`; results in
 * `test/bench/README.md`.
 */
import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { drawn, drop, openBench, showView, visit } from '../browser/browser.ts';
import { longestTask } from './tasks.ts';

const TIMEOUT = 60_000;

/** A list of ties with so many ends: ten that many know, and who knows the one before. */
function listOf(bodies: number, ties: number): string {
  const rows = Array.from({ length: ties }, (_, i) => {
    const a = 1 + (i % (bodies - 1));
    const b = i < bodies ? a % Math.max(10, Math.round(bodies / 60)) : (a * 31 + 7 * i) % bodies;
    return `Stelle ${a};Stelle ${b === a ? 0 : b}`;
  });
  return `Von;Nach\n${rows.join('\n')}\n`;
}

async function opened(page: Page, bodies: number): Promise<void> {
  if (bodies === 20_000) {
    await page.getByRole('button', { name: /^Große Übungsdaten/ }).click();
  } else {
    await drop(page, [
      { name: 'netz.csv', text: listOf(bodies, Math.round(bodies * (bodies > 1000 ? 3 : 1.5))) },
    ]);
    await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByTestId('import').waitFor({ state: 'detached' });
    await page.locator('nav [data-view="map"]').click();
  }
  await page.locator('[data-view="map"][aria-current="page"]').waitFor();
  await drawn(page);
  await page.locator('[data-testid="saved"][data-state="yes"]').waitFor();
  await page.waitForTimeout(3000);
}

/** The picture is there, and everything that follows from it is on the screen. */
async function seen(page: Page): Promise<void> {
  await page.locator('[data-testid="figures"][data-ready="true"] [data-testid="figure-picture"]').waitFor();
  await rested(page);
}

async function rested(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

async function timed(what: string, page: Page, work: () => Promise<void>): Promise<void> {
  let took = 0;
  const { clock, processor } = await longestTask(page, async () => {
    const from = performance.now();
    await work();
    took = performance.now() - from;
    await page.waitForTimeout(500);
  });
  console.log(
    `  ${what}: ${(took / 1000).toFixed(2)} s, longest task ${Math.round(processor)} ms (by the clock ${Math.round(clock)}; load ${loadavg()[0]!.toFixed(0)})`,
  );
}

async function saved(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Speichern als' }).click();
  await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
}

const bench = await openBench();
try {
  for (const bodies of (process.argv[2] ?? '500,5000,20000').split(',').map(Number)) {
    console.log(`${bodies} bodies`);
    const { page, troubles, close } = await visit(bench, {
      language: 'de',
      query: 'view=start',
      width: 1440,
      height: 900,
    });
    page.setDefaultTimeout(TIMEOUT);
    // What tsx writes around named functions is not there in the page.
    await page.evaluate('globalThis.__name = (named) => named');
    await opened(page, bodies);
    await timed('studio opened', page, async () => {
      const template = page.getByRole('menuitem', { name: 'Für einen Vortrag' });
      while (!(await template.isVisible())) {
        await page.getByRole('button', { name: 'Abbildung daraus machen' }).click();
        await page.waitForTimeout(100);
      }
      await template.click();
      await seen(page);
    });
    await timed('enlarged', page, async () => {
      await page.getByRole('button', { name: 'Vergrößern' }).last().click();
      await rested(page);
    });
    await timed('title changed', page, async () => {
      const title = page.getByRole('textbox', { name: 'Titel', exact: true });
      await title.fill('Ein anderer Titel');
      await title.press('Enter');
      await page.waitForTimeout(200);
      await seen(page);
    });
    await timed('PNG saved', page, () => saved(page, /^PNG, 300/));
    await timed('SVG saved', page, () => saved(page, /^SVG/));
    await timed('PDF saved', page, () => saved(page, /PDF/));
    await timed('slides saved', page, () => saved(page, /PowerPoint|PPTX/));
    await timed('offline page saved', page, () => saved(page, /HTML/));
    await timed('scene taken', page, async () => {
      await page.locator('nav [data-view="slides"]').click();
      await page.getByRole('button', { name: 'Szene aus der Karte' }).first().click();
      await page.locator('[data-testid="slide-preview"][data-ready="true"] img').waitFor();
      await rested(page);
    });
    await timed('presented', page, async () => {
      await page.getByRole('button', { name: 'Vorführen', exact: true }).click();
      await page.locator('[data-testid="show"] img').waitFor();
      await rested(page);
    });
    await page.keyboard.press('Escape');
    await timed('report opened', page, async () => {
      await showView(page, 'report');
      await page.locator('[data-testid="report"][data-ready="true"]').waitFor();
      await rested(page);
    });
    for (const format of ['Word', 'Markdown'])
      await timed(`report as ${format}`, page, async () => {
        const button = page.getByRole('button', { name: new RegExp(format) });
        await Promise.all([page.waitForEvent('download'), button.click()]);
      });
    for (const trouble of troubles) console.log(`  WRONG: ${trouble}`);
    await close();
  }
} finally {
  await bench.close();
}
