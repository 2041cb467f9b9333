/**
 * Tables of pairs of networks too large to lay all pairs out: only pairs that are not 0 are held, or – of a property that bodies share –
 * only each body's own. Sums over pairs after an exchange of bodies then take the time of the ties, not of the pairs.
 */
import type { Arcs } from '../../graph/arcs.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import type { MatrixSpec, PairMatrix } from './pair-matrix.ts';

/** Compressed rows: columns ascend in each row, the diagonal is left out. */
export type SparsePairs = {
  readonly n: number;
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  /** Finite, not 0. */
  readonly entries: Float64Array;
};
/** 1 where two bodies have the same category; below 0 = none, the same as nobody. */
export type SamePairs = { readonly n: number; readonly category: Int32Array };
export type PairTable = PairMatrix | SparsePairs | SamePairs;

export const isDense = (table: PairTable): table is PairMatrix => 'values' in table;
const isSame = (table: LargeTable): table is SamePairs => 'category' in table;
/** A table that is not laid out in full. */
export type LargeTable = SparsePairs | SamePairs;

/** Pairs that are held in one table: 48 MB. */
export const MOST_ENTRIES = 4_000_000;

/** Bodies below which tables in full are as quick. */
const SPARSE_FROM = 100;
/** Share of pairs with a value up to which sums over these take no longer than sums over all pairs, laid out. */
const SPARSE_SHARE = 1 / 40;

/** How many entries a table may have to be held sparsely although it could be laid out; MRQAP takes a fiftieth of the time then. */
export const fewEntries = (n: number): number =>
  n < SPARSE_FROM ? 0 : Math.floor(n * (n - 1) * SPARSE_SHARE);

/**
 * @param bodies vertices that make rows and columns, in their order
 * @param arcs where directions count
 * @param most entries that the table may have
 * @returns null where nearly every pair has a value (nearness, differences), or more of them than `most`
 */
export function sparsePairs(
  graph: Graph,
  labels: Labels,
  spec: MatrixSpec,
  bodies: Uint32Array,
  arcs: Arcs | null = null,
  most: number = MOST_ENTRIES,
): LargeTable | null {
  const n = bodies.length;
  if (spec.kind === 'same') return { n, category: Int32Array.from(bodies, (v) => spec.category[v]!) };
  if (spec.kind === 'sector') return { n, category: Int32Array.from(bodies, (v) => labels.sector[v]!) };
  if (spec.kind === 'difference' || spec.kind === 'nearness') return null;
  const place = new Int32Array(graph.n).fill(-1);
  bodies.forEach((v, i) => {
    place[v] = i;
  });
  const rows = new Map<number, number>();
  const offsets = new Uint32Array(n + 1);
  const columns: number[] = [];
  const entries: number[] = [];
  const listed = spec.kind === 'pairs' ? rowsOfList(graph.n, spec.from, spec.to) : null;
  for (let i = 0; i < n; i++) {
    rows.clear();
    const v = bodies[i]!;
    const note = (u: number, x: number) => {
      const j = place[u]!;
      if (j >= 0 && j !== i && x !== 0) rows.set(j, x);
    };
    const add = (u: number) => {
      const j = place[u]!;
      if (j >= 0 && j !== i) rows.set(j, (rows.get(j) ?? 0) + 1);
    };
    if (listed) for (const u of listed[v]!) note(u, 1);
    else if (spec.kind === 'shared') {
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
        const c = graph.targets[k]!;
        if (labels.kind[c] !== spec.of) continue;
        for (let l = graph.offsets[c]!; l < graph.offsets[c + 1]!; l++) add(graph.targets[l]!);
      }
    } else if (arcs && spec.kind !== 'type') {
      const { out } = arcs;
      for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++)
        note(out.targets[k]!, spec.kind === 'strength' && out.weights ? out.weights[k]! : 1);
    } else {
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
        note(graph.targets[k]!, entryOf(graph, labels, spec, graph.edges[k]!));
    }
    if (columns.length + rows.size > most) return null;
    for (const j of [...rows.keys()].sort((a, b) => a - b)) {
      columns.push(j);
      entries.push(rows.get(j)!);
    }
    offsets[i + 1] = columns.length;
  }
  return { n, offsets, columns: Uint32Array.from(columns), entries: Float64Array.from(entries) };
}

function entryOf({ weights }: Graph, { tieTypes }: Labels, spec: MatrixSpec, edge: number): number {
  if (spec.kind === 'type') return (tieTypes[edge]! >>> spec.type) & 1;
  return spec.kind === 'strength' && weights ? weights[edge]! : 1;
}

function rowsOfList(n: number, from: Uint32Array, to: Uint32Array): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: n }, () => []);
  from.forEach((v, t) => {
    rows[v]!.push(to[t]!);
  });
  return rows;
}

/** Over ordered pairs of different bodies. */
export type Moments = {
  readonly sum: number;
  readonly squares: number;
  /** Pairs that are not 0. */
  readonly filled: number;
  /** Every pair has the same value. */
  readonly constant: boolean;
};

export function momentsOf(table: LargeTable): Moments {
  const pairs = table.n * (table.n - 1);
  if (isSame(table)) {
    const sum = memberCounts(table.category).reduce((total, count) => total + count * (count - 1), 0);
    return { sum, squares: sum, filled: sum, constant: sum === 0 || sum === pairs };
  }
  const { entries } = table;
  const sum = entries.reduce((total, x) => total + x, 0);
  const squares = entries.reduce((total, x) => total + x * x, 0);
  const alike = entries.every((x) => x === entries[0]);
  return {
    sum,
    squares,
    filled: entries.length,
    constant: entries.length === 0 || (alike && entries.length === pairs),
  };
}

function memberCounts(category: Int32Array): Float64Array {
  const counts = new Float64Array(category.reduce((most, c) => Math.max(most, c), -1) + 1);
  for (const c of category) if (c >= 0) counts[c]!++;
  return counts;
}

/** Whether every pair has the same number both ways. */
export function isEvenhanded(table: LargeTable): boolean {
  if (isSame(table)) return true;
  for (let i = 0; i < table.n; i++)
    for (let k = table.offsets[i]!; k < table.offsets[i + 1]!; k++)
      if (entryAt(table, table.columns[k]!, i) !== table.entries[k]) return false;
  return true;
}

/** By halving the row. */
function entryAt({ offsets, columns, entries }: SparsePairs, i: number, j: number): number {
  let low = offsets[i]!;
  let high = offsets[i + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < offsets[i + 1]! && columns[low] === j ? entries[low]! : 0;
}

/** Σ over ordered pairs i ≠ j of a[i][j] · b[order[i]][order[j]]: body i of a takes the place of body order[i] of b. */
export type Product = (order: Uint32Array) => number;

/** O(ties of the sparser table), times the logarithm of a row's length; O(n) for two properties. */
export function productOf(a: LargeTable, b: LargeTable): Product {
  if (isSame(a)) return isSame(b) ? sameWithSame(a, b) : inverted(sparseWithSame(b, a), a.n);
  if (isSame(b)) return sparseWithSame(a, b);
  return a.columns.length <= b.columns.length
    ? sparseWithSparse(a, b)
    : inverted(sparseWithSparse(b, a), a.n);
}

const sparseWithSame =
  ({ n, offsets, columns, entries }: SparsePairs, { category }: SamePairs): Product =>
  (order) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const own = category[order[i]!]!;
      if (own < 0) continue;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (category[order[columns[k]!]!] === own) sum += entries[k]!;
    }
    return sum;
  };

const sparseWithSparse =
  ({ n, offsets, columns, entries }: SparsePairs, b: SparsePairs): Product =>
  (order) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      if (b.offsets[at] === b.offsets[at + 1]) continue;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        sum += entries[k]! * entryAt(b, at, order[columns[k]!]!);
    }
    return sum;
  };

/** Pairs in one group of a and one of b: by the members of each group of a, their groups of b counted. */
function sameWithSame({ n, category }: SamePairs, b: SamePairs): Product {
  const members: number[][] = Array.from(memberCounts(category), () => []);
  for (let i = 0; i < n; i++) if (category[i]! >= 0) members[category[i]!]!.push(i);
  const counts = memberCounts(b.category).fill(0);
  return (order) => {
    let sum = 0;
    for (const group of members) {
      // Each one that joins makes a pair, both ways, with all who are there already.
      for (const i of group) {
        const of = b.category[order[i]!]!;
        if (of >= 0) sum += 2 * counts[of]!++;
      }
      for (const i of group) {
        const of = b.category[order[i]!]!;
        if (of >= 0) counts[of] = 0;
      }
    }
    return sum;
  };
}

/** The product seen from the other table: body order[i] of b takes the place of body i of a. */
function inverted(product: Product, n: number): Product {
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]!] = i;
    return product(back);
  };
}
