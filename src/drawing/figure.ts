/**
 * Figure: a page with title, drawing, legend and caption (n, lens in words, source, date of the data). The legend stands
 * beside the drawing on wide pages and below it on tall ones.
 */
import { anyFaceWidth } from './any-face-width.ts';
import type { Box } from './label-field.ts';
import type { PlacedLabel } from './labels.ts';
import { type LegendHeadings, legendSvg } from './legend-svg.ts';
import { breakLabel, LINE_HEIGHT } from './line-break.ts';
import { plainPaint } from './node-svg.ts';
import { patternPaint } from './patterns.ts';
import type { Scene } from './scene.ts';
import { DRAW_DEFAULTS, describe, drawScene, svgDocument } from './svg.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml } from './xml.ts';

/** Page sizes in CSS pixels (96 to the inch). */
export const FIGURE_SIZES = {
  'a4-landscape': { width: 1123, height: 794 },
  'a4-portrait': { width: 794, height: 1123 },
  'a3-landscape': { width: 1587, height: 1123 },
  'a0-portrait': { width: 3179, height: 4494 },
  'slide-16-9': { width: 1280, height: 720 },
} as const;
export type FigureSize = keyof typeof FIGURE_SIZES;

export type FigureOptions = {
  readonly width: number;
  readonly height: number;
  readonly headings: LegendHeadings;
  readonly legend?: boolean;
  readonly title?: boolean;
  readonly caption?: boolean;
  readonly print?: boolean;
  /** Names are tried for so many bodies; for talks 10–15 with a larger text size. */
  readonly mostLabels?: number;
  /** Pixels; follows the page where not given. */
  readonly textSize?: number;
  readonly background?: string | null;
  readonly fontDataUri?: string | null;
  readonly measure?: Measure;
  /** A count as people of the language write it. */
  readonly number?: (value: number) => string;
};

export type Figure = {
  readonly svg: string;
  readonly labels: readonly PlacedLabel[];
  /** Where things stand on the page, for checks and for other writers. */
  readonly parts: {
    readonly page: Box;
    readonly drawing: Box;
    readonly title: Box | null;
    readonly legend: Box | null;
    readonly caption: Box | null;
  };
};

export const figureSvg = (scene: Scene, options: FigureOptions): string => drawFigure(scene, options).svg;

export function drawFigure(scene: Scene, options: FigureOptions): Figure {
  const { width, height } = options;
  const measure = options.measure ?? anyFaceWidth;
  const size = options.textSize ?? Math.max(10.5, Math.min(width, height) / 66);
  const margin = size * 2.2;
  const room = { x0: margin, y0: margin, x1: width - margin, y1: height - margin };
  const title = options.title === false ? null : titleBlock(scene, room, size, measure);
  const caption = options.caption === false ? null : captionBlock(scene, room, size, measure);
  let box: Box = {
    ...room,
    y0: room.y0 + (title ? title.height + size * 0.9 : 0),
    y1: room.y1 - (caption ? caption.height + size * 1.2 : 0),
  };
  const beside = width >= height;
  const legend = options.legend === false ? null : makeLegend(scene, options, box, size, measure, beside);
  const gap = size * 1.6;
  if (legend) {
    box = beside ? { ...box, x1: box.x1 - legend.width - gap } : { ...box, y1: box.y1 - legend.height - gap };
  }
  const mostLabels = options.mostLabels ?? DRAW_DEFAULTS.mostLabels;
  const draw = (width: Measure) =>
    drawScene(scene, box, {
      measure: width,
      textSize: size,
      mostLabels,
      ...(options.print === undefined ? {} : { print: options.print }),
    });
  let drawing = draw(measure);
  const names = Math.min(mostLabels, scene.nodes.length);
  if (drawing.labels.length < names && !options.measure) {
    // Rather every name, laid out for our own face, than one missing for the sake of another.
    const own = draw(DRAW_DEFAULTS.measure);
    if (own.labels.length === names) drawing = own;
  }
  const legendX = beside ? room.x1 - (legend?.width ?? 0) : room.x0;
  const legendY = beside ? box.y0 : box.y1 + gap;
  // Drawn once more with the scale that the drawing has in the end.
  const shown = legend ? makeLegend(scene, options, box, size, measure, beside, drawing.frame.scale) : null;
  const captionY = room.y1 - (caption?.height ?? 0);
  const svg = svgDocument({
    width,
    height,
    title: scene.caption.title,
    description: describe(scene),
    background: options.background === undefined ? scene.palette.page : options.background,
    defs: drawing.defs,
    fontDataUri: options.fontDataUri ?? null,
    body: [
      title ? element('g', { id: 'figure-title' }, title.at(room.x0, room.y0)) : '',
      element('g', { id: 'drawing' }, drawing.markup),
      shown ? shown.at(legendX, legendY) : '',
      caption ? element('g', { id: 'caption' }, caption.at(room.x0, captionY)) : '',
    ].join('\n'),
  });
  return {
    svg,
    labels: drawing.labels,
    parts: {
      page: { x0: 0, y0: 0, x1: width, y1: height },
      drawing: box,
      title: title ? boxAt(room.x0, room.y0, title) : null,
      legend: shown ? boxAt(legendX, legendY, shown) : null,
      caption: caption ? boxAt(room.x0, captionY, caption) : null,
    },
  };
}

type Sized = { readonly width: number; readonly height: number };
type Block = Sized & { readonly at: (x: number, y: number) => string };
const boxAt = (x: number, y: number, { width, height }: Sized): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

function makeLegend(
  scene: Scene,
  options: FigureOptions,
  box: Box,
  size: number,
  measure: Measure,
  beside: boolean,
  scale?: number,
): Block | null {
  if (scene.legend.length === 0) return null;
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const draw = (textSize: number, columnHeight: number) =>
    legendSvg(scene.legend, {
      textSize,
      palette: scene.palette,
      paint: options.print ? patternPaint : plainPaint,
      measure,
      headings: options.headings,
      // Before the drawing is made: the most it can have, so that the legend is never too small for its circles.
      scale: scale ?? Math.min(width, height) / 2,
      height: columnHeight,
      language: options.number ?? String,
    });
  let textSize = size * 0.94;
  if (beside) {
    // One narrow column where smaller type allows it, so that the drawing stays large.
    for (const share of [0.94, 0.88, 0.82, 0.76, 0.7]) {
      const legend = draw(size * share, Number.POSITIVE_INFINITY);
      if (legend.height <= height && legend.width <= 0.24 * width) return legend;
    }
    return draw(size * 0.76, height);
  }
  // Below: the flattest legend that is not wider than the page; smaller type only where nothing else helps.
  for (;;) {
    for (let columnHeight = size * 6; columnHeight < height * 0.5; columnHeight += size) {
      const legend = draw(textSize, columnHeight);
      if (legend.width <= width && legend.height <= columnHeight * 1.6) return legend;
    }
    if (textSize < size * 0.6) return draw(textSize, height * 0.5);
    textSize *= 0.93;
  }
}

function titleBlock(scene: Scene, room: Box, textSize: number, measure: Measure): Block | null {
  const { title } = scene.caption;
  if (title.trim() === '') return null;
  const size = textSize * 1.7;
  const [block] = breakLabel(title, { size, weight: 600, width: room.x1 - room.x0, lines: 3, measure });
  return textBlock(block!.lines, block!.width, size, 600, scene.palette.ink);
}

function captionBlock(scene: Scene, room: Box, textSize: number, measure: Measure): Block | null {
  const size = textSize * 0.88;
  const { counts, lens, date, source, mark = '' } = scene.caption;
  const paragraphs = [[counts, lens, date].filter((s) => s !== '').join(' · '), source].filter(
    (s) => s !== '',
  );
  if (paragraphs.length === 0 && mark === '') return null;
  const lines = paragraphs.flatMap((text) => wrap(text, room.x1 - room.x0, size, measure));
  // Set apart from what is only looked at when wanted.
  const warning = mark === '' ? [] : wrap(mark, room.x1 - room.x0, size * MARK, measure);
  const width = Math.max(
    ...lines.map((l) => measure(l, size)),
    ...warning.map((l) => measure(l, size * MARK, 600)),
  );
  const text = textBlock(lines, width, size, 400, scene.palette.quiet, 1.32);
  if (warning.length === 0) return text;
  const above = textBlock(warning, width, size * MARK, 600, scene.palette.ink, 1.32);
  const gap = lines.length > 0 ? size * 0.5 : 0;
  return {
    width,
    height: above.height + gap + (lines.length > 0 ? text.height : 0),
    at: (x, y) => above.at(x, y) + (lines.length > 0 ? text.at(x, y + above.height + gap) : ''),
  };
}

/** Size of a mark against the rest of the caption. */
const MARK = 1.25;

/** Fills lines one after another. */
function wrap(text: string, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function textBlock(
  lines: readonly string[],
  width: number,
  size: number,
  weight: number,
  fill: string,
  leading = LINE_HEIGHT,
): Block {
  return {
    width,
    height: size * (1 + leading * (lines.length - 1)) + size * 0.15,
    at: (x, y) =>
      element(
        'text',
        { 'font-size': size, 'font-weight': weight === 400 ? null : String(weight), fill },
        ...lines.map((line, i) =>
          element('tspan', { x, y: y + size * (0.9 + leading * i) }, escapeXml(line)),
        ),
      ),
  };
}
