/**
 * Two-mode: bodies on the left, the committees and networks that they belong to on the right, in an order with few crossings.
 * Bodies that belong to none have a field of their own below. Hubs, and others who are tied to many bodies, stand between the two,
 * so that their ties do not run over all others. Long lists go on several lanes; names have the room beside their lane.
 *
 * Uses `hubs`, `labels.affiliation` and `labels.sector`; deterministic, the seed is not used.
 */
import { edgeEnds, type Graph } from '../graph/graph.ts';
import { CROSS_SECTOR, type Labels, NO_SECTOR } from '../graph/labels.ts';
import { orderRows } from './crossings.ts';
import { type Closest, closestPlaces, layLanes, spread } from './lanes.ts';
import type { Area, ColumnGuides, Layout, LayoutInput, Positions } from './layout.ts';
import { usualRadii } from './separate.ts';

export const twoMode: Layout = { id: 'two-mode', run: (input) => columns(input) };

/** Height of the picture, and half its width: about a page. */
const HEIGHT = 1.94;
const HALF = 1.2;
/** Above the bodies of a field, for its heading. */
const HEAD = 0.1;
/** Between two fields, and between a field's edge and its bodies. */
const SPACE = 0.045;
/** How far the middle of a lane lies further out than its ends. */
const BOW = 0.07;
/** Rows further apart than this would not be read as a list. */
const WIDEST = 0.13;

type Holds = ColumnGuides['columns'][number]['holds'];
type Field = { readonly holds: Holds; readonly members: readonly number[] };
type Column = ColumnGuides['columns'][number];

function columns(input: LayoutInput): Positions {
  const { graph } = input;
  const xy = new Float64Array(2 * graph.n);
  if (graph.n === 0) return { xy, guides: null };
  const radii = usualRadii(graph);
  const { left, hubs, right } = ordered(input);
  const room = 2 * HALF - (hubs.length > 0 ? 0.56 : 0.46);
  const share = Math.min(0.66, Math.max(0.36, rootCount(left) / (rootCount(left) + rootCount(right) || 1)));
  const [from, to] = [-HALF + room * share, HALF - room * (1 - share)];
  const guides = [
    ...layFields(left, { inner: from, outer: -HALF }, radii, xy),
    ...layFields(right, { inner: to, outer: HALF }, radii, xy),
  ];
  layHubs(hubs, (from + to) / 2, to - from, radii, xy);
  return { xy, guides: { of: 'columns', columns: guides } };
}

const rootCount = (fields: readonly Field[]): number =>
  Math.sqrt(fields.reduce((sum, { members }) => sum + members.length, 0));

/** The fields of both sides and the hubs between them, in an order with few crossings. */
function ordered({ graph, labels, hubs: given }: LayoutInput): {
  readonly left: readonly Field[];
  readonly hubs: readonly number[];
  readonly right: readonly Field[];
} {
  const isHub = new Uint8Array(graph.n);
  for (const h of [...given, ...otherHubs(graph, labels, given)]) isHub[h] = 1;
  const belongs = (v: number) => labels.affiliation?.[v] === 1;
  const bodies: number[] = [];
  const affiliations: number[] = [];
  const hubs: number[] = [];
  /** Of the left side: 0 = tied to a committee or network, 1 = not. */
  const block = new Uint8Array(graph.n);
  for (let v = 0; v < graph.n; v++) {
    if (isHub[v]) hubs.push(v);
    else if (belongs(v)) affiliations.push(v);
    else {
      bodies.push(v);
      block[v] = hasNeighbour(graph, v, (u) => belongs(u) && !isHub[u]) ? 0 : 1;
    }
  }
  // Where ties do not decide, bodies of one sector and of one kind stand together.
  const rank = (v: number) => sectorRank(labels.sector[v]!, labels.sectorCount) * 256 + labels.kind[v]!;
  const byKind = (a: number, b: number) => block[a]! - block[b]! || rank(a) - rank(b) || a - b;
  bodies.sort(byKind);
  affiliations.sort(byKind);
  const [from, to] = edgeEnds(graph);
  const [inOrder = [], middle = [], right = []] = orderRows(
    [bodies, hubs, affiliations],
    graph.n,
    { from, to },
    block,
  );
  const tied = inOrder.filter((v) => block[v] === 0);
  const apart = inOrder.filter((v) => block[v] === 1);
  const left: Field[] = [
    { holds: 'bodies', members: tied },
    { holds: 'unaffiliated', members: apart },
  ];
  return {
    left: left.filter(({ members }, i) => members.length > 0 || (i === 0 && bodies.length === 0)),
    hubs: middle,
    right: [{ holds: 'affiliations', members: right }],
  };
}

/** Ties to other bodies from which on somebody is a hub here, too; no more than so many. */
const HUB_TIES = 5;
const MOST_HUBS = 6;

/** Bodies with many ties to other bodies: in a list beside them, these would all run along the list. */
function otherHubs(graph: Graph, labels: Labels, given: readonly number[]): number[] {
  const isBody = (v: number) => labels.affiliation?.[v] !== 1 && !given.includes(v);
  if (given.length > MOST_HUBS || graph.n > 400) return [];
  const found: (readonly [v: number, ties: number])[] = [];
  for (let v = 0; v < graph.n; v++) {
    if (!isBody(v)) continue;
    let ties = 0;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) if (isBody(graph.targets[k]!)) ties++;
    if (ties >= HUB_TIES) found.push([v, ties]);
  }
  return found
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_HUBS - given.length)
    .map(([v]) => v);
}

function hasNeighbour(graph: Graph, v: number, is: (u: number) => boolean): boolean {
  for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) if (is(graph.targets[k]!)) return true;
  return false;
}

/** The scheme's sectors in their order, then cross-sector, then none. */
const sectorRank = (sector: number, count: number): number =>
  sector === NO_SECTOR ? count + 1 : sector === CROSS_SECTOR ? count : sector;

/** Lays the fields of one side below each other, on as many lanes as they need together. */
function layFields(
  fields: readonly Field[],
  { inner, outer }: { readonly inner: number; readonly outer: number },
  radii: Float64Array,
  xy: Float64Array,
): Column[] {
  const width = Math.abs(outer - inner);
  const away = Math.sign(outer - inner);
  const sizes = fields.map(({ members }) => Float64Array.from(members, (v) => radii[v]!));
  const greatest = Math.max(1e-6, ...sizes.map((list) => list.reduce((a, b) => Math.max(a, b), 0)));
  const fixed = fields.length * (HEAD + SPACE) + (fields.length - 1) * SPACE;
  const most = Math.max(1, Math.floor((width - 2 * SPACE) / (2.1 * greatest)));
  const lanes = lanesFor(sizes, HEIGHT - fixed, width, most);
  const pitch = (width - SPACE - BOW) / lanes;
  const closest = sizes.map((list) => closestPlaces(list, lanes, pitch));
  const heights = heightsOf(closest, fields, lanes, HEIGHT - fixed);
  let top = -(heights.reduce((a, b) => a + b, 0) + fixed) / 2;
  return fields.map(({ holds, members }, f) => {
    const height = heights[f]!;
    const along = spread(closest[f]!, height);
    members.forEach((v, i) => {
      const y = top + HEAD + along[i]!;
      // Lanes are bowed: ties between two bodies of one then run beside the bodies between, not through them.
      const bow = BOW * ((2 * y) / HEIGHT) ** 2;
      xy[2 * v] = inner + away * (SPACE + greatest + BOW - bow + (i % lanes) * pitch);
      xy[2 * v + 1] = y;
    });
    const bottom = top + HEAD + height + SPACE;
    const area: Area = { x0: Math.min(inner, outer), y0: top, x1: Math.max(inner, outer), y1: bottom };
    top = bottom + SPACE;
    return { holds, count: members.length, area };
  });
}

function lanesFor(sizes: readonly Float64Array[], height: number, width: number, most: number): number {
  let lanes = 1;
  for (;;) {
    const pitch = (width - SPACE - BOW) / lanes;
    const need = sizes.reduce((sum, list) => sum + closestPlaces(list, lanes, pitch).length, 0);
    if (need <= height || lanes >= most) return lanes;
    lanes = Math.min(most, Math.max(lanes + 1, Math.floor((lanes * need) / height)));
  }
}

/** What each field needs, and its share of what is left – no more than still reads as a list. */
function heightsOf(
  closest: readonly Closest[],
  fields: readonly Field[],
  lanes: number,
  height: number,
): number[] {
  const need = closest.reduce((sum, { length }) => sum + length, 0);
  const count = fields.reduce((sum, { members }) => sum + members.length, 0);
  return closest.map(({ length }, f) => {
    const { members } = fields[f]!;
    if (need > height) return (length * height) / need;
    const wide = Math.max(length, (WIDEST * members.length) / lanes);
    return Math.min(wide, length + ((height - need) * members.length) / Math.max(1, count));
  });
}

/** Hubs one below the other in the middle; many of them on lanes of their own. */
function layHubs(
  hubs: readonly number[],
  middle: number,
  gap: number,
  radii: Float64Array,
  xy: Float64Array,
): void {
  if (hubs.length === 0) return;
  const sizes = Float64Array.from(hubs, (v) => radii[v]!);
  const pitch = Math.max(2.1 * sizes.reduce((a, b) => Math.max(a, b), 0), 0.02);
  const most = Math.max(1, Math.floor((0.8 * gap) / pitch));
  const { along, lane, lanes } = layLanes(sizes, HEIGHT, { pitch, most, widest: 0.34 });
  hubs.forEach((v, i) => {
    xy[2 * v] = middle + (lane[i]! - (lanes - 1) / 2) * pitch;
    xy[2 * v + 1] = along[i]! - HEIGHT / 2;
  });
}
