/**
 * Conjugate gradients on a core system, preconditioned by sweeps through its two triangles (Eisenstat 1981). What it does and why is
 * told in `src/analysis/solve-shifted.ts`; additions come in the same order, so that both give the same digits.
 *
 * AssemblyScript, compiled to WebAssembly by `compile.ts`. The caller writes the system into the rooms that `scaleAt()` … name,
 * calls `solve` and reads the room of `solutionAt()`.
 */

import { number, room, word } from './_memory.as';

let size: i32 = 0;
let belowAt: usize = 0; // u32 size + 1
let aboveAt: usize = 0; // u32 size + 1
let below: usize = 0; // u32 arcs
let above: usize = 0; // u32 arcs
let belowWeights: usize = 0; // f64 arcs; 0 = all 1
let aboveWeights: usize = 0;
let scale: usize = 0; // f64 size, as all that follow
let right: usize = 0;
let solution: usize = 0;
let rest: usize = 0; // r
let direction: usize = 0; // p
let image: usize = 0; // q
let turned: usize = 0; // t
let seen: usize = 0; // s(i)·y(i): what rows read of others

/** Makes room for a system of `rows` rows and so many entries in each triangle. Once. */
export function reserve(rows: i32, belowCount: i32, aboveCount: i32, weighted: bool): void {
  size = rows;
  belowAt = room(4 * (rows + 1));
  aboveAt = room(4 * (rows + 1));
  below = room(4 * belowCount);
  above = room(4 * aboveCount);
  if (weighted) {
    belowWeights = room(8 * belowCount);
    aboveWeights = room(8 * aboveCount);
  }
  scale = room(8 * rows);
  right = room(8 * rows);
  solution = room(8 * rows);
  rest = room(8 * rows);
  direction = room(8 * rows);
  image = room(8 * rows);
  turned = room(8 * rows);
  seen = room(8 * rows);
}

export function belowAtAt(): usize { return belowAt; }
export function aboveAtAt(): usize { return aboveAt; }
export function belowColumnsAt(): usize { return below; }
export function aboveColumnsAt(): usize { return above; }
export function belowWeightsAt(): usize { return belowWeights; }
export function aboveWeightsAt(): usize { return aboveWeights; }
export function scaleAt(): usize { return scale; }
export function rightAt(): usize { return right; }
export function solutionAt(): usize { return solution; }

@inline function set(at: usize, i: i32, value: f64): void { store<f64>(at + (<usize>i << 3), value); }

/** What a row reads of others; two sums side by side, as addition is slow and loads are not. */
@inline function gathered(columns: usize, from: i32, to: i32, read: usize): f64 {
  let even: f64 = 0;
  let odd: f64 = 0;
  let k = columns + (<usize>from << 2);
  const end = columns + (<usize>to << 2);
  for (; k + 8 <= end; k += 8) {
    even += load<f64>(read + (<usize>load<u32>(k) << 3));
    odd += load<f64>(read + (<usize>load<u32>(k, 4) << 3));
  }
  if (k < end) even += load<f64>(read + (<usize>load<u32>(k) << 3));
  return even + odd;
}

@inline function weighed(columns: usize, weights: usize, from: i32, to: i32, read: usize): f64 {
  let sum: f64 = 0;
  for (let k = from; k < to; k++) sum += number(weights, k) * number(read, word(columns, k));
  return sum;
}

/** y = (I − L)⁻¹ x; x and y may be one room. */
function solveBelow(x: usize, y: usize): void {
  const rows = belowAt;
  const columns = below;
  const weights = belowWeights;
  const scales = scale;
  const read = seen;
  const n = size;
  let from = 0;
  for (let i = 0; i < n; i++) {
    const to = word(rows, i + 1);
    const sum = weights ? weighed(columns, weights, from, to, read) : gathered(columns, from, to, read);
    const own = number(scales, i);
    const found = number(x, i) + own * sum;
    set(y, i, found);
    set(read, i, found * own);
    from = to;
  }
}

/** y = (I − Lᵀ)⁻¹ x. */
function solveAbove(x: usize, y: usize): void {
  const rows = aboveAt;
  const columns = above;
  const weights = aboveWeights;
  const scales = scale;
  const read = seen;
  let to = word(rows, size);
  for (let i = size - 1; i >= 0; i--) {
    const from = word(rows, i);
    const sum = weights ? weighed(columns, weights, from, to, read) : gathered(columns, from, to, read);
    const own = number(scales, i);
    const found = number(x, i) + own * sum;
    set(y, i, found);
    set(read, i, found * own);
    to = from;
  }
}

/** @param closeEnough the share of the right-hand side that may be left */
export function solve(mostSteps: i32, closeEnough: f64): void {
  const n = size;
  const r = rest;
  const p = direction;
  const q = image;
  const t = turned;
  const z = solution;
  solveBelow(right, r);
  let rr: f64 = 0;
  for (let i = 0; i < n; i++) {
    const x = number(r, i);
    set(p, i, x);
    rr += x * x;
  }
  const goal = closeEnough * closeEnough * rr;
  for (let step = 0; step < mostSteps && rr > goal; step++) {
    solveAbove(p, t);
    for (let i = 0; i < n; i++) set(q, i, number(p, i) - number(t, i));
    solveBelow(q, q);
    let pq: f64 = 0;
    for (let i = 0; i < n; i++) {
      const along = number(q, i) + number(t, i);
      set(q, i, along);
      pq += number(p, i) * along;
    }
    const alpha = rr / pq;
    let next: f64 = 0;
    for (let i = 0; i < n; i++) {
      set(z, i, number(z, i) + alpha * number(t, i));
      const left = number(r, i) - alpha * number(q, i);
      set(r, i, left);
      next += left * left;
    }
    const beta = next / rr;
    for (let i = 0; i < n; i++) set(p, i, number(r, i) + beta * number(p, i));
    rr = next;
  }
}
