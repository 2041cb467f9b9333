/**
 * Pair dependencies where edges have lengths, for eight sources at once on one block of a quotient. Distances are found for
 * all eight together (`_nearest.as.ts`); then each source counts and walks back over its tight arcs (Brandes 2001). Outer
 * vertices, which no shortest path between two others passes, are only ends: all eight sources count them in one go.
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same numbers as `src/analysis/paths/dependencies.ts`.
 */
import { add, number, put, room, wide, word } from './_memory.as';
import { distancesAt, eight, findDistances, LANES, lengthOf, reserveNearest } from './_nearest.as';

const DISTANCES: i32 = 65536;

let n: i32 = 0;
let inner: i32 = 0;
let most: i32 = 0;
let mostArcs: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs: of inner vertices to inner ones, of outer ones to inner ones
let lengths: usize = 0; // u16 arcs
let multiplicity: usize = 0; // f64 n
let ends: usize = 0; // f64 pairs × n: ends behind each vertex, of the class that pair p leads to
let sources: usize = 0; // u32 8
let scales: usize = 0; // f64 pairs × 8: ends behind each source, of the class that pair p comes from
let sums: usize = 0; // f64 pairs × n
let tightStarts: usize = 0; // i32 8 × (n + 1)
let tight: usize = 0; // u32 8 × (arcs + 1): ends of tight arcs
let places: usize = 0; // i32 DISTANCES + 1
let order: usize = 0; // u32 8 × n: inner vertices by distance
let sigma: usize = 0; // f64 8 × n: shortest paths from each source
let passing: usize = 0; // f64 n × 8: shortest paths that may go on through each inner vertex, or end at each outer one
let beyond: usize = 0; // f64 n × 8: what goes on to outer vertices of a pair, per path that arrives
let coefficient: usize = 0; // f64 n

/** Makes room for blocks of up to `size` vertices and `arcCount` arcs, and for `pairs` pairs of classes. Once. */
export function reserve(size: i32, arcCount: i32, pairs: i32): void {
  most = size;
  mostArcs = arcCount + 1;
  offsets = room(4 * (size + 1));
  targets = room(4 * arcCount);
  lengths = room(2 * arcCount);
  multiplicity = room(8 * size);
  ends = room(8 * size * pairs);
  sources = room(4 * LANES);
  scales = room(8 * LANES * pairs);
  sums = room(8 * size * pairs);
  tightStarts = room(4 * LANES * (size + 1));
  tight = room(4 * LANES * mostArcs);
  places = room(4 * (DISTANCES + 1));
  order = room(4 * LANES * size);
  sigma = room(8 * LANES * size);
  passing = room(8 * LANES * size);
  beyond = room(8 * LANES * size);
  coefficient = room(8 * size);
  reserveNearest(size, offsets, targets, lengths);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function lengthsAt(): usize { return lengths; }
export function multiplicityAt(): usize { return multiplicity; }
export function endsAt(): usize { return ends; }
export function sourcesAt(): usize { return sources; }
export function scalesAt(): usize { return scales; }
export function sumsAt(): usize { return sums; }

/**
 * Searches from the first `count` sources on the block of `size` vertices, of which the first `innerSize` are inner ones, and
 * adds to the sums of all `pairs` pairs.
 */
export function search(size: i32, count: i32, pairs: i32, innerSize: i32): void {
  n = size;
  inner = innerSize;
  findDistances(size, inner, sources, count);
  findTightArcs(count);
  for (let lane = 0; lane < count; lane++) {
    sortByDistance(lane);
    countPaths(lane);
  }
  countOuter(count);
  for (let p = 0; p < pairs; p++) {
    endOuter(count, p);
    for (let lane = 0; lane < count; lane++) walkBack(lane, p);
  }
}

/** For each source the arcs between inner vertices that some shortest path takes, by their first vertex. */
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
  // In locals: a global is read anew each time.
  const rows = offsets;
  const heads = targets;
  const long = lengths;
  const column = distancesAt();
  const into = tight;
  const stride = <usize>mostArcs << 2;
  for (let v = 0; v <= inner; v++) {
    start(0, v, filled0);
    start(1, v, filled1);
    start(2, v, filled2);
    start(3, v, filled3);
    start(4, v, filled4);
    start(5, v, filled5);
    start(6, v, filled6);
    start(7, v, filled7);
    if (v === inner) break;
    const dv = v128.load(eight(column, v));
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) {
      const w = word(heads, k);
      const far = i16x8.add_sat_u(dv, v128.load16_splat(long + (<usize>k << 1)));
      const on = i16x8.bitmask(i16x8.eq(far, v128.load(eight(column, w)))) & all;
      if (on === 0) continue;
      // Written for all eight and kept where the arc is tight: which lanes are is too irregular to branch on.
      keep(into + 0 * stride, filled0, w);
      keep(into + 1 * stride, filled1, w);
      keep(into + 2 * stride, filled2, w);
      keep(into + 3 * stride, filled3, w);
      keep(into + 4 * stride, filled4, w);
      keep(into + 5 * stride, filled5, w);
      keep(into + 6 * stride, filled6, w);
      keep(into + 7 * stride, filled7, w);
      filled0 += on & 1;
      filled1 += (on >> 1) & 1;
      filled2 += (on >> 2) & 1;
      filled3 += (on >> 3) & 1;
      filled4 += (on >> 4) & 1;
      filled5 += (on >> 5) & 1;
      filled6 += (on >> 6) & 1;
      filled7 += on >> 7;
    }
  }
}
@inline function start(lane: i32, v: i32, filled: i32): void { put(tightStarts, lane * (most + 1) + v, filled); }
@inline function keep(into: usize, place: i32, w: i32): void { put(into, place, w); }

/** Counting sort of the inner vertices by one source's distances. */
function sortByDistance(lane: i32): void {
  const column = distancesAt() + (<usize>lane << 1);
  const counts = places;
  const sorted = order + (<usize>(lane * most) << 2);
  const size = inner;
  let greatest = 0;
  for (let v = 0; v < size; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4));
    if (d > greatest) greatest = d;
  }
  memory.fill(counts, 0, 4 * (greatest + 2));
  for (let v = 0; v < size; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4)) + 1;
    put(counts, d, word(counts, d) + 1);
  }
  for (let d = 0; d <= greatest; d++) put(counts, d + 1, word(counts, d + 1) + word(counts, d));
  for (let v = 0; v < size; v++) {
    const d = <i32>load<u16>(column + (<usize>v << 4));
    const place = word(counts, d);
    put(sorted, place, v);
    put(counts, d, place + 1);
  }
}

/** Paths from one source to the inner vertices. A path may pass any member of a class, but starts at one of its source's. */
function countPaths(lane: i32): void {
  const s = word(sources, lane);
  const sorted = order + (<usize>(lane * most) << 2);
  const rows = tightStarts + (<usize>(lane * (most + 1)) << 2);
  const heads = tight + (<usize>(lane * mostArcs) << 2);
  const paths = sigma + (<usize>(lane * most) << 3);
  memory.fill(paths, 0, 8 * inner);
  if (s < inner) add(paths, s, 1);
  else {
    const end = word(offsets, s + 1);
    for (let k = word(offsets, s); k < end; k++) {
      const w = word(targets, k);
      if (<i32>load<u16>(eight(distancesAt(), w) + (<usize>lane << 1)) === lengthOf(k)) add(paths, w, 1);
    }
  }
  const members = multiplicity;
  const passes = passing + (<usize>lane << 3);
  const size = inner;
  for (let i = 0; i < size; i++) {
    const v = word(sorted, i);
    const through = v === s ? 1 : number(paths, v) * number(members, v);
    store<f64>(wide(passes, v), through);
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) add(paths, word(heads, k), through);
  }
}

/** All bits of two lanes of eight. */
@inline function half(on: v128, high: bool): v128 {
  return high ? i32x4.extend_high_i16x8_s(on) : i32x4.extend_low_i16x8_s(on);
}

/** Which lanes are in use. */
@inline function lanesOf(count: i32): v128 {
  return i16x8.lt_s(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<i16>count));
}

/** Paths that end at outer vertices, from all sources together. */
function countOuter(count: i32): void {
  const used = lanesOf(count);
  const rows = offsets;
  const heads = targets;
  const long = lengths;
  const column = distancesAt();
  const passes = passing;
  for (let v = inner; v < n; v++) {
    const dv = v128.load(eight(column, v));
    const end = word(rows, v + 1);
    let s01 = f64x2.splat(0);
    let s23 = f64x2.splat(0);
    let s45 = f64x2.splat(0);
    let s67 = f64x2.splat(0);
    for (let k = word(rows, v); k < end; k++) {
      const w = word(heads, k);
      const far = i16x8.add_sat_u(v128.load(eight(column, w)), v128.load16_splat(long + (<usize>k << 1)));
      const on = v128.and(used, i16x8.eq(far, dv));
      const low = half(on, false);
      const high = half(on, true);
      const x = wide(passes, w);
      s01 = f64x2.add(s01, v128.and(v128.load(x), i64x2.extend_low_i32x4_s(low)));
      s23 = f64x2.add(s23, v128.and(v128.load(x, 16), i64x2.extend_high_i32x4_s(low)));
      s45 = f64x2.add(s45, v128.and(v128.load(x, 32), i64x2.extend_low_i32x4_s(high)));
      s67 = f64x2.add(s67, v128.and(v128.load(x, 48), i64x2.extend_high_i32x4_s(high)));
    }
    const ended = wide(passes, v);
    v128.store(ended, s01);
    v128.store(ended, s23, 16);
    v128.store(ended, s45, 32);
    v128.store(ended, s67, 48);
  }
}

/** What of the paths of pair p ends at outer vertices, for their neighbours, from all sources together. */
function endOuter(count: i32, p: i32): void {
  const used = lanesOf(count);
  const rows = offsets;
  const heads = targets;
  const long = lengths;
  const column = distancesAt();
  const passes = passing;
  const over = beyond;
  const here = ends + (<usize>(p * most) << 3);
  memory.fill(over, 0, 8 * LANES * inner);
  for (let v = inner; v < n; v++) {
    const r = f64x2.splat(number(here, v));
    const ended = wide(passes, v);
    // Where v is the source itself, no arc is tight and what is not a number goes nowhere.
    const c01 = f64x2.div(r, v128.load(ended));
    const c23 = f64x2.div(r, v128.load(ended, 16));
    const c45 = f64x2.div(r, v128.load(ended, 32));
    const c67 = f64x2.div(r, v128.load(ended, 48));
    const dv = v128.load(eight(column, v));
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) {
      const w = word(heads, k);
      const far = i16x8.add_sat_u(v128.load(eight(column, w)), v128.load16_splat(long + (<usize>k << 1)));
      const on = v128.and(used, i16x8.eq(far, dv));
      const low = half(on, false);
      const high = half(on, true);
      const t = wide(over, w);
      v128.store(t, f64x2.add(v128.load(t), v128.and(c01, i64x2.extend_low_i32x4_s(low))));
      v128.store(t, f64x2.add(v128.load(t, 16), v128.and(c23, i64x2.extend_high_i32x4_s(low))), 16);
      v128.store(t, f64x2.add(v128.load(t, 32), v128.and(c45, i64x2.extend_low_i32x4_s(high))), 32);
      v128.store(t, f64x2.add(v128.load(t, 48), v128.and(c67, i64x2.extend_high_i32x4_s(high))), 48);
    }
  }
}

function walkBack(lane: i32, p: i32): void {
  const scale = number(scales, p * LANES + lane);
  if (scale === 0) return;
  const s = word(sources, lane);
  const sorted = order + (<usize>(lane * most) << 2);
  const rows = tightStarts + (<usize>(lane * (most + 1)) << 2);
  const heads = tight + (<usize>(lane * mostArcs) << 2);
  const counted = sigma + (<usize>(lane * most) << 3);
  const here = ends + (<usize>(p * most) << 3);
  const into = sums + (<usize>(p * most) << 3);
  const outer = beyond + (<usize>lane << 3);
  const members = multiplicity;
  const through = coefficient;
  for (let i = inner - 1; i >= 0; i--) {
    const v = word(sorted, i);
    if (v === s) continue;
    let x = load<f64>(wide(outer, v));
    const end = word(rows, v + 1);
    for (let k = word(rows, v); k < end; k++) x += number(through, word(heads, k));
    const paths = number(counted, v);
    store<f64>(through + (<usize>v << 3), number(here, v) / paths + number(members, v) * x);
    add(into, v, scale * paths * x);
  }
}
