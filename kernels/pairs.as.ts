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
let entries: usize = 0; // u32 GROUPS × LANES·n
let starts: usize = 0; // i32 GROUPS × ROW: first entry of each level
let arcs: usize = 0; // i32 GROUPS × ROW: arcs of the vertices of each level
let sigma: usize = 0; // f64 n × LANES: shortest paths from each source
let inflow: usize = 0; // f64 n × LANES: what was scattered; all 0 between uses
let held: usize = 0; // f64 n × LANES: what is gathered; all 0 between uses

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
  entries = room(4 * GROUPS * LANES * size);
  starts = room(4 * GROUPS * ROW);
  arcs = room(4 * GROUPS * ROW);
  sigma = room(WIDE * size);
  inflow = room(WIDE * size);
  held = room(WIDE * size);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function multiplicityAt(): usize { return multiplicity; }
export function endsAt(): usize { return ends; }
export function sourcesAt(): usize { return sources; }
export function scalesAt(): usize { return scales; }
export function sumsAt(): usize { return sums; }

@inline function entry(group: i32, i: i32): u32 {
  return load<u32>(entries + (<usize>(group * LANES * most + i) << 2));
}

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
    append(group, 1, s, 1 << (lane % LANES));
    put(arcs, group * ROW, word(arcs, group * ROW) + degree);
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
    frontArcs = 0;
    let got: i64 = 0;
    for (let w = 0; w < n; w++) {
      let fresh = bits(next, w) & ~bits(seen, w) & all;
      putBits(next, w, 0);
      putBits(front, w, fresh);
      if (fresh === 0) continue;
      putBits(seen, w, bits(seen, w) | fresh);
      got += popcnt(fresh);
      const degree = word(offsets, w + 1) - word(offsets, w);
      frontArcs += degree;
      do {
        const group = <i32>ctz(fresh) >> 3;
        append(group, depth + 1, w, <u32>(fresh >> (group << 3)) & 255);
        fresh &= ~((<u64>255) << (group << 3));
        const at = group * ROW + depth;
        put(arcs, at, word(arcs, at) + degree);
      } while (fresh !== 0);
    }
    left -= got;
    if (got === 0 || depth >= MOST_LEVELS) break;
  }
  return depth;
}

@inline function append(group: i32, level: i32, v: u32, mask: u32): void {
  const at = group * ROW + level;
  const filled = word(starts, at);
  store<u32>(entries + (<usize>(group * LANES * most + filled) << 2), v | (mask << 24));
  put(starts, at, filled + 1);
}

function push(): void {
  for (let v = 0; v < n; v++) {
    const f = bits(front, v);
    if (f === 0) continue;
    const end = word(offsets, v + 1);
    for (let k = word(offsets, v); k < end; k++) {
      const w = word(targets, k);
      putBits(next, w, bits(next, w) | f);
    }
  }
}

function pull(all: u64): void {
  for (let w = 0; w < n; w++) {
    const missing = all & ~bits(seen, w);
    if (missing === 0) continue;
    let reached: u64 = 0;
    const end = word(offsets, w + 1);
    for (let k = word(offsets, w); k < end; k++) {
      reached |= bits(front, word(targets, k));
      if ((missing & ~reached) === 0) break;
    }
    putBits(next, w, reached);
  }
}

/** Whether level a should be spread by writing along its arcs rather than gathered by level b reading along its own. */
@inline function scatters(group: i32, a: i32, b: i32): bool {
  const own = word(arcs, group * ROW + a);
  return own + (own >> 1) <= word(arcs, group * ROW + b);
}

/** Adds four pairs of lanes to all neighbours of v in `inflow`. */
@inline function scatter(v: i32, a: v128, b: v128, c: v128, d: v128): void {
  const end = word(offsets, v + 1);
  for (let k = word(offsets, v); k < end; k++) {
    const t = wide(inflow, word(targets, k));
    v128.store(t, f64x2.add(v128.load(t), a));
    v128.store(t, f64x2.add(v128.load(t, 16), b), 16);
    v128.store(t, f64x2.add(v128.load(t, 32), c), 32);
    v128.store(t, f64x2.add(v128.load(t, 48), d), 48);
  }
}

/** Paths from the sources to every vertex. A path may pass any member of a class, but starts at one of its source's. */
function countPaths(group: i32, depth: i32): void {
  const row = group * ROW;
  const one = f64x2.splat(1);
  let scattered = false;
  for (let i = 0; i < word(starts, row + 1); i++) {
    const e = entry(group, i);
    const s = wide(sigma, e & VERTEX);
    v128.store(s, v128.bitselect(one, v128.load(s), lanes01(e)));
    v128.store(s, v128.bitselect(one, v128.load(s, 16), lanes23(e)), 16);
    v128.store(s, v128.bitselect(one, v128.load(s, 32), lanes45(e)), 32);
    v128.store(s, v128.bitselect(one, v128.load(s, 48), lanes67(e)), 48);
  }
  for (let d = 0; d < depth; d++) {
    const from = word(starts, row + d);
    const to = word(starts, row + d + 1);
    const end = word(starts, row + d + 2);
    if (scatters(group, d, d + 1)) {
      scattered = true;
      for (let i = from; i < to; i++) {
        const e = entry(group, i);
        const v = e & VERTEX;
        const s = wide(sigma, v);
        const m = f64x2.splat(d > 0 ? number(multiplicity, v) : 1);
        scatter(
          v,
          v128.and(f64x2.mul(v128.load(s), m), lanes01(e)),
          v128.and(f64x2.mul(v128.load(s, 16), m), lanes23(e)),
          v128.and(f64x2.mul(v128.load(s, 32), m), lanes45(e)),
          v128.and(f64x2.mul(v128.load(s, 48), m), lanes67(e)),
        );
      }
      for (let i = to; i < end; i++) {
        const e = entry(group, i);
        const s = wide(sigma, e & VERTEX);
        const t = wide(inflow, e & VERTEX);
        v128.store(s, v128.bitselect(v128.load(t), v128.load(s), lanes01(e)));
        v128.store(s, v128.bitselect(v128.load(t, 16), v128.load(s, 16), lanes23(e)), 16);
        v128.store(s, v128.bitselect(v128.load(t, 32), v128.load(s, 32), lanes45(e)), 32);
        v128.store(s, v128.bitselect(v128.load(t, 48), v128.load(s, 48), lanes67(e)), 48);
      }
    } else {
      for (let i = from; i < to; i++) {
        const e = entry(group, i);
        const v = e & VERTEX;
        const s = wide(sigma, v);
        const h = wide(held, v);
        const m = f64x2.splat(d > 0 ? number(multiplicity, v) : 1);
        v128.store(h, v128.and(f64x2.mul(v128.load(s), m), lanes01(e)));
        v128.store(h, v128.and(f64x2.mul(v128.load(s, 16), m), lanes23(e)), 16);
        v128.store(h, v128.and(f64x2.mul(v128.load(s, 32), m), lanes45(e)), 32);
        v128.store(h, v128.and(f64x2.mul(v128.load(s, 48), m), lanes67(e)), 48);
      }
      for (let i = to; i < end; i++) {
        const e = entry(group, i);
        const w = e & VERTEX;
        let x01 = f64x2.splat(0);
        let x23 = f64x2.splat(0);
        let x45 = f64x2.splat(0);
        let x67 = f64x2.splat(0);
        const lastArc = word(offsets, w + 1);
        for (let k = word(offsets, w); k < lastArc; k++) {
          const h = wide(held, word(targets, k));
          x01 = f64x2.add(x01, v128.load(h));
          x23 = f64x2.add(x23, v128.load(h, 16));
          x45 = f64x2.add(x45, v128.load(h, 32));
          x67 = f64x2.add(x67, v128.load(h, 48));
        }
        const s = wide(sigma, w);
        v128.store(s, v128.bitselect(x01, v128.load(s), lanes01(e)));
        v128.store(s, v128.bitselect(x23, v128.load(s, 16), lanes23(e)), 16);
        v128.store(s, v128.bitselect(x45, v128.load(s, 32), lanes45(e)), 32);
        v128.store(s, v128.bitselect(x67, v128.load(s, 48), lanes67(e)), 48);
      }
      clear(held, group, from, to);
    }
  }
  if (scattered) memory.fill(inflow, 0, WIDE * n);
}

function clear(array: usize, group: i32, from: i32, to: i32): void {
  const zero = f64x2.splat(0);
  for (let i = from; i < to; i++) {
    const t = wide(array, entry(group, i) & VERTEX);
    v128.store(t, zero);
    v128.store(t, zero, 16);
    v128.store(t, zero, 32);
    v128.store(t, zero, 48);
  }
}

/**
 * From the farthest level back to the sources: for each vertex the share of paths of pair p that goes on through it, per
 * path that arrives ("coefficient"), held for the level before; what lies between is added to the sums.
 */
function walkBack(group: i32, depth: i32, p: i32): void {
  const row = group * ROW;
  const here = ends + (<usize>(p * most) << 3);
  const into = sums + (<usize>(p * most) << 3);
  const scale = scales + (<usize>(p * 64 + group * LANES) << 3);
  const r01 = v128.load(scale);
  const r23 = v128.load(scale, 16);
  const r45 = v128.load(scale, 32);
  const r67 = v128.load(scale, 48);
  if (!v128.any_true(v128.or(v128.or(r01, r23), v128.or(r45, r67)))) return;
  let scattered = false;
  const lastEnd = word(starts, row + depth + 1);
  for (let i = word(starts, row + depth); i < lastEnd; i++) {
    const e = entry(group, i);
    const v = e & VERTEX;
    const s = wide(sigma, v);
    const h = wide(held, v);
    const r = f64x2.splat(number(here, v));
    v128.store(h, v128.and(f64x2.div(r, v128.load(s)), lanes01(e)));
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 16)), lanes23(e)), 16);
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 32)), lanes45(e)), 32);
    v128.store(h, v128.and(f64x2.div(r, v128.load(s, 48)), lanes67(e)), 48);
  }
  for (let d = depth - 1; d >= 1; d--) {
    const from = word(starts, row + d);
    const to = word(starts, row + d + 1);
    const end = word(starts, row + d + 2);
    const scattering = scatters(group, d + 1, d);
    scattered = true;
    if (scattering) {
      const zero = f64x2.splat(0);
      for (let i = to; i < end; i++) {
        const e = entry(group, i);
        const w = e & VERTEX;
        const h = wide(held, w);
        const c01 = v128.load(h);
        const c23 = v128.load(h, 16);
        const c45 = v128.load(h, 32);
        const c67 = v128.load(h, 48);
        v128.store(h, zero);
        v128.store(h, zero, 16);
        v128.store(h, zero, 32);
        v128.store(h, zero, 48);
        scatter(w, c01, c23, c45, c67);
      }
    }
    for (let i = from; i < to; i++) {
      const e = entry(group, i);
      const v = e & VERTEX;
      const t = wide(inflow, v);
      let x01: v128;
      let x23: v128;
      let x45: v128;
      let x67: v128;
      if (scattering) {
        x01 = v128.load(t);
        x23 = v128.load(t, 16);
        x45 = v128.load(t, 32);
        x67 = v128.load(t, 48);
      } else {
        x01 = x23 = x45 = x67 = f64x2.splat(0);
        const lastArc = word(offsets, v + 1);
        for (let k = word(offsets, v); k < lastArc; k++) {
          const h = wide(held, word(targets, k));
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
      const s = wide(sigma, v);
      const s01 = v128.load(s);
      const s23 = v128.load(s, 16);
      const s45 = v128.load(s, 32);
      const s67 = v128.load(s, 48);
      const between = f64x2.add(
        f64x2.add(f64x2.mul(r01, f64x2.mul(s01, x01)), f64x2.mul(r23, f64x2.mul(s23, x23))),
        f64x2.add(f64x2.mul(r45, f64x2.mul(s45, x45)), f64x2.mul(r67, f64x2.mul(s67, x67))),
      );
      const sum = into + (<usize>v << 3);
      store<f64>(sum, load<f64>(sum) + f64x2.extract_lane(between, 0) + f64x2.extract_lane(between, 1));
      const r = f64x2.splat(number(here, v));
      const m = f64x2.splat(number(multiplicity, v));
      const c01 = f64x2.add(f64x2.div(r, s01), f64x2.mul(m, x01));
      const c23 = f64x2.add(f64x2.div(r, s23), f64x2.mul(m, x23));
      const c45 = f64x2.add(f64x2.div(r, s45), f64x2.mul(m, x45));
      const c67 = f64x2.add(f64x2.div(r, s67), f64x2.mul(m, x67));
      if (scattering) {
        // The level beyond has been taken up already, so its place is free.
        const h = wide(held, v);
        v128.store(h, v128.and(c01, m01));
        v128.store(h, v128.and(c23, m23), 16);
        v128.store(h, v128.and(c45, m45), 32);
        v128.store(h, v128.and(c67, m67), 48);
      } else {
        // Others of this level still read the level beyond: parked until all have.
        v128.store(t, v128.bitselect(c01, v128.load(t), m01));
        v128.store(t, v128.bitselect(c23, v128.load(t, 16), m23), 16);
        v128.store(t, v128.bitselect(c45, v128.load(t, 32), m45), 32);
        v128.store(t, v128.bitselect(c67, v128.load(t, 48), m67), 48);
      }
    }
    if (!scattering) {
      clear(held, group, to, end);
      for (let i = from; i < to; i++) {
        const e = entry(group, i);
        const t = wide(inflow, e & VERTEX);
        const h = wide(held, e & VERTEX);
        v128.store(h, v128.and(v128.load(t), lanes01(e)));
        v128.store(h, v128.and(v128.load(t, 16), lanes23(e)), 16);
        v128.store(h, v128.and(v128.load(t, 32), lanes45(e)), 32);
        v128.store(h, v128.and(v128.load(t, 48), lanes67(e)), 48);
      }
    }
  }
  clear(held, group, word(starts, row + 1), word(starts, row + 2));
  if (scattered) memory.fill(inflow, 0, WIDE * n);
}
