/** Going through all arrangements of labels, where there are few enough. */

/** Number of different ways to put groups of these sizes on their units: n!/(n₁! n₂! …). May be ∞. */
export function arrangementsOf(sizes: ArrayLike<number>): number {
  let ways = 1;
  let units = 0;
  for (let g = 0; g < sizes.length; g++) {
    for (let i = 1; i <= sizes[g]!; i++) {
      units++;
      ways = (ways * units) / i;
    }
  }
  return Math.round(ways);
}

/** n!, ∞ beyond 170. */
export function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}

type List = { readonly length: number; [i: number]: number };

/**
 * The next arrangement in lexicographic order, in place; false (and back to the first, sorted one) after the last. Equal entries
 * are not told apart, so each different arrangement comes once.
 */
export function nextArrangement(list: List): boolean {
  let i = list.length - 2;
  while (i >= 0 && list[i]! >= list[i + 1]!) i--;
  if (i >= 0) {
    let j = list.length - 1;
    while (list[j]! <= list[i]!) j--;
    swap(list, i, j);
  }
  for (let left = i + 1, right = list.length - 1; left < right; left++, right--) swap(list, left, right);
  return i >= 0;
}

function swap(list: List, i: number, j: number): void {
  const kept = list[i]!;
  list[i] = list[j]!;
  list[j] = kept;
}
