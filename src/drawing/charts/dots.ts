/** Ranked dots: one row a body or category, its value as a dot, and an interval where there is one. */
import { ticks } from 'd3';
import { element, escapeXml } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type DotRow = {
  readonly label: string;
  /** NaN = nothing can be said; the row stays, with a dash. */
  readonly value: number;
  readonly fill: string | null;
  readonly interval: readonly [number, number] | null;
  readonly highlight: boolean;
};
export type DotsInput = ChartOptions & {
  readonly rows: readonly DotRow[];
  /** What the axis shows, e.g. 'Nennungen'. */
  readonly axis: string;
  /** '1. Ärzt/innen: 134' */
  readonly rowText: (rank: number, label: string, value: string) => string;
};

export function dotsChart(input: DotsInput): Chart {
  const { rows, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const names = rows.map((row) => pen.break(row.label, Math.min(size * 20, input.width * 0.45)));
  const said = (value: number) => (Number.isNaN(value) ? '–' : words.number(value));
  const ends = rows.flatMap((r) => [r.value, ...(r.interval ?? [])]).filter((x) => Number.isFinite(x));
  const low = Math.min(0, ...ends);
  const high = Math.max(low + 1e-9, ...ends);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = Math.max(0, ...names.map((n) => n.width)) + size;
      const values = Math.max(0, ...rows.map((r) => pen.measure(said(r.value), size))) + size * 0.8;
      const from = left + side;
      const to = right - values - size * 0.6;
      const at = (value: number) => from + ((value - low) / (high - low)) * (to - from);
      const parts: string[] = [];
      const head = size * 2.6;
      const heights = names.map((n) => size * (0.7 + 1.16 * n.lines.length));
      const bottom = top + head + heights.reduce((a, b) => a + b, 0);
      parts.push(pen.text(from, top + size * 0.9, input.axis, { size: size * 0.9, fill: palette.quiet }));
      for (const tick of ticks(low, high, Math.max(2, Math.floor((to - from) / (size * 7))))) {
        parts.push(
          element('path', {
            d: `M${at(tick).toFixed(1)} ${(top + head - size * 0.3).toFixed(1)}V${bottom.toFixed(1)}`,
            stroke: palette.faint,
            fill: 'none',
          }),
          pen.text(at(tick), top + head - size * 0.6, words.number(tick), {
            align: 'middle',
            size: size * SMALL,
            fill: palette.quiet,
          }),
        );
      }
      let y = top + head;
      rows.forEach((row, i) => {
        const middle = y + heights[i]! / 2;
        parts.push(rowMarkup(row, names[i]!.lines, middle, left + side - size, at, right));
        y += heights[i]!;
      });
      return { markup: parts.join(''), height: bottom - top };
    },
    rows.map((row) => {
      // Equal values share a rank.
      const rank = 1 + rows.filter((r) => r.value > row.value).length;
      return input.rowText(rank, row.label, said(row.value));
    }),
  );

  function rowMarkup(
    row: DotRow,
    lines: readonly string[],
    y: number,
    nameEnd: number,
    at: (value: number) => number,
    right: number,
  ): string {
    const parts = [pen.lines(nameEnd, y, lines, 'end')];
    const fill = row.fill ?? palette.page;
    const stroke = row.fill ?? palette.quiet;
    if (row.interval) {
      parts.push(
        element('path', {
          d: `M${at(row.interval[0]).toFixed(1)} ${y.toFixed(1)}H${at(row.interval[1]).toFixed(1)}`,
          stroke,
          'stroke-width': 2,
          'stroke-opacity': '0.55',
          fill: 'none',
        }),
      );
    }
    if (Number.isFinite(row.value)) {
      if (!row.interval) {
        parts.push(
          element('path', {
            d: `M${at(Math.max(low, 0)).toFixed(1)} ${y.toFixed(1)}H${at(row.value).toFixed(1)}`,
            stroke: palette.faint,
            'stroke-width': 2,
            fill: 'none',
          }),
        );
      }
      parts.push(
        element(
          'circle',
          {
            cx: at(row.value),
            cy: y,
            r: size * (row.highlight ? 0.52 : 0.4),
            fill,
            stroke,
            'stroke-width': 1.5,
          },
          element('title', {}, escapeXml(`${row.label}: ${said(row.value)}`)),
        ),
      );
    }
    parts.push(
      pen.text(right, y + size * 0.34, said(row.value), {
        align: 'end',
        ...(row.highlight ? { weight: 600 } : {}),
      }),
    );
    return parts.join('');
  }
}
