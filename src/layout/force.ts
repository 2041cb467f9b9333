/**
 * Force: what is tied together lies close together. The energy is ForceAtlas2's (Jacomy, Venturini, Heymann & Bastian
 * 2014): ties pull in proportion to their length, bodies push with mass·mass / distance, a weak pull to
 * the middle. Differences: the start is Pivot MDS, steps are scaled by each body's own stiffness (Jacobi) under a falling
 * limit, connected parts are laid out alone and packed side by side, and circles are moved apart at the end.
 * Bodies that a person has put somewhere stay there; those of their part flow around them. Seeded and deterministic.
 */
import { type Random, random } from '../base/random.ts';
import { type Adjacency, partOf, partsOf } from './components.ts';
import type { Layout, LayoutInput, Positions } from './layout.ts';
import { type Part, packParts } from './pack.ts';
import { pivotMds } from './pivot-mds.ts';
import { separate, usualRadii } from './separate.ts';
import { FORCE_DEFAULTS, type ForceOptions, simulate } from './simulation.ts';

export const force: Layout = {
  id: 'force',
  run: (input, progress) => layOut(input, FORCE_DEFAULTS, progress),
};

/** The layout with other options than the usual ones. */
export function layOut(
  input: LayoutInput,
  options: ForceOptions,
  progress?: (done: number, total: number) => void,
): Positions {
  const { graph } = input;
  const { n } = graph;
  const xy = new Float64Array(2 * n);
  if (n === 0) return { xy, guides: null };
  const source = random(input.seed);
  const isHub = new Uint8Array(n);
  for (const h of input.hubs) isHub[h] = 1;
  const numberOf = new Uint32Array(n);
  let done = 0;
  const parts = partsOf(graph).map((vertices): Part => {
    const sub = partOf(graph, vertices, numberOf);
    const hubs = Uint8Array.from(vertices, (v) => isHub[v]!);
    const placed = placePart(sub, hubs, source, options, (share) =>
      progress?.(Math.round(done + share * vertices.length), n),
    );
    done += vertices.length;
    return { vertices, ...placed };
  });
  packParts(parts, xy);
  const unit = normalise(xy);
  separate(xy, usualRadii(graph));
  const closer = normalise(xy);
  if (input.pinned) holdPins(input, input.pinned, unit * closer, parts, options, xy);
  progress?.(n, n);
  return { xy, guides: null };
}

/** Iterations after bodies were pinned: their surroundings follow, the rest of the picture hardly moves. */
const AFTER_PINS = 90;

/** @param unit length of the picture's unit in that of the simulation */
function holdPins(
  { graph, hubs }: LayoutInput,
  pinned: Float64Array,
  unit: number,
  parts: readonly Part[],
  options: ForceOptions,
  xy: Float64Array,
): void {
  const fixed = Uint8Array.from({ length: graph.n }, (_, v) => (Number.isNaN(pinned[2 * v]!) ? 0 : 1));
  const isHub = new Uint8Array(graph.n);
  for (const h of hubs) isHub[h] = 1;
  const numberOf = new Uint32Array(graph.n);
  for (const { vertices } of parts) {
    if (!vertices.some((v) => fixed[v])) continue;
    const x = Float64Array.from(vertices, (v) => unit * (fixed[v] ? pinned[2 * v]! : xy[2 * v]!));
    const y = Float64Array.from(vertices, (v) => unit * (fixed[v] ? pinned[2 * v + 1]! : xy[2 * v + 1]!));
    const held = Array.from(vertices, (v, i) => (fixed[v] ? i : -1)).filter((i) => i >= 0);
    const kept = held.map((i) => [x[i]!, y[i]!] as const);
    const hubsHere = Uint8Array.from(vertices, (v) => isHub[v]!);
    const simulation = simulate(partOf(graph, vertices, numberOf), x, y, hubsHere, options);
    for (let round = 0; round < AFTER_PINS && vertices.length > 1; round++) {
      simulation.step(0.04 * unit * (1 - round / AFTER_PINS) ** 2 + 1e-4 * unit);
      held.forEach((i, h) => {
        [x[i], y[i]] = kept[h]!;
      });
    }
    vertices.forEach((v, i) => {
      xy[2 * v] = fixed[v] ? pinned[2 * v]! : x[i]! / unit;
      xy[2 * v + 1] = fixed[v] ? pinned[2 * v + 1]! : y[i]! / unit;
    });
  }
  separate(xy, usualRadii(graph), fixed);
}

const iterationsFor = (n: number): number => Math.round(Math.min(500, Math.max(60, 12_000 / Math.sqrt(n))));

function placePart(
  graph: Adjacency,
  hubs: Uint8Array,
  source: Random,
  options: ForceOptions,
  tell: (share: number) => void,
): { x: Float64Array; y: Float64Array } {
  const { n } = graph;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  if (n === 1) return { x, y };
  pivotMds(graph, source, x, y);
  const simulation = simulate(graph, x, y, hubs, options);
  const rounds = options.iterations ?? iterationsFor(n);
  const reach = Math.sqrt(n) * 2;
  for (let round = 0; round < rounds; round++) {
    // The limit falls from a fifth of the picture to about nothing.
    simulation.step(0.2 * reach * (1 - round / rounds) ** 2 + 1e-4 * reach);
    if (round % 8 === 0) tell(round / rounds);
  }
  level(x, y);
  return { x, y };
}

/**
 * Turns the longest axis level and widens a flat picture: pages are wide but not flat, and names need room above and
 * below. At most by a third, so that near stays near.
 */
function level(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let mx = 0;
  let my = 0;
  for (let v = 0; v < n; v++) {
    mx += x[v]! / n;
    my += y[v]! / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let v = 0; v < n; v++) {
    xx += (x[v]! - mx) ** 2;
    xy += (x[v]! - mx) * (y[v]! - my);
    yy += (y[v]! - my) ** 2;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const spread = Math.hypot((xx - yy) / 2, xy);
  const long = (xx + yy) / 2 + spread;
  const short = (xx + yy) / 2 - spread;
  const stretch = short > 0 ? Math.min(1.35, Math.max(1, 0.75 * Math.sqrt(long / short))) : 1;
  for (let v = 0; v < n; v++) {
    const dx = x[v]! - mx;
    const dy = y[v]! - my;
    x[v] = cos * dx + sin * dy;
    y[v] = stretch * (cos * dy - sin * dx);
  }
}

/** Scales and shifts into −1…1, keeping the shape. @returns length of the new unit in that of before */
function normalise(xy: Float64Array): number {
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < xy.length; i += 2) {
    x0 = Math.min(x0, xy[i]!);
    x1 = Math.max(x1, xy[i]!);
    y0 = Math.min(y0, xy[i + 1]!);
    y1 = Math.max(y1, xy[i + 1]!);
  }
  const half = Math.max(x1 - x0, y1 - y0) / 2 || 1;
  for (let i = 0; i < xy.length; i += 2) {
    xy[i] = (xy[i]! - (x0 + x1) / 2) / half;
    xy[i + 1] = (xy[i + 1]! - (y0 + y1) / 2) / half;
  }
  return half;
}
