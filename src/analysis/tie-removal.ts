/**
 * What one edge is to distances: of all that are farther from a source without it, how much farther. Distances behind an edge can
 * only grow, and those outside stay; so the new ones are found from the rim of what is behind it, nearest growth first.
 */
import type { Graph } from '../graph/graph.ts';

/** What is out of reach. */
export const FAR = 0xffff;
/** Sources that are searched from at once: bits of a number. */
export const LANES = 32;

/** Distances from up to 32 sources. */
export type Search = {
  readonly graph: Graph;
  /** Row-major: of each source, the distance of every vertex. */
  readonly rows: Uint16Array;
  /** By vertex, one bit a source: seen so far, in the last round, in the next one. */
  readonly seen: Uint32Array;
  readonly front: Uint32Array;
  readonly next: Uint32Array;
  /** Reached from two neighbours at least in the next round. */
  readonly twice: Uint32Array;
  /** By vertex, one bit a source: exactly one neighbour is nearer to it. */
  readonly oneWay: Uint32Array;
};

/** @param graph of fewer than 65 535 vertices */
export const newSearch = (graph: Graph): Search => ({
  graph,
  rows: new Uint16Array(LANES * graph.n),
  seen: new Uint32Array(graph.n),
  front: new Uint32Array(graph.n),
  next: new Uint32Array(graph.n),
  twice: new Uint32Array(graph.n),
  oneWay: new Uint32Array(graph.n),
});

/** Fills the rows with the distances from sources from … to − 1, all of them in one search (Then et al. 2014). */
export function searchTogether(search: Search, from: number, to: number): void {
  const { graph, rows, seen, front, next, twice, oneWay } = search;
  const { n, offsets, targets } = graph;
  rows.fill(FAR);
  seen.fill(0);
  front.fill(0);
  oneWay.fill(0);
  for (let s = from; s < to; s++) {
    rows[(s - from) * n + s] = 0;
    seen[s] = front[s] = 1 << (s - from);
  }
  for (let distance = 1, more = true; more; distance++) {
    more = false;
    next.fill(0);
    twice.fill(0);
    for (let v = 0; v < n; v++) {
      const bits = front[v]!;
      if (bits === 0) continue;
      const end = offsets[v + 1]!;
      for (let k = offsets[v]!; k < end; k++) {
        const u = targets[k]!;
        twice[u]! |= next[u]! & bits;
        next[u]! |= bits;
      }
    }
    for (let v = 0; v < n; v++) {
      let fresh = next[v]! & ~seen[v]!;
      front[v] = fresh;
      seen[v]! |= fresh;
      oneWay[v]! |= fresh & ~twice[v]!;
      more ||= fresh !== 0;
      for (; fresh !== 0; fresh &= fresh - 1) rows[(31 - Math.clz32(fresh & -fresh)) * n + v] = distance;
    }
  }
}

/** No way is left, or none was found yet. */
const NEVER = 0xffffffff;

/** Room for the work of `lossBehind`, to be used again and again on graphs of one size. */
export type Detours = {
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

/** The row of one source in a search, and what marks it in `oneWay`. */
export type Row = { readonly distance: Uint16Array; readonly bit: number };

/** @param source its place among those that were searched from together */
export const rowOf = ({ graph: { n }, rows }: Search, source: number): Row => ({
  distance: rows.subarray(source * n, (source + 1) * n),
  bit: 1 << source,
});

/** Where the one neighbour nearer to the source stands in `targets`, of a vertex that has just one. */
export function onlyWay({ graph: { offsets, targets } }: Search, { distance }: Row, v: number): number {
  let k = offsets[v]!;
  while (distance[targets[k]!] !== distance[v]! - 1) k++;
  return k;
}

/**
 * Takes away the one edge that leads from the source towards v. Those behind it are v and all whose every way is lost.
 * @param v a vertex with one way
 * @param leaves vertices with one edge that hang on each vertex and are no part of the graph
 * @param here how many hang on the source
 * @returns how much Σ 1/distance from the source and its leaves to all others and theirs falls; > 0
 */
export function lossBehind(
  search: Search,
  row: Row,
  v: number,
  detours: Detours,
  leaves: Uint32Array,
  here: number,
): number {
  const { behind, growth, inverse } = detours;
  const { distance } = row;
  const alone = growthAlone(search, row, v);
  if (alone > 0) {
    const d = distance[v]!;
    const there = leaves[v]!;
    detours.steps += 1 + search.graph.offsets[v + 1]! - search.graph.offsets[v]!;
    return nearness(inverse, d, here, there) - nearness(inverse, d + alone, here, there);
  }
  const count = standBehind(search, row, v, detours);
  growAll(search.graph, distance, count, detours);
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
function growthAlone(
  { graph: { offsets, targets }, oneWay }: Search,
  { distance, bit }: Row,
  v: number,
): 0 | 1 | 2 {
  const d = distance[v]!;
  let growth: 0 | 1 | 2 = 0;
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
    const u = targets[k]!;
    if (distance[u] === d) growth = 1;
    else if (distance[u]! > d) {
      if ((oneWay[u]! & bit) !== 0) return 0;
      if (growth === 0) growth = 2;
    }
  }
  return growth;
}

/** Collects those behind the one way to v into `behind`, nearest first, and opens them. @returns how many they are */
function standBehind(
  { graph: { offsets, targets }, oneWay }: Search,
  { distance, bit }: Row,
  v: number,
  { open, behind }: Detours,
): number {
  let count = 1;
  behind[0] = v;
  open[v] = 1;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    const d = distance[u]!;
    const end = offsets[u + 1]!;
    for (let k = offsets[u]!; k < end; k++) {
      const w = targets[k]!;
      if (distance[w]! <= d || open[w] === 1) continue;
      // All as far as u that are behind are open by now.
      if ((oneWay[w]! & bit) === 0 && !everyWayIsLost(offsets, targets, distance, open, w)) continue;
      open[w] = 1;
      behind[count++] = w;
    }
  }
  return count;
}

function everyWayIsLost(
  offsets: Uint32Array,
  targets: Uint32Array,
  distance: Uint16Array,
  open: Uint8Array,
  w: number,
): boolean {
  const nearer = distance[w]! - 1;
  for (let k = offsets[w]!; k < offsets[w + 1]!; k++)
    if (distance[targets[k]!] === nearer && open[targets[k]!] === 0) return false;
  return true;
}

/** The least growth that is seen from the rim: over a neighbour outside that is as far, or one that is farther. */
function growFromOutside(
  { offsets, targets }: Graph,
  row: Uint16Array,
  count: number,
  detours: Detours,
): void {
  const { open, behind, waiting, growth } = detours;
  for (let i = 0; i < count; i++) {
    const u = behind[i]!;
    const d = row[u]!;
    const end = offsets[u + 1]!;
    waiting[i] = u;
    let least = NEVER;
    for (let k = offsets[u]!; k < end; k++) {
      const w = targets[k]!;
      if (row[w]! < d) continue;
      if (open[w] === 0) least = Math.min(least, row[w] === d ? 1 : 2);
    }
    growth[u] = least;
    detours.steps += 2 + 2 * (end - offsets[u]!);
  }
}

/**
 * Settles how much the distance grows of each of `behind`, least growth first: as much as for one that it is behind itself, one
 * more than for one beside it, two more than for one behind it. NEVER where no way is left.
 */
function growAll(graph: Graph, row: Uint16Array, count: number, detours: Detours): void {
  const { offsets, targets } = graph;
  const { open, waiting, growth } = detours;
  growFromOutside(graph, row, count, detours);
  let left = count;
  // Growth by b follows from growth by b, b − 1 or b − 2: after two numbers by which nobody's grows, nobody's ever does.
  for (let by = 1, idle = 0; left > 0 && idle < 2; by++) {
    let stay = 0;
    for (let i = 0; i < left; i++) {
      const u = waiting[i]!;
      if (growth[u]! > by && !(by > 2 && growsOverOneBehind(graph, row, u, by, detours))) {
        waiting[stay++] = u;
        continue;
      }
      open[u] = 0;
      growth[u] = by;
      const d = row[u]!;
      const end = offsets[u + 1]!;
      for (let k = offsets[u]!; k < end; k++) {
        const w = targets[k]!;
        // Those behind it come later in this same round, since they are farther from the source.
        const most = row[w]! > d ? by : by + 1;
        if (open[w] === 1 && row[w]! >= d && growth[w]! > most) growth[w] = most;
      }
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
function growsOverOneBehind(
  { offsets, targets }: Graph,
  row: Uint16Array,
  u: number,
  by: number,
  { open, growth }: Detours,
): boolean {
  for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
    const w = targets[k]!;
    if (row[w]! > row[u]! && open[w] === 0 && growth[w]! <= by - 2) return true;
  }
  return false;
}
