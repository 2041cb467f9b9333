/** Images: logos, as pictures that keep their proportions. */
import { pixelSize } from '../../drawing/logos.ts';
import { element } from '../../drawing/xml.ts';
import type { ImageMark } from '../marks.ts';
import { type Extent, xfrm } from './outline.ts';
import { named, type Pen, type Shape } from './pen.ts';

export function imageShape(mark: ImageMark, name: string, pen: Pen): Shape {
  const extent = shownExtent(mark);
  const opacity =
    mark.opacity >= 1 ? '' : element('a:alphaModFix', { amt: Math.round(mark.opacity * 100_000) });
  const xml = element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      named(pen.id(), name, mark.title === '' ? null : mark.title),
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
