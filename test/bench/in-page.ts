/** Runs `page.ts` in Chromium on the built app, with its policy and its isolation. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { openBench } from '../browser/browser.ts';
import type { Size } from './generate.ts';
import type { Line } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = process.env.DREHSCHEIBE_DIST ?? 'dist';

/** The built worker: the one of two files of this name that holds kernels. */
function workerFile(): string {
  const assets = resolve(ROOT, OUT, 'assets');
  const found = readdirSync(assets).find(
    (name) => /^analysis-.*\.js$/.test(name) && readFileSync(resolve(assets, name), 'utf8').includes('AGFzb'),
  );
  if (!found) throw new Error('Build first: npm run build');
  return found;
}

/** `page.ts` and all it needs as one script that leaves its functions in `bench`. */
async function script(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [{ output }] = made as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/** @param say is told each line as it is measured */
export async function linesInPage(
  sizes: readonly Size[],
  threads: number,
  wanted: readonly string[],
  say: (line: Line) => void,
): Promise<void> {
  const code = await script();
  const file = workerFile();
  const bench = await openBench();
  try {
    for (const size of sizes) {
      const page = await bench.browser.newPage();
      // The same script under a policy that refuses WebAssembly.
      await page.context().route(/\?plain$/, async (route) => {
        const answer = await route.fetch();
        const headers = answer.headers();
        const policy = headers['content-security-policy'] ?? '';
        await route.fulfill({
          response: answer,
          headers: { ...headers, 'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '') },
        });
      });
      // A page of the app's own, under its policy, on which nothing else runs.
      await page.goto(`${bench.url}icon.svg`);
      if (!(await page.evaluate('crossOriginIsolated'))) throw new Error('The page shares no memory');
      await page.exposeFunction('sayLine', say);
      await page.evaluate(`${code}; globalThis.bench = bench; undefined`);
      const ask = JSON.stringify([size, threads, wanted, `./assets/${file}`, `./assets/${file}?plain`]);
      await page.evaluate(`bench.linesOf(...${ask}, (line) => sayLine(line))`);
      await page.close();
    }
  } finally {
    await bench.close();
  }
}
