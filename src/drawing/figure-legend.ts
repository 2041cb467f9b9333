/** The legend of a figure: the parts that were chosen in the order that was chosen, as small as it must be and as large as it may be. */
import { LEGEND_PARTS, type LegendPart } from '../model/figure.ts';
import type { Block } from './figure-text.ts';
import type { Box } from './label-field.ts';
import { type LegendHeadings, legendSvg } from './legend-svg.ts';
import { plainPaint } from './node-svg.ts';
import { patternPaint } from './patterns.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './text-width.ts';

export type LegendSetting = {
  readonly scene: Scene;
  /** What can be had of the page. */
  readonly box: Box;
  readonly textSize: number;
  /** Type is not made smaller than this for the sake of the drawing. */
  readonly least: number;
  readonly beside: boolean;
  readonly parts: readonly LegendPart[];
  readonly patterns: boolean;
  readonly headings: LegendHeadings;
  readonly number: (value: number) => string;
  readonly measure: Measure;
};

/** The widest that a legend beside the drawing becomes where smaller type allows it, as a share. */
const NARROW = 0.24;
/** Where type would become too small for that. */
const BROAD = 0.32;

/**
 * @param scale pixels for one unit of the scene, once it is known; before, the most that there can be
 * @returns null where there is nothing to explain
 */
export function figureLegend(setting: LegendSetting, scale?: number): Block | null {
  const { scene, box, textSize: size, beside, patterns, headings, measure } = setting;
  const parts = LEGEND_PARTS.filter((part) => setting.parts.includes(part)).sort(
    (a, b) => setting.parts.indexOf(a) - setting.parts.indexOf(b),
  );
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const draw = (textSize: number, columnHeight: number) =>
    legendSvg(scene.legend, {
      textSize,
      palette: scene.palette,
      paint: patterns ? patternPaint : plainPaint,
      measure,
      headings,
      parts,
      // Before the drawing is made: the most it can have, so that the legend is never too small for its circles.
      scale: scale ?? Math.min(width, height) / 2,
      height: columnHeight,
      language: setting.number,
    });
  if (draw(size, height).width === 0) return null;
  if (beside) {
    // One narrow column where smaller type allows it, so that the drawing stays large.
    const sizes = [0.94, 0.88, 0.82, 0.76, 0.7].map((share) => size * share);
    const readable = sizes.filter((each) => each >= setting.least);
    // A wheel is as high as the box, and leaves the rest of a broad one free.
    const free = scene.guides ? (width - height) / width - 0.1 : 0;
    const narrow = Math.min(BROAD, Math.max(NARROW, free));
    for (const [list, share] of [
      [readable, narrow],
      [readable, BROAD],
      [sizes, BROAD],
    ] as const) {
      for (const each of list) {
        const legend = draw(each, Number.POSITIVE_INFINITY);
        if (legend.height <= height && legend.width <= share * width) return legend;
      }
    }
    return draw(size * 0.76, height);
  }
  // Below: the flattest legend that is not wider than the page; smaller type only where nothing else helps.
  for (let textSize = size * 0.94; ; textSize *= 0.93) {
    for (let columnHeight = size * 6; columnHeight < height * 0.5; columnHeight += size) {
      const legend = draw(textSize, columnHeight);
      if (legend.width <= width && legend.height <= columnHeight * 1.6) return legend;
    }
    if (textSize < size * 0.6) return draw(textSize, height * 0.5);
  }
}
