import { expect, test } from 'vitest';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { Guides } from '../../src/layout/layout.ts';
import { EVERYTHING, type Lensed, read } from '../../src/model/lens.ts';
import { levelsOf } from '../../src/model/levels.ts';
import { LEVELS } from '../../src/model/vocabulary.ts';
import { bundled, layoutInput } from '../gallery/bundled.ts';

const dortmund = read(bundled('dortmund-2023'), EVERYTHING);
const regions = read(bundled('four-regions'), EVERYTHING);

function laid<Of extends Guides['of']>(id: string, of: Of, lensed: Lensed, edit = {}) {
  const { xy, guides } = LAYOUTS_BY_ID.get(id)!.run(layoutInput(lensed, edit));
  if (guides?.of !== of) throw new Error(`${id} has no ${of}`);
  return { xy, guides: guides as Extract<Guides, { of: Of }> };
}

test.each([dortmund, regions])(
  'two-mode: committees and networks in one field, bodies in two, hubs between',
  (lensed) => {
    const { xy, guides } = laid('two-mode', 'columns', lensed);
    const { graph, labels } = lensed;
    const { hubs } = layoutInput(lensed);
    const home = (v: number) =>
      guides.columns.find(
        ({ area }) =>
          xy[2 * v]! > area.x0 &&
          xy[2 * v]! < area.x1 &&
          xy[2 * v + 1]! > area.y0 &&
          xy[2 * v + 1]! < area.y1,
      )?.holds;
    let between = 0;
    for (let v = 0; v < graph.n; v++) {
      const near = [...graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])];
      const belongs = near.some((u) => labels.affiliation![u] && !hubs.includes(u));
      const others = near.filter((u) => !labels.affiliation![u] && !hubs.includes(u));
      const wanted =
        hubs.includes(v) || (!labels.affiliation![v] && others.length >= 5)
          ? undefined
          : labels.affiliation![v]
            ? 'affiliations'
            : belongs
              ? 'bodies'
              : 'unaffiliated';
      expect(home(v), lensed.bodies[v]!.label).toBe(wanted);
      if (wanted === undefined) between++;
    }
    expect(guides.columns.reduce((sum, { count }) => sum + count, between)).toBe(graph.n);
  },
);

test('triangle: true places are the mix of the neighbours’ sectors; who has none stands in the tray', () => {
  const { xy, guides } = laid('sector-triangle', 'corners', dortmund);
  const { graph, labels } = dortmund;
  const { tray, corners, truth } = guides;
  expect(corners.map(({ sector }) => sector)).toEqual([0, 1, 2]);
  let without = 0;
  for (let v = 0; v < graph.n; v++) {
    const near = [...graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])].map(
      (u) => labels.sector[u]!,
    );
    const known = near.filter((s) => s >= 0);
    const inTray = xy[2 * v]! >= tray!.area.x0 && xy[2 * v + 1]! >= tray!.area.y0;
    expect(inTray, dortmund.bodies[v]!.label).toBe(known.length === 0);
    if (known.length === 0) {
      without++;
      expect(truth[2 * v]).toBeNaN();
      continue;
    }
    const x = known.reduce((sum, s) => sum + corners[s]!.x, 0) / known.length;
    expect(truth[2 * v]).toBeCloseTo(x, 10);
  }
  expect(tray!.count).toBe(without);
  // The hub's partners: 11 health, 3 social, 1 psycho-social.
  const hub = dortmund.hub!;
  const mix = corners.reduce((sum, { y }, s) => sum + y * [11, 3, 1][s]!, 0) / 15;
  expect(truth[2 * hub + 1]).toBeCloseTo(mix, 10);
});

test('levels: a band each, the widest on top, unknown ones apart at the bottom', () => {
  const level = levelsOf(dortmund);
  const { xy, guides } = laid('layered', 'bands', dortmund, { level });
  expect(guides.bands.map(({ value }) => LEVELS[value] ?? null)).toEqual([
    'bund',
    'land',
    'region',
    'local',
    null,
  ]);
  for (const { value, count, area } of guides.bands) {
    const members = dortmund.bodies.flatMap((_, v) => (Object.is(level[v], value) ? [v] : []));
    expect(members.length).toBe(count);
    for (const v of members) {
      expect(xy[2 * v + 1]).toBeGreaterThan(area.y0);
      expect(xy[2 * v + 1]).toBeLessThan(area.y1);
    }
  }
  // Without any level there is one band.
  expect(laid('layered', 'bands', dortmund).guides.bands.map(({ value }) => value)).toEqual([Number.NaN]);
});

test('circle: groups side by side, each inside its arc', () => {
  const group = Int32Array.from(regions.bodies, (_, v) => (v % 7 === 6 ? -1 : v % 3));
  const { xy, guides } = laid('circular', 'arcs', regions, { group });
  expect(guides.by).toBe('group');
  expect([...guides.arcs].map(({ group: g }) => g).sort()).toEqual([-1, 0, 1, 2]);
  for (let v = 0; v < regions.graph.n; v++) {
    const angle = (Math.atan2(xy[2 * v]!, -xy[2 * v + 1]!) + 2 * Math.PI) % (2 * Math.PI);
    const arc = guides.arcs.find(({ group: g }) => g === group[v])!;
    expect(angle >= arc.from - 1e-9 && angle <= arc.to + 1e-9, regions.bodies[v]!.label).toBe(true);
    expect(Math.hypot(xy[2 * v]!, xy[2 * v + 1]!)).toBeGreaterThan(guides.radius);
  }
  expect(laid('circular', 'arcs', regions).guides.by).toBe('sector');
});

test('force: who was put somewhere stays there; the others flow around, and far ones hardly move', () => {
  const { run } = LAYOUTS_BY_ID.get('force')!;
  const before = run(layoutInput(dortmund)).xy;
  const pinned = new Float64Array(before.length).fill(Number.NaN);
  const hub = dortmund.hub!;
  pinned[2 * hub] = 0.7;
  pinned[2 * hub + 1] = -0.4;
  const { xy } = run(layoutInput(dortmund, { pinned }));
  expect([xy[2 * hub], xy[2 * hub + 1]]).toEqual([0.7, -0.4]);
  const { offsets, targets } = dortmund.graph;
  const towards = (places: Float64Array) =>
    [...targets.subarray(offsets[hub], offsets[hub + 1])].reduce(
      (sum, u) => sum + Math.hypot(places[2 * u]! - 0.7, places[2 * u + 1]! + 0.4),
      0,
    );
  expect(towards(xy)).toBeLessThan(0.8 * towards(before));
  expect(xy.every((c) => Number.isFinite(c))).toBe(true);
});
