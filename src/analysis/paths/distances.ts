/**
 * Distances from every vertex, summed up. Where every tie has length 1 they are counted level by level for many sources at
 * once (`levels.ts`); where ties have lengths, or the graph is one long chain, one source after the other.
 */
import type { Graph } from '../../graph/graph.ts';
import type { Progress } from '../measure.ts';
import { distanceHeap } from './distance-heap.ts';
import { type LevelPlan, planLevels } from './level-plan.ts';
import { type DistanceSums, type LevelPart, levelUnits, searchLevels, sumLevels } from './levels.ts';

type SourcePlan = {
  readonly mode: 'sources';
  readonly n: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Length of each arc, or null when all are 1. */
  readonly lengths: Float64Array | null;
  readonly unit: number;
};
export type DistancePlan = LevelPlan | SourcePlan;

/** Sums from the sources of some units; 0 for all other vertices. */
type SourcePart = DistanceSums;
export type DistancePart = LevelPart | SourcePart;

/** Up to this many steps (vertices × arcs) searching is quicker than planning how to search. */
const SMALL = 40_000;

/** @param lengths length of each edge, or null */
export function planDistances(graph: Graph, lengths: Float64Array | null): DistancePlan {
  const levels = lengths || graph.n * graph.targets.length <= SMALL ? null : planLevels(graph);
  if (levels) return levels;
  const { n, offsets, targets, edges } = graph;
  const arcs = lengths ? Float64Array.from(edges, (e) => lengths[e]!) : null;
  return { mode: 'sources', n, offsets, targets, lengths: arcs, unit: Math.max(1, Math.ceil(n / 256)) };
}

export const distanceUnits = (plan: DistancePlan): number =>
  plan.mode === 'levels' ? levelUnits(plan) : Math.ceil(plan.n / plan.unit);

export function searchDistances(plan: DistancePlan, from: number, to: number, told?: Progress): DistancePart {
  if (plan.mode === 'levels') return searchLevels(plan, from, to, told);
  const { n, unit } = plan;
  const sums = emptySums(n);
  const search = plan.lengths ? nearestFirst(plan, plan.lengths, sums) : breadthFirst(plan, sums);
  for (let i = from; i < to; i++) {
    for (let s = i * unit; s < Math.min(n, (i + 1) * unit); s++) search(s);
    told?.(i + 1, Math.ceil(n / unit));
  }
  return sums;
}

export function sumDistances(plan: DistancePlan, parts: readonly DistancePart[]): DistanceSums {
  if (plan.mode === 'levels') return sumLevels(plan, parts as readonly LevelPart[]);
  const sums = emptySums(plan.n);
  for (const part of parts as readonly SourcePart[]) {
    for (const key of ['far', 'near', 'reach', 'eccentricity'] as const) {
      for (let v = 0; v < plan.n; v++) sums[key][v]! += part[key][v]!;
    }
  }
  return sums;
}

const emptySums = (n: number): DistanceSums => ({
  far: new Float64Array(n),
  near: new Float64Array(n),
  reach: new Float64Array(n),
  eccentricity: new Float64Array(n),
});

/** Adds up the distances of all other vertices from s. */
type Visit = (s: number) => void;

function breadthFirst(
  { n, offsets, targets }: SourcePlan,
  { far, near, reach, eccentricity }: DistanceSums,
): Visit {
  const seen = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  return (s) => {
    seen[s] = s;
    queue[0] = s;
    let tail = 1;
    let head = 0;
    for (let d = 1; head < tail; d++) {
      const end = tail;
      for (; head < end; head++) {
        const v = queue[head]!;
        for (let k = offsets[v]!, last = offsets[v + 1]!; k < last; k++) {
          const w = targets[k]!;
          if (seen[w] === s) continue;
          seen[w] = s;
          queue[tail++] = w;
        }
      }
      if (tail === end) return;
      far[s]! += d * (tail - end);
      near[s]! += (tail - end) / d;
      reach[s]! += tail - end;
      eccentricity[s] = d;
    }
  };
}

/** Dijkstra 1959. */
function nearestFirst(
  { n, offsets, targets }: SourcePlan,
  lengths: Float64Array,
  { far, near, reach, eccentricity }: DistanceSums,
): Visit {
  const distance = new Float64Array(n);
  const heap = distanceHeap(distance, n);
  return (s) => {
    distance.fill(Number.POSITIVE_INFINITY);
    distance[s] = 0;
    heap.push(s);
    for (let v = heap.pop(); v >= 0; v = heap.pop()) {
      const d = distance[v]!;
      if (v !== s) {
        far[s]! += d;
        near[s]! += 1 / d;
        reach[s]!++;
        eccentricity[s] = d;
      }
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const through = d + lengths[k]!;
        const w = targets[k]!;
        if (through >= distance[w]!) continue;
        distance[w] = through;
        heap.push(w);
      }
    }
  };
}
