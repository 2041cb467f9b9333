/** One row a unit: below each other, or in several columns where there is a height to keep to. */
import type { Chart } from '../../drawing/charts/page.ts';
import { inColumns } from '../../drawing/charts/side-by-side.ts';
import type { Sheet } from './picturing.ts';

/** What a column needs at least, in text sizes: a name, some room for its mark, a number. */
const NARROWEST = 23;

export const inRows = (
  { width, height, textSize = 13 }: Sheet,
  count: number,
  drawing: (from: number, to: number, width: number, isColumn: boolean) => Chart,
): Chart =>
  height === undefined
    ? drawing(0, count, width, false)
    : inColumns(count, { width, height, narrowest: NARROWEST * textSize }, (from, to, wide) =>
        drawing(from, to, wide, wide < width),
      );
