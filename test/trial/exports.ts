/**
 * Export trial: every template, layout and chart (`exports-cases.ts` says which pairs of them) as SVG, PDF, PNG, HTML and slides, opened by
 * programs of other people – librsvg, Poppler, LibreOffice, Chromium – and held against each other.
 *
 *   npm run trial:exports -- [--only WORD] [--keep FOLDER] [--office]
 *
 * --only takes part of a case's name, e.g. 'dortmund' or 'chart-'. --keep leaves all files in a folder. --office lets LibreOffice open
 * the slides, too (minutes). Writes its table to test/trial/exports-results.md when all cases have run.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { deskOf } from '../../src/cli/desk.ts';
import { surroundings } from '../../src/cli/surroundings.ts';
import { drawFigure } from '../../src/figures/drawing.ts';
import '../../src/i18n/all.ts';
import { slideWords } from '../../src/i18n/slide-words.ts';
import { marksOf } from '../../src/publish/marks.ts';
import { publish, type Sheet } from '../../src/publish/publish.ts';
import { casesOf } from './exports-cases.ts';
import {
  ACROSS,
  type Judged,
  judgePdf,
  judgePng,
  judgePptx,
  missingWords,
  svgPixels,
} from './exports-checks.ts';
import { judgeHtml, throughCommandLine } from './exports-cli.ts';
import { reportOf } from './exports-report.ts';
import { difference, readPng } from './pixels.ts';
import { here, installFaces, office, pdfText, poppler } from './programs.ts';

/** These go through the command line as a whole. */
const BY_COMMAND = ['dortmund-2023', 'muenchen-shz-2011', 'bayern-seko-2021'];
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const only = option('only') ?? '';
const folder = option('keep') ?? mkdtempSync(join(tmpdir(), 'exports-'));
const withOffice = process.argv.includes('--office');

for (const program of [
  'rsvg-convert',
  'pdftotext',
  'pdffonts',
  'pdfimages',
  'pdftoppm',
  ...(withOffice ? ['soffice'] : []),
]) {
  if (!here(program))
    throw new Error(`${program} is not installed (apt: librsvg2-bin, poppler-utils, libreoffice)`);
}
await installFaces(folder);
const [pptxFolder, officeFolder] = [join(folder, 'pptx'), join(folder, 'office')];
for (const each of [pptxFolder, officeFolder]) mkdirSync(each, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const face = (weight: number) =>
  `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff;base64,${readFileSync(resolve(import.meta.dirname, `../../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`)).toString('base64')})}`;

/** Chromium's picture, in the faces that librsvg has. */
async function inChromium(svg: string, width: number, height: number) {
  await page.setViewportSize({ width, height });
  const markup = svg.replace(/^<\?xml[^>]*\?>/, '');
  await page.setContent(
    `<style>${face(400)}${face(600)}body{margin:0}svg{display:block;text-rendering:geometricPrecision;width:${width}px;height:${height}px}</style>${markup}`,
  );
  await page.evaluate('document.fonts.ready');
  return readPng(await page.screenshot());
}

/**
 * Lines of text that lie over each other or leave the page, by the boxes in which Chromium has set them; of a box's height only the
 * middle counts, where letters are. As text, since what is sent to a page has to stand for itself.
 */
const TEXT_BOXES = `(() => {
  const page = document.querySelector('svg').getBoundingClientRect();
  const boxes = [...document.querySelectorAll('svg text')].flatMap((text, of) => {
    if (text.hasAttribute('transform')) return [];
    const lines = [...text.querySelectorAll(':scope > tspan[x]')];
    return (lines.length > 0 ? lines : [text]).map((line) => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const cut = (bottom - top) * 0.26;
      return { of, left: left + 0.5, right: right - 0.5, top: top + cut, bottom: bottom - cut };
    });
  });
  const over = (a, b) => a.of !== b.of && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    overlaps: boxes.filter((a, i) => boxes.some((b, k) => k < i && over(a, b))).length,
    outside: boxes.filter((b) => b.left < page.left || b.right > page.right || b.top < page.top || b.bottom > page.bottom).length,
  };
})()`;

const judged = new Map<string, Judged>();
const sheets = new Map<string, Sheet>();
for (const each of casesOf(only)) {
  const start = performance.now();
  const { project, figure } = each;
  const { sheet, hidden } = await drawFigure(deskOf(project, { secret: 'secret', seed: 1 }), figure);
  const drawnAfter = performance.now() - start;
  sheets.set(each.name, sheet);
  const about = {
    title: sheet.title,
    author: 'Kontaktstelle',
    language: figure.language,
    date: '2026-11-22',
  } as const;
  const [svg, pdf, pptx] = (['svg', 'pdf', 'pptx'] as const).map((ending) =>
    join(ending === 'pptx' ? pptxFolder : folder, `${each.name}.${ending}`),
  ) as [string, string, string];
  writeFileSync(svg, sheet.svg);
  const before = performance.now();
  const pdfBytes = await publish({ make: 'pdf', sheets: [sheet], about }, surroundings);
  const pdfAfter = performance.now() - before;
  writeFileSync(pdf, pdfBytes);
  const words = slideWords(figure.language);
  const pptxBytes = await publish({ make: 'pptx', sheets: [sheet], about, words }, surroundings);
  writeFileSync(pptx, pptxBytes);
  const picture = marksOf(sheet.svg);
  const ofSvg = svgPixels(svg);
  const chromiumPixels = await inChromium(sheet.svg, ofSvg.width, ofSvg.height);
  const boxes = (await page.evaluate(TEXT_BOXES)) as { overlaps: number; outside: number };
  judged.set(each.name, {
    'SVG: librsvg unlike Chromium, %': 100 * difference(ofSvg, chromiumPixels),
    'SVG: texts over each other': boxes.overlaps,
    'SVG: texts beyond the page': boxes.outside,
    ...judgePdf(pdf, sheet, picture, ofSvg),
    ...judgePptx(pptxBytes, sheet),
    ...(await judgePng(sheet, ofSvg)),
    ...(await judgeHtml(sheet, about, folder, each.name, browser)),
    'names without room': hidden.length,
    'drawn in, ms': drawnAfter,
    'PDF written in, ms': pdfAfter,
    'PDF, kB': pdfBytes.length / 1024,
    'PPTX, kB': pptxBytes.length / 1024,
  });
  process.stdout.write(`${each.name} ${Math.round(performance.now() - start)} ms\n`);
}
for (const network of BY_COMMAND.filter((name) => `command-line-${name}`.includes(only))) {
  judged.set(`command-line-${network}`, await throughCommandLine(network, folder, browser, withOffice));
  process.stdout.write(`command-line-${network}\n`);
}
await browser.close();

if (withOffice) {
  process.stdout.write('LibreOffice …\n');
  const came = new Set(office(pptxFolder, '.pptx', officeFolder));
  for (const [name, sheet] of sheets) {
    const file = join(officeFolder, `${name}.pdf`);
    const isHere = came.has(`${name}.pdf`);
    const picture = marksOf(sheet.svg);
    judged.set(name, {
      ...judged.get(name),
      'LibreOffice: slides not opened': isHere ? 0 : 1,
      'LibreOffice: words not found': isHere ? missingWords(picture, pdfText(file)).length : 0,
      'LibreOffice: unlike SVG, %': isHere
        ? 100 * difference(svgPixels(join(folder, `${name}.svg`)), poppler(file, ACROSS))
        : 0,
    });
  }
}

const report = reportOf(judged, withOffice);
process.stdout.write(`${report.text}\n`);
if (only === '') writeFileSync(join(import.meta.dirname, 'exports-results.md'), report.text);
if (option('keep') === null) rmSync(folder, { recursive: true, force: true });
process.exitCode = report.faults.length > 0 ? 1 : 0;
