/**
 * Levels of 64 breadth-first searches at once, one bit a source (Then et al. 2014), from the frontier or towards it, whichever
 * is less work (Beamer et al. 2012); kept for groups of eight searches, as vertices with the lanes that reach them there.
 */
import { bits, put, putBits, room, word } from './_memory.as';

/** Lanes of a group, and groups of a set of 64 sources. */
export const LANES: i32 = 8;
const GROUPS: i32 = 8;
/** Deepest level that a search may have; the caller sees to it. */
const MOST_LEVELS: i32 = 254;
const ROW: i32 = MOST_LEVELS + 2;
/** An entry of a level is a vertex and, in its highest byte, the lanes of the group that reach it there. */
export const VERTEX: u32 = 0xffffff;

/** Below a third of all arcs, a frontier is spread from its own side: reading can stop early, writing cannot. */
const PUSH_BELOW: i32 = 3;

let n: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let seen: usize = 0; // u64 n
let front: usize = 0; // u64 n
let next: usize = 0; // u64 n
/** Entries that a group has room for: one a lane and vertex, and one to write what is not kept. */
let capacity: i32 = 0;
let entries: usize = 0; // u32 GROUPS × capacity
let starts: usize = 0; // i32 GROUPS × ROW: first entry of each level
let arcs: usize = 0; // i32 GROUPS × ROW: arcs of the vertices of each level

/** Makes room for `size` vertices, with the arcs that lie at these addresses. Once. */
export function reserveLevels(size: i32, offsetsIn: usize, targetsIn: usize): void {
  offsets = offsetsIn;
  targets = targetsIn;
  seen = room(8 * size);
  front = room(8 * size);
  next = room(8 * size);
  capacity = LANES * size + 1;
  entries = room(4 * GROUPS * capacity);
  starts = room(4 * GROUPS * ROW);
  arcs = room(4 * GROUPS * ROW);
}

/** Where the entries of a level of a group begin; those of the next level, or none, follow. */
@inline export function levelAt(group: i32, level: i32): usize {
  return entries + (<usize>(group * capacity + word(starts, group * ROW + level)) << 2);
}
/** Arcs of the vertices of a level of a group. */
@inline export function arcsOf(group: i32, level: i32): i32 { return word(arcs, group * ROW + level); }
/** Where the first arc of v, or of the first vertex after it, is. */
@inline export function arcAt(rows: usize, heads: usize, v: u32): usize { return heads + (<usize>word(rows, v) << 2); }

/** All bits of the lanes 2i and 2i + 1 that are set in the highest byte of an entry. */
@inline export function lanes01(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(1, 2)), i64x2(1, 2)); }
@inline export function lanes23(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(4, 8)), i64x2(4, 8)); }
@inline export function lanes45(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(16, 32)), i64x2(16, 32)); }
@inline export function lanes67(e: u32): v128 { return i64x2.eq(v128.and(i64x2.splat(e >>> 24), i64x2(64, 128)), i64x2(64, 128)); }

/** Finds the levels of the first `count` sources on the graph of `size` vertices; the deepest level is returned. */
export function findLevels(size: i32, sources: usize, count: i32): i32 {
  n = size;
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
