/** The difference between two groups with its interval, against no difference. */
import { scaleLinear } from 'd3';
import { element, num } from '../xml.ts';
import { bottomAxis, domainOf, ticksOf } from './axis.ts';
import { type Chart, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type DifferenceInput = ChartOptions & {
  readonly rows: readonly {
    readonly label: string;
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    /** Said above it: the difference and its interval in figures. */
    readonly said: string;
  }[];
  /** What is measured, e.g. 'Unterschied: Großstadt − ländliches Gebiet'. */
  readonly axis: string;
  /** Said at the line of no difference. */
  readonly none: string;
};

export function differenceChart(input: DifferenceInput): Chart {
  const { rows, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const reach = Math.max(...rows.flatMap((r) => [Math.abs(r.low), Math.abs(r.high)]), 1e-9);
  const domain = domainOf([-reach, reach]);
  const names = rows.map((row) => pen.break(row.label, Math.min(size * 15, input.width * 0.32), 3));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = names.every((n) => n.lines.join('') === '')
        ? size
        : Math.max(...names.map((n) => n.width)) + size;
      const from = left + side;
      const to = right - size;
      const scale = scaleLinear(domain, [from, to]);
      const head = size * 1.6;
      const heights = names.map((n) => Math.max(size * 3, size * (1 + 1.16 * n.lines.length)));
      const bottom = top + head + heights.reduce((a, b) => a + b, 0);
      const values = ticksOf(pen, domain, to - from, words.number);
      const axis = bottomAxis(
        pen,
        { from, to, top: top + head, bottom },
        scale,
        values,
        words.number,
        input.axis,
      );
      const parts = [
        axis.markup,
        element('path', {
          d: `M${num(scale(0))} ${num(top + head - size * 0.2)}V${num(bottom)}`,
          stroke: palette.ink,
          'stroke-dasharray': '5 4',
          fill: 'none',
        }),
        pen.text(scale(0), top + size * 0.9, input.none, {
          align: 'middle',
          size: size * SMALL,
          fill: palette.quiet,
        }),
      ];
      let y = top + head;
      rows.forEach((row, i) => {
        const middle = y + heights[i]! / 2 + size * 0.45;
        const half = pen.measure(row.said, size * 0.92, 600) / 2;
        parts.push(
          pen.lines(left, middle, names[i]!.lines, 'start'),
          element('path', {
            d: `M${num(scale(row.low))} ${num(middle)}H${num(scale(row.high))}M${num(scale(row.low))} ${num(middle - 5)}v10M${num(scale(row.high))} ${num(middle - 5)}v10`,
            stroke: palette.accent,
            'stroke-width': 2.4,
            fill: 'none',
          }),
          element('circle', {
            cx: scale(row.estimate),
            cy: middle,
            r: size * 0.5,
            fill: palette.accent,
            stroke: palette.page,
            'stroke-width': 1.5,
          }),
          element(
            'g',
            { 'paint-order': 'stroke', stroke: palette.page, 'stroke-width': 4 },
            pen.text(
              Math.min(Math.max(scale(row.estimate), from + half), to - half),
              middle - size * 0.85,
              row.said,
              {
                align: 'middle',
                size: size * 0.92,
                weight: 600,
              },
            ),
          ),
        );
        y += heights[i]!;
      });
      return { markup: parts.join(''), height: head + (bottom - top - head) + axis.height };
    },
    rows.map((row) => (row.label === '' ? row.said : `${row.label}: ${row.said}`)),
  );
}
