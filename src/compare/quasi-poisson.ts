/**
 * Quasi-Poisson regression of counts on one covariate by iteratively reweighted least squares (McCullagh & Nelder 1989, as
 * R's glm(family = quasipoisson)): log E(y) = a + b·x, Var(y) = φ·E(y), φ = Pearson χ² / degrees of freedom. The covariate
 * is centred inside, so that large values (log of inhabitants) cost no digits.
 */
export type PoissonFit = {
  readonly intercept: number;
  /** Null where the model has no slope. */
  readonly slope: number | null;
  readonly interceptError: number;
  readonly slopeError: number | null;
  /** Dispersion φ ≥ 0. */
  readonly dispersion: number;
  readonly df: number;
  /** Expected count and standard error of its logarithm (with φ) at a covariate. */
  readonly at: (x: number, offset?: number) => { readonly expected: number; readonly error: number };
};

const MOST_STEPS = 50;
const CLOSE = 1e-11;

/**
 * @param y counts ≥ 0
 * @param x covariate of each count; null for a model of the intercept alone
 * @param offset added to the linear predictor with coefficient 1, e.g. log of the exposure
 * @returns null where it cannot be fitted: all counts 0, x without variance, no degree of freedom left, or no
 * maximum to settle at (all ties in one unit of the least or greatest size)
 */
export function fitQuasiPoisson(
  y: readonly number[],
  x: readonly number[] | null,
  offset: readonly number[] | null = null,
): PoissonFit | null {
  const n = y.length;
  const parameters = x ? 2 : 1;
  const df = n - parameters;
  if (df < 1 || y.every((count) => count === 0)) return null;
  const middle = x ? x.reduce((a, b) => a + b, 0) / n : 0;
  const centred = x ? x.map((value) => value - middle) : null;
  if (centred && !centred.some((value) => Math.abs(value) > 1e-9 * Math.max(1, Math.abs(middle))))
    return null;
  const solved = iterate(y, centred, offset);
  if (!solved) return null;
  const { a, b, mu, information } = solved;
  const pearson = y.reduce((sum, count, i) => sum + (count - mu[i]!) ** 2 / mu[i]!, 0);
  const dispersion = pearson / df;
  const { s0, s1, s2, determinant } = information;
  // Inverse of the information matrix [[s0, s1], [s1, s2]].
  const varA = centred ? s2 / determinant : 1 / s0;
  const varB = centred ? s0 / determinant : 0;
  const covariance = centred ? -s1 / determinant : 0;
  const variance = (d: number) => varA + 2 * d * covariance + d * d * varB;
  return {
    intercept: a - b * middle,
    slope: centred ? b : null,
    interceptError: Math.sqrt(dispersion * variance(-middle)),
    slopeError: centred ? Math.sqrt(dispersion * varB) : null,
    dispersion,
    df,
    at: (value, shift = 0) => {
      const d = centred ? value - middle : 0;
      return { expected: Math.exp(a + b * d + shift), error: Math.sqrt(dispersion * variance(d)) };
    },
  };
}

type Information = {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly determinant: number;
};

function iterate(y: readonly number[], x: readonly number[] | null, offset: readonly number[] | null) {
  const shift = (i: number) => offset?.[i] ?? 0;
  // Start as R does: mu = y + 0.1.
  let eta = y.map((count) => Math.log(count + 0.1));
  let a = 0;
  let b = 0;
  let settled = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { s0, s1, s2, t0, t1 } = sums(y, x, eta, shift);
    const determinant = x ? s0 * s2 - s1 * s1 : s0;
    if (!(determinant > 1e-12 * s0 * Math.max(s2, 1e-300)) && x) return null;
    const nextA = x ? (s2 * t0 - s1 * t1) / determinant : t0 / s0;
    const nextB = x ? (s0 * t1 - s1 * t0) / determinant : 0;
    if (!Number.isFinite(nextA) || !Number.isFinite(nextB)) return null;
    const moved = Math.abs(nextA - a) + Math.abs(nextB - b);
    a = nextA;
    b = nextB;
    eta = eta.map((_, i) => a + b * (x?.[i] ?? 0) + shift(i));
    settled = step > 0 && moved <= CLOSE * (1 + Math.abs(a) + Math.abs(b));
    if (settled) break;
  }
  if (!settled) return null;
  const mu = eta.map(Math.exp);
  const final = sums(y, x, eta, shift);
  const information: Information = {
    ...final,
    determinant: x ? final.s0 * final.s2 - final.s1 ** 2 : final.s0,
  };
  return { a, b, mu, information };
}

/** Weighted sums of one step: weights μ, working response η + (y − μ)/μ less the offset. */
function sums(
  y: readonly number[],
  x: readonly number[] | null,
  eta: readonly number[],
  shift: (i: number) => number,
) {
  let [s0, s1, s2, t0, t1] = [0, 0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const mu = Math.exp(eta[i]!);
    const working = eta[i]! - shift(i) + (y[i]! - mu) / mu;
    const d = x?.[i] ?? 0;
    s0 += mu;
    s1 += mu * d;
    s2 += mu * d * d;
    t0 += mu * working;
    t1 += mu * d * working;
  }
  return { s0, s1, s2, t0, t1 };
}
