/** The words of the questionnaire, and what they mean in either language when it comes back. */

import type { Words } from '../../model/project.ts';
import { QUESTIONNAIRE_WORDS as words } from '../../model/workbook-words.ts';
import { fold } from '../columns.ts';
import type { InFile } from '../format.ts';

export type Language = 'de' | 'en';
export type SheetId = keyof typeof words.sheets;
export type ListId = 'partners' | 'committees' | 'networks';
export type QuestionId = keyof typeof words.questions;
export type ColumnId = keyof typeof words.columns;

export const LISTS: readonly ListId[] = ['partners', 'committees', 'networks'];
export const QUESTIONS = Object.keys(words.questions) as readonly QuestionId[];
export const LANDS: readonly string[] = words.lands;

/** Columns of each list, in the order in which people see them. */
export const COLUMNS: Readonly<Record<ListId, readonly ColumnId[]>> = {
  partners: [
    'name',
    'category',
    'sector',
    'place',
    'since',
    'formality',
    'frequency',
    'stage',
    'status',
    'lastContact',
    'personBound',
    'count',
    'note',
  ],
  committees: ['name', 'category', 'level', 'place', 'role', 'formality', 'frequency', 'since', 'note'],
  networks: ['name', 'category', 'sector', 'level', 'place', 'formality', 'frequency', 'since', 'note'],
};

const inLanguage = (found: Words, language: Language): string => found[language] ?? found.de;

export const sheetTitle = (id: SheetId, language: Language): string => inLanguage(words.sheets[id], language);
export const questionTitle = (id: QuestionId, language: Language): string =>
  inLanguage(words.questions[id], language);
export const questionHint = (id: QuestionId, language: Language): string =>
  inLanguage(words.questions[id].hint, language);
export const columnTitle = (id: ColumnId, language: Language): string =>
  inLanguage(words.columns[id], language);
export const columnHint = (id: ColumnId, language: Language): string => {
  const column = words.columns[id];
  return 'hint' in column ? inLanguage(column.hint, language) : '';
};
export const phraseOf = (id: 'file' | 'title' | 'merged' | 'example', language: Language): string =>
  inLanguage(words[id], language);
export const formTitle = (id: keyof typeof words.form, language: Language): string =>
  inLanguage(words.form[id], language);
export const howTo = (language: Language): readonly string[] => words.howTo[language];
export const mergedName: Words = words.merged;

/** The example row of a list, by column: a word of the vocabulary, or a text. */
export const exampleOf = (list: ListId, column: ColumnId, language: Language): string => {
  const value = (words.examples[list] as Readonly<Record<string, string | Words>>)[column];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : inLanguage(value, language);
};

function meanings<Id extends string>(titles: Readonly<Record<Id, Words>>): ReadonlyMap<string, Id> {
  return new Map(
    (Object.keys(titles) as Id[]).flatMap((id) => [
      [fold(titles[id].de), id],
      [fold(titles[id].en ?? ''), id],
    ]),
  );
}
const SHEETS = meanings<SheetId>(words.sheets);
const QUESTION_OF = meanings<QuestionId>(words.questions);
const COLUMN_OF = meanings<ColumnId>(words.columns);

/** Which sheet of the questionnaire this is, by its name in either language; people may add 'Kopie' or a number. */
export const sheetOf = (file: InFile): SheetId | null =>
  file.grid ? (SHEETS.get(fold(file.grid.sheet).replace(/(kopievon|copyof|\d+)/g, '')) ?? null) : null;
export const questionOf = (cell: string): QuestionId | null => QUESTION_OF.get(fold(cell)) ?? null;
export const columnOf = (cell: string): ColumnId | null => COLUMN_OF.get(fold(cell)) ?? null;

const EXAMPLES = [words.example.de, words.example.en].map((word) => word.toLowerCase());
/** Rows that only show how to fill in. */
export const isExample = (name: string): boolean =>
  EXAMPLES.some((word) => name.toLowerCase().startsWith(word));
