import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LandOutline, landMapChart } from '../../../src/drawing/charts/land-map.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import { checkSvg } from '../svg-check.ts';

const outlines: readonly LandOutline[] = JSON.parse(
  readFileSync(new URL('../../../data/geo/laender.json', import.meta.url), 'utf8'),
);
const tile = (land: string, value: number | null) => ({ key: land, land, value, units: 2 });

const draw = (tiles: ReturnType<typeof tile>[], muted = false, width = 700) =>
  landMapChart({
    width,
    palette: PALETTES.light,
    words: { title: 'Länder', note: '', number: String, percent: String },
    outlines,
    tiles,
    axis: 'Mittel',
    tileText: ({ land, value }) => `${land}: ${value}`,
    muted,
    attribution: 'Grenzen: Natural Earth',
  });

test('all Länder are drawn, those with a value in its depth of colour and with it; the same in words', () => {
  const { svg, text, marks } = draw([tile('Bayern', 4), tile('Berlin', 1), tile('Hessen', null)]);
  const { words } = checkSvg(svg);
  const laender = /<g id="laender">(.*?)<\/g><g id="laender-names">/s.exec(svg)![1]!;
  expect(laender.match(/<path /g)).toHaveLength(16);
  const fillOf = (land: string) =>
    new RegExp(`<title>${land}: [^<]*</title><path[^>]*fill="([^"]*)"`).exec(svg)?.[1];
  expect(fillOf('Bayern')).toBe(PALETTES.light.accent);
  expect(fillOf('Hessen')).toBe(PALETTES.light.page);
  expect(fillOf('Berlin')).not.toBe(fillOf('Bayern'));
  const said = words.map((word) => word.text);
  expect(said).toEqual(
    expect.arrayContaining(['BY', '4', 'BE 1', 'HE', '–', 'SN', 'Grenzen: Natural Earth']),
  );
  expect(text).toEqual(['Bayern: 4', 'Berlin: 1', 'Hessen: null']);
  expect(marks.map(({ key }) => key).sort()).toEqual(['Bayern', 'Berlin', 'Hessen']);
});

test('Länder lie where they lie: north above south, east right of west, each as large as it is', () => {
  const { marks, svg } = draw(outlines.map(({ name }) => tile(name, 1)));
  const at = (land: string) => marks.find(({ key }) => key === land)!;
  expect(at('Schleswig-Holstein').y).toBeLessThan(at('Niedersachsen').y);
  expect(at('Niedersachsen').y).toBeLessThan(at('Bayern').y);
  expect(at('Sachsen').x).toBeGreaterThan(at('Thüringen').x);
  expect(at('Thüringen').x).toBeGreaterThan(at('Nordrhein-Westfalen').x);
  const points = (land: string) => {
    const d = new RegExp(`<title>${land}: [^<]*</title><path d="([^"]*)"`).exec(svg)![1]!;
    const lines = d.split('Z').map((line) => (line.match(/-?[\d.]+/g) ?? []).map(Number));
    return lines.reduce((sum, p) => {
      let area = 0;
      for (let i = 0; i < p.length; i += 2) {
        const j = (i + 2) % p.length;
        area += p[i]! * p[j + 1]! - p[j]! * p[i + 1]!;
      }
      return sum + Math.abs(area) / 2;
    }, 0);
  };
  // 70 542 and 35 748 km².
  expect(points('Bayern') / points('Baden-Württemberg')).toBeCloseTo(70_542 / 35_748, 1);
});

test('values that are no fair comparison are grey; it fits a phone', () => {
  const grey = draw([tile('Bayern', 2), tile('Hessen', 1)], true, 358);
  expect(grey.svg).not.toContain(PALETTES.light.accent);
  const { words } = checkSvg(grey.svg);
  expect(words.filter(({ x0, x1 }) => x0 < 0 || x1 > 358)).toEqual([]);
});
