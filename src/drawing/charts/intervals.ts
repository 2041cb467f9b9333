/** Every unit on a line of its own: its value as a dot with its interval. In the order given – names or sizes, never best to worst. */
import { scaleLinear } from 'd3';
import { element, escapeXml, num } from '../xml.ts';
import { domainOf, ticksOf } from './axis.ts';
import { fittedAll } from './names.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type IntervalRow = {
  readonly key: string;
  readonly label: string;
  /** Null = nothing can be said; `note` says so in a word. */
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  /** Said behind it in grey: its size, or why there is no value. */
  readonly note: string;
};
export type IntervalsInput = ChartOptions & {
  readonly rows: readonly IntervalRow[];
  /** All rows of which these are some: they have one scale. The same rows when left out. */
  readonly all?: readonly IntervalRow[];
  readonly axis: string;
  readonly range: readonly [number | null, number | null];
  /** A line through all rows, e.g. the middle of all; null = none. */
  readonly reference: { readonly value: number; readonly label: string } | null;
  /** What the notes are. */
  readonly noteHead: string;
  readonly muted: boolean;
  readonly rowText: (row: IntervalRow) => string;
};

/** Of so few rows, all intervals fit on the axis. */
const FEW = 12;
/** From so many rows on they are set closer. */
const MANY = 40;

export function intervalsChart(input: IntervalsInput): Chart {
  const { rows, palette, words, width, reference } = input;
  const pen = penOf(input);
  const { size } = pen;
  const font = rows.length > MANY ? size * 0.9 : size;
  const line = rows.length > MANY ? size * 1.45 : size * 1.9;
  const widest = width < size * 42 ? width * 0.36 : size * 19;
  const names = fittedAll(
    rows.map((row) => row.label),
    widest,
    font,
    pen.measure,
  );
  const all = input.all ?? rows;
  const stated = all.flatMap((r) => (r.value === null ? [] : [r.value]));
  // Of many, a few very long intervals must not squeeze all others: the axis spans the values and nine tenths of the ends.
  const held = all.length > FEW ? 0.9 : 1;
  const highs = all.flatMap((r) => (r.interval ? [r.interval[1]] : [])).sort((a, b) => a - b);
  const lows = all.flatMap((r) => (r.interval ? [r.interval[0]] : [])).sort((a, b) => a - b);
  const domain = domainOf(
    [
      ...stated,
      ...(highs.length > 0
        ? [highs[Math.floor(held * (highs.length - 1))]!, lows[Math.ceil((1 - held) * (lows.length - 1))]!]
        : []),
    ],
    input.range,
  );
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = Math.max(0, ...names.map((n) => pen.measure(n, font))) + size * 0.9;
      const notes =
        Math.max(
          pen.measure(input.noteHead, size * SMALL),
          ...rows.map((r) => pen.measure(r.note, Math.max(font * 0.92, size * SMALL))),
        ) +
        size * 0.9;
      const from = left + side;
      const to = Math.max(from + size * 6, right - notes);
      const scale = scaleLinear(domain, [from, to]);
      const head = size * (reference ? 4.1 : 2.9);
      const bottom = top + head + rows.length * line;
      const parts = [pen.text(from, top + size * 0.9, input.axis, { size: size * 0.92 })];
      parts.push(
        pen.text(right, top + size * 2.2, input.noteHead, {
          align: 'end',
          size: size * SMALL,
          fill: palette.quiet,
        }),
      );
      for (const tick of ticksOf(pen, domain, to - from, words.number))
        parts.push(
          element('path', {
            d: `M${num(scale(tick))} ${num(top + size * 2.6)}V${num(bottom)}`,
            stroke: palette.faint,
            fill: 'none',
          }),
          pen.text(scale(tick), top + size * 2.2, words.number(tick), {
            align: 'middle',
            size: size * SMALL,
            fill: palette.quiet,
          }),
        );
      if (reference) parts.push(referenceLine(scale(reference.value), top + size * 3.5, bottom, [from, to]));
      const marks: ChartMark[] = [];
      rows.forEach((row, i) => {
        const y = top + head + (i + 0.5) * line;
        parts.push(
          pen.text(from - size * 0.9, y + font * 0.33, names[i]!, { align: 'end', size: font }),
          pen.text(right, y + font * 0.33, row.note, {
            align: 'end',
            size: Math.max(font * 0.92, size * SMALL),
            fill: palette.quiet,
          }),
          valueMark(row, y, scale, [from, to]),
        );
        const x = row.value === null ? from : scale(row.value);
        marks.push({ key: row.key, x, y, text: input.rowText(row), isRow: true });
      });
      return { markup: parts, height: bottom - top, marks };
    },
    rows.map(input.rowText),
  );

  function referenceLine(
    x: number,
    y: number,
    bottom: number,
    [from, to]: readonly [number, number],
  ): string {
    const half = pen.measure(reference!.label, size * SMALL) / 2;
    return [
      element('path', {
        d: `M${num(x)} ${num(y + size * 0.3)}V${num(bottom)}`,
        stroke: palette.accent,
        'stroke-dasharray': '5 4',
        fill: 'none',
      }),
      pen.text(Math.min(Math.max(x, from + half), to - half), y, reference!.label, {
        align: 'middle',
        size: size * SMALL,
        fill: palette.accent,
      }),
    ].join('');
  }

  function valueMark(
    row: IntervalRow,
    y: number,
    scale: (value: number) => number,
    [from, to]: readonly [number, number],
  ): string {
    if (row.value === null) return '';
    const colour = input.muted ? palette.line : palette.ink;
    const parts: string[] = [];
    if (row.interval) {
      const [low, high] = row.interval;
      const end = Math.min(to, scale(high));
      parts.push(
        element('path', {
          d: `M${num(Math.max(from, scale(low)))} ${num(y)}H${num(end)}`,
          stroke: colour,
          'stroke-width': 1.6,
          'stroke-opacity': '0.5',
          fill: 'none',
        }),
      );
      // An arrow where it goes on beyond the picture.
      if (scale(high) > to + 0.5)
        parts.push(
          element('path', {
            d: `M${num(end - 4)} ${num(y - 3.5)}L${num(end)} ${num(y)}L${num(end - 4)} ${num(y + 3.5)}`,
            stroke: colour,
            'stroke-opacity': '0.6',
            fill: 'none',
          }),
        );
    }
    parts.push(
      element(
        'circle',
        { cx: scale(row.value), cy: y, r: font * 0.31, fill: colour },
        element('title', {}, escapeXml(input.rowText(row))),
      ),
    );
    return parts.join('');
  }
}
