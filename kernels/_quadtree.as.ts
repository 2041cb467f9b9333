/**
 * Sorted points, the quadtree over them, and its multipoles: what `src/layout/morton.ts` and `src/layout/cells.ts` do, in the
 * same order, so that both give the same digits.
 */
import { number, put, room, word } from './_memory.as';

const BITS: i32 = 12;
const SIDE: f64 = 4095;
const DIGIT: i32 = 12;
const BUCKETS: i32 = 4096;
const LEAF: i32 = 16;

let n: i32 = 0;
/** Places and masses of the points, f64. */
export let x: usize = 0;
export let y: usize = 0;
export let masses: usize = 0;
/** The same in order along the curve, f32, from the middle of their square. */
export let sx: usize = 0;
export let sy: usize = 0;
export let mass: usize = 0;
export let order: usize = 0; // u32
let keys: usize = 0; // u32
let spare: usize = 0;
let spareKeys: usize = 0;
let counts: usize = 0; // i32 BUCKETS + 1

export let count: i32 = 0;
let values: usize = 0; // 16 f64 a cell
let firsts: usize = 0; // i32 a cell
let lasts: usize = 0;
let nexts: usize = 0;

/** Rooms for so many points. Four more than needed where vectors read past the end. */
export function reserveTree(size: i32): void {
  n = size;
  x = room(8 * size);
  y = room(8 * size);
  masses = room(8 * size);
  sx = room(4 * size + 16);
  sy = room(4 * size + 16);
  mass = room(4 * size + 16);
  order = room(4 * size);
  keys = room(4 * size);
  spare = room(4 * size);
  spareKeys = room(4 * size);
  counts = room(4 * (BUCKETS + 1));
  // Every cell that is no leaf has two children at least.
  const cells = 2 * size + 1;
  values = room(128 * cells);
  firsts = room(4 * cells);
  lasts = room(4 * cells);
  nexts = room(4 * cells);
}

@inline export function single(at: usize, i: i32): f32 { return load<f32>(at + (<usize>i << 2)); }
@inline export function putSingle(at: usize, i: i32, value: f32): void { store<f32>(at + (<usize>i << 2), value); }
/** Where a cell's numbers are; their places in bytes are below. */
@inline export function valuesOf(cell: i32): usize { return values + (<usize>cell << 7); }
export const X: usize = 0;
export const Y: usize = 8;
export const MASS: usize = 16;
export const RADIUS: usize = 24;
export const A: usize = 32;
export const B: usize = 64;
@inline export function first(cell: i32): i32 { return word(firsts, cell); }
@inline export function last(cell: i32): i32 { return word(lasts, cell); }
@inline export function next(cell: i32): i32 { return word(nexts, cell); }
@inline export function isLeaf(cell: i32): bool { return word(nexts, cell) === cell + 1; }

@inline function spread(value: u32): u32 {
  let v = (value | (value << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

function pass(k: usize, o: usize, toK: usize, toO: usize, shift: i32): void {
  memory.fill(counts, 0, 4 * (BUCKETS + 1));
  for (let i = 0; i < n; i++) {
    const bucket = ((word(k, i) >>> shift) & (BUCKETS - 1)) + 1;
    put(counts, bucket, word(counts, bucket) + 1);
  }
  for (let b = 0; b < BUCKETS; b++) put(counts, b + 1, word(counts, b + 1) + word(counts, b));
  for (let i = 0; i < n; i++) {
    const key = word(k, i);
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const at = word(counts, bucket);
    put(counts, bucket, at + 1);
    put(toK, at, key);
    put(toO, at, word(o, i));
  }
}

export function sort(): void {
  let x0 = number(x, 0);
  let x1 = x0;
  let y0 = number(y, 0);
  let y1 = y0;
  for (let i = 1; i < n; i++) {
    const px = number(x, i);
    const py = number(y, i);
    if (px < x0) x0 = px;
    else if (px > x1) x1 = px;
    if (py < y0) y0 = py;
    else if (py > y1) y1 = py;
  }
  let side = max(x1 - x0, y1 - y0);
  if (side === 0) side = 1;
  const scale = SIDE / side;
  for (let i = 0; i < n; i++) {
    const column = spread(<u32>((number(x, i) - x0) * scale));
    const row = spread(<u32>((number(y, i) - y0) * scale));
    put(keys, i, column | (row << 1));
    put(order, i, i);
  }
  pass(keys, order, spareKeys, spare, 0);
  pass(spareKeys, spare, keys, order, DIGIT);
  const midX = x0 + 0.5 * side;
  const midY = y0 + 0.5 * side;
  for (let i = 0; i < n; i++) {
    const v = word(order, i);
    putSingle(sx, i, <f32>(number(x, v) - midX));
    putSingle(sy, i, <f32>(number(y, v) - midY));
    putSingle(mass, i, <f32>number(masses, v));
  }
}

export function build(): void {
  count = 0;
  buildCell(0, n, BITS - 1);
}

function buildCell(from: i32, to: i32, bit: i32): void {
  const cell = count++;
  put(firsts, cell, from);
  put(lasts, cell, to);
  let level = bit;
  while (level >= 0 && word(keys, from) >>> (2 * level) === word(keys, to - 1) >>> (2 * level)) level--;
  if (to - from > LEAF && level >= 0) {
    for (let start = from; start < to; ) {
      const end = quadrantEnd(start, to, 2 * level);
      buildCell(start, end, level - 1);
      start = end;
    }
  }
  put(nexts, cell, count);
  if (count === cell + 1) ofPoints(cell);
  else ofChildren(cell);
}

function quadrantEnd(start: i32, to: i32, shift: i32): i32 {
  const quadrant = word(keys, start) >>> shift;
  let low = start;
  let high = to;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (word(keys, middle) >>> shift === quadrant) low = middle;
    else high = middle;
  }
  return high;
}

function ofPoints(cell: i32): void {
  const from = first(cell);
  const to = last(cell);
  let m: f64 = 0;
  let cx: f64 = 0;
  let cy: f64 = 0;
  for (let i = from; i < to; i++) {
    const mi = <f64>single(mass, i);
    m += mi;
    cx += mi * <f64>single(sx, i);
    cy += mi * <f64>single(sy, i);
  }
  cx /= m;
  cy /= m;
  let far: f64 = 0;
  let re2: f64 = 0;
  let im2: f64 = 0;
  let re3: f64 = 0;
  let im3: f64 = 0;
  for (let i = from; i < to; i++) {
    const mi = <f64>single(mass, i);
    const re = <f64>single(sx, i) - cx;
    const im = <f64>single(sy, i) - cy;
    const re22 = re * re - im * im;
    const im22 = 2 * re * im;
    const square = re * re + im * im;
    if (square > far) far = square;
    re2 += mi * re22;
    im2 += mi * im22;
    re3 += mi * (re22 * re - im22 * im);
    im3 += mi * (re22 * im + im22 * re);
  }
  keep(valuesOf(cell), cx, cy, m, sqrt(far), re2, im2, re3, im3);
}

function ofChildren(cell: i32): void {
  const end = next(cell);
  let m: f64 = 0;
  let cx: f64 = 0;
  let cy: f64 = 0;
  for (let child = cell + 1; child < end; child = next(child)) {
    const at = valuesOf(child);
    const part = load<f64>(at, MASS);
    m += part;
    cx += part * load<f64>(at, X);
    cy += part * load<f64>(at, Y);
  }
  cx /= m;
  cy /= m;
  let radius: f64 = 0;
  let re2: f64 = 0;
  let im2: f64 = 0;
  let re3: f64 = 0;
  let im3: f64 = 0;
  for (let child = cell + 1; child < end; child = next(child)) {
    const at = valuesOf(child);
    const part = load<f64>(at, MASS);
    const a2re = load<f64>(at, A);
    const a2im = load<f64>(at, A + 8);
    const re = load<f64>(at, X) - cx;
    const im = load<f64>(at, Y) - cy;
    const reach = sqrt(re * re + im * im) + load<f64>(at, RADIUS);
    if (reach > radius) radius = reach;
    const re22 = re * re - im * im;
    const im22 = 2 * re * im;
    re2 += a2re + part * re22;
    im2 += a2im + part * im22;
    re3 += load<f64>(at, A + 16) + 3 * (re * a2re - im * a2im) + part * (re22 * re - im22 * im);
    im3 += load<f64>(at, A + 24) + 3 * (re * a2im + im * a2re) + part * (re22 * im + im22 * re);
  }
  keep(valuesOf(cell), cx, cy, m, radius, re2, im2, re3, im3);
}

@inline function keep(at: usize, cx: f64, cy: f64, m: f64, radius: f64, re2: f64, im2: f64, re3: f64, im3: f64): void {
  store<f64>(at, cx, X);
  store<f64>(at, cy, Y);
  store<f64>(at, m, MASS);
  store<f64>(at, radius, RADIUS);
  store<f64>(at, re2, A);
  store<f64>(at, im2, A + 8);
  store<f64>(at, re3, A + 16);
  store<f64>(at, im3, A + 24);
  memory.fill(at + B, 0, 64);
}

export function handDown(): void {
  for (let cell = 0; cell < count; cell++) {
    const end = next(cell);
    const at = valuesOf(cell);
    for (let child = cell + 1; child < end; child = next(child)) {
      const to = valuesOf(child);
      shift(at + B, to + B, load<f64>(to, X) - load<f64>(at, X), load<f64>(to, Y) - load<f64>(at, Y));
    }
  }
}

@inline function increase(at: usize, by: f64): void { store<f64>(at, load<f64>(at) + by); }

@inline function shift(from: usize, to: usize, re: f64, im: f64): void {
  const b3re = load<f64>(from, 48);
  const b3im = load<f64>(from, 56);
  const s2re = load<f64>(from, 32) + re * b3re - im * b3im;
  const s2im = load<f64>(from, 40) + re * b3im + im * b3re;
  const s1re = load<f64>(from, 16) + re * s2re - im * s2im;
  const s1im = load<f64>(from, 24) + re * s2im + im * s2re;
  increase(to, load<f64>(from) + re * s1re - im * s1im);
  increase(to + 8, load<f64>(from, 8) + re * s1im + im * s1re);
  const t2re = s2re + re * b3re - im * b3im;
  const t2im = s2im + re * b3im + im * b3re;
  increase(to + 16, s1re + re * t2re - im * t2im);
  increase(to + 24, s1im + re * t2im + im * t2re);
  increase(to + 32, t2re + re * b3re - im * b3im);
  increase(to + 40, t2im + re * b3im + im * b3re);
  increase(to + 48, b3re);
  increase(to + 56, b3im);
}
