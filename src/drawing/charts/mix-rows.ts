/** Sector mixes of many units: one thin bar each, all of the same length, cut into shares. */
import { element, escapeXml, num } from '../xml.ts';
import { keyLine } from './group-look.ts';
import { fittedAll } from './names.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, SMALL } from './page.ts';

export type MixRow = {
  readonly key: string;
  readonly label: string;
  /** One count a part, in the order of `parts`. */
  readonly counts: readonly number[];
};
export type MixRowsInput = ChartOptions & {
  /** Null fill = open outline. */
  readonly parts: readonly { readonly label: string; readonly fill: string | null }[];
  readonly rows: readonly MixRow[];
  /** Of rows in several columns, what the colours mean stands above all of them, drawn by the first. */
  readonly key?: { readonly width: number; readonly isDrawn: boolean };
  /** Before the counts behind each bar, e.g. 'n'. */
  readonly countHead: string;
  readonly rowText: (row: MixRow, shares: readonly number[]) => string;
};

export function mixRowsChart(input: MixRowsInput): Chart {
  const { rows, parts, palette, words, width } = input;
  const pen = penOf(input);
  const { size } = pen;
  const dense = rows.length > 40;
  const font = dense ? size * 0.9 : size;
  const line = dense ? size * 1.45 : size * 2;
  const names = fittedAll(
    rows.map((row) => row.label),
    width < size * 42 ? width * 0.36 : size * 19,
    font,
    pen.measure,
  );
  const totals = rows.map((row) => row.counts.reduce((a, b) => a + b, 0));
  const sharesOf = (i: number) => rows[i]!.counts.map((c) => (totals[i]! > 0 ? c / totals[i]! : 0));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const key = keyLine(
        pen,
        parts.map(({ label, fill }) => ({
          label,
          draw: (x, y) =>
            element('rect', {
              x: x - size * 0.5,
              y: y - size * 0.5,
              width: size,
              height: size,
              fill: fill ?? palette.page,
              stroke: fill ?? palette.quiet,
            }),
        })),
        { top, left, right: input.key ? input.key.width - left : right },
      );
      const head = key.height + size * 2.1;
      const from = left + Math.max(0, ...names.map((n) => pen.measure(n, font))) + size * 0.9;
      const counts = totals.map((n) => words.number(n));
      const to =
        right -
        Math.max(pen.measure(input.countHead, size * SMALL), ...counts.map((c) => pen.measure(c, font))) -
        size * 0.8;
      const bottom = top + head + rows.length * line;
      const out = [input.key?.isDrawn === false ? '' : key.markup];
      for (const share of to - from < size * 9
        ? [0, 1]
        : to - from < size * 16.5
          ? [0, 0.5, 1]
          : [0, 0.25, 0.5, 0.75, 1])
        out.push(
          pen.text(from + share * (to - from), top + key.height + size * 1.4, words.percent(share), {
            align: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
            size: size * SMALL,
            fill: palette.quiet,
          }),
        );
      out.push(
        pen.text(right, top + key.height + size * 1.4, input.countHead, {
          align: 'end',
          size: size * SMALL,
          fill: palette.quiet,
        }),
      );
      const marks: ChartMark[] = [];
      rows.forEach((row, i) => {
        const y = top + head + (i + 0.5) * line;
        const shares = sharesOf(i);
        const text = input.rowText(row, shares);
        out.push(
          pen.text(from - size * 0.9, y + font * 0.33, names[i]!, { align: 'end', size: font }),
          pen.text(right, y + font * 0.33, counts[i]!, { align: 'end', size: font, fill: palette.quiet }),
          bar(shares, from, to, y, line * 0.66, text),
        );
        marks.push({ key: row.key, x: (from + to) / 2, y, text, isRow: true });
      });
      for (const share of [0.25, 0.5, 0.75])
        out.push(
          element('path', {
            d: `M${num(from + share * (to - from))} ${num(top + head)}V${num(bottom)}`,
            stroke: palette.page,
            'stroke-opacity': '0.55',
            fill: 'none',
          }),
        );
      return { markup: out, height: bottom - top, marks };
    },
    rows.map((row, i) => input.rowText(row, sharesOf(i))),
  );

  function bar(
    shares: readonly number[],
    from: number,
    to: number,
    y: number,
    height: number,
    text: string,
  ): string {
    let x = from;
    const cells = shares.map((share, i) => {
      const wide = share * (to - from);
      const at = x;
      x += wide;
      if (wide === 0) return '';
      const { fill } = parts[i]!;
      return element('rect', {
        x: at + 0.4,
        y: y - height / 2,
        width: Math.max(0.4, wide - 0.8),
        height,
        fill: fill ?? palette.page,
        stroke: fill ? null : palette.quiet,
      });
    });
    const none = shares.every((s) => s === 0)
      ? element('rect', {
          x: from,
          y: y - height / 2,
          width: to - from,
          height,
          fill: 'none',
          stroke: palette.faint,
        })
      : '';
    return element('g', {}, element('title', {}, escapeXml(text)), ...cells, none);
  }
}
