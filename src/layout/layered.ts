/**
 * Layered: a band for each level, the widest at the top – Bund above Land above Region … above the district –, bodies whose level
 * is not known below all others. Inside a band bodies stand in an order with few crossings, on as many rows as names need.
 *
 * Uses `level` and `labels.sector`; deterministic, the seed is not used.
 */
import { edgeEnds } from '../graph/graph.ts';
import { orderRows } from './crossings.ts';
import { layLanes } from './lanes.ts';
import type { BandGuides, Layout, LayoutInput, Positions } from './layout.ts';
import { usualRadii } from './separate.ts';

export const layered: Layout = { id: 'layered', run: (input) => bands(input) };

/** Height of the picture, which is 2 wide: about a page. */
const HEIGHT = 1.65;
/** Above the bodies of a band, for its name. */
const HEAD = 0.075;
/** Between bands; twice as much above the band of those whose level is not known. */
const SPACE = 0.03;
const SIDE = 0.06;
/** A name takes so much more room along a row than rows are apart. */
const NAME = 1.9;
const WIDEST = 0.36;
/** How high rows are arched, as a share of their distance. */
const ARCH = 0.5;

function bands({ graph, labels, level }: LayoutInput): Positions {
  const { n } = graph;
  const xy = new Float64Array(2 * n);
  if (n === 0) return { xy, guides: null };
  const radii = usualRadii(graph);
  const values = levelsOf(level ?? new Float64Array(n).fill(Number.NaN));
  const bandOf = new Map(values.map((value, b) => [value, b] as const));
  const members: number[][] = values.map(() => []);
  for (let v = 0; v < n; v++) members[bandOf.get(level?.[v] ?? Number.NaN)!]!.push(v);
  for (const list of members) list.sort((a, b) => labels.sector[b]! - labels.sector[a]! || a - b);
  const [from, to] = edgeEnds(graph);
  const rows = orderRows(members, n, { from, to });
  const gaps = values.map((value, b) => (b === 0 ? 0 : Number.isNaN(value) ? 2 * SPACE : SPACE));
  const fixed = gaps.reduce((a, b) => a + b, 0) + values.length * HEAD;
  const pitch = pitchFor(
    rows.map((row) => row.length),
    HEIGHT - fixed,
  );
  const laid = rows.map((row) => {
    const sizes = Float64Array.from(row, (v) => radii[v]!);
    const least = rowsFor(row.length, pitch);
    return layLanes(sizes, 2 - 2 * SIDE, {
      pitch,
      least,
      most: Math.max(least, 400),
      widest: WIDEST / least,
    });
  });
  const greatest = rows.map((row) => row.reduce((most, v) => Math.max(most, radii[v]!), 0));
  // Rows are arched a little: ties inside a band then run beside the bodies between, not through them.
  const arches = rows.map((row) => (row.length > 4 ? ARCH * pitch : 0));
  const heights = laid.map(
    ({ lanes }, b) =>
      HEAD + (lanes - 1) * pitch + Math.max(pitch, 2 * greatest[b]! + 0.4 * pitch) + arches[b]!,
  );
  const total = heights.reduce((a, b) => a + b, 0) + gaps.reduce((a, b) => a + b, 0);
  // Wide networks of few levels may take more than a page; they are pressed into the picture.
  const scale = Math.min(1, 2 / total);
  let top = (-total / 2) * scale;
  const guides = rows.map((row, b): BandGuides['bands'][number] => {
    top += gaps[b]! * scale;
    const { along, lane, lanes } = laid[b]!;
    const height = heights[b]! * scale;
    const first = top + HEAD * scale + (height - HEAD * scale - (lanes - 1) * pitch * scale) / 2;
    row.forEach((v, i) => {
      xy[2 * v] = along[i]! - 1 + SIDE;
      xy[2 * v + 1] = first + (lane[i]! * pitch + arches[b]! * (0.5 - (1 - xy[2 * v]! ** 2))) * scale;
    });
    const area = { x0: -1, y0: top, x1: 1, y1: top + height };
    top += height;
    return { value: values[b]!, count: row.length, area };
  });
  return { xy, guides: { of: 'bands', bands: guides } };
}

/** The levels that occur, the widest first; NaN last. */
function levelsOf(level: Float64Array): number[] {
  const distinct = [...new Set(level)].filter((x) => !Number.isNaN(x)).sort((a, b) => b - a);
  return level.some((x) => Number.isNaN(x)) ? [...distinct, Number.NaN] : distinct;
}

const rowsFor = (count: number, pitch: number): number =>
  Math.max(1, Math.ceil((count * NAME * pitch) / (2 - 2 * SIDE)));

/** The widest distance between rows at which all bands go onto the page with room for names. */
function pitchFor(counts: readonly number[], height: number): number {
  let pitch = 0.2;
  while (pitch > 1e-3) {
    const need = counts.reduce((sum, count) => sum + rowsFor(count, pitch) * pitch, 0);
    if (need <= height) return pitch;
    pitch *= 0.95;
  }
  return pitch;
}
