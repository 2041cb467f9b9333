/**
 * Names of bodies: text boxes that belong to them. Where a name stands off, its line is a connector from the body's middle to the side
 * of the box that faces it, so that the line follows whichever of the two is moved.
 */
import { type GroupMark, type Mark, type PathMark, type TextMark, wordsOf } from '../marks.ts';
import { type Body, dockAt, type Lettering } from './bodies.ts';
import type { Extent } from './outline.ts';
import type { Pen, Shape } from './pen.ts';
import { connector, type Hold, type Point, separateLines } from './ties.ts';
import { type TextShape, textShapes } from './words.ts';

type Line = { readonly mark: PathMark; readonly from: Point; readonly to: Point };
type Named = { readonly mark: TextMark; readonly body: Body; readonly boxes: readonly TextShape[] };

export type Letterings = {
  readonly of: ReadonlyMap<Body, readonly Lettering[]>;
  /** Lines that belong to no name. */
  readonly loose: readonly Shape[];
  /** Marks that are thereby drawn. */
  readonly done: ReadonlySet<Mark>;
};

/** How far a line may end from what it belongs to, in sizes of its name. */
const NEAR = 0.8;

const IS_NUMBER = /^\d+$/;

/** Room at both sides of a name, in sizes. */
const PAD = 0.16;

/** What is written beside bodies – names with their lines, or numbers of a list of names – in the groups of such. */
export function letteringsIn(
  groups: readonly GroupMark[],
  bodies: ReadonlyMap<string, Body>,
  nameOf: (body: Body) => string,
  pen: Pen,
): Letterings {
  const of = new Map<Body, Lettering[]>();
  const done = new Set<Mark>();
  const names: Named[] = [];
  const lines: Line[] = [];
  const marks = groups.flatMap((group) => group.marks);
  // Lines keep off the letters.
  const pad = marks.some(({ is }) => is === 'path') ? PAD : 0;
  for (const mark of marks) {
    const body = mark.is === 'text' ? bodies.get(mark.data.get('of') ?? '') : undefined;
    if (mark.is === 'text' && body) {
      const said = wordsOf(mark);
      const what = IS_NUMBER.test(said) ? said : pen.words.name;
      const boxes = textShapes(mark, `${what}: ${nameOf(body)}`, pen, pad);
      names.push({ mark, body, boxes });
      done.add(mark);
    } else if (mark.is === 'path') {
      const found = separateLines(mark);
      for (const [from, to] of found ?? []) lines.push({ mark, from, to });
      if (found) done.add(mark);
    }
  }
  const leaders = leadersTo(names, lines);
  const boxes = names.map((named) => named.boxes[0]!.extent);
  for (const [i, named] of names.entries()) {
    const line = leaders.get(named);
    const others = boxes.filter((_, k) => k !== i);
    const list = of.get(named.body) ?? [];
    of.set(named.body, list);
    for (const [nth, name] of named.boxes.entries())
      list.push({
        name,
        leader: line && nth === 0 ? leaderShape(named, line, others, nameOf(named.body), pen) : null,
      });
  }
  const held = new Set(leaders.values());
  const loose = lines
    .filter((line) => !held.has(line))
    .map(({ mark, from, to }) => connector(mark, from, to, { name: pen.words.line, pen }));
  return { of, loose, done };
}

/** Each line belongs to the name that is nearest to its end and whose body is nearest to its start. */
function leadersTo(names: readonly Named[], lines: readonly Line[]): ReadonlyMap<Named, Line> {
  const found = new Map<Named, Line>();
  for (const line of lines) {
    let best: Named | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const named of names) {
      const { body, boxes, mark } = named;
      const near = (mark.lines[0]?.runs[0]?.size ?? 10) * NEAR;
      const off = Math.abs(Math.hypot(line.from[0] - body.cx, line.from[1] - body.cy) - body.reach);
      const away = distanceTo(boxes[0]!.extent, line.to);
      if (off > near || away > near || off + away >= least || found.has(named)) continue;
      [best, least] = [named, off + away];
    }
    if (best) found.set(best, line);
  }
  return found;
}

const distanceTo = ({ x0, y0, x1, y1 }: Extent, [x, y]: Point): number =>
  Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));

function leaderShape(
  { body, boxes }: Named,
  line: Line,
  others: readonly Extent[],
  called: string,
  pen: Pen,
): Lettering['leader'] {
  const [box] = boxes;
  const start: Point = [body.cx, body.cy];
  const site = siteFacing(box!.extent, start, line.to, others);
  const end: Hold | null = site && { id: box!.id, site: site.index };
  return connector(line.mark, start, site?.at ?? line.to, {
    name: `${pen.words.leader}: ${called}`,
    glue: [{ id: dockAt(body, ...start, pen).id }, end],
    pen,
  });
}

/**
 * The middle of a box's side that faces a point, the nearest to where the picture ends the line; if it can be, one from which the
 * line runs over no other name. Null where the point is in the box.
 */
function siteFacing(
  { x0, y0, x1, y1 }: Extent,
  from: Point,
  to: Point,
  others: readonly Extent[],
): { readonly index: number; readonly at: Point } | null {
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const sites: readonly { index: number; at: Point; faces: boolean }[] = [
    { index: 0, at: [mx, y0], faces: from[1] < y0 },
    { index: 1, at: [x0, my], faces: from[0] < x0 },
    { index: 2, at: [mx, y1], faces: from[1] > y1 },
    { index: 3, at: [x1, my], faces: from[0] > x1 },
  ];
  const facing = sites.filter(({ faces }) => faces).sort((a, b) => distance(a.at, to) - distance(b.at, to));
  return facing.find(({ at }) => !others.some((other) => crosses(other, from, at))) ?? facing[0] ?? null;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Whether a line runs through a box (Liang & Barsky 1984). */
function crosses({ x0, y0, x1, y1 }: Extent, [ax, ay]: Point, [bx, by]: Point): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  for (const [step, room] of [
    [-dx, ax - x0],
    [dx, x1 - ax],
    [-dy, ay - y0],
    [dy, y1 - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave;
}
