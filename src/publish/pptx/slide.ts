/**
 * One picture as a slide. Bodies, ties and names lie on the slide one by one, so that each can be taken and moved; what belongs
 * together – legend, ground, caption – is grouped. Shapes stand in the order in which the picture is drawn, the title first:
 * that is the order in which readers read them.
 */
import { pixelSize } from '../../drawing/logos.ts';
import { element } from '../../drawing/xml.ts';

import {
  everyMark,
  type GroupMark,
  type ImageMark,
  type Mark,
  type PathMark,
  type TextMark,
} from '../marks.ts';
import { type Body, bodyOf, bodyShape, plainShape, shapeOf } from './bodies.ts';

import { fillXml, lineXml } from './ink.ts';
import { type Extent, xfrm } from './outline.ts';
import { NAMESPACES } from './package.ts';
import { grouped, named, type Pen, type Shape } from './pen.ts';
import { shapeTree } from './shell.ts';
import { colourXml } from './theme.ts';
import { connector, separateLines, tieShape } from './ties.ts';
import { hiddenTitle, placeholderShape, textShapes } from './words.ts';

/** Groups whose parts lie on the slide singly. */
const LOOSE = new Set(['drawing', 'ties', 'bodies', 'labels', 'annotations', 'logos']);
/** Groups that say nothing that is not said elsewhere. */
const SILENT = new Set(['ground', 'guides']);

type Reading = {
  readonly pen: Pen;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly names: ReadonlyMap<string, string>;
};

/** @param title of the slide, where the picture itself shows none */
export function slideXml(pen: Pen, title: string): string {
  const { marks } = pen.picture;
  const reading: Reading = { pen, ...bodiesIn(marks) };
  const head = headOf(marks);
  const paper = marks.find((mark) => mark.is === 'rect' && mark.id === 'page');
  const top: Shape[] = [];
  if (head.title) top.push(placeholderShape(head.title, 'title', rightEdge(head.title, pen), pen));
  if (head.subtitle)
    top.push(placeholderShape(head.subtitle, 'subtitle', rightEdge(head.subtitle, pen), pen));
  // Ties are read before bodies are written: they say where docks are wanted.
  const ties = tiesIn(marks, reading);
  const rest = marks.flatMap((mark) =>
    mark === paper ? [] : shapesOf(mark, reading, ties, new Set([head.title, head.subtitle])),
  );
  return element(
    'p:sld',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      paper?.is === 'rect' && paper.fill?.of === 'colour'
        ? element(
            'p:bg',
            {},
            element(
              'p:bgPr',
              {},
              element('a:solidFill', {}, colourXml(paper.fill.colour, pen.theme)),
              '<a:effectLst/>',
            ),
          )
        : '',
      // Joined: tens of thousands of arguments would be more than the stack holds.
      shapeTree(
        head.title ? '' : hiddenTitle(title, pen),
        [...top, ...rest].map((shape) => shape.xml).join(''),
      ),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
}

/** The title keeps the same margin on both sides. */
const rightEdge = (text: TextMark, { picture }: Pen): number => picture.width - text.lines[0]!.x;

function headOf(marks: readonly Mark[]): {
  readonly title: TextMark | null;
  readonly subtitle: TextMark | null;
} {
  const group = marks.find((mark): mark is GroupMark => mark.is === 'group' && mark.id === 'figure-title');
  const texts = (group?.marks ?? []).flatMap((mark) =>
    mark.is === 'text' ? [mark] : mark.is === 'group' ? mark.marks.filter((m) => m.is === 'text') : [],
  );
  return { title: texts[0] ?? null, subtitle: texts[1] ?? null };
}

/** Bodies by the ids of their groups, and what they are called. */
function bodiesIn(marks: readonly Mark[]): Pick<Reading, 'bodies' | 'names'> {
  const bodies = new Map<string, Body>();
  const names = new Map<string, string>();
  const visit = (list: readonly Mark[], isInside: boolean) => {
    for (const mark of list) {
      if (mark.is !== 'group') continue;
      const body = isInside ? bodyOf(mark) : null;
      if (body) {
        bodies.set(mark.id, body);
        names.set(mark.id, nameOf(mark));
      } else visit(mark.marks, mark.id === 'bodies');
    }
  };
  visit(marks, false);
  return { bodies, names };
}

/** What a mark is called: its name, or what its title says. */
const nameOf = (mark: Mark): string => mark.data.get('name') ?? (mark.title === '' ? mark.id : mark.title);

/** Ties as shapes. What else is drawn among them are the heads of all arrows at once: here each line has its own. */
function tiesIn(marks: readonly Mark[], { bodies, pen }: Reading): ReadonlyMap<Mark, Shape | null> {
  const found = new Map<Mark, Shape | null>();
  for (const group of everyMark(marks)) {
    if (group.is !== 'group' || group.id !== 'ties') continue;
    for (const mark of group.marks) {
      if (mark.is !== 'path') continue;
      if (mark.data.has('from')) found.set(mark, tieShape(mark, bodies, nameOf(mark), pen));
      else if (mark.data.get('class') === 'arrows') found.set(mark, null);
    }
  }
  return found;
}

function shapesOf(
  mark: Mark,
  reading: Reading,
  ties: ReadonlyMap<Mark, Shape | null>,
  done: ReadonlySet<Mark | null>,
): readonly Shape[] {
  const { pen, bodies, names } = reading;
  if (done.has(mark)) return [];
  const tie = ties.get(mark);
  if (tie !== undefined) return tie === null ? [] : [tie];
  switch (mark.is) {
    case 'text':
      return textShapes(mark, names.get(mark.data.get('of') ?? '') ?? '', pen);
    case 'image':
      return [imageShape(mark, pen)];
    case 'circle':
      return [shapeOf(mark, nameOf(mark), pen)];
    case 'rect':
      return [rectShape(mark, pen)];
    case 'path':
      return pathShapes(mark, pen);
    case 'group': {
      const body = bodies.get(mark.id);
      if (body?.group === mark) {
        const shape = bodyShape(body, names.get(mark.id)!, pen);
        return shape ? [shape] : [];
      }
      const inside = mark.marks.flatMap((child) => shapesOf(child, reading, ties, done));
      if (LOOSE.has(mark.id) || inside.length < 2) return inside;
      const group = grouped(inside, nameOf(mark), SILENT.has(mark.id) ? null : mark.title, pen);
      return group ? [group] : [];
    }
  }
}

function pathShapes(mark: PathMark, pen: Pen): readonly Shape[] {
  const lines = separateLines(mark);
  if (lines) return lines.map(([from, to]) => connector(mark, from, to, { name: nameOf(mark), pen }));
  return [shapeOf(mark, nameOf(mark), pen)];
}

function rectShape(mark: Extract<Mark, { is: 'rect' }>, pen: Pen): Shape {
  const extent: Extent = { x0: mark.x, y0: mark.y, x1: mark.x + mark.width, y1: mark.y + mark.height };
  const shorter = Math.min(mark.width, mark.height);
  const geometry =
    mark.round > 0 && shorter > 0
      ? element(
          'a:prstGeom',
          { prst: 'roundRect' },
          element(
            'a:avLst',
            {},
            element('a:gd', { name: 'adj', fmla: `val ${Math.round((mark.round / shorter) * 100_000)}` }),
          ),
        )
      : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return plainShape(
    xfrm(extent, pen.place) + geometry,
    fillXml(mark.fill, pen) + lineXml(mark.stroke, pen),
    extent,
    nameOf(mark),
    mark.title,
    pen,
  );
}

function imageShape(mark: ImageMark, pen: Pen): Shape {
  const extent = shownExtent(mark);
  const opacity =
    mark.opacity >= 1 ? '' : element('a:alphaModFix', { amt: Math.round(mark.opacity * 100_000) });
  const xml = element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      named(pen.id(), nameOf(mark), mark.title),
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>',
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': pen.image(mark) }, opacity),
      '<a:stretch><a:fillRect/></a:stretch>',
    ),
    element('p:spPr', {}, xfrm(extent, pen.place), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
  );
  return { xml, extent };
}

/** Where the image itself is seen: in the middle of its box, as large as fits. */
function shownExtent(mark: ImageMark): Extent {
  const { x, y, width, height } = mark;
  const size = mark.keepsRatio ? pixelSize({ type: mark.type, data: mark.base64 }) : null;
  if (!size) return { x0: x, y0: y, x1: x + width, y1: y + height };
  const scale = Math.min(width / size.width, height / size.height);
  const [w, h] = [size.width * scale, size.height * scale];
  const [x0, y0] = [x + (width - w) / 2, y + (height - h) / 2];
  return { x0, y0, x1: x0 + w, y1: y0 + h };
}
