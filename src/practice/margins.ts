/** Numbers and tables of yes and no with given margins. */
import { assert } from '../base/assert.ts';
import type { Random } from '../base/random.ts';

/**
 * Whole numbers in proportion to weights that add up exactly (largest remainder; of equal remainders the first).
 * @param weights not negative, at least one positive
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  assert(sum > 0, 'weights are all 0');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((value, i) => [value - Math.floor(value), i] as const);
  order.sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, i] of order.slice(0, rest)) parts[i]! += 1;
  return parts;
}

/** `total` things handed out one by one, with chances in proportion to `weights`, to each at most `most`. */
export function handOut(total: number, weights: readonly number[], most: number, random: Random): number[] {
  const parts = weights.map(() => 0);
  const sum = weights.reduce((a, b) => a + b, 0);
  for (let given = 0; given < total; ) {
    let at = random.float() * sum;
    let i = 0;
    while (i < weights.length - 1 && at >= weights[i]!) at -= weights[i++]!;
    if (parts[i]! >= most || weights[i] === 0) continue;
    parts[i]! += 1;
    given++;
  }
  return parts;
}

/**
 * A table of 0 and 1 with exactly these sums of rows and columns, at random: first one by Gale (1957) and Ryser (1957),
 * then many exchanges of two rows and two columns that leave all sums as they are.
 * @returns for each row the columns in it, ascending
 */
export function tableOf(rows: readonly number[], columns: readonly number[], random: Random): number[][] {
  const need = [...rows];
  const inside = rows.map(() => new Set<number>());
  const byCount = columns.map((count, j) => [count, j] as const).sort(([a], [b]) => b - a);
  for (const [count, j] of byCount) {
    const order = need.map((left, i) => [left, i] as const).sort(([a, i], [b, k]) => b - a || i - k);
    for (const [left, i] of order.slice(0, count)) {
      assert(left > 0, 'these margins fit no table');
      inside[i]!.add(j);
      need[i]! -= 1;
    }
  }
  assert(
    need.every((left) => left === 0),
    'these margins fit no table',
  );
  exchange(inside, random);
  return inside.map((set) => [...set].sort((a, b) => a - b));
}

function exchange(inside: readonly Set<number>[], random: Random): void {
  const ones: [row: number, column: number][] = inside.flatMap((set, i) =>
    [...set].map((j): [number, number] => [i, j]),
  );
  if (ones.length < 2) return;
  for (let step = 0; step < 30 * ones.length; step++) {
    const a = ones[random.int(0, ones.length - 1)]!;
    const b = ones[random.int(0, ones.length - 1)]!;
    const [first, second] = [inside[a[0]]!, inside[b[0]]!];
    if (a[0] === b[0] || a[1] === b[1] || first.has(b[1]) || second.has(a[1])) continue;
    first.delete(a[1]);
    first.add(b[1]);
    second.delete(b[1]);
    second.add(a[1]);
    [a[1], b[1]] = [b[1], a[1]];
  }
}

/** A list with exactly so many of each value, shuffled. */
export function dealt<T>(
  total: number,
  parts: readonly (readonly [value: T, weight: number])[],
  random: Random,
): T[] {
  const counts = apportion(
    total,
    parts.map(([, weight]) => weight),
  );
  return random.shuffle(parts.flatMap(([value], i) => Array<T>(counts[i]!).fill(value)));
}
