/** Building blocks of fields: words of a list, dates, numbers, notes – each as text and back. */

import { date } from '../../i18n/format.ts';
import { readWord } from '../../io/cell-words.ts';
import { readDate, saysNothing } from '../../io/cells.ts';
import type { Words } from '../../model/project.ts';
import { type VocabularyList, wordFor } from '../../model/vocabulary.ts';
import type { CellContext } from './cell-context.ts';
import type { CellField, CellRead, RefusalCode } from './cells.ts';

export const refuse = (
  code: RefusalCode,
  word: string,
): { readonly refused: { code: RefusalCode; word: string } } => ({
  refused: { code, word },
});

type ReadableList = Parameters<typeof readWord>[0];
type WordIn<L extends ReadableList> = NonNullable<ReturnType<typeof readWord<L>>>;

/** A word of a closed list. @param set null = nobody says, only where `needed` is false */
export function wordField<R, L extends ReadableList & VocabularyList>(
  list: L,
  words: readonly WordIn<L>[],
  get: (record: R) => WordIn<L> | null,
  set: (record: R, word: WordIn<L> | null) => R,
  needed = false,
): CellField<R> {
  return {
    kind: 'pick',
    choices: (c) => words.map((id) => ({ text: wordFor(list, id, c.language) })),
    text: (record, c) => {
      const id = get(record);
      return id === null ? '' : wordFor(list, id, c.language);
    },
    read: (text, record) => {
      if (saysNothing(text)) return needed ? refuse('not-empty', text) : { to: set(record, null) };
      const found = readWord(list, text);
      return found === null ? refuse('unknown-word', text) : { to: set(record, found) };
    },
  };
}

/** Any text; '' = nobody says. */
export const textField = <R>(
  get: (record: R) => string,
  set: (record: R, text: string) => R,
  kind: 'text' | 'long' = 'text',
): CellField<R> => ({ kind, text: get, read: (text, record) => ({ to: set(record, text) }) });

/** A day, month or year. */
export const dateField = <R>(
  get: (record: R) => string,
  set: (record: R, iso: string) => R,
): CellField<R> => ({
  kind: 'date',
  text: (record, c) => (get(record) === '' ? '' : date(get(record), c.language)),
  read: (text, record) => {
    if (saysNothing(text)) return { to: set(record, '') };
    const iso = readDate(text);
    return iso === null ? refuse('not-a-date', text) : { to: set(record, iso) };
  },
});

export const noteText = (note: Words | null, c: CellContext): string => note?.[c.language] || note?.de || '';

/** A note with the text of one language changed; what the other language says stays. Null = nothing said in any. */
export function noteWith(note: Words | null, text: string, language: 'de' | 'en'): Words | null {
  const de = language === 'de' ? text : (note?.de ?? '');
  const en = language === 'en' ? text : (note?.en ?? '');
  // German words are seen where there are no English ones: cleared in English, the note is gone and does not come back so.
  if (language === 'en' && text === '') return null;
  return de === '' && en === '' ? null : en === '' ? { de } : { de, en };
}

/** A citation with one of its parts changed; null when nothing is left. */
export function citeWith<T extends { readonly document: string; readonly lines: string }>(
  cite: T | null,
  edit: Partial<T>,
): { readonly document: string; readonly lines: string } | null {
  const next = { document: cite?.document ?? '', lines: cite?.lines ?? '', ...edit };
  return next.document === '' && next.lines === '' ? null : next;
}

/** A source document by its title or id. Without a list of documents, any name is one. */
export function sourceField<R>(
  get: (record: R) => { readonly document: string; readonly lines: string } | null,
  set: (record: R, cite: { readonly document: string; readonly lines: string } | null) => R,
): CellField<R> {
  return {
    kind: 'pick',
    open: true,
    choices: (c) => [...c.project.sources.values()].map((s) => ({ text: s.title })),
    text: (record, c) => {
      const id = get(record)?.document ?? '';
      return c.project.sources.get(id)?.title ?? id;
    },
    read: (text, record, c): CellRead<R> => {
      if (saysNothing(text)) return { to: set(record, citeWith(get(record), { document: '' })) };
      const found = c.findSource(text);
      if (found === 'several' || (found === null && c.project.sources.size > 0))
        return refuse('unknown-source', text);
      return { to: set(record, citeWith(get(record), { document: found ?? text })) };
    },
  };
}
