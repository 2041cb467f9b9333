/**
 * Pair dependencies of 64 sources at once on one block of a quotient, edges of length 1. The levels of 64 breadth-first
 * searches are found together (`_lane-levels.as.ts`). Counting and walking back (Brandes 2001) then run over groups of eight
 * searches, one lane each, level by level, without a branch in the inner loop. Loops hold addresses in locals: a global is read
 * anew each time.
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same numbers as `src/analysis/paths/lane-search.ts`.
 *
 * The caller writes the block into the rooms that `offsetsAt()` … name, calls `search` for each set of sources and reads
 * the sums. All arrays are little-endian, of the type that the comment beside them says.
 */

import { arcAt, arcsOf, findLevels, LANES, lanes01, lanes23, lanes45, lanes67, levelAt, reserveLevels, VERTEX } from './_lane-levels.as';
import { number, room, wide, word } from './_memory.as';

/** Bytes of one vertex in an array of lanes. */
const WIDE: i32 = LANES * 8;

let n: i32 = 0;
let most: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let multiplicity: usize = 0; // f64 n
let ends: usize = 0; // f64 pairs × n: ends behind each vertex, of the class that pair p leads to
let sources: usize = 0; // u32 64
let scales: usize = 0; // f64 pairs × 64: ends behind each source, of the class that pair p comes from
let sums: usize = 0; // f64 pairs × n
let sigma: usize = 0; // f64 n × LANES: shortest paths from each source
let inflow: usize = 0; // f64 n × LANES: what was scattered; all 0 between uses
let held: usize = 0; // f64 n × LANES: what is gathered, of one level; all 0 between uses
let kept: usize = 0; // f64 n × LANES: what will be gathered next, of another level; all 0 between uses

/** Makes room for blocks of up to `size` vertices and `arcCount` arcs, and for `pairs` pairs of classes. Once. */
export function reserve(size: i32, arcCount: i32, pairs: i32): void {
  most = size;
  offsets = room(4 * (size + 1));
  targets = room(4 * arcCount);
  multiplicity = room(8 * size);
  ends = room(8 * size * pairs);
  sources = room(4 * 64);
  scales = room(8 * 64 * pairs);
  sums = room(8 * size * pairs);
  sigma = room(WIDE * size);
  inflow = room(WIDE * size);
  held = room(WIDE * size);
  kept = room(WIDE * size);
  reserveLevels(size, offsets, targets);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function multiplicityAt(): usize { return multiplicity; }
export function endsAt(): usize { return ends; }
export function sourcesAt(): usize { return sources; }
export function scalesAt(): usize { return scales; }
export function sumsAt(): usize { return sums; }

/**
 * Searches from the first `count` sources on the block of `size` vertices and adds to the sums of all `pairs` pairs.
 * A lane whose scale is 0 adds nothing.
 */
export function search(size: i32, count: i32, pairs: i32): void {
  n = size;
  const depth = findLevels(size, sources, count);
  if (depth < 1) return;
  for (let group = 0; group * LANES < count; group++) {
    let last = depth;
    while (last > 0 && levelAt(group, last + 1) === levelAt(group, last)) last--;
    countPaths(group, last);
    for (let p = 0; p < pairs; p++) walkBack(group, last, p);
  }
}

/** Whether level a should be spread by writing along its arcs rather than gathered by level b reading along its own. */
@inline function scatters(group: i32, a: i32, b: i32): bool {
  const own = arcsOf(group, a);
  return own + (own >> 1) <= arcsOf(group, b);
}

/** Adds four pairs of lanes to all neighbours of v. */
@inline function scatter(rows: usize, heads: usize, into: usize, v: u32, a: v128, b: v128, c: v128, d: v128): void {
  const end = arcAt(rows, heads, v + 1);
  for (let k = arcAt(rows, heads, v); k < end; k += 4) {
    const t = wide(into, load<u32>(k));
    v128.store(t, f64x2.add(v128.load(t), a));
    v128.store(t, f64x2.add(v128.load(t, 16), b), 16);
    v128.store(t, f64x2.add(v128.load(t, 32), c), 32);
    v128.store(t, f64x2.add(v128.load(t, 48), d), 48);
  }
}

/** Takes back what a level scattered: along its arcs where they are few, else everywhere. */
function clearInflow(group: i32, level: i32): void {
  if (arcsOf(group, level) > n >> 1) {
    memory.fill(inflow, 0, WIDE * n);
    return;
  }
  const rows = offsets;
  const heads = targets;
  const into = inflow;
  const to = levelAt(group, level + 1);
  for (let i = levelAt(group, level); i < to; i += 4) {
    const v = load<u32>(i) & VERTEX;
    const end = arcAt(rows, heads, v + 1);
    for (let k = arcAt(rows, heads, v); k < end; k += 4) zero(wide(into, load<u32>(k)));
  }
}

function clear(array: usize, group: i32, level: i32): void {
  const to = levelAt(group, level + 1);
  for (let i = levelAt(group, level); i < to; i += 4) zero(wide(array, load<u32>(i) & VERTEX));
}

@inline function zero(at: usize): void {
  const none = f64x2.splat(0);
  v128.store(at, none);
  v128.store(at, none, 16);
  v128.store(at, none, 32);
  v128.store(at, none, 48);
}

@inline function swap(): void {
  const before = held;
  held = kept;
  kept = before;
}

/** Paths from the sources to every vertex. A path may pass any member of a class, but starts at one of its source's. */
function countPaths(group: i32, depth: i32): void {
  const one = f64x2.splat(1);
  let gathers = !scatters(group, 0, 1);
  const first = levelAt(group, 1);
  for (let i = levelAt(group, 0); i < first; i += 4) {
    const e = load<u32>(i);
    arrive(wide(sigma, e & VERTEX), wide(kept, e & VERTEX), e, one, one, one, one, one, gathers);
  }
  if (gathers) swap();
  for (let d = 0; d < depth; d++) {
    const gathered = gathers;
    gathers = d + 1 < depth && !scatters(group, d + 1, d + 2);
    if (gathered) gatherPaths(group, d, gathers);
    else scatterPaths(group, d, gathers);
    if (gathers) swap();
  }
}

/** Paths to level d + 1, read by its vertices along their arcs. */
function gatherPaths(group: i32, d: i32, gathers: bool): void {
  const rows = offsets;
  const heads = targets;
  const from = held;
  const into = kept;
  const counted = sigma;
  const members = multiplicity;
  const end = levelAt(group, d + 2);
  for (let i = levelAt(group, d + 1); i < end; i += 4) {
    const e = load<u32>(i);
    const w = e & VERTEX;
    let x01 = f64x2.splat(0);
    let x23 = f64x2.splat(0);
    let x45 = f64x2.splat(0);
    let x67 = f64x2.splat(0);
    const lastArc = arcAt(rows, heads, w + 1);
    for (let k = arcAt(rows, heads, w); k < lastArc; k += 4) {
      const h = wide(from, load<u32>(k));
      x01 = f64x2.add(x01, v128.load(h));
      x23 = f64x2.add(x23, v128.load(h, 16));
      x45 = f64x2.add(x45, v128.load(h, 32));
      x67 = f64x2.add(x67, v128.load(h, 48));
    }
    arrive(wide(counted, w), wide(into, w), e, x01, x23, x45, x67, f64x2.splat(number(members, w)), gathers);
  }
  clear(from, group, d);
}

/** Paths to level d + 1, written along the arcs of level d. */
function scatterPaths(group: i32, d: i32, gathers: bool): void {
  const rows = offsets;
  const heads = targets;
  const over = inflow;
  const into = kept;
  const counted = sigma;
  const members = multiplicity;
  const to = levelAt(group, d + 1);
  for (let i = levelAt(group, d); i < to; i += 4) {
    const e = load<u32>(i);
    const v = e & VERTEX;
    const s = wide(counted, v);
    const m = f64x2.splat(d > 0 ? number(members, v) : 1);
    scatter(
      rows,
      heads,
      over,
      v,
      v128.and(f64x2.mul(v128.load(s), m), lanes01(e)),
      v128.and(f64x2.mul(v128.load(s, 16), m), lanes23(e)),
      v128.and(f64x2.mul(v128.load(s, 32), m), lanes45(e)),
      v128.and(f64x2.mul(v128.load(s, 48), m), lanes67(e)),
    );
  }
  const end = levelAt(group, d + 2);
  for (let i = to; i < end; i += 4) {
    const e = load<u32>(i);
    const w = e & VERTEX;
    const t = wide(over, w);
    const m = f64x2.splat(number(members, w));
    arrive(wide(counted, w), wide(into, w), e, v128.load(t), v128.load(t, 16), v128.load(t, 32), v128.load(t, 48), m, gathers);
  }
  clearInflow(group, d);
}

/** Keeps the paths that reach a vertex at s, and at h what goes on from it where the next level will gather that. */
@inline function arrive(
  s: usize,
  h: usize,
  e: u32,
  x01: v128,
  x23: v128,
  x45: v128,
  x67: v128,
  m: v128,
  gathers: bool,
): void {
  const m01 = lanes01(e);
  const m23 = lanes23(e);
  const m45 = lanes45(e);
  const m67 = lanes67(e);
  v128.store(s, v128.bitselect(x01, v128.load(s), m01));
  v128.store(s, v128.bitselect(x23, v128.load(s, 16), m23), 16);
  v128.store(s, v128.bitselect(x45, v128.load(s, 32), m45), 32);
  v128.store(s, v128.bitselect(x67, v128.load(s, 48), m67), 48);
  if (!gathers) return;
  v128.store(h, v128.and(f64x2.mul(x01, m), m01));
  v128.store(h, v128.and(f64x2.mul(x23, m), m23), 16);
  v128.store(h, v128.and(f64x2.mul(x45, m), m45), 32);
  v128.store(h, v128.and(f64x2.mul(x67, m), m67), 48);
}

/**
 * From the farthest level back to the sources: for each vertex the share of paths of pair p that goes on through it, per
 * path that arrives ("coefficient"), held for the level before; what lies between is added to the sums.
 */
function walkBack(group: i32, depth: i32, p: i32): void {
  if (depth < 2) return;
  const here = ends + (<usize>(p * most) << 3);
  const into = sums + (<usize>(p * most) << 3);
  const scale = scales + (<usize>(p * 64 + group * LANES) << 3);
  if (!v128.any_true(v128.or(
    v128.or(v128.load(scale), v128.load(scale, 16)),
    v128.or(v128.load(scale, 32), v128.load(scale, 48)),
  ))) return;
  const counted = sigma;
  const holds = held;
  const end = levelAt(group, depth + 1);
  for (let i = levelAt(group, depth); i < end; i += 4) {
    const e = load<u32>(i);
    const v = e & VERTEX;
    const s = wide(counted, v);
    const h = wide(holds, v);
    const r = f64x2.splat(number(here, v));
    v128.store(h, v128.and(f64x2.div(r, v128.load(s)), lanes01(e)));
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 16)), lanes23(e)), 16);
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 32)), lanes45(e)), 32);
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 48)), lanes67(e)), 48);
  }
  for (let d = depth - 1; d >= 1; d--) {
    const scattering = scatters(group, d + 1, d);
    if (scattering) scatterBack(group, d + 1);
    walkLevel(group, d, here, into, scale, scattering);
    clear(held, group, d + 1);
    if (scattering) clearInflow(group, d + 1);
    swap();
  }
}

/** Writes the coefficients of a level along its arcs. */
function scatterBack(group: i32, level: i32): void {
  const rows = offsets;
  const heads = targets;
  const from = held;
  const into = inflow;
  const end = levelAt(group, level + 1);
  for (let i = levelAt(group, level); i < end; i += 4) {
    const w = load<u32>(i) & VERTEX;
    const h = wide(from, w);
    scatter(rows, heads, into, w, v128.load(h), v128.load(h, 16), v128.load(h, 32), v128.load(h, 48));
  }
}

/** Coefficients of level d, and what lies between, from those of the level beyond, scattered or to be gathered. */
function walkLevel(group: i32, d: i32, here: usize, into: usize, scale: usize, scattered: bool): void {
  const rows = offsets;
  const heads = targets;
  const beyond = held;
  const over = inflow;
  const keeps = kept;
  const counted = sigma;
  const members = multiplicity;
  const r01 = v128.load(scale);
  const r23 = v128.load(scale, 16);
  const r45 = v128.load(scale, 32);
  const r67 = v128.load(scale, 48);
  const to = levelAt(group, d + 1);
  for (let i = levelAt(group, d); i < to; i += 4) {
    const e = load<u32>(i);
    const v = e & VERTEX;
    let x01: v128;
    let x23: v128;
    let x45: v128;
    let x67: v128;
    if (scattered) {
      const t = wide(over, v);
      x01 = v128.load(t);
      x23 = v128.load(t, 16);
      x45 = v128.load(t, 32);
      x67 = v128.load(t, 48);
    } else {
      x01 = x23 = x45 = x67 = f64x2.splat(0);
      const lastArc = arcAt(rows, heads, v + 1);
      for (let k = arcAt(rows, heads, v); k < lastArc; k += 4) {
        const h = wide(beyond, load<u32>(k));
        x01 = f64x2.add(x01, v128.load(h));
        x23 = f64x2.add(x23, v128.load(h, 16));
        x45 = f64x2.add(x45, v128.load(h, 32));
        x67 = f64x2.add(x67, v128.load(h, 48));
      }
    }
    const m01 = lanes01(e);
    const m23 = lanes23(e);
    const m45 = lanes45(e);
    const m67 = lanes67(e);
    x01 = v128.and(x01, m01);
    x23 = v128.and(x23, m23);
    x45 = v128.and(x45, m45);
    x67 = v128.and(x67, m67);
    const s = wide(counted, v);
    const s01 = v128.load(s);
    const s23 = v128.load(s, 16);
    const s45 = v128.load(s, 32);
    const s67 = v128.load(s, 48);
    // Most paths end at the last levels: nothing goes on from there.
    if (v128.any_true(v128.or(v128.or(x01, x23), v128.or(x45, x67)))) {
      const between = f64x2.add(
        f64x2.add(f64x2.mul(r01, f64x2.mul(s01, x01)), f64x2.mul(r23, f64x2.mul(s23, x23))),
        f64x2.add(f64x2.mul(r45, f64x2.mul(s45, x45)), f64x2.mul(r67, f64x2.mul(s67, x67))),
      );
      const sum = into + (<usize>v << 3);
      store<f64>(sum, load<f64>(sum) + f64x2.extract_lane(between, 0) + f64x2.extract_lane(between, 1));
    }
    // Nobody asks what goes on through the sources themselves.
    if (d === 1) continue;
    const r = f64x2.splat(number(here, v));
    const m = f64x2.splat(number(members, v));
    const h = wide(keeps, v);
    v128.store(h, v128.and(f64x2.add(f64x2.div(r, s01), f64x2.mul(m, x01)), m01));
    v128.store(h, v128.and(f64x2.add(f64x2.div(r, s23), f64x2.mul(m, x23)), m23), 16);
    v128.store(h, v128.and(f64x2.add(f64x2.div(r, s45), f64x2.mul(m, x45)), m45), 32);
    v128.store(h, v128.and(f64x2.add(f64x2.div(r, s67), f64x2.mul(m, x67)), m67), 48);
  }
}
