/**
 * Pair dependencies where edges have lengths, for eight sources at once on one block of a quotient. Lengths are whole
 * numbers, distances are below 65,535: eight of them are one vector. Distances are corrected from a queue of buckets until none
 * gets shorter, for all eight sources together; then each source counts and walks back over its tight arcs (Brandes 2001).
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same numbers as `src/analysis/paths/dependencies.ts`.
 */
import { add, number, put, room, word } from './_memory.as';

const LANES: i32 = 8;
/** Distances beyond share the last bucket: the queue is in order of distance as far as it helps, not for correctness. */
const BUCKETS: i32 = 4096;
const DISTANCES: i32 = 65536;

let n: i32 = 0;
let most: i32 = 0;
let mostArcs: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let lengths: usize = 0; // u16 arcs
let multiplicity: usize = 0; // f64 n
let ends: usize = 0; // f64 pairs × n: ends behind each vertex, of the class that pair p leads to
let sources: usize = 0; // u32 8
let scales: usize = 0; // f64 pairs × 8: ends behind each source, of the class that pair p comes from
let sums: usize = 0; // f64 pairs × n
let distances: usize = 0; // u16 n × 8, all bits set where not reached
let bucket: usize = 0; // i32 BUCKETS: first vertex in each
let after: usize = 0; // i32 n: next in the same bucket
let before: usize = 0; // i32 n
let bucketOf: usize = 0; // i32 n, −1 where not queued
let tightStarts: usize = 0; // i32 8 × (n + 1)
let tight: usize = 0; // u32 8 × arcs: ends of tight arcs
let places: usize = 0; // i32 DISTANCES + 1
let order: usize = 0; // u32 n: vertices by distance
let sigma: usize = 0; // f64 n
let coefficient: usize = 0; // f64 n

/** Makes room for blocks of up to `size` vertices and `arcCount` arcs, and for `pairs` pairs of classes. Once. */
export function reserve(size: i32, arcCount: i32, pairs: i32): void {
  most = size;
  mostArcs = arcCount;
  offsets = room(4 * (size + 1));
  targets = room(4 * arcCount);
  lengths = room(2 * arcCount);
  multiplicity = room(8 * size);
  ends = room(8 * size * pairs);
  sources = room(4 * LANES);
  scales = room(8 * LANES * pairs);
  sums = room(8 * size * pairs);
  distances = room(2 * LANES * size);
  bucket = room(4 * BUCKETS);
  after = room(4 * size);
  before = room(4 * size);
  bucketOf = room(4 * size);
  tightStarts = room(4 * LANES * (size + 1));
  tight = room(4 * LANES * arcCount);
  places = room(4 * (DISTANCES + 1));
  order = room(4 * size);
  sigma = room(8 * size);
  coefficient = room(8 * size);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function lengthsAt(): usize { return lengths; }
export function multiplicityAt(): usize { return multiplicity; }
export function endsAt(): usize { return ends; }
export function sourcesAt(): usize { return sources; }
export function scalesAt(): usize { return scales; }
export function sumsAt(): usize { return sums; }

@inline function distanceAt(v: i32): usize { return distances + (<usize>v << 4); }
@inline function lengthOf(k: i32): i32 { return <i32>load<u16>(lengths + (<usize>k << 1)); }

/** Searches from the first `count` sources on the block of `size` vertices and adds to the sums of all `pairs` pairs. */
export function search(size: i32, count: i32, pairs: i32): void {
  n = size;
  findDistances(count);
  findTightArcs(count);
  for (let lane = 0; lane < count; lane++) {
    const reached = sortByDistance(lane);
    countPaths(lane, reached);
    for (let p = 0; p < pairs; p++) walkBack(lane, reached, p);
  }
}

@inline function enqueue(v: i32, b: i32): void {
  const first = word(bucket, b);
  put(bucketOf, v, b);
  put(after, v, first);
  put(before, v, -1);
  if (first >= 0) put(before, first, v);
  put(bucket, b, v);
}

@inline function dequeue(v: i32): void {
  const left = word(before, v);
  const right = word(after, v);
  if (left >= 0) put(after, left, right);
  else put(bucket, word(bucketOf, v), right);
  if (right >= 0) put(before, right, left);
  put(bucketOf, v, -1);
}

/** The least of eight u16. */
@inline function least(x: v128): i32 {
  let y = i16x8.min_u(x, v128.shuffle<i16>(x, x, 4, 5, 6, 7, 0, 1, 2, 3));
  y = i16x8.min_u(y, v128.shuffle<i16>(y, y, 2, 3, 0, 1, 6, 7, 4, 5));
  y = i16x8.min_u(y, v128.shuffle<i16>(y, y, 1, 0, 3, 2, 5, 4, 7, 6));
  return <i32>i16x8.extract_lane_u(y, 0);
}

function findDistances(count: i32): void {
  memory.fill(distances, 0xff, 2 * LANES * n);
  memory.fill(bucketOf, 0xff, 4 * n);
  memory.fill(bucket, 0xff, 4 * BUCKETS);
  for (let lane = 0; lane < count; lane++) {
    const s = word(sources, lane);
    store<u16>(distanceAt(s) + (<usize>lane << 1), 0);
    if (word(bucketOf, s) < 0) enqueue(s, 0);
  }
  let last = 0;
  let b = 0;
  while (b <= last) {
    const v = word(bucket, b);
    if (v < 0) {
      b++;
      continue;
    }
    dequeue(v);
    const dv = v128.load(distanceAt(v));
    const end = word(offsets, v + 1);
    for (let k = word(offsets, v); k < end; k++) {
      const w = word(targets, k);
      const at = distanceAt(w);
      const old = v128.load(at);
      const shorter = i16x8.min_u(i16x8.add_sat_u(dv, i16x8.splat(<i16>lengthOf(k))), old);
      const same = i16x8.eq(shorter, old);
      if (i16x8.all_true(same)) continue;
      v128.store(at, shorter);
      // Lanes that did not change say nothing about when w is due.
      let due = least(v128.or(shorter, same));
      if (due >= BUCKETS) due = BUCKETS - 1;
      const queued = word(bucketOf, w);
      if (queued >= 0) {
        if (queued <= due) continue;
        dequeue(w);
      }
      enqueue(w, due);
      if (due > last) last = due;
      if (due < b) b = due;
    }
  }
}

/** For each source the arcs that some shortest path takes, by their first vertex. */
function findTightArcs(count: i32): void {
  const all = (1 << count) - 1;
  let filled0 = 0;
  let filled1 = 0;
  let filled2 = 0;
  let filled3 = 0;
  let filled4 = 0;
  let filled5 = 0;
  let filled6 = 0;
  let filled7 = 0;
  for (let v = 0; v < n; v++) {
    start(0, v, filled0);
    start(1, v, filled1);
    start(2, v, filled2);
    start(3, v, filled3);
    start(4, v, filled4);
    start(5, v, filled5);
    start(6, v, filled6);
    start(7, v, filled7);
    const dv = v128.load(distanceAt(v));
    const end = word(offsets, v + 1);
    for (let k = word(offsets, v); k < end; k++) {
      const w = word(targets, k);
      const far = i16x8.add_sat_u(dv, i16x8.splat(<i16>lengthOf(k)));
      const on = i16x8.bitmask(i16x8.eq(far, v128.load(distanceAt(w)))) & all;
      if (on === 0) continue;
      if (on & 1) keep(0, filled0++, w);
      if (on & 2) keep(1, filled1++, w);
      if (on & 4) keep(2, filled2++, w);
      if (on & 8) keep(3, filled3++, w);
      if (on & 16) keep(4, filled4++, w);
      if (on & 32) keep(5, filled5++, w);
      if (on & 64) keep(6, filled6++, w);
      if (on & 128) keep(7, filled7++, w);
    }
  }
  start(0, n, filled0);
  start(1, n, filled1);
  start(2, n, filled2);
  start(3, n, filled3);
  start(4, n, filled4);
  start(5, n, filled5);
  start(6, n, filled6);
  start(7, n, filled7);
}
@inline function start(lane: i32, v: i32, filled: i32): void { put(tightStarts, lane * (most + 1) + v, filled); }
@inline function keep(lane: i32, place: i32, w: i32): void { put(tight, lane * mostArcs + place, w); }

/** Counting sort of the block by one source's distances; returns how many vertices it has. */
function sortByDistance(lane: i32): i32 {
  const column = distances + (<usize>lane << 1);
  let greatest = 0;
  for (let v = 0; v < n; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4));
    if (d > greatest) greatest = d;
  }
  memory.fill(places, 0, 4 * (greatest + 2));
  for (let v = 0; v < n; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4)) + 1;
    put(places, d, word(places, d) + 1);
  }
  for (let d = 0; d <= greatest; d++) put(places, d + 1, word(places, d + 1) + word(places, d));
  for (let v = 0; v < n; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4));
    const place = word(places, d);
    put(order, place, v);
    put(places, d, place + 1);
  }
  return n;
}

function countPaths(lane: i32, reached: i32): void {
  const rows = tightStarts + (<usize>(lane * (most + 1)) << 2);
  const heads = tight + (<usize>(lane * mostArcs) << 2);
  memory.fill(sigma, 0, 8 * n);
  add(sigma, word(order, 0), 1);
  for (let i = 0; i < reached; i++) {
    const v = word(order, i);
    // A path may pass any member of a class, but starts at one of its source's.
    const paths = i > 0 ? number(sigma, v) * number(multiplicity, v) : 1;
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) add(sigma, word(heads, k), paths);
  }
}

function walkBack(lane: i32, reached: i32, p: i32): void {
  const scale = number(scales, p * LANES + lane);
  if (scale === 0) return;
  const rows = tightStarts + (<usize>(lane * (most + 1)) << 2);
  const heads = tight + (<usize>(lane * mostArcs) << 2);
  const here = ends + (<usize>(p * most) << 3);
  const into = sums + (<usize>(p * most) << 3);
  for (let i = reached - 1; i > 0; i--) {
    const v = word(order, i);
    let x: f64 = 0;
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) x += number(coefficient, word(heads, k));
    const paths = number(sigma, v);
    store<f64>(coefficient + (<usize>v << 3), number(here, v) / paths + number(multiplicity, v) * x);
    add(into, v, scale * paths * x);
  }
}
