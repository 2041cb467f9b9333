/**
 * Who sits where within a cell of the sector wheel: barycentre sweeps (Sugiyama, Tagawa & Toda 1981) bring bodies near
 * those they are tied to; on small networks exchanges of two seats then shorten ties and keep them off other circles.
 */
import { edgeEnds, type Graph } from '../graph/graph.ts';
import type { Seat } from './wheel-slots.ts';

/** Bodies of one cell, in the order of its seats. */
export type Cell = { readonly seats: readonly Seat[]; readonly members: Int32Array };

const SWEEPS = 12;
/** How far out a hub counts as, of several. */
const HUB_PULL = 0.9;
/** Exchanges look at every pair of seats against every tie: worth it while the picture can be read at all. */
const EXCHANGE_LIMIT = 160;

/** Writes x, y of every member into xy (hubs are in place already). Deterministic. */
export function arrange(graph: Graph, cells: readonly Cell[], isHub: Uint8Array, xy: Float64Array): void {
  sweep(graph, cells, isHub, xy);
  if (graph.n <= EXCHANGE_LIMIT) exchange(graph, cells, isHub, xy);
}

/** The first half of `arrange`: everybody near those they are tied to. */
export function sweep(graph: Graph, cells: readonly Cell[], isHub: Uint8Array, xy: Float64Array): void {
  for (const cell of cells) sit(cell, xy);
  const wanted = new Float64Array(graph.n);
  for (let round = 0; round < SWEEPS; round++) {
    const forward = round % 2 === 0;
    for (let c = 0; c < cells.length; c++) {
      const cell = cells[forward ? c : cells.length - 1 - c]!;
      const middle = middleAngle(cell);
      for (const v of cell.members) wanted[v] = pull(graph, v, isHub, xy, middle);
      // The members' order before is the tie-break, so that bodies tied to the hub alone stay where they were.
      const rank = new Map(Array.from(cell.members, (v, i) => [v, i] as const));
      const sorted = Array.from(cell.members).sort(
        (a, b) => wanted[a]! - wanted[b]! || rank.get(a)! - rank.get(b)!,
      );
      cell.members.set(sorted);
      sit(cell, xy);
    }
  }
}

/** Pairs of ties that cross, as all are now. O(m²). */
export function crossings(graph: Graph, xy: Float64Array): number {
  const [from, to] = edgeEnds(graph);
  let count = 0;
  for (let e = 0; e < graph.m; e++) {
    for (let f = e + 1; f < graph.m; f++) if (cross(xy, from[e]!, to[e]!, from[f]!, to[f]!)) count++;
  }
  return count;
}

function sit(cell: Cell, xy: Float64Array): void {
  cell.members.forEach((v, i) => {
    const { angle, radius } = cell.seats[i]!;
    xy[2 * v] = radius * Math.sin(angle);
    xy[2 * v + 1] = -radius * Math.cos(angle);
  });
}

function middleAngle(cell: Cell): number {
  const seats = cell.seats;
  return seats.length === 0 ? 0 : (seats[0]!.angle + seats.at(-1)!.angle) / 2;
}

/** The angle, measured from the middle of the cell, at which a body would be nearest to its neighbours and itself. */
function pull(graph: Graph, v: number, isHub: Uint8Array, xy: Float64Array, middle: number): number {
  let x = 0;
  let y = 0;
  for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
    const u = graph.targets[k]!;
    // A hub in the very middle draws nowhere; of several, each draws to its side.
    const far = Math.hypot(xy[2 * u]!, xy[2 * u + 1]!);
    if (isHub[u] && far < 1e-9) continue;
    const weight = isHub[u] ? HUB_PULL / far : 1;
    x += weight * xy[2 * u]!;
    y += weight * xy[2 * u + 1]!;
  }
  x += 0.35 * xy[2 * v]!;
  y += 0.35 * xy[2 * v + 1]!;
  const angle = Math.atan2(x, -y) - middle;
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

/** Exchanges two members of a cell whenever that lowers the cost of the picture, until nothing does. */
function exchange(graph: Graph, cells: readonly Cell[], isHub: Uint8Array, xy: Float64Array): void {
  const [from, to] = edgeEnds(graph);
  for (let round = 0; round < 6; round++) {
    let changed = false;
    for (const cell of cells) {
      const { members } = cell;
      for (let i = 0; i < members.length; i++) {
        for (let j = i + 1; j < members.length; j++) {
          const a = members[i]!;
          const b = members[j]!;
          const before = costAround(a, b, from, to, isHub, xy);
          swap(xy, a, b);
          if (costAround(a, b, from, to, isHub, xy) < before - 1e-9) {
            members[i] = b;
            members[j] = a;
            changed = true;
          } else swap(xy, a, b);
        }
      }
    }
    if (!changed) break;
  }
}

function swap(xy: Float64Array, a: number, b: number): void {
  for (let d = 0; d < 2; d++) {
    const kept = xy[2 * a + d]!;
    xy[2 * a + d] = xy[2 * b + d]!;
    xy[2 * b + d] = kept;
  }
}

/** Cost of what changes when a and b change places: length and crossings of their ties, and ties that run over circles. */
function costAround(
  a: number,
  b: number,
  from: Uint32Array,
  to: Uint32Array,
  isHub: Uint8Array,
  xy: Float64Array,
): number {
  const n = xy.length / 2;
  let cost = 0;
  for (let e = 0; e < from.length; e++) {
    const s = from[e]!;
    const t = to[e]!;
    const touches = s === a || s === b || t === a || t === b;
    if (touches) {
      const length = Math.hypot(xy[2 * s]! - xy[2 * t]!, xy[2 * s + 1]! - xy[2 * t + 1]!);
      cost += isHub[s] || isHub[t] ? 0.5 * length : length;
      for (let v = 0; v < n; v++) if (v !== s && v !== t) cost += nearness(xy, s, t, v);
      for (let f = 0; f < from.length; f++) if (f !== e && cross(xy, s, t, from[f]!, to[f]!)) cost += 0.35;
    } else {
      cost += nearness(xy, s, t, a) + nearness(xy, s, t, b);
    }
  }
  return cost;
}

/** How far off a line a circle is clear of it, and from where on that is certain whatever is rounded. */
const CLEAR = 0.07;
const FAR = CLEAR + 1e-9;

/** 0 when circle v is clear of the line s–t, up to 1.5 when the line runs through its centre. */
function nearness(xy: Float64Array, s: number, t: number, v: number): number {
  const x = xy[2 * s]!;
  const y = xy[2 * s + 1]!;
  const dx = xy[2 * t]! - x;
  const dy = xy[2 * t + 1]! - y;
  const px = xy[2 * v]! - x;
  const py = xy[2 * v + 1]! - y;
  // Most are nowhere near: this is asked for every pair of seats, every tie and every body.
  if (dx > 0 ? px < -FAR || px > dx + FAR : px > FAR || px < dx - FAR) return 0;
  if (dy > 0 ? py < -FAR || py > dy + FAR : py > FAR || py < dy - FAR) return 0;
  const share = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  const offX = px - share * dx;
  const offY = py - share * dy;
  if (offX * offX + offY * offY > FAR * FAR) return 0;
  const distance = Math.hypot(offX, offY);
  return distance >= CLEAR ? 0 : 1.5 * (1 - distance / CLEAR);
}

function cross(xy: Float64Array, a: number, b: number, c: number, d: number): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  return side(xy, a, b, c) !== side(xy, a, b, d) && side(xy, c, d, a) !== side(xy, c, d, b);
}

function side(xy: Float64Array, a: number, b: number, c: number): boolean {
  const x = xy[2 * a]!;
  const y = xy[2 * a + 1]!;
  return (xy[2 * b]! - x) * (xy[2 * c + 1]! - y) - (xy[2 * b + 1]! - y) * (xy[2 * c]! - x) > 0;
}
