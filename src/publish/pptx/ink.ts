/** Fills and lines in PowerPoint's markup. */
import { element } from '../../drawing/xml.ts';
import type { Paint, PatternTile, Picture, Stroke } from '../marks.ts';
import { lineWidth, type Place } from './outline.ts';
import { colourXml, type Theme } from './theme.ts';

export type Ink = { readonly theme: Theme; readonly place: Place; readonly picture: Picture };

export const NO_FILL = '<a:noFill/>';
export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export function fillXml(paint: Paint | null, { theme, picture }: Ink): string {
  if (paint === null) return NO_FILL;
  if (paint.of === 'colour') return element('a:solidFill', {}, colourXml(paint.colour, theme, paint.opacity));
  const tile = picture.patterns.get(paint.pattern);
  const colours = tile ? coloursIn(tile) : [];
  // The tile's ground comes first, then what is drawn on it.
  const [back, front] = [colours[0] ?? theme.palette.page, colours.at(-1) ?? theme.palette.ink];
  return element(
    'a:pattFill',
    { prst: presetPattern(tile) },
    element('a:fgClr', {}, colourXml(front, theme, paint.opacity)),
    element('a:bgClr', {}, colourXml(back, theme, paint.opacity)),
  );
}

const coloursIn = (tile: PatternTile): readonly string[] =>
  tile.marks.flatMap((mark) =>
    mark.is !== 'group' && mark.is !== 'text' && mark.is !== 'image' && mark.fill?.of === 'colour'
      ? [mark.fill.colour]
      : [],
  );

/** One bar is a hatch, two cross, a disc is dots. */
function presetPattern(tile: PatternTile | undefined): string {
  if (!tile) return 'dkUpDiag';
  if (tile.marks.some((mark) => mark.is === 'circle')) return 'pct40';
  return tile.marks.length > 2 ? 'trellis' : 'dkUpDiag';
}

/** The colour that stands for a paint: a pattern's foremost. */
export const colourOfPaint = (paint: Paint | null, picture: Picture): string | null => {
  if (paint === null) return null;
  if (paint.of === 'colour') return paint.colour;
  const tile = picture.patterns.get(paint.pattern);
  return tile ? (coloursIn(tile).at(-1) ?? null) : null;
};

/** @param ends what stands at the line's ends, as markup */
export function lineXml(stroke: Stroke | null, { theme, place }: Ink, ends = ''): string {
  if (stroke === null) return NO_LINE;
  const { width, dash, cap, join, colour, opacity } = stroke;
  const pieces = dash.length > 0 ? dashXml(dash, width) : '<a:prstDash val="solid"/>';
  return element(
    'a:ln',
    { w: lineWidth(width, place), cap: cap === 'round' ? 'rnd' : cap === 'square' ? 'sq' : 'flat' },
    element('a:solidFill', {}, colourXml(colour, theme, opacity)),
    pieces,
    join === 'round' ? '<a:round/>' : join === 'bevel' ? '<a:bevel/>' : '<a:miter lim="800000"/>',
    ends,
  );
}

/** Dashes and gaps in thousandths of a per cent of the line's width. */
function dashXml(dash: readonly number[], width: number): string {
  const share = (length: number) => Math.max(1000, Math.round((length / width) * 100_000));
  const pairs: string[] = [];
  for (let i = 0; i + 1 < dash.length; i += 2)
    pairs.push(element('a:ds', { d: share(dash[i]!), sp: share(dash[i + 1]!) }));
  return element('a:custDash', {}, ...pairs);
}
