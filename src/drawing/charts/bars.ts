/** Horizontal bars in the order given: a place, a name, a length, and a word behind it that says in grey what the fill says. */
import { scaleLinear, ticks } from 'd3';
import { element, escapeXml } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type BarRow = {
  /** Said before the name, e.g. a shared rank; '' = nothing. */
  readonly place: string;
  readonly label: string;
  /** Not negative. */
  readonly value: number;
  /** The value as it is written; by the page's numbers when left out. */
  readonly said?: string;
  /** Null = open outline. */
  readonly fill: string | null;
  /** Said after the value, e.g. the sector. */
  readonly word: string;
};

export type BarsInput = ChartOptions & {
  readonly rows: readonly BarRow[];
  /** What the lengths are, e.g. 'Nennungen'. */
  readonly axis: string;
  /** '1. Ärzt/innen: 134, Gesundheit' */
  readonly rowText: (row: BarRow, value: string) => string;
};

export function barsChart(input: BarsInput): Chart {
  const { rows, palette, words, width } = input;
  const pen = penOf(input);
  const { size } = pen;
  // On narrow pages the name stands above its bar.
  const isNarrow = width < size * 44;
  const names = rows.map((row) => pen.break(row.label, isNarrow ? width - size * 6 : size * 21));
  const places = Math.max(0, ...rows.map(({ place }) => pen.measure(place, size))) + size * 0.6;
  const value = (row: BarRow) => row.said ?? words.number(row.value);
  const said = rows.map((row) => `${value(row)}${row.word === '' ? '' : ` · ${row.word}`}`);
  const after = Math.max(0, ...said.map((text) => pen.measure(text, size * 0.9))) + size * 0.6;
  const most = Math.max(1e-9, ...rows.map(({ value }) => value));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = isNarrow ? 0 : Math.max(0, ...names.map((name) => name.width)) + size * 0.7;
      const from = left + places + side;
      const scale = scaleLinear([0, most], [from, Math.max(from + size * 3, right - after)]);
      const head = size * 2.5;
      const thick = size * 1.05;
      const parts: string[] = [];
      const heights = names.map(({ lines }) =>
        isNarrow
          ? size * 1.2 * lines.length + thick + size * 0.7
          : Math.max(size * 1.75, size * (0.5 + 1.16 * lines.length)),
      );
      const bottom = top + head + heights.reduce((a, b) => a + b, 0);
      parts.push(pen.text(from, top + size * 0.9, input.axis, { size: size * 0.9, fill: palette.quiet }));
      for (const tick of ticks(0, most, Math.max(2, Math.floor((scale(most) - from) / (size * 8)))))
        parts.push(
          element('path', {
            d: `M${scale(tick).toFixed(1)} ${(top + head - size * 0.4).toFixed(1)}V${bottom.toFixed(1)}`,
            stroke: palette.faint,
            fill: 'none',
          }),
          pen.text(scale(tick), top + head - size * 0.6, words.number(tick), {
            align: 'middle',
            size: size * SMALL,
            fill: palette.quiet,
          }),
        );
      let y = top + head;
      rows.forEach((row, i) => {
        const height = heights[i]!;
        const { lines } = names[i]!;
        const bar = isNarrow ? y + size * 1.2 * lines.length + thick / 2 : y + height / 2;
        const name = isNarrow ? y + (size * 1.2 * lines.length) / 2 : bar;
        parts.push(
          pen.text(left + places - size * 0.6, name + size * 0.34, row.place, {
            align: 'end',
            fill: palette.quiet,
          }),
          isNarrow ? pen.lines(from, name, lines, 'start') : pen.lines(from - size * 0.7, name, lines, 'end'),
          element(
            'rect',
            {
              x: from,
              y: bar - thick / 2,
              width: Math.max(1, scale(row.value) - from),
              height: thick,
              fill: row.fill ?? palette.page,
              stroke: row.fill ?? palette.quiet,
            },
            element('title', {}, escapeXml(`${row.label}: ${said[i]}`)),
          ),
          pen.text(scale(row.value) + size * 0.5, bar + size * 0.32, said[i]!, { size: size * 0.9 }),
        );
        y += height;
      });
      return { markup: parts.join(''), height: bottom - top };
    },
    rows.map((row) => input.rowText(row, value(row))),
  );
}
