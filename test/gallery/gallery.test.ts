import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anyFaceWidth } from '../../src/drawing/any-face-width.ts';
import { overlappingLabels } from '../../src/drawing/labels.ts';
import { PAGE_FORMATS } from '../../src/drawing/page-formats.ts';
import { EVERYTHING, hubsOf, read } from '../../src/model/lens.ts';
import { checkSvg } from '../drawing/svg-check.ts';
import { bundled, figureOf, pageWith, sceneOf } from './bundled.ts';
import { FIGURES } from './figures.ts';
import { changesSince, seenIn } from './seen.ts';

type Drawn = ReturnType<(typeof FIGURES)[number]['draw']>;
const drawn = new Map<string, Drawn>();
/** Each figure is drawn once for all tests: that is what takes the time. */
function drawnOnce({ name, draw }: (typeof FIGURES)[number]): Drawn {
  const known = drawn.get(name) ?? draw();
  drawn.set(name, known);
  return known;
}

test.each(FIGURES)('$name: well-formed, ids once, nothing outside the page, no names overlap', (figure) => {
  const { svg, labels = [] } = drawnOnce(figure);
  const { words, ids, titles } = checkSvg(svg);
  expect(new Set(ids).size).toBe(ids.length);
  expect(titles[0]?.length).toBeGreaterThan(0);
  expect(overlappingLabels(labels)).toEqual([]);
  const [width, height] = sizeOf(svg);
  const outside = words.filter((w) => w.x0 < 0 || w.y0 < 0 || w.x1 > width || w.y1 > height);
  expect(outside).toEqual([]);
  if (labels.length > 0) expect(wordsOnWords(picturePart(svg))).toEqual([]);
});

/** The units of the drawing, whatever its size on paper. */
const sizeOf = (svg: string): [number, number] =>
  /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [number, number];

/** The figure without legend and caption. */
const picturePart = (svg: string): string =>
  `${svg.slice(0, svg.search(/<g id="(?:legend|caption)"|<\/svg>/))}</svg>`;

/** Lines of text in it that cover one another by more than a pixel: names of bodies, of fields, of places. */
function wordsOnWords(svg: string): string[] {
  const { words } = checkSvg(svg);
  return words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
      const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
      return across > 1 && down > 1 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

const SEEN = new URL('./seen/', import.meta.url);

test.each(FIGURES)(
  '$name: looks as it did (after a change that is meant: npm run gallery -- --keep)',
  (figure) => {
    const before = readFileSync(new URL(`${figure.name}.txt`, SEEN), 'utf8');
    expect(changesSince(before, seenIn(drawnOnce(figure).svg))).toEqual([]);
  },
);

test('nothing is kept of figures that are no longer drawn; what was kept tells when something moves, comes or goes', () => {
  const names = FIGURES.map(({ name }) => `${name}.txt`);
  expect(readdirSync(SEEN).filter((file) => !names.includes(file))).toEqual([]);
  const figure = FIGURES.find(({ name }) => name === 'dortmund-wheel')!;
  const { svg } = drawnOnce(figure);
  const before = seenIn(svg);
  expect(before.split('\n').length).toBeGreaterThan(50);
  expect(changesSince(before, seenIn(svg.replace('>Kreis Unna</tspan>', '>Kreis Soest</tspan>')))).toEqual([
    expect.stringMatching(/^− .*Kreis Unna$/),
    expect.stringMatching(/^\+ .*Kreis Soest$/),
  ]);
  const tie = /<path id="tie-[^>]*>(?:<title>[^<]*<\/title><\/path>)?/.exec(svg)![0];
  expect(changesSince(before, seenIn(svg.replace(tie, ''))).length).toBeGreaterThan(0);
});

test('drawn again, a figure is the same to the last character', () => {
  const again = FIGURES.filter(({ name }, i) => i % 4 === 0 || name.endsWith('dortmund-2023'));
  for (const figure of again) expect(figure.draw().svg, figure.name).toBe(drawnOnce(figure).svg);
});

test.each(FIGURES.filter((f) => drawnOnce(f).labels))(
  '$name: in Arial, too, nothing leaves the page',
  (figure) => {
    const { svg } = drawnOnce(figure);
    const [width, height] = sizeOf(svg);
    const { words } = checkSvg(svg, anyFaceWidth);
    expect(words.filter((w) => w.x0 < 0 || w.y0 < 0 || w.x1 > width || w.y1 > height)).toEqual([]);
  },
);

test.each([...PAGE_FORMATS.keys()].filter((format) => format !== 'square'))(
  'four regions on %s: each centre in the middle is named',
  (format) => {
    const project = bundled('four-regions');
    const { labels } = figureOf(sceneOf(project), pageWith(format));
    const lensed = read(project, EVERYTHING);
    const centres = hubsOf(lensed).map((v) => lensed.bodies[v]!.id);
    expect(centres).toHaveLength(4);
    expect(centres.filter((id) => !labels.some((label) => label.id === id))).toEqual([]);
  },
);

test('all bodies of Dortmund are named at 1440 × 900, 1280 × 720 and in 820 × 640', () => {
  for (const name of ['dortmund-wheel', 'dortmund-wheel-720', 'dortmund-small']) {
    const labels = drawnOnce(FIGURES.find((f) => f.name === name)!).labels!;
    expect(labels.length, name).toBe(37);
    expect(labels.filter((l) => l.block.cut).length, name).toBeLessThanOrEqual(2);
  }
});
