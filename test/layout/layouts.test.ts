import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels, CROSS_SECTOR, NO_SECTOR } from '../../src/graph/labels.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { Guides, LayoutInput, WheelGuides } from '../../src/layout/layout.ts';
import { usualRadii } from '../../src/layout/separate.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { BUNDLED, bundled, layoutInput } from '../gallery/bundled.ts';
import { isInPicture } from './in-picture.ts';

const LAYOUTS = [...LAYOUTS_BY_ID.values()];

/** Random bodies in three sectors, cross-sector and none. */
function randomInput(n: number, m: number, seed: number, hubs: readonly number[] = []): LayoutInput {
  const source = random(seed);
  const ends = Array.from({ length: 2 }, () => Array.from({ length: m }, () => source.int(0, n - 1)));
  const { graph } = build(n, ends[0]!, ends[1]!);
  const sector = Int8Array.from({ length: n }, () => [0, 1, 2, CROSS_SECTOR, NO_SECTOR][source.int(0, 4)]!);
  const labels = { ...blankLabels(n, graph.m), sector, sectorCount: 3 };
  return { graph, labels, hubs, ring: null, seed: 7 };
}

const wheelOf = (guides: Guides | null): WheelGuides => {
  if (guides?.of !== 'wheel') throw new Error('no wheel');
  return guides;
};

/** Least distance between two points; O(n²). */
function closest(xy: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < xy.length; a += 2) {
    for (let b = a + 2; b < xy.length; b += 2) {
      least = Math.min(least, Math.hypot(xy[a]! - xy[b]!, xy[a + 1]! - xy[b + 1]!));
    }
  }
  return least;
}

test.each(LAYOUTS)('$id: finite, inside the picture, the same every time, input untouched', ({ run, id }) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer(),
      fc.integer({ min: 0, max: 3 }),
      (n, m, seed, hubCount) => {
        const input = randomInput(
          n,
          m,
          seed,
          Array.from({ length: Math.min(n, hubCount) }, (_, i) => i),
        );
        const before = structuredClone(input);
        const first = run(input);
        expect(input).toEqual(before);
        expect(run(input)).toEqual(first);
        expect(first.xy.length).toBe(2 * n);
        expect(isInPicture(first.xy, id)).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});

/** The largest network that must do, for those that are laid out while nothing else was chosen; others need not wait for it here. */
const largeFor = (id: string): number => (id === 'force' || id === 'sector-wheel' ? 20_000 : 6000);

test.each(LAYOUTS)('$id: the empty network and thousands of bodies', ({ run, id }) => {
  const n = largeFor(id);
  expect(run(randomInput(0, 0, 1)).xy.length).toBe(0);
  const large = run(randomInput(n, 1.5 * n, 3));
  expect(isInPicture(large.xy, id)).toBe(true);
  // No two in one place: keys on a fine grid are all different.
  const keys = new Set<string>();
  for (let v = 0; v < n; v++) keys.add(`${large.xy[2 * v]!.toFixed(5)},${large.xy[2 * v + 1]!.toFixed(5)}`);
  expect(keys.size, id).toBe(n);
});

test.each(LAYOUTS.flatMap((layout) => BUNDLED.map((id) => ({ layout, id, name: layout.id }))))(
  '$name: no circles of $id overlap',
  ({ layout, id }) => {
    const lensed = read(bundled(id), EVERYTHING);
    const { xy } = layout.run(layoutInput(lensed));
    const radii = usualRadii(lensed.graph);
    for (let a = 0; a < lensed.graph.n; a++) {
      for (let b = a + 1; b < lensed.graph.n; b++) {
        const distance = Math.hypot(xy[2 * a]! - xy[2 * b]!, xy[2 * a + 1]! - xy[2 * b + 1]!);
        expect(distance, `${lensed.bodies[a]!.label} / ${lensed.bodies[b]!.label}`).toBeGreaterThanOrEqual(
          (radii[a]! + radii[b]!) * 0.999,
        );
      }
    }
  },
);

test('sector wheel: hub in the middle, every body in its wedge and ring', () => {
  const lensed = read(bundled('dortmund-2023'), EVERYTHING);
  const { xy, guides } = LAYOUTS_BY_ID.get('sector-wheel')!.run(layoutInput(lensed));
  const hub = lensed.hub!;
  expect(Math.hypot(xy[2 * hub]!, xy[2 * hub + 1]!)).toBe(0);
  expect(wheelOf(guides).wedges.map((w) => w.sector)).toEqual([0, 1, 2, CROSS_SECTOR, NO_SECTOR]);
  expect(wheelOf(guides).wedges[0]!.from).toBe(0);
  expect(wheelOf(guides).wedges.at(-1)!.to).toBeCloseTo(2 * Math.PI);
  expect(wheelOf(guides).rings.map((r) => r.value)).toEqual([1, 2]);
  expect(wheelOf(guides).rings.at(-1)!.radius).toBe(1);
  const { offsets, targets } = lensed.graph;
  const near = new Set(targets.slice(offsets[hub], offsets[hub + 1]));
  expect(near.size).toBe(27);
  for (let v = 0; v < lensed.graph.n; v++) {
    if (v === hub) continue;
    const angle = (Math.atan2(xy[2 * v]!, -xy[2 * v + 1]!) + 2 * Math.PI) % (2 * Math.PI);
    const wedge = wheelOf(guides).wedges.find((w) => w.sector === lensed.labels.sector[v])!;
    expect(angle > wedge.from && angle < wedge.to, lensed.bodies[v]!.label).toBe(true);
    const radius = Math.hypot(xy[2 * v]!, xy[2 * v + 1]!);
    expect(radius < wheelOf(guides).rings[0]!.radius, lensed.bodies[v]!.label).toBe(near.has(v));
  }
  expect(closest(xy)).toBeGreaterThan(0.1);
});

test('sector wheel: given rings, unknown ones outermost, many put into bands', () => {
  const input = randomInput(30, 40, 5, [0]);
  const three = Float64Array.from({ length: 30 }, (_, v) => (v % 4 === 3 ? Number.NaN : v % 4));
  const { xy, guides } = LAYOUTS_BY_ID.get('sector-wheel')!.run({ ...input, ring: three });
  expect(wheelOf(guides).rings.map((r) => r.value)).toEqual([0, 1, 2, Number.NaN]);
  const radius = (v: number) => Math.hypot(xy[2 * v]!, xy[2 * v + 1]!);
  for (let v = 1; v < 30; v++) {
    const band = v % 4;
    expect(radius(v)).toBeLessThanOrEqual(wheelOf(guides).rings[band]!.radius);
    if (band > 0) expect(radius(v)).toBeGreaterThan(wheelOf(guides).rings[band - 1]!.radius);
  }
  const many = Float64Array.from({ length: 30 }, (_, v) => v);
  const banded = LAYOUTS_BY_ID.get('sector-wheel')!.run({ ...input, ring: many });
  expect(wheelOf(banded.guides).rings.length).toBe(6);
  expect(wheelOf(banded.guides).rings.at(-1)!.value).toBe(29);
});

test('force: tied bodies lie closer than others; parts lie apart', () => {
  const groups = 4;
  const size = 8;
  const from: number[] = [];
  const to: number[] = [];
  for (let g = 0; g < groups; g++) {
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        from.push(g * size + a);
        to.push(g * size + b);
      }
    }
  }
  // Groups 0 and 1 hang together by one tie.
  from.push(0);
  to.push(size);
  const { graph } = build(groups * size, from, to);
  const { xy } = LAYOUTS_BY_ID.get('force')!.run({
    graph,
    labels: blankLabels(graph.n, graph.m),
    hubs: [],
    ring: null,
    seed: 1,
  });
  const centre = (g: number) => {
    let x = 0;
    let y = 0;
    for (let i = 0; i < size; i++) {
      x += xy[2 * (g * size + i)]! / size;
      y += xy[2 * (g * size + i) + 1]! / size;
    }
    return [x, y] as const;
  };
  for (let v = 0; v < groups * size; v++) {
    const distances = Array.from({ length: groups }, (_, g) => {
      const [x, y] = centre(g);
      return Math.hypot(xy[2 * v]! - x, xy[2 * v + 1]! - y);
    });
    expect(distances.indexOf(Math.min(...distances))).toBe(Math.floor(v / size));
  }
});
