/**
 * Texts as boxes that can be edited. A box is as wide as its text and breaks where the picture does, never by itself; its middle
 * is put where the middle of the letters is, so that a face of other proportions stays within its line.
 */
import { anyFaceWidth } from '../../drawing/any-face-width.ts';
import { LINE_HEIGHT } from '../../drawing/line-break.ts';
import { element, escapeXml } from '../../drawing/xml.ts';
import type { TextLine, TextMark, TextRun } from '../marks.ts';
import { xfrm } from './outline.ts';
import { named, type Pen, type Shape } from './pen.ts';
import { colourXml } from './theme.ts';

/**
 * Of the size, from the baseline up to the middle between a line's top and foot: by Arial's own measures 0.35, as LibreOffice draws
 * it 0.39.
 */
const MIDDLE = 0.37;
/** Of the size, from the baseline down to the foot of its line, where the distance between lines is fixed. */
const BELOW = 0.21;

/** Points × 100 for a size in pixels, to tenths of a point. */
export const pointsOf = (pixels: number, { place }: Pick<Pen, 'place'>): number =>
  Math.max(100, Math.round((pixels * place.scale) / 12_700 / 0.1) * 10);

/** Type as a placeholder's layout has it. */
export type TypeLook = {
  /** Hundredths of a point. */
  readonly size: number;
  readonly isBold: boolean;
  /** By its name in the theme. */
  readonly colour: string;
};

type RunLook = {
  readonly hasHalo?: boolean;
  /** What need not be said: so that another design restyles it. */
  readonly inherits?: TypeLook | null;
};

function runXml(run: TextRun, text: string, { hasHalo = false, inherits = null }: RunLook, pen: Pen): string {
  const { theme, place, language } = pen;
  const [size, isBold] = [pointsOf(run.size, pen), run.weight >= 550];
  const { colour, opacity } = run.fill;
  const isInherited = inherits !== null && opacity >= 1 && theme.nameOf.get(colour) === inherits.colour;
  const glow = element(
    'a:effectLst',
    {},
    element('a:glow', { rad: Math.round(1.6 * place.scale) }, colourXml(theme.palette.page, theme, 0.9)),
  );
  return element(
    'a:r',
    {},
    element(
      'a:rPr',
      {
        lang: language,
        sz: inherits?.size === size ? null : String(size),
        b: inherits?.isBold === isBold ? null : isBold ? '1' : '0',
        spc: run.spacing > 0 ? String(Math.round((run.spacing * place.scale) / 127)) : null,
        dirty: '0',
      },
      isInherited ? '' : element('a:solidFill', {}, colourXml(colour, theme, opacity)),
      hasHalo ? glow : '',
      inherits ? '' : '<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/>',
    ),
    element('a:t', {}, escapeXml(text)),
  );
}

/** A gap before a run becomes spaces of about its width. */
const spacesBefore = ({ gap, size }: TextRun): string =>
  '\u00a0'.repeat(Math.min(8, Math.round(gap / (0.24 * size))));

const lineRuns = (line: TextLine, after: string, look: RunLook, pen: Pen): string =>
  line.runs
    .map((run, i) =>
      runXml(run, spacesBefore(run) + run.text + (i === line.runs.length - 1 ? after : ''), look, pen),
    )
    .join('');

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;
/** Hebrew, Arabic and their extensions, before any letter of a left-to-right script. */
const RIGHT_TO_LEFT =
  /^[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

export type ParagraphLook = RunLook & {
  /** Pixels from line to line; 0 = the face's own. */
  readonly leading: number;
  /** Pixels above it. */
  readonly before?: number;
  /** What stands between a line and the next; a break where it is not said. */
  readonly joins?: readonly (string | null)[];
};

/** Lines as one paragraph, broken where the picture breaks them. */
export function paragraphXml(
  lines: readonly TextLine[],
  { leading, before = 0, joins = [], ...look }: ParagraphLook,
  pen: Pen,
): string {
  const [first] = lines;
  const hundredths = (pixels: number) => Math.round((pixels * pen.place.scale) / 127);
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
      leading > 0 ? element('a:lnSpc', {}, element('a:spcPts', { val: hundredths(leading) })) : '',
      element('a:spcBef', {}, element('a:spcPts', { val: hundredths(before) })),
      '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>',
    ),
    lines
      .map((line, i) => {
        const join = joins[i];
        if (i === lines.length - 1) return lineRuns(line, '', look, pen);
        return typeof join === 'string'
          ? lineRuns(line, join, look, pen)
          : `${lineRuns(line, '', look, pen)}<a:br/>`;
      })
      .join(''),
  );
}

export const sizeOf = (line: TextLine): number => Math.max(1, ...line.runs.map((run) => run.size));

/** Width of a line in the wider of the faces that may show it. */
export const widthOf = (line: TextLine): number =>
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

/** From a baseline down to the foot of its line, where the distance between lines is fixed. */
export const below = (size: number): number => BELOW * size;

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
  const up = leading > 0 ? leading / 2 - below(size) : MIDDLE * size;
  const down = (last.y - first.y) / 2 - up;
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    centre: [first.x + along * cos - down * sin, first.y + along * sin + down * cos],
    width,
    height,
    leading,
  };
}

/** @param sides EMU that are bare at the left and right */
export const BODY_PROPERTIES = (wraps: boolean, anchor: 'ctr' | 'b' = 'ctr', sides = 0): string =>
  element(
    'a:bodyPr',
    {
      wrap: wraps ? 'square' : 'none',
      lIns: sides,
      tIns: 0,
      rIns: sides,
      bIns: 0,
      rtlCol: '0',
      anchor,
      anchorCtr: '0',
    },
    '<a:noAutofit/>',
  );

/** Sixty-thousandths of a degree, 0 … 21 600 000. */
const turned = (degrees: number): number => Math.round((((degrees % 360) + 360) % 360) * 60_000);

/** A box of text that lines can hold on to. */
export type TextShape = Shape & { readonly id: number };

/**
 * A text as one box, or several where its lines stand apart.
 * @param name '' = what it says @param pad room at both sides of the letters, in sizes
 */
export function textShapes(mark: TextMark, name: string, pen: Pen, pad = 0): readonly TextShape[] {
  return blocksOf(mark).map((lines) => {
    const { centre, width, height, leading } = boxOf(lines, mark.turn);
    const [x, y] = centre;
    const inset = pad * sizeOf(lines[0]!);
    const half = width / 2 + inset;
    const box = { x0: x - half, y0: y - height / 2, x1: x + half, y1: y + height / 2 };
    const said = lines.map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' ');
    const id = pen.id();
    const xml = element(
      'p:sp',
      {},
      element('p:nvSpPr', {}, named(id, name === '' ? said : name, ''), '<p:cNvSpPr txBox="1"/><p:nvPr/>'),
      element(
        'p:spPr',
        {},
        xfrm(box, pen.place, { rot: turned(mark.turn) }),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>',
      ),
      element(
        'p:txBody',
        {},
        BODY_PROPERTIES(false, 'ctr', Math.round(inset * pen.place.scale)),
        '<a:lstStyle/>',
        paragraphXml(lines, { leading, hasHalo: mark.halo !== null }, pen),
      ),
    );
    return { id, xml, extent: mark.turn === 0 ? box : around(centre, Math.hypot(width, height) / 2) };
  });
}

const around = ([x, y]: readonly [number, number], r: number) => ({
  x0: x - r,
  y0: y - r,
  x1: x + r,
  y1: y + r,
});
