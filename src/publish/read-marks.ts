/** Reads the marks of a picture from its SVG: the part of SVG 1.1 that `drawing` writes, and no more. */
import { readXml } from '../base/xml-reader.ts';
import { type Affine, affineOf, after, growth, IDENTITY, isUpright, moved, turn } from './affine.ts';
import { fillOf, lookOf, NO_STYLE, type Style, strokeOf, styleWithin } from './mark-style.ts';
import { TextReader } from './mark-text.ts';
import type { GroupMark, ImageMark, Mark, Named, PatternTile, Picture, RectMark } from './marks.ts';
import { circleOf, movedSegments, type Segment, segmentsOf } from './path-data.ts';

/** An element that is open while its inside is read. */
type Open = {
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly style: Style;
  readonly matrix: Affine;
  /** What is in it; for <title> and <desc> the text only. */
  readonly marks: Mark[];
  readonly reader: TextReader | null;
  title: string;
  description: string;
};

/** Elements that hold others, and are no marks themselves. */
const SILENT = new Set(['defs', 'style', 'title', 'desc', 'metadata', 'tspan']);
const MARKS = new Set(['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'image']);

/**
 * The marks of an SVG of ours, in the order in which they are drawn.
 * @throws at what is no well-formed SVG, or holds elements that `drawing` never writes
 */
export function marksOf(svg: string): Picture {
  const open: Open[] = [];
  const patterns = new Map<string, PatternTile>();
  let root: Open | null = null;
  let size = { width: 0, height: 0 };
  const mistake = readXml(svg, {
    open: (name, attributes) => {
      const outer = open.at(-1);
      if (!outer) {
        if (name !== 'svg') throw new Error(`Not an SVG: <${name}>`);
        const canvas = canvasOf(attributes);
        size = canvas;
        root = opened(name, attributes, NO_STYLE, canvas.matrix, null);
        open.push(root);
        return;
      }
      if (!SILENT.has(name) && !MARKS.has(name) && name !== 'g' && name !== 'pattern') {
        throw new Error(`No element of our pictures: <${name}>`);
      }
      // A pattern is drawn in units of its own.
      const matrix =
        name === 'pattern' ? IDENTITY : after(outer.matrix, affineOf(attributes.get('transform')));
      const style = name === 'pattern' ? NO_STYLE : styleWithin(outer.style, attributes);
      const reader = name === 'text' ? new TextReader(matrix) : name === 'tspan' ? outer.reader : null;
      reader?.open(attributes);
      open.push(opened(name, attributes, style, matrix, reader));
    },
    text: (text) => {
      const inside = open.at(-1)!;
      if (inside.element === 'title' || inside.element === 'desc') inside.title += text;
      else inside.reader?.text(text, inside.style);
    },
    close: () => {
      const inside = open.pop()!;
      const outer = open.at(-1);
      if (!outer) return;
      if (inside.element === 'title') outer.title = inside.title;
      else if (inside.element === 'desc') outer.description = inside.title;
      else if (inside.element === 'pattern') {
        patterns.set(inside.attributes.get('id') ?? '', tileOf(inside, open));
      } else if (inside.element === 'g') outer.marks.push(groupMark(inside));
      else if (MARKS.has(inside.element) && inside.attributes.get('display') !== 'none') {
        const mark = markOf(inside);
        if (mark) outer.marks.push(mark);
      }
    },
  });
  if (mistake || !root)
    throw new Error(`Not an SVG: ${mistake?.reason ?? 'nothing'} (${mistake?.line ?? 0})`);
  const { title, description, marks } = root as Open;
  return { width: size.width, height: size.height, title, description, marks, patterns };
}

const opened = (
  element: string,
  attributes: ReadonlyMap<string, string>,
  style: Style,
  matrix: Affine,
  reader: TextReader | null,
): Open => ({
  element,
  attributes,
  style,
  matrix,
  marks: [],
  reader,
  title: '',
  description: '',
});

/** The page in units of the drawing, which begin at its upper left corner. */
function canvasOf(attributes: ReadonlyMap<string, string>) {
  const box = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box?.length === 4 && box.every(Number.isFinite)) {
    const [x, y, width, height] = box as [number, number, number, number];
    return { width, height, matrix: [1, 0, 0, 1, -x, -y] as Affine };
  }
  const width = Number.parseFloat(attributes.get('width') ?? '');
  const height = Number.parseFloat(attributes.get('height') ?? '');
  if (!(width > 0) || !(height > 0)) throw new Error('A picture without a size');
  return { width, height, matrix: IDENTITY };
}

function namedOf({ attributes, title }: Open): Named {
  const data = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name.startsWith('data-')) data.set(name.slice(5), value);
    else if (name === 'class') data.set('class', value);
  }
  return { id: attributes.get('id') ?? '', title, data };
}

const groupMark = (inside: Open): GroupMark => ({ is: 'group', ...namedOf(inside), marks: inside.marks });

function tileOf(inside: Open, outside: readonly Open[]): PatternTile {
  const { attributes, marks } = inside;
  if (attributes.get('patternUnits') !== 'userSpaceOnUse') throw new Error('A pattern without a size');
  return {
    width: Number(attributes.get('width')),
    height: Number(attributes.get('height')),
    matrix: after(outside[0]?.matrix ?? IDENTITY, affineOf(attributes.get('patternTransform'))),
    marks,
  };
}

const numberIn = (attributes: ReadonlyMap<string, string>, name: string): number =>
  Number.parseFloat(attributes.get(name) ?? '0');

function markOf(inside: Open): Mark | null {
  const { element, attributes, style, matrix } = inside;
  const named = namedOf(inside);
  if (element === 'text') {
    const lines = inside.reader?.lines() ?? [];
    if (lines.length === 0) return null;
    const halo = strokeOf(style, matrix);
    return { is: 'text', ...named, turn: turn(matrix), halo, lines };
  }
  if (element === 'image') return imageOf(inside, named);
  const look = lookOf(style, matrix);
  const at = (name: string) => numberIn(attributes, name);
  const circle =
    element === 'circle'
      ? { cx: at('cx'), cy: at('cy'), r: at('r') }
      : element === 'path'
        ? circleOf(attributes.get('d') ?? '')
        : null;
  if (circle) {
    const [cx, cy] = moved(matrix, circle.cx, circle.cy);
    return { is: 'circle', ...named, ...look, cx, cy, r: circle.r * growth(matrix) };
  }
  if (element === 'rect' && isUpright(matrix)) return { is: 'rect', ...named, ...look, ...rectOf(inside) };
  const segments = movedSegments(outlineOf(element, attributes), matrix);
  return segments.length === 0 ? null : { is: 'path', ...named, ...look, segments };
}

function rectOf({ attributes, matrix }: Open): Pick<RectMark, 'x' | 'y' | 'width' | 'height' | 'round'> {
  const at = (name: string) => numberIn(attributes, name);
  const [x0, y0] = moved(matrix, at('x'), at('y'));
  const [x1, y1] = moved(matrix, at('x') + at('width'), at('y') + at('height'));
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  const round = Math.min((at('rx') || at('ry')) * growth(matrix), width / 2, height / 2);
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width, height, round };
}

/** Outlines of all that is drawn by lines. */
function outlineOf(element: string, attributes: ReadonlyMap<string, string>): readonly Segment[] {
  const at = (name: string) => numberIn(attributes, name);
  switch (element) {
    case 'path':
      return segmentsOf(attributes.get('d') ?? '');
    case 'line':
      return [
        ['M', at('x1'), at('y1')],
        ['L', at('x2'), at('y2')],
      ];
    case 'rect': {
      const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
      return segmentsOf(`M${x} ${y}h${width}v${height}h${-width}Z`);
    }
    case 'ellipse': {
      const [x, y, rx, ry] = [at('cx'), at('cy'), at('rx'), at('ry')];
      return segmentsOf(`M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`);
    }
    default: {
      const points = (attributes.get('points') ?? '').trim();
      return points === '' ? [] : segmentsOf(`M${points}${element === 'polygon' ? 'Z' : ''}`);
    }
  }
}

function imageOf(inside: Open, named: Named): ImageMark {
  const { attributes, style } = inside;
  const href = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
  const found = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/.exec(href);
  if (!found) throw new Error('An image that is not in the picture itself');
  const { round: _, ...place } = rectOf(inside);
  return {
    is: 'image',
    ...named,
    ...place,
    type: found[1] as ImageMark['type'],
    base64: found[2]!,
    keepsRatio: attributes.get('preserveAspectRatio') !== 'none',
    opacity: fillOf({ values: new Map(), opacity: style.opacity })?.opacity ?? 0,
  };
}
