/**
 * Repulsion between all pairs by Barnes–Hut (1986) on flat arrays. Points are sorted along a Morton curve by a radix sort,
 * so that every cell of the quadtree is a range; the points of a leaf share one list of far cells and near points
 * (Barnes 1990), which keeps the inner loop free of branches. No allocation after the first call.
 */

/** Bits of the Morton key for each axis. */
const BITS = 12;
const SIDE = (1 << BITS) - 1;
const DIGIT = 12;
const BUCKETS = 1 << DIGIT;
/** Most points in a leaf. */
const LEAF = 20;

export type Repulsion = {
  /**
   * Force on every point: sum over others of m_i·m_j·(p_i − p_j)/|p_i − p_j|², written to fx, fy.
   * @param theta cells smaller than theta × their distance count as one point; 0 = exact
   */
  readonly run: (theta: number) => void;
  readonly fx: Float64Array;
  readonly fy: Float64Array;
};

export function repulsion(x: Float64Array, y: Float64Array, mass: Float64Array): Repulsion {
  const n = x.length;
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  const order = new Uint32Array(n);
  const spare = new Uint32Array(n);
  const keys = new Uint32Array(n);
  const spareKeys = new Uint32Array(n);
  const counts = new Uint32Array(BUCKETS + 1);
  const sx = new Float64Array(n);
  const sy = new Float64Array(n);
  const sm = new Float64Array(n);
  // A leaf holds at least one point; inner cells are at most as many as leaves times the depth in the worst case.
  let capacity = 2 * n + 64;
  let cellX = new Float64Array(capacity);
  let cellY = new Float64Array(capacity);
  let cellMass = new Float64Array(capacity);
  let cellSide = new Float64Array(capacity);
  let cellNext = new Uint32Array(capacity);
  let cellFrom = new Uint32Array(capacity);
  /** End of a leaf's range; 0 for inner cells. */
  let cellTo = new Uint32Array(capacity);
  let cells = 0;
  let listX = new Float64Array(4096);
  let listY = new Float64Array(4096);
  let listMass = new Float64Array(4096);

  function sort(): number {
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
    for (let i = 0; i < n; i++) {
      const v = order[i]!;
      sx[i] = x[v]!;
      sy[i] = y[v]!;
      sm[i] = mass[v]!;
    }
    return side;
  }

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

  function enlarge(): void {
    capacity *= 2;
    const copy = (from: Float64Array) => {
      const to = new Float64Array(capacity);
      to.set(from);
      return to;
    };
    const copyInts = (from: Uint32Array) => {
      const to = new Uint32Array(capacity);
      to.set(from);
      return to;
    };
    cellX = copy(cellX);
    cellY = copy(cellY);
    cellMass = copy(cellMass);
    cellSide = copy(cellSide);
    cellNext = copyInts(cellNext);
    cellFrom = copyInts(cellFrom);
    cellTo = copyInts(cellTo);
  }

  /** Builds the cell of the sorted range from…to−1; `bit` counts levels down to the finest. Preorder: children follow. */
  function build(from: number, to: number, bit: number, side: number): number {
    if (cells === capacity) enlarge();
    const cell = cells++;
    cellSide[cell] = side;
    cellFrom[cell] = from;
    let m = 0;
    let mx = 0;
    let my = 0;
    if (to - from <= LEAF || bit < 0) {
      for (let i = from; i < to; i++) {
        m += sm[i]!;
        mx += sm[i]! * sx[i]!;
        my += sm[i]! * sy[i]!;
      }
      cellTo[cell] = to;
    } else {
      cellTo[cell] = 0;
      let start = from;
      const shift = 2 * bit;
      while (start < to) {
        const quadrant = keys[start]! >>> shift;
        let end = start + 1;
        if (keys[to - 1]! >>> shift === quadrant) end = to;
        else {
          let low = start;
          let high = to - 1;
          while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (keys[middle]! >>> shift === quadrant) low = middle;
            else high = middle;
          }
          end = high;
        }
        const child = build(start, end, bit - 1, side / 2);
        m += cellMass[child]!;
        mx += cellMass[child]! * cellX[child]!;
        my += cellMass[child]! * cellY[child]!;
        start = end;
      }
    }
    cellMass[cell] = m;
    cellX[cell] = mx / m;
    cellY[cell] = my / m;
    cellNext[cell] = cells;
    return cell;
  }

  function run(theta: number): void {
    if (n === 0) return;
    const side = sort();
    cells = 0;
    build(0, n, BITS - 1, side);
    const theta2 = theta * theta;
    for (let leaf = 0; leaf < cells; leaf++) {
      const to = cellTo[leaf]!;
      if (to === 0) continue;
      const from = cellFrom[leaf]!;
      const length = gather(from, to, theta2);
      act(from, to, length, sx, sy, sm, listX, listY, listMass, order, fx, fy);
    }
  }

  /** Lists what acts on the points from…to−1: far cells as one point each, near points one by one. */
  function gather(from: number, to: number, theta2: number): number {
    let x0 = sx[from]!;
    let x1 = x0;
    let y0 = sy[from]!;
    let y1 = y0;
    for (let i = from + 1; i < to; i++) {
      const px = sx[i]!;
      const py = sy[i]!;
      if (px < x0) x0 = px;
      else if (px > x1) x1 = px;
      if (py < y0) y0 = py;
      else if (py > y1) y1 = py;
    }
    let length = 0;
    let cell = 0;
    while (cell < cells) {
      const cx = cellX[cell]!;
      const cy = cellY[cell]!;
      const dx = cx < x0 ? x0 - cx : cx > x1 ? cx - x1 : 0;
      const dy = cy < y0 ? y0 - cy : cy > y1 ? cy - y1 : 0;
      const side = cellSide[cell]!;
      const far = side * side < theta2 * (dx * dx + dy * dy);
      const end = cellTo[cell]!;
      if (!far && end === 0) {
        cell++;
        continue;
      }
      const first = cellFrom[cell]!;
      const count = far ? 1 : end - first;
      if (length + count > listX.length) enlargeLists(length + count);
      if (far) {
        listX[length] = cx;
        listY[length] = cy;
        listMass[length++] = cellMass[cell]!;
      } else {
        for (let i = first; i < end; i++) {
          listX[length] = sx[i]!;
          listY[length] = sy[i]!;
          listMass[length++] = sm[i]!;
        }
      }
      cell = cellNext[cell]!;
    }
    return length;
  }

  function enlargeLists(least: number): void {
    const copy = (from: Float64Array) => {
      const to = new Float64Array(Math.max(least, 2 * from.length));
      to.set(from);
      return to;
    };
    listX = copy(listX);
    listY = copy(listY);
    listMass = copy(listMass);
  }

  return { run, fx, fy };
}

/** The inner loop, on its own so that its arrays stay in registers. */
function act(
  from: number,
  to: number,
  length: number,
  sx: Float64Array,
  sy: Float64Array,
  sm: Float64Array,
  listX: Float64Array,
  listY: Float64Array,
  listMass: Float64Array,
  order: Uint32Array,
  fx: Float64Array,
  fy: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const px = sx[i]!;
    const py = sy[i]!;
    let ax = 0;
    let ay = 0;
    for (let j = 0; j < length; j++) {
      const dx = px - listX[j]!;
      const dy = py - listY[j]!;
      // The tiny term makes a point's own entry, and points in the very same place, count nothing.
      const q = listMass[j]! / (dx * dx + dy * dy + 1e-12);
      ax += dx * q;
      ay += dy * q;
    }
    const v = order[i]!;
    fx[v] = ax * sm[i]!;
    fy[v] = ay * sm[i]!;
  }
}

/** Puts a zero bit between the bits of a 12-bit number. */
function spread(value: number): number {
  let v = (value | (value << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}
