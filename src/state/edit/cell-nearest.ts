/** The word that somebody probably meant: the fewest slips of the pen between folded texts. */
import { fold } from '../../io/columns.ts';
import { slips } from '../../model/likeness/distance.ts';

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
      : slips(wanted, has, bestSteps - 1);
    if (steps < bestSteps) {
      best = text;
      bestSteps = steps;
      if (steps === 0) break;
    }
  }
  return best;
}
