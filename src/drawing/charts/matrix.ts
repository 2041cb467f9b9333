/**
 * Sector × sector matrix: how many ties lie within and between sectors. Where an expectation is given, cells with more
 * ties than expected are tinted, cells with fewer are hatched; the expectation stands in each cell.
 */
import { LINE_HEIGHT } from '../line-break.ts';
import { element } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf } from './page.ts';

export type MatrixInput = ChartOptions & {
  readonly sectors: readonly { readonly label: string; readonly fill: string | null }[];
  /** Row-major S × S, symmetric: ties between sectors i and j; the diagonal holds ties within. */
  readonly counts: ArrayLike<number>;
  /** The same shape: ties expected if sectors did not matter; null = no shading. */
  readonly expected: ArrayLike<number> | null;
  readonly expectedWord: (value: string) => string;
  /** 'Gesundheit – Soziales: 12, erwartet 8,5' for the text version. */
  readonly cellText: (a: string, b: string, count: string, expected: string | null) => string;
};

/** An expectation is no count: one decimal tells it from one, and where ties are many, none is needed. */
const rounded = (value: number): number => (value < 100 ? Math.round(10 * value) / 10 : Math.round(value));

export function matrixChart(input: MatrixInput): Chart {
  const { sectors, counts, expected, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const s = sectors.length;
  const text: string[] = [];
  for (let i = 0; i < s; i++) {
    for (let j = i; j < s; j++) {
      const value = expected ? expected[i * s + j]! : Number.NaN;
      const e = Number.isNaN(value) ? null : words.number(rounded(value));
      text.push(input.cellText(sectors[i]!.label, sectors[j]!.label, words.number(counts[i * s + j]!), e));
    }
  }
  const names = sectors.map((sector) => pen.break(sector.label, size * 11));
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const side = Math.max(...names.map((n) => n.width), 0) + size * 2.2;
      const cell = Math.min((right - left - side) / Math.max(1, s), size * 9);
      const height = Math.min(cell, size * 5.2);
      const columnNames = sectors.map((sector) => pen.break(sector.label, cell - size * 0.5, 3));
      const headLines = Math.max(1, ...columnNames.map((n) => n.lines.length));
      const head = size * (headLines * 1.16 + 1);
      // A single long word is no reason to run into its neighbour.
      const headSize = Math.min(
        size,
        ...columnNames.map(({ width }) => (size * (cell - size * 0.4)) / Math.max(1, width)),
      );
      const parts: string[] = [];
      sectors.forEach((sector, i) => {
        const fill = sector.fill ?? palette.page;
        const stroke = sector.fill ? null : palette.quiet;
        const x = left + side + i * cell;
        const y = top + head + i * height;
        parts.push(
          ...columnNames[i]!.lines.map((line, k, { length }) =>
            pen.text(
              x + cell / 2,
              top + (head - size * 0.8) / 2 + headSize * (0.34 + LINE_HEIGHT * (k - (length - 1) / 2)),
              line,
              { align: 'middle', size: headSize },
            ),
          ),
          element('rect', {
            x: x + 2,
            y: top + head - size * 0.55,
            width: cell - 4,
            height: size * 0.3,
            fill,
            stroke,
          }),
          pen.lines(left + side - size * 1.1, y + height / 2, names[i]!.lines, 'end'),
          element('rect', {
            x: left + side - size * 0.6,
            y: y + 2,
            width: size * 0.3,
            height: height - 4,
            fill,
            stroke,
          }),
        );
      });
      for (let i = 0; i < s; i++) {
        for (let j = 0; j < s; j++) {
          const x = left + side + j * cell;
          const y = top + head + i * height;
          const count = counts[i * s + j]!;
          const e = expected ? expected[i * s + j]! : Number.NaN;
          parts.push(cellMarkup(x, y, cell, height, count, e));
        }
      }
      return { markup: parts.join(''), height: head + s * height };
    },
    text,
  );

  function cellMarkup(x: number, y: number, w: number, h: number, count: number, e: number): string {
    // Less than one tie away from the expectation says nothing.
    const surplus = e > 0 && Math.abs(count - e) >= 1 ? Math.log2((count + 0.5) / (e + 0.5)) : 0;
    const strength = Math.min(1, Math.abs(surplus) / 2);
    const parts = [
      element('rect', {
        x: x + 1,
        y: y + 1,
        width: w - 2,
        height: h - 2,
        fill: surplus > 0 ? palette.accent : palette.quiet,
        'fill-opacity': (surplus > 0 ? 0.06 + 0.3 * strength : 0.05).toFixed(3),
      }),
    ];
    if (surplus < 0 && strength > 0.12) {
      // Fewer than expected: a dashed frame, which also shows in grey print.
      parts.push(
        element('rect', {
          x: x + 3,
          y: y + 3,
          width: w - 6,
          height: h - 6,
          fill: 'none',
          stroke: palette.line,
          'stroke-dasharray': '3 3',
        }),
      );
    }
    const middle = y + h / 2;
    const said = Number.isNaN(e) ? null : input.expectedWord(words.number(rounded(e)));
    parts.push(
      pen.text(x + w / 2, middle + (said ? 0 : size * 0.5), words.number(count), {
        align: 'middle',
        size: size * 1.45,
        weight: 600,
      }),
    );
    if (said) {
      const small = Math.min(size * 0.85, ((w - 8) / pen.measure(said, 100)) * 100);
      parts.push(
        pen.text(x + w / 2, middle + size * 1.25, said, {
          align: 'middle',
          size: small,
          fill: palette.quiet,
        }),
      );
    }
    return parts.join('');
  }
}
