/**
 * Potentials of a resistor network: one unit of current goes in at s and out at a ground. The network is eliminated body by body, each
 * star replaced by the mesh that conducts alike (Kennelly 1899 for three wires, Rosen 1924 for any number): sums of positive numbers only,
 * so that nothing cancels however strengths differ. What is left over is what Kirchhoff's law of currents says: where more than a
 * speck is missing or too much at a vertex, potentials are refined with residuals in twice the digits.
 *
 * Who has fewest wires is eliminated first (minimum degree; Tinney & Walker 1967), and the ground is who has most: of the networks
 * of this field few meshes grow large, and what is not wired costs nothing.
 */
import type { Graph } from '../graph/graph.ts';

/** Wires of one component, in rows. */
export type Wires = {
  readonly size: number;
  /** The vertex at which current goes out. */
  readonly ground: number;
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
  let ground = 0;
  for (let i = 1; i < vertices.length; i++)
    if (offsets[i + 1]! - offsets[i]! > offsets[ground + 1]! - offsets[ground]!) ground = i;
  return {
    size: vertices.length,
    ground,
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

/** Null where strengths are so uneven that refining does not help. O(size³), on sparse networks little more than O(size²). */
export function potentialsOf(wires: Wires): Potentials | null {
  const { size, ground } = wires;
  const solve = solverOf(wires);
  const high = new Float64Array(size * size);
  const low = new Float64Array(size * size);
  const left = new Float64Array(size);
  let isRefined = false;
  for (let s = 0; s < size; s++) {
    if (s === ground) continue;
    const x = high.subarray(s * size, (s + 1) * size);
    const fine = low.subarray(s * size, (s + 1) * size);
    x[s] = 1;
    solve(x);
    if (isBalanced(wires, s, x)) continue;
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

/** The network after elimination: of each vertex, in the order of its turn, the mesh to those whose turn comes later. */
type Eliminated = {
  readonly order: Uint32Array;
  /** All that conducts away from it when its turn comes, to the ground as well. */
  readonly pivot: Float64Array;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly mesh: Float64Array;
};

function eliminate({ size, ground, offsets, targets, conductances }: Wires): Eliminated {
  /** What conducts between two vertices that are left; 0 = nothing does. */
  const between = new Float64Array(size * size);
  const wired: number[][] = Array.from({ length: size }, () => []);
  const wire = (i: number, j: number, by: number) => {
    if (between[i * size + j] === 0) wired[i]!.push(j);
    between[i * size + j]! += by;
  };
  for (let i = 0; i < size; i++)
    for (let p = offsets[i]!; p < offsets[i + 1]!; p++) wire(i, targets[p]!, conductances[p]!);
  const degree = Int32Array.from(wired, (list) => list.length);
  degree[ground] = -1;
  const order = new Uint32Array(size - 1);
  const pivot = new Float64Array(size - 1);
  const start = new Uint32Array(size);
  const to: number[] = [];
  const mesh: number[] = [];
  for (let turn = 0; turn < size - 1; turn++) {
    const v = fewest(degree);
    degree[v] = -1;
    const others = wired[v]!.filter((i) => i === ground || degree[i]! >= 0);
    let all = 0;
    for (const i of others) all += between[v * size + i]!;
    for (const i of others) {
      const c = between[v * size + i]!;
      const share = c / all;
      for (const j of others) {
        const by = share * between[v * size + j]!;
        if (j === i || by === 0) continue;
        if (i !== ground && between[i * size + j] === 0) degree[i]!++;
        wire(i, j, by);
      }
      if (i === ground) continue;
      degree[i]!--;
      to.push(i);
      mesh.push(c);
    }
    order[turn] = v;
    pivot[turn] = all;
    start[turn + 1] = to.length;
  }
  return { order, pivot, start, to: Uint32Array.from(to), mesh: Float64Array.from(mesh) };
}

/** Who has fewest wires of those who are left (not −1); the first of several. */
function fewest(degree: Int32Array): number {
  let best = -1;
  for (let i = 0; i < degree.length; i++)
    if (degree[i]! >= 0 && (best < 0 || degree[i]! < degree[best]!)) best = i;
  return best;
}

/** Turns currents that go in (the ground's aside) into potentials, in place. */
function solverOf(wires: Wires): (x: Float64Array) => void {
  const { order, pivot, start, to, mesh } = eliminate(wires);
  return (x) => {
    for (let turn = 0; turn < order.length; turn++) {
      const out = x[order[turn]!]! / pivot[turn]!;
      if (out !== 0) for (let p = start[turn]!; p < start[turn + 1]!; p++) x[to[p]!]! += mesh[p]! * out;
    }
    x[wires.ground] = 0;
    for (let turn = order.length - 1; turn >= 0; turn--) {
      let sum = x[order[turn]!]!;
      for (let p = start[turn]!; p < start[turn + 1]!; p++) sum += mesh[p]! * x[to[p]!]!;
      x[order[turn]!] = sum / pivot[turn]!;
    }
  };
}

/**
 * Whether no more than a speck of current is missing or too much at any vertex, seen in plain digits. All currents together are at most
 * a unit in and a unit out, so what rounding can hide is known and counted as if it were missing.
 */
function isBalanced(
  { size, ground, offsets, targets, conductances }: Wires,
  s: number,
  x: Float64Array,
): boolean {
  for (let i = 0; i < size; i++) {
    if (i === ground) continue;
    let sum = i === s ? 1 : 0;
    let through = sum;
    for (let p = offsets[i]!; p < offsets[i + 1]!; p++) {
      const flow = conductances[p]! * (x[i]! - x[targets[p]!]!);
      sum -= flow;
      through += Math.abs(flow);
    }
    const hidden = (offsets[i + 1]! - offsets[i]! + 2) * Number.EPSILON * through;
    if (!(Math.abs(sum) + hidden <= SPECK)) return false;
  }
  return true;
}

/**
 * What Kirchhoff's law leaves over at each vertex but the ground: current that goes in less what flows off, summed in twice the digits.
 *
 * @returns the greatest of it
 */
function leftOver(
  { size, ground, offsets, targets, conductances }: Wires,
  s: number,
  x: Float64Array,
  fine: Float64Array,
  left: Float64Array,
): number {
  let most = 0;
  for (let i = 0; i < size; i++) {
    if (i === ground) continue;
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
  left[ground] = 0;
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
