/**
 * The legend of a figure: the parts that were chosen in the order that was chosen. Type becomes smaller only as far as it can still be
 * read; where that is not enough, parts are left out from the end, and where the page is too narrow beside the drawing, the legend
 * stands below, or not at all: the drawing keeps its share of the page.
 */
import { LEGEND_PARTS, type LegendPart } from '../model/figure.ts';
import type { Sizes } from './figure-setting.ts';
import type { Block } from './figure-text.ts';
import type { Box } from './label-field.ts';
import type { LegendHeadings } from './legend-section.ts';
import { legendSvg } from './legend-svg.ts';
import { plainPaint } from './node-svg.ts';
import { patternPaint } from './patterns.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './text-width.ts';

export type LegendPlace = 'beside' | 'below' | 'none';

export type LegendSetting = {
  readonly scene: Scene;
  /** What can be had of the page. */
  readonly box: Box;
  readonly sizes: Sizes;
  readonly place: LegendPlace;
  readonly parts: readonly LegendPart[];
  readonly patterns: boolean;
  readonly headings: LegendHeadings;
  readonly number: (value: number) => string;
  readonly measure: Measure;
};

export type PlannedLegend = {
  readonly place: LegendPlace;
  /** What the legend takes, at most. */
  readonly width: number;
  readonly height: number;
  /** What is left for the drawing. */
  readonly box: Box;
  /** Parts that there would have been something to say of, and no room. */
  readonly leftOut: readonly LegendPart[];
  /** The legend with the scale that the drawing has in the end, in pixels for one unit of the scene. */
  readonly drawn: (scale: number) => Block | null;
};

/** The widest that a legend beside the drawing becomes where smaller type allows it, as a share. */
const NARROW = 0.24;
/** Where type would become too small for that. */
const BROAD = 0.32;
/** The most that it takes of the height below the drawing. */
const TALLEST = 0.36;
/** The drawing is at least so wide and high, in shares of what there is, and in sizes of names. */
const LEAST_SHARE = 0.5;
const LEAST_SIDE = 16;
/** Type from what was asked for down to the least, in so many steps. */
const STEPS = 3;

/** Plans the legend where it was asked for; elsewhere where it does not fit there. */
export function planLegend(setting: LegendSetting): PlannedLegend {
  const { place } = setting;
  const all = partsWithSomething(setting);
  const none: PlannedLegend = {
    place: 'none',
    width: 0,
    height: 0,
    box: setting.box,
    leftOut: place === 'none' ? [] : all,
    drawn: () => null,
  };
  if (place === 'none' || all.length === 0) return none;
  const there = plannedAt(setting, place, all);
  if (there && there.leftOut.length === 0) return there;
  // Elsewhere only where more of it can be said then.
  const other = plannedAt(setting, place === 'beside' ? 'below' : 'beside', all);
  const fewer = (a: PlannedLegend | null) => a?.leftOut.length ?? all.length;
  if (there && fewer(there) <= fewer(other) + 1) return there;
  return other ?? there ?? none;
}

/** Bodies beyond which nearly all have the least radius (`frame.ts`): nobody could tell one size from another. */
const ALL_ALIKE = 6000;

/** The chosen parts that explain something in this picture, in the order in which they were chosen. */
function partsWithSomething(setting: LegendSetting): readonly LegendPart[] {
  const known = setting.parts.filter(
    (part) => LEGEND_PARTS.includes(part) && !(part === 'size' && setting.scene.nodes.length > ALL_ALIKE),
  );
  return known.filter((part) => draw(setting, [part], setting.sizes.legend, 1, 1).width > 0);
}

const draw = (
  { scene, patterns, headings, number, measure, sizes }: LegendSetting,
  parts: readonly LegendPart[],
  textSize: number,
  scale: number,
  height: number,
  across = 0,
): Block =>
  legendSvg(scene.legend, {
    textSize,
    least: sizes.legendLeast,
    palette: scene.palette,
    paint: patterns ? patternPaint : plainPaint,
    measure,
    headings,
    parts,
    scale,
    height,
    across,
    language: number,
  });

function plannedAt(
  setting: LegendSetting,
  place: 'beside' | 'below',
  all: readonly LegendPart[],
): PlannedLegend | null {
  for (let count = all.length; count > 0; count--) {
    const found = fitting(setting, place, all.slice(0, count));
    if (found) return { ...found, leftOut: all.slice(count) };
  }
  return null;
}

/** The legend with these parts at a place; null where it does not fit there. */
function fitting(
  setting: LegendSetting,
  place: 'beside' | 'below',
  parts: readonly LegendPart[],
): Omit<PlannedLegend, 'leftOut'> | null {
  const { box, sizes, scene } = setting;
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  // Before the drawing is made: the most it can have, so that the legend is never too small for its circles.
  const most = Math.min(width, height) / 2;
  const gap = sizes.legend * 1.6;
  const types = Array.from(
    { length: STEPS },
    (_, i) => sizes.legend + ((sizes.legendLeast - sizes.legend) * i) / (STEPS - 1),
  );
  const leaves = (wide: number, high: number): boolean =>
    wide >= Math.max(LEAST_SHARE * width, LEAST_SIDE * sizes.textLeast) &&
    high >= Math.max(LEAST_SHARE * height, LEAST_SIDE * 0.7 * sizes.textLeast);
  // One part alone below a drawing is flattest with its entries beside one another.
  const across = place === 'below' && parts.length === 1 ? width : 0;
  const planned = (size: number, columns: number) => {
    const drawn = (scale: number) => draw(setting, parts, size, Math.min(scale, most), columns, across);
    return { legend: drawn(most), drawn };
  };
  if (place === 'beside') {
    // A wheel is as high as the box, and leaves the rest of a broad one free.
    const free = scene.guides ? (width - height) / width - 0.1 : 0;
    for (const share of [Math.min(BROAD, Math.max(NARROW, free)), BROAD]) {
      // One narrow column where smaller type allows it, so that the drawing stays large.
      for (const columns of [Number.POSITIVE_INFINITY, height]) {
        for (const size of types) {
          const { legend, drawn } = planned(size, columns);
          if (legend.height > height || legend.width > share * width) continue;
          if (!leaves(width - legend.width - gap, height)) continue;
          return {
            place,
            width: legend.width,
            height: legend.height,
            box: { ...box, x1: box.x1 - legend.width - gap },
            drawn,
          };
        }
      }
    }
    return null;
  }
  // Below: the flattest legend that is not wider than the page; smaller type only where nothing else helps.
  for (const size of types) {
    for (let columns = size * 6; columns < height * TALLEST; columns += size) {
      const { legend, drawn } = planned(size, columns);
      if (legend.width > width || legend.height > columns * 1.6) continue;
      if (legend.height > TALLEST * height || !leaves(width, height - legend.height - gap)) continue;
      return {
        place,
        width: legend.width,
        height: legend.height,
        box: { ...box, y1: box.y1 - legend.height - gap },
        drawn,
      };
    }
  }
  return null;
}
