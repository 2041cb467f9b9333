/**
 * After an edit everything stays where it was: only bodies that are new, or whose place means something else now (another
 * ring, another sector), get a place – free, and near what they are tied to. A full layout would move everything, and whoever
 * looks at the picture would have to find all bodies again.
 *
 * Pure and deterministic. O(placed · candidates · n) on the few bodies that are placed.
 */
import type { Guides, LayoutInput, Positions, WheelGuides } from './layout.ts';
import { assignRings } from './rings.ts';

/** An arrangement as it stands, by the vertices of the graph as it is now. */
export type Standing = {
  /** x0, y0, x1, y1 …; NaN where a vertex has no place yet. */
  readonly xy: Float64Array;
  readonly guides: Guides | null;
};

/** Where a person put a new body, x and y by vertex; it is taken as near as what the layout means allows. */
export type Wishes = ReadonlyMap<number, readonly [x: number, y: number]>;

/**
 * Places for the vertices that have none.
 * @returns null when the arrangement cannot hold them – a ring or a sector that it does not have – and has to be made anew
 */
export function keepPlaces(
  input: LayoutInput,
  standing: Standing,
  wishes: Wishes = new Map(),
): Positions | null {
  const xy = Float64Array.from(standing.xy);
  const open: number[] = [];
  for (let v = 0; v < input.graph.n; v++) if (Number.isNaN(xy[2 * v]!)) open.push(v);
  const seats = standing.guides?.of === 'wheel' ? wheelSeats(input, standing.guides, xy) : null;
  for (const v of open) {
    const wish = wishes.get(v) ?? middleOfNeighbours(input, v, xy);
    const spots = seats ? seats(v) : freeSpots(wish ?? [0, 0.7], input.graph.n);
    if (spots === null) return null;
    const best = bestSpot(spots, wish, xy);
    if (!best) return null;
    [xy[2 * v], xy[2 * v + 1]] = best;
  }
  return { xy, guides: standing.guides };
}

type Spot = readonly [x: number, y: number];

function middleOfNeighbours({ graph }: LayoutInput, v: number, xy: Float64Array): Spot | null {
  let [x, y, count] = [0, 0, 0];
  for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
    const u = graph.targets[k]!;
    if (Number.isNaN(xy[2 * u]!)) continue;
    x += xy[2 * u]!;
    y += xy[2 * u + 1]!;
    count++;
  }
  return count === 0 ? null : [x / count, y / count];
}

/** Clearance beyond this counts no more: enough for a circle and a short name. */
const ROOMY = 0.12;
/** How much nearness to the wish counts against clearance. */
const NEARNESS = 0.12;

function bestSpot(spots: readonly Spot[], wish: Spot | null, xy: Float64Array): Spot | null {
  let best: Spot | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [x, y] of spots) {
    let clearance = ROOMY;
    for (let u = 0; u < xy.length; u += 2) {
      // Comparisons with NaN are false: who has no place is in nobody's way.
      const distance = Math.hypot(xy[u]! - x, xy[u + 1]! - y);
      if (distance < clearance) clearance = distance;
    }
    const far = wish ? Math.hypot(wish[0] - x, wish[1] - y) : 0;
    const value = clearance - NEARNESS * far;
    if (value > most) {
      most = value;
      best = [x, y];
    }
  }
  return best;
}

/** Circles around a point, from near to far. */
function freeSpots([x, y]: Spot, n: number): Spot[] {
  const step = Math.min(0.1, 1.2 / Math.sqrt(n + 1));
  const spots: Spot[] = [[x, y]];
  for (let ring = 1; ring <= 8; ring++) {
    for (let i = 0; i < 12; i++) {
      const angle = ((i + (ring % 2) / 2) / 12) * 2 * Math.PI;
      spots.push([x + ring * step * Math.sin(angle), y - ring * step * Math.cos(angle)]);
    }
  }
  return spots.filter(([a, b]) => Math.abs(a) <= 1 && Math.abs(b) <= 1);
}

/**
 * What the ring of each vertex says: its number, NaN where nobody said or the hub does not reach it, −∞ for the hubs, who
 * stand in the middle.
 */
export function ringValues(input: LayoutInput): Float64Array {
  const { ring, values } = assignRings(input.graph, input.hubs, input.ring);
  return Float64Array.from(ring, (band) =>
    band < 0 ? Number.NEGATIVE_INFINITY : (values[band] ?? Number.NaN),
  );
}

/** Beyond the last ring: where those stand for whom the wheel, as it is, has no ring yet. */
const RIM = 1;

/** The wheel's places for a vertex: on the tracks of its ring, inside the wedge of its sector. */
function wheelSeats(
  input: LayoutInput,
  guides: WheelGuides,
  xy: Float64Array,
): (v: number) => readonly Spot[] | null {
  const values = ringValues(input);
  const tracks = new Map(guides.rings.map(({ value }) => [value, new Set<number>()] as const));
  for (let u = 0; u < input.graph.n; u++) {
    const radius = Math.hypot(xy[2 * u]!, xy[2 * u + 1]!);
    // Who stands on the rim for want of a ring makes no track of it.
    if (radius < RIM - 1e-6) tracks.get(values[u]!)?.add(Math.round(radius * 1000) / 1000);
  }
  const last = Math.max(...guides.rings.map(({ value }) => (Number.isNaN(value) ? 0 : value)));
  const wedgeOf = new Map(guides.wedges.map((wedge) => [wedge.sector, wedge] as const));
  return (v) => {
    const wedge = wedgeOf.get(input.labels.sector[v]!);
    const value = values[v]!;
    const known = tracks.get(value);
    const beyond = Number.isNaN(value) || value > last;
    if (!wedge || (!known && !beyond)) return null;
    const radii = known && known.size > 0 ? [...known] : known ? [middleOfBand(guides, value)] : [RIM];
    return radii.flatMap((radius) => alongArc(wedge, radius));
  };
}

function middleOfBand({ rings }: WheelGuides, value: number): number {
  const at = rings.findIndex((ring) => Object.is(ring.value, value));
  return (rings[at]!.radius + (rings[at - 1]?.radius ?? rings[at]!.radius)) / 2;
}

function alongArc({ from, to }: WheelGuides['wedges'][number], radius: number): Spot[] {
  const seats = Math.max(3, Math.min(60, Math.round(((to - from) * radius) / 0.03)));
  return Array.from({ length: seats }, (_, i) => {
    const angle = from + ((i + 0.5) / seats) * (to - from);
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}
