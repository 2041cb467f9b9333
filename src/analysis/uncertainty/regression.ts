/** Ordinary least squares by orthogonalising columns, twice each, which loses no digits (Björck 1967; "twice is enough"). */

/** What is left of a column below this share of its length is rounding: the column follows from the others. */
const DEPENDENT = 1e-9;

export type Basis = {
  readonly basis: readonly Float64Array[];
  /** Position of the first column that follows from intercept and earlier columns; −1 = none. */
  readonly dependent: number;
};

/** Orthonormal basis of the intercept and columns. */
export function orthonormal(length: number, columns: readonly Float64Array[]): Basis {
  const basis: Float64Array[] = [new Float64Array(length).fill(1 / Math.sqrt(length))];
  for (let k = 0; k < columns.length; k++) {
    const left = offBasis(columns[k]!, basis);
    const size = Math.sqrt(dot(left, left));
    if (!(size > DEPENDENT * Math.sqrt(dot(columns[k]!, columns[k]!)))) return { basis, dependent: k };
    basis.push(left.map((x) => x / size));
  }
  return { basis, dependent: -1 };
}

/** What the basis leaves of a vector. */
export function offBasis(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const left = vector.slice();
  for (let pass = 0; pass < 2; pass++) {
    for (const axis of basis) {
      const along = dot(axis, left);
      for (let i = 0; i < left.length; i++) left[i]! -= along * axis[i]!;
    }
  }
  return left;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * t of a regressor beside others, from what these leave of it and of y (Frisch & Waugh 1933).
 * @param common products of both rests; @param own squares of the regressor's rest; @param ySquares squares of y's
 * @param freedom observations less coefficients
 */
export function studentised(common: number, own: number, ySquares: number, freedom: number): number {
  const rest = ySquares - (common * common) / own;
  return common / Math.sqrt((own * Math.max(0, rest)) / freedom);
}

export type LeastSquares = {
  readonly intercept: number;
  readonly b: readonly number[];
  readonly residualSquares: number;
};

/** @returns position of a column that follows from earlier ones instead, where there is one */
export function leastSquares(
  y: Float64Array,
  columns: readonly Float64Array[],
): LeastSquares | { readonly dependent: number } {
  const { basis, dependent } = orthonormal(y.length, columns);
  if (dependent >= 0) return { dependent };
  // Back substitution in R b = Qᵀ y; entry (i, k) of R is column k along axis i.
  const all = [new Float64Array(y.length).fill(1), ...columns];
  const b = new Array<number>(all.length).fill(0);
  for (let k = all.length - 1; k >= 0; k--) {
    let rest = dot(basis[k]!, y);
    for (let j = k + 1; j < all.length; j++) rest -= dot(basis[k]!, all[j]!) * b[j]!;
    b[k] = rest / dot(basis[k]!, all[k]!);
  }
  const left = offBasis(y, basis);
  return { intercept: b[0]!, b: b.slice(1), residualSquares: dot(left, left) };
}
