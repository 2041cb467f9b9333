/** The matrix of sectors: what was counted stays whole, what was to be expected is rounded to what it is worth. */
import { expect, test } from 'vitest';
import { matrixChart } from '../../../src/drawing/charts/matrix.ts';
import { PALETTES } from '../../../src/drawing/look.ts';

const chart = (expected: readonly number[] | null) =>
  matrixChart({
    title: '',
    note: '',
    width: 600,
    palette: PALETTES.light,
    words: { title: '', note: '', number: String, percent: String },
    sectors: ['Gesundheit', 'Soziales'].map((label) => ({ label, fill: null })),
    counts: [7353, 9285, 9285, 12],
    expected,
    expectedWord: (value: string) => `erwartet ${value}`,
    cellText: (a: string, b: string, count: string, value: string | null) =>
      `${a} – ${b}: ${count}, ${value}`,
  } as Parameters<typeof matrixChart>[0]);

test('expectations have no more decimals than they need, and are left out where there is none', () => {
  const { svg, text } = chart([5343.8, 11549.0625, 11549.0625, Number.NaN]);
  expect(svg).toContain('erwartet 5344');
  expect(svg).toContain('erwartet 11549');
  expect(svg).not.toMatch(/erwartet (NaN|–)/);
  expect(text).toEqual([
    'Gesundheit – Gesundheit: 7353, 5344',
    'Gesundheit – Soziales: 9285, 11549',
    'Soziales – Soziales: 12, null',
  ]);
  expect(chart([8.4531, 3, 3, 1]).svg).toContain('erwartet 8.5');
  expect(chart(null).svg).not.toContain('erwartet');
});
