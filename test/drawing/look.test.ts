import { expect, test } from 'vitest';
import { GROUP_FILLS } from '../../src/drawing/group-colours.ts';
import { PALETTES, type ThemeName } from '../../src/drawing/look.ts';
import { VISION_MATRICES } from '../../src/drawing/vision.ts';
import { ciede2000, contrast, type Lab, labOf, linear, type Rgb, rgbOf } from './colour.ts';

const NORMAL = [1, 0, 0, 0, 1, 0, 0, 0, 1];
/** What the preview of the view shows is what the palette is held to. */
const DICHROMACY = (['protan', 'deutan', 'tritan'] as const).map((vision) => VISION_MATRICES[vision]);

/** As measured with these matrices, rounded down. */
const LEAST = { light: 30.7, dark: 32.5 };

function seen(colour: Rgb, matrix: readonly number[]): Lab {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const through = [0, 3, 6].map((k) =>
    Math.min(1, Math.max(0, matrix[k]! * r + matrix[k + 1]! * g + matrix[k + 2]! * b)),
  );
  return labOf(through as unknown as Rgb);
}

function leastDifference(theme: ThemeName): number {
  const triple = PALETTES[theme].sectors.slice(0, 3).map(rgbOf);
  let least = Number.POSITIVE_INFINITY;
  for (const matrix of [NORMAL, ...DICHROMACY]) {
    for (let a = 0; a < 3; a++) {
      for (let b = a + 1; b < 3; b++) {
        least = Math.min(least, ciede2000(seen(triple[a]!, matrix), seen(triple[b]!, matrix)));
      }
    }
  }
  return least;
}

test('CIEDE2000 equals published pairs (Sharma, Wu & Dalal 2005)', () => {
  const pairs: readonly (readonly [Lab, Lab, number])[] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  for (const [a, b, difference] of pairs) expect(ciede2000(a, b)).toBeCloseTo(difference, 4);
});

test('sectors can be told apart under normal, protan, deutan and tritan vision', () => {
  expect(leastDifference('light')).toBeGreaterThanOrEqual(LEAST.light);
  expect(leastDifference('dark')).toBeGreaterThanOrEqual(LEAST.dark);
});

test('sectors differ in lightness, for grey print', () => {
  const steps = (theme: ThemeName) => {
    const l = PALETTES[theme].sectors
      .slice(0, 3)
      .map((c) => labOf(rgbOf(c).map(linear) as unknown as Rgb)[0]);
    l.sort((a, b) => a - b);
    return Math.min(l[1]! - l[0]!, l[2]! - l[1]!);
  };
  expect(steps('light')).toBeGreaterThanOrEqual(14);
  expect(steps('dark')).toBeGreaterThanOrEqual(21.4);
});

test('everything that must be seen has a contrast of 3 : 1 with the page, words 4.5 : 1', () => {
  for (const palette of Object.values(PALETTES)) {
    for (const fill of [...palette.sectors.slice(0, 3), palette.cross, palette.line, palette.accent]) {
      expect(contrast(fill, palette.page), fill).toBeGreaterThanOrEqual(3);
    }
    for (const fill of [palette.ink, palette.quiet]) {
      expect(contrast(fill, palette.page), fill).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('groups can be told apart, and from the sectors', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { sectors, page } = PALETTES[theme];
    const groups = GROUP_FILLS[theme];
    expect(groups).toHaveLength(7);
    const seenBy = (matrix: readonly number[], colours: readonly string[]) =>
      colours.map((c) => seen(rgbOf(c), matrix));
    for (const matrix of [NORMAL, VISION_MATRICES.protan, VISION_MATRICES.deutan]) {
      const own = seenBy(matrix, groups);
      own.forEach((a, i) => {
        for (const b of own.slice(i + 1)) expect(ciede2000(a, b)).toBeGreaterThan(18);
      });
    }
    for (const a of seenBy(NORMAL, groups))
      for (const b of seenBy(NORMAL, sectors.slice(0, 3))) expect(ciede2000(a, b)).toBeGreaterThan(18);
    for (const colour of groups) expect(contrast(colour, page)).toBeGreaterThanOrEqual(3);
  }
});
