/** What templates give without anything being changed: no name on another, nothing off the page, nothing clipped, in both languages. */
import { describe, expect, it, test } from 'vitest';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { PAGE_FORMATS, sizeOfPage } from '../../src/drawing/page-formats.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { templateFigure } from '../gallery/templates.ts';
import { faultsOf } from './figure-checks.ts';

const NETWORKS = ['dortmund-2023', 'muenchen-shz-2011', 'bayern-seko-2021', 'delmenhorst-2012'] as const;
const IDS = [...TEMPLATES.keys()];

describe.each(NETWORKS)('%s', (network) => {
  it.each(IDS)('%s', (template) => {
    expect(faultsOf(templateFigure(template, network, 'de'))).toEqual([]);
    // Names do not depend on the language, but legend and caption do, and with them the room that names have.
    const few = template === 'talk' || template === 'square' ? undefined : 5;
    expect(faultsOf(templateFigure(template, network, 'en', few))).toEqual([]);
  });
});

test('a talk names the most important, in type that the last row can read', () => {
  for (const network of NETWORKS) {
    const { labels, hidden, points } = templateFigure('talk', network, 'de');
    expect(labels.length, network).toBeGreaterThanOrEqual(11);
    expect(labels.length + hidden.length, network).toBe(12);
    expect(points, network).toBeGreaterThan(10);
  }
});

test('pages are as large as their paper; what is printed is no smaller than print allows', () => {
  for (const id of IDS) {
    const { svg, points } = templateFigure(id, 'delmenhorst-2012', 'de', 0);
    const page = sizeOfPage(TEMPLATES.get(id)!.page);
    expect(svg.includes(`width="${page.width}mm" height="${page.height}mm"`), id).toBe(true);
    expect(points, id).toBeGreaterThan(6.5);
    // Names of narrow fields in the picture may be smaller: the legend says the same.
    const below = svg.slice(svg.indexOf('<g id="legend"'));
    const smallest = Math.min(
      ...[...below.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)),
    );
    const [, width] = /viewBox="0 0 ([\d.]+)/.exec(svg)!.map(Number);
    expect((smallest / width!) * page.width * (72 / 25.4), id).toBeGreaterThan(5);
  }
});

test('the title of what hangs in a hall is read from its other end; where it is long, it takes several lines', () => {
  const titleOf = (svg: string): number => {
    const [, of] = /<g id="figure-title">.*?font-size="([\d.]+)"/s.exec(svg)!.map(Number);
    const [, width, units] = /width="([\d.]+)mm".*?viewBox="0 0 ([\d.]+)/s.exec(svg)!.map(Number);
    return (of! / units!) * width! * (72 / 25.4);
  };
  for (const id of ['poster', 'poster-wide']) {
    const { svg } = templateFigure(id, 'delmenhorst-2012', 'de', 0);
    expect(titleOf(svg), id).toBeGreaterThan(100);
  }
  for (const id of ['talk', 'report', 'council', 'square']) {
    const { svg } = templateFigure(id, 'delmenhorst-2012', 'de', 0);
    expect(titleOf(svg), id).toBeGreaterThan(10);
    expect(titleOf(svg), id).toBeLessThan(30);
  }
});

test('an unknown template is a plain page; a page of unknown format has its own size', () => {
  const looked = { lens: EVERYTHING, layout: '', ring: '', sizeBy: '', focus: null, hulls: null };
  const subject = { of: 'map', looked, places: [] } as const;
  const figure = figureFrom('nobody', { id: 'f', name: 'F', language: 'de', subject });
  expect(figure.template).toBe('');
  expect(figure.page).toEqual({ format: 'a4-landscape', ...PAGE_FORMATS.get('a4-landscape') });
  expect(sizeOfPage({ format: 'own', width: 90, height: 50 })).toMatchObject({ width: 90, height: 50 });
});
