/**
 * How soon new numbers stand after an edit of a network of some hundred bodies: processor time of the measures in this thread, and in the
 * built app from the key that undoes an edit to the numbers of a body beside the map.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels, type Labels } from '../../src/graph/labels.ts';
import { sharesFor } from '../../src/state/measuring.ts';
import { drawn, openBench, visit } from '../browser/browser.ts';
import { median } from './measure.ts';

const CENTRES = 10;
const SECTORS = 3;
const WARM = 14;
const RUNS = 20;

type Ends = readonly (readonly [number, number])[];

/** Every body is tied to one of ten centres; other ties are among bodies, who has many gets more. */
export function networkOf(bodies: number, ties: number, seed = 1): Ends {
  const r = random(seed);
  const seen = new Set<number>();
  const ends: [number, number][] = [];
  const urn: number[] = [];
  const add = (a: number, b: number) => {
    const key = Math.min(a, b) * bodies + Math.max(a, b);
    if (a === b || seen.has(key)) return;
    seen.add(key);
    ends.push([a, b]);
    urn.push(a, b);
  };
  for (let v = CENTRES; v < bodies; v++) add(v, r.int(0, CENTRES - 1));
  while (ends.length < ties)
    add(r.int(0, bodies - 1), r.int(0, 1) === 0 ? r.int(0, bodies - 1) : urn[r.int(0, urn.length - 1)]!);
  return ends;
}

/** ms of processor time that each worker's share of the measures takes. */
export function processorTimes(bodies: number, ties: number): readonly number[] {
  const ends = networkOf(bodies, ties);
  const { graph } = build(
    bodies,
    ends.map(([a]) => a),
    ends.map(([, b]) => b),
  );
  const blank = blankLabels(graph.n, graph.m);
  const labels: Labels = { ...blank, sectorCount: SECTORS, sector: blank.sector.map((_, v) => v % SECTORS) };
  const question = { graph, labels, options: DEFAULT_OPTIONS };
  return sharesFor(bodies).map((ids) => {
    for (let i = 0; i < WARM; i++) analyse(question, ids);
    return median(
      Array.from({ length: RUNS }, () => {
        const before = process.cpuUsage();
        analyse(question, ids);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );
  });
}

const csv = (ends: Ends): string =>
  `Von;Nach\n${ends.map(([a, b]) => `Stelle ${a};Stelle ${b}`).join('\n')}\n`;

async function takeIn(page: Page, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await asked).setFiles(file);
  await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByTestId('import').waitFor({ state: 'detached' });
}

/**
 * Presses a key, and waits for the numbers of the body that is selected.
 * @returns ms from the key to when they stand in the page, and to the next frame
 */
async function pressed(page: Page, keys: string): Promise<readonly [number, number]> {
  // Listens before the key is sent; what it hears is fetched afterwards.
  await page.evaluate(() => {
    const heard = new Promise((done) => {
      let from = 0;
      let gone = false;
      addEventListener('keydown', (event) => (from = event.key === 'Control' ? 0 : event.timeStamp), {
        capture: true,
      });
      const observer = new MutationObserver(() => {
        const there = document.querySelector('[data-testid="measures"]') !== null;
        gone ||= from > 0 && !there;
        if (!gone || !there) return;
        observer.disconnect();
        const stood = performance.now() - from;
        requestAnimationFrame(() => done([stood, performance.now() - from]));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    Reflect.set(window, 'heard', heard);
  });
  await page.keyboard.press(keys);
  return page.evaluate(() => Reflect.get(window, 'heard') as Promise<readonly [number, number]>);
}

async function undone(page: Page): Promise<Times> {
  const times: (readonly [number, number])[] = [];
  for (let i = 0; i < WARM + RUNS; i++) {
    await page.waitForTimeout(600); // saving, names and the frame of the last one are over
    const took = await pressed(page, i % 2 === 0 ? 'Control+z' : 'Control+y');
    if (i >= WARM) times.push(took);
  }
  return times;
}

type Times = readonly (readonly [number, number])[];

/** ms in the built app, of several edits undone and done again: beside the map, and beside the table, where no picture is drawn. */
async function inApp(bodies: number, ties: number): Promise<{ readonly map: Times; readonly table: Times }> {
  const ends = networkOf(bodies, ties);
  const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-remeasure-'));
  const files = [csv(ends.slice(0, -1)), csv(ends.slice(-1))].map((text, i) => {
    const file = join(folder, `${i}.csv`);
    writeFileSync(file, text);
    return file;
  });
  const bench = await openBench();
  try {
    const { page } = await visit(bench, { language: 'de', query: 'view=map' });
    await drawn(page);
    for (const file of files) await takeIn(page, file);
    await drawn(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByTestId('measures').waitFor();
    const map = await undone(page);
    await page.locator('nav [data-view="table"]').click();
    await page.getByTestId('measures').waitFor();
    return { map, table: await undone(page) };
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true });
  }
}

const load = (): string => `load ${loadavg()[0]!.toFixed(1)}`;
const ms = (x: number): string => x.toFixed(1);

/** @param browser also in the built app, which has to be there */
export async function remeasureLines(browser: boolean, say: (line: string) => void): Promise<void> {
  for (const [bodies, ties] of [
    [300, 800],
    [400, 1000],
    [500, 1200],
  ] as const) {
    const what = `remeasure, ${bodies} bodies, ${ties} ties`;
    const times = processorTimes(bodies, ties);
    say(`${what}: ${times.map(ms).join(' + ')} ms of processor time, ${load()}`);
    if (!browser) continue;
    for (const [view, took] of Object.entries(await inApp(bodies, ties))) {
      const of = (i: 0 | 1) => {
        const list = took.map((t) => t[i]).sort((a, b) => a - b);
        return `${ms(median(list))} ms (${ms(list[0]!)}–${ms(list.at(-1)!)})`;
      };
      say(`${what}, built app, ${view}: numbers stand after ${of(0)}, next frame ${of(1)}, ${load()}`);
    }
  }
}
