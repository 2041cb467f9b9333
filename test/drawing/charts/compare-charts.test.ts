/** Charts for comparing: what must hold of each mark, name and line. Whole pictures are checked in the gallery. */
import { describe, expect, test } from 'vitest';
import { domainOf, logTicks } from '../../../src/drawing/charts/axis.ts';
import { funnelChart } from '../../../src/drawing/charts/funnel.ts';
import { groupLooks, MOST_LOOKS } from '../../../src/drawing/charts/group-look.ts';
import { intervalsChart } from '../../../src/drawing/charts/intervals.ts';
import { fittedAll } from '../../../src/drawing/charts/names.ts';
import type { ChartOptions } from '../../../src/drawing/charts/page.ts';
import { swarm } from '../../../src/drawing/charts/swarm.ts';
import { tilesChart } from '../../../src/drawing/charts/tiles.ts';
import { triangleChart } from '../../../src/drawing/charts/triangle.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import { textWidth } from '../../../src/drawing/text-width.ts';
import { checkSvg } from '../svg-check.ts';

const options = (width = 800): ChartOptions => ({
  width,
  palette: PALETTES.light,
  words: {
    title: 'T',
    note: '',
    number: (x) => String(Math.round(x * 100) / 100),
    percent: (x) => `${Math.round(100 * x)} %`,
  },
});

describe('swarm', () => {
  test('dots that have room do not cover each other, and stay within their band', () => {
    const xs = Array.from({ length: 120 }, (_, i) => (i * 37) % 400);
    const offsets = swarm(xs, 4, 60);
    for (let i = 0; i < xs.length; i++) {
      expect(Math.abs(offsets[i]!)).toBeLessThanOrEqual(60);
      for (let j = 0; j < i; j++)
        expect(Math.hypot(xs[i]! - xs[j]!, offsets[i]! - offsets[j]!)).toBeGreaterThanOrEqual(8);
    }
  });
  test('three hundred equal values share the band', () => {
    const offsets = swarm(new Array(300).fill(10), 4, 30);
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(30);
    expect(new Set(offsets).size).toBeGreaterThan(5);
  });
});

describe('axes', () => {
  test('zero is part of an axis that comes near it, and no end lies beyond what is possible', () => {
    expect(domainOf([0.1, 0.9], [0, 1])).toEqual([0, expect.closeTo(0.948)]);
    expect(domainOf([0.2, 1], [0, 1])).toEqual([0, 1]);
    const [low] = domainOf([100, 110], [0, null]);
    expect(low).toBeGreaterThan(90);
    expect(domainOf([], [0, 1])).toEqual([0, 1]);
    const [a, b] = domainOf([5, 5]);
    expect(b).toBeGreaterThan(a);
  });
  test('numbers of a logarithmic axis are round and within it', () => {
    expect(logTicks([8, 1200], 9)).toEqual([10, 20, 50, 100, 200, 500, 1000]);
    expect(logTicks([8, 40], 9).length).toBeGreaterThan(2);
    for (const tick of logTicks([8, 40], 9)) expect(tick).toBeGreaterThan(0);
  });
});

test('up to four groups differ in shape, so that they do in grey; more look alike', () => {
  const looks = groupLooks(PALETTES.light, MOST_LOOKS);
  expect(new Set(looks.map((l) => l.shape)).size).toBe(MOST_LOOKS);
  expect(new Set(groupLooks(PALETTES.light, MOST_LOOKS + 1)).size).toBe(1);
});

describe('names', () => {
  test('where they do not fit, what all begin with goes first', () => {
    const labels = ['Kontaktstelle, Region 001', 'Kontaktstelle, Region 002'];
    expect(fittedAll(labels, 60, 12, textWidth)).toEqual(['001', '002']);
    expect(fittedAll(labels, 400, 12, textWidth)).toEqual(labels);
  });
  test('nothing is left empty, and a name alone keeps its beginning', () => {
    expect(fittedAll(['Region', 'Region Nord'], 30, 12, textWidth).every((n) => n.length > 1)).toBe(true);
    expect(fittedAll(['Kontaktstelle Dortmund'], 60, 12, textWidth)[0]).toMatch(/^Kont.*…$/);
  });
});

describe('funnel', () => {
  const points = Array.from({ length: 60 }, (_, i) => ({
    key: `u${i}`,
    label: `Unit ${i}`,
    size: 10 + i,
    value: 1 / (10 + i) + (i % 7) / 1000,
    group: -1,
    named: true,
  }));
  const bands = [10, 40, 69].map((size) => ({
    size,
    expected: 1 / size,
    low95: 0.5 / size,
    high95: 2 / size,
    low998: 0.3 / size,
    high998: 3 / size,
  }));
  const chart = (some = points, lines = bands) =>
    funnelChart({
      ...options(900),
      points: some,
      bands: lines,
      groups: [],
      x: 'x',
      y: 'y',
      sizeNumber: String,
      key: { expected: 'e', limits95: '95', limits998: '99.8' },
      pointText: (p) => `${p.label}: ${p.value}`,
    });
  test('no name covers another name or a mark; every unit is a mark and a line of text', () => {
    const { svg, marks, text } = chart();
    expect(marks.map((m) => m.key)).toEqual(points.map((p) => p.key));
    expect(text).toHaveLength(points.length);
    const names = checkSvg(svg).words.filter((w) => w.text.startsWith('Unit'));
    expect(names.length).toBeGreaterThan(0);
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1))
        expect(a.x1 < b.x0 || a.x0 > b.x1 || a.y1 < b.y0 || a.y0 > b.y1).toBe(true);
      for (const m of marks) expect(m.x > a.x0 && m.x < a.x1 && m.y > a.y0 && m.y < a.y1).toBe(false);
    });
  });
  test('units all of one size stand in one column, with the limits as level lines', () => {
    const same = points.map((p) => ({ ...p, size: 1 }));
    const { svg, marks } = chart(same, [{ ...bands[0]!, size: 1 }]);
    checkSvg(svg);
    expect(new Set(marks.map((m) => m.x)).size).toBe(1);
  });
});

test('a row without a value keeps its place, says so, and has no dot', () => {
  const { svg, marks, text } = intervalsChart({
    ...options(),
    rows: [
      { key: 'a', label: 'A', value: 1, interval: [0.5, 2], note: '10' },
      { key: 'b', label: 'B', value: null, interval: null, note: 'nicht messbar' },
    ],
    axis: 'x',
    range: [0, null],
    reference: { value: 1, label: 'm' },
    noteHead: 'n',
    muted: false,
    rowText: (row) => `${row.label} ${row.value}`,
  });
  const { words } = checkSvg(svg);
  expect(words.map((w) => w.text)).toContain('nicht messbar');
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(marks.map((m) => m.key)).toEqual(['a', 'b']);
  expect(text).toEqual(['A 1', 'B null']);
});

test('in the triangle, a unit of one sector stands in that corner, an even one in the middle', () => {
  const sectors = PALETTES.light.sectors.slice(0, 3).map((fill, i) => ({ label: `S${i}`, fill }));
  const unit = (key: string, shares: readonly [number, number, number]) => ({
    key,
    label: key,
    shares,
    group: -1,
  });
  const { marks } = triangleChart({
    ...options(),
    sectors,
    units: [unit('a', [5, 0, 0]), unit('b', [0, 2, 0]), unit('c', [0, 0, 9]), unit('m', [1, 1, 1])],
    groups: [],
    meanWord: '',
    unitText: (u) => u.label,
  });
  const [a, b, c, m] = marks as [
    (typeof marks)[0] & object,
    (typeof marks)[0] & object,
    (typeof marks)[0] & object,
    (typeof marks)[0] & object,
  ];
  expect(b.y).toBeCloseTo(c.y);
  expect(a.y).toBeLessThan(b.y);
  expect(m.x).toBeCloseTo((a.x + b.x + c.x) / 3);
  expect(m.y).toBeCloseTo((a.y + b.y + c.y) / 3);
  expect(() =>
    triangleChart({
      ...options(),
      sectors: sectors.slice(0, 2),
      units: [],
      groups: [],
      meanWord: '',
      unitText: () => '',
    }),
  ).toThrow(RangeError);
});

test('known Länder stand about where they lie, others in rows below', () => {
  const tile = (land: string) => ({ key: land, land, value: 1, units: 2 });
  const { marks } = tilesChart({
    ...options(),
    tiles: [tile('Bayern'), tile('Hamburg'), tile('Land 01')],
    axis: 'x',
    countText: String,
    tileText: (t) => t.land,
    muted: false,
  });
  const at = (key: string) => marks.find((m) => m.key === key)!;
  expect(at('Bayern').y).toBeGreaterThan(at('Hamburg').y);
  expect(at('Land 01').y).toBeGreaterThan(at('Bayern').y);
});
