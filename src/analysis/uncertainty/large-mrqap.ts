/**
 * MRQAP on tables that are not laid out: everything that a regression over pairs and its double semi-partialling need are sums of products
 * of two tables, one of them with its bodies exchanged. What the other predictors leave of one is a mix of tables, so its products are the
 * same mix of theirs.
 */
import { studentised } from './regression.ts';
import { isEvenhanded, type LargeTable, momentsOf, type Product, productOf } from './sparse-pairs.ts';

type LargeTables = { readonly y: LargeTable; readonly predictors: readonly LargeTable[] };

/** Of one predictor: what is the same in all draws. */
type LargePartial = {
  /** The predictor less what the others explain of it, as a mix of all predictors. */
  readonly mix: Float64Array;
  /** Squares of that, and of what the others leave of y. */
  readonly squares: number;
  readonly ySquares: number;
  readonly t: number;
};

export type LargeFit = {
  readonly tables: readonly LargeTable[];
  readonly means: Float64Array;
  /** Ordered pairs: every sum runs over these. */
  readonly ordered: number;
  /** Products of the deviations of predictors with each other (k × k), and with y (k). */
  readonly cross: Float64Array;
  readonly withY: Float64Array;
  readonly partials: readonly LargePartial[];
  readonly intercept: number;
  readonly b: readonly number[];
  readonly beta: readonly number[];
  readonly rSquared: number;
  readonly residualSquares: number;
  readonly ySquares: number;
};

/** A predictor of which the others leave less than this share of its squares follows from them. */
const DEPENDENT = 1e-10;

export const areEvenhanded = (tables: readonly LargeTable[]): boolean => tables.every(isEvenhanded);

/** Least squares of y on predictors; `dependent`: position of a predictor that follows from earlier ones. O(k² · ties). */
export function largeFit(
  { y: target, predictors: tables }: LargeTables,
  pairs: number,
): LargeFit | { readonly dependent: number } {
  const k = tables.length;
  const { n } = target;
  const ordered = n * (n - 1);
  const all = [...tables, target].map(momentsOf);
  const means = Float64Array.from(all, ({ sum }) => sum / ordered);
  const inOrder = Uint32Array.from({ length: n }, (_, i) => i);
  const deviations = (a: number, b: number): number => {
    const sum =
      a === b ? all[a]!.squares : productOf([...tables, target][a]!, [...tables, target][b]!)(inOrder);
    return sum - ordered * means[a]! * means[b]!;
  };
  const cross = new Float64Array(k * k);
  const withY = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    withY[a] = deviations(a, k);
    for (let b = 0; b <= a; b++) cross[a * k + b] = cross[b * k + a] = deviations(a, b);
  }
  const ySquares = deviations(k, k);
  const every = tables.map((_, i) => i);
  const solved = solveAmong(cross, k, every, withY);
  if ('dependent' in solved) return solved;
  const b = [...solved.x];
  const explained = b.reduce((sum, x, i) => sum + x * withY[i]!, 0);
  const residualSquares = ySquares - explained;
  const fit = {
    tables: [...tables, target],
    means,
    ordered,
    cross,
    withY,
    b,
    beta: b.map((x, i) => x * Math.sqrt(cross[i * k + i]! / ySquares)),
    intercept: means[k]! - b.reduce((sum, x, i) => sum + x * means[i]!, 0),
    rSquared: explained / ySquares,
    residualSquares,
    ySquares,
  };
  const partials = every.map((own) => partialOf(fit, own, pairs));
  return { ...fit, partials };
}

const othersOf = (own: number, k: number): readonly number[] =>
  Array.from({ length: k }, (_, i) => i).filter((i) => i !== own);

type Sums = Pick<LargeFit, 'cross' | 'withY' | 'ySquares'>;

function partialOf({ cross, withY, ySquares }: Sums, own: number, pairs: number): LargePartial {
  const k = withY.length;
  const others = othersOf(own, k);
  const row = cross.subarray(own * k, own * k + k);
  const gamma = solved(cross, k, others, row);
  const delta = solved(cross, k, others, withY);
  const mix = new Float64Array(k);
  mix[own] = 1;
  others.forEach((i, at) => {
    mix[i] = -gamma[at]!;
  });
  const left = (values: Float64Array, own: number) =>
    others.reduce((sum, i, at) => sum - gamma[at]! * values[i]!, own);
  const squares = left(row, row[own]!);
  const yLeft = others.reduce((sum, i, at) => sum - delta[at]! * withY[i]!, ySquares);
  const common = left(withY, withY[own]!);
  return { mix, squares, ySquares: yLeft, t: studentised(common, squares, yLeft, pairs - k - 1) };
}

/** t of one predictor after its rest was exchanged by an order. */
export function largeT(fit: LargeFit, own: number, pairs: number): (order: Uint32Array) => number {
  const { tables, means, ordered, cross, withY, partials } = fit;
  const k = withY.length;
  const { mix, squares, ySquares } = partials[own]!;
  const others = othersOf(own, k);
  const against = [...others, k];
  // Body i of the fixed table meets body order[i] of the exchanged one.
  const products: readonly (readonly Product[])[] = against.map((z) =>
    Array.from({ length: k }, (_, l) => productOf(tables[z]!, tables[l]!)),
  );
  return (order) => {
    const met = against.map((z, at) => {
      let sum = 0;
      for (let l = 0; l < k; l++)
        if (mix[l] !== 0) sum += mix[l]! * (products[at]![l]!(order) - ordered * means[l]! * means[z]!);
      return sum;
    });
    const v = Float64Array.from(met.slice(0, -1));
    const u = met.at(-1)!;
    const full = new Float64Array(k);
    others.forEach((i, at) => {
      full[i] = v[at]!;
    });
    const w = solved(cross, k, others, full);
    let [along, shared] = [0, 0];
    others.forEach((i, at) => {
      along += w[at]! * v[at]!;
      shared += w[at]! * withY[i]!;
    });
    return studentised(u - shared, squares - along, ySquares, pairs - k - 1);
  };
}

const solved = (cross: Float64Array, k: number, among: readonly number[], right: Float64Array) => {
  const found = solveAmong(cross, k, among, right);
  return 'x' in found ? found.x : new Float64Array(among.length);
};

/** Solves the normal equations among some predictors by Cholesky, scaled to ones on the diagonal. */
function solveAmong(
  cross: Float64Array,
  k: number,
  among: readonly number[],
  right: Float64Array,
): { readonly x: Float64Array } | { readonly dependent: number } {
  const size = among.length;
  const scale = among.map((i) => 1 / Math.sqrt(cross[i * k + i]!));
  const lower = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = cross[among[a]! * k + among[b]!]! * scale[a]! * scale[b]!;
      for (let p = 0; p < b; p++) sum -= lower[a * size + p]! * lower[b * size + p]!;
      if (a === b && !(sum > DEPENDENT)) return { dependent: among[a]! };
      lower[a * size + b] = a === b ? Math.sqrt(sum) : sum / lower[b * size + b]!;
    }
  }
  const x = Float64Array.from(among, (i, a) => right[i]! * scale[a]!);
  for (let a = 0; a < size; a++) {
    for (let p = 0; p < a; p++) x[a]! -= lower[a * size + p]! * x[p]!;
    x[a]! /= lower[a * size + a]!;
  }
  for (let a = size - 1; a >= 0; a--) {
    for (let p = a + 1; p < size; p++) x[a]! -= lower[p * size + a]! * x[p]!;
    x[a]! /= lower[a * size + a]!;
  }
  return { x: x.map((value, a) => value * scale[a]!) };
}
