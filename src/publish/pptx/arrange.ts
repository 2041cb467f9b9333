/**
 * What belongs together in legends and charts, where the picture only draws one mark after another: an entry of a legend is its signs
 * and its text, an axis its lines and their numbers.
 */
import type { GroupMark, Mark } from '../marks.ts';
import { separateLines } from './ties.ts';

export type Bundle = { readonly is: 'one' | 'entry' | 'axis'; readonly marks: readonly Mark[] };

const one = (mark: Mark): Bundle => ({ is: 'one', marks: [mark] });

/** Entries of a legend: the heading alone, then signs with the text that follows them. */
export function entriesOf({ marks }: GroupMark): readonly Bundle[] {
  const bundles: Bundle[] = [];
  let signs: Mark[] = [];
  for (const mark of marks) {
    if (mark.is !== 'text') {
      signs.push(mark);
      continue;
    }
    bundles.push(signs.length === 0 ? one(mark) : { is: 'entry', marks: [...signs, mark] });
    signs = [];
  }
  return [...bundles, ...signs.map(one)];
}

/** So many lines make an axis. */
const LEAST_LINES = 3;

/** Axes of a chart: lines, each with its number or without, one after another. */
export function axesOf({ marks }: GroupMark): readonly Bundle[] {
  const bundles: Bundle[] = [];
  let at = 0;
  while (at < marks.length) {
    const end = axisEnd(marks, at);
    if (end > at) bundles.push({ is: 'axis', marks: marks.slice(at, end) });
    else bundles.push(one(marks[at]!));
    at = Math.max(end, at + 1);
  }
  return bundles;
}

function axisEnd(marks: readonly Mark[], start: number): number {
  let [at, lines, texts] = [start, 0, 0];
  while (at < marks.length && isPlainLine(marks[at]!)) {
    at++;
    lines++;
    if (marks[at]?.is !== 'text') continue;
    at++;
    texts++;
  }
  return lines >= LEAST_LINES && texts >= LEAST_LINES ? at : start;
}

const isPlainLine = (mark: Mark): boolean =>
  mark.is === 'path' && mark.title === '' && separateLines(mark)?.length === 1;
