/**
 * Rows in the order of a column. Sorting compares numbers only: texts get their rank in the dictionary of the language
 * first, so that a sort of 20 000 rows stays below a frame or two.
 */
import { type Column, isEmpty } from './column.ts';

export type Sort = { readonly column: string; readonly descending: boolean };

/** One number a row, NaN where the value is unknown. */
export function sortKeys<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  collator: Intl.Collator,
): Float64Array {
  const { order, value } = column;
  if (order) return Float64Array.from(rows, (row) => order(row) ?? Number.NaN);
  const values = rows.map(value);
  if (values.every((x) => typeof x !== 'string'))
    return Float64Array.from(values, (x) => (x === null ? Number.NaN : (x as number)));
  const texts = values.map((x) => (isEmpty(x) ? '' : String(x)));
  const ranks = ranksOf(texts, collator);
  return Float64Array.from(texts, (text) => (text === '' ? Number.NaN : ranks.get(text)!));
}

/** Row numbers by key: unknown ones last whichever way, equal ones as they were. */
export function byKey(rows: readonly number[], keys: Float64Array, descending: boolean): readonly number[] {
  const known = rows.filter((r) => !Number.isNaN(keys[r]!));
  const way = descending ? -1 : 1;
  known.sort((a, b) => way * (keys[a]! - keys[b]!) || a - b);
  return known.length === rows.length ? known : [...known, ...rows.filter((r) => Number.isNaN(keys[r]!))];
}

/**
 * Place of each text in the collator's order; texts that it holds equal share one. A collator is twenty times slower than
 * comparing code units, so texts are put nearly in order by those first: what is in order already costs it one comparison
 * a text, and what is not is put right.
 */
function ranksOf(texts: readonly string[], collator: Intl.Collator): ReadonlyMap<string, number> {
  const near = Array.from(new Set(texts), (text) => ({ text, key: nearKey(text) }));
  near.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const sorted = near.map((n) => n.text).sort(collator.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  sorted.forEach((text, i) => {
    if (i > 0 && collator.compare(sorted[i - 1]!, text) !== 0) rank = i;
    ranks.set(text, rank);
  });
  return ranks;
}

/** Case and accents aside, numbers by size: their length goes before their digits. */
function nearKey(text: string): string {
  const lower = text.toLowerCase().replaceAll('ß', 'ss');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  const plain = /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return /\d/.test(plain)
    ? plain.replace(
        /0*(\d+)/g,
        (_, digits: string) => String.fromCharCode(48 + Math.min(9, digits.length)) + digits,
      )
    : plain;
}
