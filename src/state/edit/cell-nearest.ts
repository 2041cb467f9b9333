/** The word that somebody probably meant: optimal string alignment (Damerau 1964; Levenshtein 1966) on folded texts. */
import { fold } from '../../io/columns.ts';

/**
 * Steps from one text to another by putting in, taking out, exchanging and swapping letters.
 * @param most more steps than this are answered with `most + 1`
 */
export function editDistance(a: string, b: string, most = 64): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const equal = a[i - 1] === b[j - 1];
      let steps = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (equal ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, before[j - 2]! + 1);
      now[j] = steps;
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** The nearest of some texts; null when none is near: more than a third of the letters differ, and none begins alike. */
export function nearest(word: string, texts: Iterable<string>): string | null {
  const wanted = fold(word);
  if (wanted === '') return null;
  let best: string | null = null;
  let bestSteps = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const text of texts) {
    const has = fold(text);
    if (has === '') continue;
    const begins =
      wanted.length >= 3 && (has.startsWith(wanted) || wanted.startsWith(has)) && has.length >= 3;
    const steps = begins
      ? Math.min(1, Math.abs(has.length - wanted.length))
      : editDistance(wanted, has, bestSteps - 1);
    if (steps < bestSteps) {
      best = text;
      bestSteps = steps;
      if (steps === 0) break;
    }
  }
  return best;
}
