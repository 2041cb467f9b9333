/** A chart in the drawing box of a figure: as large as fits, in type that is as large as that allows. */
import type { Chart } from './charts/page.ts';
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
  /** True where all of it does not fit in type that can be read: rows may be left out, which the chart then says. */
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

/** Type against what the page asks for: larger where there is room, smaller where a chart has many rows. */
const SHARES = [1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85, 0.78, 0.72, 0.66] as const;

/** Rows are left out rather than that their type becomes smaller than this. */
const SHORTENED = 0.85;
/** Down to this, smaller type is tried for words that are cut. */
const UNCUT = 0.85;

const cuts = ({ pieces }: Chart): number =>
  pieces.reduce((sum, piece) => sum + (piece.match(/…</g)?.length ?? 0), 0);

/** The margin that charts keep around themselves, in text sizes; the page has one of its own. */
const CHART_MARGIN = 1.2;

/** With a place to pause after each size that is tried. */
export function* chartIn(
  box: Box,
  draw: DrawChart,
  { text: textSize, fine }: { readonly text: number; readonly fine: number },
): Generator<void, ChartDrawing> {
  const height = box.y1 - box.y0;
  const drawnAt = (share: number, isShortened = false) => {
    const margin = CHART_MARGIN * textSize * share;
    return {
      share,
      margin,
      chart: draw(box.x1 - box.x0 + 2 * margin, height + 2 * margin, textSize * share, isShortened),
    };
  };
  const fits = ({ chart, margin }: ReturnType<typeof drawnAt>) => chart.height <= height + margin;
  let found = drawnAt(SHARES[0]);
  for (const share of SHARES.slice(1)) {
    // Larger type is no gain where words are cut for it.
    if (fits(found) && (cuts(found.chart) === 0 || share < UNCUT)) break;
    yield;
    if (share * textSize < fine * 0.99 && !fits(found)) {
      const shortened = drawnAt(SHORTENED, true);
      if (fits(shortened)) {
        found = shortened;
        break;
      }
    }
    const next = drawnAt(share);
    if (!fits(found) || cuts(next.chart) < cuts(found.chart)) found = next;
  }
  const { share, margin, chart } = found;
  const { height: drawn, pieces, text } = chart;
  // Charts that cannot be had flatter with type that is still read are made smaller as a whole.
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
