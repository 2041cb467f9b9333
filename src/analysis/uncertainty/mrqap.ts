/**
 * MRQAP: which tables of pairs explain another one, each with the others held fixed? Ordinary least squares over pairs; p by
 * double semi-partialling (Dekker, Krackhardt & Snijders 2007): what the other predictors leave of one predictor is
 * permuted by rows and columns together, and the t of its coefficient compared. This keeps its level also where predictors
 * go together.
 */
import type { Random } from '../../base/random.ts';
import type { Progress } from '../measure.ts';
import { type Answered, decline, type TestDecline } from './decline.ts';
import { type Tested, testedBy } from './distribution.ts';
import { columnOf, type DrawPlan, type DrawTest, rowsOf, runDraws, USUAL_DRAWS } from './draws.ts';
import { areEvenhanded, type LargeFit, largeFit, largeT } from './large-mrqap.ts';
import { isSymmetric, LARGEST_MATRIX, type PairMatrix } from './pair-matrix.ts';
import { eachPair } from './qap.ts';
import { dot, leastSquares, offBasis, orthonormal, studentised } from './regression.ts';
import { isDense, type LargeTable, momentsOf, type PairTable } from './sparse-pairs.ts';

export type MrqapQuestion = {
  /** All laid out in full, or none. */
  readonly y: PairTable;
  readonly predictors: readonly PairTable[];
  /** B for each predictor. Default 9999. */
  readonly draws?: number;
  readonly seed: number;
};

export type Coefficient = {
  /** Change of y when the predictor grows by 1. */
  readonly b: number;
  /** In standard deviations of y a standard deviation of the predictor. */
  readonly beta: number;
  /** t with the share of arrangements beyond it. */
  readonly t: Tested;
};

export type MrqapAnswer = Answered<{
  readonly intercept: number;
  /** In the order of the predictors. */
  readonly coefficients: readonly Coefficient[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly n: number;
  readonly pairs: number;
  readonly symmetric: boolean;
}> & {
  readonly draws: number;
  readonly seed: number;
  /** Where declined as collinear or constant: position of the predictor, −1 = y. */
  readonly predictor?: number;
};

/** What is the same in all draws for one predictor. */
type Partial = {
  /** The predictor less what the others explain of it, n × n. */
  readonly residual: Float64Array;
  /** y less what the others explain of it, over pairs; its sum of squares. */
  readonly y: Float64Array;
  readonly ySquares: number;
  /** Orthonormal basis of the other predictors beside the intercept, over pairs. */
  readonly basis: readonly Float64Array[];
  /** Squares of the residual over pairs: the same in every order. */
  readonly squares: number;
  readonly t: number;
};

export type MrqapPlan = DrawPlan & {
  readonly n: number;
  readonly symmetric: boolean;
  readonly pairs: number;
  readonly reason: TestDecline | null;
  readonly predictor: number;
  readonly partials: readonly Partial[];
  /** Of tables that are not laid out. */
  readonly large: LargeFit | null;
  readonly fit: Pick<Fit, 'intercept' | 'b' | 'beta' | 'rSquared' | 'adjustedRSquared'> | null;
};

type Fit = {
  readonly intercept: number;
  readonly b: readonly number[];
  readonly beta: readonly number[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
};

/** What is left of y, as a share of its squares, that is rounding. */
const NOTHING_LEFT = 1e-18;
/** The same where it comes from a difference of sums. */
const ROUNDING = 1e-12;

function plan(asked: MrqapQuestion): MrqapPlan {
  const { y, predictors, draws = USUAL_DRAWS, seed } = asked;
  const all = [y, ...predictors];
  if (all.every(isDense))
    return planInFull(y as PairMatrix, predictors as readonly PairMatrix[], draws, seed);
  const large = all.filter((table): table is LargeTable => !isDense(table));
  return planSparse(large, all.length, draws, seed);
}

/** @param tables y and the predictors, as far as they are not laid out; `wanted` of them should be there */
function planSparse(tables: readonly LargeTable[], wanted: number, draws: number, seed: number): MrqapPlan {
  const [y, ...predictors] = tables as readonly [LargeTable, ...LargeTable[]];
  const { n } = y;
  const symmetric = areEvenhanded(tables);
  const pairs = (n * (n - 1)) / (symmetric ? 2 : 1);
  const base = { n, seed, symmetric, pairs, width: predictors.length, partials: [] };
  const declined = (reason: TestDecline, predictor = -1): MrqapPlan => ({
    ...base,
    draws: 0,
    reason,
    predictor,
    large: null,
    fit: null,
  });
  if (tables.length < wanted) return declined('too-large');
  if (n < 3 || predictors.some((x) => x.n !== n)) return declined('too-few-bodies');
  if (!(draws >= 1)) return declined('no-draws');
  if (predictors.length === 0 || pairs <= predictors.length + 1) return declined('too-few-pairs');
  const constant = tables.findIndex((table) => momentsOf(table).constant);
  if (constant >= 0) return declined('constant-matrix', constant - 1);
  const large = largeFit({ y, predictors }, pairs);
  if ('dependent' in large) return declined('collinear', large.dependent);
  if (large.residualSquares <= ROUNDING * large.ySquares) return declined('determined');
  const { intercept, b, beta, rSquared } = large;
  const adjustedRSquared = 1 - ((1 - rSquared) * (pairs - 1)) / (pairs - predictors.length - 1);
  return {
    ...base,
    draws: Math.floor(draws),
    reason: null,
    predictor: -1,
    large,
    fit: { intercept, b, beta, rSquared, adjustedRSquared },
  };
}

function planInFull(
  y: PairMatrix,
  predictors: readonly PairMatrix[],
  draws: number,
  seed: number,
): MrqapPlan {
  const { n } = y;
  const symmetric = [y, ...predictors].every(isSymmetric);
  const pairs = (n * (n - 1)) / (symmetric ? 2 : 1);
  const base = { n, seed, symmetric, pairs, width: predictors.length, large: null };
  const declined = (reason: TestDecline, predictor = -1): MrqapPlan => ({
    ...base,
    draws: 0,
    reason,
    predictor,
    partials: [],
    fit: null,
  });
  if (n < 3 || predictors.some((x) => x.n !== n)) return declined('too-few-bodies');
  if (n > LARGEST_MATRIX) return declined('too-large');
  if (!(draws >= 1)) return declined('no-draws');
  if (predictors.length === 0 || pairs <= predictors.length + 1) return declined('too-few-pairs');
  const vectors = [y, ...predictors].map((matrix) => vectorOf(matrix, symmetric));
  const constant = vectors.findIndex((vector) => vector.every((x) => x === vector[0]));
  if (constant >= 0) return declined('constant-matrix', constant - 1);
  const [target, ...columns] = vectors as [Float64Array, ...Float64Array[]];
  const found = leastSquares(target, columns);
  if ('dependent' in found) return declined('collinear', found.dependent);
  const spread = (vector: Float64Array) => {
    const mean = vector.reduce((sum, x) => sum + x, 0) / vector.length;
    return Math.sqrt(vector.reduce((sum, x) => sum + (x - mean) ** 2, 0));
  };
  const whole = spread(target);
  if (found.residualSquares <= NOTHING_LEFT * whole ** 2) return declined('determined');
  const rSquared = 1 - found.residualSquares / whole ** 2;
  const freedom = pairs - columns.length - 1;
  return {
    ...base,
    draws: Math.floor(draws),
    reason: null,
    predictor: -1,
    partials: columns.map((_, k) => partialOf(target, columns, k, n, symmetric)),
    fit: {
      intercept: found.intercept,
      b: found.b,
      beta: found.b.map((b, k) => (b * spread(columns[k]!)) / whole),
      rSquared,
      adjustedRSquared: 1 - ((1 - rSquared) * (pairs - 1)) / freedom,
    },
  };
}

function vectorOf({ n, values }: PairMatrix, half: boolean): Float64Array {
  const vector = new Float64Array((n * (n - 1)) / (half ? 2 : 1));
  let at = 0;
  eachPair(n, half, (pair) => {
    vector[at++] = values[pair]!;
  });
  return vector;
}

function partialOf(
  target: Float64Array,
  columns: readonly Float64Array[],
  k: number,
  n: number,
  half: boolean,
): Partial {
  const { basis } = orthonormal(
    target.length,
    columns.filter((_, i) => i !== k),
  );
  const y = offBasis(target, basis);
  const left = offBasis(columns[k]!, basis);
  const residual = new Float64Array(n * n);
  let at = 0;
  eachPair(n, half, (pair, i, j) => {
    residual[pair] = left[at]!;
    if (half) residual[j * n + i] = left[at]!;
    at++;
  });
  // What is left sums up to 0 in every order, so that the intercept takes nothing away.
  const partial = { residual, y, ySquares: dot(y, y), basis: basis.slice(1), squares: dot(left, left) };
  const freedom = target.length - columns.length - 1;
  return { ...partial, t: studentised(dot(left, y), partial.squares, partial.ySquares, freedom) };
}

/** t after the rest of a predictor was exchanged by an order: one pass over the pairs, row by row, instead of a regression. */
function exchangedT({ n, symmetric, pairs, partials }: MrqapPlan) {
  const row = new Float64Array(n);
  const met = new Float64Array(partials.length);
  return ({ residual, y, ySquares, basis, squares }: Partial, order: Uint32Array): number => {
    const against = [y, ...basis];
    met.fill(0);
    let at = 0;
    for (let i = 0; i < n; i++) {
      const length = exchangedRow(residual, order, i, symmetric, row);
      for (let z = 0; z < against.length; z++) met[z]! += dotFrom(row, against[z]!, at, length);
      at += length;
    }
    let own = squares;
    for (let z = 1; z < against.length; z++) own -= met[z]! * met[z]!;
    return studentised(met[0]!, own, ySquares, pairs - partials.length - 1);
  };
}

/** Pairs of body i after an exchange, without itself; of both ways where they differ. Returns how many they are. */
function exchangedRow(
  residual: Float64Array,
  order: Uint32Array,
  i: number,
  half: boolean,
  row: Float64Array,
): number {
  const base = order[i]! * order.length;
  for (let j = 0; j < i; j++) row[j] = residual[base + order[j]!]!;
  if (half) return i;
  for (let j = i + 1; j < order.length; j++) row[j - 1] = residual[base + order[j]!]!;
  return order.length - 1;
}

/** Σ x(j)·y(at + j), four sums side by side. */
function dotFrom(x: Float64Array, y: Float64Array, at: number, length: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let j = 0;
  for (; j + 4 <= length; j += 4) {
    a += x[j]! * y[at + j]!;
    b += x[j + 1]! * y[at + j + 1]!;
    c += x[j + 2]! * y[at + j + 2]!;
    d += x[j + 3]! * y[at + j + 3]!;
  }
  for (; j < length; j++) a += x[j]! * y[at + j]!;
  return a + b + (c + d);
}

function part(planned: MrqapPlan, from: number, to: number, progress?: Progress): Float64Array {
  const { n, pairs, partials, large } = planned;
  const begin = (numbers: Random) => {
    if (large) return drawLarge(large, pairs, numbers, n);
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    const t = exchangedT(planned);
    return (row: Float64Array) => {
      partials.forEach((partial, k) => {
        row[k] = t(partial, numbers.shuffle(order));
      });
    };
  };
  return rowsOf(planned, from, to, begin, progress);
}

/** The same exchanges as of tables in full, drawn in the same order. */
function drawLarge(large: LargeFit, pairs: number, numbers: Random, n: number) {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const exchanged = large.partials.map((_, k) => largeT(large, k, pairs));
  return (row: Float64Array) => {
    exchanged.forEach((t, k) => {
      row[k] = t(numbers.shuffle(order));
    });
  };
}

function assemble(planned: MrqapPlan, rows: Float64Array): MrqapAnswer {
  const { reason, predictor, fit, partials, n, pairs, symmetric, draws, seed, width } = planned;
  if (reason || !fit) return { ...decline(reason ?? 'collinear'), draws: 0, seed, predictor };
  const { intercept, b, beta, rSquared, adjustedRSquared } = fit;
  const coefficients = (planned.large?.partials ?? partials).map(({ t }, k) => ({
    b: b[k]!,
    beta: beta[k]!,
    t: withSizes(t, columnOf(rows, width, k)),
  }));
  return {
    declined: null,
    intercept,
    coefficients,
    rSquared,
    adjustedRSquared,
    n,
    pairs,
    symmetric,
    draws,
    seed,
  };
}

/** Two-sided by |t|: t lies around 0 under the null hypothesis, and large values of either sign speak against it. */
function withSizes(t: number, draws: Float64Array): Tested {
  const sizes = testedBy(Math.abs(t), draws.map(Math.abs), false);
  return { ...testedBy(t, draws, false), pTwo: sizes.pHigh };
}

export const mrqapTest: DrawTest<MrqapQuestion, MrqapPlan, MrqapAnswer> = { plan, part, assemble };

/** The test in one thread. O(B · k² · pairs) for k predictors. */
export const multipleQap = (asked: MrqapQuestion, progress?: Progress): MrqapAnswer =>
  runDraws(mrqapTest, asked, progress);
