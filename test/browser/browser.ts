/**
 * A real browser on the built app: serves `dist` with its safety headers, starts Chromium, and watches what a page does –
 * requests to other hosts, errors, policy violations. Tests do what a person does: click, type, drop, press keys.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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

/** @param outDir another build than the one in `dist` */
export async function openBench(
  extraFlags: readonly string[] = [],
  outDir = process.env.DREHSCHEIBE_DIST ?? 'dist',
): Promise<Bench> {
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
    args: [...FLAGS, ...extraFlags],
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

/** A fresh visitor, unless a context is passed on. Waits until the app has drawn. */
export async function visit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const context =
    options.context ??
    (await bench.browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
      locale: options.language === 'en' ? 'en-GB' : 'de-DE',
      colorScheme: options.theme ?? 'light',
      acceptDownloads: true,
      // What comes from the server, and when, is part of many tests; offline.test.ts allows it.
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
    }));
  // The system's own window for files cannot be answered from here; the page's field for files can.
  await context.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
      if (/native code/.test(String(Reflect.get(window, picker)))) Reflect.deleteProperty(window, picker);
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const home = new URL(bench.url).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== home)
      troubles.push(`request to ${request.url()}`);
  });
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
  return { page, context, troubles, close: () => context.close() };
}

/** Waits until the map has been drawn and the measures of the current lens are there. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('[data-ready="true"]').first().waitFor({ timeout: 60_000 });
}

/** Goes to a view by the rail; on narrow screens, where it may stand behind 'more'. */
export async function showView(page: Page, view: string): Promise<void> {
  const button = page.locator(`nav [data-view="${view}"]`);
  if (!(await button.isVisible()))
    await page.locator('nav[data-tour="rail"] [aria-expanded="false"]').click();
  await button.click();
  await page.locator(`nav [data-view="${view}"][aria-current="page"]`).waitFor({ state: 'attached' });
}

/** The part of the page that matters has no accessibility violation of WCAG 2.2 A or AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = result.violations.map(
    (v) => `${v.id}: ${v.help} – ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`,
  );
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
