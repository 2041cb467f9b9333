/**
 * Ranked bars whose fill says a state: full, hatched or open, so that it holds in grey print, and said in words behind each bar.
 * Lengths are one quantity, states another: what is open is as long as what is full.
 */
import { scaleLinear, ticks } from 'd3';
import { element, escapeXml, num } from '../xml.ts';
import { keyLine } from './group-look.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, type Pen, penOf, SMALL } from './page.ts';

export const BAR_STATES = ['full', 'hatched', 'open'] as const;
export type BarState = (typeof BAR_STATES)[number];

export type StatedBar = {
  readonly key: string;
  /** Said before the name, e.g. a shared rank. */
  readonly place: string;
  readonly label: string;
  /** Not negative. */
  readonly value: number;
  readonly state: BarState;
  /** On its way from open to full: its end is dashed and strong. */
  readonly planned: boolean;
  /** Said behind the bar: the state, in few words. */
  readonly word: string;
  /** The whole row as a sentence, for pointing and for the text version. */
  readonly text: string;
};

export type StatedBarsInput = ChartOptions & {
  readonly rows: readonly StatedBar[];
  /** Where the axis ends at least: the greatest value that there could be. */
  readonly most: number;
  /** What the lengths are. */
  readonly axis: string;
  /** Names of the states for the key, and of what is planned; null = nothing is. */
  readonly states: Readonly<Record<BarState, string>>;
  readonly planned: string | null;
};

const HATCH = 'bar-hatch';

export function statedBarsChart(input: StatedBarsInput): Chart {
  const { rows, palette, words, width, most } = input;
  const pen = penOf(input);
  const { size } = pen;
  // On narrow pages the name stands above its bar.
  const isNarrow = width < size * 48;
  const names = rows.map((row) => pen.break(row.label, isNarrow ? width - size * 6 : size * 21));
  const places = Math.max(0, ...rows.map(({ place }) => pen.measure(place, size))) + size * 0.6;
  const said = rows.map((row) => `${words.number(row.value)}${row.word === '' ? '' : ` · ${row.word}`}`);
  // Bold words are a little wider.
  const behind = said.map((text) => pen.measure(text, size * 0.9) * 1.06 + size * 0.9);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const key = keyLine(pen, keyOf(input), { top, left, right });
      const side = isNarrow ? 0 : Math.max(0, ...names.map((name) => name.width)) + size * 0.7;
      const from = left + places + side;
      const high = Math.max(most, ...rows.map(({ value }) => value), 1e-9);
      // As long as every bar leaves room for its words.
      const fitting = rows.map(
        ({ value }, i) => (right - from - behind[i]!) * (high / Math.max(value, 1e-9)),
      );
      const end = from + Math.max(size * 4, Math.min(right - from, ...fitting));
      const scale = scaleLinear([0, high], [from, end]);
      const head = key.height + size * 2.9;
      const thick = size * 1.05;
      const heights = names.map(({ lines }) =>
        isNarrow
          ? size * 1.2 * lines.length + thick + size * 0.8
          : Math.max(size * 1.8, size * (0.5 + 1.16 * lines.length)),
      );
      const bottom = top + head + heights.reduce((a, b) => a + b, 0);
      const out = [
        hatch(palette),
        key.markup,
        pen.text(from, top + key.height + size * 1.1, input.axis, { size: size * 0.9, fill: palette.quiet }),
        ...axisOf(pen, scale, [0, most], [top + head, bottom], (end - from) / (size * 5), words.number),
      ];
      const marks: ChartMark[] = [];
      let y = top + head;
      rows.forEach((row, i) => {
        const { lines } = names[i]!;
        const bar = isNarrow ? y + size * 1.2 * lines.length + thick / 2 : y + heights[i]! / 2;
        const name = isNarrow ? y + (size * 1.2 * lines.length) / 2 : bar;
        out.push(
          pen.text(left + places - size * 0.6, name + size * 0.34, row.place, {
            align: 'end',
            fill: palette.quiet,
          }),
          isNarrow ? pen.lines(from, name, lines, 'start') : pen.lines(from - size * 0.7, name, lines, 'end'),
          barOf(row, input, { x: from, y: bar, width: Math.max(2, scale(row.value) - from), thick }),
          pen.text(scale(row.value) + size * 0.6, bar + size * 0.32, said[i]!, {
            size: size * 0.9,
            ...(row.state === 'open' ? {} : { weight: 600 }),
          }),
        );
        marks.push({ key: row.key, x: (from + scale(row.value)) / 2, y: bar, text: row.text, isRow: true });
        y += heights[i]!;
      });
      return { markup: out, height: bottom - top, marks };
    },
    rows.map(({ text }) => text),
  );
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly thick: number };

function barOf(
  row: Pick<StatedBar, 'state' | 'planned' | 'text'>,
  { palette }: ChartOptions,
  box: Box,
): string {
  const { x, y, width, thick } = box;
  const fill = { full: palette.accent, hatched: `url(#${HATCH})`, open: palette.page }[row.state];
  const isDashed = row.planned && row.state === 'open';
  return element(
    'rect',
    {
      x,
      y: y - thick / 2,
      width,
      height: thick,
      fill,
      stroke: row.state === 'open' && !isDashed ? palette.line : palette.accent,
      'stroke-width': isDashed ? 2 : 1.2,
      'stroke-dasharray': isDashed ? '5 3' : null,
    },
    row.text === '' ? '' : element('title', {}, escapeXml(row.text)),
  );
}

/** Lines at 45 degrees in the accent's colour. */
const hatch = (palette: ChartOptions['palette']): string =>
  element(
    'defs',
    {},
    element(
      'pattern',
      {
        id: HATCH,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 5, height: 5, fill: palette.page }),
      element('rect', { width: 2, height: 5, fill: palette.accent }),
    ),
  );

function keyOf(input: StatedBarsInput) {
  const box = (x: number, y: number): Box => ({ x: x - 8, y, width: 20, thick: 11 });
  const entry = (label: string, state: BarState, planned: boolean) => ({
    label,
    draw: (x: number, y: number) => barOf({ state, planned, text: '' }, input, box(x, y)),
  });
  return [
    ...BAR_STATES.map((state) => entry(input.states[state], state, false)),
    ...(input.planned === null ? [] : [entry(input.planned, 'open', true)]),
  ];
}

function axisOf(
  pen: Pen,
  scale: (value: number) => number,
  [low, high]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  fits: number,
  format: (value: number) => string,
): string[] {
  const { size, palette } = pen;
  return ticks(low, high, Math.max(2, Math.min(8, Math.floor(fits)))).flatMap((tick) => [
    element('path', {
      d: `M${num(scale(tick))} ${num(top - size * 0.4)}V${num(bottom)}`,
      stroke: palette.faint,
      fill: 'none',
    }),
    pen.text(scale(tick), top - size * 0.6, format(tick), {
      align: 'middle',
      size: size * SMALL,
      fill: palette.quiet,
    }),
  ]);
}
