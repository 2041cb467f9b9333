/**
 * The quadtree over sorted points, and what the points of a cell do together. In the plane, 1/distance is the complex number
 * 1/(z − w) turned over, so far points act through a short series: a multipole about the cell's centre of mass (mass, a₂, a₃;
 * a₁ is 0 there), which at a distance becomes a polynomial b₀…b₃ around the centre of the cell acted upon (Greengard & Rokhlin
 * 1987). Flat arrays; nothing is allocated once they are large enough.
 */
import { BITS, type SortedPoints } from './morton.ts';

/** Most points in a leaf. */
const LEAF = 16;

/** Numbers a cell, and where in them each is. */
export const WIDTH = 16;
export const X = 0;
export const Y = 1;
export const MASS = 2;
/** No point of the cell is farther from its centre of mass. */
export const RADIUS = 3;
/** a₂ and a₃, each with its imaginary part. */
export const A = 4;
/** b₀ … b₃. */
export const B = 8;

export type Cells = {
  count: number;
  values: Float64Array;
  /** The cell's points: from … to − 1. */
  from: Uint32Array;
  to: Uint32Array;
  /** The cell after this one and all within it. A leaf's is its own number plus one. */
  next: Uint32Array;
};

export type Quadtree = {
  readonly cells: Cells;
  /** Builds all cells with their multipoles; b is 0. */
  readonly build: () => void;
  /** Hands every cell's b down to its children: afterwards leaves know all that acts from afar. */
  readonly handDown: () => void;
};

export function quadtree(points: SortedPoints): Quadtree {
  const { keys, sx, sy, mass } = points;
  const n = keys.length;
  const cells: Cells = withRoom(Math.ceil(n / 4) + 64);

  /** The cell of the range first…last−1 whose keys agree above `bit`; children follow it. */
  function buildCell(first: number, last: number, bit: number): number {
    const cell = cells.count++;
    if (cell === cells.from.length) enlarge(cells);
    cells.from[cell] = first;
    cells.to[cell] = last;
    let level = bit;
    // A level at which all are in one quadrant needs no cell.
    while (level >= 0 && keys[first]! >>> (2 * level) === keys[last - 1]! >>> (2 * level)) level--;
    if (last - first > LEAF && level >= 0) {
      for (let start = first; start < last; ) {
        const end = quadrantEnd(start, last, 2 * level);
        buildCell(start, end, level - 1);
        start = end;
      }
    }
    cells.next[cell] = cells.count;
    if (cells.count === cell + 1) ofPoints(cell);
    else ofChildren(cell);
    return cell;
  }

  function quadrantEnd(start: number, last: number, shift: number): number {
    const quadrant = keys[start]! >>> shift;
    let low = start;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (keys[middle]! >>> shift === quadrant) low = middle;
      else high = middle;
    }
    return high;
  }

  function ofPoints(cell: number): void {
    const { values, from, to } = cells;
    const first = from[cell]!;
    const last = to[cell]!;
    let m = 0;
    let cx = 0;
    let cy = 0;
    for (let i = first; i < last; i++) {
      m += mass[i]!;
      cx += mass[i]! * sx[i]!;
      cy += mass[i]! * sy[i]!;
    }
    cx /= m;
    cy /= m;
    let far = 0;
    let re2 = 0;
    let im2 = 0;
    let re3 = 0;
    let im3 = 0;
    for (let i = first; i < last; i++) {
      const re = sx[i]! - cx;
      const im = sy[i]! - cy;
      const re22 = re * re - im * im;
      const im22 = 2 * re * im;
      const square = re * re + im * im;
      if (square > far) far = square;
      re2 += mass[i]! * re22;
      im2 += mass[i]! * im22;
      re3 += mass[i]! * (re22 * re - im22 * im);
      im3 += mass[i]! * (re22 * im + im22 * re);
    }
    store(values, cell * WIDTH, cx, cy, m, Math.sqrt(far), re2, im2, re3, im3);
  }

  function ofChildren(cell: number): void {
    const { values, next } = cells;
    const end = next[cell]!;
    let m = 0;
    let cx = 0;
    let cy = 0;
    for (let child = cell + 1; child < end; child = next[child]!) {
      const at = child * WIDTH;
      m += values[at + MASS]!;
      cx += values[at + MASS]! * values[at + X]!;
      cy += values[at + MASS]! * values[at + Y]!;
    }
    cx /= m;
    cy /= m;
    let radius = 0;
    let re2 = 0;
    let im2 = 0;
    let re3 = 0;
    let im3 = 0;
    for (let child = cell + 1; child < end; child = next[child]!) {
      const at = child * WIDTH;
      const part = values[at + MASS]!;
      const a2re = values[at + A]!;
      const a2im = values[at + A + 1]!;
      const re = values[at + X]! - cx;
      const im = values[at + Y]! - cy;
      const reach = Math.sqrt(re * re + im * im) + values[at + RADIUS]!;
      if (reach > radius) radius = reach;
      const re22 = re * re - im * im;
      const im22 = 2 * re * im;
      re2 += a2re + part * re22;
      im2 += a2im + part * im22;
      re3 += values[at + A + 2]! + 3 * (re * a2re - im * a2im) + part * (re22 * re - im22 * im);
      im3 += values[at + A + 3]! + 3 * (re * a2im + im * a2re) + part * (re22 * im + im22 * re);
    }
    store(values, cell * WIDTH, cx, cy, m, radius, re2, im2, re3, im3);
  }

  function handDown(): void {
    const { values, next, count } = cells;
    for (let cell = 0; cell < count; cell++) {
      const end = next[cell]!;
      const b = cell * WIDTH + B;
      for (let child = cell + 1; child < end; child = next[child]!) {
        const re = values[child * WIDTH + X]! - values[cell * WIDTH + X]!;
        const im = values[child * WIDTH + Y]! - values[cell * WIDTH + Y]!;
        shift(values, b, child * WIDTH + B, re, im);
      }
    }
  }

  const build = () => {
    cells.count = 0;
    buildCell(0, n, BITS - 1);
  };
  return { cells, build, handDown };
}

function withRoom(capacity: number): Cells {
  return {
    count: 0,
    values: new Float64Array(capacity * WIDTH),
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    next: new Uint32Array(capacity),
  };
}

function enlarge(cells: Cells): void {
  const { values, from, to, next } = cells;
  const larger = withRoom(2 * from.length);
  larger.values.set(values);
  larger.from.set(from);
  larger.to.set(to);
  larger.next.set(next);
  cells.values = larger.values;
  cells.from = larger.from;
  cells.to = larger.to;
  cells.next = larger.next;
}

function store(values: Float64Array, at: number, ...numbers: readonly number[]): void {
  for (let i = 0; i < B; i++) values[at + i] = numbers[i]!;
  values.fill(0, at + B, at + WIDTH);
}

/** Adds the polynomial at `from`, about a place re + i·im farther, to the one at `to`. */
function shift(values: Float64Array, from: number, to: number, re: number, im: number): void {
  const b3re = values[from + 6]!;
  const b3im = values[from + 7]!;
  // Horner's scheme, once for each derivative.
  const s2re = values[from + 4]! + re * b3re - im * b3im;
  const s2im = values[from + 5]! + re * b3im + im * b3re;
  const s1re = values[from + 2]! + re * s2re - im * s2im;
  const s1im = values[from + 3]! + re * s2im + im * s2re;
  values[to]! += values[from]! + re * s1re - im * s1im;
  values[to + 1]! += values[from + 1]! + re * s1im + im * s1re;
  const t2re = s2re + re * b3re - im * b3im;
  const t2im = s2im + re * b3im + im * b3re;
  values[to + 2]! += s1re + re * t2re - im * t2im;
  values[to + 3]! += s1im + re * t2im + im * t2re;
  values[to + 4]! += t2re + re * b3re - im * b3im;
  values[to + 5]! += t2im + re * b3im + im * b3re;
  values[to + 6]! += b3re;
  values[to + 7]! += b3im;
}
