/** Words of annotations, with a halo and kept on the page; and what annotations take of it. */
import { type Block, boxAt, linesBlock, wrap } from './figure-text.ts';
import type { Box } from './label-field.ts';
import { LINE_HEIGHT } from './line-break.ts';
import type { Palette } from './look.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml } from './xml.ts';

export type Point = readonly [x: number, y: number];

export type WordSetting = {
  /** No text leaves this. */
  readonly bounds: Box;
  readonly palette: Palette;
  readonly measure: Measure;
};

export type Words = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number, align: 'start' | 'middle' | 'end') => string;
};

/** Text with a halo, in lines no wider than this. */
export function wordsOf(text: string, width: number, size: number, setting: WordSetting): Words | null {
  if (text.trim() === '') return null;
  const { palette, measure } = setting;
  const room = Math.max(size * 3, Math.min(width, setting.bounds.x1 - setting.bounds.x0));
  const lines = text
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((part) => wrap(part, room, (t) => measure(t, size, 600)));
  const block = linesBlock(lines, { size, weight: 600, fill: palette.ink, measure }) as Block;
  return {
    width: block.width,
    height: block.height,
    at: (x, y, align) => {
      const left = align === 'start' ? x : align === 'end' ? x + block.width : x + block.width / 2;
      return element(
        'text',
        {
          'text-anchor': align,
          'font-size': size,
          'font-weight': '600',
          fill: palette.ink,
          stroke: palette.page,
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        ...lines.map((line, i) =>
          element('tspan', { x: left, y: y + size * (0.9 + LINE_HEIGHT * i) }, escapeXml(line)),
        ),
      );
    },
  };
}

export function centred(
  words: Words,
  [x, y]: Point,
  align: 'start' | 'middle' | 'end',
  { bounds }: WordSetting,
): { readonly over: string; readonly boxes: readonly Box[] } {
  const [left, top] = kept([x - words.width / 2, y - words.height / 2], words, bounds);
  return { over: words.at(left, top, align), boxes: [boxAt(left, top, words)] };
}

/** The upper left corner, moved so that all of it stays within the bounds. */
export function kept([x, y]: Point, { width, height }: Pick<Words, 'width' | 'height'>, bounds: Box): Point {
  return [
    Math.max(bounds.x0, Math.min(bounds.x1 - width, x)),
    Math.max(bounds.y0, Math.min(bounds.y1 - height, y)),
  ];
}

/** From the middle of a rectangle to its side in a direction. */
export const reach = ({ width, height }: Pick<Words, 'width' | 'height'>, dx: number, dy: number): number =>
  (Math.abs(dx) * width + Math.abs(dy) * height) / 2;

/** Small boxes along a line, since a box around a slanting one would take far too much. */
export function along([x0, y0]: Point, [x1, y1]: Point, half: number): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / Math.max(4, 2 * half)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
    return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
  });
}

export const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((b) => b.x0)),
  y0: Math.min(...boxes.map((b) => b.y0)),
  x1: Math.max(...boxes.map((b) => b.x1)),
  y1: Math.max(...boxes.map((b) => b.y1)),
});
