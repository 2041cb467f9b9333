/**
 * Small multiples over time: one small network a moment, everybody in the same place in all of them; against the moment before, new
 * ties are bold and ended ones dashed.
 */
import type { Palette } from '../look.ts';
import { element, escapeXml, num } from '../xml.ts';
import { keyLine } from './group-look.ts';
import { fitted } from './names.ts';
import {
  type Chart,
  type ChartMark,
  type ChartOptions,
  chartPage,
  penOf,
  roomIn,
  SMALL,
  wrapWords,
} from './page.ts';

export type MomentCell = {
  readonly key: string;
  readonly label: string;
  /** '37 Einrichtungen, 49 Verbindungen' */
  readonly value: string;
  /** In the layout's units; fill null = no sector. */
  readonly bodies: readonly { readonly x: number; readonly y: number; readonly fill: string | null }[];
  /** Ends as positions in the layout's units. */
  readonly ties: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly is: 'same' | 'new' | 'ended';
  }[];
};
export type MomentsInput = ChartOptions & {
  readonly cells: readonly MomentCell[];
  readonly sectors: readonly { readonly label: string; readonly fill: string | null }[];
  readonly words: ChartOptions['words'] & { readonly is: Readonly<Record<'new' | 'ended', string>> };
  readonly cellText: (cell: MomentCell) => string;
};

export function momentsChart(input: MomentsInput): Chart {
  const { cells, palette, width, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const extent = extentOf(cells);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const line = (is: 'new' | 'ended') => (x: number, y: number) =>
        tieLine([x - size * 0.7, y], [x + size * 0.7, y], is, palette);
      const meaning = keyLine(
        pen,
        [
          { label: words.is.new, draw: line('new') },
          { label: words.is.ended, draw: line('ended') },
          ...input.sectors.map(({ label, fill }) => ({
            label,
            draw: (x: number, y: number) => dot(x, y, size * 0.4, fill, palette),
          })),
        ],
        { top, left, right },
      );
      const key = { markup: meaning.markup, height: meaning.height + size * 0.6 };
      const gap = size;
      // On a telephone two stand beside each other, smaller than elsewhere.
      const least = Math.min(size * (width < size * 37 ? 12.5 : 15), width - 2 * left);
      const usual = Math.max(1, Math.min(cells.length, Math.floor((right - left + gap) / (least + gap))));
      const planOf = (columns: number) => {
        const cell = Math.min((right - left - gap * (columns - 1)) / columns, size * 26);
        const values = cells.map(({ value }) => wrapWords(value, cell, size * SMALL, pen.measure));
        const head = size * (1.75 + 1.15 * Math.max(...values.map((lines) => lines.length)));
        const rows = Math.ceil(cells.length / columns);
        const room = (roomIn(input) - key.height - gap * (rows - 1)) / rows - head;
        return { columns, cell, values, head, room, high: Math.min(cell, room) };
      };
      // In a height that is to be kept, as many beside each other as let them be largest.
      const plan =
        input.height === undefined
          ? planOf(usual)
          : Array.from({ length: cells.length }, (_, i) => planOf(i + 1))
              .filter(({ columns, cell }) => columns === 1 || cell >= size * 9.5)
              .reduce((best, one) => (one.high > best.high + 0.5 ? one : best));
      const { columns, cell, values, head } = plan;
      const high = Math.max(plan.high, size * (input.isTight ? 8 : 11));
      const tall = high + head;
      const marks: ChartMark[] = [];
      const markup = cells.map((one, i) => {
        const x = left + (i % columns) * (cell + gap);
        const y = top + key.height + Math.floor(i / columns) * (tall + gap);
        marks.push({ key: one.key, x: x + cell / 2, y: y + head + high / 2, text: input.cellText(one) });
        const scale = Math.min((cell - size * 1.2) / extent.width, (high - size * 1.2) / extent.height);
        const at = ([px, py]: readonly [number, number]): [number, number] => [
          x + cell / 2 + (px - extent.x) * scale,
          y + head + high / 2 + (py - extent.y) * scale,
        ];
        const r = Math.max(1.6, Math.min(size * 0.33, high / Math.sqrt(one.bodies.length + 1) / 5));
        return element(
          'g',
          {},
          element('title', {}, escapeXml(input.cellText(one))),
          element('rect', {
            x: num(x),
            y: num(y + head),
            width: num(cell),
            height: num(high),
            rx: 6,
            fill: 'none',
            stroke: palette.faint,
          }),
          pen.text(x, y + size, fitted(one.label, cell, size, pen.measure), { weight: 600 }),
          ...values[i]!.map((line, k) =>
            pen.text(x, y + size * (2.25 + 1.15 * k), line, { size: size * SMALL, fill: palette.quiet }),
          ),
          ...(['same', 'ended', 'new'] as const).flatMap((is) =>
            one.ties
              .filter((tie) => tie.is === is)
              .map((tie) => tieLine(at(tie.from), at(tie.to), is, palette)),
          ),
          ...one.bodies.map((body) => dot(...at([body.x, body.y]), r, body.fill, palette)),
        );
      });
      const rows = Math.ceil(cells.length / columns);
      return { markup: [key.markup, ...markup], height: key.height + rows * tall + (rows - 1) * gap, marks };
    },
    cells.map(input.cellText),
  );
}

function dot(x: number, y: number, r: number, fill: string | null, palette: Palette): string {
  return element('circle', {
    cx: num(x),
    cy: num(y),
    r: num(r),
    fill: fill ?? palette.page,
    stroke: fill === null ? palette.quiet : palette.page,
    'stroke-width': fill === null ? 1 : 0.6,
  });
}

function tieLine(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  is: 'same' | 'new' | 'ended',
  palette: Palette,
): string {
  return element('path', {
    d: `M${num(x0)} ${num(y0)}L${num(x1)} ${num(y1)}`,
    stroke: is === 'new' ? palette.accent : is === 'ended' ? palette.quiet : palette.line,
    'stroke-width': is === 'new' ? 2.2 : is === 'ended' ? 1.1 : 0.7,
    'stroke-dasharray': is === 'ended' ? '3 3' : null,
    fill: 'none',
  });
}

/** The middle and the size of what all cells show together. */
function extentOf(cells: readonly MomentCell[]): { x: number; y: number; width: number; height: number } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { bodies } of cells)
    for (const { x, y } of bodies) {
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
  if (!(x1 >= x0)) return { x: 0, y: 0, width: 2, height: 2 };
  return {
    x: (x0 + x1) / 2,
    y: (y0 + y1) / 2,
    width: Math.max(0.2, x1 - x0),
    height: Math.max(0.2, y1 - y0),
  };
}
