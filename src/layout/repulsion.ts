/**
 * Repulsion between all pairs by the fast multipole method (Greengard & Rokhlin 1987) on a quadtree that fits the points: two
 * cells far enough apart act on each other as wholes, in both directions at once (Dehnen 2002), what is near acts point by
 * point. O(n); no allocation once the arrays are large enough. `kernels/forces.as.ts` does the same, to the digit.
 */
import { A, B, MASS, quadtree, RADIUS, WIDTH, X, Y } from './cells.ts';
import { sortedPoints } from './morton.ts';

export type Repulsion = {
  /**
   * Force on every point: sum over others of m_i·m_j·(p_i − p_j)/|p_i − p_j|², written to fx, fy.
   * @param theta two cells act as wholes when the sum of their radii is below theta × their distance; below 1, 0 = exact
   */
  readonly run: (theta: number) => void;
  readonly fx: Float64Array;
  readonly fy: Float64Array;
};

export function repulsion(x: Float64Array, y: Float64Array, masses: Float64Array): Repulsion {
  const n = x.length;
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  const points = sortedPoints(x, y, masses);
  const { sx, sy, mass, order } = points;
  const { cells, build, handDown } = quadtree(points);
  /** Pairs of leaves that act point by point. */
  let pairs = new Uint32Array(1024);
  let pairCount = 0;
  let theta2 = 0;
  /** For each leaf the leaves near it: nearStart[leaf] … nearStart[leaf + 1] − 1. */
  let nearStart = new Uint32Array(0);
  let near = new Uint32Array(0);
  let listX = new Float32Array(1024);
  let listY = new Float32Array(1024);
  let listMass = new Float32Array(1024);

  const isLeaf = (cell: number) => cells.next[cell] === cell + 1;

  function within(cell: number): void {
    const end = cells.next[cell]!;
    for (let child = cell + 1; child < end; child = cells.next[child]!) {
      within(child);
      for (let other = cells.next[child]!; other < end; other = cells.next[other]!) between(child, other);
    }
  }

  function between(a: number, b: number): void {
    const { values, next } = cells;
    const at = a * WIDTH;
    const bt = b * WIDTH;
    const re = values[bt + X]! - values[at + X]!;
    const im = values[bt + Y]! - values[at + Y]!;
    const ra = values[at + RADIUS]!;
    const rb = values[bt + RADIUS]!;
    const square = re * re + im * im;
    if ((ra + rb) * (ra + rb) < theta2 * square) {
      actAfar(values, at, bt, re / square, -im / square);
      return;
    }
    const aIsLeaf = isLeaf(a);
    const bIsLeaf = isLeaf(b);
    if (aIsLeaf && bIsLeaf) note(a, b);
    else if (bIsLeaf || (!aIsLeaf && ra >= rb)) {
      for (let child = a + 1; child < next[a]!; child = next[child]!) between(child, b);
    } else {
      for (let child = b + 1; child < next[b]!; child = next[child]!) between(a, child);
    }
  }

  function note(a: number, b: number): void {
    if (pairCount === pairs.length) {
      const larger = new Uint32Array(2 * pairs.length);
      larger.set(pairs);
      pairs = larger;
    }
    pairs[pairCount] = a;
    pairs[pairCount + 1] = b;
    pairCount += 2;
  }

  /** Sorts the pairs by leaf: each leaf's neighbours, in the order in which they were found. */
  function listNear(): void {
    const { count } = cells;
    if (nearStart.length < count + 2) nearStart = new Uint32Array(2 * count + 2);
    if (near.length < pairCount) near = new Uint32Array(pairs.length);
    nearStart.fill(0, 0, count + 2);
    for (let p = 0; p < pairCount; p++) nearStart[pairs[p]! + 2]!++;
    for (let cell = 0; cell < count; cell++) nearStart[cell + 2]! += nearStart[cell + 1]!;
    for (let p = 0; p < pairCount; p++) near[nearStart[pairs[p]! + 1]!++] = pairs[p ^ 1]!;
  }

  /** Lists the points that act on those of a leaf one by one; filled up to a multiple of four by points without mass. */
  function gather(leaf: number): number {
    const { from, to } = cells;
    let length = append(from[leaf]!, to[leaf]!, 0);
    for (let k = nearStart[leaf]!; k < nearStart[leaf + 1]!; k++)
      length = append(from[near[k]!]!, to[near[k]!]!, length);
    for (; length & 3; length++) {
      listX[length] = 0;
      listY[length] = 0;
      listMass[length] = 0;
    }
    return length;
  }

  function append(first: number, last: number, length: number): number {
    if (length + last - first + 4 > listX.length) {
      listX = longer(listX, length + last - first);
      listY = longer(listY, length + last - first);
      listMass = longer(listMass, length + last - first);
    }
    let at = length;
    for (let i = first; i < last; i++, at++) {
      listX[at] = sx[i]!;
      listY[at] = sy[i]!;
      listMass[at] = mass[i]!;
    }
    return at;
  }

  function actOnLeaf(leaf: number): void {
    const { values, from, to } = cells;
    const length = gather(leaf);
    const at = leaf * WIDTH;
    const b = at + B;
    for (let i = from[leaf]!; i < to[leaf]!; i++) {
      actNear(sx[i]!, sy[i]!, length, listX, listY, listMass);
      const re = sx[i]! - values[at + X]!;
      const im = sy[i]! - values[at + Y]!;
      const s2re = values[b + 4]! + re * values[b + 6]! - im * values[b + 7]!;
      const s2im = values[b + 5]! + re * values[b + 7]! + im * values[b + 6]!;
      const s1re = values[b + 2]! + re * s2re - im * s2im;
      const s1im = values[b + 3]! + re * s2im + im * s2re;
      const v = order[i]!;
      fx[v] = mass[i]! * (nearForce[0]! + (values[b]! + re * s1re - im * s1im));
      // The force is the number turned over: its imaginary part points the other way.
      fy[v] = mass[i]! * (nearForce[1]! - (values[b + 1]! + re * s1im + im * s1re));
    }
  }

  function run(theta: number): void {
    if (n === 0) return;
    points.sort();
    build();
    theta2 = theta * theta;
    pairCount = 0;
    within(0);
    listNear();
    handDown();
    for (let cell = 0; cell < cells.count; cell++) if (isLeaf(cell)) actOnLeaf(cell);
  }

  return { run, fx, fy };
}

function longer(from: Float32Array<ArrayBuffer>, least: number): Float32Array<ArrayBuffer> {
  const to = new Float32Array(2 * least + 8);
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
}

/**
 * Cells a and b (places of their numbers) act on each other. With t = 1/(centre of b − centre of a), the multipole of a is
 * Σ a_k·C(k+l, l)·(−1)^l·t^(k+l+1) at the l-th power around b; terms with k + l > 3 are left out. From b to a, t is turned round.
 */
function actAfar(values: Float64Array, a: number, b: number, re: number, im: number): void {
  const re2 = re * re - im * im;
  const im2 = 2 * re * im;
  const re3 = re2 * re - im2 * im;
  const im3 = re2 * im + im2 * re;
  const re4 = re2 * re2 - im2 * im2;
  const im4 = 2 * re2 * im2;
  const ma = values[a + MASS]!;
  const a2re = values[a + A]!;
  const a2im = values[a + A + 1]!;
  const a3re = values[a + A + 2]!;
  const a3im = values[a + A + 3]!;
  values[b + B]! += ma * re + (a2re * re3 - a2im * im3) + (a3re * re4 - a3im * im4);
  values[b + B + 1]! += ma * im + (a2re * im3 + a2im * re3) + (a3re * im4 + a3im * re4);
  values[b + B + 2]! -= ma * re2 + 3 * (a2re * re4 - a2im * im4);
  values[b + B + 3]! -= ma * im2 + 3 * (a2re * im4 + a2im * re4);
  values[b + B + 4]! += ma * re3;
  values[b + B + 5]! += ma * im3;
  values[b + B + 6]! -= ma * re4;
  values[b + B + 7]! -= ma * im4;
  const mb = values[b + MASS]!;
  const b2re = values[b + A]!;
  const b2im = values[b + A + 1]!;
  const b3re = values[b + A + 2]!;
  const b3im = values[b + A + 3]!;
  values[a + B]! += b3re * re4 - b3im * im4 - (b2re * re3 - b2im * im3) - mb * re;
  values[a + B + 1]! += b3re * im4 + b3im * re4 - (b2re * im3 + b2im * re3) - mb * im;
  values[a + B + 2]! -= mb * re2 + 3 * (b2re * re4 - b2im * im4);
  values[a + B + 3]! -= mb * im2 + 3 * (b2re * im4 + b2im * re4);
  values[a + B + 4]! -= mb * re3;
  values[a + B + 5]! -= mb * im3;
  values[a + B + 6]! -= mb * re4;
  values[a + B + 7]! -= mb * im4;
}

const { fround } = Math;
const TINY = fround(1e-12);

/**
 * What the listed points do to one at px, py, into `nearForce`: in single precision, four sums side by side, as vectors add. The
 * tiny term makes a point's own entry, and points in the very same place, count nothing.
 */
function actNear(
  px: number,
  py: number,
  length: number,
  listX: Float32Array,
  listY: Float32Array,
  listMass: Float32Array,
): void {
  let ax0 = fround(0);
  let ay0 = fround(0);
  let ax1 = fround(0);
  let ay1 = fround(0);
  let ax2 = fround(0);
  let ay2 = fround(0);
  let ax3 = fround(0);
  let ay3 = fround(0);
  for (let j = 0; j < length; j += 4) {
    const dx0 = fround(px - listX[j]!);
    const dy0 = fround(py - listY[j]!);
    const q0 = fround(listMass[j]! / fround(fround(dx0 * dx0) + fround(fround(dy0 * dy0) + TINY)));
    ax0 = fround(ax0 + fround(dx0 * q0));
    ay0 = fround(ay0 + fround(dy0 * q0));
    const dx1 = fround(px - listX[j + 1]!);
    const dy1 = fround(py - listY[j + 1]!);
    const q1 = fround(listMass[j + 1]! / fround(fround(dx1 * dx1) + fround(fround(dy1 * dy1) + TINY)));
    ax1 = fround(ax1 + fround(dx1 * q1));
    ay1 = fround(ay1 + fround(dy1 * q1));
    const dx2 = fround(px - listX[j + 2]!);
    const dy2 = fround(py - listY[j + 2]!);
    const q2 = fround(listMass[j + 2]! / fround(fround(dx2 * dx2) + fround(fround(dy2 * dy2) + TINY)));
    ax2 = fround(ax2 + fround(dx2 * q2));
    ay2 = fround(ay2 + fround(dy2 * q2));
    const dx3 = fround(px - listX[j + 3]!);
    const dy3 = fround(py - listY[j + 3]!);
    const q3 = fround(listMass[j + 3]! / fround(fround(dx3 * dx3) + fround(fround(dy3 * dy3) + TINY)));
    ax3 = fround(ax3 + fround(dx3 * q3));
    ay3 = fround(ay3 + fround(dy3 * q3));
  }
  nearForce[0] = fround(ax0 + ax1) + fround(ax2 + ax3);
  nearForce[1] = fround(ay0 + ay1) + fround(ay2 + ay3);
}
const nearForce = new Float32Array(2);
