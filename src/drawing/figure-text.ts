/** Blocks of text for the pages of figures: measured first, so that a page can be divided, and written where they stand in the end. */
import type { Box } from './label-field.ts';
import { breakLabel, LINE_HEIGHT } from './line-break.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml } from './xml.ts';

export type Sized = { readonly width: number; readonly height: number };
/** Something with a size that is drawn with its upper left corner at a point. */
export type Block = Sized & { readonly at: (x: number, y: number) => string };

export const boxAt = (x: number, y: number, { width, height }: Sized): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

export type TextLook = {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600;
  /** Between baselines, in sizes. */
  readonly leading?: number;
  readonly measure: Measure;
};

/** Distance between baselines of running text, in sizes. */
const RUNNING = 1.32;

/** Lines as they are; no lines are no block. */
export function linesBlock(lines: readonly string[], look: TextLook): Block | null {
  if (lines.length === 0) return null;
  const { size, fill, weight = 400, leading = LINE_HEIGHT, measure } = look;
  return {
    width: Math.max(...lines.map((line) => measure(line, size, weight))),
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

/** Sizes that a long heading may have, against what was asked for. */
const HEADING = [1, 0.86, 0.74, 0.64] as const;

/** A heading in up to so many balanced lines; a longer one in smaller type, and in as many lines as it takes. Nothing of it is lost. */
export function headingBlock(text: string, width: number, lines: number, look: TextLook): Block | null {
  if (text.trim() === '') return null;
  const { weight = 400, measure } = look;
  for (const share of HEADING) {
    const size = look.size * share;
    const block = breakLabel(text, { size, weight, width, lines, measure }).find(
      (each) => each.width <= width && !each.cut,
    );
    if (block) return linesBlock(block.lines, { ...look, size });
  }
  const size = look.size * HEADING.at(-1)!;
  return linesBlock(
    wrap(text, width, (part) => measure(part, size, weight)),
    { ...look, size },
  );
}

/** Running text that fills its lines one after another; a break that was typed stays. */
export function runningBlock(text: string, width: number, look: TextLook): Block | null {
  if (text.trim() === '') return null;
  const { size, weight = 400, measure } = look;
  const lines = text
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((part) => wrap(part, width, (t) => measure(t, size, weight)));
  return linesBlock(lines, { leading: RUNNING, ...look });
}

/** Words fill lines; a word that is wider than a line is broken where it has to be. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  return [...lines, line];
}

/** A word in pieces that fit: whole where it does; else at a hyphen or slash, and only then anywhere. Characters stay whole. */
function piecesOf(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[-/–])/u)) {
    if (measure(piece + part) <= width) {
      piece += part;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = '';
    for (const { segment } of new Intl.Segmenter().segment(part)) {
      if (piece !== '' && measure(piece + segment) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += segment;
    }
  }
  return [...pieces, piece];
}

/** Blocks one below the other with so much between them; none of nothing. */
export function stacked(blocks: readonly (Block | null)[], gap: number): Block | null {
  const there = blocks.filter((block) => block !== null);
  if (there.length === 0) return null;
  return {
    width: Math.max(...there.map(({ width }) => width)),
    height: there.reduce((sum, { height }) => sum + height, gap * (there.length - 1)),
    at: (x, y) => {
      let top = y;
      return there
        .map((block) => {
          const markup = block.at(x, top);
          top += block.height + gap;
          return markup;
        })
        .join('');
    },
  };
}

/** A block in a group with an id. */
export const grouped = (id: string, block: Block | null): Block | null =>
  block && { ...block, at: (x, y) => element('g', { id }, block.at(x, y)) };
