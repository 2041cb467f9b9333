/** Moving circles apart: pairs that overlap give way equally, until none does. A uniform grid finds the pairs. */
import type { Graph } from '../graph/graph.ts';

const ROUNDS = 120;

/**
 * Radii that circles will about have when they are sized by number of neighbours, in a picture from −1 to 1; a drawing
 * with other sizes may overlap a little.
 */
export function usualRadii(graph: Graph): Float64Array {
  let greatest = 1;
  for (let v = 0; v < graph.n; v++) {
    greatest = Math.max(greatest, graph.offsets[v + 1]! - graph.offsets[v]!);
  }
  const most = Math.min(0.088, 0.54 / Math.sqrt(graph.n));
  const least = 0.17 / Math.sqrt(Math.max(16, graph.n));
  return Float64Array.from({ length: graph.n }, (_, v) =>
    Math.max(least, most * Math.sqrt((graph.offsets[v + 1]! - graph.offsets[v]!) / greatest)),
  );
}

/**
 * Moves points of xy until circles of the given radii are clear of one another (or the rounds are used up).
 * @param fixed 1 for points that stay; two of them may overlap
 * @param rounds at most
 */
export function separate(
  xy: Float64Array,
  radii: Float64Array,
  fixed: Uint8Array | null = null,
  rounds = ROUNDS,
): void {
  const n = radii.length;
  const most = radii.reduce((a, b) => Math.max(a, b), 0);
  const cell = 2.2 * most;
  for (let round = 0; round < rounds; round++) {
    const grid = gridOf(xy, n, cell);
    let overlaps = 0;
    for (let a = 0; a < n; a++) {
      grid.near(a, (b) => {
        if (b <= a || (fixed?.[a] && fixed[b])) return;
        const reach = (radii[a]! + radii[b]!) * 1.08;
        let dx = xy[2 * b]! - xy[2 * a]!;
        let dy = xy[2 * b + 1]! - xy[2 * a + 1]!;
        const square = dx * dx + dy * dy;
        if (square >= reach * reach * 0.9999) return;
        overlaps++;
        let distance = Math.sqrt(square);
        if (distance < 1e-9) {
          // In the very same place: apart in a direction of its own, by the golden angle.
          dx = Math.cos(2.399963 * b);
          dy = Math.sin(2.399963 * b);
          distance = 1;
        }
        const gap = reach - Math.sqrt(square);
        // The smaller circle gives way more.
        const share = fixed?.[a] ? 0 : fixed?.[b] ? 1 : radii[b]! / (radii[a]! + radii[b]!);
        const ux = (dx / distance) * gap;
        const uy = (dy / distance) * gap;
        xy[2 * a]! -= ux * share;
        xy[2 * a + 1]! -= uy * share;
        xy[2 * b]! += ux * (1 - share);
        xy[2 * b + 1]! += uy * (1 - share);
      });
    }
    if (overlaps === 0) return;
  }
}

function gridOf(xy: Float64Array, n: number, cell: number) {
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < n; v++) {
    x0 = Math.min(x0, xy[2 * v]!);
    x1 = Math.max(x1, xy[2 * v]!);
    y0 = Math.min(y0, xy[2 * v + 1]!);
    y1 = Math.max(y1, xy[2 * v + 1]!);
  }
  const size = Math.max(cell, (x1 - x0) / 1024, (y1 - y0) / 1024);
  const columns = Math.floor((x1 - x0) / size) + 1;
  const rows = Math.floor((y1 - y0) / size) + 1;
  const start = new Uint32Array(columns * rows + 1);
  const cellOf = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    const c = Math.min(columns - 1, Math.floor((xy[2 * v]! - x0) / size));
    const r = Math.min(rows - 1, Math.floor((xy[2 * v + 1]! - y0) / size));
    cellOf[v] = r * columns + c;
    start[cellOf[v]! + 1]!++;
  }
  for (let i = 0; i < columns * rows; i++) start[i + 1]! += start[i]!;
  const members = new Uint32Array(n);
  const cursor = start.slice();
  for (let v = 0; v < n; v++) members[cursor[cellOf[v]!]!++] = v;
  return {
    near: (v: number, visit: (u: number) => void) => {
      const c = cellOf[v]! % columns;
      const r = (cellOf[v]! - c) / columns;
      for (let row = Math.max(0, r - 1); row <= Math.min(rows - 1, r + 1); row++) {
        const from = start[row * columns + Math.max(0, c - 1)]!;
        const to = start[row * columns + Math.min(columns - 1, c + 1) + 1]!;
        for (let k = from; k < to; k++) visit(members[k]!);
      }
    },
  };
}
