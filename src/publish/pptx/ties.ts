/**
 * Ties as connectors that are glued to their bodies and follow them. All are straight lines: office programs lay curved connectors
 * along routes of their own (LibreOffice at once, PowerPoint when a body moves), which has little to do with the picture. Ties of one
 * pair run side by side instead, as far apart as their curves are in the middle.
 */
import { HEAD_GAP } from '../../drawing/arrow.ts';
import { element } from '../../drawing/xml.ts';
import type { PathMark } from '../marks.ts';
import type { Segment } from '../path-data.ts';
import { type Body, dockAt, plainShape } from './bodies.ts';
import { fillXml, lineXml } from './ink.ts';
import { extentOf, freeform, xfrm } from './outline.ts';
import { named, type Pen, type Shape } from './pen.ts';

export type Point = readonly [x: number, y: number];

/** Docks of ties that run side by side stay within this share of their bodies. */
const WITHIN = 0.72;

const ARROW = '<a:tailEnd type="triangle" w="med" len="med"/>';

/** A tie between two bodies; a free form where it has no two ends (a body tied to itself, an end that is not drawn). */
export function tieShape(tie: PathMark, bodies: ReadonlyMap<string, Body>, title: string, pen: Pen): Shape {
  const name = pen.called(tie.id, `${pen.words.tie}: ${title}`);
  const from = bodies.get(tie.data.get('from') ?? '');
  const to = bodies.get(tie.data.get('to') ?? '');
  if (!from || !to || from === to) {
    return plainShape(
      freeform(tie.segments, pen.place, tie.fill !== null),
      fillXml(tie.fill, pen) + lineXml(tie.stroke, pen),
      extentOf(tie.segments),
      name,
      null,
      pen,
    );
  }
  const [dx, dy] = [to.cx - from.cx, to.cy - from.cy];
  const length = Math.hypot(dx, dy) || 1;
  const side = asideOf(tie.segments, [-dy / length, dx / length], Math.min(from.reach, to.reach) * WITHIN);
  const [ox, oy] = [(-dy / length) * side, (dx / length) * side];
  const hasArrow = tie.data.has('arrow');
  // An arrow has to be seen, so its line ends before the body.
  const back = hasArrow
    ? Math.min(length / 2, Math.sqrt(Math.max(0, to.reach ** 2 - side ** 2)) + HEAD_GAP)
    : 0;
  const start: Point = [from.cx + ox, from.cy + oy];
  const end: Point = [to.cx + ox - (dx / length) * back, to.cy + oy - (dy / length) * back];
  return connector(tie, start, end, {
    name,
    ends: hasArrow ? ARROW : '',
    glue: [{ id: dockAt(from, ...start, pen).id }, { id: dockAt(to, ...end, pen).id }],
    pen,
  });
}

/** How far to the left or right of the straight line a curve runs in its middle, at most so many pixels. */
function asideOf(segments: readonly Segment[], [nx, ny]: Point, most: number): number {
  const [begin, curve] = segments;
  if (begin?.[0] !== 'M' || curve?.[0] !== 'C') return 0;
  const [, x0, y0] = begin;
  const [, x1, y1, x2, y2, x3, y3] = curve;
  const [mx, my] = [(x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8];
  const aside = (mx - (x0 + x3) / 2) * nx + (my - (y0 + y3) / 2) * ny;
  return Math.max(-most, Math.min(most, aside));
}

/** What an end holds on to: a shape, at one of its sites (0 = the first: of a box its top, then left, foot, right). */
export type Hold = { readonly id: number; readonly site?: number };

/** A straight line, glued or free. It says nothing to readers: bodies say whom they are tied to. */
export function connector(
  mark: PathMark,
  [x0, y0]: Point,
  [x1, y1]: Point,
  options: {
    readonly name: string;
    readonly ends?: string;
    readonly glue?: readonly [start: Hold | null, end: Hold | null];
    readonly pen: Pen;
  },
): Shape {
  const { name, ends = '', glue, pen } = options;
  const extent = {
    x0: Math.min(x0, x1),
    y0: Math.min(y0, y1),
    x1: Math.max(x0, x1),
    y1: Math.max(y0, y1),
  };
  const held = (end: 'a:stCxn' | 'a:endCxn', to: Hold | null | undefined) =>
    to ? element(end, { id: to.id, idx: to.site ?? 0 }) : '';
  const xml = element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      named(pen.id(), name, mark.title === '' || glue ? null : mark.title),
      element('p:cNvCxnSpPr', {}, held('a:stCxn', glue?.[0]), held('a:endCxn', glue?.[1])),
      '<p:nvPr/>',
    ),
    element(
      'p:spPr',
      {},
      xfrm(extent, pen.place, { flipH: x1 < x0, flipV: y1 < y0 }),
      element('a:prstGeom', { prst: glue ? 'straightConnector1' : 'line' }, '<a:avLst/>'),
      lineXml(mark.stroke, pen, ends),
    ),
  );
  return { xml, extent };
}

/** A path of straight single pieces, e.g. leaders from names to bodies, or the lines of a grid. Null where it is another. */
export function separateLines(mark: PathMark): readonly (readonly [Point, Point])[] | null {
  const { segments } = mark;
  if (mark.fill !== null || segments.length < 2 || segments.length % 2 !== 0) return null;
  const lines: (readonly [Point, Point])[] = [];
  for (let i = 0; i < segments.length; i += 2) {
    const [a, b] = [segments[i]!, segments[i + 1]!];
    if (a[0] !== 'M' || b[0] !== 'L') return null;
    lines.push([
      [a[1], a[2]],
      [b[1], b[2]],
    ]);
  }
  return lines;
}
