/** The map: places where they are, discs that are clear of one another, what is shown, the scale, lists beside it. */
import { expect, test } from 'vitest';
import { onGround } from '../../src/cli/on-ground.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels, PLACE_IS } from '../../src/graph/labels.ts';
import { conic } from '../../src/layout/conic.ts';
import { geographic } from '../../src/layout/geographic.ts';
import type { LayoutInput, OutlineGuides } from '../../src/layout/layout.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { bundled, layoutInput } from '../gallery/bundled.ts';
import { isInPicture } from './in-picture.ts';

const dortmund = read(bundled('dortmund-2023'), EVERYTHING);
const { facts } = onGround(bundled('dortmund-2023'), dortmund);

const MUNICH = [11.58, 48.14];
const HAMBURG = [9.99, 53.55];
const DORTMUND = [7.47, 51.51];

function laidOut(place: readonly (readonly number[])[], more: Partial<LayoutInput> = {}) {
  const { graph } = build(place.length, [0], [1]);
  const { xy, guides } = geographic.run({
    graph,
    labels: blankLabels(place.length, graph.m),
    hubs: [0],
    ring: null,
    seed: 1,
    place: Float64Array.from(place.flat()),
    outlines: facts.outlines,
    ...more,
  });
  if (guides?.of !== 'outlines') throw new Error('no map');
  return { xy, guides };
}
const ground = ({ outlines }: OutlineGuides) =>
  outlines.filter(({ part }) => part === 'ground').map(({ code }) => code);

test('the projection: lengths are true within 0.3 %, north is up', () => {
  const [x1, y1] = conic(9.99, 53.55);
  const [x2, y2] = conic(11.58, 48.14);
  // Great circle between Hamburg and Munich on the sphere.
  expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) / 612.3 - 1)).toBeLessThan(0.003);
  expect(y1).toBeLessThan(y2);
  expect(conic(10.5, 51)).toEqual([0, expect.closeTo(0, 9)]);
});

test('far places: all of the country, Hamburg above Munich, Dortmund in the west', () => {
  const { xy, guides } = laidOut([MUNICH, HAMBURG, DORTMUND]);
  expect(ground(guides)).toHaveLength(16);
  expect(xy[3]).toBeLessThan(xy[5]!);
  expect(xy[5]).toBeLessThan(xy[1]!);
  expect(xy[4]).toBeLessThan(xy[2]!);
  for (const { at, truth } of guides.spots)
    expect(Math.hypot(at[0] - truth[0], at[1] - truth[1])).toBeLessThan(1e-9);
  const { kilometres, length } = guides.scale!;
  const km = Math.hypot(xy[0]! - xy[2]!, xy[1]! - xy[3]!) * (kilometres / length);
  expect(km).toBeGreaterThan(606);
  expect(km).toBeLessThan(619);
});

test('places of one Land: that Land, larger, and a small map of all that says which', () => {
  const { guides } = laidOut([DORTMUND, [7.63, 51.96]]);
  expect(ground(guides)).toEqual(['DE-NW']);
  expect(guides.outlines.filter(({ part }) => part === 'inset')).toHaveLength(15);
  expect(guides.outlines.filter(({ part }) => part === 'here').map(({ code }) => code)).toEqual(['DE-NW']);
});

test('who shares a place stands around it, the hub in the middle; discs of near places do not cover one another', () => {
  const many = [
    ...Array.from({ length: 20 }, () => DORTMUND),
    ...Array.from({ length: 20 }, () => [7.69, 51.54]),
  ];
  const { guides, xy } = laidOut(many);
  expect(guides.spots.map(({ members }) => members.length)).toEqual([20, 20]);
  const [a, b] = guides.spots;
  expect(Math.hypot(a!.at[0] - b!.at[0], a!.at[1] - b!.at[1])).toBeGreaterThanOrEqual(a!.radius + b!.radius);
  expect(a!.at[0]).toBeLessThan(b!.at[0]);
  expect([xy[0], xy[1]]).toEqual([...a!.at]);
  for (const v of a!.members)
    expect(Math.hypot(xy[2 * v]! - a!.at[0], xy[2 * v + 1]! - a!.at[1])).toBeLessThan(a!.radius);
});

test('nobody without a place is put on the map: nationwide and unknown have lists beside it', () => {
  const none = [Number.NaN, Number.NaN];
  const { xy, guides } = laidOut([MUNICH, none, none], {
    placeIs: Uint8Array.of(PLACE_IS.spot, PLACE_IS.everywhere, PLACE_IS.unknown),
  });
  expect(guides.spots.flatMap(({ members }) => members)).toEqual([0]);
  expect(guides.trays.map(({ holds, count }) => `${holds} ${count}`)).toEqual(['everywhere 1', 'unknown 1']);
  guides.trays.forEach(({ area }, i) => {
    const v = i + 1;
    expect(xy[2 * v]! > area.x0 && xy[2 * v]! < area.x1).toBe(true);
    expect(xy[2 * v + 1]! > area.y0 && xy[2 * v + 1]! < area.y1).toBe(true);
  });
  expect(xy[0]).toBeLessThan(guides.trays[0]!.area.x0);
});

test('Dortmund: 24 in the city, four in all of the Land, three nationwide, four without a place', () => {
  const { guides } = geographic.run(layoutInput(dortmund, facts));
  if (guides?.of !== 'outlines') throw new Error('no map');
  const sizes = guides.spots.map(({ members, area }) => `${members.length}${area ? ' area' : ''}`);
  expect(sizes.sort()).toEqual(['1 area', '1 area', '24', '4 area']);
  expect(guides.trays.map(({ holds, count }) => `${holds} ${count}`)).toEqual(['everywhere 3', 'unknown 4']);
});

test('20 000 bodies at 300 places are laid out within the picture', () => {
  const n = 20_000;
  const place = Array.from({ length: n }, (_, v) => [7 + (v % 20) * 0.35, 48 + ((v % 300) / 20) * 0.4]);
  const { xy } = laidOut(place);
  expect(isInPicture(xy, 'geographic')).toBe(true);
});
