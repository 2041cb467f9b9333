/** What all charts share: a page with a title, the drawing and a source line, as a standalone SVG and in words. */
import { breakLabel, LINE_HEIGHT } from '../line-break.ts';
import type { Palette } from '../look.ts';
import { svgDocument } from '../svg.ts';
import { type Measure, textWidth } from '../text-width.ts';
import { element, escapeXml } from '../xml.ts';

/** A chart as picture and as text: the same content, line by line. */
export type Chart = {
  readonly svg: string;
  readonly text: readonly string[];
  readonly height: number;
  /** What can be pointed at, where a chart has many marks that it does not name. */
  readonly marks: readonly ChartMark[];
  /** The drawing in whole elements, one after another, so that a large one can be put on the page bit by bit. */
  readonly pieces: readonly string[];
  /** Its words have less room than they need in this width: smaller type would show it better. */
  readonly isCramped?: boolean;
};

/** A mark of a chart, for pointing and walking by keys: where it is in pixels of the drawing, and what it says. */
export type ChartMark = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** True where a whole row is the mark, not only a point. */
  readonly isRow?: boolean;
};

export type ChartWords = {
  readonly title: string;
  /** Said below: n, lens, source. '' = nothing. */
  readonly note: string;
  /** What nobody may overlook, e.g. that the data are made up; printed before the note. */
  readonly mark?: string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
};

export type ChartOptions = {
  readonly width: number;
  readonly palette: Palette;
  readonly words: ChartWords;
  readonly textSize?: number;
  /** The height to fill, where a chart can be flatter or taller; left out = as tall as it gets. */
  readonly height?: number;
  /** True where nothing else makes it fit the height: the drawing may be as small as it can just be read. */
  readonly isTight?: boolean;
  readonly measure?: Measure;
  readonly fontDataUri?: string | null;
};

/** Numbers of axes and what is said in grey: the smallest type of a chart, against its names. */
export const SMALL = 0.86;

/** What margins and note leave of the height that is to be filled, on a page whose title is not the chart's. */
export function roomIn(options: ChartOptions): number {
  const { height = Number.POSITIVE_INFINITY, textSize = 13, width, words, measure = textWidth } = options;
  const lines =
    words.note === '' ? 0 : wrapWords(words.note, width - 2.4 * textSize, textSize * SMALL, measure).length;
  return height - textSize * (3.2 + (lines > 0 ? 0.9 + 1.25 * SMALL * lines : 0));
}

export type Pen = {
  readonly size: number;
  readonly measure: Measure;
  readonly palette: Palette;
  readonly text: (
    x: number,
    y: number,
    text: string,
    look?: {
      readonly align?: 'start' | 'middle' | 'end';
      readonly size?: number;
      readonly weight?: number;
      readonly fill?: string;
    },
  ) => string;
  /** A text in lines, the first line's middle at y. */
  readonly lines: (
    x: number,
    y: number,
    lines: readonly string[],
    align: 'start' | 'middle' | 'end',
  ) => string;
  readonly break: (
    text: string,
    width: number,
    lines?: number,
  ) => { lines: readonly string[]; width: number };
};

export function penOf({ palette, textSize = 13, measure = textWidth }: ChartOptions): Pen {
  const text: Pen['text'] = (x, y, content, look = {}) =>
    element(
      'text',
      {
        x,
        y,
        'text-anchor': look.align === 'start' ? null : look.align,
        'font-size': look.size ?? textSize,
        'font-weight': look.weight ? String(look.weight) : null,
        fill: look.fill ?? palette.ink,
      },
      escapeXml(content),
    );
  return {
    size: textSize,
    measure,
    palette,
    text,
    lines: (x, y, lines, align) =>
      element(
        'text',
        { 'font-size': textSize, 'text-anchor': align === 'start' ? null : align, fill: palette.ink },
        ...lines.map((line, i) =>
          element(
            'tspan',
            { x, y: y + textSize * (0.34 + LINE_HEIGHT * (i - (lines.length - 1) / 2)) },
            escapeXml(line),
          ),
        ),
      ),
    break: (content, width, lines = 2) => {
      const blocks = breakLabel(content, { size: textSize, weight: 400, width, lines, measure });
      return blocks[0]!;
    },
  };
}

/**
 * @param draw gets the top of the drawing's area and returns its markup and height
 */
export function chartPage(
  options: ChartOptions,
  pen: Pen,
  draw: (
    top: number,
    left: number,
    right: number,
  ) => {
    markup: string | readonly string[];
    height: number;
    marks?: readonly ChartMark[];
    isCramped?: boolean;
  },
  text: readonly string[],
): Chart {
  const { width, words, palette } = options;
  const { size } = pen;
  const margin = size * 1.2;
  const parts: string[] = [];
  let y = margin;
  const paragraph = (content: string, fontSize: number, weight: number, fill: string) => {
    if (content === '') return;
    const lines = fill === palette.quiet ? wrapWords(content, width - 2 * margin, fontSize, pen.measure) : [];
    const set =
      lines.length > 0
        ? lines
        : breakLabel(content, {
            size: fontSize,
            weight,
            width: width - 2 * margin,
            lines: 4,
            measure: pen.measure,
          })[0]!.lines;
    for (const line of set) {
      parts.push(pen.text(margin, y + fontSize * 0.9, line, { size: fontSize, weight, fill }));
      y += fontSize * 1.25;
    }
  };
  paragraph(words.title, size * 1.25, 600, palette.ink);
  if (words.title !== '') y += size * 0.6;
  const drawn = draw(y, margin, width - margin);
  const inside = typeof drawn.markup === 'string' ? [drawn.markup] : drawn.markup;
  const head = parts.length;
  parts.push(element('g', { id: 'chart' }, ...inside));
  y += drawn.height;
  if (words.mark) {
    y += size * 0.9;
    paragraph(words.mark, size, 600, palette.ink);
  }
  if (words.note !== '') {
    y += size * (words.mark ? 0.3 : 0.9);
    paragraph(words.note, size * SMALL, 400, palette.quiet);
  }
  const height = Math.ceil(y + margin * 0.6);
  return {
    height,
    text,
    marks: drawn.marks ?? [],
    isCramped: drawn.isCramped ?? false,
    pieces: [...parts.slice(0, head), ...inside, ...parts.slice(head + 1)],
    svg: svgDocument({
      width,
      height,
      title: words.title,
      description: text.join(' '),
      background: palette.page,
      defs: '',
      fontDataUri: options.fontDataUri ?? null,
      body: parts.join(''),
    }),
  };
}

/** Fills lines one after another. */
export function wrapWords(text: string, width: number, size: number, measure: Measure): string[] {
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
