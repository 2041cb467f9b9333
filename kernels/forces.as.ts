/**
 * One iteration of the force layout: repulsion by the fast multipole method, near points four at a time, then ties, pull to the
 * middle and the move.
 *
 * AssemblyScript, compiled to WebAssembly with SIMD by `compile.ts`. Same numbers, to the digit, as `src/layout/repulsion.ts` and
 * `src/layout/simulation.ts`.
 */
import { number, put, room, word } from './_memory.as';
import {
  A, B, MASS, RADIUS, X, Y, build, count, first, handDown, isLeaf, last, mass, masses, next, order, putSingle, reserveTree, single,
  sort, sx, sy, valuesOf, x, y,
} from './_quadtree.as';

let n: i32 = 0;
let fx: usize = 0; // f64 n
let fy: usize = 0;
let offsets: usize = 0; // u32 n + 1
let targets: usize = 0; // u32 arcs
let gravity: usize = 0; // f64 n
let places: usize = 0; // f32 2n: x and y side by side, for neighbours to read
let listX: usize = 0; // f32 n + 4: what acts on the points of a leaf one by one
let listY: usize = 0;
let listMass: usize = 0;
let nearStart: usize = 0; // i32 cells + 2
let near: usize = 0; // i32 2 × pairs, behind them
let pairs: usize = 0; // i32 2 × pairs; last in memory, grows
let pairCount: i32 = 0;
let theta2: f64 = 0;

/** Makes room for so many points and arcs (both directions of every tie). Once. */
export function reserve(size: i32, arcs: i32): void {
  n = size;
  reserveTree(size);
  fx = room(8 * size);
  fy = room(8 * size);
  offsets = room(4 * (size + 1));
  targets = room(4 * arcs);
  gravity = room(8 * size);
  places = room(8 * size);
  listX = room(4 * size + 32);
  listY = room(4 * size + 32);
  listMass = room(4 * size + 32);
  nearStart = room(4 * (2 * size + 3));
  pairs = room(64);
}

export function xAt(): usize { return x; }
export function yAt(): usize { return y; }
export function massesAt(): usize { return masses; }
export function fxAt(): usize { return fx; }
export function fyAt(): usize { return fy; }
export function offsetsAt(): usize { return offsets; }
export function targetsAt(): usize { return targets; }
export function gravityAt(): usize { return gravity; }

/** Writes the repulsion on every point to fx, fy. */
export function push(theta: f64): void {
  sort();
  build();
  theta2 = theta * theta;
  pairCount = 0;
  within(0);
  listNear();
  handDown();
  for (let cell = 0; cell < count; cell++) if (isLeaf(cell)) actOnLeaf(cell);
}

function within(cell: i32): void {
  const end = next(cell);
  for (let child = cell + 1; child < end; child = next(child)) {
    within(child);
    for (let other = next(child); other < end; other = next(other)) between(child, other);
  }
}

function between(a: i32, b: i32): void {
  const at = valuesOf(a);
  const bt = valuesOf(b);
  const re = load<f64>(bt, X) - load<f64>(at, X);
  const im = load<f64>(bt, Y) - load<f64>(at, Y);
  const ra = load<f64>(at, RADIUS);
  const rb = load<f64>(bt, RADIUS);
  const square = re * re + im * im;
  if ((ra + rb) * (ra + rb) < theta2 * square) {
    actAfar(at, bt, re / square, -im / square);
    return;
  }
  const aIsLeaf = isLeaf(a);
  const bIsLeaf = isLeaf(b);
  if (aIsLeaf && bIsLeaf) note(a, b);
  else if (bIsLeaf || (!aIsLeaf && ra >= rb)) {
    const end = next(a);
    for (let child = a + 1; child < end; child = next(child)) between(child, b);
  } else {
    const end = next(b);
    for (let child = b + 1; child < end; child = next(child)) between(a, child);
  }
}

@inline function hold(bytes: usize): void {
  const pages = <i32>((bytes + 65535) >>> 16) - memory.size();
  if (pages > 0 && memory.grow(pages + 16) < 0) unreachable();
}

@inline function note(a: i32, b: i32): void {
  hold(pairs + (<usize>pairCount << 2) + 8);
  put(pairs, pairCount, a);
  put(pairs, pairCount + 1, b);
  pairCount += 2;
}

function listNear(): void {
  near = pairs + (<usize>pairCount << 2);
  hold(near + (<usize>pairCount << 2));
  memory.fill(nearStart, 0, 4 * (count + 2));
  for (let p = 0; p < pairCount; p++) {
    const at = word(pairs, p) + 2;
    put(nearStart, at, word(nearStart, at) + 1);
  }
  for (let cell = 0; cell < count; cell++) {
    put(nearStart, cell + 2, word(nearStart, cell + 2) + word(nearStart, cell + 1));
  }
  for (let p = 0; p < pairCount; p++) {
    const at = word(pairs, p) + 1;
    const place = word(nearStart, at);
    put(nearStart, at, place + 1);
    put(near, place, word(pairs, p ^ 1));
  }
}

@inline function increase(at: usize, by: f64): void { store<f64>(at, load<f64>(at) + by); }

@inline function actAfar(a: usize, b: usize, re: f64, im: f64): void {
  const re2 = re * re - im * im;
  const im2 = 2 * re * im;
  const re3 = re2 * re - im2 * im;
  const im3 = re2 * im + im2 * re;
  const re4 = re2 * re2 - im2 * im2;
  const im4 = 2 * re2 * im2;
  const ma = load<f64>(a, MASS);
  const a2re = load<f64>(a, A);
  const a2im = load<f64>(a, A + 8);
  const a3re = load<f64>(a, A + 16);
  const a3im = load<f64>(a, A + 24);
  increase(b + B, ma * re + (a2re * re3 - a2im * im3) + (a3re * re4 - a3im * im4));
  increase(b + B + 8, ma * im + (a2re * im3 + a2im * re3) + (a3re * im4 + a3im * re4));
  increase(b + B + 16, -(ma * re2 + 3 * (a2re * re4 - a2im * im4)));
  increase(b + B + 24, -(ma * im2 + 3 * (a2re * im4 + a2im * re4)));
  increase(b + B + 32, ma * re3);
  increase(b + B + 40, ma * im3);
  increase(b + B + 48, -(ma * re4));
  increase(b + B + 56, -(ma * im4));
  const mb = load<f64>(b, MASS);
  const b2re = load<f64>(b, A);
  const b2im = load<f64>(b, A + 8);
  const b3re = load<f64>(b, A + 16);
  const b3im = load<f64>(b, A + 24);
  increase(a + B, b3re * re4 - b3im * im4 - (b2re * re3 - b2im * im3) - mb * re);
  increase(a + B + 8, b3re * im4 + b3im * re4 - (b2re * im3 + b2im * re3) - mb * im);
  increase(a + B + 16, -(mb * re2 + 3 * (b2re * re4 - b2im * im4)));
  increase(a + B + 24, -(mb * im2 + 3 * (b2re * im4 + b2im * re4)));
  increase(a + B + 32, -(mb * re3));
  increase(a + B + 40, -(mb * im3));
  increase(a + B + 48, -(mb * re4));
  increase(a + B + 56, -(mb * im4));
}

/** Vectors of four; what is copied past the end is overwritten by what comes next. */
@inline function append(cell: i32, length: i32): i32 {
  const from = first(cell);
  const size = last(cell) - from;
  for (let i = 0; i < size; i += 4) {
    const to = <usize>(length + i) << 2;
    const at = <usize>(from + i) << 2;
    v128.store(listX + to, v128.load(sx + at));
    v128.store(listY + to, v128.load(sy + at));
    v128.store(listMass + to, v128.load(mass + at));
  }
  return length + size;
}

function actOnLeaf(leaf: i32): void {
  let length = append(leaf, 0);
  const stop = word(nearStart, leaf + 1);
  for (let k = word(nearStart, leaf); k < stop; k++) length = append(word(near, k), length);
  for (; length & 3; length++) {
    putSingle(listX, length, 0);
    putSingle(listY, length, 0);
    putSingle(listMass, length, 0);
  }
  const end = last(leaf);
  let i = first(leaf);
  for (; i + 2 <= end; i += 2) actOnTwo(leaf, i, i + 1, length);
  if (i < end) actOnTwo(leaf, i, i, length);
}

/** Two points at once, so that what acts is read once for both. */
function actOnTwo(leaf: i32, i: i32, j: i32, length: i32): void {
  const tiny = f32x4.splat(1e-12);
  const ix = f32x4.splat(single(sx, i));
  const iy = f32x4.splat(single(sy, i));
  const jx = f32x4.splat(single(sx, j));
  const jy = f32x4.splat(single(sy, j));
  let aix = f32x4.splat(0);
  let aiy = f32x4.splat(0);
  let ajx = f32x4.splat(0);
  let ajy = f32x4.splat(0);
  const end = <usize>length << 2;
  for (let k: usize = 0; k < end; k += 16) {
    const lx = v128.load(listX + k);
    const ly = v128.load(listY + k);
    const lm = v128.load(listMass + k);
    const dix = f32x4.sub(ix, lx);
    const diy = f32x4.sub(iy, ly);
    const djx = f32x4.sub(jx, lx);
    const djy = f32x4.sub(jy, ly);
    const qi = f32x4.div(lm, f32x4.add(f32x4.mul(dix, dix), f32x4.add(f32x4.mul(diy, diy), tiny)));
    const qj = f32x4.div(lm, f32x4.add(f32x4.mul(djx, djx), f32x4.add(f32x4.mul(djy, djy), tiny)));
    aix = f32x4.add(aix, f32x4.mul(dix, qi));
    aiy = f32x4.add(aiy, f32x4.mul(diy, qi));
    ajx = f32x4.add(ajx, f32x4.mul(djx, qj));
    ajy = f32x4.add(ajy, f32x4.mul(djy, qj));
  }
  settle(leaf, i, sum(aix), sum(aiy));
  if (j > i) settle(leaf, j, sum(ajx), sum(ajy));
}

@inline function sum(a: v128): f32 {
  return f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3));
}

@inline function settle(leaf: i32, i: i32, nearX: f32, nearY: f32): void {
  const at = valuesOf(leaf);
  const b = at + B;
  const re = <f64>single(sx, i) - load<f64>(at, X);
  const im = <f64>single(sy, i) - load<f64>(at, Y);
  const s2re = load<f64>(b, 32) + re * load<f64>(b, 48) - im * load<f64>(b, 56);
  const s2im = load<f64>(b, 40) + re * load<f64>(b, 56) + im * load<f64>(b, 48);
  const s1re = load<f64>(b, 16) + re * s2re - im * s2im;
  const s1im = load<f64>(b, 24) + re * s2im + im * s2re;
  const to = <usize>word(order, i) << 3;
  const m = <f64>single(mass, i);
  store<f64>(fx + to, m * (<f64>nearX + (load<f64>(b) + re * s1re - im * s1im)));
  store<f64>(fy + to, m * (<f64>nearY - (load<f64>(b, 8) + re * s1im + im * s1re)));
}

/** One iteration; no point moves farther than `limit`. Returns the mean move. */
export function step(theta: f64, repulsion: f64, limit: f64): f64 {
  push(theta);
  let meanX: f64 = 0;
  let meanY: f64 = 0;
  for (let v = 0; v < n; v++) {
    meanX += number(x, v);
    meanY += number(y, v);
  }
  meanX /= <f64>n;
  meanY /= <f64>n;
  for (let v = 0; v < n; v++) {
    putSingle(places, 2 * v, <f32>(number(x, v) - meanX));
    putSingle(places, 2 * v + 1, <f32>(number(y, v) - meanY));
  }
  let moved: f64 = 0;
  for (let v = 0; v < n; v++) {
    const from = word(offsets, v);
    const to = word(offsets, v + 1);
    let pull = f64x2.splat(0);
    for (let k = from; k < to; k++) {
      const u = <usize>word(targets, k) << 3;
      pull = f64x2.add(pull, f64x2.promote_low_f32x4(v128.load64_zero(places + u)));
    }
    const px = number(x, v) - meanX;
    const py = number(y, v) - meanY;
    const degree = <f64>(to - from);
    const hold = degree + number(gravity, v);
    const dx = f64x2.extract_lane(pull, 0) - hold * px + repulsion * number(fx, v);
    const dy = f64x2.extract_lane(pull, 1) - hold * py + repulsion * number(fy, v);
    const stiffness = 2 * (degree + 1);
    let mx = dx / stiffness;
    let my = dy / stiffness;
    const length = sqrt(mx * mx + my * my);
    if (length > limit) {
      mx *= limit / length;
      my *= limit / length;
    }
    store<f64>(x + (<usize>v << 3), number(x, v) + mx);
    store<f64>(y + (<usize>v << 3), number(y, v) + my);
    moved += min(length, limit);
  }
  return moved / <f64>n;
}
