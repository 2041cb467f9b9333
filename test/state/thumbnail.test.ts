/** Small pictures stand in the middle, whatever is in them. */
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/drawing/look.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import { smallSvg } from '../../src/state/persist/thumbnail.ts';

const at = (...places: readonly (readonly [number, number])[]) =>
  smallSvg({
    nodes: places.map(([x, y]) => ({ x, y, r: 1, fill: '#000000', stroke: '#000000' })),
    edges: [],
    palette: PALETTES.light,
  } as unknown as Scene);
const circles = (svg: string) =>
  [...svg.matchAll(/cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('one body, and several in a line', () => {
  expect(circles(at([7, -3]))).toEqual([[80, 50]]);
  expect(circles(at([5, 0], [5, 10]))).toEqual([
    [80, 8],
    [80, 92],
  ]);
  expect(circles(at([0, 4], [1, 4], [2, 4]))).toEqual([
    [8, 50],
    [80, 50],
    [152, 50],
  ]);
});

test('others fill the picture and keep their proportions', () => {
  const found = circles(at([0, 0], [10, 0], [10, 10], [0, 10]));
  expect(found).toEqual([
    [38, 8],
    [122, 8],
    [122, 92],
    [38, 92],
  ]);
});
