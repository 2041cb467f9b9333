/**
 * How many of 512 sources each vertex is reached by at each distance: breadth-first searches, one bit a source (Then et al.
 * 2014), from the frontier or towards it, whichever is less work (Beamer et al. 2012).
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same counts as `src/analysis/paths/levels.ts`.
 */
import { add, bits, number, room, wide, word } from './_memory.as';

const WORDS: i32 = 8;
/** Most shares in a plane: the bits of a whole number in a double. */
const BITS: i32 = 53;
/** Below a quarter of all arcs, a frontier is spread from its own side. */
const PUSH_BELOW: i64 = 4;
/** Bytes of the arcs gathered between two looks at whether anything is missing still. */
const RUN: usize = 4 * 16;


let n: i32 = 0;
let planes: i32 = 0;
let depth: i32 = 0;
let shares: i32 = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let masks: usize = 0; // 512 bits × shares: which sources have this share
let values: usize = 0; // f64 shares: what each of them counts for by it
let planeOf: usize = 0; // u32 shares: in which plane of the counts
let sources: usize = 0; // u32 512
let counts: usize = 0; // f64 planes × n × depth
let seen: usize = 0; // 512 bits × n
let front: usize = 0; // 512 bits × n
let next: usize = 0; // 512 bits × n

export function reserve(size: i32, arcs: i32, planeCount: i32, levels: i32): void {
  n = size;
  planes = planeCount;
  depth = levels;
  offsets = room(4 * (size + 1));
  targets = room(4 * arcs);
  masks = room(8 * WORDS * BITS * planes);
  values = room(8 * BITS * planes);
  planeOf = room(4 * BITS * planes);
  sources = room(4 * 64 * WORDS);
  counts = room(8 * planes * size * depth);
  seen = room(8 * WORDS * size);
  front = room(8 * WORDS * size);
  next = room(8 * WORDS * size);
}

export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function masksAt(): usize { return masks; }
export function valuesAt(): usize { return values; }
export function planesAt(): usize { return planeOf; }
export function sourcesAt(): usize { return sources; }
export function countsAt(): usize { return counts; }

/**
 * Searches from the first `count` sources. What a source counts for is the sum of its shares: each bit of its load is one,
 * so that bits are counted and never looked at one by one.
 */
export function search(count: i32, shareCount: i32): void {
  shares = shareCount;
  memory.fill(seen, 0, 8 * WORDS * n);
  memory.fill(front, 0, 8 * WORDS * n);
  let frontArcs: i64 = 0;
  for (let lane = 0; lane < count; lane++) {
    const s = word(sources, lane);
    mark(seen, s, lane);
    mark(front, s, lane);
    frontArcs += word(offsets, s + 1) - word(offsets, s);
  }
  const arcs: i64 = word(offsets, n);
  for (let level = 1; frontArcs > 0 && level < depth; level++) {
    if (frontArcs * PUSH_BELOW < arcs) {
      memory.fill(next, 0, 8 * WORDS * n);
      push();
      frontArcs = settle(level);
    } else {
      frontArcs = pull(level, count);
    }
    const reached = front;
    front = next;
    next = reached;
  }
}

/** Where the first arc of v, or of the first vertex after it, is. */
@inline function arcAt(rows: usize, heads: usize, v: i32): usize { return heads + (<usize>word(rows, v) << 2); }

@inline function mark(at: usize, s: i32, lane: i32): void {
  const place = wide(at, s) + ((<usize>lane >> 6) << 3);
  store<u64>(place, load<u64>(place) | ((<u64>1) << (lane & 63)));
}

function push(): void {
  const rows = offsets;
  const heads = targets;
  const from = front;
  const into = next;
  for (let v = 0; v < n; v++) {
    const f = wide(from, v);
    const a = v128.load(f);
    const b = v128.load(f, 16);
    const c = v128.load(f, 32);
    const d = v128.load(f, 48);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    const end = arcAt(rows, heads, v + 1);
    for (let k = arcAt(rows, heads, v); k < end; k += 4) {
      const t = wide(into, load<u32>(k));
      v128.store(t, v128.or(v128.load(t), a));
      v128.store(t, v128.or(v128.load(t, 16), b), 16);
      v128.store(t, v128.or(v128.load(t, 32), c), 32);
      v128.store(t, v128.or(v128.load(t, 48), d), 48);
    }
  }
}

/** Takes off what was seen before, counts what is new, and returns how many arcs leave it. */
function settle(level: i32): i64 {
  const rows = offsets;
  const known = seen;
  const into = next;
  let frontArcs: i64 = 0;
  for (let v = 0; v < n; v++) {
    const t = wide(into, v);
    const s = wide(known, v);
    const a = v128.andnot(v128.load(t), v128.load(s));
    const b = v128.andnot(v128.load(t, 16), v128.load(s, 16));
    const c = v128.andnot(v128.load(t, 32), v128.load(s, 32));
    const d = v128.andnot(v128.load(t, 48), v128.load(s, 48));
    v128.store(t, a);
    v128.store(t, b, 16);
    v128.store(t, c, 32);
    v128.store(t, d, 48);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    frontArcs += word(rows, v + 1) - word(rows, v);
    take(t, s, v, level);
  }
  return frontArcs;
}

function pull(level: i32, count: i32): i64 {
  const all01 = i64x2(<i64>ones(count, 0), <i64>ones(count, 1));
  const all23 = i64x2(<i64>ones(count, 2), <i64>ones(count, 3));
  const all45 = i64x2(<i64>ones(count, 4), <i64>ones(count, 5));
  const all67 = i64x2(<i64>ones(count, 6), <i64>ones(count, 7));
  const none = i64x2.splat(0);
  // In locals: a global is read anew each time.
  const rows = offsets;
  const heads = targets;
  const known = seen;
  const from = front;
  const into = next;
  let frontArcs: i64 = 0;
  for (let v = 0; v < n; v++) {
    const s = wide(known, v);
    const t = wide(into, v);
    const m01 = v128.andnot(all01, v128.load(s));
    const m23 = v128.andnot(all23, v128.load(s, 16));
    const m45 = v128.andnot(all45, v128.load(s, 32));
    const m67 = v128.andnot(all67, v128.load(s, 48));
    let a = none;
    let b = none;
    let c = none;
    let d = none;
    if (v128.any_true(v128.or(v128.or(m01, m23), v128.or(m45, m67)))) {
      let k = arcAt(rows, heads, v);
      const end = arcAt(rows, heads, v + 1);
      while (k < end) {
        const stop = min(k + RUN, end);
        for (; k < stop; k += 4) {
          const f = wide(from, load<u32>(k));
          a = v128.or(a, v128.load(f));
          b = v128.or(b, v128.load(f, 16));
          c = v128.or(c, v128.load(f, 32));
          d = v128.or(d, v128.load(f, 48));
        }
        const missing = v128.or(
          v128.or(v128.andnot(m01, a), v128.andnot(m23, b)),
          v128.or(v128.andnot(m45, c), v128.andnot(m67, d)),
        );
        if (!v128.any_true(missing)) break;
      }
      a = v128.and(a, m01);
      b = v128.and(b, m23);
      c = v128.and(c, m45);
      d = v128.and(d, m67);
    }
    v128.store(t, a);
    v128.store(t, b, 16);
    v128.store(t, c, 32);
    v128.store(t, d, 48);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    frontArcs += word(rows, v + 1) - word(rows, v);
    take(t, s, v, level);
  }
  return frontArcs;
}

/** Which lanes of a word are in use. */
function ones(count: i32, index: i32): u64 {
  const lanes = count - 64 * index;
  if (lanes >= 64) return ~(<u64>0);
  return lanes <= 0 ? 0 : ((<u64>1) << lanes) - 1;
}

/** Counts what has newly reached v, which is at t, and marks it in what has been seen, which is at s. */
@inline function take(t: usize, s: usize, v: i32, level: i32): void {
  v128.store(s, v128.or(v128.load(s), v128.load(t)));
  v128.store(s, v128.or(v128.load(s, 16), v128.load(t, 16)), 16);
  v128.store(s, v128.or(v128.load(s, 32), v128.load(t, 32)), 32);
  v128.store(s, v128.or(v128.load(s, 48), v128.load(t, 48)), 48);
  const t0 = bits(t, 0);
  const t1 = bits(t, 1);
  const t2 = bits(t, 2);
  const t3 = bits(t, 3);
  const t4 = bits(t, 4);
  const t5 = bits(t, 5);
  const t6 = bits(t, 6);
  const t7 = bits(t, 7);
  const some = shares;
  for (let share = 0; share < some; share++) {
    const m = wide(masks, share);
    const found =
      popcnt(t0 & bits(m, 0)) + popcnt(t1 & bits(m, 1)) + popcnt(t2 & bits(m, 2)) + popcnt(t3 & bits(m, 3)) +
      popcnt(t4 & bits(m, 4)) + popcnt(t5 & bits(m, 5)) + popcnt(t6 & bits(m, 6)) + popcnt(t7 & bits(m, 7));
    if (found !== 0) {
      add(counts, (word(planeOf, share) * n + v) * depth + level, <f64>found * number(values, share));
    }
  }
}
