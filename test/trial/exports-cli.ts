/** What the command line writes, opened elsewhere: the offline page in a browser without a network, the picture's density, the chapter in LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { bytesOf } from '../../src/cli/figure-files.ts';
import { marksOf } from '../../src/publish/marks.ts';
import type { DocumentAbout, Sheet } from '../../src/publish/publish.ts';
import { type Judged, missingWords } from './exports-checks.ts';
import { office, pdfText } from './programs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const command = (...list: readonly string[]): void => {
  execFileSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...list], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
};

/** @param network id of a bundled network, with a hub */
export async function throughCommandLine(
  network: string,
  folder: string,
  browser: Browser,
  withOffice: boolean,
): Promise<Judged> {
  const path = `data/networks/${network}`;
  const made = join(folder, 'command-line');
  const opened = join(folder, 'command-line-office');
  for (const each of [made, opened]) mkdirSync(each, { recursive: true });
  const out = (ending: string) => join(made, `${network}.${ending}`);
  for (const ending of ['html', 'png']) command('figure', path, '--template', 'talk', '--out', out(ending));
  command('report', path, '--out', out('docx'));
  command('report', path, '--out', out('md'));
  const png = readFileSync(out('png'));
  const density = png.readUInt32BE(png.indexOf('pHYs') + 4);
  const said =
    withOffice && office(made, '.docx', opened).length > 0 ? pdfText(join(opened, `${network}.pdf`)) : '';
  // Headings of the chapter, in whatever language the machine speaks.
  const headings = [...readFileSync(out('md'), 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, heading]) => heading!,
  );
  return {
    ...(await offline(out('html'), browser)),
    'HTML, kB': readFileSync(out('html')).length / 1024,
    'PNG: dpi off 300': Math.abs(density * 0.0254 - 300) > 0.02 ? 1 : 0,
    'PNG: pixels off 13⅓ inches': Math.abs(png.readUInt32BE(16) - 4000),
    'DOCX: headings not found by LibreOffice': withOffice
      ? headings.filter((heading) => !said.includes(heading)).length
      : 0,
    'DOCX: chapter without headings': headings.length > 3 ? 0 : 1,
  };
}

/** One picture as an offline page. */
export async function judgeHtml(
  sheet: Sheet,
  about: DocumentAbout,
  folder: string,
  name: string,
  browser: Browser,
): Promise<Judged> {
  const bytes = await bytesOf('html', [sheet], about, 300, { language: 'de', out: () => {}, err: () => {} });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, bytes);
  const isMap = sheet.svg.includes('id="bodies"');
  return {
    ...(await offline(file, browser, isMap ? 0 : -1)),
    'HTML: words not found': missingWords(marksOf(sheet.svg), await shownText(file, browser)).length,
    'HTML, kB': bytes.length / 1024,
  };
}

/** Everything that stands on a page. */
async function shownText(file: string, browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const text = await page.evaluate('document.body.textContent');
  await page.close();
  return String(text);
}

/** The page from the disk, with the network off. @param least so many bodies have to be more than that */
async function offline(file: string, browser: Browser, least = 5): Promise<Judged> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  let troubles = 0;
  const own = pathToFileURL(file).href;
  page.on('pageerror', () => troubles++);
  page.on('console', (message) => {
    if (message.type() === 'error') troubles++;
  });
  page.on('request', (request) => {
    if (request.url() !== own && !/^(data|blob):/.test(request.url())) troubles++;
  });
  await page.goto(own);
  const bodies = await page.locator('svg .bodies [data-b]').count();
  const title = await page.title();
  await context.close();
  return {
    'HTML: errors, policy, requests': troubles,
    'HTML: no bodies': bodies > least ? 0 : 1,
    'HTML: no title': title === '' ? 1 : 0,
  };
}
