/**
 * Few crossings between bodies that stand in rows: barycentre sweeps (Sugiyama, Tagawa & Toda 1981) bring each body to the
 * middle of those it is tied to, exchanges of neighbours mend what is left. Sweeps begin with several orders; the best order seen
 * is kept, so that sweeping longer never makes a picture worse.
 */
import { random } from '../base/random.ts';

/** Ties as ends, each once. */
export type Ends = { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> };

/**
 * Crossings of straight ties between two rows: pairs of ties whose ends are in opposite order. Ties that share an end do not
 * cross. Counted by an accumulator tree (Barth, Jünger & Mutzel 2004), O(m log n).
 * @param pairs place in the first row, place in the second row, one tie after another; not changed
 * @param first places in the first row
 * @param second places in the second row
 */
export function countCrossings(pairs: ArrayLike<number>, first: number, second: number): number {
  const m = pairs.length / 2;
  if (m < 2) return 0;
  const ends = byFirstThenSecond(pairs, first, second);
  let leaves = 1;
  while (leaves < second) leaves *= 2;
  const tree = new Float64Array(2 * leaves - 1);
  let crossings = 0;
  for (const end of ends) {
    let at = end + leaves - 1;
    tree[at]!++;
    while (at > 0) {
      // A left child: all that was put to the right of it before crosses this tie.
      if (at % 2 === 1) crossings += tree[at + 1]!;
      at = (at - 1) >> 1;
      tree[at]!++;
    }
  }
  return crossings;
}

/** The second ends, sorted by the first end and then by the second: two passes of counting sort. */
function byFirstThenSecond(pairs: ArrayLike<number>, first: number, second: number): Uint32Array {
  const m = pairs.length / 2;
  const order = counted(m, second, (e) => pairs[2 * e + 1]!, null);
  const sorted = counted(m, first, (e) => pairs[2 * e]!, order);
  return sorted.map((e) => pairs[2 * e + 1]!);
}

function counted(
  m: number,
  keys: number,
  key: (e: number) => number,
  order: Uint32Array | null,
): Uint32Array {
  const start = new Uint32Array(keys + 1);
  for (let e = 0; e < m; e++) start[key(e) + 1]!++;
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const sorted = new Uint32Array(m);
  for (let i = 0; i < m; i++) {
    const e = order ? order[i]! : i;
    sorted[start[key(e)]!++] = e;
  }
  return sorted;
}

/** Rows of vertices, each in its order; a vertex is in one row at most. */
export type Rows = readonly (readonly number[])[];

const SWEEPS = 16;
/** Exchanges look at all pairs of neighbours' ties: worth it while single crossings can be seen. */
const EXCHANGE_LIMIT = 600;
/** Orders that are begun with, where single crossings can be seen; of larger networks the given one alone. */
const STARTS = 8;
const STARTS_LIMIT = 220;

/**
 * The rows in an order with few crossings. Ties inside a row do not count; ties over several rows count as straight lines between
 * their two rows.
 * @param n vertices of the graph
 * @param ends ties; those with an end in no row are passed over
 * @param block of each vertex: vertices of a row stay together by block, blocks ascending; null = rows are whole
 */
export function orderRows(
  rows: Rows,
  n: number,
  ends: Ends,
  block: ArrayLike<number> | null = null,
): number[][] {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const source = random(1);
  let best: number[][] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < (size <= STARTS_LIMIT ? STARTS : 1) && least > 0; start++) {
    const begin = start === 0 ? rows : rows.map((row) => source.shuffle([...row]));
    const work = rowWork(begin, rows, n, ends, block);
    for (let sweep = 0, last = 0; sweep < SWEEPS && sweep - last < 6; sweep++) {
      for (let i = 0; i < rows.length; i++) work.sort(sweep % 2 === 0 ? i : rows.length - 1 - i);
      if (size <= EXCHANGE_LIMIT) work.exchange();
      const now = work.crossings();
      if (now >= least) continue;
      least = now;
      last = sweep;
      best = work.rows.map((row) => [...row]);
    }
  }
  return best ?? rows.map((row) => [...row]);
}

/** Crossings of all ties between different rows; for tests, benches and the search itself. */
export const crossingsOf = (rows: Rows, n: number, ends: Ends): number =>
  rowWork(rows, rows, n, ends, null).crossings();

function rowWork(begin: Rows, given: Rows, n: number, { from, to }: Ends, block: ArrayLike<number> | null) {
  const rowOf = new Int32Array(n).fill(-1);
  const placeOf = new Float64Array(n);
  const lists = begin.map((row) => [...row]);
  /** Among bodies that ties do not tell apart, the order given counts. */
  const rank = new Float64Array(n);
  for (const row of given) {
    row.forEach((v, i) => {
      rank[v] = i;
    });
  }
  lists.forEach((row, r) => {
    for (const v of row) rowOf[v] = r;
  });
  const seat = (r: number) => {
    lists[r]!.forEach((v, i) => {
      placeOf[v] = i;
    });
  };
  lists.forEach((_, r) => {
    seat(r);
  });
  const neighbours: number[][] = Array.from({ length: n }, () => []);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [from[e]!, to[e]!];
    if (rowOf[a]! < 0 || rowOf[b]! < 0 || rowOf[a] === rowOf[b]) continue;
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  /** Rows differ in length: places are compared as shares of their row. */
  const share = (v: number): number => (placeOf[v]! + 0.5) / lists[rowOf[v]!]!.length;
  const sort = (r: number): void => {
    const row = lists[r]!;
    const wanted = new Map(
      row.map((v) => {
        const near = neighbours[v]!;
        const sum = near.reduce((total, u) => total + share(u), 0);
        return [v, near.length === 0 ? share(v) : sum / near.length] as const;
      }),
    );
    row.sort(
      (a, b) => (block ? block[a]! - block[b]! : 0) || wanted.get(a)! - wanted.get(b)! || rank[a]! - rank[b]!,
    );
    seat(r);
  };
  /** Exchanges neighbours of a row while that saves crossings with the rows that they are tied to. */
  const exchange = (): void => {
    for (let round = 0, changed = true; changed && round < 8; round++) {
      changed = false;
      for (const row of lists) {
        for (let i = 0; i + 1 < row.length; i++) {
          const [a, b] = [row[i]!, row[i + 1]!];
          if (block && block[a] !== block[b]) continue;
          if (saved(neighbours[a]!, neighbours[b]!, rowOf, placeOf) <= 0) continue;
          row[i] = b;
          row[i + 1] = a;
          placeOf[a] = i + 1;
          placeOf[b] = i;
          changed = true;
        }
      }
    }
  };
  const crossings = (): number => {
    const pairs = new Map<number, number[]>();
    for (let v = 0; v < n; v++) {
      for (const u of neighbours[v]!) {
        const [r, s] = [rowOf[v]!, rowOf[u]!];
        if (r >= s) continue;
        const key = r * lists.length + s;
        const list = pairs.get(key);
        if (list) list.push(placeOf[v]!, placeOf[u]!);
        else pairs.set(key, [placeOf[v]!, placeOf[u]!]);
      }
    }
    let sum = 0;
    for (const [key, list] of pairs) {
      const r = Math.floor(key / lists.length);
      sum += countCrossings(list, lists[r]!.length, lists[key % lists.length]!.length);
    }
    return sum;
  };
  return { rows: lists as readonly number[][], sort, exchange, crossings };
}

/** Crossings that go when a (before) and b (after it) change places, less those that come. */
function saved(
  ofA: readonly number[],
  ofB: readonly number[],
  rowOf: Int32Array,
  placeOf: Float64Array,
): number {
  let sum = 0;
  for (const u of ofA) {
    for (const w of ofB) {
      if (rowOf[u] === rowOf[w]) sum += Math.sign(placeOf[u]! - placeOf[w]!);
    }
  }
  return sum;
}
