/** What the values of a column are: their type, and of which list of the vocabulary they are words. */

import { CROSS_SECTOR_ID, SECTORS } from '../../model/vocabulary.ts';
import { readCategory, readSector, readStage, readWord, readYesNo } from '../cell-words.ts';
import { clean, readDate, readNumber, saysNothing } from '../cells.ts';
import { type Row, unguard } from '../csv.ts';
import type { ColumnType, FoundColumn } from './import.ts';

/** More different values than this are no choice. */
const MOST_WORDS = 100;
const MOST_COUNTED = 5000;

const YES_NO = /^(ja|nein|yes|no|wahr|falsch|true|false|x|j|n|y|✓|✔)$/i;

/** Types, fills and samples of all columns, from the rows given. */
export function columnsOf(names: readonly string[], rows: readonly Row[], delimiter: string): FoundColumn[] {
  return names.map((name, at) => {
    const counts = new Map<string, number>();
    let filled = 0;
    for (const { cells } of rows) {
      const cell = cells[at];
      if (cell === undefined || cell === '') continue;
      const value = unguard(clean(cell));
      if (value === '') continue;
      filled++;
      const count = counts.get(value);
      if (count !== undefined) counts.set(value, count + 1);
      else if (counts.size < MOST_COUNTED) counts.set(value, 1);
    }
    const values = [...counts.keys()];
    const isFew = counts.size <= MOST_WORDS;
    return {
      at,
      name,
      type: typeOf(values, filled, delimiter),
      filled,
      distinct: counts.size,
      samples: values.slice(0, 5),
      words: isFew ? [...counts].sort((a, b) => b[1] - a[1]) : [],
    };
  });
}

function typeOf(values: readonly string[], filled: number, delimiter: string): ColumnType {
  const told = values.filter((value) => !saysNothing(value)).slice(0, 500);
  if (filled === 0 || told.length === 0) return filled === 0 ? 'empty' : 'text';
  const share = (fits: (value: string) => boolean) => told.filter(fits).length / told.length;
  if (told.length <= 4 && share((value) => YES_NO.test(value)) === 1) return 'yes-no';
  const isYear = (value: string) => /^(19|20)\d\d$/.test(value);
  if (share((value) => readDate(value) !== null) >= 0.8)
    return share(isYear) === 1 && told.length > 60 ? 'number' : 'date';
  if (share((value) => readNumber(value, delimiter).value !== null) >= 0.8) return 'number';
  const isChoice = values.length <= MOST_WORDS && 2 * values.length <= filled;
  return isChoice && values.every((value) => value.length <= 60) ? 'choice' : 'text';
}

/** The lists that a column's values can be words of. */
export const LISTED = [
  'sector',
  'kind',
  'category',
  'level',
  'type',
  'formality',
  'frequency',
  'stage',
  'status',
  'since',
  'yes-no',
] as const;
export type Listed = (typeof LISTED)[number];

const FIELD_SECTORS: ReadonlySet<string> = new Set([...SECTORS, CROSS_SECTOR_ID]);

/** Whether a cell can be read as one of a list. */
export const READS: Readonly<Record<Listed, (cell: string) => boolean>> = {
  sector: (cell) => FIELD_SECTORS.has(readSector(cell)),
  kind: (cell) => readWord('kinds', cell) !== null,
  category: (cell) => readCategory(cell) !== null,
  level: (cell) => readWord('levels', cell) !== null,
  type: (cell) => readWord('tieTypes', cell) !== null,
  formality: (cell) => readWord('formalities', cell) !== null,
  frequency: (cell) => readWord('frequencies', cell) !== null,
  // A bare digit says nothing by itself.
  stage: (cell) => readStage(cell) !== null && !/^\d/.test(cell),
  status: (cell) => readWord('statuses', cell) !== null,
  since: (cell) => readDate(cell) !== null && !/^\d{5,}$/.test(cell),
  'yes-no': (cell) => readYesNo(cell) !== null,
};

/** Share of a column's cells (those that say something) that can be read as each list, 0 … 1. */
export function sharesOf(column: FoundColumn): ReadonlyMap<Listed, number> {
  const values: readonly (readonly [string, number])[] =
    column.words.length > 0 ? column.words : column.samples.map((sample) => [sample, 1] as const);
  const told = values.filter(([value]) => !saysNothing(value));
  let all = 0;
  for (const [, count] of told) all += count;
  const shares = new Map<Listed, number>();
  for (const list of LISTED) {
    let fitting = 0;
    for (const [value, count] of told) if (READS[list](value)) fitting += count;
    shares.set(list, all === 0 ? 0 : fitting / all);
  }
  return shares;
}
