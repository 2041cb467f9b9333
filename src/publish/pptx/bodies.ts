/**
 * Bodies as groups that move as one, names included: PowerPoint's own shapes, and in their middle a dock – a point of no extent that ties hold on
 * to. A shape's own sites lie on its edge, eight around a circle: the ties of a hub would leave it in eight bundles, and point past
 * the middle wherever they go. A dock in the middle lets every line end where the picture ends it, and stay so when bodies move.
 */
import { element } from '../../drawing/xml.ts';
import type { CircleMark, GroupMark, Mark, Paint, PathMark, Stroke } from '../marks.ts';
import { colourOfPaint, fillXml, lineXml, NO_FILL, NO_LINE } from './ink.ts';
import { extentOf, freeform, grown, type PresetOutline, presetOf, presetXml, xfrm } from './outline.ts';
import { grouped, named, type Pen, type Shape, union } from './pen.ts';

export type Dock = { readonly id: number; readonly x: number; readonly y: number };

export type Body = {
  readonly group: GroupMark;
  readonly cx: number;
  readonly cy: number;
  /** How far it reaches from its middle, with its rim. */
  readonly reach: number;
  readonly docks: Map<string, Dock>;
};

type Drawn = CircleMark | PathMark;
const isDrawn = (mark: Mark): mark is Drawn => mark.is === 'circle' || mark.is === 'path';

/** The shape of PowerPoint's own that a mark is; null where it is none. */
export function outlineOf(mark: Mark): PresetOutline | null {
  if (mark.is === 'circle')
    return { preset: 'ellipse', cx: mark.cx, cy: mark.cy, halfWidth: mark.r, halfHeight: mark.r };
  if (mark.is === 'rect' && mark.round === 0) {
    const [halfWidth, halfHeight] = [mark.width / 2, mark.height / 2];
    return { preset: 'rect', cx: mark.x + halfWidth, cy: mark.y + halfHeight, halfWidth, halfHeight };
  }
  return mark.is === 'path' ? presetOf(mark.segments) : null;
}

/** A body and where its middle is; null for a group that holds nothing drawn. */
export function bodyOf(group: GroupMark): Body | null {
  const drawn = group.marks.filter(isDrawn);
  const [first] = drawn;
  if (!first) return null;
  const outline = outlineOf(first);
  const extent = union(
    drawn.map((mark) =>
      mark.is === 'circle'
        ? { x0: mark.cx - mark.r, y0: mark.cy - mark.r, x1: mark.cx + mark.r, y1: mark.cy + mark.r }
        : extentOf(mark.segments),
    ),
  );
  const [cx, cy] = outline
    ? [outline.cx, outline.cy]
    : [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  const reach = Math.max(extent.x1 - cx, cx - extent.x0, extent.y1 - cy, cy - extent.y0);
  return { group, cx, cy, reach, docks: new Map() };
}

/** The dock of a body at a place, made when first asked for. */
export function dockAt(body: Body, x: number, y: number, pen: Pen): Dock {
  const key = `${x.toFixed(1)} ${y.toFixed(1)}`;
  let dock = body.docks.get(key);
  if (!dock) {
    dock = { id: pen.id(), x, y };
    body.docks.set(key, dock);
  }
  return dock;
}

/** Pixels across a dock: small enough that all its sites are one place, large enough not to be rounded away. */
const DOCK = 0.2;

function dockShape({ id, x, y }: Dock, pen: Pen): Shape {
  const extent = { x0: x - DOCK / 2, y0: y - DOCK / 2, x1: x + DOCK / 2, y1: y + DOCK / 2 };
  const xml = element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, named(id, pen.words.dock, null), '<p:cNvSpPr/><p:nvPr/>'),
    element(
      'p:spPr',
      {},
      xfrm(extent, pen.place),
      '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>',
      NO_FILL,
      NO_LINE,
    ),
  );
  return { xml, extent };
}

/** A shape without text. @param said alternative text; null = decoration */
export function plainShape(
  geometry: string,
  ink: string,
  extent: Shape['extent'],
  name: string,
  said: string | null,
  pen: Pen,
): Shape {
  const xml = element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, named(pen.id(), name, said), '<p:cNvSpPr/><p:nvPr/>'),
    element('p:spPr', {}, geometry, ink),
  );
  return { xml, extent };
}

const boxAround = ({ cx, cy, halfWidth, halfHeight }: PresetOutline) => ({
  x0: cx - halfWidth,
  y0: cy - halfHeight,
  x1: cx + halfWidth,
  y1: cy + halfHeight,
});

/** A mark as it is: a preset where it is one, else a free form. One without a title is decoration. */
export function shapeOf(mark: Drawn | Extract<Mark, { is: 'rect' }>, name: string, pen: Pen): Shape {
  const outline = outlineOf(mark);
  const ink = fillXml(mark.fill, pen) + lineXml(mark.stroke ?? edgeOf(mark.fill, pen), pen);
  const said = mark.title === '' ? null : mark.title;
  if (outline) return plainShape(presetXml(outline, pen.place), ink, boxAround(outline), name, said, pen);
  const segments = mark.is === 'path' ? mark.segments : [];
  return plainShape(
    freeform(segments, pen.place, mark.fill !== null),
    ink,
    extentOf(segments),
    name,
    said,
    pen,
  );
}

/** Patterns are as fine as the screen is: an edge of their colour tells what is filled with them. */
function edgeOf(fill: Paint | null, { picture }: Pen): Stroke | null {
  const colour = fill?.of === 'pattern' ? colourOfPaint(fill, picture) : null;
  return colour === null ? null : { colour, opacity: 1, width: 1, dash: [], cap: 'butt', join: 'miter' };
}

/** How much larger one outline is than another of its kind, measured across the sides. */
const between = (inner: PresetOutline, outer: PresetOutline): number =>
  (outer.halfWidth - inner.halfWidth) / (inner.preset === 'diamond' ? Math.SQRT2 : 1);

/** A name that stands beside a body, with the line to it where it stands off. */
export type Lettering = {
  /** Id and box of the text box that the line holds on to. */
  readonly name: Shape;
  readonly leader: Shape | null;
};

/**
 * A body with its name: whoever drags it takes all along. Disc, rings and docks are a group inside, so that the name can be moved or
 * coloured apart from them.
 * @param called name of the group @param said its alternative text
 */
export function bodyShape(
  body: Body,
  letterings: readonly Lettering[],
  { called, said }: { readonly called: string; readonly said: string },
  pen: Pen,
): Shape | null {
  const { group, docks } = body;
  const drawn =
    nested(group, pen) ?? group.marks.filter(isDrawn).map((mark) => shapeOf(mark, markName(mark, pen), pen));
  const marks = [...[...docks.values()].map((dock) => dockShape(dock, pen)), ...drawn];
  if (letterings.length === 0) return grouped(marks, called, said, pen);
  const mark = grouped(marks, pen.words.mark, null, pen);
  const leaders = letterings.flatMap(({ leader }) => leader ?? []);
  // Lines begin in the body's middle, below its disc.
  return mark && grouped([...leaders, mark, ...letterings.map(({ name }) => name)], called, said, pen);
}

const markName = ({ fill, title }: Drawn, { words }: Pen): string =>
  title !== '' ? title : fill === null ? words.ring : words.mark;

/**
 * Discs within rings, the common case, as filled shapes one upon another. What is bare between them is the inner one's outline, in
 * the paper's colour: so one choice of colour for the whole group recolours discs and rings, and leaves gaps what they are.
 * Null where a body is drawn otherwise.
 */
function nested(group: GroupMark, pen: Pen): readonly Shape[] | null {
  const marks = group.marks.filter(isDrawn);
  const [rim, ...inside] = marks;
  const outlines = marks.map(outlineOf);
  if (rim?.fill?.of !== 'colour' || rim.stroke || inside.length === 0) return null;
  if (outlines.some((outline) => outline === null || outline.preset !== outlines[0]!.preset)) return null;
  // Bodies without a sector are an outline: it tells enough without a rim.
  if (inside.length === 1 && inside[0]!.stroke) return [shapeOf(inside[0]!, pen.words.mark, pen)];
  if (inside.some(({ fill, stroke }) => fill?.of === 'pattern' || (fill !== null && stroke !== null)))
    return null;
  const paper = rim.fill;
  let edge = outlines[0]!;
  const shapes: Shape[] = [];
  for (const [i, mark] of inside.entries()) {
    const outline = outlines[i + 1]!;
    const isRing =
      mark.fill === null &&
      mark.stroke !== null &&
      mark.stroke.dash.length === 0 &&
      i + 1 < inside.length &&
      between(outline, edge) > 0;
    const isDisc = mark.fill !== null && mark.stroke === null;
    if (!isRing && !isDisc) {
      shapes.push(shapeOf(mark, markName(mark, pen), pen));
      continue;
    }
    const half = isRing ? mark.stroke!.width / 2 : 0;
    const outer = grown(outline, half);
    const gap = Math.max(0, between(outer, edge));
    const fill: Paint | null = isRing
      ? { of: 'colour', colour: mark.stroke!.colour, opacity: mark.stroke!.opacity }
      : mark.fill;
    const line: Stroke | null =
      gap < 0.05
        ? null
        : { colour: paper.colour, opacity: paper.opacity, width: gap, dash: [], cap: 'butt', join: 'miter' };
    const shown = grown(outer, gap / 2);
    shapes.push(
      plainShape(
        presetXml(shown, pen.place),
        fillXml(fill, pen) + lineXml(line, pen),
        boxAround(grown(outer, gap)),
        isRing ? pen.words.ring : pen.words.mark,
        null,
        pen,
      ),
    );
    edge = grown(outline, -half);
  }
  return shapes;
}
