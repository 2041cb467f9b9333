/** The legend as SVG: sections for colour, shape, line and size, flowing into columns; nothing in it is ever cut off. */

import { LEGEND_PARTS, type LegendPart } from '../model/figure.ts';
import { arrowHead } from './arrow.ts';
import type { LegendEntry } from './legend.ts';
import { breakLabel, LINE_HEIGHT } from './line-break.ts';
import { DASHES } from './line-dash.ts';
import type { Palette } from './look.ts';
import { nodeSvg, type Paint } from './node-svg.ts';
import { shapePath } from './shapes.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml, num } from './xml.ts';

export type LegendHeadings = Readonly<Record<'sector' | 'kind' | 'line', string>>;

export type LegendOptions = {
  readonly textSize: number;
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
  /** What is explained, in this order; all of it where not given. */
  readonly parts?: readonly LegendPart[];
};

export type LegendDrawing = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
};

type Section = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
};

const SWATCH = 1.9;
const ROW = 1.55;
const WIDEST = 15;

export function legendSvg(entries: readonly LegendEntry[], options: LegendOptions): LegendDrawing {
  const sections = sectionsOf(entries, options);
  const gap = options.textSize * 1.25;
  const columns: Section[][] = [];
  let left = 0;
  for (const section of sections) {
    if (columns.length === 0 || section.height > left) {
      columns.push([]);
      left = options.height;
    }
    columns.at(-1)!.push(section);
    left -= section.height + gap;
  }
  const widths = columns.map((list) => Math.max(...list.map((s) => s.width)));
  const heights = columns.map((list) => list.reduce((sum, s) => sum + s.height, gap * (list.length - 1)));
  return {
    width: widths.reduce((a, b) => a + b, 0) + gap * 1.6 * Math.max(0, columns.length - 1),
    height: Math.max(0, ...heights),
    at: (x, y) => {
      let cx = x;
      const parts = columns.flatMap((list, c) => {
        let cy = y;
        const out = list.map((section) => {
          const markup = section.at(cx, cy);
          cy += section.height + gap;
          return markup;
        });
        cx += widths[c]! + gap * 1.6;
        return out;
      });
      return element('g', { id: 'legend', fill: options.palette.ink }, ...parts);
    },
  };
}

function sectionsOf(entries: readonly LegendEntry[], options: LegendOptions): Section[] {
  const { headings, parts = LEGEND_PARTS } = options;
  const of = <O extends LegendEntry['of']>(kind: O) =>
    entries.filter((e): e is Extract<LegendEntry, { of: O }> => e.of === kind);
  const list = (heading: string, rows: readonly Row[]): Section[] =>
    rows.length > 0 ? [listSection(heading, rows, options)] : [];
  const groups = of('group');
  const hulls = of('hull');
  const made: Readonly<Record<LegendPart, () => Section[]>> = {
    colour: () =>
      list(
        groups[0]?.heading ?? headings.sector,
        [...of('sector'), ...groups].map((e) => ({
          label: e.label,
          count: e.count,
          swatch: sectorSwatch(e, options),
        })),
      ),
    shape: () =>
      list(headings.kind, [
        ...of('kind').map((e) => ({ label: e.label, count: e.count, swatch: kindSwatch(e, options) })),
        ...of('block').map((e) => ({ label: e.label, count: e.count, swatch: blockSwatch(options) })),
      ]),
    line: () =>
      list(headings.line, [
        ...of('line').map((e) => ({ label: e.label, count: e.count, swatch: lineSwatch(e, options) })),
        ...of('arrow').map((e) => ({ label: e.label, count: e.count, swatch: arrowSwatch(options) })),
      ]),
    ground: () =>
      list(
        hulls[0]?.heading ?? '',
        hulls.map((e) => ({ label: e.label, count: e.count, swatch: hullSwatch(e, options) })),
      ),
    size: () => of('size').map((e) => sizeSection(e, options)),
  };
  return parts.flatMap((part) =>
    made[part]().map((section) => ({
      ...section,
      at: (x: number, y: number) => element('g', { id: `legend-${part}` }, section.at(x, y)),
    })),
  );
}

type Row = {
  readonly label: string;
  readonly count: number;
  /** Draws the sign around (x, y). */
  readonly swatch: (x: number, y: number) => string;
};

const halfEllipse = (size: number, way: 1 | -1): string =>
  `a${num(0.72 * size)} ${num(0.46 * size)} 0 1 0 ${num(1.44 * size * way)} 0`;

const hullSwatch =
  ({ fill }: Extract<LegendEntry, { of: 'hull' }>, { textSize }: LegendOptions): Row['swatch'] =>
  (x, y) =>
    element('path', {
      d: `M${num(x - 0.72 * textSize)} ${num(y)}${halfEllipse(textSize, 1)}${halfEllipse(textSize, -1)}Z`,
      fill,
      'fill-opacity': '0.12',
      stroke: fill,
      'stroke-width': 1.4,
      'stroke-dasharray': '5 2',
    });

function listSection(heading: string, rows: readonly Row[], options: LegendOptions): Section {
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
  return {
    width: Math.max(head.width, ...set.map((s) => size * SWATCH + s.width)),
    height: head.height + set.reduce((sum, s) => sum + s.height, 0),
    at: (x, y) => {
      let cy = y + head.height;
      const out = set.map(({ row, count, block, height }) => {
        const middle = cy + (size * ROW) / 2;
        const lines = block.lines.map((line, i) => {
          const last = i === block.lines.length - 1;
          return element(
            'tspan',
            { x: x + size * SWATCH, y: middle + size * (0.34 + LINE_HEIGHT * i) },
            escapeXml(line),
            ...(last
              ? [element('tspan', { fill: options.palette.quiet, dx: size * 0.5 }, escapeXml(count))]
              : []),
          );
        });
        cy += height;
        return row.swatch(x + size * 0.62, middle) + element('text', { 'font-size': size }, ...lines);
      });
      return head.at(x, y) + out.join('');
    },
  };
}

function headingSvg(heading: string, { textSize, palette, measure }: LegendOptions) {
  const size = textSize * 0.86;
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

type Swatch = Row['swatch'];

const sectorSwatch =
  (
    e: Extract<LegendEntry, { of: 'sector' | 'group' }>,
    { textSize, palette, paint }: LegendOptions,
  ): Swatch =>
  (x, y) =>
    nodeSvg(
      {
        shape: 'circle',
        fill: e.fill,
        pattern: e.pattern,
        stroke: palette.page,
        cross: e.cross,
        block: false,
      },
      x,
      y,
      textSize * 0.46,
      palette,
      paint,
    );

const kindSwatch =
  (e: Extract<LegendEntry, { of: 'kind' }>, { textSize, palette, paint }: LegendOptions): Swatch =>
  (x, y) =>
    nodeSvg(
      {
        shape: e.shape,
        fill: palette.quiet,
        pattern: 'solid',
        stroke: palette.page,
        cross: false,
        block: false,
      },
      x,
      y,
      textSize * (e.small ? 0.33 : 0.45),
      palette,
      paint,
    );

const blockSwatch =
  ({ textSize, palette, paint }: LegendOptions): Swatch =>
  (x, y) =>
    nodeSvg(
      {
        shape: 'circle',
        fill: palette.quiet,
        pattern: 'solid',
        stroke: palette.page,
        cross: false,
        block: true,
      },
      x,
      y,
      textSize * 0.33,
      palette,
      paint,
    );

const lineSwatch =
  (e: Extract<LegendEntry, { of: 'line' }>, { textSize, palette }: LegendOptions): Swatch =>
  (x, y) =>
    element('path', {
      d: `M${num(x - textSize * 0.6)} ${num(y)}h${num(textSize * 1.4)}`,
      fill: 'none',
      stroke: e.style === 'formal' ? palette.quiet : palette.line,
      'stroke-width': e.style === 'formal' ? 2.2 : e.style === 'person-bound' ? 2 : 1.3,
      'stroke-dasharray': DASHES[e.style],
      'stroke-linecap': e.style === 'person-bound' ? 'round' : null,
    });

const arrowSwatch =
  ({ textSize, palette }: LegendOptions): Swatch =>
  (x, y) =>
    element('path', {
      d: `M${num(x - textSize * 0.6)} ${num(y)}h${num(textSize * 1.4)}${arrowHead([x + textSize * 0.8, y], [1, 0], 7)}`,
      fill: palette.line,
      stroke: palette.line,
      'stroke-width': 1.3,
    });

/** Nested circles standing on one line, each with its value. */
function sizeSection(entry: Extract<LegendEntry, { of: 'size' }>, options: LegendOptions): Section {
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
  const size = options.textSize * 0.86;
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
