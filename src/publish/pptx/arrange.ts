/**
 * What belongs together in legends and charts, where the picture only draws one mark after another: an entry of a legend is its signs
 * and its text; an axis its lines and numbers; a row of bars its name, its bar and its value.
 */
import { everyMark, type GroupMark, type Mark, wordsOf } from '../marks.ts';
import { extentOf } from './outline.ts';
import { separateLines } from './ties.ts';

export type Bundle = {
  readonly is: 'one' | 'entry' | 'axis' | 'row';
  readonly marks: readonly Mark[];
  /** What it says; '' = nothing of its own. */
  readonly name: string;
};

const one = (mark: Mark): Bundle => ({ is: 'one', marks: [mark], name: '' });

/** Entries of a legend: the heading alone, then signs with the text that follows them. */
export function entriesOf({ marks }: GroupMark): readonly Bundle[] {
  const bundles: Bundle[] = [];
  let signs: Mark[] = [];
  for (const mark of marks) {
    if (mark.is !== 'text') {
      signs.push(mark);
      continue;
    }
    const name = mark.lines.map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' ');
    bundles.push(signs.length === 0 ? one(mark) : { is: 'entry', marks: [...signs, mark], name });
    signs = [];
  }
  return [...bundles, ...signs.map(one)];
}

/** What a chart is made of. @param height of the picture */
export function partsOfChart(chart: GroupMark, height: number): readonly Bundle[] {
  const marks = insideOf(chart);
  const bundles: Bundle[] = [];
  let at = 0;
  while (at < marks.length) {
    const axis = axisEnd(marks, at);
    const row = axis > at ? null : (rowAt(marks, at, height * LOW) ?? signAt(marks, at));
    if (axis > at) bundles.push({ is: 'axis', marks: marks.slice(at, axis), name: '' });
    else bundles.push(row ?? one(marks[at]!));
    at += bundles.at(-1)!.marks.length;
  }
  return bundles;
}

/** Of a group that holds nothing but a group, what is in that. */
function insideOf({ marks }: GroupMark): readonly Mark[] {
  const [only] = marks;
  return marks.length === 1 && only!.is === 'group' && only!.title === '' ? insideOf(only!) : marks;
}

/** So many numbers make an axis. */
const LEAST_NUMBERS = 3;
const NUMBER = /^[−–-]?\d+([.,]\d+)*(\s?%)?$/;

/** Lines and numbers, one after another; lines after the last number belong to it only where numbers come first. */
function axisEnd(marks: readonly Mark[], start: number): number {
  let [at, numbers, end] = [start, 0, start];
  for (; at < marks.length; at++) {
    const mark = marks[at]!;
    if (mark.is === 'text' && mark.title === '' && NUMBER.test(wordsOf(mark).trim())) {
      numbers++;
      end = at + 1;
    } else if (!isPlainLine(mark)) break;
  }
  if (numbers < LEAST_NUMBERS) return start;
  return marks[start]!.is === 'text' ? at : end;
}

const isPlainLine = (mark: Mark): boolean =>
  mark.is === 'path' && mark.title === '' && separateLines(mark)?.length === 1;

/** Share of the picture's height that a row has at most, and marks that stand before its bar. */
const LOW = 0.12;
const MOST_BEFORE = 4;

/** Texts, a bar that has a title, and what follows at its height; null where no row begins. */
function rowAt(marks: readonly Mark[], start: number, tallest: number): Bundle | null {
  let bar = start;
  while (bar - start < MOST_BEFORE && marks[bar]?.is === 'text') bar++;
  const mark = marks[bar];
  const band = mark && (mark.is === 'rect' || mark.is === 'group') && mark.title !== '' ? bandOf(mark) : null;
  if (!mark || !band || band[1] - band[0] > tallest) return null;
  const isBeside = (other: Mark): boolean => {
    const its = bandOf(other);
    const middle = its ? (its[0] + its[1]) / 2 : Number.NaN;
    return middle >= band[0] && middle <= band[1];
  };
  if (!marks.slice(start, bar).every(isBeside)) return null;
  let end = bar + 1;
  while (end < marks.length && marks[end]!.title === '' && isBeside(marks[end]!)) end++;
  return end - start < 2 ? null : { is: 'row', marks: marks.slice(start, end), name: mark.title };
}

/** A sign with its word beside it, as in a key; or a field with what is written in it. Null where none begins. */
function signAt(marks: readonly Mark[], start: number): Bundle | null {
  const sign = marks[start]!;
  if ((sign.is !== 'rect' && sign.is !== 'circle') || sign.title !== '') return null;
  const band = bandOf(sign)!;
  const [left, right] =
    sign.is === 'rect' ? [sign.x, sign.x + sign.width] : [sign.cx - sign.r, sign.cx + sign.r];
  let end = start + 1;
  for (; end < marks.length; end++) {
    const text = marks[end]!;
    const [x, its] = [text.is === 'text' ? text.lines[0]?.x : undefined, bandOf(text)];
    if (x === undefined || !its || text.title !== '') break;
    const middle = (its[0] + its[1]) / 2;
    if (middle < band[0] || middle > band[1]) break;
    const isIn = x >= left && x <= right;
    const isBeside = end === start + 1 && x > right && x - right < 2 * (band[1] - band[0]);
    if (!isIn && !isBeside) break;
    if (isBeside) {
      end++;
      break;
    }
  }
  if (end - start < 2) return null;
  const words = marks.slice(start + 1, end).map((mark) => (mark.is === 'text' ? wordsOf(mark) : ''));
  return { is: 'entry', marks: marks.slice(start, end), name: words.join(' ') };
}

/** From the top to the foot of a mark; null where it has none. */
function bandOf(mark: Mark): readonly [top: number, foot: number] | null {
  switch (mark.is) {
    case 'circle':
      return [mark.cy - mark.r, mark.cy + mark.r];
    case 'rect':
    case 'image':
      return [mark.y, mark.y + mark.height];
    case 'path': {
      const { y0, y1 } = extentOf(mark.segments);
      return [y0, y1];
    }
    case 'text': {
      const [first, last] = [mark.lines[0], mark.lines.at(-1)];
      return first && last ? [first.y - (first.runs[0]?.size ?? 0) * 0.7, last.y] : null;
    }
    case 'group': {
      const bands = [...everyMark(mark.marks)].flatMap((each) => {
        const band = each.is === 'group' ? null : bandOf(each);
        return band ? [band] : [];
      });
      return bands.length === 0
        ? null
        : [Math.min(...bands.map(([top]) => top)), Math.max(...bands.map(([, foot]) => foot))];
    }
  }
}
