/** Which marks can be seen on a part of the page: when it is enlarged, most of a large network lies outside. */
import type { Mark } from '../marks.ts';

/** A rectangle of the page in its units. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Widest letters, in sizes. */
const WIDE = 1.2;
/** How far corners of lines may reach, in their widths: SVG's limit for mitres. */
const MITRE = 2;

/** False only where nothing of the mark can be on that part. */
export function isWithin(mark: Exclude<Mark, { is: 'group' }>, part: Part): boolean {
  switch (mark.is) {
    case 'circle': {
      const reach = mark.r + (mark.stroke?.width ?? 0);
      return meets(mark.cx - reach, mark.cy - reach, mark.cx + reach, mark.cy + reach, part);
    }
    case 'rect':
    case 'image': {
      const reach = mark.is === 'rect' ? MITRE * (mark.stroke?.width ?? 0) : 0;
      return meets(
        mark.x - reach,
        mark.y - reach,
        mark.x + mark.width + reach,
        mark.y + mark.height + reach,
        part,
      );
    }
    case 'text': {
      const halo = mark.halo?.width ?? 0;
      return mark.lines.some(({ x, y, runs }) => {
        // Of any anchor, and turned by any angle.
        const reach =
          halo +
          runs.reduce(
            (sum, { text, size, gap, spacing }) => sum + gap + text.length * (WIDE * size + spacing) + size,
            0,
          );
        return meets(x - reach, y - reach, x + reach, y + reach, part);
      });
    }
    case 'path': {
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const segment of mark.segments) {
        for (let i = 1; i < segment.length; i += 2) {
          const [x, y] = [segment[i] as number, segment[i + 1] as number];
          if (x < x0) x0 = x;
          if (x > x1) x1 = x;
          if (y < y0) y0 = y;
          if (y > y1) y1 = y;
        }
      }
      const reach = MITRE * (mark.stroke?.width ?? 0);
      return meets(x0 - reach, y0 - reach, x1 + reach, y1 + reach, part);
    }
  }
}

const meets = (x0: number, y0: number, x1: number, y1: number, { x, y, width, height }: Part): boolean =>
  x1 >= x && x0 <= x + width && y1 >= y && y0 <= y + height;
