/**
 * Pair dependencies of 64 sources at once on one block of a quotient, edges of length 1. The levels of 64 breadth-first
 * searches are found together, one bit a source (Then et al. 2014), from the frontier or towards it, whichever is less work
 * (Beamer et al. 2012). Counting and walking back (Brandes 2001) then run over groups of eight searches, one lane each,
 * level by level, without a branch in the inner loop.
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same numbers as `src/analysis/paths/lane-search.ts`.
 *
 * The caller writes the block into the rooms that `offsetsAt()` … name, calls `search` for each set of sources and reads
 * the sums. All arrays are little-endian, of the type that the comment beside them says.
 */

import { bits, number, put, putBits, room, wide, word } from './_memory.as';

/** Lanes of a group, and groups of a set of 64 sources. */
const LANES: i32 = 8;
const GROUPS: i32 = 8;
/** Deepest level that a search may have; the caller sees to it. */
const MOST_LEVELS: i32 = 254;
const ROW: i32 = MOST_LEVELS + 2;
/** Bytes of one vertex in an array of lanes. */
const WIDE: i32 = LANES * 8;
/** An entry of a level is a vertex and, in its highest byte, the lanes of the group that reach it there. */
const VERTEX: u32 = 0xffffff;

/** Below a third of all arcs, a frontier is spread from its own side: reading can stop early, writing cannot. */
const PUSH_BELOW: i32 = 3;

let n: i32 = 0;
let most: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let multiplicity: usize = 0; // f64 n
let ends: usize = 0; // f64 pairs × n: ends behind each vertex, of the class that pair p leads to
let sources: usize = 0; // u32 64
let scales: usize = 0; // f64 pairs × 64: ends behind each source, of the class that pair p comes from
let sums: usize = 0; // f64 pairs × n
let seen: usize = 0; // u64 n
let front: usize = 0; // u64 n
let next: usize = 0; // u64 n
let capacity: i32 = 0;
let entries: usize = 0; // u32 GROUPS × capacity
let starts: usize = 0; // i32 GROUPS × ROW: first entry of each level
let arcs: usize = 0; // i32 GROUPS × ROW: arcs of the vertices of each level
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
  seen = room(8 * size);
  front = room(8 * size);
  next = room(8 * size);
  capacity = LANES * size + 1;
  entries = room(4 * GROUPS * capacity);
  starts = room(4 * GROUPS * ROW);
  arcs = room(4 * GROUPS * ROW);
  sigma = room(WIDE * size);
  inflow = room(WIDE * size);
  held = room(WIDE * size);
  kept = room(WIDE * size);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function multiplicityAt(): usize { return multiplicity; }
export function endsAt(): usize { return ends; }
export function sourcesAt(): usize { return sources; }
export function scalesAt(): usize { return scales; }
export function sumsAt(): usize { return sums; }

/** Where entry i of a group is. Loops go by addresses, and hold what they use in locals: a global is read anew each time. */
@inline function entryAt(group: i32, i: i32): usize {
  return entries + (<usize>(group * capacity + i) << 2);
}
/** Where the first arc of v, or of the first vertex after it, is. */
@inline function arcAt(rows: usize, heads: usize, v: u32): usize { return heads + (<usize>word(rows, v) << 2); }

/** All bits of the lanes 2i and 2i + 1 that are set in the highest byte of an entry. */
@inline function lanes01(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(1, 2)), i64x2(1, 2)); }
@inline function lanes23(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(4, 8)), i64x2(4, 8)); }
@inline function lanes45(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(16, 32)), i64x2(16, 32)); }
@inline function lanes67(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(64, 128)), i64x2(64, 128)); }

/**
 * Searches from the first `count` sources on the block of `size` vertices and adds to the sums of all `pairs` pairs.
 * A lane whose scale is 0 adds nothing.
 */
export function search(size: i32, count: i32, pairs: i32): void {
  n = size;
  const depth = levels(count);
  if (depth < 1) return;
  for (let group = 0; group * LANES < count; group++) {
    let last = depth;
    while (last > 0 && word(starts, group * ROW + last + 1) === word(starts, group * ROW + last)) last--;
    countPaths(group, last);
    for (let p = 0; p < pairs; p++) walkBack(group, last, p);
  }
}

/** Finds the levels of all groups; the deepest level is returned. */
function levels(count: i32): i32 {
  memory.fill(seen, 0, 8 * n);
  memory.fill(front, 0, 8 * n);
  memory.fill(next, 0, 8 * n);
  memory.fill(arcs, 0, 4 * GROUPS * ROW);
  const all: u64 = count === 64 ? ~(<u64>0) : ((<u64>1) << count) - 1;
  const total = word(offsets, n);
  // What each group has so far is kept in the place of its next level's start.
  memory.fill(starts, 0, 4 * GROUPS * ROW);
  let frontArcs: i64 = 0;
  for (let lane = 0; lane < count; lane++) {
    const s = word(sources, lane);
    const group = lane / LANES;
    const bit = (<u64>1) << lane;
    const degree = word(offsets, s + 1) - word(offsets, s);
    putBits(seen, s, bits(seen, s) | bit);
    putBits(front, s, bits(front, s) | bit);
    const first = starts + 4;
    append(group, first, arcs, entries, <usize>capacity << 2, s, bit, degree);
    frontArcs += degree;
  }
  let left: i64 = <i64>(n - 1) * count;
  let depth = 0;
  while (left > 0) {
    if (frontArcs * PUSH_BELOW < total) push();
    else pull(all);
    depth++;
    for (let group = 0; group < GROUPS; group++) {
      put(starts, group * ROW + depth + 1, word(starts, group * ROW + depth));
    }
    const got = settle(depth, all);
    frontArcs = settledArcs;
    left -= got;
    if (got === 0 || depth >= MOST_LEVELS) break;
  }
  return depth;
}

let settledArcs: i64 = 0;

/** Makes what was newly reached the next frontier and a level of each group. Returns how many it was, its arcs in `settledArcs`. */
function settle(depth: i32, all: u64): i64 {
  const rows = offsets;
  const known = seen;
  const fronts = front;
  const nexts = next;
  const ats = starts + (<usize>(depth + 1) << 2);
  const sums = arcs + (<usize>depth << 2);
  const into = entries;
  const stride = <usize>capacity << 2;
  let got: i64 = 0;
  let reachedArcs: i64 = 0;
  for (let w = 0; w < n; w++) {
    const before = bits(known, w);
    const fresh = bits(nexts, w) & ~before & all;
    putBits(nexts, w, 0);
    putBits(fronts, w, fresh);
    if (fresh === 0) continue;
    putBits(known, w, before | fresh);
    got += popcnt(fresh);
    const degree = word(rows, w + 1) - word(rows, w);
    reachedArcs += degree;
    append(0, ats, sums, into, stride, w, fresh, degree);
    append(1, ats, sums, into, stride, w, fresh, degree);
    append(2, ats, sums, into, stride, w, fresh, degree);
    append(3, ats, sums, into, stride, w, fresh, degree);
    append(4, ats, sums, into, stride, w, fresh, degree);
    append(5, ats, sums, into, stride, w, fresh, degree);
    append(6, ats, sums, into, stride, w, fresh, degree);
    append(7, ats, sums, into, stride, w, fresh, degree);
  }
  settledArcs = reachedArcs;
  return got;
}

/**
 * Appends v to a level of a group, where any of its lanes are fresh. Written in any case and counted where it is so: whether
 * it is, is too irregular to branch on.
 */
@inline function append(group: i32, ats: usize, sums: usize, into: usize, stride: usize, v: u32, fresh: u64, degree: i32): void {
  const mask = <u32>(fresh >> (group << 3)) & 255;
  const any = <i32>(mask !== 0);
  const filled = word(ats, group * ROW);
  store<u32>(into + <usize>group * stride + (<usize>filled << 2), v | (mask << 24));
  put(ats, group * ROW, filled + any);
  put(sums, group * ROW, word(sums, group * ROW) + (degree & -any));
}

function push(): void {
  const rows = offsets;
  const heads = targets;
  const fronts = front;
  const nexts = next;
  for (let v = 0; v < n; v++) {
    const f = bits(fronts, v);
    if (f === 0) continue;
    const end = arcAt(rows, heads, v + 1);
    for (let k = arcAt(rows, heads, v); k < end; k += 4) {
      const w = load<u32>(k);
      putBits(nexts, w, bits(nexts, w) | f);
    }
  }
}

function pull(all: u64): void {
  const rows = offsets;
  const heads = targets;
  const known = seen;
  const fronts = front;
  const nexts = next;
  for (let w = 0; w < n; w++) {
    const missing = all & ~bits(known, w);
    if (missing === 0) continue;
    let reached: u64 = 0;
    const end = arcAt(rows, heads, w + 1);
    for (let k = arcAt(rows, heads, w); k < end; k += 4) {
      reached |= bits(fronts, load<u32>(k));
      if ((missing & ~reached) === 0) break;
    }
    putBits(nexts, w, reached);
  }
}

/** Whether level a should be spread by writing along its arcs rather than gathered by level b reading along its own. */
@inline function scatters(group: i32, a: i32, b: i32): bool {
  const own = word(arcs, group * ROW + a);
  return own + (own >> 1) <= word(arcs, group * ROW + b);
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
  if (word(arcs, group * ROW + level) > n >> 1) {
    memory.fill(inflow, 0, WIDE * n);
    return;
  }
  const rows = offsets;
  const heads = targets;
  const into = inflow;
  const to = entryAt(group, word(starts, group * ROW + level + 1));
  for (let i = entryAt(group, word(starts, group * ROW + level)); i < to; i += 4) {
    const v = load<u32>(i) & VERTEX;
    const end = arcAt(rows, heads, v + 1);
    for (let k = arcAt(rows, heads, v); k < end; k += 4) zero(wide(into, load<u32>(k)));
  }
}

function clear(array: usize, group: i32, level: i32): void {
  const to = entryAt(group, word(starts, group * ROW + level + 1));
  for (let i = entryAt(group, word(starts, group * ROW + level)); i < to; i += 4) zero(wide(array, load<u32>(i) & VERTEX));
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
  const row = group * ROW;
  const one = f64x2.splat(1);
  let gathers = !scatters(group, 0, 1);
  const first = entryAt(group, word(starts, row + 1));
  for (let i = entryAt(group, 0); i < first; i += 4) {
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
  const end = entryAt(group, word(starts, group * ROW + d + 2));
  for (let i = entryAt(group, word(starts, group * ROW + d + 1)); i < end; i += 4) {
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
  const to = entryAt(group, word(starts, group * ROW + d + 1));
  for (let i = entryAt(group, word(starts, group * ROW + d)); i < to; i += 4) {
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
  const end = entryAt(group, word(starts, group * ROW + d + 2));
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
  const row = group * ROW;
  const here = ends + (<usize>(p * most) << 3);
  const into = sums + (<usize>(p * most) << 3);
  const scale = scales + (<usize>(p * 64 + group * LANES) << 3);
  if (!v128.any_true(v128.or(
    v128.or(v128.load(scale), v128.load(scale, 16)),
    v128.or(v128.load(scale, 32), v128.load(scale, 48)),
  ))) return;
  const counted = sigma;
  const holds = held;
  const end = entryAt(group, word(starts, row + depth + 1));
  for (let i = entryAt(group, word(starts, row + depth)); i < end; i += 4) {
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
  const end = entryAt(group, word(starts, group * ROW + level + 1));
  for (let i = entryAt(group, word(starts, group * ROW + level)); i < end; i += 4) {
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
  const to = entryAt(group, word(starts, group * ROW + d + 1));
  for (let i = entryAt(group, word(starts, group * ROW + d)); i < to; i += 4) {
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
