/** Cells of a matrix over one set of things → ties: one where both halves agree, one for each half where they do not. */

export type Cell = {
  /** From 1 to the number of things. */
  readonly row: number;
  readonly column: number;
  /** As written. */
  readonly value: string;
};

/**
 * @param size number of things
 * @returns the cells to keep in their order, and how many pairs say different things in their two halves
 */
export function withoutMirrors<C extends Cell>(
  cells: readonly C[],
  size: number,
): { readonly kept: readonly C[]; readonly different: number } {
  const byPair = new Map<number, number>();
  const keyOf = (row: number, column: number) => row * (size + 1) + column;
  cells.forEach(({ row, column }, i) => {
    const key = keyOf(row, column);
    if (!byPair.has(key)) byPair.set(key, i);
  });
  let different = 0;
  const kept = cells.filter(({ row, column, value }, i) => {
    if (row === column) return true;
    const other = byPair.get(keyOf(column, row));
    // The one that comes first is kept, with its ends as they stand.
    if (other !== undefined && Number(cells[other]!.value) === Number(value)) return i < other;
    if (other === undefined || row < column) different++;
    return true;
  });
  return { kept, different };
}
