/** The words of the workbooks that we write, and what they mean when they come back. */

import type { Words } from '../../model/project.ts';
import { CATEGORIES } from '../../model/vocabulary.ts';
import { WORKBOOK_WORDS as words } from '../../model/workbook-words.ts';
import { fold } from '../columns.ts';

type Lists = typeof words;

/** A word of ours in a language. */
export function word<L extends keyof Lists>(list: L, id: keyof Lists[L], language: 'de' | 'en'): string {
  const found = words[list][id] as Words;
  return found[language] ?? found.de;
}

/** What a value of ours is called in any language: 'Großstadt' → 'city'; null when it is none of these. */
export function valueNamed<V extends keyof Lists['values']>(cell: string, among: readonly V[]): V | null {
  const name = fold(cell);
  if (name === '') return null;
  return (
    among.find(
      (id) => id === cell || [words.values[id].de, words.values[id].en].some((w) => fold(w) === name),
    ) ?? null
  );
}

let categories: ReadonlyMap<string, string> | null = null;

/** The vocabulary's id of a category named in German or English; any other word stays as it is. */
export function categoryOf(cell: string): string {
  categories ??= new Map(
    [...CATEGORIES.values()].flatMap(({ id, de, en }) => [
      [de, id],
      [en, id],
    ]),
  );
  return categories.get(cell) ?? cell;
}
