/** Beside the map: bodies that have no place on it, in lists under a heading. */
import { layLanes } from './lanes.ts';
import type { Area, LayoutInput, OutlineGuides } from './layout.ts';
import { separate } from './separate.ts';

export type Tray = OutlineGuides['trays'][number];

/** Above the bodies, for the heading; around them; between two lists, and from the map. */
const HEAD = 0.12;
const SPACE = 0.05;
const GAP = 0.06;
/** Of a list around its bodies. */
const RIM = 0.015;
/** Bodies of a column, and the room of a column with names. */
const ROWS = 17;
const COLUMN = 0.46;
const ONLY_COLUMN = 0.56;
/** The lists take no more of the picture's width than this. */
const WIDEST = 1.3;
/** Right edge of the lists; the map begins at −1. */
const RIGHT = 1.45;
/** Of so many columns, each still has room for names. */
const MOST_READ = 4;
const MOST_ROWS = 24;

type Wanted = { readonly holds: Tray['holds']; readonly members: readonly number[] };

/**
 * Lists at the right edge, one below the other; writes the places of their bodies.
 * @returns the lists that hold somebody, and how far to the right the map may reach
 */
export function layTrays(
  wanted: readonly Wanted[],
  { labels }: LayoutInput,
  radii: Float64Array,
  xy: Float64Array,
): { readonly trays: readonly Tray[]; readonly left: number } {
  const filled = wanted.filter(({ members }) => members.length > 0);
  if (filled.length === 0) return { trays: [], left: 1 };
  const total = filled.reduce((sum, { members }) => sum + members.length, 0);
  // Very long lists fill the room evenly, without room for names.
  const columns =
    total <= 2 * ROWS
      ? Math.ceil(total / ROWS)
      : total <= MOST_READ * MOST_ROWS
        ? Math.max(3, Math.ceil(total / MOST_ROWS))
        : Math.ceil(Math.sqrt((total * WIDEST) / 1.7));
  const width = (columns === 1 ? ONLY_COLUMN : Math.min(WIDEST, columns * COLUMN)) + SPACE;
  const heads = filled.length * (HEAD + SPACE) + (filled.length - 1) * GAP;
  const rows = filled.map(({ members }) => Math.ceil(members.length / columns));
  const all = rows.reduce((a, b) => a + b, 0);
  const pitch = Math.min(0.12, (2 - heads) / all);
  let top = -1;
  const trays = filled.map(({ holds, members }, t): Tray => {
    const order = [...members].sort(
      (a, b) => labels.kind[a]! - labels.kind[b]! || labels.sector[b]! - labels.sector[a]! || a - b,
    );
    const height = rows[t]! * pitch;
    const sizes = Float64Array.from(order, (v) => radii[v]!);
    const { along, lane, lanes } = layLanes(sizes, height, {
      pitch: (width - SPACE) / columns,
      least: columns,
      most: columns,
      widest: pitch / columns,
    });
    const step = (width - SPACE) / lanes;
    const places = new Float64Array(2 * order.length);
    order.forEach((v, i) => {
      places[2 * i] = RIGHT - width + SPACE + radii[v]! + lane[i]! * step;
      places[2 * i + 1] = top + HEAD + along[i]!;
    });
    // Who is larger than the room of one makes room.
    separate(places, sizes, null, order.length > 5000 ? 8 : 120);
    let area: Area = { x0: RIGHT - width, y0: top, x1: RIGHT, y1: top + HEAD + height + SPACE };
    order.forEach((v, i) => {
      const [x, y, r] = [places[2 * i]!, places[2 * i + 1]!, radii[v]! + RIM];
      xy[2 * v] = x;
      xy[2 * v + 1] = y;
      area = {
        x0: Math.min(area.x0, x - r),
        y0: Math.min(area.y0, y - r),
        x1: Math.max(area.x1, x + r),
        y1: Math.max(area.y1, y + r),
      };
    });
    top = area.y1 + GAP;
    return { holds, count: order.length, area };
  });
  return { trays, left: Math.min(...trays.map(({ area }) => area.x0)) - GAP };
}
