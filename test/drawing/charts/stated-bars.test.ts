/** Ranked bars with states: lengths, fills that hold in grey, words that do not run off the page. */
import { expect, test } from 'vitest';
import { type StatedBar, statedBarsChart } from '../../../src/drawing/charts/stated-bars.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import { textWidth } from '../../../src/drawing/text-width.ts';
import { checkSvg } from '../svg-check.ts';

const bar = (edit: Partial<StatedBar>): StatedBar => ({
  key: 'k',
  place: '1',
  label: 'Ärzt/innen',
  value: 134,
  state: 'open',
  planned: false,
  word: 'nicht genannt',
  text: '1. Ärzt/innen: 134, nicht genannt',
  ...edit,
});
const draw = (rows: readonly StatedBar[], width = 900) =>
  statedBarsChart({
    rows,
    width,
    palette: PALETTES.light,
    most: 135,
    axis: 'Nennungen',
    states: { full: 'genannt', hatched: 'Sammeleintrag', open: 'nicht genannt' },
    planned: null,
    words: { title: 'T', note: '', number: String, percent: String },
  });
/** The bars, without those of the key. */
const rects = (svg: string) =>
  [...svg.matchAll(/<rect ([^>]*)><title>/g)].map(([, list]) =>
    Object.fromEntries([...list!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
  );

test('lengths are in proportion whatever the state; states differ without colour', () => {
  const { svg, text, marks } = draw([
    bar({ state: 'full', value: 100 }),
    bar({ state: 'hatched', value: 50 }),
    bar({ state: 'open', value: 25 }),
    bar({ state: 'open', planned: true, value: 25 }),
  ]);
  const bars = rects(svg);
  const widths = bars.map(({ width }) => Number(width));
  expect(widths[0]! / widths[1]!).toBeCloseTo(2, 2);
  expect(widths[1]! / widths[2]!).toBeCloseTo(2, 2);
  expect(bars[1]!.fill).toBe('url(#bar-hatch)');
  expect(bars[2]!.fill).toBe(PALETTES.light.page);
  expect([bars[2]!['stroke-dasharray'], bars[3]!['stroke-dasharray']]).toEqual([undefined, '5 3']);
  expect([text.length, marks.length]).toEqual([4, 4]);
  expect(svg).toContain('id="bar-hatch"');
  checkSvg(svg);
});

test.each([320, 390, 640, 900])('words behind bars stay on a page of %d px', (width) => {
  const word = 'könnte in einem Sammeleintrag stecken';
  const rows = [
    bar({ value: 134, word }),
    bar({ value: 40, word, label: 'Volkshochschulen und andere Bildungseinrichtungen' }),
  ];
  const { svg } = draw(rows, width);
  for (const [, x, size, said] of svg.matchAll(
    /<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*stecken)</g,
  ))
    expect(Number(x) + textWidth(said!, Number(size))).toBeLessThanOrEqual(width);
  expect(svg.match(/stecken</g)).toHaveLength(2);
});

test("people's text is no markup; nothing to draw is drawn", () => {
  const { svg } = draw([bar({ label: '<script>&"', text: '<b>' })]);
  expect(svg).not.toContain('<script>');
  checkSvg(svg);
  checkSvg(draw([]).svg);
});
