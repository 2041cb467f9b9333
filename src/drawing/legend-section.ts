/** Sections of the legend: a heading with a list of signs and words below it, or with circles of several sizes. */

import type { LegendPart } from '../model/figure.ts';
import type { LegendEntry } from './legend.ts';
import type { Swatch } from './legend-swatch.ts';
import { breakLabel, LINE_HEIGHT, type TextBlock } from './line-break.ts';
import type { Palette } from './look.ts';
import type { Paint } from './node-svg.ts';
import { shapePath } from './shapes.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml, num } from './xml.ts';

export type LegendHeadings = Readonly<Record<'sector' | 'kind' | 'line', string>>;

export type LegendOptions = {
  readonly textSize: number;
  /** Headings are smaller than the words below them, but never than this. */
  readonly least?: number;
  readonly palette: Palette;
  readonly paint: Paint;
  readonly measure: Measure;
  readonly headings: LegendHeadings;
  /** Pixels for one scene unit, so that the size steps are those of the drawing. */
  readonly scale: number;
  /** Sections go below one another down to this height, then into the next column. */
  readonly height: number;
  /** Where the counts of bodies and ties are written. */
  readonly language: (count: number) => string;
  /** So much room across: entries of a section stand beside one another. Left out = one below the other. */
  readonly across?: number;
  /** What is explained, in this order; all of it where not given. */
  readonly parts?: readonly LegendPart[];
};

export type LegendDrawing = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
};

export type Section = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
};

const SWATCH = 1.9;
const ROW = 1.5;
/** Size of headings, which are in capitals, against the words below them. */
const HEADING = 0.86;
const WIDEST = 15;
/** Between entries that stand beside one another. */
const APART = 1.6;

export type Row = {
  readonly label: string;
  readonly count: number;
  readonly swatch: Swatch;
};

export function listSection(heading: string, rows: readonly Row[], options: LegendOptions): Section {
  const { textSize: size, measure } = options;
  const set = rows.map((row) => {
    const count = options.language(row.count);
    const blocks = breakLabel(row.label, {
      size,
      weight: 400,
      width: size * WIDEST,
      lines: 4,
      measure,
    });
    const block = blocks[0]!;
    const countWidth = measure(count, size) + size * 0.5;
    const last = measure(block.lines.at(-1)!, size) + countWidth;
    return {
      row,
      count,
      block,
      width: Math.max(block.width, last),
      height: size * (ROW + LINE_HEIGHT * (block.lines.length - 1)),
    };
  });
  const head = headingSvg(heading, options);
  const { across = 0 } = options;
  const wide = Math.max(...set.map((s) => size * SWATCH + s.width));
  const most = Math.max(1, Math.floor((across + size * APART) / (wide + size * APART)));
  // As even as can be: three and two rather than four and one.
  const columns = Math.ceil(set.length / Math.ceil(set.length / most));
  const lines = Array.from({ length: Math.ceil(set.length / columns) }, (_, i) =>
    set.slice(i * columns, (i + 1) * columns),
  );
  const heights = lines.map((line) => Math.max(...line.map(({ height }) => height)));
  return {
    width: Math.max(head.width, columns * wide + (columns - 1) * size * APART),
    height: head.height + heights.reduce((sum, height) => sum + height, 0),
    at: (x, y) => {
      let cy = y + head.height;
      const out = lines.map((line, l) => {
        const middle = cy + (size * ROW) / 2;
        cy += heights[l]!;
        return line.map((row, c) => rowSvg(row, x + c * (wide + size * APART), middle, options)).join('');
      });
      return head.at(x, y) + out.join('');
    },
  };
}

/** A sign with its words, and how many there are of it. */
function rowSvg(
  { row, count, block }: { readonly row: Row; readonly count: string; readonly block: TextBlock },
  x: number,
  middle: number,
  { textSize: size, palette }: LegendOptions,
): string {
  const lines = block.lines.map((line, i) =>
    element(
      'tspan',
      { x: x + size * SWATCH, y: middle + size * (0.34 + LINE_HEIGHT * i) },
      escapeXml(line),
      ...(i === block.lines.length - 1
        ? [element('tspan', { fill: palette.quiet, dx: size * 0.5 }, escapeXml(count))]
        : []),
    ),
  );
  return row.swatch(x + size * 0.62, middle) + element('text', { 'font-size': size }, ...lines);
}

const headingSize = ({ textSize, least = 0 }: LegendOptions): number =>
  Math.min(textSize, Math.max(least, textSize * HEADING));

function headingSvg(heading: string, options: LegendOptions) {
  const { palette, measure } = options;
  const size = headingSize(options);
  const tracking = size * 0.07;
  const text = heading.toUpperCase();
  return {
    width: measure(text, size, 600) + tracking * text.length,
    height: size * 1.75,
    at: (x: number, y: number) =>
      element(
        'text',
        {
          x,
          y: y + size * 0.95,
          'font-size': size,
          'font-weight': '600',
          'letter-spacing': tracking,
          fill: palette.quiet,
        },
        escapeXml(text),
      ),
  };
}

/** Nested circles standing on one line, each with its value. */
export function sizeSection(entry: Extract<LegendEntry, { of: 'size' }>, options: LegendOptions): Section {
  const { textSize: size, palette, scale, measure } = options;
  const head = headingLines(entry.label, options);
  const radii = entry.steps.map((s) => s.r * scale);
  const most = Math.max(...radii);
  // Values stand beside the tops of their circles, never closer than a line.
  const tops: number[] = [];
  radii.forEach((r, i) => {
    const wanted = 2 * most - 2 * r;
    tops.push(i === 0 ? wanted : Math.max(wanted, tops[i - 1]! + size * 1.15));
  });
  const body = Math.max(2 * most, (tops.at(-1) ?? 0) + size * 0.6);
  const labelX = 2 * most + size * 0.9;
  const widest = Math.max(...entry.steps.map((s) => measure(s.label, size)));
  return {
    width: Math.max(head.width, labelX + widest),
    height: head.height + body + size * 0.5,
    at: (x, y) => {
      const top = y + head.height + size * 0.3;
      const out = entry.steps.map((step, i) => {
        const r = radii[i]!;
        const peak = top + 2 * most - 2 * r;
        const at = top + tops[i]!;
        return [
          element('path', {
            d: shapePath('circle', x + most, top + 2 * most - r, r),
            fill: 'none',
            stroke: palette.quiet,
            'stroke-width': 1,
          }),
          element('path', {
            d: `M${num(x + most)} ${num(peak)}L${num(x + labelX - size * 0.3)} ${num(at)}`,
            stroke: palette.line,
            'stroke-width': 0.6,
            fill: 'none',
          }),
          element('text', { x: x + labelX, y: at + size * 0.34, 'font-size': size }, escapeXml(step.label)),
        ].join('');
      });
      return head.at(x, y) + out.join('');
    },
  };
}

function headingLines(heading: string, options: LegendOptions) {
  const size = headingSize(options);
  const [block] = breakLabel(heading.toUpperCase(), {
    size: size * 1.07,
    weight: 600,
    width: options.textSize * WIDEST,
    lines: 3,
    measure: options.measure,
  });
  const lines = (block?.lines ?? []).map((line) => headingSvg(line, options));
  return {
    width: Math.max(0, ...lines.map((l) => l.width)),
    height: size * (1.75 + LINE_HEIGHT * Math.max(0, lines.length - 1)),
    at: (x: number, y: number) => lines.map((l, i) => l.at(x, y + i * size * LINE_HEIGHT)).join(''),
  };
}
