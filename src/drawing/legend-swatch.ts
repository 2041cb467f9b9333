/** The signs of the legend: what stands before each of its words. */
import { arrowHead } from './arrow.ts';
import type { LegendEntry } from './legend.ts';
import type { LegendOptions } from './legend-section.ts';
import { DASHES } from './line-dash.ts';
import { nodeSvg } from './node-svg.ts';
import { element, num } from './xml.ts';

/** Draws the sign around (x, y). */
export type Swatch = (x: number, y: number) => string;

const halfEllipse = (size: number, way: 1 | -1): string =>
  `a${num(0.72 * size)} ${num(0.46 * size)} 0 1 0 ${num(1.44 * size * way)} 0`;

export const hullSwatch =
  ({ fill }: Extract<LegendEntry, { of: 'hull' }>, { textSize }: LegendOptions): Swatch =>
  (x, y) =>
    element('path', {
      d: `M${num(x - 0.72 * textSize)} ${num(y)}${halfEllipse(textSize, 1)}${halfEllipse(textSize, -1)}Z`,
      fill,
      'fill-opacity': '0.12',
      stroke: fill,
      'stroke-width': 1.4,
      'stroke-dasharray': '5 2',
    });

export const sectorSwatch =
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

export const kindSwatch =
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

export const blockSwatch =
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

export const lineSwatch =
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

export const arrowSwatch =
  ({ textSize, palette }: LegendOptions): Swatch =>
  (x, y) =>
    element('path', {
      d: `M${num(x - textSize * 0.6)} ${num(y)}h${num(textSize * 1.4)}${arrowHead([x + textSize * 0.8, y], [1, 0], 7)}`,
      fill: palette.line,
      stroke: palette.line,
      'stroke-width': 1.3,
    });
