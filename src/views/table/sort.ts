/**
 * Rows in the order of a column. Sorting compares numbers only: texts get their rank in the dictionary of the language
 * first, so that a sort of 20 000 rows stays below a frame or two.
 */
import { toEnd } from '../../base/pauses.ts';
import { type Column, isEmpty } from './column.ts';

export type Sort = { readonly column: string; readonly descending: boolean };

/** Places of texts in the order of a language. */
type Ranks = ReadonlyMap<string, number>;

/** What was ranked last, by column: another lens shows other rows, but seldom a text that was never ranked. */
export type KeptRanks = Map<string, Ranks>;

/** One number a row, NaN where the value is unknown. */
export const sortKeys = <Row>(
  rows: readonly Row[],
  column: Column<Row>,
  collator: Intl.Collator,
  kept?: KeptRanks,
): Float64Array => toEnd(sortingKeys(rows, column, collator, kept));

/** The same with places to pause: ranking tens of thousands of texts takes longer than a frame. */
export function* sortingKeys<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  collator: Intl.Collator,
  kept?: KeptRanks,
): Generator<void, Float64Array> {
  const { order, value } = column;
  const values: ReturnType<typeof value>[] = [];
  for (const row of rows) {
    values.push(order ? order(row) : value(row));
    if (values.length % STRIDE === 0) yield;
  }
  if (values.every((x) => typeof x !== 'string'))
    return Float64Array.from(values, (x) => (x === null ? Number.NaN : (x as number)));
  const texts = values.map((x) => (isEmpty(x) ? '' : String(x)));
  const before = kept?.get(column.id);
  const holds = before && texts.every((text) => text === '' || before.has(text));
  const ranks = holds ? before : yield* ranking(texts, collator);
  kept?.set(column.id, ranks);
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
function* ranking(texts: readonly string[], { compare }: Intl.Collator): Generator<void, Ranks> {
  const near: { readonly text: string; readonly key: string }[] = [];
  for (const text of new Set(texts)) {
    near.push({ text, key: nearKey(text) });
    if (near.length % STRIDE === 0) yield;
  }
  const nearly = yield* sorting(near, (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const sorted = yield* sorting(
    nearly.map(({ text }) => text),
    compare,
  );
  const ranks = new Map<string, number>();
  let rank = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && compare(sorted[i - 1]!, sorted[i]!) !== 0) rank = i;
    ranks.set(sorted[i]!, rank);
    if (i % STRIDE === 0) yield;
  }
  return ranks;
}

/** Values or texts between two places to pause. */
const STRIDE = 512;

/** A stable sort with places to pause: short runs by the engine, merged where they overlap. */
function* sorting<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let i = 0; i < items.length; i += STRIDE) {
    runs.push(items.slice(i, i + STRIDE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(runs[i + 1] ? yield* merging(runs[i]!, runs[i + 1]!, compare) : runs[i]!);
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merging<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  // What is nearly in order overlaps little: the rest is taken over without a comparison.
  const from = firstWhere(one, (x) => compare(x, other[0]!) > 0);
  const to = firstWhere(other, (x) => compare(x, one.at(-1)!) >= 0);
  const merged = one.slice(0, from);
  for (let i = from, j = 0; i < one.length || j < to; ) {
    merged.push(i < one.length && (j === to || compare(one[i]!, other[j]!) <= 0) ? one[i++]! : other[j++]!);
    if (merged.length % STRIDE === 0) yield;
  }
  for (let j = to; j < other.length; j++) merged.push(other[j]!);
  return merged;
}

/** Place of the first value that passes, in a list in which all after it do, too. */
function firstWhere<T>(list: readonly T[], passes: (value: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
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
