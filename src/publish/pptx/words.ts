/**
 * Texts as boxes that can be edited. A box is as wide as its text and breaks where the picture does, never by itself; its middle
 * is put where the middle of the letters is, so that a face of other proportions stays within its line.
 */
import { anyFaceWidth } from '../../drawing/any-face-width.ts';
import { LINE_HEIGHT } from '../../drawing/line-break.ts';
import { element, escapeXml } from '../../drawing/xml.ts';
import { type TextLine, type TextMark, type TextRun, wordsOf } from '../marks.ts';
import { xfrm } from './outline.ts';
import { named, type Pen, type Shape } from './pen.ts';
import { colourXml } from './theme.ts';

/** Of the size, from the baseline up to the middle between a line's top and foot: Source Sans 3 0.31, Arial 0.35, Calibri 0.34. */
const MIDDLE = 0.33;
/** With line spacing of a fixed length the letters stand lower in their line. */
const MIDDLE_FIXED = 0.26;

/** Points × 100 for a size in pixels, to tenths of a point. */
const pointsOf = (pixels: number, { place }: Pen): number =>
  Math.max(100, Math.round((pixels * place.scale) / 12_700 / 0.1) * 10);

function runXml(run: TextRun, text: string, hasHalo: boolean, pen: Pen): string {
  const glow = hasHalo
    ? element(
        'a:effectLst',
        {},
        element(
          'a:glow',
          { rad: Math.round(1.6 * pen.place.scale) },
          colourXml(pen.theme.palette.page, pen.theme, 0.9),
        ),
      )
    : '';
  return element(
    'a:r',
    {},
    element(
      'a:rPr',
      {
        lang: pen.language,
        sz: pointsOf(run.size, pen),
        b: run.weight >= 550 ? '1' : '0',
        spc: run.spacing > 0 ? String(Math.round((run.spacing * pen.place.scale) / 127)) : null,
        dirty: '0',
      },
      element('a:solidFill', {}, colourXml(run.fill.colour, pen.theme, run.fill.opacity)),
      glow,
      '<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/>',
    ),
    element('a:t', {}, escapeXml(text)),
  );
}

/** A gap before a run becomes spaces of about its width. */
const spacesBefore = ({ gap, size }: TextRun): string =>
  '\u00a0'.repeat(Math.min(8, Math.round(gap / (0.24 * size))));

const lineRuns = (line: TextLine, hasHalo: boolean, pen: Pen): string =>
  line.runs.map((run) => runXml(run, spacesBefore(run) + run.text, hasHalo, pen)).join('');

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;
/** Hebrew, Arabic and their extensions, before any letter of a left-to-right script. */
const RIGHT_TO_LEFT =
  /^[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Lines as one paragraph, broken where the picture breaks them. @param leading pixels from line to line; 0 = the face's own */
export function paragraphXml(
  lines: readonly TextLine[],
  leading: number,
  pen: Pen,
  hasHalo: boolean,
): string {
  const [first] = lines;
  const said = lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ');
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      {
        marL: 0,
        indent: 0,
        algn: ALIGN[first?.anchor ?? 'start'],
        rtl: RIGHT_TO_LEFT.test(said) ? '1' : null,
      },
      leading > 0
        ? element('a:lnSpc', {}, element('a:spcPts', { val: Math.round((leading * pen.place.scale) / 127) }))
        : '',
      '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>',
    ),
    lines.map((line) => lineRuns(line, hasHalo, pen)).join('<a:br/>'),
  );
}

const sizeOf = (line: TextLine): number => Math.max(1, ...line.runs.map((run) => run.size));

/** Width of a line in the wider of the faces that may show it. */
const widthOf = (line: TextLine): number =>
  line.runs.reduce(
    (sum, run) =>
      sum +
      run.gap +
      anyFaceWidth(run.text, run.size, run.weight) +
      run.spacing * Math.max(0, [...run.text].length),
    0,
  );

/** Lines that stand below one another at one edge belong in one box. */
function blocksOf({ lines, turn }: TextMark): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const isNext =
      block &&
      last &&
      turn === 0 &&
      last.anchor === line.anchor &&
      Math.abs(last.x - line.x) < 0.5 &&
      line.y > last.y &&
      line.y - last.y < 2.2 * sizeOf(line) &&
      (block.length < 2 || Math.abs(line.y - last.y - (last.y - block.at(-2)!.y)) < 0.3);
    if (isNext) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

export type TextBox = {
  readonly centre: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly leading: number;
};

/** Where the box of a block of lines stands; its middle is turned around the start of the first line. */
export function boxOf(lines: readonly TextLine[], turn: number): TextBox {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const size = sizeOf(first);
  const leading = lines.length > 1 ? (last.y - first.y) / (lines.length - 1) : 0;
  const width = Math.max(...lines.map(widthOf));
  const height = last.y - first.y + size * LINE_HEIGHT;
  const along = first.anchor === 'start' ? width / 2 : first.anchor === 'end' ? -width / 2 : 0;
  const down = (last.y - first.y) / 2 - (leading > 0 ? MIDDLE_FIXED : MIDDLE) * size;
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    centre: [first.x + along * cos - down * sin, first.y + along * sin + down * cos],
    width,
    height,
    leading,
  };
}

export const BODY_PROPERTIES = (wraps: boolean): string =>
  element(
    'a:bodyPr',
    {
      wrap: wraps ? 'square' : 'none',
      lIns: 0,
      tIns: 0,
      rIns: 0,
      bIns: 0,
      rtlCol: '0',
      anchor: 'ctr',
      anchorCtr: '0',
    },
    '<a:noAutofit/>',
  );

/** Sixty-thousandths of a degree, 0 … 21 600 000. */
const turned = (degrees: number): number => Math.round((((degrees % 360) + 360) % 360) * 60_000);

/** A text as one box, or several where its lines stand apart. */
export function textShapes(mark: TextMark, name: string, pen: Pen): readonly Shape[] {
  return blocksOf(mark).map((lines) => {
    const { centre, width, height, leading } = boxOf(lines, mark.turn);
    const [x, y] = centre;
    const box = { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
    const said = lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ');
    const xml = element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        named(pen.id(), name === '' ? said : name, ''),
        '<p:cNvSpPr txBox="1"/><p:nvPr/>',
      ),
      element(
        'p:spPr',
        {},
        xfrm(box, pen.place, { rot: turned(mark.turn) }),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>',
      ),
      element(
        'p:txBody',
        {},
        BODY_PROPERTIES(false),
        '<a:lstStyle/>',
        paragraphXml(lines, leading, pen, mark.halo !== null),
      ),
    );
    return { xml, extent: mark.turn === 0 ? box : around(centre, Math.hypot(width, height) / 2) };
  });
}

const around = ([x, y]: readonly [number, number], r: number) => ({
  x0: x - r,
  y0: y - r,
  x1: x + r,
  y1: y + r,
});

/**
 * The slide's title or subtitle in its placeholder: what outlines, readers and the list of slides go by.
 * @param right pixels up to which it may reach
 */
export function placeholderShape(mark: TextMark, of: 'title' | 'subtitle', right: number, pen: Pen): Shape {
  const { lines } = mark;
  const { centre, width, height, leading } = boxOf(lines, 0);
  const { x, anchor } = lines[0]!;
  const y0 = centre[1] - height / 2;
  const box =
    anchor === 'start'
      ? { x0: x, y0, x1: Math.max(right, x + width), y1: y0 + height }
      : { x0: centre[0] - width / 2, y0, x1: centre[0] + width / 2, y1: y0 + height };
  return {
    extent: box,
    xml: placeholderXml(
      of,
      wordsOf(mark),
      xfrm(box, pen.place),
      paragraphXml(lines, leading, pen, false),
      pen,
    ),
  };
}

/** A title that stands beside the slide: readers and lists know the slide by it, the picture stays as it is. */
export function hiddenTitle(title: string, pen: Pen): string {
  const { width } = pen.picture;
  const box = { x0: 0, y0: -48, x1: width, y1: -12 };
  const paragraph = element(
    'a:p',
    {},
    element(
      'a:r',
      {},
      element('a:rPr', { lang: pen.language, sz: 1800 }),
      element('a:t', {}, escapeXml(title)),
    ),
  );
  return placeholderXml('title', title, xfrm(box, pen.place), paragraph, pen);
}

function placeholderXml(
  of: 'title' | 'subtitle',
  name: string,
  place: string,
  paragraph: string,
  pen: Pen,
): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named(pen.id(), name, ''),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      element(
        'p:nvPr',
        {},
        element('p:ph', of === 'title' ? { type: 'title' } : { type: 'body', sz: 'quarter', idx: '13' }),
      ),
    ),
    element('p:spPr', {}, place),
    element('p:txBody', {}, BODY_PROPERTIES(true), '<a:lstStyle/>', paragraph),
  );
}
