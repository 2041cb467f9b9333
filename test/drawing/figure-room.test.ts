/** Who gives way where a page has too little room: legend, foot, names – and what is said of it. */
import { describe, expect, it, test } from 'vitest';
import { clockwise, planKey } from '../../src/drawing/figure-key.ts';
import type { DrawnFigure } from '../../src/drawing/figure-page.ts';
import { cross } from '../../src/drawing/label-few.ts';
import { grow, lengthInside, overlaps } from '../../src/drawing/label-field.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { PX_PER_MM } from '../../src/drawing/page-formats.ts';
import { bundled, figureOf, pageWith, sceneOf } from '../gallery/bundled.ts';
import { faultsOf } from './figure-checks.ts';
import { checkSvg } from './svg-check.ts';

const scene = sceneOf(bundled('delmenhorst-2012'));
const crowd = sceneOf(bundled('dortmund-2023'));
const millimetres = (width: number, height: number) => ({
  width: width * PX_PER_MM,
  height: height * PX_PER_MM,
});
const shareOf = ({ parts: { drawing, page } }: DrawnFigure): number =>
  ((drawing.x1 - drawing.x0) * (drawing.y1 - drawing.y0)) / (page.x1 * page.y1);

describe('on a page of any size', () => {
  it.each([
    [60, 160],
    [240, 60],
    [50, 50],
  ])('%i × %i mm the drawing keeps its share, and all that is written stays on the page', (width, height) => {
    // Names take the time, and are looked at elsewhere.
    const look = { mostNames: 3 };
    for (const place of ['beside', 'below'] as const) {
      const drawn = figureOf(scene, pageWith(millimetres(width, height), { legend: { place }, look }));
      expect(faultsOf(drawn), place).toEqual([]);
      expect(shareOf(drawn), place).toBeGreaterThan(0.25);
      const written = new Set([...drawn.svg.matchAll(/id="legend-(\w+)"/g)].map(([, part]) => part));
      for (const part of drawn.legend.leftOut) expect(written.has(part), part).toBe(false);
      expect(drawn.legend.place === 'none', place).toBe(!drawn.svg.includes('id="legend"'));
    }
  });

  it('a legend without room beside the drawing stands below; without room there, on no page', () => {
    const beside = { legend: { place: 'beside' }, look: { mostNames: 3 } } as const;
    const narrow = figureOf(scene, pageWith(millimetres(60, 200), beside));
    expect(narrow.legend.place).toBe('below');
    const stamp = figureOf(scene, pageWith(millimetres(40, 40), beside));
    expect(stamp.legend).toMatchObject({ place: 'none' });
    expect(stamp.legend.leftOut).toContain('colour');
    const usual = figureOf(scene, pageWith('a4-landscape', beside));
    expect(usual.legend).toEqual({ place: 'beside', leftOut: [] });
    expect(usual.footLeftOut).toEqual([]);
  });

  it('a foot that would leave no picture says less, and that it does; words of one\u2019s own stay', () => {
    const source = 'Eine Quelle mit einem langen Titel; '.repeat(20);
    const wordy = { ...scene, caption: { ...scene.caption, source } };
    const drawn = figureOf(
      wordy,
      pageWith(millimetres(60, 60), { footer: { text: 'Gefördert' }, words: { caption: 'Abb. 1' } }),
    );
    expect(drawn.footLeftOut).toEqual(['lens', 'source']);
    expect(faultsOf(drawn)).toEqual([]);
    const words = checkSvg(drawn.svg).words.map(({ text }) => text);
    expect(words).toContain('Abb. 1');
    expect(words).toContain('Gefördert');
    expect(words.some((text) => text.includes('Quelle'))).toBe(false);
  });
});

describe('names that find no room', () => {
  const drawn = figureOf(crowd, pageWith(millimetres(120, 180)));

  it('stand in a list, under the number that stands beside their body', () => {
    expect(drawn.numbered.length).toBeGreaterThan(3);
    expect(faultsOf(drawn)).toEqual([]);
    expect(drawn.numbered.map(({ number }) => number)).toEqual(drawn.numbered.map((_, i) => String(i + 1)));
    const named = new Set(drawn.labels.map(({ id }) => id));
    for (const { id } of drawn.numbered) expect(named.has(id), id).toBe(false);
    for (const id of drawn.hidden) expect(named.has(id), id).toBe(false);
    const inPicture = [...drawn.svg.matchAll(/<text data-of="body-([^"]+)"[^>]*>(\d+)<\/text>/g)];
    expect(inPicture.map(([, id, number]) => ({ id, number }))).toEqual(
      expect.arrayContaining(drawn.numbered.map(({ id, number }) => ({ id, number }))),
    );
    const list = drawn.svg.slice(drawn.svg.indexOf('<g id="key"'), drawn.svg.indexOf('<g id="caption"'));
    const said = list.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
    for (const { id } of drawn.numbered) {
      const { label } = crowd.nodes.find((node) => node.id === id)!;
      expect(said.replace(/\s+/g, ''), id).toContain(label.replace(/\s+/g, ''));
    }
  });

  it('have numbers nearer to their own body than to any other, off names and bodies', () => {
    const list = [...drawn.svg.matchAll(/<text data-of="body-([^"]+)" x="([\d.]+)" y="([\d.]+)"[^>]*>\d+</g)];
    expect(list.length).toBe(drawn.numbered.length);
    for (const [, id, x, y] of list) {
      const gap = (body: { x: number; y: number; r: number }) =>
        Math.hypot(body.x - Number(x), body.y - (Number(y) - 2.5)) - body.r;
      const own = gap(drawn.bodies.find((body) => body.id === id)!);
      const others = drawn.bodies.filter((body) => body.id !== id).map(gap);
      expect(Math.min(...others), id).toBeGreaterThan(own * 0.6);
    }
  });

  it('are only listed where that was chosen', () => {
    const chosen = { legend: { parts: ['colour'] } } as const;
    const without = figureOf(crowd, pageWith(millimetres(120, 180), chosen));
    expect(without.numbered).toEqual([]);
    expect(without.parts.key).toBeNull();
    expect(without.svg.includes('id="key"')).toBe(false);
    const few = figureOf(crowd, pageWith(millimetres(120, 180), { look: { mostNames: 8 } }));
    expect(few.numbered).toEqual([]);
  });
});

test('the list holds as many names as it has room for, says how many are missing, and is numbered clockwise', () => {
  const setting = {
    words: { heading: 'Namen', rest: (count: number) => `${count} fehlen` },
    size: 10,
    palette: PALETTES.light,
    measure: (text: string, size: number) => text.length * size * 0.5,
  };
  const names = Array.from({ length: 30 }, (_, i) => `Einrichtung ${i}`);
  const all = planKey(names, 500, 1000, setting);
  expect(all.count).toBe(30);
  expect(all.drawn.at(0, 0)).not.toContain('fehlen');
  const some = planKey(names, 500, 80, setting);
  expect(some.count).toBeGreaterThan(0);
  expect(some.count).toBeLessThan(30);
  expect(some.height).toBeLessThanOrEqual(80.5);
  expect(some.drawn.at(0, 0)).toContain(`${30 - some.count} fehlen`);
  expect(planKey(names, 500, 5, setting).count).toBe(0);
  const around = [
    { id: 'left', x: -1, y: 0 },
    { id: 'top', x: 0.01, y: -1 },
    { id: 'bottom', x: 0, y: 1 },
    { id: 'right', x: 1, y: 0 },
  ];
  expect(clockwise(around, scene)).toEqual(['top', 'right', 'bottom', 'left']);
});

test('lines to names cross neither names nor bodies nor one another', () => {
  expect(cross([0, 0, 2, 2], [0, 2, 2, 0])).toBe(true);
  expect(cross([0, 0, 1, 1], [2, 0, 2, 2])).toBe(false);
  for (const textScale of [1.6, 2.2]) {
    const { labels, bodies } = figureOf(
      crowd,
      pageWith('slide-16-9', { look: { textScale, mostNames: 12 } }),
    );
    const lines = labels.flatMap(({ id, leader }) => (leader ? [{ id, leader }] : []));
    expect(lines.length).toBeGreaterThan(2);
    for (const { id, leader } of lines) {
      for (const other of lines) if (other.id < id) expect(cross(leader, other.leader)).toBe(false);
      for (const label of labels)
        if (label.id !== id) expect(lengthInside(label.box, ...leader), `${id} / ${label.id}`).toBe(0);
      for (const body of bodies) {
        if (body.id === id) continue;
        const box = grow({ x0: body.x, y0: body.y, x1: body.x, y1: body.y }, body.r * 0.7);
        expect(lengthInside(box, ...leader), `${id} / ${body.id}`).toBe(0);
      }
    }
    for (const a of labels)
      for (const b of labels) if (a.id < b.id) expect(overlaps(a.box, b.box)).toBe(false);
  }
});
