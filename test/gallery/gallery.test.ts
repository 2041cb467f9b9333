import { expect, test } from 'vitest';
import { anyFaceWidth } from '../../src/drawing/any-face-width.ts';
import { drawFigure, FIGURE_SIZES } from '../../src/drawing/figure.ts';
import { overlappingLabels } from '../../src/drawing/labels.ts';
import { EVERYTHING, hubsOf, read } from '../../src/model/lens.ts';
import { checkSvg } from '../drawing/svg-check.ts';
import { bundled, figureWords, sceneOf } from './bundled.ts';
import { FIGURES } from './figures.ts';

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
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number) as [
    number,
    number,
    number,
  ];
  const outside = words.filter((w) => w.x0 < 0 || w.y0 < 0 || w.x1 > width || w.y1 > height);
  expect(outside).toEqual([]);
});

test('drawn again, a figure is the same to the last character', () => {
  const again = FIGURES.filter(({ name }, i) => i % 4 === 0 || name.endsWith('dortmund-2023'));
  for (const figure of again) expect(figure.draw().svg, figure.name).toBe(drawnOnce(figure).svg);
});

test.each(FIGURES.filter((f) => drawnOnce(f).labels))(
  '$name: in Arial, too, nothing leaves the page',
  (figure) => {
    const { svg } = drawnOnce(figure);
    const [width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [
      number,
      number,
    ];
    const { words } = checkSvg(svg, anyFaceWidth);
    expect(words.filter((w) => w.x0 < 0 || w.y0 < 0 || w.x1 > width || w.y1 > height)).toEqual([]);
  },
);

test.each(Object.entries(FIGURE_SIZES))(
  'four regions on %s: each centre in the middle is named',
  (_, page) => {
    const project = bundled('four-regions');
    const { labels } = drawFigure(sceneOf(project), { ...page, ...figureWords('de') });
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
