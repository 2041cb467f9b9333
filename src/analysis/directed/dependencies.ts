/**
 * How often vertices lie on shortest directed ways: Brandes 2001 from every source, kept apart by the classes of both ends.
 * With one class it is betweenness, with sectors as classes betweenness between sectors. O(n·m·S), with lengths O(n·m·log n).
 */
import type { Arcs, Rows } from '../../graph/arcs.ts';
import type { Progress, Question } from '../measure.ts';
import { distanceHeap } from '../paths/distance-heap.ts';

export type ArcPlan = {
  readonly n: number;
  readonly out: Rows;
  readonly in: Rows;
  /** Length of the arc at each position of `out` and of `in`; null = all 1. */
  readonly outLengths: Float64Array | null;
  readonly inLengths: Float64Array | null;
  /** Class of each vertex as an end of ways; below 0 = it is none. */
  readonly classOf: Int8Array;
  readonly classes: number;
  /** Sources of one unit of work. */
  readonly unit: number;
};

/** At (a·classes + b)·n + v: Σ over s of class a and t of class b, both other than v, of σ_st(v)/σ_st. */
export type ArcPart = { readonly sums: Float64Array };

/** Lengths of the positions of rows, 1 / strength, when the question asks for strengths and there are some; else null. */
export const lengthsOf = ({ weights }: Rows, { options }: Question): Float64Array | null =>
  options.weighted && weights ? weights.map((w) => 1 / w) : null;

export function planArcs(question: Question, arcs: Arcs, classOf: Int8Array, classes: number): ArcPlan {
  return {
    n: arcs.n,
    out: arcs.out,
    in: arcs.in,
    outLengths: lengthsOf(arcs.out, question),
    inLengths: lengthsOf(arcs.in, question),
    classOf,
    classes,
    unit: Math.max(1, Math.ceil(arcs.n / 256)),
  };
}

export const arcUnits = ({ n, unit }: ArcPlan): number => Math.ceil(n / unit);

export const sumArcs = ({ n, classes }: ArcPlan, parts: readonly ArcPart[]): Float64Array => {
  const total = new Float64Array(classes * classes * n);
  for (const { sums } of parts) for (let i = 0; i < total.length; i++) total[i]! += sums[i]!;
  return total;
};

export function searchArcs(plan: ArcPlan, from: number, to: number, told?: Progress): ArcPart {
  const { n, classOf, classes, unit } = plan;
  const sums = new Float64Array(classes * classes * n);
  const found: Found = {
    order: new Uint32Array(n),
    distance: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(n),
  };
  const search = plan.outLengths ? nearestFirst(plan, plan.outLengths, found) : breadthFirst(plan, found);
  const onWay = onShortestWay(plan, found.distance);
  const delta = new Float64Array(n * classes);
  for (let i = from; i < to; i++) {
    for (let s = i * unit; s < Math.min(n, (i + 1) * unit); s++) {
      if (classOf[s]! < 0) continue;
      const reached = search(s);
      countPaths(plan, found, reached, onWay);
      collect(plan, found, reached, onWay, delta, sums);
      for (let j = 0; j < reached; j++) {
        const v = found.order[j]!;
        found.distance[v] = Number.POSITIVE_INFINITY;
        delta.fill(0, v * classes, (v + 1) * classes);
      }
    }
    told?.(i + 1, arcUnits(plan));
  }
  return { sums };
}

/** What a search leaves behind: vertices in the order of their distance, the source first. */
type Found = { readonly order: Uint32Array; readonly distance: Float64Array; readonly paths: Float64Array };
type OnWay = (u: number, w: number, k: number) => boolean;

/** Distances that differ by less than this, relatively, are equal: sums of the same lengths differ by rounding. */
const TOLERANCE = 1e-12;

/** Whether the arc from u at position k of the senders of w is the last of a shortest way to w. */
function onShortestWay({ inLengths }: ArcPlan, distance: Float64Array): OnWay {
  if (!inLengths) return (u, w) => distance[u]! + 1 === distance[w]!;
  return (u, w, k) => {
    const through = distance[u]! + inLengths[k]!;
    return distance[u]! < distance[w]! && through <= distance[w]! * (1 + TOLERANCE);
  };
}

function countPaths({ in: senders }: ArcPlan, { order, paths }: Found, reached: number, onWay: OnWay): void {
  paths[order[0]!] = 1;
  for (let i = 1; i < reached; i++) {
    const w = order[i]!;
    let count = 0;
    for (let k = senders.offsets[w]!; k < senders.offsets[w + 1]!; k++) {
      const u = senders.targets[k]!;
      if (onWay(u, w, k)) count += paths[u]!;
    }
    paths[w] = count;
  }
}

/** Farthest first: what ends at w or goes on from it is shared out among those before it. */
function collect(
  { n, in: senders, classOf, classes }: ArcPlan,
  { order, paths }: Found,
  reached: number,
  onWay: OnWay,
  delta: Float64Array,
  sums: Float64Array,
): void {
  const from = classOf[order[0]!]! * classes;
  for (let i = reached - 1; i > 0; i--) {
    const w = order[i]!;
    for (let c = 0; c < classes; c++) sums[(from + c) * n + w]! += delta[w * classes + c]!;
    if (classOf[w]! >= 0) delta[w * classes + classOf[w]!]!++;
    for (let k = senders.offsets[w]!; k < senders.offsets[w + 1]!; k++) {
      const u = senders.targets[k]!;
      if (!onWay(u, w, k)) continue;
      const share = paths[u]! / paths[w]!;
      for (let c = 0; c < classes; c++) delta[u * classes + c]! += share * delta[w * classes + c]!;
    }
  }
}

function breadthFirst({ out }: ArcPlan, { order, distance }: Found): (s: number) => number {
  return (s) => {
    distance[s] = 0;
    order[0] = s;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
        const w = out.targets[k]!;
        if (distance[w] !== Number.POSITIVE_INFINITY) continue;
        distance[w] = next;
        order[reached++] = w;
      }
    }
    return reached;
  };
}

/** Dijkstra 1959. */
function nearestFirst(
  { n, out }: ArcPlan,
  lengths: Float64Array,
  { order, distance }: Found,
): (s: number) => number {
  const heap = distanceHeap(distance, n);
  return (s) => {
    distance[s] = 0;
    heap.push(s);
    let reached = 0;
    for (let v = heap.pop(); v >= 0; v = heap.pop()) {
      order[reached++] = v;
      for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
        const w = out.targets[k]!;
        const through = distance[v]! + lengths[k]!;
        if (through >= distance[w]!) continue;
        distance[w] = through;
        heap.push(w);
      }
    }
    return reached;
  };
}
