/**
 * Theme: the picture's own colours as colours of the presentation, so that whoever chooses other theme colours recolours the
 * network with them – sectors stay sectors. Colours that are none of these are written as they are.
 */
import { PALETTES, type Palette } from '../../drawing/look.ts';
import { element } from '../../drawing/xml.ts';
import { NAMESPACES } from './package.ts';

/**
 * Of the whole presentation: to be changed for all texts at once in the theme. Arial, although pictures elsewhere are set in Source Sans 3:
 * office programs put what they like in the place of a face that is not installed – wider ones, too – and names would run into each
 * other. Arial, or a face with its widths, is everywhere, and figures are laid out so that it fits (`drawing/any-face-width.ts`).
 */
export const FACE = { name: 'Arial', panose: '020B0604020202020204' } as const;

export type Theme = {
  readonly palette: Palette;
  /** Colour '#549ac9' → its name in markup, 'accent1'. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** accent1 … accent6. */
  readonly accents: readonly string[];
};

const MOST = 6;

/**
 * @param page colour of the first picture's paper
 * @param fills fills of bodies with how often each occurs
 */
export function themeOf(page: string | null, fills: ReadonlyMap<string, number>): Theme {
  const palette = page === PALETTES.dark.page ? PALETTES.dark : PALETTES.light;
  const rest = [palette.page, palette.ink, palette.quiet, palette.faint];
  const rank = (fill: string) => {
    const place = palette.sectors.indexOf(fill);
    return place < 0 ? palette.sectors.length : place;
  };
  const used = [...fills]
    .filter(([fill]) => !rest.includes(fill) && fill !== palette.line)
    .sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n || (a < b ? -1 : 1))
    .map(([fill]) => fill);
  const five = [...used, ...palette.sectors.filter((sector) => !used.includes(sector))].slice(0, MOST - 1);
  const accents = [...five, palette.line];
  const nameOf = new Map([
    [palette.page, 'bg1'],
    [palette.ink, 'tx1'],
    [palette.faint, 'bg2'],
    [palette.quiet, 'tx2'],
  ]);
  for (const [i, accent] of accents.entries()) nameOf.set(accent, `accent${i + 1}`);
  return { palette, nameOf, accents };
}

const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** A colour in markup: by its name in the theme where it has one. @param opacity 0…1 */
export function colourXml(colour: string, theme: Theme, opacity = 1): string {
  const alpha = opacity >= 1 ? [] : [element('a:alpha', { val: Math.round(opacity * 100_000) })];
  const name = theme.nameOf.get(colour);
  return name === undefined
    ? element('a:srgbClr', { val: hex(colour) }, ...alpha)
    : element('a:schemeClr', { val: name }, ...alpha);
}

export function themeXml({ palette, accents }: Theme): string {
  const slot = (name: string, colour: string) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: hex(colour) }));
  const font = (name: string) =>
    element(
      `a:${name}`,
      {},
      element('a:latin', { typeface: FACE.name, panose: FACE.panose }),
      element('a:ea', { typeface: '' }),
      element('a:cs', { typeface: FACE.name }),
    );
  const plain = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number) =>
    element(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      plain,
      element('a:prstDash', { val: 'solid' }),
    );
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Drehscheibe' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Drehscheibe' },
        slot('dk1', palette.ink),
        slot('lt1', palette.page),
        slot('dk2', palette.quiet),
        slot('lt2', palette.faint),
        ...accents.map((accent, i) => slot(`accent${i + 1}`, accent)),
        slot('hlink', palette.accent),
        slot('folHlink', palette.quiet),
      ),
      element('a:fontScheme', { name: 'Drehscheibe' }, font('majorFont'), font('minorFont')),
      element(
        'a:fmtScheme',
        { name: 'Drehscheibe' },
        element('a:fillStyleLst', {}, plain, plain, plain),
        element('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
        element(
          'a:effectStyleLst',
          {},
          ...[0, 1, 2].map(() => element('a:effectStyle', {}, '<a:effectLst/>')),
        ),
        element('a:bgFillStyleLst', {}, plain, plain, plain),
      ),
    ),
  );
}
