/** A chart in the drawing box of a figure: in type as large as fits, and never smaller than the page's scale. */
import { type Chart, SMALL } from './charts/page.ts';
import type { Sizes } from './figure-setting.ts';
import type { Box } from './label-field.ts';
import { num } from './xml.ts';

/**
 * Draws a chart so wide, in type of this size, without title and note – the page of the figure has them. Where a chart can be higher or
 * flatter, it is meant to fill the height.
 */
export type DrawChart = (
  width: number,
  height: number,
  textSize: number,
  /** True where all of it does not fit in type that can be read: it may show less, and then says how much. */
  isShortened?: boolean,
) => Chart;

export type ChartDrawing = {
  readonly markup: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it takes of the page. */
  readonly box: Box;
  readonly text: readonly string[];
  readonly textSize: number;
};

/** Type against what the page asks for: larger where there is room for it. */
const SHARES = [1.5, 1.35, 1.2, 1.1, 1] as const;

/** The margin that charts keep around themselves, in text sizes; the page has one of its own. */
const CHART_MARGIN = 1.2;

/** Whether a chart that was asked to keep to a height does; its lower margin may be left out. */
export const fitsHeight = (chart: Pick<Chart, 'height'>, height: number, textSize: number): boolean =>
  chart.height <= height - CHART_MARGIN * textSize;

/** The least share in which neither names nor what is said beside them are smaller than the page's scale has it. */
const leastShare = ({ text, textLeast, ground }: Sizes): number =>
  Math.min(1, Math.max(textLeast / text, ground / (SMALL * text)));

const cuts = ({ pieces }: Chart): number =>
  pieces.reduce((sum, piece) => sum + (piece.match(/…</g)?.length ?? 0), 0);

/**
 * As large as lets all of the chart fit, never below the page's scale of type: where that is too large, the chart shows less. With a place
 * to pause after each size that is tried.
 */
export function* chartIn(box: Box, draw: DrawChart, sizes: Sizes): Generator<void, ChartDrawing> {
  const textSize = sizes.text;
  const height = box.y1 - box.y0;
  const drawnAt = (share: number, isShortened = false) => {
    const margin = CHART_MARGIN * textSize * share;
    const size = textSize * share;
    const chart = draw(box.x1 - box.x0 + 2 * margin, height + 2 * margin, size, isShortened);
    return { share, margin, chart, fits: fitsHeight(chart, height + 2 * margin, size) };
  };
  const least = leastShare(sizes);
  let found = drawnAt(SHARES[0]);
  for (const share of least < 1 ? [...SHARES.slice(1), least] : SHARES.slice(1)) {
    // Larger type is no gain where words are cut for it.
    if (found.fits && !found.chart.isCramped && cuts(found.chart) === 0) break;
    yield;
    const next = drawnAt(share);
    const isBetter = (found.chart.isCramped && !next.chart.isCramped) || cuts(next.chart) < cuts(found.chart);
    if (!found.fits || (next.fits && isBetter)) found = next;
  }
  if (!found.fits) found = drawnAt(least, true);
  const { share, margin, chart } = found;
  const { height: drawn, pieces, text } = chart;
  // On a page too small for even the least of a chart, it is made smaller as a whole.
  const scale = Math.min(1, (height + margin) / drawn);
  const width = box.x1 - box.x0 + 2 * margin;
  const x = (box.x0 + box.x1) / 2 - (scale * width) / 2;
  const y = box.y0 - margin * scale + Math.max(0, (height + margin * 1.6 - drawn * scale) / 2);
  return {
    markup: pieces.join(''),
    attributes: {
      transform: `translate(${num(x)} ${num(y)})${scale < 1 ? ` scale(${num(scale, 4)})` : ''}`,
    },
    box: { x0: Math.max(box.x0, x), y0: box.y0, x1: Math.min(box.x1, x + width * scale), y1: box.y1 },
    text,
    textSize: textSize * share * scale,
  };
}
