/** What all parts of one slide share: where the picture lies, which colours the theme has, ids that are given out once. */
import { element, escapeXml } from '../../drawing/xml.ts';
import type { ImageMark, Picture } from '../marks.ts';
import { type Names, type SlideWords, shortName } from './names.ts';
import type { Extent, Place } from './outline.ts';
import type { Areas } from './placeholders.ts';
import type { Theme } from './theme.ts';

export type Pen = {
  readonly place: Place;
  readonly theme: Theme;
  readonly picture: Picture;
  /** 'de-DE' */
  readonly language: string;
  readonly words: SlideWords;
  /** Placeholders of the layout. */
  readonly areas: Areas;
  /** What bodies and ties are called, by their ids. */
  readonly called: Names;
  /** The next id on this slide. */
  readonly id: () => number;
  /** Puts an image into the package; the relation by which the slide shows it. */
  readonly image: (mark: ImageMark) => string;
};

/** Markup with the box that it takes, in pixels of the picture. */
export type Shape = { readonly xml: string; readonly extent: Extent };

/** Tells reading programs to pass over it (Office 2019 and later; others ignore it). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/**
 * Id, name and alternative text of a shape.
 * @param said alternative text; '' = none, as for what holds text itself; null = decoration, which readers pass over
 */
export function named(id: number, name: string, said: string | null): string {
  const attributes = `id="${id}" name="${escapeXml(shortName(name))}"`;
  if (said === null) return `<p:cNvPr ${attributes}>${DECORATIVE}</p:cNvPr>`;
  return said === ''
    ? `<p:cNvPr ${attributes}/>`
    : `<p:cNvPr ${attributes} descr="${escapeXml(said).replace(/\n/g, '&#10;')}"/>`;
}

export const union = (extents: readonly Extent[]): Extent => {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const extent of extents) {
    [x0, x1] = [Math.min(x0, extent.x0), Math.max(x1, extent.x1)];
    [y0, y1] = [Math.min(y0, extent.y0), Math.max(y1, extent.y1)];
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : { x0: 0, y0: 0, x1: 0, y1: 0 };
};

/** Shapes that move as one; null where there are none. Inside, coordinates stay those of the slide. */
export function grouped(shapes: readonly Shape[], name: string, said: string | null, pen: Pen): Shape | null {
  if (shapes.length === 0) return null;
  const extent = union(shapes.map((shape) => shape.extent));
  const { scale, dx, dy } = pen.place;
  const [x, y] = [Math.round(dx + extent.x0 * scale), Math.round(dy + extent.y0 * scale)];
  const [cx, cy] = [
    Math.max(1, Math.round(dx + extent.x1 * scale) - x),
    Math.max(1, Math.round(dy + extent.y1 * scale) - y),
  ];
  const xml = element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, named(pen.id(), name, said), '<p:cNvGrpSpPr/><p:nvPr/>'),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x, y }),
        element('a:ext', { cx, cy }),
        element('a:chOff', { x, y }),
        element('a:chExt', { cx, cy }),
      ),
    ),
    ...shapes.map((shape) => shape.xml),
  );
  return { xml, extent };
}

/** The top of every tree of shapes: a group that holds all others. */
export const shapeTree = (...shapes: readonly string[]): string =>
  element(
    'p:spTree',
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );
