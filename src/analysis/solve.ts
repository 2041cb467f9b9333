/**
 * Linear algebra on a Graph's adjacency matrix A (symmetric, sparse): products and the largest eigenpair. Tolerances are set so that results can be compared at 1e-9.
 */
import type { Graph } from '../graph/graph.ts';

/** y = A x, with tie strengths as entries when given, else 1. */
export function multiply(graph: Graph, weights: Float64Array | null, x: Float64Array, y: Float64Array): void {
  const { n, offsets, targets, edges } = graph;
  for (let v = 0; v < n; v++) {
    let even = 0;
    let odd = 0;
    const end = offsets[v + 1]!;
    let k = offsets[v]!;
    if (weights) {
      for (; k < end; k++) even += weights[edges[k]!]! * x[targets[k]!]!;
    } else {
      for (; k + 2 <= end; k += 2) {
        even += x[targets[k]!]!;
        odd += x[targets[k + 1]!]!;
      }
      if (k < end) even += x[targets[k]!]!;
    }
    y[v] = even + odd;
  }
}

/** Numbers that are summed by themselves before they meet the total: keeps rounding near √n·ε instead of n·ε. */
const BLOCK = 512;

/** x · y. Four sums side by side, so that an addition need not wait for the one before it. */
export function dot(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  let total = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let i = from;
    for (; i + 4 <= to; i += 4) {
      a += x[i]! * y[i]!;
      b += x[i + 1]! * y[i + 1]!;
      c += x[i + 2]! * y[i + 2]!;
      d += x[i + 3]! * y[i + 3]!;
    }
    for (; i < to; i++) a += x[i]! * y[i]!;
    total += a + b + (c + d);
  }
  return total;
}

function add(target: Float64Array, factor: number, x: Float64Array): void {
  for (let i = 0; i < x.length; i++) target[i]! += factor * x[i]!;
}

function scale(x: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i]! *= factor;
}

export type EigenPair = { readonly value: number; readonly vector: Float64Array };

/** Numbers that the Lanczos basis may hold, about 128 MB; and most steps of one run. */
const BASIS_BUDGET = 16e6;
const MOST_STEPS = 120;
/** A run ends when what is left of its residual, as a share of the eigenvalue, is below this. */
const CLOSE_ENOUGH = 1e-15;
/** How many steps pass between two looks at the residual: a look costs some thousand operations, whatever n is. */
const STEPS_BETWEEN_LOOKS = 4;

/**
 * The largest eigenvalue of A and a non-negative unit vector to it, by Lanczos runs, each started from the best vector of
 * the one before. Needs no shift: on bipartite graphs −λ is at the other end of the spectrum.
 *
 * The basis is not reorthogonalised, which would cost more than all products. It is not needed for the outermost vector:
 * orthogonality is lost only towards vectors that have converged (Paige 1980), and a run ends when the wanted one has; the
 * next run takes away what rounding left. The vector is unique where the graph is connected; elsewhere only the value is.
 */
export function largestEigenpair(
  graph: Graph,
  weights: Float64Array | null,
  progress?: (done: number) => void,
): EigenPair {
  const { n } = graph;
  let vector = new Float64Array(n);
  // Degrees are closer to the answer than all ones, and as indifferent to the order of vertices.
  for (let v = 0; v < n; v++) vector[v] = 1 + graph.offsets[v + 1]! - graph.offsets[v]!;
  scale(vector, 1 / Math.sqrt(dot(vector, vector)));
  const steps = Math.max(2, Math.min(n, MOST_STEPS, Math.floor(BASIS_BUDGET / n)));
  const basis: Float64Array[] = [];
  const product = new Float64Array(n);
  let value = 0;
  let best = Number.POSITIVE_INFINITY;
  let kept = vector;
  for (let round = 0, stalled = 0; round < 400 && stalled < 4; round++) {
    vector = lanczosRun(graph, weights, vector, basis, steps);
    multiply(graph, weights, vector, product);
    const rayleigh = dot(vector, product);
    let residual = 0;
    for (let v = 0; v < n; v++) residual += (product[v]! - rayleigh * vector[v]!) ** 2;
    residual = Math.sqrt(residual);
    stalled = residual < 0.97 * best ? 0 : stalled + 1;
    if (residual < best) {
      best = residual;
      kept = vector;
      value = rayleigh;
    }
    if (residual <= CLOSE_ENOUGH * rayleigh) break;
    progress?.(round);
  }
  return { value, vector: kept.map(Math.abs) };
}

/**
 * One run of at most `most` steps; the Ritz vector of the largest Ritz value.
 * @param basis room for the vectors of a run, kept from run to run
 */
function lanczosRun(
  graph: Graph,
  weights: Float64Array | null,
  start: Float64Array,
  basis: Float64Array[],
  most: number,
): Float64Array<ArrayBuffer> {
  const { n } = graph;
  const diagonal: number[] = [];
  const beside: number[] = [];
  let ritz = Float64Array.of(1);
  basis[0] ??= new Float64Array(n);
  basis[0].set(start);
  for (let j = 0; ; j++) {
    const q = basis[j]!;
    basis[j + 1] ??= new Float64Array(n);
    const next = basis[j + 1]!;
    multiply(graph, weights, q, next);
    const along = dot(next, q);
    diagonal.push(along);
    add(next, -along, q);
    if (j > 0) add(next, -beside[j - 1]!, basis[j - 1]!);
    // A start that is nearly the answer leaves little else: without this, rounding would bring it back.
    add(next, -dot(next, basis[0]!), basis[0]!);
    const norm = Math.sqrt(dot(next, next));
    const exhausted = j + 1 >= most || norm <= 1e-15 * Math.abs(along) + 1e-300;
    if (exhausted || j % STEPS_BETWEEN_LOOKS === STEPS_BETWEEN_LOOKS - 1) {
      const { value, vector } = largestTridiagonal(diagonal, beside);
      ritz = vector;
      // The residual of a Ritz vector is the next β times its last entry (Parlett 1998, ch. 13).
      if (exhausted || norm * Math.abs(ritz[j]!) <= CLOSE_ENOUGH * Math.abs(value)) break;
    }
    beside.push(norm);
    scale(next, 1 / norm);
  }
  const vector = new Float64Array(n);
  for (let j = 0; j < ritz.length; j++) add(vector, ritz[j]!, basis[j]!);
  scale(vector, 1 / Math.sqrt(dot(vector, vector)));
  return vector;
}

/** Largest eigenvalue and its eigenvector of a symmetric tridiagonal matrix: bisection by Sturm counts, then inverse iteration. */
function largestTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const k = diagonal.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < k; i++) {
    const radius = Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0);
    low = Math.min(low, diagonal[i]! - radius);
    high = Math.max(high, diagonal[i]! + radius);
  }
  const allBelow = (x: number): boolean => {
    let d = 1;
    for (let i = 0; i < k; i++) {
      const off = i > 0 ? beside[i - 1]! : 0;
      d = diagonal[i]! - x - (i > 0 ? (off * off) / d : 0);
      if (d === 0) d = 1e-300;
      if (d > 0) return false;
    }
    return true;
  };
  for (let step = 0; step < 120 && high - low > 1e-16 * Math.max(Math.abs(low), Math.abs(high)); step++) {
    const middle = (low + high) / 2;
    if (allBelow(middle)) high = middle;
    else low = middle;
  }
  // T − λ with λ a hair above the largest eigenvalue is negative definite, so elimination needs no pivots.
  const shift = high + 1e-15 * Math.max(1, Math.abs(high));
  let x = new Float64Array(k).fill(1);
  for (let step = 0; step < 4; step++) x = solveTridiagonal(diagonal, beside, shift, x);
  return { value: high, vector: x };
}

function solveTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
  shift: number,
  b: Float64Array,
) {
  const k = diagonal.length;
  const pivots = new Float64Array(k);
  const x = b.slice();
  for (let i = 0; i < k; i++) {
    const factor = i > 0 ? beside[i - 1]! / pivots[i - 1]! : 0;
    pivots[i] = diagonal[i]! - shift - (i > 0 ? factor * beside[i - 1]! : 0);
    if (pivots[i] === 0) pivots[i] = -1e-300;
    if (i > 0) x[i]! -= factor * x[i - 1]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    x[i] = (x[i]! - (i + 1 < k ? beside[i]! * x[i + 1]! : 0)) / pivots[i]!;
  }
  scale(x, 1 / Math.sqrt(dot(x, x)));
  return x;
}
