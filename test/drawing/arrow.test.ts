import { describe, expect, it } from 'vitest';
import { arrowHead, HEAD, headLength } from '../../src/drawing/arrow.ts';
import { legendSvg } from '../../src/drawing/legend-svg.ts';
import { plainPaint } from '../../src/drawing/node-svg.ts';
import { buildScene } from '../../src/drawing/scene.ts';
import { drawScene } from '../../src/drawing/svg.ts';
import { captionOf, legendHeadings, sceneWords } from '../../src/i18n/scene-words.ts';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import { DIRECTED } from '../../src/model/vocabulary.ts';
import { bundled } from '../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const sceneOf = (direction: Lens['direction']) => {
  const lensed = read(project, { ...EVERYTHING, direction });
  const xy = Float64Array.from({ length: 2 * lensed.bodies.length }, (_, i) =>
    i % 2 === 0 ? Math.cos(i) : Math.sin(i),
  );
  return buildScene({
    lensed,
    positions: { xy, guides: null },
    theme: 'light',
    sizeBy: null,
    words: sceneWords('de', String),
    caption: captionOf(project, lensed, 'de'),
  });
};

describe('arrows', () => {
  it('stand at ties of types with a direction, where directions count, and at no others', () => {
    const directed = [...project.ties.values()].filter(
      ({ type, source, target }) => DIRECTED.includes(type) && source !== target,
    );
    expect(directed.length).toBeGreaterThan(0);
    const scene = sceneOf('recorded');
    expect(scene.edges.filter((e) => e.arrow).map(({ id }) => id)).toEqual(directed.map(({ id }) => id));
    expect(sceneOf('ignored').edges.some((e) => e.arrow)).toBe(false);
  });
  it('are drawn in figures and explained by the legend', () => {
    const box = { x0: 0, y0: 0, x1: 900, y1: 900 };
    const scene = sceneOf('recorded');
    expect(drawScene(scene, box).markup).toContain('class="arrows"');
    expect(drawScene(sceneOf('ignored'), box).markup).not.toContain('class="arrows"');
    const legend = legendSvg(scene.legend, {
      textSize: 11,
      palette: scene.palette,
      paint: plainPaint,
      measure: (text) => text.length * 6,
      headings: legendHeadings('de'),
      scale: 300,
      height: 900,
      language: String,
    });
    expect(legend.at(0, 0)).toContain('Pfeil: von wem');
  });
  it('are as short as the line, and point along it', () => {
    expect(headLength(1000)).toBe(HEAD);
    expect(headLength(10)).toBeCloseTo(3);
    expect(headLength(-5)).toBe(0);
    expect(arrowHead([10, 0], [1, 0], 5)).toMatch(/^M10 0L5 2\.1L5 -2\.1Z$/);
  });
});
