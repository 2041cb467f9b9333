/**
 * Values before and after a change, one row each: an open mark before, a full one after, and an arrow between them. Rows measure
 * different things, so each has a scale of its own, which includes zero: lengths can be compared within a row, never between rows.
 */
import { scaleLinear } from 'd3';
import { element, escapeXml, num } from '../xml.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, type Pen, penOf } from './page.ts';

export type BeforeAfterRow = {
  readonly key: string;
  readonly label: string;
  /** Null = no number; what stands in its place is in `said`. */
  readonly before: number | null;
  readonly after: number | null;
  readonly said: readonly [before: string, after: string];
  /** The whole row as a sentence, for pointing and for the text version. */
  readonly text: string;
};

export type BeforeAfterInput = ChartOptions & {
  /** Whose values they are, and the rows of each; one without rows is left out. */
  readonly parts: readonly { readonly title: string; readonly rows: readonly BeforeAfterRow[] }[];
  /** Heads of the columns. */
  readonly heads: readonly [before: string, after: string];
};

/** Width of the line on which a row's values lie, in text sizes: at least, and where there is room. */
const LINE = [6, 44] as const;

export function beforeAfterChart(input: BeforeAfterInput): Chart {
  const { palette, width, heads } = input;
  const pen = penOf(input);
  const { size } = pen;
  const parts = input.parts.filter(({ rows }) => rows.length > 0);
  const all = parts.flatMap(({ rows }) => rows);
  // On narrow pages the name stands above its line.
  const isNarrow = width < size * 42;
  const names = new Map(
    all.map((row) => [row, pen.break(row.label, isNarrow ? width - size * 3 : size * 20)] as const),
  );
  const column = (i: 0 | 1) =>
    Math.max(
      pen.measure(heads[i], size * 0.9, 600) + size * 1.4,
      ...all.map(({ said }) => pen.measure(said[i], size, 600)),
    );
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = isNarrow ? 0 : Math.max(0, ...[...names.values()].map((name) => name.width)) + size * 1.2;
      const free = right - left - side - column(0) - column(1) - 2 * size;
      const length = Math.max(size * LINE[0], Math.min(size * LINE[1], free));
      const from = left + side + column(0) + size;
      const to = from + length;
      const out: string[] = [headMarks(top + size)];
      const marks: ChartMark[] = [];
      let y = top + size * 2;
      for (const { title, rows } of parts) {
        out.push(pen.text(left, y + size * 1.1, title, { weight: 600 }));
        y += size * 1.9;
        for (const row of rows) {
          const { lines } = names.get(row)!;
          const named = size * 1.18 * lines.length;
          const middle = isNarrow ? y + named + size * 0.6 : y + Math.max(size * 1.8, named + size * 0.5) / 2;
          const name = isNarrow ? y + named / 2 : middle;
          out.push(
            pen.lines(left, name, lines, 'start'),
            pen.text(from - size, middle + size * 0.34, row.said[0], { align: 'end', fill: palette.quiet }),
            pen.text(to + size, middle + size * 0.34, row.said[1], { weight: 600 }),
            rowMarks(row, [from, to], middle),
          );
          marks.push({ key: row.key, x: (from + to) / 2, y: middle, text: row.text, isRow: true });
          y += isNarrow ? named + size * 1.5 : Math.max(size * 1.8, named + size * 0.5);
        }
        y += size * 0.7;
      }
      return { markup: out, height: y - top, marks };

      function headMarks(at: number): string {
        const look = { size: size * 0.9, weight: 600 };
        return [
          pen.text(from - size * 2, at + size * 0.32, heads[0], { ...look, align: 'end' }),
          dot(from - size * 1.3, at, false),
          dot(to + size * 1.3, at, true),
          pen.text(to + size * 2, at + size * 0.32, heads[1], look),
        ].join('');
      }
    },
    all.map(({ text }) => text),
  );

  function dot(x: number, y: number, isAfter: boolean): string {
    return element('circle', {
      cx: num(x),
      cy: num(y),
      r: num(size * 0.4),
      fill: isAfter ? palette.accent : palette.page,
      stroke: isAfter ? palette.accent : palette.quiet,
      'stroke-width': 1.6,
    });
  }

  function rowMarks(row: BeforeAfterRow, ends: readonly [number, number], y: number): string {
    const { before, after } = row;
    const values = [before, after].filter((value) => value !== null);
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const scale = scaleLinear([low, high === low ? low + 1 : high], ends);
    const [zero, [start, end]] = [scale(0), ends];
    return element(
      'g',
      {},
      element('title', {}, escapeXml(row.text)),
      element('path', {
        d: `M${num(start)} ${num(y)}H${num(end)}M${num(zero)} ${num(y - size * 0.45)}v${num(size * 0.9)}`,
        stroke: palette.faint,
        'stroke-width': 2,
        fill: 'none',
      }),
      before !== null && after !== null ? arrow(pen, scale(before), scale(after), y) : '',
      before === null ? '' : dot(scale(before), y, false),
      after === null ? '' : dot(scale(after), y, true),
    );
  }
}

/** From one mark to the other; none where they touch. */
function arrow({ size, palette }: Pen, from: number, to: number, y: number): string {
  const way = Math.sign(to - from);
  const [start, end] = [from + way * size * 0.5, to - way * size * 0.5];
  if ((end - start) * way < size * 0.5) return '';
  const back = end - way * size * 0.5;
  return element('path', {
    d: `M${num(start)} ${num(y)}H${num(end)}M${num(back)} ${num(y - size * 0.3)}L${num(end)} ${num(y)}L${num(back)} ${num(y + size * 0.3)}`,
    stroke: palette.accent,
    'stroke-width': 1.8,
    fill: 'none',
  });
}
