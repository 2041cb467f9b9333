/**
 * Every chart on every template, in data that fill it: type that can be read where the page is seen, no text on another or beside the
 * page, no word cut, and what was left out counted.
 */
import '../../src/i18n/all.ts';
import { describe, expect, test } from 'vitest';
import { deskOf } from '../../src/cli/desk.ts';
import { SMALL } from '../../src/drawing/charts/page.ts';
import { sizesOf } from '../../src/drawing/figure-setting.ts';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { sizeOfPage } from '../../src/drawing/page-formats.ts';
import { drawFigure } from '../../src/figures/drawing.ts';
import { CHARTS } from '../../src/figures/offered-charts.ts';
import type { Language } from '../../src/i18n/index.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { everyMark, groupOf, marksOf } from '../../src/publish/marks.ts';
import { faultsOf } from '../drawing/figure-checks.ts';
import { bundled } from '../fixtures/bundled.ts';

/** Each network with the charts for which it has most to show. */
const FULLEST: Readonly<Record<string, readonly string[]>> = {
  'dortmund-2023': ['bridge', 'gaps', 'slope'],
  'four-regions': [
    ...['sector-chord', 'sector-matrix', 'committees', 'ranked', 'moments', 'slope', 'what-if', 'strip'],
    ...['intervals', 'triangle', 'mix', 'networks', 'tiles', 'landmap'],
  ],
  'practice-135': ['funnel', 'two-values'],
};
/** Many units, where they are hardest to have on a page. */
const MANY = ['sector-matrix', 'committees', 'strip', 'intervals', 'triangle', 'mix', 'networks', 'tiles'];
const HARD = ['talk', 'report', 'square'];
/** Points that nothing in a chart is smaller than. A slide is seen from the last row. */
const LEAST: Readonly<Record<string, number>> = {
  talk: 12,
  report: 5.99,
  poster: 24,
  'poster-wide': 24,
  council: 7,
  square: 9.4,
};

test('every chart is looked at, on every template', () => {
  expect([...new Set(Object.values(FULLEST).flat())].sort()).toEqual(CHARTS.map(({ id }) => id).sort());
  expect(Object.keys(LEAST).sort()).toEqual([...TEMPLATES.keys()].sort());
});

const desks = new Map(Object.keys(FULLEST).map((id) => [id, deskOf(bundled(id), { secret: '', seed: 1 })]));

async function drawn(network: string, template: string, chart: string, language: Language = 'de') {
  const start = { id: 'f', name: chart, language };
  const subject = { of: 'chart', chart, lens: EVERYTHING, choices: {} } as const;
  const figure = figureFrom(template, { ...start, subject });
  const page = await drawFigure(desks.get(network)!, figure);
  const paper = sizeOfPage(figure.page);
  const points = (paper.width * 72) / 25.4 / page.parts.page.x1;
  const marks = [...everyMark(groupOf(marksOf(page.svg), 'drawing')!.marks)];
  const runs = marks.flatMap((mark) => (mark.is === 'text' ? mark.lines.flatMap(({ runs }) => runs) : []));
  return { page, sizes: runs.map(({ size }) => size * points), words: runs.map(({ text }) => text), points };
}

async function isReadable(network: string, template: string, chart: string): Promise<void> {
  const { page, sizes, words } = await drawn(network, template, chart);
  expect(Math.min(...sizes), chart).toBeGreaterThanOrEqual(LEAST[template]!);
  expect(faultsOf(page), chart).toEqual([]);
  expect(
    words.filter((word) => word.includes('…')),
    chart,
  ).toEqual([]);
}

describe.each(Object.keys(FULLEST))('%s', (network) => {
  test.each([...TEMPLATES.keys()])('%s', async (template) => {
    for (const chart of FULLEST[network]!) await isReadable(network, template, chart);
  });
});

test.each(HARD)('a hundred and thirty-five units: %s', async (template) => {
  for (const chart of MANY) await isReadable('practice-135', template, chart);
});

test('the scale of a chart follows from that of its page: names no smaller than names, the rest no smaller than grounds', async () => {
  for (const [id, { page, look }] of TEMPLATES) {
    const sizes = sizesOf(sizeOfPage(page), look.textScale);
    const { page: shown, points } = await drawn('dortmund-2023', id, 'gaps');
    expect(shown.points / points, id).toBeGreaterThanOrEqual(sizes.textLeast * 0.999);
    expect((SMALL * shown.points) / points, id).toBeGreaterThanOrEqual(sizes.ground * 0.99);
  }
});

test('what has no room on a slide is counted, and in words all of it is there', async () => {
  const { page, words } = await drawn('dortmund-2023', 'talk', 'gaps');
  const said = words.find((word) => word.startsWith('Gezeigt sind die ersten'))!;
  const [, shown, all] = /ersten (\d+) von (\d+)/.exec(said)!.map(Number);
  expect(all).toBe(20);
  expect(shown).toBeLessThan(20);
  expect(words.filter((word) => word.includes(' · ')).length).toBe(shown);
  expect(page.sheet.text.length).toBeGreaterThan(20);
  const english = await drawn('four-regions', 'talk', 'moments', 'en');
  expect(english.words.join(' ')).toMatch(/Shown are the last \d+ of 24 moments/);
});
