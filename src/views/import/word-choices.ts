/** Words of our lists as choices, for a column whose cells are words of one; with the likeliest first. */
import { type Language, translate } from '../../i18n/index.ts';
import type { Meaning } from '../../io/import/import.ts';
import { wordListOf } from '../../io/import/words.ts';
import { categoryName, wordFor } from '../../model/vocabulary.ts';
import type { Choice } from '../parts/controls/select.tsx';

/** Not said, and nothing chosen yet. */
export const NOT_SAID = ':none';
export const UNDECIDED = ':undecided';

/** The name of a word of a list; what is no word of a list is shown as it is. */
export function wordName(meaning: Meaning | undefined, word: string, language: Language): string {
  if (word === '') return translate(language)('import:notSaid');
  const list = wordListOf(meaning);
  if (!list) return word;
  return list.name === 'categories' ? categoryName(word, language) : wordFor(list.name, word, language);
}

/** Null where the column takes any text. */
export function wordChoices(
  meaning: Meaning | undefined,
  suggestions: readonly string[],
  language: Language,
): readonly Choice[] | null {
  const list = wordListOf(meaning);
  if (!list) return null;
  const t = translate(language);
  const choice = (group: string) => (id: string) => ({ id, label: wordName(meaning, id, language), group });
  const near = suggestions.filter((id) => list.ids.includes(id));
  return [
    { id: UNDECIDED, label: t('import:choose'), group: t('import:likely') },
    ...near.map(choice(t('import:likely'))),
    { id: NOT_SAID, label: t('import:notSaid'), group: t('import:likely') },
    ...list.ids.filter((id) => !near.includes(id)).map(choice(t('import:allWords'))),
  ];
}
