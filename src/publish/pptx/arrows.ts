/**
 * Arrows that a person put onto a figure: one line with a head, as programs draw them, where the picture has a halo, a shaft and a tip. Ends
 * that point at a body hold on to it.
 */
import { everyMark, type GroupMark, type Mark, type PathMark } from '../marks.ts';
import { type Body, dockAt } from './bodies.ts';
import type { Pen, Shape } from './pen.ts';
import { connector, type Hold, type Point, separateLines } from './ties.ts';

export type Arrow = {
  readonly shape: Shape;
  /** Whether it holds on to a body: then it lies on the slide by itself, since lines in groups do not follow what is outside. */
  readonly isHeld: boolean;
  /** Marks that are thereby drawn. */
  readonly done: ReadonlySet<Mark>;
};

const HEAD = '<a:tailEnd type="triangle" w="lg" len="lg"/>';
/** Pixels that an arrow keeps off the edge of the body that it points at, at most. */
const NEAR = 12;

/** The arrows of all annotations, by their groups. */
export function arrowsIn(
  marks: readonly Mark[],
  bodies: ReadonlyMap<string, Body>,
  nameOf: (group: GroupMark) => string,
  pen: Pen,
): ReadonlyMap<Mark, Arrow> {
  const found = new Map<Mark, Arrow>();
  for (const group of everyMark(marks)) {
    if (group.is !== 'group' || !group.id.startsWith('annotation-')) continue;
    const arrow = arrowOf(group, [...bodies.values()], nameOf(group), pen);
    if (arrow) found.set(group, arrow);
  }
  return found;
}

function arrowOf(group: GroupMark, bodies: readonly Body[], name: string, pen: Pen): Arrow | null {
  const paths = group.marks.filter((mark): mark is PathMark => mark.is === 'path');
  const head = paths.find((mark) => mark.data.get('class') === 'arrows');
  const shaft = paths.find((mark) => mark !== head && separateLines(mark)?.length === 1);
  const line = shaft && separateLines(shaft)?.[0];
  if (!head || !shaft || !line) return null;
  const [start] = line;
  const tip = farthestFrom(start, head);
  const holds = [start, tip].map((at) => holdAt(at, bodies, pen));
  const shape = connector(shaft, start, tip, { name, ends: HEAD, glue: [holds[0]!, holds[1]!], pen });
  return { shape, isHeld: holds.some((hold) => hold !== null), done: new Set(paths) };
}

function farthestFrom([x, y]: Point, { segments }: PathMark): Point {
  let tip: Point = [x, y];
  for (const segment of segments) {
    if (segment[0] !== 'M' && segment[0] !== 'L') continue;
    const at: Point = [segment[1], segment[2]];
    if (Math.hypot(at[0] - x, at[1] - y) > Math.hypot(tip[0] - x, tip[1] - y)) tip = at;
  }
  return tip;
}

/** The body at whose edge a point is. */
function holdAt([x, y]: Point, bodies: readonly Body[], pen: Pen): Hold | null {
  let best: Body | null = null;
  let least = NEAR;
  for (const body of bodies) {
    const off = Math.abs(Math.hypot(x - body.cx, y - body.cy) - body.reach);
    if (off < least) [best, least] = [body, off];
  }
  return best && { id: dockAt(best, x, y, pen).id };
}
