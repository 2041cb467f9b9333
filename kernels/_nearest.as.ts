/**
 * Distances from eight sources at once where edges have lengths: whole numbers below 65,535, so that eight of them are one
 * vector. They are corrected from a queue of buckets until none gets shorter, for all eight sources together. Only the inner
 * vertices are queued; the outer ones, behind them in number, lie on nobody's way and are reached last.
 */
import { put, room, word } from './_memory.as';

export const LANES: i32 = 8;
/** Distances beyond share the last bucket: the queue is in order of distance as far as it helps, not for correctness. */
const BUCKETS: i32 = 4096;

let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs, those of inner vertices to inner ones only
let lengths: usize = 0; // u16 arcs
let distances: usize = 0; // u16 n × 8, all bits set where not reached
let bucket: usize = 0; // i32 BUCKETS: first vertex in each; all −1 between uses
let after: usize = 0; // i32 n: next in the same bucket
let before: usize = 0; // i32 n
let bucketOf: usize = 0; // i32 n, −1 where not queued
let last: i32 = 0;

/** Makes room for `size` vertices, with the arcs that lie at these addresses. Once. */
export function reserveNearest(size: i32, offsetsIn: usize, targetsIn: usize, lengthsIn: usize): void {
  offsets = offsetsIn;
  targets = targetsIn;
  lengths = lengthsIn;
  distances = room(2 * LANES * size);
  bucket = room(4 * BUCKETS);
  after = room(4 * size);
  before = room(4 * size);
  bucketOf = room(4 * size);
  memory.fill(bucket, 0xff, 4 * BUCKETS);
  memory.fill(bucketOf, 0xff, 4 * size);
}

/** Where the distances of all vertices are; and those of vertex v from the eight sources. */
@inline export function distancesAt(): usize { return distances; }
@inline export function eight(column: usize, v: i32): usize { return column + (<usize>v << 4); }
@inline export function lengthOf(k: i32): i32 { return <i32>load<u16>(lengths + (<usize>k << 1)); }

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

/** Queues v for when its distance of `due` is the least, or earlier where it is due earlier already. */
@inline function queue(v: i32, distance: i32): void {
  const due = distance < BUCKETS ? distance : BUCKETS - 1;
  const queued = word(bucketOf, v);
  if (queued >= 0) {
    if (queued <= due) return;
    dequeue(v);
  }
  enqueue(v, due);
  if (due > last) last = due;
}

/** The least of eight u16. */
@inline function least(x: v128): i32 {
  let y = i16x8.min_u(x, v128.shuffle<i16>(x, x, 4, 5, 6, 7, 0, 1, 2, 3));
  y = i16x8.min_u(y, v128.shuffle<i16>(y, y, 2, 3, 0, 1, 6, 7, 4, 5));
  y = i16x8.min_u(y, v128.shuffle<i16>(y, y, 1, 0, 3, 2, 5, 4, 7, 6));
  return <i32>i16x8.extract_lane_u(y, 0);
}

function begin(v: i32, lane: i32, distance: i32): void {
  const at = eight(distances, v) + (<usize>lane << 1);
  if (<i32>load<u16>(at) <= distance) return;
  store<u16>(at, <u16>distance);
  queue(v, distance);
}

/** Distances of all `size` vertices, of which `inner` are inner ones, from the first `count` of the sources. */
export function findDistances(size: i32, inner: i32, sources: usize, count: i32): void {
  memory.fill(distances, 0xff, 2 * LANES * size);
  last = 0;
  for (let lane = 0; lane < count; lane++) {
    const s = word(sources, lane);
    if (s < inner) begin(s, lane, 0);
    else {
      const end = word(offsets, s + 1);
      for (let k = word(offsets, s); k < end; k++) begin(word(targets, k), lane, lengthOf(k));
    }
  }
  // In locals: a global is read anew each time.
  const rows = offsets;
  const heads = targets;
  const long = lengths;
  const column = distances;
  let b = 0;
  while (b <= last) {
    const v = word(bucket, b);
    if (v < 0) {
      b++;
      continue;
    }
    dequeue(v);
    const dv = v128.load(eight(column, v));
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) {
      const w = word(heads, k);
      const at = eight(column, w);
      const old = v128.load(at);
      const shorter = i16x8.min_u(i16x8.add_sat_u(dv, v128.load16_splat(long + (<usize>k << 1))), old);
      const same = i16x8.eq(shorter, old);
      if (i16x8.all_true(same)) continue;
      v128.store(at, shorter);
      // Lanes that did not change say nothing about when w is due; none of the others is due before v was.
      queue(w, least(v128.or(shorter, same)));
    }
  }
  for (let v = inner; v < size; v++) {
    let nearest = i16x8.splat(-1);
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) {
      const by = v128.load(eight(column, word(heads, k)));
      nearest = i16x8.min_u(nearest, i16x8.add_sat_u(by, v128.load16_splat(long + (<usize>k << 1))));
    }
    v128.store(eight(column, v), nearest);
  }
  for (let lane = 0; lane < count; lane++) {
    const s = word(sources, lane);
    if (s >= inner) store<u16>(eight(distances, s) + (<usize>lane << 1), 0);
  }
}
