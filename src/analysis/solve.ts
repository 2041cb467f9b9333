/**
 * Linear algebra on a Graph's adjacency matrix A (symmetric, sparse): products, the largest eigenpair, and solving
 * positive definite systems. Tolerances are set so that results can be compared at 1e-9.
 */
import type { Graph } from '../graph/graph.ts';

/** y = A x, with tie strengths as entries when given, else 1. */
export function multiply(graph: Graph, weights: Float64Array | null, x: Float64Array, y: Float64Array): void {
  const { n, offsets, targets, edges } = graph;
  for (let v = 0; v < n; v++) {
    let sum = 0;
    const end = offsets[v + 1]!;
    if (weights) for (let k = offsets[v]!; k < end; k++) sum += weights[edges[k]!]! * x[targets[k]!]!;
    else for (let k = offsets[v]!; k < end; k++) sum += x[targets[k]!]!;
    y[v] = sum;
  }
}

export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function add(target: Float64Array, factor: number, x: Float64Array): void {
  for (let i = 0; i < x.length; i++) target[i]! += factor * x[i]!;
}

function scale(x: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i]! *= factor;
}

/**
 * Conjugate gradients for a symmetric positive definite operator (Hestenes & Stiefel 1952), until the residual is 1e-15 of
 * the right-hand side or no longer falls.
 * @param apply writes M x into y
 */
export function solvePositive(
  apply: (x: Float64Array, y: Float64Array) => void,
  b: Float64Array,
  progress?: (done: number) => void,
): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  const r = b.slice();
  const p = b.slice();
  const q = new Float64Array(n);
  const goal = 1e-30 * dot(b, b);
  let rr = dot(r, r);
  for (let step = 0; step < 1000 && rr > goal; step++) {
    apply(p, q);
    const alpha = rr / dot(p, q);
    add(x, alpha, p);
    add(r, -alpha, q);
    const next = dot(r, r);
    const beta = next / rr;
    for (let i = 0; i < n; i++) p[i] = r[i]! + beta * p[i]!;
    rr = next;
    progress?.(step);
  }
  return x;
}

export type EigenPair = { readonly value: number; readonly vector: Float64Array };

/** Numbers that the Lanczos basis may hold, about 64 MB. */
const BASIS_BUDGET = 8e6;

/**
 * The largest eigenvalue of A and a non-negative unit vector to it, by Lanczos with full reorthogonalisation, restarted
 * from its best vector (Saad 2011, ch. 6). Needs no shift: on bipartite graphs −λ is at the other end of the spectrum.
 * The vector is unique where the graph is connected; elsewhere only the value is.
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
  const size = Math.max(2, Math.min(n, 60, Math.floor(BASIS_BUDGET / n)));
  const product = new Float64Array(n);
  let value = 0;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0, stalled = 0; round < 400 && stalled < 4; round++) {
    vector = lanczosRound(graph, weights, vector, size);
    multiply(graph, weights, vector, product);
    value = dot(vector, product);
    let residual = 0;
    for (let v = 0; v < n; v++) residual += (product[v]! - value * vector[v]!) ** 2;
    residual = Math.sqrt(residual);
    if (residual <= 1e-15 * value) break;
    stalled = residual < 0.97 * best ? 0 : stalled + 1;
    best = Math.min(best, residual);
    progress?.(round);
  }
  for (let v = 0; v < n; v++) vector[v] = Math.abs(vector[v]!);
  return { value, vector };
}

/** One Lanczos run of at most `size` steps; the Ritz vector of the largest Ritz value. */
function lanczosRound(graph: Graph, weights: Float64Array | null, start: Float64Array, size: number) {
  const { n } = graph;
  const basis: Float64Array[] = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const w = new Float64Array(n);
  for (let j = 0; j < size; j++) {
    multiply(graph, weights, basis[j]!, w);
    diagonal.push(dot(w, basis[j]!));
    // Twice is enough (Giraud et al. 2005).
    for (let twice = 0; twice < 2; twice++) for (const q of basis) add(w, -dot(w, q), q);
    const norm = Math.sqrt(dot(w, w));
    if (j + 1 === size || norm <= 1e-13 * Math.abs(diagonal[0]!) + 1e-300) break;
    beside.push(norm);
    const q = w.slice();
    scale(q, 1 / norm);
    basis.push(q);
  }
  const weightsOfBasis = largestTridiagonal(diagonal, beside);
  const vector = new Float64Array(n);
  basis.forEach((q, j) => {
    add(vector, weightsOfBasis[j]!, q);
  });
  scale(vector, 1 / Math.sqrt(dot(vector, vector)));
  return vector;
}

/** Eigenvector to the largest eigenvalue of a symmetric tridiagonal matrix: bisection by Sturm counts, then inverse iteration. */
function largestTridiagonal(diagonal: readonly number[], beside: readonly number[]): Float64Array {
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
  return x;
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
