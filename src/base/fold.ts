/**
 * Folding for search: people type 'uebersicht', 'ubersicht' or 'Übersicht' and mean the same.
 * A text folds to two forms – umlauts written out (ae) and umlauts dropped (a) – and a query matches when each of its
 * words is found in either.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Without capitals and marks above letters; ß as ss. For asking whether two names are the same to a reader. */
export const plain = (text: string): string => plainOf(text.toLowerCase());

/** Most names are ASCII; to them there is nothing to do. */
const plainOf = (lower: string): string =>
  ASCII.test(lower) ? lower : lower.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

const writtenOutOf = (lower: string): string =>
  plainOf(lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** Both forms of a text. */
export type Folded = readonly [plain: string, writtenOut: string];

/** For texts that are searched again and again, such as at every keystroke: folded once, asked with `foundIn`. */
export function fold(text: string): Folded {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? [lower, lower] : [plainOf(lower), writtenOutOf(lower)];
}

/** A query as a test of folded texts; true when every word of it occurs, whichever way umlauts are written. */
export function finder(query: string): (text: Folded) => boolean {
  const words = query.split(/\s+/).filter(Boolean).map(fold);
  return (text) =>
    words.every((word) => text.some((form) => form.includes(word[0]) || form.includes(word[1])));
}

/** True when every word of the query occurs in the text, whichever way its umlauts are written. */
export const matches = (text: string, query: string): boolean => finder(query)(fold(text));

/** 2 = the text starts with the query, 1 = a word in it does, 0 = elsewhere. For ordering hits. */
export const closeness = (text: string, query: string): 0 | 1 | 2 => closenessTo(query)(text);

/** The same for many texts. */
export function closenessTo(query: string): (text: string) => 0 | 1 | 2 {
  const wanted = plain(query.trim());
  const isWord = !BETWEEN_WORDS.test(wanted);
  return (text) => {
    const folded = plain(text);
    let at = folded.indexOf(wanted);
    if (at === 0) return 2;
    if (!isWord) return 0;
    for (; at > 0; at = folded.indexOf(wanted, at + 1)) if (BETWEEN_WORDS.test(folded[at - 1]!)) return 1;
    return 0;
  };
}
const BETWEEN_WORDS = /[\s\-/()]/;
