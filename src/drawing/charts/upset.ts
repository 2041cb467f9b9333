/**
 * UpSet plot (Lex et al. 2014): sets as rows with a bar for their size, combinations as columns of joined dots with a bar above for
 * how many have exactly this combination. Combinations of several sets are in the accent colour; who they are stands below.
 */
import { scaleLinear, ticks } from 'd3';
import { element, escapeXml, num } from '../xml.ts';
import { sideAxis, sideRoom } from './axis.ts';
import {
  type Chart,
  type ChartMark,
  type ChartOptions,
  chartPage,
  type Pen,
  penOf,
  SMALL,
  wrapWords,
} from './page.ts';

export type UpsetRow = {
  readonly key: string;
  readonly label: string;
  /** Not negative. */
  readonly count: number;
  /** The count as it is written. */
  readonly said: string;
  readonly text: string;
};
export type UpsetColumn = {
  readonly key: string;
  /** Indices of rows, rising; at least one. */
  readonly rows: readonly number[];
  /** Not negative. */
  readonly count: number;
  readonly said: string;
  /** Who it is, said below under the column's number; '' = nothing. */
  readonly names: string;
  readonly text: string;
};
export type UpsetInput = ChartOptions & {
  readonly rows: readonly UpsetRow[];
  /** In the order in which they are drawn. */
  readonly columns: readonly UpsetColumn[];
  /** What the bars above and those at the side count. */
  readonly axes: { readonly above: string; readonly side: string };
  /** Said of columns that have no room here, and of those that were left out before; '' = nothing. */
  readonly leftOut: (columns: number) => string;
  /** Said below the picture; '' = nothing. */
  readonly rest: string;
};

/** Narrowest column, in text sizes: a number of two digits above it has room. */
const NARROWEST = 1.5;
const WIDEST = 3.4;

/** Where everything stands, in pixels. */
type Plan = {
  readonly left: number;
  readonly right: number;
  readonly names: readonly (readonly string[])[];
  /** Right end of names, left end of side bars, of the numbers behind them. */
  readonly nameEnd: number;
  readonly barFrom: number;
  readonly barTo: number;
  readonly gridFrom: number;
  readonly title: readonly string[];
  readonly columns: readonly UpsetColumn[];
  readonly step: number;
  readonly row: number;
};

export function upsetChart(input: UpsetInput): Chart {
  const pen = penOf(input);
  const { rows, columns } = input;
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const plan = planOf(input, pen, left, right);
      const hidden = columns.length - plan.columns.length;
      const below = belowOf(input, pen, plan, hidden);
      // The highest bar's number stands between the heading and the bars.
      const head = pen.size * (1.7 + 1.1 * plan.title.length);
      const high = barsHeight(input, pen, plan, top, head, below.height);
      const grid = top + head + high + pen.size * 0.9;
      const above = aboveMarkup(input, pen, plan, { top, bottom: top + head + high, high });
      const matrix = matrixMarkup(input, pen, plan, grid);
      const end = grid + rows.length * plan.row;
      return {
        markup: [...above, ...matrix, ...below.draw(grid)],
        height: end + below.height - top,
        marks: marksOf(input, plan, top + head, high, grid),
      };
    },
    [...rows.map(({ text }) => text), ...columns.map(({ text }) => text), input.rest].filter((s) => s !== ''),
  );
}

function planOf(input: UpsetInput, pen: Pen, left: number, right: number): Plan {
  const { rows, columns, words } = input;
  const { size } = pen;
  const isNarrow = right - left < size * 42;
  const brokenAt = (share: number) =>
    rows.map(({ label }) => {
      const two = pen.break(label, (right - left) * share, 2);
      return two.lines.some((line) => line.endsWith('…')) ? pen.break(label, (right - left) * share, 4) : two;
    });
  const usual = brokenAt(isNarrow ? 0.36 : 0.32);
  // Rows of one line are flatter: where height is short, names may take width instead.
  const wide = input.isTight && !isNarrow ? brokenAt(0.46) : usual;
  const broken = wide.every(({ lines }) => lines.length === 1) ? wide : usual;
  const nameEnd = left + Math.max(0, ...broken.map(({ width }) => width));
  const counts = Math.max(0, ...rows.map(({ said }) => pen.measure(said, size * 0.9)));
  const barFrom = nameEnd + size * 0.7;
  const barTo = barFrom + size * (isNarrow ? 2.2 : 6);
  // The numbers of the axis above stand in the same strip as those behind the side bars.
  const axis = sideRoom(pen, axisTicks(input), words.number);
  const heading = Math.max(...input.axes.side.split(' ').map((word) => pen.measure(word, size * 0.9)));
  const gridFrom = Math.max(
    barTo + Math.max(size * 0.5 + counts, axis) + size * 0.7,
    left + heading + size * 2.4,
  );
  const room = right - gridFrom;
  const fit = Math.max(1, Math.floor(room / (size * NARROWEST)));
  const shown = columns.slice(0, fit);
  return {
    left,
    right,
    names: broken.map(({ lines }) => lines),
    nameEnd,
    barFrom,
    barTo,
    gridFrom,
    title: wrapWords(input.axes.above, room, size * 0.9, pen.measure).slice(0, 2),
    columns: shown,
    step: Math.min(size * WIDEST, room / Math.max(1, shown.length)),
    row: size * [1.9, 2.75, 3.9, 5.05][Math.max(1, ...broken.map(({ lines }) => lines.length)) - 1]!,
  };
}

const mostOf = (list: readonly { readonly count: number }[]): number =>
  Math.max(1, ...list.map(({ count }) => count));

/** Whole numbers only: bodies are counted. */
const axisTicks = ({ columns }: UpsetInput): readonly number[] =>
  ticks(0, mostOf(columns), 4).filter(Number.isInteger);

/** Bars take what the rows leave of the height that is to be filled. */
function barsHeight(
  { rows, columns, height, isTight }: UpsetInput,
  { size }: Pen,
  plan: Plan,
  top: number,
  head: number,
  below: number,
): number {
  // Bars that count one or two need no tower.
  const share = Math.min(1, 0.3 + 0.08 * mostOf(columns));
  const usual = size * 8.5 * share;
  if (!height) return usual;
  const rest = height - top - head - size * 3 - rows.length * plan.row - below;
  return Math.max(size * (isTight ? 3 : 5) * share, Math.min(size * 16 * share, rest));
}

function aboveMarkup(
  input: UpsetInput,
  pen: Pen,
  plan: Plan,
  { top, bottom, high }: { readonly top: number; readonly bottom: number; readonly high: number },
): string[] {
  const { palette, words } = input;
  const { size } = pen;
  const scale = scaleLinear([0, mostOf(input.columns)], [bottom, bottom - high]);
  const to = plan.gridFrom + plan.step * plan.columns.length;
  return [
    ...plan.title.map((line, i) =>
      pen.text(plan.gridFrom, top + size * (0.8 + 1.1 * i), line, { size: size * 0.9, fill: palette.quiet }),
    ),
    sideAxis(pen, { from: plan.gridFrom, to }, scale, axisTicks(input), words.number),
    ...plan.columns.map((column, i) => {
      const x = plan.gridFrom + plan.step * (i + 0.5);
      const width = Math.min(plan.step * 0.62, size * 1.5);
      const y = scale(column.count);
      return element(
        'g',
        {},
        element('title', {}, escapeXml(column.text)),
        element('rect', {
          x: num(x - width / 2),
          y: num(y),
          width: num(width),
          height: num(Math.max(1, bottom - y)),
          fill: column.rows.length > 1 ? palette.accent : palette.line,
        }),
        pen.text(x, y - size * 0.35, column.said, { align: 'middle', size: size * SMALL }),
      );
    }),
  ];
}

function matrixMarkup(input: UpsetInput, pen: Pen, plan: Plan, grid: number): string[] {
  const { rows, palette, axes } = input;
  const { size } = pen;
  const to = plan.gridFrom + plan.step * plan.columns.length;
  const scale = scaleLinear([0, mostOf(rows)], [0, plan.barTo - plan.barFrom]);
  const r = Math.min(size * 0.48, plan.step * 0.36, plan.row * 0.32);
  const side = wrapWords(axes.side, plan.gridFrom - plan.left - size * 2.4, size * 0.9, pen.measure).slice(
    0,
    3,
  );
  // Over the bars where it is no wider than they, else as far to the left as it has to.
  const sideAt = (line: string) =>
    Math.max(plan.left, Math.min(plan.barFrom, plan.gridFrom - size * 2.4 - pen.measure(line, size * 0.9)));
  const heading = side.map((line, i) =>
    pen.text(sideAt(line), grid - size * (0.75 + 1.1 * (side.length - 1 - i)), line, {
      size: size * 0.9,
      fill: palette.quiet,
    }),
  );
  const lines = rows.map((row, i) => {
    const y = grid + plan.row * (i + 0.5);
    return element(
      'g',
      {},
      element('title', {}, escapeXml(row.text)),
      i % 2 === 0
        ? element('rect', {
            x: num(plan.left),
            y: num(y - plan.row / 2),
            width: num(to - plan.left),
            height: num(plan.row),
            fill: palette.faint,
            'fill-opacity': '0.45',
          })
        : '',
      pen.lines(plan.nameEnd, y, plan.names[i]!, 'end'),
      element('rect', {
        x: num(plan.barFrom),
        y: num(y - size * 0.45),
        width: num(Math.max(1, scale(row.count))),
        height: num(size * 0.9),
        fill: palette.quiet,
        'fill-opacity': '0.75',
      }),
      pen.text(plan.barFrom + scale(row.count) + size * 0.35, y + size * 0.32, row.said, {
        size: size * 0.9,
      }),
    );
  });
  const dots = plan.columns.map((column, c) => {
    const x = plan.gridFrom + plan.step * (c + 0.5);
    const at = (i: number) => grid + plan.row * (i + 0.5);
    const [first, last] = [column.rows[0]!, column.rows.at(-1)!];
    const fill = column.rows.length > 1 ? palette.accent : palette.line;
    const joined = new Set(column.rows);
    return element(
      'g',
      {},
      element('title', {}, escapeXml(column.text)),
      ...rows.map((_, i) =>
        joined.has(i)
          ? ''
          : element('circle', {
              cx: num(x),
              cy: num(at(i)),
              r: num(r * 0.62),
              fill: palette.page,
              stroke: palette.faint,
              'stroke-width': 1,
            }),
      ),
      first < last
        ? element('path', {
            d: `M${num(x)} ${num(at(first))}V${num(at(last))}`,
            stroke: fill,
            'stroke-width': num(Math.max(1.5, r * 0.5)),
            fill: 'none',
          })
        : '',
      ...column.rows.map((i) => element('circle', { cx: num(x), cy: num(at(i)), r: num(r), fill })),
    );
  });
  return [...heading, ...lines, ...dots];
}

/** Names beside the columns need at least so much, in text sizes. */
const BESIDE = 18;
const INDENT = 2;

type Paragraph = { readonly mark: string; readonly lines: readonly string[] };
const tallOf = (paragraphs: readonly Paragraph[], size: number): number =>
  paragraphs.reduce((sum, { lines }) => sum + size * (1.2 * lines.length + 0.2), 0);

/** Numbers under the columns; who they are, beside where there is room, else below; and what is left out. */
function belowOf(
  input: UpsetInput,
  pen: Pen,
  plan: Plan,
  hidden: number,
): { readonly height: number; readonly draw: (grid: number) => readonly string[] } {
  const { palette, rows } = input;
  const { size } = pen;
  const { left, right, gridFrom, columns, step } = plan;
  const small = size * 0.92;
  const aside = gridFrom + step * columns.length + size * 2;
  const isBeside = right - aside >= size * BESIDE;
  const from = isBeside ? aside : left;
  const names = columns.flatMap((column, i): readonly Paragraph[] =>
    column.names === ''
      ? []
      : [
          {
            mark: String(i + 1),
            lines: wrapWords(column.names, right - from - size * INDENT, small, pen.measure),
          },
        ],
  );
  const said = [input.leftOut(hidden), input.rest]
    .filter((text) => text !== '')
    .map((text): Paragraph => ({ mark: '', lines: wrapWords(text, right - left, small, pen.measure) }));
  const tall = rows.length * plan.row;
  const head = names.length > 0 ? size * 2.2 : size * 0.6;
  const beside = isBeside ? Math.max(0, tallOf(names, size) - tall - head) : 0;
  const draw = (list: readonly Paragraph[], x: number, top: number): readonly string[] => {
    let y = top;
    return list.flatMap(({ mark, lines }) => {
      const at = y;
      y += size * (1.2 * lines.length + 0.2);
      return [
        ...(mark === '' ? [] : [pen.text(x, at + size, mark, { size: small, fill: palette.quiet })]),
        ...lines.map((line, k) =>
          pen.text(mark === '' ? x : x + size * INDENT, at + size * (1 + 1.2 * k), line, {
            size: small,
            ...(mark === '' ? { fill: palette.quiet } : {}),
          }),
        ),
      ];
    });
  };
  return {
    height: head + beside + (isBeside ? 0 : tallOf(names, size)) + tallOf(said, size),
    draw: (grid) => {
      const end = grid + tall;
      const numbers =
        names.length === 0
          ? []
          : columns.map((_, i) =>
              pen.text(gridFrom + step * (i + 0.5), end + size * 1.1, String(i + 1), {
                align: 'middle',
                size: size * SMALL,
                fill: palette.quiet,
              }),
            );
      const below = end + head + beside;
      return [
        ...numbers,
        ...draw(names, from, isBeside ? grid : end + head),
        ...draw(said, left, isBeside ? below : below + tallOf(names, size)),
      ];
    },
  };
}

/** Columns first, then rows: each is a mark where its bar is. */
function marksOf(input: UpsetInput, plan: Plan, top: number, high: number, grid: number): ChartMark[] {
  const most = mostOf(input.columns);
  return [
    ...plan.columns.map(({ key, count, text }, i) => ({
      key: `column ${key}`,
      x: plan.gridFrom + plan.step * (i + 0.5),
      y: top + high - (high * count) / most,
      text,
    })),
    ...input.rows.map(({ key, text }, i) => ({
      key: `row ${key}`,
      x: (plan.barFrom + plan.barTo) / 2,
      y: grid + plan.row * (i + 0.5),
      text,
    })),
  ];
}
