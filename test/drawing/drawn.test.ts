/** The draws as bars with what was observed: the picture says what the numbers say, in every width and theme, and in words. */
import { describe, expect, test } from 'vitest';
import { histogramOf } from '../../src/analysis/uncertainty/distribution.ts';
import { type DrawnInput, drawnChart } from '../../src/drawing/charts/drawn.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { textWidth } from '../../src/drawing/text-width.ts';
import { contrast } from './colour.ts';
import { checkSvg } from './svg-check.ts';

const draws = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i) + Math.sin(7 * i)).sort();
const input = (more: Partial<DrawnInput> = {}): DrawnInput => ({
  width: 640,
  palette: PALETTES.light,
  measure: textWidth,
  words: { title: 'Titel', note: 'n = 9', number: String, percent: (x) => `${Math.round(100 * x)} %` },
  histogram: histogramOf(draws),
  observed: 1.4,
  middle: [-1.5, 1.5],
  mean: 0,
  axis: 'E-I',
  key: {
    middle: '95 von 100',
    rest: 'seltener',
    mean: 'Mittel',
    observed: 'beobachtet: 1,4',
    side: 'Anteil',
  },
  said: ['beobachtet: 1,4'],
  classText: (from, to, count, share) => `${from}|${to}|${count}|${share}`,
  ...more,
});

const rects = (svg: string) =>
  [
    ...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)" fill="(#\w+)"/g),
  ].map((m) => ({ x: +m[1]!, width: +m[3]!, height: +m[4]!, fill: m[5]! }));
/** Bars alone: the key's marks are squares of one size. */
const bars = (svg: string) => rects(svg).filter((r) => r.width !== r.height);
const lineAt = (svg: string) =>
  Number(svg.match(new RegExp(`d="M([\\d.]+) [^"]*" stroke="${PALETTES.light.accent}"`))![1]);

describe.each([320, 640, 980])('%i wide', (width) => {
  test.each(['light', 'dark'] as const)('%s: well-formed, no text off the page', (theme) => {
    const { svg } = drawnChart(input({ width, palette: PALETTES[theme] }));
    for (const word of checkSvg(svg).words) {
      expect(word.x0, word.text).toBeGreaterThanOrEqual(0);
      expect(word.x1, word.text).toBeLessThanOrEqual(width);
    }
  });
  test.each([-40, -2.1, 0, 2.1, 40])(
    'observed at %d: line and bars in one scale, on the page',
    (observed) => {
      const { svg } = drawnChart(input({ width, observed }));
      const at = lineAt(svg);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(width);
      const all = bars(svg);
      const [left, right] = [all[0]!.x, all.at(-1)!.x + all.at(-1)!.width];
      if (observed < -2) expect(at).toBeLessThanOrEqual(left + 8);
      else if (observed > 2) expect(at).toBeGreaterThanOrEqual(right - 8);
      else expect(at > left && at < right).toBe(true);
    },
  );
});

test('a bar is as tall as its share, and filled where it is in the middle', () => {
  const { histogram, middle } = input();
  const { svg } = drawnChart(input());
  const held = [...histogram.counts.keys()].filter((i) => histogram.counts[i]! > 0);
  const drawn = bars(svg);
  expect(drawn).toHaveLength(held.length);
  const most = Math.max(...histogram.counts);
  const tallest = Math.max(...drawn.map((r) => r.height));
  held.forEach((i, k) => {
    expect(drawn[k]!.height / tallest).toBeCloseTo(histogram.counts[i]! / most, 1);
    const centre = histogram.from + (i + 0.5) * histogram.step;
    const clear = Math.min(...middle.map((end) => Math.abs(centre - end))) > histogram.step;
    if (!clear) return;
    const within = centre > middle[0] && centre < middle[1];
    expect(drawn[k]!.fill).toBe(within ? PALETTES.light.line : PALETTES.light.page);
  });
});

test('told apart in grey: bars and line against the page', () => {
  for (const palette of Object.values(PALETTES)) {
    expect(contrast(palette.line, palette.page)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.accent, palette.page)).toBeGreaterThanOrEqual(4.5);
  }
});

test('the text version: what was said, then all draws in at most twelve classes', () => {
  const { text } = drawnChart(input());
  expect(text[0]).toBe('beobachtet: 1,4');
  const classes = text.slice(1).map((line) => line.split('|').map(Number));
  expect(classes.length).toBeLessThanOrEqual(12);
  expect(classes.reduce((sum, c) => sum + c[2]!, 0)).toBe(400);
  expect(classes.reduce((sum, c) => sum + c[3]!, 0)).toBeCloseTo(1);
  for (let i = 1; i < classes.length; i++)
    expect(classes[i]![0]).toBeGreaterThanOrEqual(classes[i - 1]![1]! - 1e-9);
});

test('draws that never vary are a stick; without a mean there is no line for it', () => {
  const fixed = histogramOf(new Float64Array(99).fill(2));
  const { svg } = drawnChart(input({ histogram: fixed, observed: 2, middle: [2, 2], mean: null }));
  expect(bars(svg)).toHaveLength(1);
  checkSvg(svg);
  expect(svg).not.toContain('stroke-dasharray');
  expect(svg).not.toContain('Mittel');
});
