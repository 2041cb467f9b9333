/**
 * Points along a Morton curve, so that every cell of a quadtree is a range of them: a radix sort of interleaved bits, and the
 * points themselves in that order, in single precision from the middle of their square.
 */

/** Bits of a key for each axis. */
export const BITS = 12;
const SIDE = (1 << BITS) - 1;
const DIGIT = 12;
const BUCKETS = 1 << DIGIT;

export type SortedPoints = {
  /** Sorts the points as they are now. */
  readonly sort: () => void;
  /** Keys in ascending order. */
  readonly keys: Uint32Array;
  /** Which point is at each place. */
  readonly order: Uint32Array;
  readonly sx: Float32Array;
  readonly sy: Float32Array;
  readonly mass: Float32Array;
};

export function sortedPoints(x: Float64Array, y: Float64Array, masses: Float64Array): SortedPoints {
  const n = x.length;
  const order = new Uint32Array(n);
  const spare = new Uint32Array(n);
  const keys = new Uint32Array(n);
  const spareKeys = new Uint32Array(n);
  const counts = new Uint32Array(BUCKETS + 1);
  const sx = new Float32Array(n);
  const sy = new Float32Array(n);
  const mass = new Float32Array(n);

  function pass(k: Uint32Array, o: Uint32Array, toK: Uint32Array, toO: Uint32Array, shift: number): void {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[((k[i]! >>> shift) & (BUCKETS - 1)) + 1]!++;
    for (let b = 0; b < BUCKETS; b++) counts[b + 1]! += counts[b]!;
    for (let i = 0; i < n; i++) {
      const at = counts[(k[i]! >>> shift) & (BUCKETS - 1)]!++;
      toK[at] = k[i]!;
      toO[at] = o[i]!;
    }
  }

  function sort(): void {
    let x0 = x[0]!;
    let x1 = x0;
    let y0 = y[0]!;
    let y1 = y0;
    for (let i = 1; i < n; i++) {
      const px = x[i]!;
      const py = y[i]!;
      if (px < x0) x0 = px;
      else if (px > x1) x1 = px;
      if (py < y0) y0 = py;
      else if (py > y1) y1 = py;
    }
    const side = Math.max(x1 - x0, y1 - y0) || 1;
    const scale = SIDE / side;
    for (let i = 0; i < n; i++) {
      keys[i] = spread(((x[i]! - x0) * scale) | 0) | (spread(((y[i]! - y0) * scale) | 0) << 1);
      order[i] = i;
    }
    pass(keys, order, spareKeys, spare, 0);
    pass(spareKeys, spare, keys, order, DIGIT);
    const midX = x0 + 0.5 * side;
    const midY = y0 + 0.5 * side;
    for (let i = 0; i < n; i++) {
      const v = order[i]!;
      sx[i] = x[v]! - midX;
      sy[i] = y[v]! - midY;
      mass[i] = masses[v]!;
    }
  }

  return { sort, keys, order, sx, sy, mass };
}

/** Puts a zero bit between the bits of a 12-bit number. */
function spread(value: number): number {
  let v = (value | (value << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}
