/** Charts that would be too tall or stand in a corner of a wide page: several columns of rows, or one drawing in the middle. */
import { element, num } from '../xml.ts';
import type { Chart } from './page.ts';

const moved = (chart: Chart, dx: number): string =>
  element('g', { transform: `translate(${num(dx)} 0)` }, ...chart.pieces);

/**
 * Rows in so many columns that the page is filled: as few as let them fit in the height, since each costs width.
 * @param count of rows
 * @param drawing of the rows from…to, in this width; all columns have to have the same scale
 * @param narrowest width that a column needs
 */
export function inColumns(
  count: number,
  {
    width,
    height,
    narrowest,
  }: { readonly width: number; readonly height: number; readonly narrowest: number },
  drawing: (from: number, to: number, width: number) => Chart,
): Chart {
  const most = Math.max(1, Math.min(count, Math.floor(width / narrowest)));
  let best: Chart | null = null;
  for (let columns = 1; columns <= most; columns++) {
    const each = Math.ceil(count / columns);
    const wide = width / columns;
    const charts = Array.from({ length: Math.ceil(count / each) }, (_, c) =>
      drawing(c * each, Math.min(count, (c + 1) * each), wide),
    );
    best = {
      ...charts[0]!,
      height: Math.max(...charts.map((chart) => chart.height)),
      text: charts.flatMap(({ text }) => text),
      marks: charts.flatMap(({ marks }, c) => marks.map((mark) => ({ ...mark, x: mark.x + c * wide }))),
      pieces: charts.map((chart, c) => moved(chart, c * wide)),
    };
    if (best.height <= height) break;
  }
  return best!;
}

/** A drawing that is no wider than this, in the middle of the width. */
export function inMiddle(width: number, widest: number, drawing: (width: number) => Chart): Chart {
  if (widest >= width) return drawing(width);
  const chart = drawing(widest);
  const dx = (width - widest) / 2;
  return {
    ...chart,
    marks: chart.marks.map((mark) => ({ ...mark, x: mark.x + dx })),
    pieces: [moved(chart, dx)],
  };
}
