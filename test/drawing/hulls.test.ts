import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contours } from '../../src/drawing/contours.ts';
import { groundSvg } from '../../src/drawing/ground.ts';
import { hullsOf, outlinesOf } from '../../src/drawing/hulls.ts';
import { textWidth } from '../../src/drawing/text-width.ts';

/** Whether a point is inside closed lines, by the even-odd rule. */
function inside(lines: readonly (readonly number[])[], x: number, y: number): boolean {
  let within = false;
  for (const line of lines) {
    for (let i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[j]!, line[j + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    }
  }
  return within;
}

const circle = fc.record({
  x: fc.double({ min: -1, max: 1, noNaN: true }),
  y: fc.double({ min: -1, max: 1, noNaN: true }),
  r: fc.double({ min: 0.01, max: 0.08, noNaN: true }),
});

test('outlines take in every member', () => {
  fc.assert(
    fc.property(fc.array(circle, { minLength: 1, maxLength: 12 }), (circles) => {
      const lines = outlinesOf(
        circles.map((_, v) => v),
        circles,
      );
      for (const { x, y } of circles) expect(inside(lines, x, y)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('others that lie among the members are left out; far members have an outline of their own', () => {
  const circles = [
    { x: 0, y: 0, r: 0.02 },
    { x: 0.09, y: 0, r: 0.02 },
    { x: 0.045, y: 0.03, r: 0.02 },
    { x: 0.9, y: 0.9, r: 0.02 },
  ];
  const lines = outlinesOf([0, 1, 3], circles);
  expect(inside(lines, 0.045, 0.04)).toBe(false);
  expect(inside(lines, 0.9, 0.9)).toBe(true);
  expect(inside(lines, 0.5, 0.5)).toBe(false);
});

test('contours: a disc is one closed line at its radius; a ring has two', () => {
  const size = 41;
  const field = (of: (d: number) => number) =>
    Float64Array.from({ length: size * size }, (_, i) =>
      of(Math.hypot((i % size) - 20, Math.floor(i / size) - 20)),
    );
  const disc = contours(
    field((d) => d - 12.3),
    size,
    size,
  );
  expect(disc).toHaveLength(1);
  for (let i = 0; i < disc[0]!.length; i += 2) {
    expect(Math.hypot(disc[0]![i]! - 20, disc[0]![i + 1]! - 20)).toBeCloseTo(12.3, 1);
  }
  const ring = contours(
    field((d) => Math.max(d - 15.2, 6.1 - d)),
    size,
    size,
  );
  expect(ring).toHaveLength(2);
});

test('names stand outside, are escaped, shortened where there is no room, and never cover one another', () => {
  const circles = Array.from({ length: 9 }, (_, v) => ({
    x: (v % 3) * 0.06,
    y: Math.floor(v / 3) * 0.06,
    r: 0.02,
  }));
  const ground = hullsOf(
    [
      { label: '<b>A & B</b>', fill: '#123456', members: [0, 1, 2, 3] },
      { label: 'Zweite', fill: '#654321', members: [4, 5, 6, 7, 8] },
    ],
    circles,
  );
  expect(ground.names.map(({ text }) => text)).toEqual(['Zweite', '<b>A & B</b>']);
  const drawn = groundSvg(ground, { cx: 0, cy: 0, scale: 400 }, 12, '#fff', textWidth);
  expect(drawn.names).toContain('&lt;b&gt;A &amp; B&lt;/b&gt;');
  expect(drawn.shapes.match(/<path/g)).toHaveLength(2);
  const narrow = { ...ground, names: ground.names.map((name) => ({ ...name, room: 0.09 })) };
  expect(groundSvg(narrow, { cx: 0, cy: 0, scale: 400 }, 12, '#fff', textWidth).names).toContain('…');
  const twice = { shapes: [], names: [ground.names[0]!, ground.names[0]!] };
  expect(
    groundSvg(twice, { cx: 0, cy: 0, scale: 400 }, 12, '#fff', textWidth).names.match(/<text/g),
  ).toHaveLength(1);
});

test('among thousands, others too small to be seen make no holes: an outline stays one that can be read', () => {
  const many = Array.from({ length: 3600 }, (_, i) => ({
    x: ((i % 60) - 30) / 60,
    y: (Math.floor(i / 60) - 30) / 60,
    r: 0.0015,
  }));
  const members = many.flatMap((_, i) => (i % 2 === 0 ? [i] : []));
  expect(outlinesOf(members, many)).toHaveLength(1);
  const large = many.map((circle, i) => (i === 1831 ? { ...circle, r: 0.02 } : circle));
  expect(outlinesOf(members, large)).toHaveLength(2);
});
