/** A person's words for ours: the nearest words of a list, for a word that is none of them. */
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STAGES,
  STATUSES,
  TIE_TYPES,
  type VocabularyList,
  wordFor,
} from '../../model/vocabulary.ts';
import { readCategory, readSector, readStage, readWord } from '../cell-words.ts';
import { saysNothing } from '../cells.ts';
import { fold } from '../columns.ts';
import type { FoundTable, Meaning } from './import.ts';

type WordList = {
  /** Id of a word, or null when the word is none of the list. */
  readonly read: (word: string) => string | null;
  readonly ids: readonly string[];
  /** False where a person may use words of their own. */
  readonly closed: boolean;
  readonly name: VocabularyList | 'categories';
};

const FIELD: readonly string[] = [...SECTORS, CROSS_SECTOR_ID];
const asText = (value: string | number | null): string | null => (value === null ? null : String(value));

const LISTS: Readonly<Record<string, WordList>> = {
  sector: {
    read: (word) => (FIELD.includes(readSector(word)) ? readSector(word) : null),
    ids: FIELD,
    closed: false,
    name: 'sectors',
  },
  category: { read: readCategory, ids: [...CATEGORIES.keys()], closed: false, name: 'categories' },
  kind: { read: (word) => readWord('kinds', word), ids: KINDS, closed: true, name: 'kinds' },
  level: { read: (word) => readWord('levels', word), ids: LEVELS, closed: true, name: 'levels' },
  sector_confidence: {
    read: (word) => readWord('confidences', word),
    ids: CONFIDENCES,
    closed: true,
    name: 'confidences',
  },
  type: { read: (word) => readWord('tieTypes', word), ids: TIE_TYPES, closed: true, name: 'tieTypes' },
  formality: {
    read: (word) => readWord('formalities', word),
    ids: FORMALITIES,
    closed: true,
    name: 'formalities',
  },
  frequency: {
    read: (word) => readWord('frequencies', word),
    ids: FREQUENCIES,
    closed: true,
    name: 'frequencies',
  },
  status: { read: (word) => readWord('statuses', word), ids: STATUSES, closed: true, name: 'statuses' },
  stage: { read: (word) => asText(readStage(word)), ids: STAGES.map(String), closed: true, name: 'stages' },
};

/** The list that a column's cells are words of; null for columns of text, numbers and dates. */
export const wordListOf = (meaning: Meaning | undefined): WordList | null =>
  meaning && (meaning.is === 'body' || meaning.is === 'tie') && Object.hasOwn(LISTS, meaning.column)
    ? LISTS[meaning.column]!
    : null;

/** Ids of a list whose names are most like a word, the likest first; none that is unlike. */
export function nearestWords(list: WordList, word: string, most = 5): readonly string[] {
  return ranked(list, word)
    .slice(0, most)
    .map(([id]) => id);
}

function ranked(list: WordList, word: string): (readonly [id: string, score: number])[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const scores = list.ids.map((id) => {
    const names =
      list.name === 'categories'
        ? [id, CATEGORIES.get(id)!.de, CATEGORIES.get(id)!.en]
        : [id, wordFor(list.name, id, 'de'), wordFor(list.name, id, 'en')];
    return [id, Math.max(...names.map((name) => alike(wanted, fold(name))))] as const;
  });
  return scores.filter(([, score]) => score >= 0.34).sort((a, b) => b[1] - a[1]);
}

/** Dice's coefficient of two words' pairs of letters (Dice 1945), 0 … 1; a shortened word is nearly the word. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  if (a.length >= 4 && b.startsWith(a)) return 0.9;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** So like a word of ours that it can only be a slip or a short form. */
const SURE = 0.85;

/** Words of the columns that are nearly ours, by position; the person sees and can change them. */
export function likelyWords(
  table: FoundTable,
  meanings: readonly Meaning[],
): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, ReadonlyMap<string, string>>();
  table.columns.forEach((column, at) => {
    const list = wordListOf(meanings[at]);
    if (!list) return;
    const words = new Map<string, string>();
    for (const [word] of column.words) {
      if (saysNothing(word) || list.read(word) !== null) continue;
      const [best, second] = ranked(list, word);
      if (best && best[1] >= SURE && (second?.[1] ?? 0) < best[1]) words.set(word, best[0]);
    }
    if (words.size > 0) found.set(at, words);
  });
  return found;
}
