/**
 * A real browser on the built app: serves `dist` with its safety headers, starts Chromium, and watches what a page does –
 * requests to other hosts, errors, policy violations. Tests do what a person does: click, type, drop, press keys.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Request,
} from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without a graphics card only the map needs one made by software; the rest of the page is faster without it.
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];

export type Bench = { readonly url: string; readonly browser: Browser; readonly close: () => Promise<void> };

/**
 * The build, served, and a browser: one for all files that a worker runs, since starting both takes longer than most cases. They end
 * with the worker; those of another build than the one in `dist` when they are closed.
 */
export async function openBench(ownBuild?: string): Promise<Bench> {
  if (ownBuild !== undefined) return begin(ownBuild);
  shared ??= begin(process.env.DREHSCHEIBE_DIST ?? 'dist');
  const { url, browser } = await shared;
  return {
    url,
    browser,
    // What a failed case has left open goes with its file.
    close: async () => {
      const idle = new Set([...(gone.get(browser)?.values() ?? [])].flat());
      await Promise.all(browser.contexts().map((each) => (idle.has(each) ? null : each.close())));
    },
  };
}
let shared: Promise<Bench> | undefined;

async function begin(outDir: string): Promise<Bench> {
  if (!existsSync(resolve(ROOT, outDir, 'index.html'))) throw new Error('Build first: npm run build');
  const server: PreviewServer = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('No address to open');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  return {
    url: `http://127.0.0.1:${address.port}/`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong so far: page errors, console errors, requests to other hosts. */
  readonly troubles: string[];
  /** The next visitor of the same kind may come in its place. A case that gave the context scripts or routes closes that instead. */
  readonly close: () => Promise<void>;
};

export type VisitOptions = {
  readonly query?: string;
  readonly language?: 'de' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContext;
};

/** The system's own window for files cannot be answered from here; the page's field for files can. */
const withoutPickers = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
      if (/native code/.test(String(Reflect.get(window, picker)))) Reflect.deleteProperty(window, picker);
  });

/**
 * Visitors that have gone, by browser and what sets them apart: with nothing stored a visitor is as new, but the browser has read
 * the app before, which halves the time until it stands there.
 */
const gone = new WeakMap<Browser, Map<string, BrowserContext[]>>();

/** A visitor of whom nothing is stored, on an empty page. */
async function newcomer(
  bench: Bench,
  options: VisitOptions,
): Promise<readonly [BrowserContext, Page, string]> {
  const { language = 'de', theme = 'light', width = 1280, height = 720 } = options;
  const kind = [language, theme, width, height].join();
  for (let context = gone.get(bench.browser)?.get(kind)?.pop(); context; ) {
    const page = await context.newPage();
    if (await forgotten(bench, page)) return [context, page, kind];
    await context.close();
    context = gone.get(bench.browser)?.get(kind)?.pop();
  }
  const context = await bench.browser.newContext({
    viewport: { width, height },
    locale: language === 'en' ? 'en-GB' : 'de-DE',
    colorScheme: theme,
    acceptDownloads: true,
    // What comes from the server, and when, is part of many tests; offline.test.ts allows it.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await withoutPickers(context);
  return [context, await context.newPage(), kind];
}

/** Clears all that pages of the app have stored, and says whether it is really gone. */
async function forgotten({ url }: Bench, page: Page): Promise<boolean> {
  await page.goto(`${url}icon.svg`);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await session.detach();
  return page.evaluate(async () => {
    const root = (await navigator.storage.getDirectory()) as unknown as { keys: () => AsyncIterator<string> };
    return (
      localStorage.length === 0 &&
      (await indexedDB.databases()).length === 0 &&
      (await root.keys().next()).done === true
    );
  });
}

/** A fresh visitor, unless a context is passed on. Waits until the app has drawn. */
export async function visit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  if (options.context) await withoutPickers(options.context);
  const [context, page, kind] = options.context
    ? [options.context, await options.context.newPage(), null]
    : await newcomer(bench, options);
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  const home = new URL(bench.url).host;
  const watch = (request: Request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== home)
      troubles.push(`request to ${request.url()}`);
  };
  context.on('request', watch);
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const parts = [
    options.query,
    options.language && `lang=${options.language}`,
    options.theme && `theme=${options.theme}`,
  ];
  await page.goto(`${bench.url}?${parts.filter(Boolean).join('&')}`);
  await page.locator('#view').waitFor();
  let isOpen = true;
  context.on('close', () => {
    isOpen = false;
  });
  const close = async () => {
    if (kind === null || !isOpen) return context.close();
    isOpen = false;
    context.off('request', watch);
    await Promise.all(context.pages().map((each) => each.close()));
    const kinds = gone.get(bench.browser) ?? new Map<string, BrowserContext[]>();
    gone.set(bench.browser, kinds.set(kind, [...(kinds.get(kind) ?? []), context]));
  };
  return { page, context, troubles, close };
}

/** Waits until the map has been drawn and the measures of the current lens are there. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('[data-ready="true"]').first().waitFor({ timeout: 60_000 });
}

/** Waits until nothing that ends moves any more: what opened or changed its size stands where it stays. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const moving = () =>
      document
        .getAnimations()
        .filter(
          (each) => each.playState === 'running' && Number.isFinite(each.effect?.getTiming().iterations),
        );
    for (let quiet = 0; quiet < 4; quiet = moving().length === 0 ? quiet + 1 : 0) await frame();
  });

/** Waits until an element stands where it is: what was pushed by a finger rolls on for a while, and animations do not tell. */
export const standing = (element: Locator): Promise<void> =>
  element.evaluate(async (e) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let before = Number.NaN;
    for (let quiet = 0; quiet < 12; ) {
      const { top } = e.getBoundingClientRect();
      quiet = top === before ? quiet + 1 : 0;
      before = top;
      await frame();
    }
  });

/** Goes to a view by the rail; on narrow screens, where it may stand behind 'more'. */
export async function showView(page: Page, view: string): Promise<void> {
  const button = page.locator(`nav [data-view="${view}"]`);
  if (!(await button.isVisible()))
    await page.locator('nav[data-tour="rail"] [aria-expanded="false"]').click();
  await button.click();
  await page.locator(`nav [data-view="${view}"][aria-current="page"]`).waitFor({ state: 'attached' });
}

/**
 * By the palette as a person uses it: Ctrl+K, a few letters, Enter once the first hit is chosen – which it is by itself, whether its code
 * was there before the first letter or came after the last.
 * @param hit what the first hit has to be called; anything when left out
 */
export async function byPalette(page: Page, words: string, hit: string | RegExp = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  await page.keyboard.type(words);
  const first = page.getByRole('dialog').getByRole('menuitem').first();
  await expect.poll(() => first.textContent()).toMatch(hit);
  await expect.poll(() => first.getAttribute('data-focused')).toBe('true');
  await page.keyboard.press('Enter');
}

const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The page has no accessibility violation of WCAG 2.2 A or AA. axe runs in the page itself, brought there once: its own builder
 * brings it twice a call and opens a second page, for frames that there are none of, which takes five times as long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(
      (v) => `${v.id}: ${v.help} – ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`,
    );
  }, WCAG);
  expect(found).toEqual([]);
}

/** Drops files on the window as a person's hand would. */
export async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const f of list) data.items.add(new File([f.text], f.name));
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('#view', type, { dataTransfer: transfer });
  }
}

/** Texts of which a part is cut off by an element around them that hides what does not fit (and cannot be scrolled). */
export const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!holder || !node.textContent?.trim()) continue;
      if (holder.closest('[data-may-clip], .visually-hidden, svg, noscript, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || text.height === 0) continue;
      for (let box: HTMLElement | null = holder; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;
        if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') continue;
        const edge = box.getBoundingClientRect();
        if (edge.width <= 2) break; // hidden from sight on purpose
        if (text.right > edge.right + 1 || text.left < edge.left - 1) {
          found.push(`${holder.tagName.toLowerCase()}: ${node.textContent.trim().slice(0, 60)}`);
        }
        break;
      }
    }
    return found;
  });

const takesTurns = process.env.FULL !== '1';

/**
 * The tests of a file that tries each step in both languages: usually they take turns, the first in German, the second in English
 * …, so that the whole run keeps within its time; with FULL=1 all are run in both.
 */
export function turns(language: 'de' | 'en'): typeof test {
  let next = language === 'de' ? 0 : 1;
  const turn = (...given: Parameters<typeof test>) => {
    if (!takesTurns || next % 2 === 0) test(...given);
    next++;
  };
  return Object.assign(turn, { each: test.each.bind(test) }) as unknown as typeof test;
}

/** The same for a grid of languages, themes and sizes, by their numbers. */
export const isOnTurn = (...numbers: readonly number[]): boolean =>
  !takesTurns || numbers.reduce((sum, n) => sum + n, 0) % 2 === 0;
