/** What a list of names says about its own words. */
import type { Setting } from './compare.ts';
import type { ReadName } from './read-name.ts';

const ENOUGH_NAMES = 30;
/** In so many names a spelling is a word and no slip. */
const OFTEN = 3;

/** In how many of the names each word stands. */
export function namesByWord(names: readonly ReadName[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const name of names) {
    const words = new Set(name.forms.flatMap((form) => form.map((t) => t.text)));
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}

/** Rarity after the inverse document frequency (Spärck Jones 1972), brought to 0.75 … 1.25. */
export function settingOf(names: readonly ReadName[]): Setting {
  const count = namesByWord(names);
  const n = names.length;
  const often = (word: string) => (count.get(word) ?? 0) >= OFTEN;
  return {
    rarity: (word) =>
      n < ENOUGH_NAMES ? 1 : 0.75 + (0.5 * Math.log(n / (count.get(word) ?? 1))) / Math.log(n),
    areWords: (a, b) => often(a) && often(b),
  };
}
