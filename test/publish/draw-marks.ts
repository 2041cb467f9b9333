/** Marks drawn again as SVG, to hold against the picture that they were read from. */
import { element } from '../../src/drawing/xml.ts';
import type { Look, Mark, Named, Picture, Stroke } from '../../src/publish/marks.ts';
import type { Segment } from '../../src/publish/path-data.ts';

type Attributes = Record<string, string | number | null>;
const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
const exact = (value: number): string => String(Number(value.toFixed(6)));

export function drawMarks(picture: Picture): string {
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
      ...tile.marks.map(drawMark),
    ),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: exact(picture.width),
      height: exact(picture.height),
      viewBox: `0 0 ${exact(picture.width)} ${exact(picture.height)}`,
      'font-family': "'Source Sans 3'",
    },
    element('title', {}, escaped(picture.title)),
    element('desc', {}, escaped(picture.description)),
    element('defs', {}, ...patterns),
    ...picture.marks.map(drawMark),
  );
}

const named = ({ id, data }: Named): Attributes => ({
  id: id === '' ? null : id,
  ...Object.fromEntries([...data].map(([name, value]) => [name === 'class' ? name : `data-${name}`, value])),
});
const titleOf = ({ title }: Named): string => (title === '' ? '' : element('title', {}, escaped(title)));

const stroked = (stroke: Stroke | null): Attributes =>
  stroke === null
    ? { stroke: 'none' }
    : {
        stroke: stroke.colour,
        'stroke-width': exact(stroke.width),
        'stroke-opacity': exact(stroke.opacity),
        'stroke-dasharray': stroke.dash.length > 0 ? stroke.dash.map(exact).join(' ') : null,
        'stroke-linecap': stroke.cap,
        'stroke-linejoin': stroke.join,
      };
const looked = ({ fill, stroke, isEvenOdd }: Look): Attributes => ({
  fill: fill === null ? 'none' : fill.of === 'colour' ? fill.colour : `url(#${fill.pattern})`,
  'fill-opacity': fill === null ? null : exact(fill.opacity),
  'fill-rule': isEvenOdd ? 'evenodd' : null,
  ...stroked(stroke),
});

const pathOf = (segments: readonly Segment[]): string =>
  segments.map(([op, ...numbers]) => `${op}${(numbers as readonly number[]).map(exact).join(' ')}`).join('');

export function drawMark(mark: Mark): string {
  const about = named(mark);
  switch (mark.is) {
    case 'group':
      return element('g', about, titleOf(mark), ...mark.marks.map(drawMark));
    case 'path':
      return element('path', { ...about, d: pathOf(mark.segments), ...looked(mark) }, titleOf(mark));
    case 'circle':
      return element(
        'circle',
        { ...about, cx: exact(mark.cx), cy: exact(mark.cy), r: exact(mark.r), ...looked(mark) },
        titleOf(mark),
      );
    case 'rect':
      return element(
        'rect',
        {
          ...about,
          x: exact(mark.x),
          y: exact(mark.y),
          width: exact(mark.width),
          height: exact(mark.height),
          rx: mark.round > 0 ? exact(mark.round) : null,
          ...looked(mark),
        },
        titleOf(mark),
      );
    case 'image':
      return element(
        'image',
        {
          ...about,
          x: exact(mark.x),
          y: exact(mark.y),
          width: exact(mark.width),
          height: exact(mark.height),
          href: `data:${mark.type};base64,${mark.base64}`,
          preserveAspectRatio: mark.keepsRatio ? null : 'none',
          opacity: exact(mark.opacity),
        },
        titleOf(mark),
      );
    case 'text':
      return mark.lines
        .map((line, i) =>
          element(
            'text',
            {
              ...(i === 0 ? about : {}),
              x: exact(line.x),
              y: exact(line.y),
              'text-anchor': line.anchor,
              transform:
                mark.turn === 0 ? null : `rotate(${exact(mark.turn)} ${exact(line.x)} ${exact(line.y)})`,
              ...stroked(mark.halo),
              'paint-order': 'stroke',
            },
            ...line.runs.map((run) =>
              element(
                'tspan',
                {
                  'font-size': exact(run.size),
                  'font-weight': exact(run.weight),
                  'letter-spacing': run.spacing === 0 ? null : exact(run.spacing),
                  dx: run.gap === 0 ? null : exact(run.gap),
                  fill: run.fill.colour,
                  'fill-opacity': exact(run.fill.opacity),
                },
                escaped(run.text),
              ),
            ),
          ),
        )
        .join('');
  }
}
