/** The legend as SVG: sections for colour, shape, line and size, flowing into columns; nothing in it is ever cut off. */

import { LEGEND_PARTS, type LegendPart } from '../model/figure.ts';
import type { LegendEntry } from './legend.ts';
import {
  type LegendDrawing,
  type LegendOptions,
  listSection,
  type Row,
  type Section,
  sizeSection,
} from './legend-section.ts';
import {
  arrowSwatch,
  blockSwatch,
  hullSwatch,
  kindSwatch,
  lineSwatch,
  sectorSwatch,
} from './legend-swatch.ts';
import { element } from './xml.ts';

export type { LegendHeadings } from './legend-section.ts';

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
    // A list of its own (`figure-key.ts`): how long it is depends on the drawing.
    names: () => [],
  };
  return parts.flatMap((part) =>
    made[part]().map((section) => ({
      ...section,
      at: (x: number, y: number) => element('g', { id: `legend-${part}` }, section.at(x, y)),
    })),
  );
}
