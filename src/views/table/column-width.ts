/** How wide a column must be so that no word of its heading or values breaks. Text is measured, so languages differ. */
import { textWidth } from '../../drawing/text-width.ts';

/** In px, as in `table.module.css`. */
export const TEXT = 15;
const HEAD_TEXT = 13;
export const PADDING = 20;
const SORT_ARROW = 18;
const LEAST = 64;

export type Fit = {
  /** Lines that a value may take. */
  readonly lines?: 1 | 2;
  /** Room in px for what stands before the text: an icon and its gap. */
  readonly before?: number;
  /** Values that would need more are cut to their lines. */
  readonly most?: number;
  /** Room for what will be typed, where there is little yet. */
  readonly least?: number;
};

/** Widths of columns, each measured once: a column does not jump while one types into it. */
export class Widths<Row> {
  private readonly known = new Map<string, number>();

  /** @param rows whose values are measured */
  constructor(private readonly rows: readonly Row[]) {}

  of(key: string, heading: string, value: (row: Row) => string | number | null, fit: Fit = {}): number {
    let width = this.known.get(key);
    if (width === undefined) {
      // Most of 20 000 values are too short to be the widest, and need not be told apart.
      const values = new Set<string>();
      let most = 0;
      for (const row of this.rows) {
        const text = String(value(row) ?? '');
        if (text.length > most) most = text.length;
        if (text.length >= NEARLY * most) values.add(text);
      }
      width = columnWidth(heading, values, fit);
      this.known.set(key, width);
    }
    return width;
  }
}

/**
 * Width in px for a heading of at most two lines and for all values.
 * @param values as they read; repeated ones cost nothing
 */
export function columnWidth(
  heading: string,
  values: Iterable<string>,
  { lines = 1, before = 0, most = 360, least = LEAST }: Fit = {},
): number {
  const head = leastWidth(heading, 2, HEAD_TEXT) + SORT_ARROW;
  let widest = 0;
  for (const text of longest(values)) widest = Math.max(widest, leastWidth(text, lines, TEXT));
  const wanted = Math.max(least, head + PADDING, widest + before + PADDING);
  return Math.ceil(Math.max(head + PADDING, Math.min(most, wanted))) + 2;
}

/** The least width at which a text takes at most this many lines, breaking between words only. */
export function leastWidth(text: string, lines: 1 | 2, size: number): number {
  const whole = textWidth(text, size);
  if (lines === 1) return whole;
  let least = whole;
  for (const { index } of text.matchAll(BREAK)) {
    const ends = Math.max(
      textWidth(text.slice(0, index).trimEnd(), size),
      textWidth(text.slice(index), size),
    );
    least = Math.min(least, ends);
  }
  return least;
}

/** Number of lines that a text takes at a width in px, breaking between words only. */
export function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(BREAK)) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > width) {
      lines++;
      line = word;
    } else line += word;
  }
  return lines;
}

/** A line may end after blanks, after hyphens inside a word, and at soft hyphens. */
const BREAK = /(?<=\s)(?=\S)|(?<=\p{L}-|\u00ad)(?=\p{L})/gu;

/** Letters differ in width by less than a third on average, so texts shorter than this share of the longest cannot be the widest. */
const NEARLY = 0.66;

/** Those that may be the widest; no others are measured. */
function longest(texts: Iterable<string>): Iterable<string> {
  const distinct = new Set(texts);
  let most = 0;
  for (const text of distinct) most = Math.max(most, text.length);
  return [...distinct].filter((text) => text.length >= NEARLY * most).slice(0, 400);
}
