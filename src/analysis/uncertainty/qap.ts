/**
 * QAP correlation (Krackhardt 1988): do two tables of pairs over the same bodies agree more than if the
 * bodies of one had been exchanged at random? Pearson's r over all pairs; rows and columns are permuted together, which
 * keeps whatever ties the pairs of one body to each other.
 */
import type { Random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { factorial, nextArrangement } from './arrangements.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { type Tested, testedBy } from './distribution.ts';
import {
  columnOf,
  type DrawPlan,
  type DrawTest,
  MOST_EXACT,
  rowsOf,
  runDraws,
  USUAL_DRAWS,
} from './draws.ts';
import { isSymmetric, LARGEST_MATRIX, type PairMatrix } from './pair-matrix.ts';
import {
  isDense,
  isEvenhanded,
  type LargeTable,
  type PairTable,
  type Product,
  productOf,
  momentsOf as sparseMoments,
} from './sparse-pairs.ts';

export type QapQuestion = {
  /** Both laid out in full, or neither. */
  readonly x: PairTable;
  readonly y: PairTable;
  /** B. Default 9999; all n! arrangements where they are at most 100 000 (up to 8 bodies). */
  readonly draws?: number;
  readonly seed: number;
};

export type QapAnswer = Answered<{
  /** Pearson's r over pairs; `observed` of the test. */
  readonly r: Tested;
  readonly n: number;
  /** Pairs that r is taken over: ordered ones where a table is not symmetric. */
  readonly pairs: number;
  readonly symmetric: boolean;
  /** All arrangements were gone through; `draws` is their number then. */
  readonly exact: boolean;
}> & { readonly draws: number; readonly seed: number };

export type QapPlan = DrawPlan & {
  readonly n: number;
  readonly reason: TestDecline | null;
  readonly symmetric: boolean;
  readonly pairs: number;
  /** Pairs of the sparser table that are not 0, and the other table in full. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  readonly other: Float64Array;
  /** Of tables that are not laid out: the sparser one, and the other. */
  readonly large: readonly [LargeTable, LargeTable] | null;
  /** r = (Σxy − centre)/spread; neither changes when bodies are exchanged. */
  readonly centre: number;
  readonly spread: number;
  readonly exact: boolean;
};

function plan(asked: QapQuestion): QapPlan {
  const { x, y, draws = USUAL_DRAWS, seed } = asked;
  if (isDense(x) && isDense(y)) return planInFull(x, y, draws, seed);
  if (!isDense(x) && !isDense(y)) return planSparse(x, y, draws, seed);
  return { ...NOTHING, n: x.n, seed, reason: 'too-large' };
}

const NOTHING = {
  width: 1,
  draws: 0,
  symmetric: true,
  pairs: 0,
  rows: new Uint32Array(),
  columns: new Uint32Array(),
  values: new Float64Array(),
  other: new Float64Array(),
  large: null,
  centre: 0,
  spread: 1,
  exact: false,
} as const;

/** Sums over ordered pairs; r is the same as over half of them where both tables are symmetric. */
function planSparse(x: LargeTable, y: LargeTable, draws: number, seed: number): QapPlan {
  const { n } = x;
  const symmetric = isEvenhanded(x) && isEvenhanded(y);
  const ordered = n * (n - 1);
  const [mx, my] = [sparseMoments(x), sparseMoments(y)];
  const reason =
    x.n !== y.n || n < 3
      ? 'too-few-bodies'
      : mx.constant || my.constant
        ? 'constant-matrix'
        : draws >= 1
          ? null
          : 'no-draws';
  const spread = (m: typeof mx) => m.squares - m.sum ** 2 / ordered;
  return {
    ...NOTHING,
    n,
    seed,
    draws: reason ? 0 : Math.floor(draws),
    reason,
    symmetric,
    pairs: symmetric ? ordered / 2 : ordered,
    large: mx.filled <= my.filled ? [x, y] : [y, x],
    centre: (mx.sum * my.sum) / ordered,
    spread: Math.sqrt(spread(mx) * spread(my)),
  };
}

function planInFull(x: PairMatrix, y: PairMatrix, draws: number, seed: number): QapPlan {
  const { n } = x;
  const symmetric = isSymmetric(x) && isSymmetric(y);
  const pairs = (n * (n - 1)) / (symmetric ? 2 : 1);
  const [mx, my] = [momentsOf(x, symmetric), momentsOf(y, symmetric)];
  const [sparse, full] = mx.filled <= my.filled ? [x, y] : [y, x];
  const reason = declineOf(x, y, mx, my, draws);
  const exact = reason === null && factorial(n) <= MOST_EXACT;
  return {
    n,
    seed,
    width: 1,
    draws: reason || exact ? 0 : Math.floor(draws),
    reason,
    symmetric,
    pairs,
    ...(reason
      ? { rows: new Uint32Array(), columns: new Uint32Array(), values: new Float64Array() }
      : filledOf(sparse, symmetric)),
    other: full.values,
    large: null,
    centre: pairs * mx.mean * my.mean,
    spread: Math.sqrt(mx.squares * my.squares),
    exact,
  };
}

type Moments = {
  readonly mean: number;
  readonly squares: number;
  readonly filled: number;
  readonly constant: boolean;
};

function momentsOf({ n, values }: PairMatrix, half: boolean): Moments {
  let [sum, filled, count] = [0, 0, 0];
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  eachPair(n, half, (at) => {
    const x = values[at]!;
    sum += x;
    count++;
    if (x !== 0) filled++;
    least = Math.min(least, x);
    greatest = Math.max(greatest, x);
  });
  const mean = sum / count;
  let squares = 0;
  eachPair(n, half, (at) => {
    squares += (values[at]! - mean) ** 2;
  });
  return { mean, squares, filled, constant: !(least < greatest) };
}

/** Visits i·n + j for all ordered pairs, or for those below the diagonal. */
export function eachPair(n: number, half: boolean, visit: (at: number, i: number, j: number) => void): void {
  for (let i = 0; i < n; i++) {
    const end = half ? i : n;
    for (let j = 0; j < end; j++) if (i !== j) visit(i * n + j, i, j);
  }
}

function filledOf({ n, values }: PairMatrix, half: boolean) {
  const rows: number[] = [];
  const columns: number[] = [];
  const filled: number[] = [];
  eachPair(n, half, (at, i, j) => {
    if (values[at] === 0) return;
    rows.push(i);
    columns.push(j);
    filled.push(values[at]!);
  });
  return {
    rows: Uint32Array.from(rows),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(filled),
  };
}

function declineOf(
  x: PairMatrix,
  y: PairMatrix,
  mx: Moments,
  my: Moments,
  draws: number,
): TestDecline | null {
  if (x.n !== y.n || x.n < 3) return 'too-few-bodies';
  if (x.n > LARGEST_MATRIX) return 'too-large';
  if (mx.constant || my.constant) return 'constant-matrix';
  return draws >= 1 ? null : 'no-draws';
}

/** Of tables that are not laid out, the sum of products is prepared once for all draws. */
const prepared = ({ large }: QapPlan): Product | null => large && productOf(...large);

/** r after body i of the sparser table took the place of body order[i] of the other. */
function correlation(
  { n, rows, columns, values, other, centre, spread }: QapPlan,
  order: Uint32Array,
  product: Product | null,
): number {
  if (product) return (product(order) - centre) / spread;
  let sum = 0;
  for (let k = 0; k < values.length; k++)
    sum += values[k]! * other[order[rows[k]!]! * n + order[columns[k]!]!]!;
  return (sum - centre) / spread;
}

const inOrder = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

function part(planned: QapPlan, from: number, to: number, progress?: Progress): Float64Array {
  const begin = (numbers: Random) => {
    const order = inOrder(planned.n);
    const product = prepared(planned);
    return (row: Float64Array) => {
      row[0] = correlation(planned, numbers.shuffle(order), product);
    };
  };
  return rowsOf(planned, from, to, begin, progress);
}

function assemble(planned: QapPlan, rows: Float64Array): QapAnswer {
  const { n, reason, pairs, symmetric, exact, seed, draws } = planned;
  if (reason) return { ...decline(reason), draws: 0, seed };
  const values = exact ? allOrders(planned) : columnOf(rows, 1, 0);
  const r = testedBy(correlation(planned, inOrder(n), prepared(planned)), values, exact);
  return { declined: null, r, n, pairs, symmetric, exact, draws: exact ? values.length : draws, seed };
}

function allOrders(planned: QapPlan): Float64Array {
  const values = new Float64Array(factorial(planned.n));
  const order = inOrder(planned.n);
  let at = 0;
  do values[at++] = correlation(planned, order, null);
  while (nextArrangement(order));
  return values;
}

export const qapTest: DrawTest<QapQuestion, QapPlan, QapAnswer> = { plan, part, assemble };

/** The test in one thread. O(n² + B · pairs that are not 0). */
export const qapCorrelation = (asked: QapQuestion, progress?: Progress): QapAnswer =>
  runDraws(qapTest, asked, progress);
