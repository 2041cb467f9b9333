/**
 * Folding for search: people type 'uebersicht', 'ubersicht' or 'Übersicht' and mean the same.
 * A text folds to two forms – umlauts written out (ae) and umlauts dropped (a) – and a query matches when each of its
 * words is found in either.
 */
/** Without capitals and marks above letters; ß as ss. For asking whether two names are the same to a reader. */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

const writtenOut = (text: string): string =>
  plain(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** Both forms of a text. */
export type Folded = readonly [plain: string, writtenOut: string];

/** For texts that are searched again and again, such as at every keystroke: folded once, asked with `foundIn`. */
export const fold = (text: string): Folded => [plain(text), writtenOut(text)];

/** A query as a test of folded texts; true when every word of it occurs, whichever way umlauts are written. */
export function finder(query: string): (text: Folded) => boolean {
  const words = query.split(/\s+/).filter(Boolean).map(fold);
  return (text) =>
    words.every((word) => text.some((form) => form.includes(word[0]) || form.includes(word[1])));
}

/** True when every word of the query occurs in the text, whichever way its umlauts are written. */
export const matches = (text: string, query: string): boolean => finder(query)(fold(text));

/** 2 = the text starts with the query, 1 = a word in it does, 0 = elsewhere. For ordering hits. */
export function closeness(text: string, query: string): 0 | 1 | 2 {
  const folded = plain(text);
  const wanted = plain(query.trim());
  if (folded.startsWith(wanted)) return 2;
  return folded.split(/[\s\-/()]+/).some((w) => w.startsWith(wanted)) ? 1 : 0;
}
