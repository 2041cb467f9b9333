/** The empty questionnaire as a workbook to hand out: instructions, a form, three lists with drop-downs, and a hidden mark. */
import {
  CATEGORIES,
  categoryName,
  FORMALITIES,
  FREQUENCIES,
  LEVELS,
  SECTORS,
  STATUSES,
  wordFor,
} from '../../model/vocabulary.ts';
import type { OutFile } from '../format.ts';
import { OWN_SHEET } from '../workbook/sheet.ts';
import { word } from '../workbook/words.ts';
import { type PlannedColumn, type PlannedSheet, writeWorkbook } from '../workbook/write.ts';
import { stageWord, vocabularyLists } from '../xlsx.ts';
import {
  COLUMNS,
  type ColumnId,
  columnHint,
  columnTitle,
  exampleOf,
  formTitle,
  howTo,
  LANDS,
  type Language,
  LISTS,
  type ListId,
  phraseOf,
  QUESTIONS,
  type QuestionId,
  questionHint,
  questionTitle,
  sheetTitle,
} from './words.ts';

/** First cell of the hidden mark; beside it stand version and language. */
export const MARK = 'drehscheibe-questionnaire';
export const VERSION = 1;
/** Empty rows that are ready to be filled in. More can be added below. */
const BLANK_ROWS = 60;

export type QuestionnaireOptions = {
  /** Sheets protected against changes beside the answers, without a password. Default: not protected. */
  readonly locked?: boolean;
  /** Filled in beforehand, for handing out. */
  readonly centre?: { readonly name: string; readonly place: string };
};

/** The questionnaire in a language, as one XLSX file. */
export async function writeQuestionnaire(
  language: Language,
  options: QuestionnaireOptions = {},
): Promise<OutFile> {
  const lists = vocabularyLists(language);
  for (const [list, of] of Object.entries(CATEGORY_OF)) lists.set(list, categoriesOf(of, language));
  lists.set('lands', LANDS);
  lists.set(
    'sizes',
    (['city', 'town', 'rural'] as const).map((id) => word('values', id, language)),
  );
  lists.set(
    'parts',
    (['east', 'west'] as const).map((id) => word('values', id, language)),
  );
  const bytes = await writeWorkbook({
    sheets: [
      howToSheet(language),
      formSheet(language, options),
      ...LISTS.map((list) => listSheet(list, language, options)),
      markSheet(language),
    ],
    lists,
    title: phraseOf('title', language),
    language,
    unlisted: { title: word('values', 'unlisted', language), text: word('values', 'choose', language) },
  });
  return { name: `${phraseOf('file', language)}.xlsx`, bytes };
}

const CATEGORY_OF = {
  'partner-categories': 'partner',
  'committee-categories': 'committee',
  'network-categories': 'network',
} as const;

/** The most frequent partners of the 2007 survey first, by rank; the others by name. */
function categoriesOf(of: 'partner' | 'committee' | 'network', language: Language): readonly string[] {
  const found = [...CATEGORIES.values()].filter((category) => category.of === of);
  const name = (id: string) => categoryName(id, language);
  const ranked = found.filter((category) => category.rank !== undefined);
  const others = found.filter((category) => category.rank === undefined).map(({ id }) => name(id));
  return [
    ...ranked.sort((a, b) => a.rank! - b.rank!).map(({ id }) => name(id)),
    ...others.sort((a, b) => a.localeCompare(b, language)),
  ];
}

function howToSheet(language: Language): PlannedSheet {
  return {
    name: sheetTitle('howTo', language),
    columns: [{ title: phraseOf('title', language), width: 110 }],
    rows: howTo(language).map((line) => [line]),
    prose: true,
  };
}

const QUESTION_LISTS: Partial<Readonly<Record<QuestionId, string>>> = {
  land: 'lands',
  size: 'sizes',
  part: 'parts',
};

function formSheet(language: Language, { locked, centre }: QuestionnaireOptions): PlannedSheet {
  const given: Partial<Readonly<Record<QuestionId, string>>> = centre ?? {};
  return {
    name: sheetTitle('centre', language),
    columns: [
      { title: formTitle('question', language), width: 34, fixed: true },
      { title: formTitle('answer', language), width: 52 },
      { title: formTitle('help', language), width: 60, fixed: true },
    ],
    rows: QUESTIONS.map((id) => [questionTitle(id, language), given[id] ?? null, questionHint(id, language)]),
    until: QUESTIONS.length,
    form: true,
    choices: QUESTIONS.map((id, row) => ({
      row,
      column: 1,
      hint: { title: questionTitle(id, language), text: questionHint(id, language) },
      ...(QUESTION_LISTS[id] ? { list: QUESTION_LISTS[id] } : {}),
    })),
    ...(locked ? { locked } : {}),
  };
}

/** Drop-down and width of a column, and whether a word of one's own will do. */
const COLUMN_PLAN: Readonly<Record<ColumnId, Pick<PlannedColumn, 'list' | 'strict' | 'width' | 'type'>>> = {
  name: { width: 42 },
  category: { width: 34 },
  sector: { list: 'sectors', width: 18 },
  place: { width: 20 },
  level: { list: 'levels', strict: true, width: 14 },
  count: { width: 16 },
  since: { width: 13 },
  formality: { list: 'formalities', strict: true, width: 24 },
  frequency: { list: 'frequencies', strict: true, width: 18 },
  stage: { list: 'stages', strict: true, width: 34 },
  status: { list: 'statuses', strict: true, width: 12 },
  lastContact: { width: 16 },
  personBound: { list: 'yes', strict: true, width: 14 },
  role: { width: 24 },
  note: { width: 44 },
};

function listSheet(list: ListId, language: Language, { locked }: QuestionnaireOptions): PlannedSheet {
  const columns = COLUMNS[list].map((column): PlannedColumn => {
    const title = columnTitle(column, language);
    const hint = columnHint(column, language);
    return {
      ...COLUMN_PLAN[column],
      title,
      ...(column === 'category' ? { list: `${list.slice(0, -1)}-categories` } : {}),
      ...(hint === '' ? {} : { hint: { title, text: hint } }),
    };
  });
  return {
    name: sheetTitle(list, language),
    columns,
    rows: [COLUMNS[list].map((column) => exampleCell(list, column, language))],
    examples: [0],
    until: BLANK_ROWS + 2,
    blank: true,
    ...(locked ? { locked } : {}),
  };
}

function exampleCell(list: ListId, column: ColumnId, language: Language): string | { readonly date: string } {
  const value = exampleOf(list, column, language);
  if (value === '') return '';
  if (column === 'name') return `${phraseOf('example', language)} ${value}`;
  if (column === 'category') return categoryName(value, language);
  if (column === 'stage') return stageWord(Number(value), language);
  if (column === 'since' || column === 'lastContact') return { date: value };
  const of = VOCABULARY[column];
  return of ? wordFor(of.list, value, language) : value;
}

const VOCABULARY: Partial<
  Readonly<
    Record<ColumnId, { readonly list: Parameters<typeof wordFor>[0]; readonly ids: readonly string[] }>
  >
> = {
  sector: { list: 'sectors', ids: SECTORS },
  level: { list: 'levels', ids: LEVELS },
  formality: { list: 'formalities', ids: FORMALITIES },
  frequency: { list: 'frequencies', ids: FREQUENCIES },
  status: { list: 'statuses', ids: STATUSES },
};

const markSheet = (language: Language): PlannedSheet => ({
  name: OWN_SHEET,
  columns: [{ title: MARK }, { title: String(VERSION) }, { title: language }],
  rows: [],
  hidden: true,
  prose: true,
});
