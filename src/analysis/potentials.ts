/**
 * Potentials of a resistor network: one unit of current goes in at s and out at a ground. The network is eliminated body by body, each
 * star replaced by the mesh that conducts alike (Kennelly 1899 for three wires, Rosen 1924 for any number): sums of positive numbers only,
 * so that nothing cancels however strengths differ. What is left over is what Kirchhoff's law of currents says: where more than a
 * speck is missing or too much at a vertex, potentials are refined with residuals in twice the digits.
 */
import type { Graph } from '../graph/graph.ts';

/** Wires of one component, in rows; its last vertex is the ground. */
export type Wires = {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly conductances: Float64Array;
};

/** @param vertices of one component */
export function wiresOf(graph: Graph, weights: Float64Array | null, vertices: readonly number[]): Wires {
  const place = new Map(vertices.map((v, i) => [v, i]));
  const offsets = new Uint32Array(vertices.length + 1);
  const targets: number[] = [];
  const conductances: number[] = [];
  vertices.forEach((v, i) => {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      targets.push(place.get(graph.targets[k]!)!);
      conductances.push(weights ? weights[graph.edges[k]!]! : 1);
    }
    offsets[i + 1] = targets.length;
  });
  return {
    size: vertices.length,
    offsets,
    targets: Uint32Array.from(targets),
    conductances: Float64Array.from(conductances),
  };
}

/** Row s: potentials of all vertices while a unit goes in at s; row-major size × size. Together high + low, where low is needed. */
export type Potentials = { readonly high: Float64Array; readonly low: Float64Array | null };

/** Current that may be missing or too much at a vertex, of one unit, before potentials are refined; and after. */
const SPECK = 1e-13;
const MOST_LEFT = 1e-11;
const MOST_ROUNDS = 12;

/** Null where strengths are so uneven that refining does not help. O(size³). */
export function potentialsOf(wires: Wires): Potentials | null {
  const { size } = wires;
  const solve = solverOf(wires);
  const high = new Float64Array(size * size);
  const low = new Float64Array(size * size);
  const left = new Float64Array(size);
  let isRefined = false;
  for (let s = 0; s < size - 1; s++) {
    const x = high.subarray(s * size, (s + 1) * size);
    const fine = low.subarray(s * size, (s + 1) * size);
    x[s] = 1;
    solve(x);
    let most = leftOver(wires, s, x, fine, left);
    for (let round = 0; round < MOST_ROUNDS && most > SPECK; round++) {
      solve(left);
      isRefined = true;
      for (let i = 0; i < size; i++) addTo(x, fine, i, left[i]!);
      const next = leftOver(wires, s, x, fine, left);
      // Where a round gains less than a digit, no further one will.
      if (!(next < most / 10)) {
        most = next;
        break;
      }
      most = next;
    }
    if (!(most <= MOST_LEFT)) return null;
  }
  return { high, low: isRefined ? low : null };
}

/** Turns currents that go in (the ground's aside) into potentials, in place. */
function solverOf({ size, offsets, targets, conductances }: Wires): (x: Float64Array) => void {
  const k = size - 1;
  /** Of each vertex, to those that are eliminated after it; what leads to the ground; all that leads away when its turn comes. */
  const mesh = new Float64Array(k * k);
  const ground = new Float64Array(k);
  const pivot = new Float64Array(k);
  for (let i = 0; i < k; i++)
    for (let p = offsets[i]!; p < offsets[i + 1]!; p++) {
      const j = targets[p]!;
      if (j === k) ground[i]! += conductances[p]!;
      else mesh[i * k + j]! += conductances[p]!;
    }
  for (let v = 0; v < k; v++) {
    const row = v * k;
    let all = ground[v]!;
    for (let j = v + 1; j < k; j++) all += mesh[row + j]!;
    pivot[v] = all;
    for (let i = v + 1; i < k; i++) {
      const share = mesh[row + i]! / all;
      if (share === 0) continue;
      ground[i]! += share * ground[v]!;
      for (let j = v + 1; j < k; j++) if (j !== i) mesh[i * k + j]! += share * mesh[row + j]!;
    }
  }
  return (x) => {
    for (let v = 0; v < k; v++) {
      const out = x[v]! / pivot[v]!;
      if (out !== 0) for (let j = v + 1; j < k; j++) x[j]! += mesh[v * k + j]! * out;
    }
    for (let v = k - 1; v >= 0; v--) {
      let sum = x[v]!;
      for (let j = v + 1; j < k; j++) sum += mesh[v * k + j]! * x[j]!;
      x[v] = sum / pivot[v]!;
    }
    x[k] = 0;
  };
}

/**
 * What Kirchhoff's law leaves over at each vertex but the ground: current that goes in less what flows off, summed in twice the digits.
 *
 * @returns the greatest of it
 */
function leftOver(
  { size, offsets, targets, conductances }: Wires,
  s: number,
  x: Float64Array,
  fine: Float64Array,
  left: Float64Array,
): number {
  let most = 0;
  for (let i = 0; i < size - 1; i++) {
    let sum = i === s ? 1 : 0;
    let rest = 0;
    for (let p = offsets[i]!; p < offsets[i + 1]!; p++) {
      const j = targets[p]!;
      const c = conductances[p]!;
      // Difference, its rounding (Knuth's two-sum), and what the fine parts differ by.
      const d = x[i]! - x[j]!;
      const back = d - x[i]!;
      const error = x[i]! - (d - back) + (-x[j]! - back) + (fine[i]! - fine[j]!);
      // Product and its rounding (Dekker 1971).
      const flow = c * d;
      const lost = productError(c, d, flow) + c * error;
      const total = sum - flow;
      const bent = total - sum;
      rest += sum - (total - bent) + (-flow - bent) - lost;
      sum = total;
    }
    left[i] = sum + rest;
    most = Math.max(most, Math.abs(left[i]!));
  }
  left[size - 1] = 0;
  return most;
}

const SPLITTER = 2 ** 27 + 1;
function productError(a: number, b: number, product: number): number {
  const [ta, tb] = [SPLITTER * a, SPLITTER * b];
  const [ah, bh] = [ta - (ta - a), tb - (tb - b)];
  const [al, bl] = [a - ah, b - bh];
  return ah * bh - product + ah * bl + al * bh + al * bl;
}

/** high + low += by, with high the rounded sum. */
function addTo(high: Float64Array, low: Float64Array, i: number, by: number): void {
  const a = high[i]!;
  const sum = a + by;
  const back = sum - a;
  const error = a - (sum - back) + (by - back) + low[i]!;
  const whole = sum + error;
  low[i] = error - (whole - sum);
  high[i] = whole;
}
