/**
 * Geographic: each body at its place. Bodies of one place gather in a disc around it – who stands in the middle of the network in
 * the middle –, discs that would cover one another give way and keep a line to their true place. The map shows the outlines that
 * hold a place, and a small one of the whole where that is less. Bodies that are everywhere, and those whose place is not known,
 * stand beside it.
 *
 * Uses `place`, `placeIs` and `outlines`; deterministic, the seed is not used.
 */
import { PLACE_IS } from '../graph/labels.ts';
import { conic } from './conic.ts';
import { frameFor, type Projected, projected, scaleFor, toPicture, wholeInset } from './geographic-frame.ts';
import { layTrays, type Tray } from './geographic-trays.ts';
import {
  type Area,
  BROAD,
  type Layout,
  type LayoutInput,
  type OutlineGuides,
  type Positions,
} from './layout.ts';
import { separate, usualRadii } from './separate.ts';

export const geographic: Layout = { id: 'geographic', run: (input) => geographicOf(input) };

/** Seeds of a sunflower (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Of a disc around its bodies. */
const RIM = 0.018;
/** Half the height of a name. */
const NAME = 0.03;
/** Of many bodies single circles are not seen: they need not all be clear of one another. */
const roundsFor = (n: number): number => (n > 5000 ? 8 : 120);

type Spot = {
  readonly members: readonly number[];
  readonly area: boolean;
  readonly truth: readonly [x: number, y: number];
  /** Places of the members around the middle. */
  readonly around: Float64Array;
  readonly radius: number;
};

function geographicOf(input: LayoutInput): Positions {
  const { graph, outlines = [] } = input;
  const xy = new Float64Array(2 * graph.n);
  if (graph.n === 0) return { xy, guides: null };
  const radii = usualRadii(graph);
  const { placed, everywhere, unknown } = sorted(input);
  const { trays, left } = layTrays(
    [
      { holds: 'everywhere', members: everywhere },
      { holds: 'unknown', members: unknown },
    ],
    input,
    radii,
    xy,
  );
  const land = outlines.map(projected);
  const room: Area = { x0: -1, y0: -1, x1: left, y1: 1 };
  const points = placed.map(({ lon, lat }) => conic(lon, lat));
  const frame = frameFor(land, points, room);
  const spots = placed.map(({ members, area }, i): Spot => {
    const { around, radius } = sunflower(members, radii, input.hubs);
    return { members, area, truth: toPicture(frame, points[i]!), around, radius };
  });
  const middles = settled(spots, room);
  spots.forEach((spot, i) => {
    spot.members.forEach((v, k) => {
      xy[2 * v] = middles[2 * i]! + spot.around[2 * k]!;
      xy[2 * v + 1] = middles[2 * i + 1]! + spot.around[2 * k + 1]!;
    });
  });
  const guides = guidesOf(land, frame, spots, middles, trays, room);
  return inside(xy, guides);
}

type Sorted = {
  readonly placed: readonly { lon: number; lat: number; area: boolean; members: number[] }[];
  readonly everywhere: readonly number[];
  readonly unknown: readonly number[];
};

/** Bodies by where they are; places in the order in which they first occur. */
function sorted({ graph, place, placeIs }: LayoutInput): Sorted {
  const placed = new Map<string, { lon: number; lat: number; area: boolean; members: number[] }>();
  const [everywhere, unknown]: [number[], number[]] = [[], []];
  for (let v = 0; v < graph.n; v++) {
    const [lon, lat] = [place?.[2 * v] ?? Number.NaN, place?.[2 * v + 1] ?? Number.NaN];
    const is = placeIs?.[v] ?? (Number.isNaN(lon) ? PLACE_IS.unknown : PLACE_IS.spot);
    if (is === PLACE_IS.everywhere) everywhere.push(v);
    else if (is === PLACE_IS.unknown || !Number.isFinite(lon) || !Number.isFinite(lat)) unknown.push(v);
    else {
      const area = is === PLACE_IS.area;
      const key = `${lon} ${lat} ${area}`;
      const known = placed.get(key);
      if (known) known.members.push(v);
      else placed.set(key, { lon, lat, area, members: [v] });
    }
  }
  return { placed: [...placed.values()], everywhere, unknown };
}

/** The largest in the middle, the others around it in the order of their size; hubs before all others. */
function sunflower(
  members: readonly number[],
  radii: Float64Array,
  hubs: readonly number[],
): { readonly around: Float64Array; readonly radius: number } {
  const first = new Set(hubs);
  const order = members
    .map((v, k) => ({ v, k }))
    .sort(
      (a, b) => Number(first.has(b.v)) - Number(first.has(a.v)) || radii[b.v]! - radii[a.v]! || a.v - b.v,
    );
  const seeds = new Float64Array(2 * order.length);
  let covered = 0;
  order.forEach(({ v }, i) => {
    const area = (1.15 * radii[v]!) ** 2;
    const distance = i === 0 ? 0 : Math.sqrt(1.3 * (covered + area / 2));
    covered += area;
    seeds[2 * i] = distance * Math.sin(i * GOLDEN);
    seeds[2 * i + 1] = -distance * Math.cos(i * GOLDEN);
  });
  const own = Float64Array.from(order, ({ v }) => radii[v]!);
  const fixed = Uint8Array.from(order, (_, i) => (i === 0 ? 1 : 0));
  separate(seeds, own, fixed, roundsFor(order.length));
  const around = new Float64Array(2 * members.length);
  let radius = 0;
  order.forEach(({ k }, i) => {
    around[2 * k] = seeds[2 * i]!;
    around[2 * k + 1] = seeds[2 * i + 1]!;
    radius = Math.max(radius, Math.hypot(seeds[2 * i]!, seeds[2 * i + 1]!) + own[i]!);
  });
  return { around, radius: radius + RIM };
}

/** Middles of the discs: as close to their places as they can be without covering one another or leaving the map. */
function settled(spots: readonly Spot[], room: Area): Float64Array {
  const middles = Float64Array.from(spots.flatMap(({ truth }) => truth));
  if (spots.length === 0) return middles;
  const sizes = Float64Array.from(spots, ({ radius }) => radius);
  const within = (c: number, from: number, to: number, r: number): number =>
    2 * r > to - from ? (from + to) / 2 : Math.min(to - r, Math.max(from + r, c));
  for (let turn = 0; turn < 8; turn++) {
    spots.forEach(({ radius }, i) => {
      middles[2 * i] = within(middles[2 * i]!, room.x0, room.x1, radius);
      middles[2 * i + 1] = within(middles[2 * i + 1]!, room.y0, room.y1, radius);
    });
    separate(middles, sizes, null, roundsFor(spots.length));
  }
  return middles;
}

function guidesOf(
  land: readonly Projected[],
  frame: ReturnType<typeof frameFor>,
  spots: readonly Spot[],
  middles: Float64Array,
  trays: readonly Tray[],
  room: Area,
): OutlineGuides {
  const at = (i: number) => [middles[2 * i]!, middles[2 * i + 1]!] as const;
  const shown = land.filter((_, i) => frame.shown[i]);
  const inset = wholeInset(
    land,
    frame,
    spots.map((spot, i) => ({ at: at(i), radius: spot.radius })),
    room,
  );
  return {
    of: 'outlines',
    outlines: [
      ...shown.map(({ code, lines, at: name }) => ({
        code,
        part: 'ground' as const,
        lines: lines.map((line) => onPicture(frame, line)),
        name: free(toPicture(frame, name), spots, middles),
      })),
      ...inset,
    ],
    spots: spots.map(({ members, area, radius, truth }, i) => ({ members, area, at: at(i), radius, truth })),
    trays,
    scale: shown.length > 0 ? scaleFor(frame, room) : null,
  };
}

/** The place of a name, unless it lies under a disc; that disc has a name of its own. */
function free(
  [x, y]: readonly [number, number],
  spots: readonly Spot[],
  middles: Float64Array,
): readonly [number, number] | null {
  const covered = spots.some(
    ({ radius }, i) => Math.hypot(middles[2 * i]! - x, middles[2 * i + 1]! - y) < radius + NAME,
  );
  return covered ? null : [x, y];
}

function onPicture(frame: ReturnType<typeof frameFor>, line: Float64Array): Float64Array {
  const out = new Float64Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = toPicture(frame, [line[i]!, line[i + 1]!]);
    out[i] = x;
    out[i + 1] = y;
  }
  return out;
}

/** Drawn together where discs that had to give way left the picture. */
function inside(xy: Float64Array, guides: OutlineGuides): Positions {
  const beyond = xy.reduce((most, c, i) => Math.max(most, Math.abs(c) / (i % 2 === 0 ? BROAD : 1)), 1);
  if (beyond === 1) return { xy, guides };
  const s = 1 / beyond;
  const point = ([x, y]: readonly [number, number]) => [x * s, y * s] as const;
  return {
    xy: xy.map((c) => c * s),
    guides: {
      of: 'outlines',
      outlines: guides.outlines.map((o) => ({
        ...o,
        lines: o.lines.map((line) => line.map((c) => c * s)),
        name: o.name && point(o.name),
      })),
      spots: guides.spots.map((spot) => ({
        ...spot,
        at: point(spot.at),
        radius: spot.radius * s,
        truth: point(spot.truth),
      })),
      trays: guides.trays.map(({ area, ...tray }) => ({
        ...tray,
        area: { x0: area.x0 * s, y0: area.y0 * s, x1: area.x1 * s, y1: area.y1 * s },
      })),
      scale: guides.scale && {
        ...guides.scale,
        length: guides.scale.length * s,
        at: point(guides.scale.at),
      },
    },
  };
}
