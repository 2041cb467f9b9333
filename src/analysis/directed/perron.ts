/**
 * The largest eigenvalue of a non-negative matrix and its left eigenvector, where rows are arcs: what flows in along them.
 * Restarted Arnoldi (Saad 2011, ch. 6): matrices of arcs are not symmetric, so that Lanczos of `solve.ts` does not apply.
 */
import { type Arcs, arcsOf, type Rows } from '../../graph/arcs.ts';
import { dot, type EigenPair } from '../solve.ts';
import type { StrongComponents } from './components.ts';

/** y(v) = Σ_u w(u→v) x(u). */
export function flowIn(
  { offsets, targets }: Rows,
  weights: Float64Array | null,
  x: Float64Array,
  y: Float64Array,
): void {
  for (let v = 0; v < y.length; v++) {
    let sum = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) sum += (weights ? weights[k]! : 1) * x[targets[k]!]!;
    y[v] = sum;
  }
}

const MOST_STEPS = 40;
const MOST_RUNS = 300;
/** Residual, as a share of the eigenvalue, at which nothing more is to be gained. */
const CLOSE_ENOUGH = 2e-15;

/**
 * @param senders the arcs of a strongly connected graph by receiver; there λ₁ is simple and x > 0 unique (Perron, Frobenius)
 */
export function perronPair(
  senders: Rows,
  weights: Float64Array | null,
  progress?: (done: number) => void,
): EigenPair {
  const n = senders.offsets.length - 1;
  let x = unit(Float64Array.from({ length: n }, (_, v) => 1 + senders.offsets[v + 1]! - senders.offsets[v]!));
  const product = new Float64Array(n);
  let best: { residual: number; value: number; vector: Float64Array } | null = null;
  for (let run = 0, stalled = 0; run < MOST_RUNS && stalled < 5; run++) {
    x = arnoldiRun(senders, weights, x);
    flowIn(senders, weights, x, product);
    const value = dot(x, product);
    let residual = 0;
    for (let v = 0; v < n; v++) residual += (product[v]! - value * x[v]!) ** 2;
    residual = Math.sqrt(residual);
    stalled = best && residual >= 0.9 * best.residual ? stalled + 1 : 0;
    if (!best || residual < best.residual) best = { residual, value, vector: x };
    if (residual <= CLOSE_ENOUGH * value) break;
    progress?.(run);
  }
  return { value: best!.value, vector: best!.vector };
}

function unit(x: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(x, x));
  return x.map((c) => Math.abs(c) / norm);
}

/** One run: an orthonormal basis of x, Mx, M²x …, and the vector in it to which the greatest eigenvalue there belongs. */
function arnoldiRun(senders: Rows, weights: Float64Array | null, start: Float64Array): Float64Array {
  const n = start.length;
  const basis = [start];
  const columns: number[][] = [];
  for (let j = 0; j < Math.min(n, MOST_STEPS); j++) {
    const next = new Float64Array(n);
    flowIn(senders, weights, basis[j]!, next);
    const before = Math.sqrt(dot(next, next));
    const column = new Array<number>(j + 1).fill(0);
    // Twice is enough (Kahan; Parlett 1998, ch. 6).
    for (let again = 0; again < 2; again++) {
      for (let i = 0; i <= j; i++) {
        const along = dot(next, basis[i]!);
        column[i]! += along;
        for (let v = 0; v < n; v++) next[v]! -= along * basis[i]![v]!;
      }
    }
    const left = Math.sqrt(dot(next, next));
    columns.push(column);
    if (left <= 1e-14 * before || j + 1 === Math.min(n, MOST_STEPS)) break;
    column.push(left);
    basis.push(next.map((c) => c / left));
  }
  const y = dominant(columns);
  const x = new Float64Array(n);
  for (let j = 0; j < y.length; j++) for (let v = 0; v < n; v++) x[v]! += y[j]! * basis[j]![v]!;
  return unit(x);
}

/**
 * Eigenvector of the greatest eigenvalue of a small Hessenberg matrix, by squaring it again and again. A shift keeps
 * eigenvalues of the same size but another direction – a ring has n of them – behind.
 */
function dominant(columns: readonly (readonly number[])[]): Float64Array {
  const k = columns.length;
  let power = new Float64Array(k * k);
  columns.forEach((column, j) => {
    for (let i = 0; i < Math.min(k, column.length); i++) power[i * k + j] = column[i]!;
  });
  const norm = (m: Float64Array) => Math.sqrt(dot(m, m));
  const shift = norm(power);
  for (let i = 0; i < k; i++) power[i * k + i]! += shift;
  for (let round = 0; round < 56; round++) {
    const squared = new Float64Array(k * k);
    for (let i = 0; i < k; i++) {
      for (let l = 0; l < k; l++) {
        const factor = power[i * k + l]!;
        if (factor === 0) continue;
        for (let j = 0; j < k; j++) squared[i * k + j]! += factor * power[l * k + j]!;
      }
    }
    const size = norm(squared);
    power = squared.map((c) => c / size);
  }
  let column = 0;
  let longest = -1;
  for (let j = 0; j < k; j++) {
    let length = 0;
    for (let i = 0; i < k; i++) length += power[i * k + j]! ** 2;
    if (length > longest) {
      longest = length;
      column = j;
    }
  }
  return Float64Array.from({ length: k }, (_, i) => power[i * k + column]!);
}

/** One strong component by itself: its arcs, and the vertex of each of its vertices. */
export function componentArcs(arcs: Arcs, { of, sizes }: StrongComponents, which: number) {
  const vertices = new Uint32Array(sizes[which]!);
  const place = new Map<number, number>();
  for (let v = 0; v < arcs.n; v++) {
    if (of[v] !== which) continue;
    vertices[place.size] = v;
    place.set(v, place.size);
  }
  if (vertices.length === arcs.n) return { part: arcs, vertices };
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  for (const v of vertices) {
    for (let k = arcs.out.offsets[v]!; k < arcs.out.offsets[v + 1]!; k++) {
      const u = place.get(arcs.out.targets[k]!);
      if (u === undefined) continue;
      sources.push(place.get(v)!);
      targets.push(u);
      if (arcs.out.weights) strengths.push(arcs.out.weights[k]!);
    }
  }
  const part = arcsOf(vertices.length, {
    sources,
    targets,
    mutual: null,
    strengths: arcs.out.weights ? strengths : null,
  });
  return { part, vertices };
}
