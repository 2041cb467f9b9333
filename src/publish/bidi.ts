/**
 * The order in which a line of mixed directions is seen: the Unicode Bidirectional Algorithm (UAX #9) for one line that begins
 * left to right, without explicit embeddings, which names of places and people do not have.
 */

/** A piece in one direction, in the order from left to right as it is seen. */
export type DirectedRun = { readonly text: string; readonly isRtl: boolean };

type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'CS' | 'ET' | 'NSM' | 'N';

const RTL = /[\u0590-\u05ff\u07c0-\u085f\ufb1d-\ufb4f]/;
const ARABIC = /[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc]|\ud83b[\ude00-\udeff]/;

/** Whether there is anything in it that runs from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text) || ARABIC.test(text);
export const isArabic = (text: string): boolean => ARABIC.test(text);

function classOf(char: string): Class {
  if (/[\u0660-\u0669\u066b\u066c]/.test(char)) return 'AN';
  if (/\p{Mn}/u.test(char)) return 'NSM';
  // Before all letters: digits of Persian and Urdu stand among these.
  if (/[0-9\u06f0-\u06f9]/.test(char)) return 'EN';
  if (ARABIC.test(char)) return 'AL';
  if (RTL.test(char)) return 'R';
  if (/[+-]/.test(char)) return 'ES';
  if (/[,./:\u00a0]/.test(char)) return 'CS';
  if (/[#$%¢-¥°±\u2030-\u2034\u20a0-\u20cf]/.test(char)) return 'ET';
  return /[\p{L}\p{N}]/u.test(char) ? 'L' : 'N';
}

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'] as const;
const MIRRORED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);
/** The sign that is seen in text from right to left where this one is written (rule L4); itself where it looks the same. */
export const mirrored = (char: string): string => MIRRORED.get(char) ?? char;

/** The pieces of a line, from left to right as they are seen; text that runs left to right comes back as it is. */
export function directedRuns(text: string): readonly DirectedRun[] {
  if (!hasRtl(text)) return [{ text, isRtl: false }];
  const chars = [...text];
  const levels = levelsOf(chars.map(classOf), chars);
  const runs: { text: string; level: number }[] = [];
  chars.forEach((char, i) => {
    const last = runs.at(-1);
    if (last && last.level === levels[i]) last.text += char;
    else runs.push({ text: char, level: levels[i]! });
  });
  // L2: from the highest level down, what is at it or above is turned round.
  for (let level = 2; level >= 1; level--) {
    for (let i = 0; i < runs.length; i++) {
      let end = i;
      while (end < runs.length && runs[end]!.level >= level) end++;
      if (end - i > 1) runs.splice(i, end - i, ...runs.slice(i, end).reverse());
      if (end > i) i = end;
    }
  }
  return runs.map((run) => ({ text: run.text, isRtl: run.level === 1 }));
}

/** N0: both brackets of a pair run as what is in them where that, or else what comes before them, runs so. */
function pairBrackets(c: Class[], chars: readonly string[]): void {
  const open: { readonly closing: string; readonly at: number }[] = [];
  const pairs: (readonly [number, number])[] = [];
  chars.forEach((char, i) => {
    if (c[i] !== 'N') return;
    if (/[([{]/.test(char)) open.push({ closing: mirrored(char), at: i });
    const from = open.findLastIndex(({ closing }) => closing === char);
    if (from < 0) return;
    pairs.push([open[from]!.at, i]);
    open.length = from;
  });
  const isRight = (k: Class | undefined) => k === 'R' || k === 'EN' || k === 'AN';
  for (const [from, to] of pairs.sort(([a], [b]) => a - b)) {
    const inside = c.slice(from + 1, to);
    const before = c.slice(0, from).findLast((k) => k === 'L' || isRight(k));
    if (inside.includes('L') || !inside.some(isRight)) {
      if (inside.includes('L')) c[from] = c[to] = 'L';
    } else c[from] = c[to] = isRight(before) ? 'R' : 'L';
  }
}

/** Rules W1–W7, N0–N2, I1–I2 with the paragraph at level 0. */
function levelsOf(classes: Class[], chars: readonly string[]): readonly number[] {
  const c = classes;
  const n = c.length;
  for (let i = 0; i < n; i++) if (c[i] === 'NSM') c[i] = i > 0 ? c[i - 1]! : 'N';
  let strong: Class = 'L';
  for (let i = 0; i < n; i++) {
    if (c[i] === 'L' || c[i] === 'R' || c[i] === 'AL') strong = c[i]!;
    else if (c[i] === 'EN' && strong === 'AL') c[i] = 'AN';
  }
  for (let i = 0; i < n; i++) if (c[i] === 'AL') c[i] = 'R';
  for (let i = 1; i < n - 1; i++) {
    const [before, after] = [c[i - 1], c[i + 1]];
    if (before !== after) continue;
    if (before === 'EN' && (c[i] === 'ES' || c[i] === 'CS')) c[i] = 'EN';
    else if (before === 'AN' && c[i] === 'CS') c[i] = 'AN';
  }
  for (let i = 0; i < n; i++) {
    if (c[i] !== 'ET') continue;
    let end = i;
    while (end < n && c[end] === 'ET') end++;
    if (c[i - 1] === 'EN' || c[end] === 'EN') c.fill('EN', i, end);
    i = end;
  }
  strong = 'L';
  for (let i = 0; i < n; i++) {
    if (c[i] === 'ES' || c[i] === 'CS' || c[i] === 'ET') c[i] = 'N';
    if (c[i] === 'L' || c[i] === 'R') strong = c[i]!;
    else if (c[i] === 'EN' && strong === 'L') c[i] = 'L';
  }
  pairBrackets(c, chars);
  const direction = (k: Class | undefined): 'L' | 'R' | null =>
    k === 'L' || k === undefined ? 'L' : k === 'R' || k === 'EN' || k === 'AN' ? 'R' : null;
  for (let i = 0; i < n; i++) {
    if (c[i] !== 'N') continue;
    let end = i;
    while (end < n && c[end] === 'N') end++;
    const [before, after] = [direction(c[i - 1]), direction(c[end])];
    c.fill(before === 'R' && after === 'R' ? 'R' : 'L', i, end);
    i = end;
  }
  // L1: spaces at the end of the line stand at the level of the paragraph.
  let trailing = n;
  while (trailing > 0 && /\s/.test(chars[trailing - 1]!)) trailing--;
  return c.map((k, i) => (i >= trailing ? 0 : k === 'R' ? 1 : k === 'EN' || k === 'AN' ? 2 : 0));
}
