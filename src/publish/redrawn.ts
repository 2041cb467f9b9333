/** Marks as SVG once more, with texts drawn in a way of one's own: as letters for tests, as outlines where no face is at hand. */
import { element, escapeXml } from '../drawing/xml.ts';
import type { FaceSet } from './faces.ts';
import type { Look, Mark, Named, Picture, Stroke, TextMark } from './marks.ts';
import { movedSegments, type Segment } from './path-data.ts';
import { setText } from './set-text.ts';

type Attributes = Record<string, string | null>;
type DrawText = (text: TextMark, attributes: Attributes) => string;

/** A number that loses nothing which can be seen. */
export const exact = (value: number): string => String(Number(value.toFixed(6)));

/** The picture with its letters as outlines: looks the same everywhere, and can no longer be searched. */
export const outlined = (picture: Picture, faces: FaceSet): string =>
  redrawn(picture, (text, attributes) => outlinesOf(text, attributes, faces));

export function redrawn(picture: Picture, drawText: DrawText): string {
  const { width, height } = picture;
  const draw = (mark: Mark) => drawMark(mark, drawText);
  const patterns = [...picture.patterns].map(([id, tile]) =>
    element(
      'pattern',
      {
        id,
        width: exact(tile.width),
        height: exact(tile.height),
        patternUnits: 'userSpaceOnUse',
        patternTransform: `matrix(${tile.matrix.map(exact).join(' ')})`,
      },
      ...tile.marks.map(draw),
    ),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: exact(width),
      height: exact(height),
      viewBox: `0 0 ${exact(width)} ${exact(height)}`,
    },
    element('title', {}, escapeXml(picture.title)),
    element('desc', {}, escapeXml(picture.description)),
    element('defs', {}, patterns.join('')),
    // Joined: tens of thousands of arguments would be more than the stack holds.
    picture.marks.map(draw).join(''),
  );
}

function drawMark(mark: Mark, drawText: DrawText): string {
  const about = named(mark);
  const title = mark.title === '' ? '' : element('title', {}, escapeXml(mark.title));
  switch (mark.is) {
    case 'group':
      return element('g', about, title, mark.marks.map((inner) => drawMark(inner, drawText)).join(''));
    case 'path':
      return element('path', { ...about, d: pathOf(mark.segments), ...looked(mark) }, title);
    case 'circle':
      return element(
        'circle',
        { ...about, cx: exact(mark.cx), cy: exact(mark.cy), r: exact(mark.r), ...looked(mark) },
        title,
      );
    case 'rect':
      return element(
        'rect',
        { ...about, ...placed(mark), rx: mark.round > 0 ? exact(mark.round) : null, ...looked(mark) },
        title,
      );
    case 'image':
      return element(
        'image',
        {
          ...about,
          ...placed(mark),
          href: `data:${mark.type};base64,${mark.base64}`,
          preserveAspectRatio: mark.keepsRatio ? null : 'none',
          opacity: mark.opacity < 1 ? exact(mark.opacity) : null,
        },
        title,
      );
    case 'text':
      return drawText(mark, about);
  }
}

const named = ({ id, data }: Named): Attributes => ({
  id: id === '' ? null : id,
  ...Object.fromEntries([...data].map(([name, value]) => [name === 'class' ? name : `data-${name}`, value])),
});

const placed = (at: { x: number; y: number; width: number; height: number }): Attributes => ({
  x: exact(at.x),
  y: exact(at.y),
  width: exact(at.width),
  height: exact(at.height),
});

export const stroked = (stroke: Stroke | null): Attributes =>
  stroke === null
    ? { stroke: null }
    : {
        stroke: stroke.colour,
        'stroke-width': exact(stroke.width),
        'stroke-opacity': stroke.opacity < 1 ? exact(stroke.opacity) : null,
        'stroke-dasharray': stroke.dash.length > 0 ? stroke.dash.map(exact).join(' ') : null,
        'stroke-linecap': stroke.cap === 'butt' ? null : stroke.cap,
        'stroke-linejoin': stroke.join === 'miter' ? null : stroke.join,
      };

const looked = ({ fill, stroke, isEvenOdd }: Look): Attributes => ({
  fill: fill === null ? 'none' : fill.of === 'colour' ? fill.colour : `url(#${fill.pattern})`,
  'fill-opacity': fill && fill.opacity < 1 ? exact(fill.opacity) : null,
  'fill-rule': isEvenOdd ? 'evenodd' : null,
  ...stroked(stroke),
});

const pathOf = (segments: readonly Segment[]): string =>
  segments.map(([op, ...numbers]) => `${op}${(numbers as readonly number[]).map(exact).join(' ')}`).join('');

/** A text as outlines, its halo below. */
function outlinesOf(text: TextMark, attributes: Attributes, faces: FaceSet): string {
  const halos: string[] = [];
  const letters: string[] = [];
  for (const line of text.lines) {
    const set = line.runs.map((run) => ({
      run,
      set: setText(run.text, run.weight, faces, run.spacing / run.size),
    }));
    const width = set.reduce((sum, { run, set }) => sum + run.gap + set.width * run.size, 0);
    let pen = line.anchor === 'start' ? 0 : line.anchor === 'middle' ? -width / 2 : -width;
    const turn = text.turn === 0 ? '' : `rotate(${exact(text.turn)} ${exact(line.x)} ${exact(line.y)})`;
    for (const { run, set: glyphs } of set) {
      pen += run.gap;
      const d: string[] = [];
      for (const { face, glyph, dx, dy, advance, sign } of glyphs.glyphs) {
        const scale = run.size / face.font.unitsPerEm;
        const [x, y] = [line.x + pen + dx * run.size, line.y - dy * run.size];
        const place = [run.size / 1000, 0, 0, run.size / 1000, x, y] as const;
        d.push(
          sign ? pathOf(movedSegments(sign, place)) : glyph.path.transform(scale, 0, 0, -scale, x, y).toSVG(),
        );
        pen += advance * run.size;
      }
      const shape = { d: d.join(''), transform: turn === '' ? null : turn };
      if (text.halo) halos.push(element('path', { ...shape, fill: 'none', ...stroked(text.halo) }));
      letters.push(
        element('path', {
          ...shape,
          fill: run.fill.colour,
          'fill-opacity': run.fill.opacity < 1 ? exact(run.fill.opacity) : null,
        }),
      );
    }
  }
  return element('g', attributes, halos.join(''), letters.join(''));
}
