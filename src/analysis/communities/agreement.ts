/** How far two partitions of the same bodies agree. Bodies that have no group (below 0) in either one are left out of both. */

type Crossed = {
  /** Bodies that have a group in both. */
  readonly n: number;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** Bodies in each pair of groups that occurs. */
  readonly cells: Float64Array;
};

function crossed(a: ArrayLike<number>, b: ArrayLike<number>): Crossed {
  let rowCount = 0;
  let columnCount = 0;
  for (let v = 0; v < a.length; v++) {
    rowCount = Math.max(rowCount, a[v]! + 1);
    columnCount = Math.max(columnCount, b[v]! + 1);
  }
  const rows = new Float64Array(rowCount);
  const columns = new Float64Array(columnCount);
  const cells = new Map<number, number>();
  let n = 0;
  for (let v = 0; v < a.length; v++) {
    const g = a[v]!;
    const h = b[v]!;
    if (g < 0 || h < 0) continue;
    n++;
    rows[g]!++;
    columns[h]!++;
    cells.set(g * columnCount + h, (cells.get(g * columnCount + h) ?? 0) + 1);
  }
  return { n, rows, columns, cells: Float64Array.from(cells.values()) };
}

const pairs = (counts: Float64Array): number => counts.reduce((sum, x) => sum + (x * (x - 1)) / 2, 0);
const entropy = (counts: Float64Array, n: number): number =>
  counts.reduce((sum, x) => (x > 0 ? sum - (x / n) * Math.log(x / n) : sum), 0);

/**
 * Adjusted Rand index (Hubert & Arabie 1985): agreement on which pairs are together, 0 = as much as chance gives, 1 = the same; can be
 * below 0. Where both partitions leave nothing to chance (each all in one, or all alone) 1 if they are the same, else 0. NaN for
 * fewer than two bodies.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { n, rows, columns, cells } = crossed(a, b);
  if (n < 2) return Number.NaN;
  const inRows = pairs(rows);
  const inColumns = pairs(columns);
  const both = pairs(cells);
  const expected = (inRows * inColumns) / ((n * (n - 1)) / 2);
  const most = (inRows + inColumns) / 2;
  if (most === expected) return inRows === inColumns && both === inRows ? 1 : 0;
  return (both - expected) / (most - expected);
}

/**
 * Normalised mutual information 2 I(a, b) / (H(a) + H(b)), that is by the arithmetic mean of the entropies (Danon et al. 2005); 0…1. 1 where
 * both partitions have one group only; NaN without bodies.
 */
export function mutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { n, rows, columns, cells } = crossed(a, b);
  if (n === 0) return Number.NaN;
  const ha = entropy(rows, n);
  const hb = entropy(columns, n);
  if (ha + hb === 0) return 1;
  return Math.min(1, Math.max(0, (2 * (ha + hb - entropy(cells, n))) / (ha + hb)));
}
