/**
 * How long the page of the built app is held at a time by a network of 20 000 bodies: what a person does, and the longest task
 * that follows, in ms of processor time – which, unlike time by the clock, other programs on the machine hardly change.
 */
import { readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { drawn, openBench, showView, visit } from '../browser/browser.ts';

/** Tasks from which on keys and pointers would feel it, in ms. */
const LONG = 50;
/** What follows from a step – workers, deferred drawing, saving – is over after so long, in ms. */
const QUIET = 4000;
const VIEWS = [
  'table',
  'hub',
  'sectors',
  'gaps',
  'compare',
  'follow',
  'whatif',
  'time',
  'figures',
  'slides',
  'report',
  'start',
  'map',
] as const;

type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs by the clock, and of processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly functionName?: string } };
};
export type Task = {
  readonly cpu: number;
  readonly wall: number;
  /** What took most of it, by the browser's names of things. */
  readonly of: string;
};

/** Tasks of the page's thread, longest first. */
export function tasksIn(trace: readonly TraceEvent[]): readonly Task[] {
  const pages = new Set(
    trace
      .filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
      .map((e) => `${e.pid} ${e.tid}`),
  );
  const whole = trace.filter((e) => e.ph === 'X' && e.dur !== undefined && pages.has(`${e.pid} ${e.tid}`));
  const inside = whole.filter((e) => PARTS.has(e.name));
  return whole
    .filter((e) => e.name === 'RunTask')
    .map((task) => ({ cpu: (task.tdur ?? 0) / 1000, wall: task.dur! / 1000, of: partsOf(task, inside) }))
    .sort((a, b) => b.cpu - a.cpu);
}

const PARTS: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'Layout',
  'UpdateLayoutTree',
  'PrePaint',
  'Paint',
  'MinorGC',
  'MajorGC',
  'Commit',
  'Layerize',
]);

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const sums = new Map<string, number>();
  for (const e of events) {
    if (e.tid !== task.tid || e.pid !== task.pid || e.ts < task.ts || e.ts >= task.ts + task.dur!) continue;
    const name = e.name === 'FunctionCall' ? `script ${e.args?.data?.functionName ?? ''}`.trim() : e.name;
    sums.set(name, (sums.get(name) ?? 0) + (e.tdur ?? 0) / 1000);
  }
  return [...sums]
    .filter(([, sum]) => sum >= 5)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([name, sum]) => `${name} ${sum.toFixed(0)}`)
    .join(', ');
}

async function traced(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
  keep?: string,
): Promise<readonly Task[]> {
  const path = keep ?? join(tmpdir(), `drehscheibe-held-${process.pid}.json`);
  const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
  const profiled = keep ? ['disabled-by-default-v8.cpu_profiler'] : [];
  await browser.startTracing(page, { path, categories: [...categories, ...profiled] });
  await act();
  await page.waitForTimeout(QUIET);
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: readonly TraceEvent[] };
  if (!keep) rmSync(path);
  return tasksIn(traceEvents);
}

const byPalette = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words, { delay: 40 });
  await page.getByRole('menuitem', { name: words }).first().click();
};

/** The name in the fourth row of those in sight. */
const row = (page: Page) => page.locator('[role="rowheader"]').nth(3);

/** What a person does, one after the other. */
const STEPS: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  [
    'opening',
    async (page) => {
      await page.getByRole('button', { name: /300 Kontaktstellen/ }).click();
      await page.locator('nav [data-view="map"][aria-current="page"]').waitFor();
      await drawn(page);
    },
  ],
  [
    'selecting on the map',
    async (page) => {
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'moving on to its neighbours',
    async (page) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'typing in the search of everything',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('selbsthilfe', { delay: 60 });
      await page.waitForTimeout(500);
      await page.keyboard.press('Escape');
    },
  ],
  ['another lens, on the map', (page) => byPalette(page, 'Lesart: nur Zusammenarbeit')],
  ['back to all', (page) => byPalette(page, 'Lesart: alles')],
  ...VIEWS.map((view) => [`opening ${view}`, (page: Page) => showView(page, view)] as const),
  ['opening the table again', (page) => showView(page, 'table')],
  [
    'typing in the search of the table',
    async (page) => {
      await page.getByRole('searchbox').first().click();
      await page.keyboard.type('gesund', { delay: 80 });
    },
  ],
  [
    'no search',
    async (page) => {
      await page.getByRole('searchbox').first().fill('');
    },
  ],
  ['selecting a row', (page) => row(page).click()],
  ['sorting by a text', (page) => page.locator('[role="columnheader"][data-column="label"]').click()],
  ['another lens, beside the table', (page) => byPalette(page, 'Lesart: nur Zusammenarbeit')],
  ['all again', (page) => byPalette(page, 'Lesart: alles')],
  [
    'a name typed into a cell',
    async (page) => {
      await row(page).click();
      await page.keyboard.press('F2');
      await page.keyboard.type('!');
      await page.keyboard.press('Enter');
    },
  ],
  ['undo of it', (page) => page.keyboard.press('Control+z')],
  [
    'a body deleted',
    async (page) => {
      await row(page).click();
      await row(page).click({ button: 'right' });
      await page
        .getByRole('menuitem', { name: /löschen/ })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /löschen/i })
        .last()
        .click();
    },
  ],
  ['undo of that', (page) => page.keyboard.press('Control+z')],
  ['the map with it', (page) => showView(page, 'map')],
];

/** @param keep a folder for traces with samples of what runs, which makes all of it slower */
export async function heldLines(say: (line: string) => void, keep?: string): Promise<void> {
  const bench = await openBench();
  try {
    const { page } = await visit(bench, { language: 'de', query: 'view=start' });
    await page.waitForTimeout(QUIET);
    for (const [i, [what, act]] of STEPS.entries()) {
      const tasks = await traced(bench.browser, page, () => act(page), keep && join(keep, `${i}.json`));
      const long = tasks.filter(({ cpu }) => cpu > LONG);
      const list = (long.length > 0 ? long : tasks.slice(0, 1)).map((t) => `${t.cpu.toFixed(0)} (${t.of})`);
      say(`${what}: ${list.join(' · ')}, load ${loadavg()[0]!.toFixed(1)}`);
    }
  } finally {
    await bench.close();
  }
}
