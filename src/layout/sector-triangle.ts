/**
 * Sector triangle: each body stands where the sectors of its neighbours draw it – in a corner when all of them are of one sector,
 * in the middle when they are of all alike. Only neighbours whose sector is known count, one each; bodies without such a neighbour
 * have no place in it and stand in a tray beside it. Bodies of the same mix gather around their true place, which the guides keep.
 *
 * A scheme with more sectors gives a polygon with as many corners. Uses `labels.sector`; deterministic, the seed is not used.
 */
import type { Graph } from '../graph/graph.ts';
import { layLanes } from './lanes.ts';
import { BROAD, type CornerGuides, type Layout, type LayoutInput, type Positions } from './layout.ts';
import { separate, usualRadii } from './separate.ts';

export const sectorTriangle: Layout = { id: 'sector-triangle', run: (input) => triangle(input) };

/** The polygon reaches so far from its middle. */
const REACH = 0.86;
/** Of the tray: above its bodies, for its heading; around them; bodies of a lane. */
const HEAD = 0.12;
const SPACE = 0.05;
const ROWS = 18;
/** A longer list is higher than the triangle, and its lanes hold more. */
const LONG_ROWS = 24;
const HIGHER = 0.16;
const MUCH_HIGHER = 0.45;
/** Of many bodies single circles are not seen: they need not all be clear of one another. */
const roundsFor = (n: number): number => (n > 5000 ? 8 : 120);
/** Seeds of a sunflower (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

function triangle({ graph, labels }: LayoutInput): Positions {
  const { n } = graph;
  const xy = new Float64Array(2 * n);
  if (n === 0) return { xy, guides: null };
  const corners = cornersOf(Math.max(3, labels.sectorCount));
  const truth = mixes(graph, labels.sector, corners);
  const radii = usualRadii(graph);
  const inside: number[] = [];
  const outside: number[] = [];
  for (let v = 0; v < n; v++) (Number.isNaN(truth[2 * v]!) ? outside : inside).push(v);
  gather(inside, truth, radii, xy);
  outside.sort((a, b) => labels.kind[a]! - labels.kind[b]! || labels.sector[b]! - labels.sector[a]! || a - b);
  const right = inside.reduce(
    (most, v) => Math.max(most, xy[2 * v]! + radii[v]!),
    Math.max(...corners.map(([x]) => x)),
  );
  const ys = corners.map(([, y]) => y);
  const higher = outside.length > 2 * ROWS ? MUCH_HIGHER : outside.length > ROWS ? HIGHER : 0;
  const ends = [Math.min(...ys) - higher, Math.max(...ys) + higher] as const;
  const tray = outside.length > 0 ? layTray(outside, right + 0.24, ends, radii, xy) : null;
  return fitted(
    {
      xy,
      guides: {
        of: 'corners',
        corners: corners.map(([x, y], sector) => ({ sector, x, y, name: nameOf(x, y, inside, xy, radii) })),
        truth,
        tray,
      },
    },
    radii,
  );
}

/** Corners clockwise from the top, as the wedges of the wheel. */
const cornersOf = (count: number): (readonly [x: number, y: number])[] =>
  Array.from({ length: count }, (_, s) => {
    const angle = (2 * Math.PI * s) / count;
    return [REACH * Math.sin(angle), -REACH * Math.cos(angle)] as const;
  });

/** The mean of the corners of all neighbours with a sector; NaN without any. */
function mixes(
  graph: Graph,
  sector: Int8Array,
  corners: readonly (readonly [number, number])[],
): Float64Array {
  const truth = new Float64Array(2 * graph.n);
  for (let v = 0; v < graph.n; v++) {
    let [x, y, count] = [0, 0, 0];
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const corner = corners[sector[graph.targets[k]!]!];
      if (!corner) continue;
      x += corner[0];
      y += corner[1];
      count++;
    }
    truth[2 * v] = count === 0 ? Number.NaN : x / count;
    truth[2 * v + 1] = count === 0 ? Number.NaN : y / count;
  }
  return truth;
}

/** Bodies of one mix around their place, the largest in the middle; then circles of all are moved apart. */
function gather(
  vertices: readonly number[],
  truth: Float64Array,
  radii: Float64Array,
  xy: Float64Array,
): void {
  if (vertices.length === 0) return;
  const alike = new Map<string, number[]>();
  for (const v of vertices) {
    const key = `${truth[2 * v]!.toFixed(4)} ${truth[2 * v + 1]!.toFixed(4)}`;
    const list = alike.get(key);
    if (list) list.push(v);
    else alike.set(key, [v]);
  }
  for (const list of alike.values()) {
    list.sort((a, b) => radii[b]! - radii[a]! || a - b);
    let covered = 0;
    list.forEach((v, i) => {
      const area = (1.1 * radii[v]!) ** 2;
      const distance = i === 0 ? 0 : Math.sqrt(1.25 * (covered + area / 2));
      covered += area;
      xy[2 * v] = truth[2 * v]! + distance * Math.sin(i * GOLDEN);
      xy[2 * v + 1] = truth[2 * v + 1]! - distance * Math.cos(i * GOLDEN);
    });
  }
  const moved = new Float64Array(2 * vertices.length);
  vertices.forEach((v, i) => {
    moved[2 * i] = xy[2 * v]!;
    moved[2 * i + 1] = xy[2 * v + 1]!;
  });
  const own = Float64Array.from(vertices, (v) => radii[v]!);
  separate(moved, own, null, roundsFor(own.length));
  vertices.forEach((v, i) => {
    xy[2 * v] = moved[2 * i]!;
    xy[2 * v + 1] = moved[2 * i + 1]!;
  });
}

/** A list beside the triangle, on as many lanes as it takes. */
function layTray(
  vertices: readonly number[],
  left: number,
  [top, bottom]: readonly [number, number],
  radii: Float64Array,
  xy: Float64Array,
): NonNullable<CornerGuides['tray']> {
  const sizes = Float64Array.from(vertices, (v) => radii[v]!);
  const greatest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const height = bottom - top - HEAD - SPACE;
  const least = Math.max(1, Math.ceil(vertices.length / (vertices.length > 2 * ROWS ? LONG_ROWS : ROWS)));
  const pitch = Math.max(2.2 * greatest, Math.min(0.62, 1.1 / least + (least > 2 ? 0.1 : 0)));
  const { along, lane, lanes } = layLanes(sizes, height, {
    pitch,
    least,
    most: Math.max(least, 200),
    widest: 0.13 / least,
  });
  const low = Math.min(...along) - greatest;
  vertices.forEach((v, i) => {
    xy[2 * v] = left + SPACE + greatest + lane[i]! * pitch;
    xy[2 * v + 1] = top + HEAD + along[i]! - low;
  });
  const end = top + HEAD + Math.max(...along) - low + greatest + SPACE;
  return { count: vertices.length, area: { x0: left, y0: top, x1: left + lanes * pitch + SPACE, y1: end } };
}

/** Where a corner's name stands: beyond the bodies that gather there. */
function nameOf(
  x: number,
  y: number,
  vertices: readonly number[],
  xy: Float64Array,
  radii: Float64Array,
): readonly [number, number] {
  const down = y > 0 ? 1 : -1;
  let far = 0;
  for (const v of vertices) {
    if (Math.hypot(xy[2 * v]! - x, xy[2 * v + 1]! - y) < 0.35) {
      far = Math.max(far, (xy[2 * v + 1]! - y) * down + radii[v]!);
    }
  }
  return [x, y + down * (far + 0.015)];
}

/** Scaled and shifted into the picture, bodies and guides alike. */
function fitted(
  { xy, guides }: { readonly xy: Float64Array; readonly guides: CornerGuides },
  radii: Float64Array,
): Positions {
  const ys = [
    ...guides.corners.flatMap(({ y, name }) => [y, name[1]]),
    ...(guides.tray ? [guides.tray.area.y1] : []),
  ];
  const xs = [...guides.corners.map(({ x }) => x), ...(guides.tray ? [guides.tray.area.x1] : [])];
  for (let i = 0; i < xy.length; i += 2) {
    xs.push(xy[i]!);
    ys.push(xy[i + 1]!);
  }
  const [x0, x1] = extremes(xs);
  const [y0, y1] = extremes(ys);
  let scale = Math.min(1, 2 / (y1 - y0), (2 * BROAD) / (x1 - x0));
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const put = (points: Float64Array) => points.map((c, i) => (c - (i % 2 === 0 ? mx : my)) * scale);
  const placed = put(xy);
  // Places have come closer, circles are as large as ever.
  if (scale < 1) separate(placed, radii, null, roundsFor(radii.length));
  const beyond = placed.reduce((most, c, i) => Math.max(most, Math.abs(c) / (i % 2 === 0 ? BROAD : 1)), 1);
  scale /= beyond;
  const at = (x: number, y: number) => [(x - mx) * scale, (y - my) * scale] as const;
  return {
    xy: placed.map((c) => c / beyond),
    guides: {
      of: 'corners',
      corners: guides.corners.map(({ sector, x, y, name }) => {
        const [px, py] = at(x, y);
        return { sector, x: px, y: py, name: at(name[0], name[1]) };
      }),
      truth: put(guides.truth),
      tray: guides.tray && {
        count: guides.tray.count,
        area: {
          x0: (guides.tray.area.x0 - mx) * scale,
          y0: (guides.tray.area.y0 - my) * scale,
          x1: (guides.tray.area.x1 - mx) * scale,
          y1: (guides.tray.area.y1 - my) * scale,
        },
      },
    },
  };
}

function extremes(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of values) {
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return [low, high];
}
