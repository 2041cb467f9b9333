/**
 * Sector × sector matrix: how many ties lie within and between sectors. Where an expectation is given, cells with more
 * ties than expected are tinted, cells with fewer are hatched; the expectation stands in each cell.
 */
import { LINE_HEIGHT } from '../line-break.ts';
import { element } from '../xml.ts';
import { type Chart, type ChartOptions, chartPage, penOf, roomIn, SMALL, wrapWords } from './page.ts';

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
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const { names, side, cell, columnNames, headSize, isNumbered } = namesIn(right - left);
      const headLines = Math.max(1, ...columnNames.map((n) => n.lines.length));
      const head = size * (headLines * 1.16 + 1);
      // What is expected stands in one line, or in two where cells are narrow.
      const below = Math.max(
        0,
        ...sectors.flatMap((_, i) => sectors.map((__, j) => expectedLines(i, j, cell).length)),
      );
      const least = size * (1.7 + 1.1 * below) + 2;
      const height = Math.max(least, Math.min(cell, size * 5.2, (roomIn(input) - head) / s));
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
          parts.push(cellMarkup(x, y, cell, height, count, e, expectedLines(i, j, cell)));
        }
      }
      return { markup: parts.join(''), height: head + s * height, isCramped: isNumbered };
    },
    text,
  );

  /** Names before rows and above columns; where a column is too narrow for its name, both have a number. */
  function namesIn(width: number) {
    const plan = (isNumbered: boolean) => {
      const label = (i: number) => (isNumbered ? `${i + 1} ${sectors[i]!.label}` : sectors[i]!.label);
      const names = sectors.map((_, i) => pen.break(label(i), size * 11));
      const side = Math.max(...names.map((n) => n.width), 0) + size * 2.2;
      const cell = Math.min((width - side) / Math.max(1, s), size * 9);
      const columnNames = sectors.map(({ label: name }, i) =>
        pen.break(isNumbered ? String(i + 1) : name, cell - size * 0.5, 3),
      );
      // A single long word is no reason to run into its neighbour.
      const headSize = Math.min(
        size,
        ...columnNames.map(({ width: wide }) => (size * (cell - size * 0.4)) / Math.max(1, wide)),
      );
      return { names, side, cell, columnNames, headSize, isNumbered };
    };
    const named = plan(false);
    const isCut = named.columnNames.some(({ lines }) => lines.some((line) => line.endsWith('…')));
    return isCut || named.headSize < size * SMALL ? plan(true) : named;
  }

  function expectedLines(i: number, j: number, cell: number): readonly string[] {
    const value = expected ? expected[i * s + j]! : Number.NaN;
    if (Number.isNaN(value)) return [];
    const said = input.expectedWord(words.number(rounded(value)));
    return wrapWords(said, cell - 8, size * SMALL, pen.measure);
  }

  function cellMarkup(
    x: number,
    y: number,
    w: number,
    h: number,
    count: number,
    e: number,
    lines: readonly string[],
  ): string {
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
    const middle = y + h / 2 + size * (0.5 - 0.55 * lines.length);
    parts.push(
      pen.text(x + w / 2, middle, words.number(count), {
        align: 'middle',
        size: size * 1.45,
        weight: 600,
      }),
    );
    for (const [i, line] of lines.entries())
      parts.push(
        pen.text(x + w / 2, middle + size * (1.2 + 1.05 * i), line, {
          align: 'middle',
          size: size * SMALL,
          fill: palette.quiet,
        }),
      );
    return parts.join('');
  }
}
