/** Breaking names into lines: at spaces, hyphens and slashes, balanced, and not after a word that belongs to the next. */
import type { Measure } from './text-width.ts';
import { wholeEnd } from './whole-letters.ts';

/** A name set in lines; width and height in the unit of the text size. */
export type TextBlock = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** True when the name was shortened with '…'. */
  readonly cut?: boolean;
};

export type BreakOptions = {
  readonly size: number;
  readonly weight: number;
  /** Lines are kept below this width where the words allow. */
  readonly width: number;
  readonly lines: number;
  readonly measure: Measure;
};

/** Names narrower than this, in text sizes, are not broken any further. */
const NARROW = 7.5;

/** Distance between baselines, as a share of the text size. */
export const LINE_HEIGHT = 1.16;

/** Words that lean on the next word: a line should not end with them. */
const LEANING =
  /^(der|die|das|den|dem|des|ein|eine|und|oder|für|im|in|am|an|auf|aus|von|vom|zum|zur|zu|mit|bei|beim|and|of|the|for|in|at|to|§|&|–|\/)$/i;

type Part = {
  /** Text up to the break, without the space that is dropped when the line ends here. */
  readonly text: string;
  readonly glue: '' | ' ';
};

/** Where a line may end: after a space, after a hyphen or slash before a capital (not 'Ärzt/innen'), at a soft hyphen. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const word of text.trim().split(/\s+/)) {
    if (word === '') continue;
    // A lone slash stays with the word before it: 'Migrantenorganisationen / Communities'.
    const before = parts.at(-1);
    if (before && /^[/–|]$/.test(word)) {
      parts[parts.length - 1] = { text: `${before.text} ${word}`, glue: ' ' };
      continue;
    }
    const pieces = word.split(/(?<=\p{L}{3}[-/])(?=\p{Lu}\p{L}{2})|\u00ad/u);
    pieces.forEach((piece, i) => {
      parts.push({ text: piece, glue: i === pieces.length - 1 ? ' ' : '' });
    });
  }
  return parts;
}

/**
 * The ways to set a name, fewest lines first; each is narrower than the one before. Names that do not fit in the widest
 * way are cut at a word with '…' (the full name stays in the mark's title).
 */
export function breakLabel(text: string, options: BreakOptions): TextBlock[] {
  const parts = partsOf(text);
  const { measure, size, weight } = options;
  const blocks: TextBlock[] = [];
  for (let k = 1; k <= Math.min(options.lines, parts.length); k++) {
    const lines = balanced(parts, k, options);
    const width = Math.max(...lines.map((l) => measure(l, size, weight)));
    const before = blocks.at(-1);
    if (before && before.width <= NARROW * size) break;
    // One more line must be worth it: it fits now, or is clearly narrower.
    if (before && before.width <= options.width && width > 0.88 * before.width) continue;
    blocks.push({ lines, width, height: lines.length * size * LINE_HEIGHT });
  }
  const fitting = blocks.filter((b) => b.width <= options.width);
  if (fitting.length > 0) return fitting;
  const narrowest = blocks.at(-1);
  if (narrowest && narrowest.width <= options.width * 1.3) return [narrowest];
  return [cut(parts, options)];
}

/** Splits into k lines so that the widest is as narrow as can be; lines that end on a leaning word cost extra. */
function balanced(parts: readonly Part[], k: number, { measure, size, weight }: BreakOptions): string[] {
  const n = parts.length;
  const widths = parts.map((p) => measure(p.text, size, weight));
  const space = measure(' ', size, weight);
  const lineWidth = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += widths[i]! + (i < to - 1 && parts[i]!.glue === ' ' ? space : 0);
    return sum;
  };
  // best[j][i]: least cost of setting parts 0…i−1 in j lines; cut[j][i]: where its last line begins.
  const best = Array.from({ length: k + 1 }, () => new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY));
  const begin = Array.from({ length: k + 1 }, () => new Int32Array(n + 1));
  best[0]![0] = 0;
  for (let j = 1; j <= k; j++) {
    for (let i = j; i <= n; i++) {
      const { text, glue } = parts[i - 1]!;
      const leaning = i === n ? 0 : LEANING.test(text) ? 1.6 * size : glue === '' ? 0.9 * size : 0;
      for (let from = j - 1; from < i; from++) {
        const cost = Math.max(best[j - 1]![from]!, lineWidth(from, i) + leaning);
        if (cost < best[j]![i]!) {
          best[j]![i] = cost;
          begin[j]![i] = from;
        }
      }
    }
  }
  const lines: string[] = [];
  for (let j = k, to = n; j > 0; j--) {
    const from = begin[j]![to]!;
    lines.unshift(join(parts.slice(from, to)));
    to = from;
  }
  return lines;
}

const join = (parts: readonly Part[]): string =>
  parts.map((p, i) => p.text + (i < parts.length - 1 ? p.glue : '')).join('');

/** The name shortened to so many lines: a last resort for long names in crowded places. */
export const shortenLabel = (text: string, options: BreakOptions): TextBlock => cut(partsOf(text), options);

/** As much of the name as fits on one line, cut within a word: several in a list may begin alike. */
export function shortenToLine(text: string, { size, weight, width, measure }: BreakOptions): TextBlock {
  const wide = (line: string) => measure(line, size, weight);
  const height = size * LINE_HEIGHT;
  if (wide(text) <= width) return { lines: [text], width: wide(text), height };
  let shown = text;
  while (shown.length > 3 && wide(`${shown.trimEnd()}…`) > width) shown = shorter(text, shown);
  const line = `${shown.replace(/[-(,/\s]+$/, '')}…`;
  return { lines: [line], width: wide(line), height, cut: true };
}

/** Fills lines greedily and ends with '…'. A single word wider than a line is cut inside. */
function cut(parts: readonly Part[], options: BreakOptions): TextBlock {
  const { measure, size, weight, width } = options;
  const wide = (text: string) => measure(text, size, weight);
  const lines: string[] = [];
  let line = '';
  let glue = '';
  let done = true;
  for (const part of parts) {
    const longer = line + glue + part.text;
    if (wide(longer) <= width || (line === '' && wide(part.text) <= width * 1.3)) {
      line = longer;
    } else if (line !== '' && lines.length < options.lines - 1 && wide(part.text) <= width * 1.3) {
      lines.push(line);
      line = part.text;
    } else {
      // '135 …' says nothing: then part of the long word is shown as well.
      if (line === '' || wide(line) < width * TELLING) line = longer;
      done = false;
      break;
    }
    glue = part.glue;
  }
  if (!done) line = ellipsis(line, width, wide);
  lines.push(line);
  return {
    lines,
    width: Math.max(...lines.map(wide)),
    height: lines.length * size * LINE_HEIGHT,
    cut: !done,
  };
}

/** The share of a line that a name cut between words fills at least; with less it is cut within a word. */
const TELLING = 0.4;

/** The line with '…', cut between words where that is possible and leaves something. */
function ellipsis(line: string, width: number, wide: (text: string) => number): string {
  let text = line;
  while (wide(`${text} …`) > width && /\S\s+\S/.test(text)) text = text.replace(/\s+\S*$/, '');
  const fits = wide(`${text} …`) <= width;
  if (fits && (text === line || wide(text) >= width * TELLING)) return `${text.replace(/[-(,/\s]+$/, '')} …`;
  const whole = fits ? line : text;
  let shown = whole;
  while (shown.length > 1 && wide(`${shown}…`) > width) shown = shorter(whole, shown);
  return `${shown.trimEnd()}…`;
}

/** The beginning of a text, by a letter less. */
const shorter = (text: string, shown: string): string => text.slice(0, wholeEnd(text, shown.length - 1));
