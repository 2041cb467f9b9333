/**
 * Folding for search: people type 'uebersicht', 'ubersicht' or 'Übersicht' and mean the same.
 * A text folds to two forms – umlauts written out (ae) and umlauts dropped (a) – and a query matches when each of its
 * words is found in either.
 */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

const writtenOut = (text: string): string =>
  plain(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** True when every word of the query occurs in the text, whichever way its umlauts are written. */
export function matches(text: string, query: string): boolean {
  const forms = [plain(text), writtenOut(text)];
  return query
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => forms.some((f) => f.includes(plain(word)) || f.includes(writtenOut(word))));
}

/** 2 = the text starts with the query, 1 = a word in it does, 0 = elsewhere. For ordering hits. */
export function closeness(text: string, query: string): 0 | 1 | 2 {
  const folded = plain(text);
  const wanted = plain(query.trim());
  if (folded.startsWith(wanted)) return 2;
  return folded.split(/[\s\-/()]+/).some((w) => w.startsWith(wanted)) ? 1 : 0;
}
