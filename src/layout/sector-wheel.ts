/**
 * Sector wheel: the hub in the middle, one wedge for each sector (clockwise from the top in the scheme's order, then
 * cross-sector bodies, then those without a sector), one ring for each step from the hub or any other ring number given.
 *
 * Without a hub the body with most neighbours takes the middle. Bodies that the hub does not reach stand on the
 * outermost ring. Deterministic; the seed is not used. O(n log n + m) apart from exchanges on small networks.
 */

import { degreeOf } from '../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type { Layout, LayoutInput, Positions } from './layout.ts';
import { assignRings } from './rings.ts';
import { arrange, type Cell, crossings, sweep } from './wheel-order.ts';
import { seat, spansOf } from './wheel-slots.ts';

export const sectorWheel: Layout = { id: 'sector-wheel', run: (input) => wheel(input) };

function wheel(input: LayoutInput): Positions {
  const { graph, labels } = input;
  const { n } = graph;
  const xy = new Float64Array(2 * n);
  if (n === 0) return { xy, guides: null };
  const hubs = input.hubs.length > 0 ? [...new Set(input.hubs)] : [mostConnected(input)];
  const isHub = new Uint8Array(n);
  for (const h of hubs) isHub[h] = 1;
  const { ring, values } = assignRings(graph, hubs, input.ring);
  const sectors = sectorsPresent(labels.sector, isHub, labels.sectorCount);
  if (values.length === 0 || sectors.length === 0) {
    placeHubs(hubs, hubDisc(hubs.length, n), xy);
    return { xy, guides: null };
  }
  const members = sectors.map(() => values.map((): number[] => []));
  const wedgeOf = new Map(sectors.map((s, w) => [s, w] as const));
  for (let v = 0; v < n; v++) {
    if (!isHub[v]) members[wedgeOf.get(labels.sector[v]!)!]![ring[v]!]!.push(v);
  }
  const spans = spansOf(
    sectors,
    members.map((rings) => rings.reduce((sum, r) => sum + r.length, 0)),
  );
  const disc = hubDisc(hubs.length, n);
  const inner = Math.max(disc + 0.06, hubs.length === 1 ? 0.23 : 0.26);
  const seating = seat(
    spans,
    members.map((rings) => rings.map((r) => r.length)),
    inner,
    values,
  );
  const cells: Cell[] = [];
  for (let b = 0; b < values.length; b++) {
    for (let w = 0; w < sectors.length; w++) {
      const here = members[w]![b]!.sort((a, c) => labels.kind[a]! - labels.kind[c]! || a - c);
      if (here.length > 0) cells.push({ seats: seating.seats[w]![b]!, members: Int32Array.from(here) });
    }
  }
  const usual = orderHubs(input, hubs, spans, wedgeOf);
  placeHubs(bestHubs(input, usual, disc, cells, isHub, xy), disc, xy);
  arrange(graph, cells, isHub, xy);
  return { xy, guides: { of: 'wheel', wedges: spans, rings: seating.rings } };
}

function mostConnected({ graph }: LayoutInput): number {
  let best = 0;
  for (let v = 1; v < graph.n; v++) if (degreeOf(graph, v) > degreeOf(graph, best)) best = v;
  return best;
}

/** Sector codes that have bodies besides the hubs: the scheme's own, cross-sector, none. */
function sectorsPresent(sector: Int8Array, isHub: Uint8Array, count: number): number[] {
  const present = new Set<number>();
  for (let v = 0; v < sector.length; v++) if (!isHub[v]) present.add(sector[v]!);
  const order = [...Array.from({ length: count }, (_, s) => s), CROSS_SECTOR, NO_SECTOR];
  return order.filter((s) => present.has(s));
}

/** Radius of the circle or disc that several hubs take in the middle. */
const hubDisc = (hubs: number, n: number): number =>
  hubs <= 1 ? 0 : Math.min(0.5, Math.max(0.12, 1.15 * Math.sqrt(hubs / n)));

function placeHubs(hubs: readonly number[], disc: number, xy: Float64Array): void {
  const golden = Math.PI * (3 - Math.sqrt(5));
  hubs.forEach((v, i) => {
    // Few hubs stand on a circle; many fill the disc like the seeds of a sunflower (Vogel 1979).
    const few = hubs.length <= 8;
    const angle = few ? ((i + 0.5) / hubs.length) * 2 * Math.PI : i * golden;
    const radius = few ? disc : disc * Math.sqrt((i + 0.5) / hubs.length);
    xy[2 * v] = radius * Math.sin(angle);
    xy[2 * v + 1] = -radius * Math.cos(angle);
  });
}

/** Orders of so many hubs are all tried; of more, only the usual one. */
const MOST_TRIED = 5;
const TRIED_LIMIT = 400;

/** Of a few hubs the order with the fewest crossings, the usual one first. */
function bestHubs(
  { graph }: LayoutInput,
  usual: readonly number[],
  disc: number,
  cells: readonly Cell[],
  isHub: Uint8Array,
  xy: Float64Array,
): readonly number[] {
  if (usual.length < 2 || usual.length > MOST_TRIED || graph.m > TRIED_LIMIT) return usual;
  let best = usual;
  let least = Number.POSITIVE_INFINITY;
  for (const order of orders(usual)) {
    const tried = Float64Array.from(xy);
    placeHubs(order, disc, tried);
    sweep(
      graph,
      cells.map(({ seats, members }) => ({ seats, members: members.slice() })),
      isHub,
      tried,
    );
    const now = crossings(graph, tried);
    if (now >= least) continue;
    least = now;
    best = order;
  }
  return best;
}

/** All orders of a few things, the given one first. */
function orders(list: readonly number[]): (readonly number[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first) =>
    orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

/** Hubs in the clockwise order of the wedges that most of their neighbours are in. */
function orderHubs(
  { graph, labels }: LayoutInput,
  hubs: readonly number[],
  spans: readonly { readonly from: number; readonly to: number }[],
  wedgeOf: ReadonlyMap<number, number>,
): number[] {
  const angle = new Map<number, number>();
  for (const h of hubs) {
    let x = 0;
    let y = 0;
    for (let k = graph.offsets[h]!; k < graph.offsets[h + 1]!; k++) {
      const span = spans[wedgeOf.get(labels.sector[graph.targets[k]!]!) ?? 0]!;
      x += Math.sin((span.from + span.to) / 2);
      y += Math.cos((span.from + span.to) / 2);
    }
    const a = Math.atan2(x, y);
    angle.set(h, a < 0 ? a + 2 * Math.PI : a);
  }
  return [...hubs].sort((a, b) => angle.get(a)! - angle.get(b)! || a - b);
}
