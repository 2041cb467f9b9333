/**
 * Ground: what lies below the bodies besides the sector wheel – bands, columns, a triangle, a map, outlines around groups – as
 * shapes with every visual decision taken, so that map and figure draw them alike. Data are in the layout's units, made by parts
 * that are loaded when a picture has such a ground (`ground-of.ts`, `hulls.ts`); only this file is needed to draw them.
 */
import type { Area } from '../layout/layout.ts';
import type { Frame } from './frame.ts';
import { type Box, grow, overlaps } from './label-field.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml, num } from './xml.ts';

export type GroundShape = {
  /** Lines x0, y0, x1, y1 …; several with a fill leave out what two of them enclose. */
  readonly lines: readonly ArrayLike<number>[];
  readonly closed: boolean;
  /** Null = not filled. */
  readonly fill: string | null;
  /** Of the fill, 0…1. */
  readonly opacity: number;
  readonly stroke: string | null;
  /** Pixels, whatever the zoom. */
  readonly width: number;
  /** As in SVG's stroke-dasharray; null = a whole line. */
  readonly dash: string | null;
};

export type GroundName = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: 'start' | 'middle' | 'end';
  /** How far below the point the middle of the text stands, in text sizes; negative = above. */
  readonly drop: number;
  /** Of the ordinary text size. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  /** Room in the layout's units; a longer name is shortened. */
  readonly room: number;
  /** Gives way to names of bodies and to circles; of several names that cover one another the first stands. */
  readonly faint: boolean;
};

export type GroundField = { readonly text: string; readonly members: readonly number[] };

export type Ground = {
  readonly shapes: readonly GroundShape[];
  readonly names: readonly GroundName[];
  /** What stands where, for the same as text: names of fields and the vertices in them. */
  readonly fields?: readonly GroundField[];
  /** Rectangles in which no name of a body may stand. */
  readonly clear?: readonly Area[];
};

export type GroundDrawing = {
  readonly shapes: string;
  readonly names: string;
  /** Where no name of a body may stand. */
  readonly boxes: readonly Box[];
  /** Names that give way to those of bodies: to be drawn where nothing else stands. */
  readonly faint: readonly { readonly markup: string; readonly box: Box }[];
};

export function groundSvg(
  ground: Ground,
  frame: Frame,
  textSize: number,
  page: string,
  measure: Measure,
  least = 0,
): GroundDrawing {
  const boxes: Box[] = (ground.clear ?? []).map(({ x0, y0, x1, y1 }) => ({
    x0: frame.cx + frame.scale * x0,
    y0: frame.cy + frame.scale * y0,
    x1: frame.cx + frame.scale * x1,
    y1: frame.cy + frame.scale * y1,
  }));
  const out: string[] = [];
  const faint: { readonly markup: string; readonly box: Box }[] = [];
  const taken: Box[] = [];
  for (const name of ground.names) {
    const size = Math.max(least, textSize * name.size);
    const text = shortened(name.text, name.room * frame.scale, (t) => measure(t, size, name.weight));
    if (text === '') continue;
    const width = measure(text, size, name.weight);
    const x = frame.cx + frame.scale * name.x;
    const y = frame.cy + frame.scale * name.y + size * name.drop;
    const left = name.align === 'start' ? x : name.align === 'end' ? x - width : x - width / 2;
    const box = grow({ x0: left, y0: y - size * 0.5, x1: left + width, y1: y + size * 0.5 }, 2);
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    const markup = element(
      'text',
      {
        x,
        y: y + size * 0.34,
        'text-anchor': name.align,
        'font-size': size,
        'font-weight': name.weight === 400 ? null : String(name.weight),
        fill: name.colour,
        stroke: page,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      escapeXml(text),
    );
    if (name.faint) faint.push({ markup, box });
    else {
      boxes.push(box);
      out.push(markup);
    }
  }
  return {
    shapes: element('g', { id: 'ground' }, ...ground.shapes.map((shape) => shapeSvg(shape, frame))),
    names: element('g', { id: 'ground-names' }, ...out),
    boxes,
    faint,
  };
}

/** The faint names that neither cover one of these boxes nor a circle (x, y, r …). */
export const faintNames = (
  { faint }: Pick<GroundDrawing, 'faint'>,
  boxes: readonly Box[],
  circles: ArrayLike<number>,
): string =>
  element(
    'g',
    { id: 'ground-faint' },
    ...faint
      .filter(({ box }) => !boxes.some((other) => overlaps(box, other)) && !onCircle(box, circles))
      .map(({ markup }) => markup),
  );

function onCircle({ x0, y0, x1, y1 }: Box, circles: ArrayLike<number>): boolean {
  for (let i = 0; i + 2 < circles.length; i += 3) {
    const dx = circles[i]! - Math.min(x1, Math.max(x0, circles[i]!));
    const dy = circles[i + 1]! - Math.min(y1, Math.max(y0, circles[i + 1]!));
    if (dx * dx + dy * dy < circles[i + 2]! ** 2) return true;
  }
  return false;
}

export function shapeSvg(shape: GroundShape, { cx, cy, scale }: Frame): string {
  const d = shape.lines
    .map((line) => {
      let path = '';
      for (let i = 0; i + 1 < line.length; i += 2) {
        path += `${i === 0 ? 'M' : 'L'}${num(cx + scale * line[i]!)} ${num(cy + scale * line[i + 1]!)}`;
      }
      return shape.closed ? `${path}Z` : path;
    })
    .join('');
  return element('path', {
    d,
    fill: shape.fill ?? 'none',
    'fill-opacity': shape.fill === null ? null : num(shape.opacity, 3),
    'fill-rule': shape.lines.length > 1 ? 'evenodd' : null,
    stroke: shape.stroke,
    'stroke-width': shape.stroke === null ? null : shape.width,
    'stroke-linejoin': 'round',
    'stroke-linecap': shape.dash === null ? null : 'round',
    'stroke-dasharray': shape.dash,
  });
}

/** The text with an ellipsis where it does not fit; nothing where not even three letters do. */
function shortened(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let kept = Math.max(0, Math.floor((text.length * room) / measure(text)));
  while (kept > 0 && measure(`${text.slice(0, kept).trimEnd()}…`) > room) kept--;
  return kept < 3 ? '' : `${text.slice(0, kept).trimEnd()}…`;
}

/** The rectangle that all shapes take, x0, y0, x1, y1; null without any. */
export function groundExtent(ground: Ground): readonly [number, number, number, number] | null {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const { lines } of ground.shapes) {
    for (const line of lines) {
      for (let i = 0; i + 1 < line.length; i += 2) {
        x0 = Math.min(x0, line[i]!);
        x1 = Math.max(x1, line[i]!);
        y0 = Math.min(y0, line[i + 1]!);
        y1 = Math.max(y1, line[i + 1]!);
      }
    }
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : null;
}
