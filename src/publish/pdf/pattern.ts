/** Hatches as tiling patterns (ISO 32000-1, 8.7.3). */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import type { Affine } from '../affine.ts';
import type { Mark, PatternTile } from '../marks.ts';
import { Content, circleOutline, outlineOf, rectOutline } from './content.ts';

/** Tiles drawn as one: fewer seams, which readers show as hairlines. */
const TOGETHER = 16;

/** @param matrix from the tile's units to points of the page */
export function writePattern(context: PDFContext, tile: PatternTile, matrix: Affine): PDFRef {
  const { width, height } = tile;
  const content = new Content({
    opacity: () => {
      throw new Error('Patterns of ours are opaque');
    },
    pattern: () => {
      throw new Error('No pattern in a pattern');
    },
  });
  for (const mark of tile.marks) drawTiled(content, mark, tile);
  return context.register(
    context.flateStream(content.bytes(), {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      // Distances may give way by a pixel for the sake of even spacing.
      TilingType: 1,
      BBox: [0, 0, TOGETHER * width, TOGETHER * height],
      XStep: TOGETHER * width,
      YStep: TOGETHER * height,
      Matrix: [...matrix],
      Resources: {},
    }),
  );
}

/** A mark on all tiles; bars that reach from edge to edge are one long bar. */
function drawTiled(content: Content, mark: Mark, { width, height }: PatternTile): void {
  if (mark.is === 'group' || mark.is === 'text' || mark.is === 'image') {
    throw new Error(`No ${mark.is} in patterns of ours`);
  }
  if (mark.fill?.of !== 'colour') return;
  content.fill(mark.fill.colour);
  const wide = mark.is === 'rect' && mark.width >= width;
  const high = mark.is === 'rect' && mark.height >= height;
  const outlines: string[] = [];
  for (let i = 0; i < (wide ? 1 : TOGETHER); i++) {
    for (let j = 0; j < (high ? 1 : TOGETHER); j++) {
      const [dx, dy] = [i * width, j * height];
      if (mark.is === 'circle') outlines.push(circleOutline(mark.cx + dx, mark.cy + dy, mark.r));
      else if (mark.is === 'path') {
        outlines.push(
          outlineOf(
            mark.segments.map((s) =>
              s[0] === 'Z'
                ? s
                : (s.map((v, k) => (typeof v === 'number' ? v + (k % 2 === 1 ? dx : dy) : v)) as never),
            ),
          ),
        );
      } else {
        outlines.push(
          rectOutline(
            mark.x + dx,
            mark.y + dy,
            wide ? TOGETHER * width : mark.width,
            high ? TOGETHER * height : mark.height,
            0,
          ),
        );
      }
    }
  }
  content.raw(`${outlines.join('\n')}\nf`);
}
