/** Before and after: marks stand where their values are on a scale of their own, zero is on it, what is no number has no mark. */
import { expect, it } from 'vitest';
import { type BeforeAfterRow, beforeAfterChart } from '../../../src/drawing/charts/before-after.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import { checkSvg } from '../svg-check.ts';

const palette = PALETTES.light;
const row = (key: string, before: number | null, after: number | null): BeforeAfterRow => ({
  key,
  label: `Kennzahl ${key} mit einem längeren Namen`,
  before,
  after,
  said: [String(before ?? '–'), String(after ?? '–')],
  text: `${key}: ${before} – ${after}`,
});
const chart = (rows: readonly BeforeAfterRow[], width = 800) =>
  beforeAfterChart({
    width,
    palette,
    words: { title: '', note: '', number: String, percent: String },
    heads: ['Vorher', 'Nachher'],
    parts: [
      { title: 'Netz', rows },
      { title: 'Niemand', rows: [] },
    ],
  });
/** Middles of the marks of a row: [before, after]. */
function marksOf(svg: string, text: string): readonly number[] {
  const from = svg.indexOf(`<title>${text}</title>`);
  const part = svg.slice(from, svg.indexOf('</g>', from));
  return [...part.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
}

it('gives every row a scale from zero to its larger value', () => {
  const { svg, text } = chart([row('a', 10, 5), row('b', 0.1, 0.2), row('c', -1, 1)]);
  checkSvg(svg);
  const [[a10, a5], [b1, b2], [low, high]] = text.map((line) => marksOf(svg, line)) as [number, number][] as [
    [number, number],
    [number, number],
    [number, number],
  ];
  // Ten and 0.2 are both the end of their line, five and 0.1 both its middle, and −1 … 1 is all of it.
  expect(a10).toBeCloseTo(b2, 1);
  expect(a5).toBeCloseTo(b1, 1);
  expect(high).toBeCloseTo(a10, 1);
  expect(a5).toBeCloseTo((low + high) / 2, 1);
  expect(svg).not.toContain('Niemand');
});

it('draws no mark for what is no number, and no line where nothing moves', () => {
  const { svg, text } = chart([row('a', null, 4), row('b', 0, 0)]);
  expect(marksOf(svg, text[0]!)).toHaveLength(1);
  const [before, after] = marksOf(svg, text[1]!);
  expect(before).toBe(after);
});

it('stays within narrow pages', () => {
  const width = 300;
  const { svg } = chart([row('a', 1234567, 7654321)], width);
  checkSvg(svg);
  for (const [, x] of svg.matchAll(/<circle cx="([\d.]+)"/g)) expect(Number(x)).toBeLessThan(width);
});
