/** How alike two words of names are: the same, cut short, misspelled or sounding alike. */
import { cologneCode } from './cologne.ts';
import { jaroWinkler, slips } from './distance.ts';
import type { Token } from './read-name.ts';
import { isKnown, type WordClass } from './words.ts';

export type Likeness = { readonly s: number; readonly how: 'same' | 'cut' | 'spelling' | 'sound' };

const SAME: Likeness = { s: 1, how: 'same' };
const CUT: Likeness = { s: 0.96, how: 'cut' };
const LEAST_LETTERS = 5;
const LEAST_JARO_WINKLER = 0.88;
/** Philippus and Filippus begin with other letters. */
const LEAST_JARO_WINKLER_OF_SOUND = 0.8;
/** Sounding alike counts a little less than one slip in a long word. */
const SOUND = 0.93;

/** Classes in which one letter makes all the difference. */
const EXACT: ReadonlySet<WordClass> = new Set<WordClass>(['level', 'marker', 'number']);

/** True where both spellings stand in many names of the list: then both are words, and neither is a slip. */
export type AreWords = (a: string, b: string) => boolean;

const beginsAs = (short: string, long: string): boolean => short.length >= 3 && long.startsWith(short);

/** @returns null where the words are different ones; symmetric */
export function likeWords(a: Token, b: Token, areWords: AreWords): Likeness | null {
  if (a.text === b.text) return SAME;
  if ((a.cut && beginsAs(a.text, b.text)) || (b.cut && beginsAs(b.text, a.text))) return CUT;
  if (EXACT.has(a.cls) || EXACT.has(b.cls)) return null;
  if (a.text.length < LEAST_LETTERS || b.text.length < LEAST_LETTERS) return null;
  if ((isKnown(a.text) && isKnown(b.text)) || areWords(a.text, b.text)) return null;
  return misspelled(a.text, b.text);
}

/** One slip in short words, two in long ones, at the same beginning or the same sound. */
export function misspelled(a: string, b: string): Likeness | null {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 9 ? 2 : 1;
  const wrong = slips(a, b, most);
  const jw = jaroWinkler(a, b);
  const sound = shorter >= LEAST_LETTERS ? cologneCode(a) : '';
  const sameSound = sound.length >= 3 && sound === cologneCode(b);
  if (wrong <= most && jw >= LEAST_JARO_WINKLER && (a[0] === b[0] || sameSound)) {
    // A slip in a short word is the likelier a word of its own.
    const s = 1 - (wrong * 0.6) / shorter;
    return { s, how: 'spelling' };
  }
  return sameSound && sound.length >= 4 && jw >= LEAST_JARO_WINKLER_OF_SOUND
    ? { s: SOUND, how: 'sound' }
    : null;
}
