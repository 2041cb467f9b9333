/**
 * What one edge is to distances: of all that are farther from a source without it, how much farther. Distances behind an edge can
 * only grow, and those outside stay; so the new ones are found from the rim of what is behind it, nearest growth first.
 */
import type { Graph } from '../graph/graph.ts';

/** A breadth-first search from one source, with all that leads away from it. */
export type Tree = {
  /** Ties to the source, −1 = out of reach. */
  readonly distance: Int32Array;
  /** Neighbours one step nearer to the source, and the edge to the last of them. */
  readonly ways: Uint32Array;
  readonly edge: Uint32Array;
  /** Neighbours one step farther: `away` from `first` of the vertex to its `end`. */
  readonly away: Uint32Array;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** Neighbours as far from the source: `beside` from `firstBeside` of the vertex to its `endBeside`. */
  readonly beside: Uint32Array;
  readonly firstBeside: Uint32Array;
  readonly endBeside: Uint32Array;
  /** Vertices in the order in which they are found. */
  readonly order: Uint32Array;
};

export const newTree = ({ n, targets }: Graph): Tree => ({
  distance: new Int32Array(n),
  ways: new Uint32Array(n),
  edge: new Uint32Array(n),
  away: new Uint32Array(targets.length),
  first: new Uint32Array(n),
  end: new Uint32Array(n),
  beside: new Uint32Array(targets.length),
  firstBeside: new Uint32Array(n),
  endBeside: new Uint32Array(n),
  order: new Uint32Array(n),
});

/** Breadth-first search into a tree that may have been used before; returns how many vertices are in reach. O(n + m). */
export function searchFrom({ offsets, targets, edges }: Graph, s: number, tree: Tree): number {
  const { distance, ways, edge, away, first, end, beside, firstBeside, endBeside, order } = tree;
  distance.fill(-1);
  distance[s] = 0;
  ways[s] = 0;
  order[0] = s;
  let tail = 1;
  let arcs = 0;
  let equals = 0;
  for (let head = 0; head < tail; head++) {
    const v = order[head]!;
    const next = distance[v]! + 1;
    first[v] = arcs;
    firstBeside[v] = equals;
    const stop = offsets[v + 1]!;
    for (let k = offsets[v]!; k < stop; k++) {
      const u = targets[k]!;
      const d = distance[u]!;
      if (d < 0) {
        distance[u] = next;
        ways[u] = 1;
        order[tail++] = u;
      } else if (d === next) ways[u]!++;
      else {
        if (d === next - 1) beside[equals++] = u;
        continue;
      }
      edge[u] = edges[k]!;
      away[arcs++] = u;
    }
    end[v] = arcs;
    endBeside[v] = equals;
  }
  return tail;
}

/** No way is left, or none was found yet. */
const NEVER = 0xffffffff;

/** Room for the work of `lossBehind`, to be used again and again on graphs of one size. */
export type Detours = {
  /** Ways that are lost, per vertex; all 0 between calls. */
  readonly lost: Uint32Array;
  /** 1 where the new distance is not known yet; all 0 between calls. */
  readonly open: Uint8Array;
  readonly behind: Uint32Array;
  /** Those of `behind` whose new distance is not known yet. */
  readonly waiting: Uint32Array;
  /** By how much the distance grows, or the least that is known of it. */
  readonly growth: Uint32Array;
  /** 1/d of every distance d. */
  readonly inverse: Float64Array;
  /** Vertices and arcs that were visited so far. */
  steps: number;
};

/** @param n vertices */
export const newDetours = (n: number): Detours => ({
  lost: new Uint32Array(n),
  open: new Uint8Array(n),
  behind: new Uint32Array(n),
  waiting: new Uint32Array(n),
  growth: new Uint32Array(n),
  inverse: Float64Array.from({ length: n + 3 }, (_, d) => 1 / d),
  steps: 0,
});

/** Σ 1/distance between two vertices and the leaves of each. */
const nearness = (inverse: Float64Array, distance: number, here: number, there: number): number =>
  inverse[distance]! + (here + there) * inverse[distance + 1]! + here * there * inverse[distance + 2]!;

/**
 * Takes away the one edge that leads from the source towards v. Those behind it are v and all whose every way is lost.
 * @param v a vertex with one way
 * @param leaves vertices with one edge that hang on each vertex and are no part of the graph
 * @returns how much Σ 1/distance from the source and its leaves to all others and theirs falls; > 0
 */
export function lossBehind(tree: Tree, v: number, detours: Detours, leaves: Uint32Array): number {
  const { distance, order } = tree;
  const { behind, growth, inverse } = detours;
  const here = leaves[order[0]!]!;
  const alone = growthAlone(tree, v);
  if (alone > 0) {
    const d = distance[v]!;
    const there = leaves[v]!;
    detours.steps += 1 + tree.end[v]! - tree.first[v]!;
    return nearness(inverse, d, here, there) - nearness(inverse, d + alone, here, there);
  }
  const count = standBehind(tree, v, detours);
  growAll(tree, count, detours);
  let loss = 0;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    const d = distance[u]!;
    const there = leaves[u]!;
    loss += nearness(inverse, d, here, there);
    if (growth[u] !== NEVER) loss -= nearness(inverse, d + growth[u]!, here, there);
  }
  return loss;
}

/**
 * By how much the distance of v grows without its one edge towards the source, if nobody else is behind that edge: the way leads over
 * a neighbour as far as v is, or over one farther. 0 where others are behind it, or no way is left.
 */
function growthAlone({ ways, away, first, end, firstBeside, endBeside }: Tree, v: number): 0 | 1 | 2 {
  for (let k = first[v]!; k < end[v]!; k++) if (ways[away[k]!] === 1) return 0;
  return endBeside[v]! > firstBeside[v]! ? 1 : end[v]! > first[v]! ? 2 : 0;
}

/** Collects those behind the one way to v into `behind`, nearest first, and opens them. @returns how many they are */
function standBehind({ ways, away, first, end }: Tree, v: number, detours: Detours): number {
  const { lost, open, behind } = detours;
  let count = 1;
  behind[0] = v;
  open[v] = 1;
  for (let i = 0; i < count; i++) {
    const stop = end[behind[i]!]!;
    for (let k = first[behind[i]!]!; k < stop; k++) {
      const w = away[k]!;
      if (++lost[w]! !== ways[w]) continue;
      open[w] = 1;
      behind[count++] = w;
    }
  }
  return count;
}

/** The least growth that is seen from the rim: over a neighbour outside that is as far, or one that is farther. */
function growFromOutside(tree: Tree, count: number, detours: Detours): void {
  const { away, first, end, beside, firstBeside, endBeside } = tree;
  const { lost, open, behind, waiting, growth } = detours;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    waiting[i] = u;
    let least = NEVER;
    for (let k = first[u]!; k < end[u]!; k++) {
      lost[away[k]!] = 0;
      if (open[away[k]!] === 0) least = 2;
    }
    for (let k = firstBeside[u]!; k < endBeside[u]! && least > 1; k++) if (open[beside[k]!] === 0) least = 1;
    growth[u] = least;
    detours.steps += 2 + 2 * (end[u]! - first[u]!) + endBeside[u]! - firstBeside[u]!;
  }
}

/**
 * Settles how much the distance grows of each of `behind`, least growth first: as much as for one that it is behind itself, one
 * more than for one beside it, two more than for one behind it. NEVER where no way is left.
 */
function growAll(tree: Tree, count: number, detours: Detours): void {
  const { away, first, end, beside, firstBeside, endBeside } = tree;
  const { open, waiting, growth } = detours;
  growFromOutside(tree, count, detours);
  let left = count;
  // Growth by b follows from growth by b, b − 1 or b − 2: after two numbers by which nobody's grows, nobody's ever does.
  for (let by = 1, idle = 0; left > 0 && idle < 2; by++) {
    let stay = 0;
    for (let i = 0; i < left; i++) {
      const u = waiting[i]!;
      if (growth[u]! > by && !(by > 2 && growsOverOneBehind(tree, u, by, detours))) {
        waiting[stay++] = u;
        continue;
      }
      open[u] = 0;
      growth[u] = by;
      // Those behind it come later in this same round, since they are farther from the source.
      for (let k = first[u]!; k < end[u]!; k++) if (growth[away[k]!]! > by) growth[away[k]!] = by;
      for (let k = firstBeside[u]!; k < endBeside[u]!; k++)
        if (growth[beside[k]!]! > by + 1) growth[beside[k]!] = by + 1;
    }
    detours.steps += left;
    idle = stay === left ? idle + 1 : 0;
    left = stay;
  }
  for (let i = 0; i < left; i++) {
    open[waiting[i]!] = 0;
    growth[waiting[i]!] = NEVER;
  }
}

/** Whether a way leads over a neighbour that is one farther from the source and whose own new distance is known. */
function growsOverOneBehind({ away, first, end }: Tree, u: number, by: number, detours: Detours): boolean {
  const { open, growth } = detours;
  for (let k = first[u]!; k < end[u]!; k++)
    if (open[away[k]!] === 0 && growth[away[k]!]! <= by - 2) return true;
  return false;
}
