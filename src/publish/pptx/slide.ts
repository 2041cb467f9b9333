/**
 * One picture as a slide. Bodies with their names, and ties, lie on the slide one by one, so that each can be taken and moved; what
 * belongs together – legend, ground, a chart – is grouped. Shapes stand in the order in which the picture is drawn, the title first:
 * that is the order in which readers read them. Lines and grounds are decoration, or a reader would be hours at it: bodies say what they are
 * and to whom they are tied.
 */
import { element } from '../../drawing/xml.ts';
import type { GroupMark, Mark, PathMark, RectMark, TextMark } from '../marks.ts';
import { type Bundle, entriesOf, partsOfChart } from './arrange.ts';
import { bodyShape, plainShape, shapeOf } from './bodies.ts';
import { imageShape } from './image.ts';
import { fillXml, lineXml } from './ink.ts';
import { saidOfBody, shortSaid } from './names.ts';
import { type Extent, xfrm } from './outline.ts';
import { NAMESPACES } from './package.ts';
import { grouped, type Pen, type Shape, shapeTree } from './pen.ts';
import { footShape, headShape, hiddenTitle, slideNumber } from './placeholders.ts';
import { footOf, headOf, nameOf, type Reading, readingOf, wordsIn } from './reading.ts';
import { colourXml } from './theme.ts';
import { connector, separateLines } from './ties.ts';
import { type Transition, transitionXml } from './transition.ts';
import { textShapes } from './words.ts';

/** Groups whose parts lie on the slide singly. */
const LOOSE = new Set([
  'drawing',
  'ties',
  'bodies',
  'labels',
  'numbers',
  'annotations',
  'logos',
  'logos-foot',
]);
/** Groups that say nothing that is not said elsewhere. */
const GROUNDS = new Set(['ground', 'guides', 'laender', 'annotation-outlines']);
const GROUND_NAMES = new Set(['ground-names', 'ground-faint', 'guide-names', 'laender-names']);

export type SlideSetting = {
  /** Of the slide, where the picture itself shows none. */
  readonly title: string;
  /** Whether the slide bears its number. */
  readonly isNumbered: boolean;
  readonly transition: Transition;
};

export function slideXml(pen: Pen, { title, isNumbered, transition }: SlideSetting): string {
  const { marks } = pen.picture;
  const head = headOf(marks);
  const foot = footOf(marks);
  const paper = marks.find((mark) => mark.is === 'rect' && mark.id === 'page');
  const placed = new Set<Mark>([...foot, ...(paper ? [paper] : [])]);
  const top: string[] = [];
  for (const of of ['title', 'subtitle'] as const) {
    const mark = head[of];
    if (mark) {
      top.push(headShape(mark, of, pen));
      placed.add(mark);
    } else if (of === 'title') top.push(hiddenTitle(title, pen));
  }
  const reading = readingOf(pen, placed);
  const rest = marks.flatMap((mark) => shapesOf(mark, reading));
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
        top.join(''),
        rest.map((shape) => shape.xml).join(''),
        foot.length > 0 ? footShape(foot, pen) : '',
        isNumbered ? slideNumber(pen) : '',
      ),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    transitionXml(transition),
  );
}

function shapesOf(mark: Mark, reading: Reading): readonly Shape[] {
  const { pen, ties, letterings, placed } = reading;
  if (placed.has(mark) || letterings.done.has(mark)) return [];
  const tie = ties.get(mark);
  if (tie !== undefined) return tie === null ? [] : [tie];
  switch (mark.is) {
    case 'text':
      return textShapes(mark, '', pen);
    case 'image':
      return [imageShape(mark, mark.title === '' ? pen.words.picture : mark.title, pen)];
    case 'circle':
      return [shapeOf(mark, plainName(mark, pen), pen)];
    case 'rect':
      return [rectShape(mark, pen)];
    case 'path':
      return pathShapes(mark, pen);
    case 'group':
      return groupShapes(mark, reading);
  }
}

const plainName = ({ title, fill }: Exclude<Mark, GroupMark | TextMark | { is: 'image' }>, { words }: Pen) =>
  title !== '' ? title : fill === null ? words.line : words.area;

function groupShapes(mark: GroupMark, reading: Reading): readonly Shape[] {
  const { pen, bodies, tied, letterings, arrows } = reading;
  const body = bodies.get(mark.id);
  if (body?.group === mark) {
    const name = nameOf(mark);
    const shape = bodyShape(
      body,
      letterings.of.get(body) ?? [],
      {
        called: pen.called(mark.id, name),
        said: saidOfBody(mark.title === '' ? name : mark.title, tied.get(body) ?? [], pen.words),
      },
      pen,
    );
    return shape ? [shape] : [];
  }
  const isChart = mark.id === 'drawing' && bodies.size === 0;
  const bundles = mark.id.startsWith('legend-')
    ? entriesOf(mark)
    : isChart
      ? partsOfChart(mark, pen.picture.height)
      : null;
  const arrow = arrows.get(mark);
  const inside = bundles
    ? bundles.flatMap((bundle) => bundleShapes(bundle, reading))
    : mark.marks.flatMap((each) => (arrow?.done.has(each) ? [] : shapesOf(each, reading)));
  if (arrow?.isHeld) return [arrow.shape, ...inside];
  if (arrow) inside.unshift(arrow.shape);
  if (mark.id === 'labels') return [...letterings.loose, ...inside];
  if ((LOOSE.has(mark.id) && !isChart) || inside.length < 2) return inside;
  const { name, said } = isChart
    ? { name: pen.words.chart, said: shortSaid(pen.picture.description) }
    : groupWords(mark, pen);
  const group = grouped(inside, name, said, pen);
  return group ? [group] : [];
}

function bundleShapes({ is, marks, name }: Bundle, reading: Reading): readonly Shape[] {
  const { pen } = reading;
  const shapes = marks.flatMap((mark) => shapesOf(mark, reading));
  if (is === 'one' || shapes.length < 2) return shapes;
  const group = grouped(shapes, is === 'axis' ? pen.words.axis : name, '', pen);
  return group ? [group] : [];
}

/** What a group is called, and what is said of it: what is written in it, where it has no title. */
function groupWords(
  mark: GroupMark,
  { words }: Pen,
): { readonly name: string; readonly said: string | null } {
  if (GROUNDS.has(mark.id)) return { name: words.ground, said: null };
  const written = wordsIn(mark);
  const said = mark.title === '' ? shortSaid(written.join(', ')) : mark.title;
  if (GROUND_NAMES.has(mark.id)) return { name: words.groundNames, said };
  if (mark.id === 'legend') return { name: words.legend, said };
  const first = mark.title === '' ? (written[0] ?? '') : mark.title;
  const kind = mark.id.startsWith('legend-')
    ? words.legend
    : mark.id.startsWith('annotation')
      ? words.annotation
      : '';
  if (kind !== '') return { name: first === '' ? kind : `${kind}: ${first}`, said };
  return said === '' ? { name: words.area, said: null } : { name: first, said };
}

function pathShapes(mark: PathMark, pen: Pen): readonly Shape[] {
  const lines = separateLines(mark);
  const name = plainName(mark, pen);
  if (!lines) return [shapeOf(mark, name, pen)];
  const shapes = lines.map(([from, to]) => connector(mark, from, to, { name, pen }));
  const group = shapes.length > 1 ? grouped(shapes, name, mark.title === '' ? null : mark.title, pen) : null;
  return group ? [group] : shapes;
}

function rectShape(mark: RectMark, pen: Pen): Shape {
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
    plainName(mark, pen),
    mark.title === '' ? null : mark.title,
    pen,
  );
}
