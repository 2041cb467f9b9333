/** Words of names: folded, cut to their stem, and looked up in the lists of `data/vocabulary/name-*.json`. */
import lexicon from '../../../data/vocabulary/name-lexicon.json' with { type: 'json' };
import lists from '../../../data/vocabulary/name-words.json' with { type: 'json' };

/**
 * What a word says in a name. `content` tells bodies apart, `head` says what sort of body it is, `marker` one of several
 * (north, II, 3, for parents), `number` a year or postal code: often left out, but never another one; `aside` hardly anything.
 */
export type WordClass = 'content' | 'place' | 'level' | 'head' | 'marker' | 'number' | 'aside';

const LONGEST_WORD = 40;

/** Lower case, without marks; ä, ae and a are one, ß is ss. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // … but Unnaer is of Unna.
    .replace(/([aou])e(?!r$)/g, '$1')
    .slice(0, LONGEST_WORD);

/** A word without its ending: Dortmunder = Dortmund, Bayerische = Bayern, Gruppen = Gruppe. At least four letters stay. */
export function stem(folded: string): string {
  let word = folded;
  if (word.length > 9 && word.endsWith('innen')) word = word.slice(0, -5);
  for (let round = 0; round < 2; round++) {
    const shorter = word.replace(/(isch|ern|em|en|er|es|e|s|n)$/, '');
    if (shorter === word || shorter.length < 4) break;
    word = shorter;
  }
  return word.length > 7 && word.endsWith('isch') ? word.slice(0, -4) : word;
}

/** Stems of a phrase in the order of its words. */
export const stemsOf = (phrase: string): string[] =>
  (phrase.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(foldWord(word)));

const stemSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => stemsOf(word).join('')));

/** Words that bind others and say nothing. */
export const FILLER: ReadonlySet<string> = new Set(lists.filler.map(foldWord));
const ASIDE = stemSet(lists.aside);
const MARKERS = stemSet(lists.markers);
/** What sort of body: longest first, so that `kontaktstelle` is found before `stelle`. */
export const HEADS: readonly string[] = [...stemSet(lists.heads)].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);
const HEAD_SET: ReadonlySet<string> = new Set(HEADS);
/** Beginnings of words that name a level (Landes-, Kreis-) → its name. */
export const LEVELS: ReadonlyMap<string, string> = new Map(
  lists.levels.flatMap(({ level, words }) =>
    words.map((word) => [stem(foldWord(word)), `:${level}`] as const),
  ),
);
const PLACES = stemSet(lexicon.places);
/** Places whose stem is another word (Bünde, Norden): these keep their ending. */
const CLASHING: ReadonlySet<string> = new Set(
  lexicon.places
    .map(foldWord)
    .filter((place) => LEVELS.has(stem(place)) || HEAD_SET.has(stem(place)) || MARKERS.has(stem(place))),
);
/** The stem of a word in a name; places that would become another word stay as they are. */
export const stemOf = (folded: string): string => (CLASHING.has(folded) ? folded : stem(folded));
/** Words known to be words: two of them are never one another's misspelling. */
const KNOWN: ReadonlySet<string> = new Set([
  ...stemSet(lexicon.topics),
  ...PLACES,
  ...HEADS,
  ...ASIDE,
  ...MARKERS,
]);
export const isKnown = (word: string): boolean => KNOWN.has(word);

/** Abbreviations of whole names → the words that they are short for. */
export const EXPANDED: ReadonlyMap<string, string> = new Map(
  lists.expand.map(([short, long]) => [foldWord(short!), long!]),
);

type Phrase = { readonly words: readonly string[]; readonly means: readonly string[] };
/** Single words and phrases with another way of saying them; several where an abbreviation is ambiguous (KV). */
const PHRASES: ReadonlyMap<string, Phrase> = phrases();

function phrases(): Map<string, Phrase> {
  const found = new Map<string, { words: string[]; means: string[] }>();
  for (const group of lists.same) {
    const canonical = stemsOf(group[0]!).join('');
    for (const one of group) {
      const words = stemsOf(one);
      const key = words.join(' ');
      const known = found.get(key);
      if (!known) found.set(key, { words, means: [canonical] });
      else if (!known.means.includes(canonical)) known.means.push(canonical);
    }
  }
  return found;
}

/** Names of places and peoples' words of several words are one word here, too. */
const PLACE_PHRASES: ReadonlyMap<string, string> = new Map(
  lexicon.places.map((place) => [stemsOf(place).join(' '), stemsOf(place).join('')]),
);
const LEGAL: ReadonlySet<string> = new Set(
  lists.legal.map((form) => (form.match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => foldWord(w)).join(' ')),
);
export const LONGEST_PHRASE = Math.max(
  ...[...PHRASES.values()].map((p) => p.words.length),
  ...[...LEGAL].map((l) => l.split(' ').length),
);

/** What a phrase (stems joined by spaces) means, or nothing. */
export const meaningsOf = (stems: string): readonly string[] | null => {
  const phrase = PHRASES.get(stems);
  if (phrase) return phrase.means;
  const place = PLACE_PHRASES.get(stems);
  return place ? [place] : null;
};
export const isLegal = (folded: string): boolean => LEGAL.has(folded);
/** All words that stand for a whole name or a sort of body, so that they are not split any further. */
const CANONICAL: ReadonlySet<string> = new Set([...PHRASES.values()].flatMap((p) => p.means));
export const isCanonical = (word: string): boolean => CANONICAL.has(word);

const ROMAN = /^(i{1,3}|iv|vi{0,3}|ix|x)$/;

export function classOf(word: string): WordClass {
  if (word.startsWith(':')) return 'level';
  if (/^\d{5}$/.test(word) || /^(18|19|20)\d\d$/.test(word)) return 'number';
  if (/\d/.test(word) || ROMAN.test(word) || MARKERS.has(word)) return 'marker';
  if (ASIDE.has(word)) return 'aside';
  if (PLACES.has(word) || CLASHING.has(word)) return 'place';
  if (HEAD_SET.has(word)) return 'head';
  return 'content';
}
