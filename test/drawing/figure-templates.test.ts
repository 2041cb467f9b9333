/** What templates give without anything being changed: no name on another, nothing off the page, nothing clipped, in both languages. */
import { describe, expect, it, test } from 'vitest';
import type { DrawnFigure } from '../../src/drawing/figure-page.ts';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { PAGE_FORMATS, sizeOfPage } from '../../src/drawing/page-formats.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { templateFigure } from '../gallery/templates.ts';
import { faultsOf } from './figure-checks.ts';

const NETWORKS = ['dortmund-2023', 'muenchen-shz-2011', 'bayern-seko-2021', 'delmenhorst-2012'] as const;
const IDS = [...TEMPLATES.keys()];

const drawn = new Map<string, DrawnFigure>();
/** Each page is drawn once for all tests: that is what takes the time. */
function page(template: string, network: (typeof NETWORKS)[number], language: 'de' | 'en', names?: number) {
  const key = `${template} ${network} ${language} ${names}`;
  const known = drawn.get(key) ?? templateFigure(template, network, language, names);
  drawn.set(key, known);
  return known;
}

describe.each(NETWORKS)('%s', (network) => {
  it.each(IDS)('%s', (template) => {
    expect(faultsOf(page(template, network, 'de'))).toEqual([]);
    // Names do not depend on the language, but legend and caption do, and with them the room that names have.
    const few = template === 'talk' || template === 'square' ? undefined : 5;
    expect(faultsOf(page(template, network, 'en', few))).toEqual([]);
  });
});

test('a talk and a square name nearly all of the twelve most important, and count those that are left out', () => {
  for (const network of NETWORKS) {
    for (const id of ['talk', 'square']) {
      const { labels, hidden } = page(id, network, 'de');
      expect(labels.length, `${id} ${network}`).toBeGreaterThanOrEqual(11);
      expect(labels.length + hidden.length, `${id} ${network}`).toBe(12);
      // In full: a slide with half a name says nothing.
      expect(labels.filter(({ block }) => block.cut).length, `${id} ${network}`).toBeLessThanOrEqual(1);
    }
  }
});

/**
 * Points on paper that nothing is smaller than: below the picture (caption, sources), and everywhere else. A slide is seen from the last
 * row, a poster from a metre and a half, a square as small as a hand, a council paper as a copy.
 */
const LEAST_TYPE: Readonly<Record<string, { readonly foot: number; readonly rest: number }>> = {
  talk: { foot: 10.5, rest: 11.9 },
  report: { foot: 5.99, rest: 5.99 },
  poster: { foot: 24, rest: 24 },
  'poster-wide': { foot: 24, rest: 24 },
  council: { foot: 7, rest: 7 },
  square: { foot: 8.5, rest: 9.5 },
};

/** The smallest type of each part of a figure in points. Names of rings and fields of the picture are part of it. */
function smallestType(svg: string): { readonly foot: number; readonly rest: number } {
  const [, width, units] = /width="([\d.]+)mm".*?viewBox="0 0 ([\d.]+)/s.exec(svg)!.map(Number);
  const smallest = (part: string) =>
    (Math.min(...[...part.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))) / units!) *
    width! *
    (72 / 25.4);
  const foot = svg.indexOf('<g id="caption"');
  return { foot: smallest(svg.slice(foot)), rest: smallest(svg.slice(0, foot)) };
}

test('every template has type that can be read where it is seen', () => {
  expect(Object.keys(LEAST_TYPE).sort()).toEqual([...IDS].sort());
  for (const id of IDS) {
    for (const network of NETWORKS) {
      const { foot, rest } = smallestType(page(id, network, 'de').svg);
      expect(foot, `${id} ${network}: foot`).toBeGreaterThanOrEqual(LEAST_TYPE[id]!.foot);
      expect(rest, `${id} ${network}`).toBeGreaterThanOrEqual(LEAST_TYPE[id]!.rest);
    }
  }
});

test('pages are as large as their paper; where type is large, the legend says less, not smaller', () => {
  for (const id of IDS) {
    const { svg, legend } = page(id, 'dortmund-2023', 'de');
    const size = sizeOfPage(TEMPLATES.get(id)!.page);
    expect(svg.includes(`width="${size.width}mm" height="${size.height}mm"`), id).toBe(true);
    expect(legend.place, id).toBe(TEMPLATES.get(id)!.legend.place === 'beside' ? 'beside' : 'below');
    expect(legend.leftOut, id).toEqual(id === 'talk' ? ['size'] : []);
  }
});

test('the title of what hangs in a hall is read from its other end; where it is long, it takes several lines', () => {
  const titleOf = (svg: string): number => {
    const [, of] = /<g id="figure-title">.*?font-size="([\d.]+)"/s.exec(svg)!.map(Number);
    const [, width, units] = /width="([\d.]+)mm".*?viewBox="0 0 ([\d.]+)/s.exec(svg)!.map(Number);
    return (of! / units!) * width! * (72 / 25.4);
  };
  for (const id of ['poster', 'poster-wide']) {
    const { svg } = page(id, 'delmenhorst-2012', 'de');
    expect(titleOf(svg), id).toBeGreaterThan(100);
  }
  for (const id of ['talk', 'report', 'council', 'square']) {
    const { svg } = page(id, 'delmenhorst-2012', 'de');
    expect(titleOf(svg), id).toBeGreaterThan(10);
    expect(titleOf(svg), id).toBeLessThan(32);
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
