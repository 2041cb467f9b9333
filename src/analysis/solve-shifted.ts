/**
 * Solves (D − f·A) x = b: pendant trees are eliminated (`core-system.ts`), what is left by conjugate gradients (Hestenes &
 * Stiefel 1952), preconditioned by symmetric Gauss–Seidel sweeps in the form of Eisenstat (1981, SIAM Journal on Scientific and
 * Statistical Computing 2): with I − K = (I − L) + (I − Lᵀ) − I, the matrix (I − L)⁻¹ (I − K) (I − Lᵀ)⁻¹ times p is
 * t + (I − L)⁻¹ (p − t), t = (I − Lᵀ)⁻¹ p. A step reads every tie once in each direction, as a plain one does, and half as many
 * steps are needed. In WebAssembly where that is in use (`sweeps.ts`).
 */
import type { Graph } from '../graph/graph.ts';
import { type CoreSystem, coreSystem, unfold } from './core-system.ts';
import { byKernel } from './sweeps.ts';

/** Steps end when the residual is this share of the right-hand side: differences of results are rounding then. */
const CLOSE_ENOUGH = 1e-15;
/** Some 20 are needed; more only where rounding keeps the residual from falling. */
const MOST_STEPS = 1000;

/**
 * x with (D − f·A) x = b for a diagonal D that makes it positive definite; to about 1e-14, the same on every machine.
 * @param weights entries of A by edge; null = 1
 * @param diagonal D, all > 0
 * @param factor f > 0
 */
export function solveShifted(
  graph: Graph,
  weights: Float64Array | null,
  diagonal: Float64Array,
  factor: number,
  b: Float64Array,
  progress?: (done: number) => void,
): Float64Array {
  const { core, folded } = coreSystem(graph, weights, diagonal, factor, b);
  const z = byKernel(core, MOST_STEPS, CLOSE_ENOUGH) ?? solveCore(core, progress);
  const x = new Float64Array(graph.n);
  const unscaled = 1 / Math.sqrt(factor);
  for (let i = 0; i < core.size; i++) x[core.vertices[i]!] = z[i]! * core.scale[i]! * unscaled;
  unfold(folded, x);
  return x;
}

/** z with (I − K) z = g. */
function solveCore(core: CoreSystem, progress?: (done: number) => void): Float64Array {
  const { size } = core;
  const r = new Float64Array(size);
  const q = new Float64Array(size);
  const t = new Float64Array(size);
  const z = new Float64Array(size);
  const seen = new Float64Array(size);
  solveBelow(core, core.right, r, seen);
  const p = r.slice();
  let rr = 0;
  for (let i = 0; i < size; i++) rr += r[i]! * r[i]!;
  const goal = CLOSE_ENOUGH ** 2 * rr;
  for (let step = 0; step < MOST_STEPS && rr > goal; step++) {
    solveAbove(core, p, t, seen);
    for (let i = 0; i < size; i++) q[i] = p[i]! - t[i]!;
    solveBelow(core, q, q, seen);
    let pq = 0;
    for (let i = 0; i < size; i++) {
      q[i]! += t[i]!;
      pq += p[i]! * q[i]!;
    }
    const alpha = rr / pq;
    let next = 0;
    for (let i = 0; i < size; i++) {
      // z = (I − Lᵀ)⁻¹ of what is sought, whose steps along p are steps along t here.
      z[i]! += alpha * t[i]!;
      const left = r[i]! - alpha * q[i]!;
      r[i] = left;
      next += left * left;
    }
    const beta = next / rr;
    for (let i = 0; i < size; i++) p[i] = r[i]! + beta * p[i]!;
    rr = next;
    progress?.(step);
  }
  return z;
}

/** What a row reads of others: the sum over its columns, two side by side, so that an addition need not wait for the one before it. */
function gathered(columns: Uint32Array, from: number, to: number, seen: Float64Array): number {
  let even = 0;
  let odd = 0;
  let k = from;
  for (; k + 2 <= to; k += 2) {
    even += seen[columns[k]!]!;
    odd += seen[columns[k + 1]!]!;
  }
  if (k < to) even += seen[columns[k]!]!;
  return even + odd;
}

function weighed(
  columns: Uint32Array,
  weights: Float64Array,
  from: number,
  to: number,
  seen: Float64Array,
): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += weights[k]! * seen[columns[k]!]!;
  return sum;
}

/**
 * y = (I − L)⁻¹ x by substitution; x and y may be one array.
 * @param seen room for what rows read of others: s(i)·y(i)
 */
function solveBelow(
  { size, scale, below, belowAt, belowWeights }: CoreSystem,
  x: Float64Array,
  y: Float64Array,
  seen: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const [from, to] = [belowAt[i]!, belowAt[i + 1]!];
    const sum = belowWeights ? weighed(below, belowWeights, from, to, seen) : gathered(below, from, to, seen);
    const found = x[i]! + scale[i]! * sum;
    y[i] = found;
    seen[i] = found * scale[i]!;
  }
}

/** y = (I − Lᵀ)⁻¹ x in the same way. */
function solveAbove(
  { size, scale, above, aboveAt, aboveWeights }: CoreSystem,
  x: Float64Array,
  y: Float64Array,
  seen: Float64Array,
): void {
  for (let i = size - 1; i >= 0; i--) {
    const [from, to] = [aboveAt[i]!, aboveAt[i + 1]!];
    const sum = aboveWeights ? weighed(above, aboveWeights, from, to, seen) : gathered(above, from, to, seen);
    const found = x[i]! + scale[i]! * sum;
    y[i] = found;
    seen[i] = found * scale[i]!;
  }
}
