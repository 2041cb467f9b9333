/**
 * Outlines around groups of bodies: a soft line that takes in all bodies of a group that lie near each other and leaves out the
 * circles of others. A group that lies in several places has several outlines. The line is where a distance field is zero – discs
 * around bodies, melted together, and bridges along the shortest tree between them, as in Bubble Sets (Collins, Penn & Carpendale
 * 2009) – found by marching squares and smoothed by cutting corners (Chaikin 1974). Loaded when outlines are asked for.
 */
import { toEnd } from '../base/pauses.ts';
import { contours } from './contours.ts';
import type { Ground, GroundName, GroundShape } from './ground.ts';

export type HullGroup = {
  readonly label: string;
  readonly fill: string;
  /** Places in the list of circles. */
  readonly members: readonly number[];
};
export type Circle = { readonly x: number; readonly y: number; readonly r: number };

/** Free space around circles inside the line, and around others outside of it. */
const PAD = 0.034;
const OTHERS = 0.012;
/** Half the width of a bridge. */
const BRIDGE = 0.022;
/** How softly discs melt together. */
const SOFT = 0.05;
const CELL = 0.0125;
/** Circles smaller than this are not left out one by one: among thousands nobody sees them, and the grid would show them as noise. */
const SEEN = CELL / 3;
/** The shortest tree is sought among so many bodies; of more, only those that lie side by side are joined. */
const MOST_JOINED = 1200;
/** Bridges are no longer than this, or than so many times the usual distance in the group. */
const FARTHEST = 0.42;
const TIMES = 3.2;

/** Outlines of the groups, the largest first, so that small ones lie on top; and their names beside them. */
export const hullsOf = (groups: readonly HullGroup[], circles: readonly Circle[]): Ground =>
  toEnd(outlining(groups, circles));

/** The same with places to pause: thousands of circles take longer than a frame. */
export function* outlining(
  groups: readonly HullGroup[],
  circles: readonly Circle[],
): Generator<void, Ground> {
  const shapes: GroundShape[] = [];
  const names: GroundName[] = [];
  const near = neighbourhood(circles);
  const inOrder = groups
    .filter((g) => g.members.length > 0)
    .sort((a, b) => b.members.length - a.members.length);
  for (const { label, fill, members } of inOrder) {
    const lines = yield* tracing(members, circles, near);
    if (lines.length === 0) continue;
    shapes.push({ lines, closed: true, fill, opacity: 0.09, stroke: fill, width: 1.5, dash: '7 3' });
    names.push(nameAt(lines[0]!, label, fill, circles));
    yield;
  }
  return { shapes, names };
}

/** Closed lines around the members, the longest first. */
export const outlinesOf = (members: readonly number[], circles: readonly Circle[]): number[][] =>
  toEnd(tracing(members, circles, neighbourhood(circles)));

/** After so many circles there is a place to pause. */
const STRIDE = 100;

function* tracing(
  members: readonly number[],
  circles: readonly Circle[],
  near: (v: number) => readonly number[],
): Generator<void, number[][]> {
  const grid = gridAround(members, circles);
  const passedOver = new Uint8Array(circles.length);
  for (const v of members) passedOver[v] = 1;
  for (const [i, v] of members.entries()) {
    const { x, y, r } = circles[v]!;
    grid.melt(x, y, x, y, r + PAD);
    if (i % STRIDE === STRIDE - 1) yield;
  }
  // Only those beside a member can be inside.
  for (const [i, v] of members.entries()) {
    for (const u of near(v)) {
      if (passedOver[u]) continue;
      passedOver[u] = 1;
      const { x, y, r } = circles[u]!;
      grid.cut(x, y, r + OTHERS);
    }
    if (i % STRIDE === STRIDE - 1) yield;
  }
  for (const [a, b] of bridges(members, circles)) {
    const [from, to] = [circles[a]!, circles[b]!];
    grid.melt(from.x, from.y, to.x, to.y, BRIDGE);
  }
  yield;
  return grid
    .lines()
    .map((line) => rounded(rounded(line)))
    .sort((a, b) => b.length - a.length);
}

/** Which circles that are seen one by one stand near each: those in the squares around its own. */
function neighbourhood(circles: readonly Circle[]): (v: number) => readonly number[] {
  const widest = circles.reduce((most, { r }) => Math.max(most, r), 0);
  const side = 2 * widest + PAD + SOFT + OTHERS;
  const key = (x: number, y: number) =>
    (Math.floor(y / side) + 2 ** 15) * 2 ** 16 + Math.floor(x / side) + 2 ** 15;
  const squares = new Map<number, number[]>();
  circles.forEach(({ x, y, r }, v) => {
    if (r < SEEN) return;
    const list = squares.get(key(x, y));
    if (list) list.push(v);
    else squares.set(key(x, y), [v]);
  });
  return (v) => {
    const { x, y } = circles[v]!;
    const found: number[] = [];
    for (const dx of [-side, 0, side]) {
      for (const dy of [-side, 0, side]) {
        for (const u of squares.get(key(x + dx, y + dy)) ?? []) {
          const other = circles[u]!;
          if (Math.abs(other.x - x) < side && Math.abs(other.y - y) < side) found.push(u);
        }
      }
    }
    return found;
  };
}

/** Edges of the shortest tree (Prim 1957) that are not too long. O(k²) for k members. */
function bridges(members: readonly number[], circles: readonly Circle[]): (readonly [number, number])[] {
  const k = members.length;
  if (k < 2 || k > MOST_JOINED) return [];
  const near = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(k);
  const done = new Uint8Array(k);
  const found: { readonly a: number; readonly b: number; readonly length: number }[] = [];
  let at = 0;
  for (let count = 1; count < k; count++) {
    done[at] = 1;
    const { x, y } = circles[members[at]!]!;
    let next = -1;
    for (let i = 0; i < k; i++) {
      if (done[i]) continue;
      const other = circles[members[i]!]!;
      const length = Math.hypot(other.x - x, other.y - y);
      if (length < near[i]!) {
        near[i] = length;
        from[i] = at;
      }
      if (next < 0 || near[i]! < near[next]!) next = i;
    }
    found.push({ a: members[from[next]!]!, b: members[next]!, length: near[next]! });
    at = next;
  }
  const lengths = found.map(({ length }) => length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)]!;
  const farthest = Math.min(FARTHEST, Math.max(0.16, TIMES * usual));
  return found.filter(({ length }) => length <= farthest).map(({ a, b }) => [a, b] as const);
}

/** A distance field around the members, negative inside. */
function gridAround(members: readonly number[], circles: readonly Circle[]) {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const v of members) {
    const { x, y, r } = circles[v]!;
    const reach = r + PAD + SOFT + 2 * CELL;
    [x0, y0] = [Math.min(x0, x - reach), Math.min(y0, y - reach)];
    [x1, y1] = [Math.max(x1, x + reach), Math.max(y1, y + reach)];
  }
  const columns = Math.ceil((x1 - x0) / CELL) + 1;
  const rows = Math.ceil((y1 - y0) / CELL) + 1;
  const field = new Float64Array(columns * rows).fill(1);
  const around = (
    ax: number,
    ay: number,
    bx: number,
    by: number,
    reach: number,
    each: (i: number, x: number, y: number) => void,
  ) => {
    const left = Math.max(0, Math.floor((Math.min(ax, bx) - reach - x0) / CELL));
    const right = Math.min(columns - 1, Math.ceil((Math.max(ax, bx) + reach - x0) / CELL));
    const top = Math.max(0, Math.floor((Math.min(ay, by) - reach - y0) / CELL));
    const bottom = Math.min(rows - 1, Math.ceil((Math.max(ay, by) + reach - y0) / CELL));
    for (let row = top; row <= bottom; row++) {
      for (let c = left; c <= right; c++) each(row * columns + c, x0 + c * CELL, y0 + row * CELL);
    }
  };
  return {
    /** Melts in everything within so much of a line. */
    melt: (ax: number, ay: number, bx: number, by: number, radius: number) =>
      around(ax, ay, bx, by, radius + SOFT, (i, x, y) => {
        field[i] = softMinimum(field[i]!, toLine(x, y, ax, ay, bx, by) - radius);
      }),
    cut: (cx: number, cy: number, radius: number) =>
      around(cx, cy, cx, cy, radius + CELL, (i, x, y) => {
        field[i] = Math.max(field[i]!, radius - Math.hypot(x - cx, y - cy));
      }),
    lines: () =>
      contours(field, columns, rows).map((line) => line.map((c, i) => (i % 2 === 0 ? x0 : y0) + c * CELL)),
  };
}

/** The smaller of two distances, rounded where they are alike (polynomial smooth minimum). */
function softMinimum(a: number, b: number): number {
  const h = Math.max(0, SOFT - Math.abs(a - b)) / SOFT;
  return Math.min(a, b) - (h * h * SOFT) / 4;
}

function toLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** A closed line with its corners cut: each side gives way to two points on it. */
function rounded(line: readonly number[]): number[] {
  const out: number[] = [];
  const count = line.length / 2;
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count;
    const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * j]!, line[2 * j + 1]!];
    out.push(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by, 0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by);
  }
  return out;
}

/** Above, below or beside an outline: where fewest circles are in the name's way. */
function nameAt(
  line: readonly number[],
  label: string,
  colour: string,
  circles: readonly Circle[],
): GroundName {
  let [top, bottom, left, right] = [0, 0, 0, 0];
  for (let i = 0; i < line.length; i += 2) {
    if (line[i + 1]! < line[top + 1]!) top = i;
    if (line[i + 1]! > line[bottom + 1]!) bottom = i;
    if (line[i]! < line[left]!) left = i;
    if (line[i]! > line[right]!) right = i;
  }
  const spots = [
    { at: top, align: 'middle', drop: -0.75 },
    { at: bottom, align: 'middle', drop: 0.75 },
    { at: right, align: 'start', drop: 0 },
    { at: left, align: 'end', drop: 0 },
  ] as const;
  // About as large as on a screen of usual size.
  const [width, height] = [0.017 * label.length, 0.04];
  const covered = ({ at, align, drop }: (typeof spots)[number]): number => {
    const x = line[at]! + (align === 'start' ? width / 2 : align === 'end' ? -width / 2 : 0);
    const y = line[at + 1]! + drop * height;
    return circles.filter((c) => Math.abs(c.x - x) < width / 2 + c.r && Math.abs(c.y - y) < height / 2 + c.r)
      .length;
  };
  const best = spots.reduce((a, b) => (covered(b) < covered(a) ? b : a));
  return {
    x: line[best.at]!,
    y: line[best.at + 1]!,
    text: label,
    align: best.align,
    drop: best.drop,
    size: 1,
    weight: 600,
    colour,
    room: 0.8,
    faint: false,
  };
}
