import { describe, expect, test } from 'vitest';
import { filterValues, VISION_MATRICES, VISIONS } from '../../src/drawing/vision.ts';

const through = (matrix: readonly number[], colour: readonly number[]) =>
  [0, 3, 6].map((k) => colour.reduce((sum, c, i) => sum + matrix[k + i]! * c, 0));

describe.each(VISIONS)('%s', (vision) => {
  const matrix = VISION_MATRICES[vision];
  test('grey, white and black stay as they are', () => {
    for (const level of [0, 0.25, 1])
      for (const channel of through(matrix, [level, level, level])) expect(channel).toBeCloseTo(level, 5);
  });
  test('the filter has four rows of five, adds nothing and leaves opacity', () => {
    const values = filterValues(vision).split(' ').map(Number);
    expect(values).toHaveLength(20);
    expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
    expect([0, 5, 10].flatMap((k) => values.slice(k, k + 3))).toEqual(matrix);
    for (const k of [3, 4, 8, 9, 13, 14]) expect(values[k]).toBe(0);
  });
});

test('what each kind of colour blindness confuses comes closer together', () => {
  const apart = (matrix: readonly number[], a: readonly number[], b: readonly number[]) => {
    const [x, y] = [through(matrix, a), through(matrix, b)];
    return Math.hypot(...x.map((channel, i) => channel - y[i]!));
  };
  const seen = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const [red, green, blue, turquoise] = [
    [0.6, 0.1, 0],
    [0.1, 0.35, 0],
    [0, 0.1, 0.6],
    [0, 0.4, 0.35],
  ] as const;
  for (const vision of ['protan', 'deutan'] as const)
    expect(apart(VISION_MATRICES[vision], red, green)).toBeLessThan(apart(seen, red, green) / 2);
  expect(apart(VISION_MATRICES.tritan, blue, turquoise)).toBeLessThan(apart(seen, blue, turquoise));
});

test('without colour all channels are the luminance', () => {
  const [r, g, b] = through(VISION_MATRICES.grey, [0.2, 0.5, 0.9]);
  expect(r).toBe(g);
  expect(g).toBe(b);
  expect(r).toBeCloseTo(0.2126 * 0.2 + 0.7152 * 0.5 + 0.0722 * 0.9, 10);
});
