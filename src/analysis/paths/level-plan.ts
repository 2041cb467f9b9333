/**
 * The core on which all distances are counted: pendant trees folded away, twins merged, renumbered from the hubs. Each
 * vertex of the core carries how many vertices hang at each height above it, its own twins at height 0.
 */
import type { Graph } from '../../graph/graph.ts';
import { kernelsInUse } from './kernels.ts';
import { type Arcs, asNumbered, groupedSources, sortedByKey } from './source-order.ts';
import { pendantTrees, type Trees } from './trees.ts';
import { findTwins, type Twins } from './twins.ts';

/** Two counts travel in one double: low + high · PACK, each below 2²⁶. */
export const PACK = 2 ** 26;

/** Sources in a set: a multiple of what any search takes at once. */
export const SET = 512;

export type LevelPlan = {
  readonly mode: 'levels';
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Most levels that a search of the core can have. */
  readonly depth: number;
  /** Planes of packed heights: heights 2i and 2i+1 of core vertex q at loads[i·size+q]. */
  readonly planes: number;
  readonly loads: Float64Array;
  readonly sources: Uint32Array;
  /** Sets of SET sources in each unit of work. */
  readonly setsPerUnit: number;
  /** Core vertex of each vertex, or −1 in a pendant tree; and kind of twins of each core vertex. */
  readonly coreOf: Int32Array;
  readonly kinds: Uint8Array;
  readonly parent: Int32Array;
  readonly order: Uint32Array;
  /** heights × n: vertices at each height of the tree above v, v itself at 0; row-major by vertex. */
  readonly height: number;
  readonly above: Uint32Array;
};

/** Beyond this many numbers (long chains, huge rings) distances are counted vertex by vertex instead. */
const MOST_NUMBERS = 16_000_000;
/** Arcs × sets worth handing to another worker, which takes about 20 ms; and units enough for any number of workers. */
const UNIT_WORK = { kernels: 2_500_000, plain: 250_000 };
const UNITS = 32;
/** From so many sources on it pays to search those together that have much of their way in common. */
const GROUPED_FROM = 256;

/** The plan, or null where the graph is so long that tables of levels would not pay. */
export function planLevels(graph: Graph): LevelPlan | null {
  const { n } = graph;
  const trees = pendantTrees(graph);
  const { height } = trees;
  if (n * height > MOST_NUMBERS) return null;
  const above = heightsAbove(n, trees);
  const core = Uint32Array.from({ length: n - trees.order.length });
  let filled = 0;
  for (let v = 0; v < n; v++) if (trees.parent[v]! < 0) core[filled++] = v;
  const rows = coreRows(graph, core, trees.parent);
  const { twins, arcs } = merged(rows, findTwins({ size: core.length, ...rows }));
  const size = twins.classes;
  const depth = mostLevels(arcs, size);
  const planes = (height + 1) >> 1;
  if (Math.max(n * (depth + 2 * height + 2), planes * size * depth) > MOST_NUMBERS) return null;
  const loads = new Float64Array(planes * size);
  const coreOf = new Int32Array(n).fill(-1);
  for (let i = 0; i < core.length; i++) {
    const q = twins.classOf[i]!;
    coreOf[core[i]!] = q;
    for (let h = 0; h < height; h++) {
      loads[(h >> 1) * size + q]! += above[core[i]! * height + h]! * (h & 1 ? PACK : 1);
    }
  }
  const sets = Math.ceil(size / SET);
  const units = Math.min(
    UNITS,
    Math.ceil((sets * arcs.targets.length) / UNIT_WORK[kernelsInUse() ? 'kernels' : 'plain']),
  );
  return {
    mode: 'levels',
    size,
    ...arcs,
    depth,
    planes,
    loads,
    sources: heavyFirst(
      (size > GROUPED_FROM ? groupedSources(arcs, 0, size) : asNumbered(0, size)).order,
      loads,
      planes,
    ),
    setsPerUnit: Math.max(1, Math.ceil(sets / Math.max(1, units))),
    coreOf,
    kinds: twins.kind,
    parent: trees.parent,
    order: trees.order,
    height,
    above,
  };
}

/**
 * Sources by the bits of their loads, as a search counts a set of them bit by bit; otherwise in the order given. The heaviest
 * first, so that what is left at the end, when some workers have nothing to do any more, is soon done.
 */
function heavyFirst(order: Uint32Array, loads: Float64Array, planes: number): Uint32Array {
  const size = order.length;
  const bits = new Uint32Array(size);
  for (let p = 0; p < planes; p++) {
    for (let q = 0; q < size; q++) {
      const load = loads[p * size + q]!;
      if (load === 0) continue;
      const high = Math.floor(load / PACK);
      bits[q]! += 64 - Math.clz32(load - high * PACK) - Math.clz32(high);
    }
  }
  const keys = order.map((q) => MOST_BITS - Math.min(MOST_BITS, bits[q]!));
  return sortedByKey(keys, MOST_BITS + 1).map((place) => order[place]!);
}
const MOST_BITS = 255;

function heightsAbove(n: number, { parent, order, height }: Trees): Uint32Array {
  const above = new Uint32Array(n * height);
  for (let v = 0; v < n; v++) above[v * height] = 1;
  for (const v of order) {
    const u = parent[v]!;
    for (let h = 0; h + 1 < height; h++) above[u * height + h + 1]! += above[v * height + h]!;
  }
  return above;
}

function coreRows({ n, offsets, targets }: Graph, core: Uint32Array, parent: Int32Array): Arcs {
  const place = new Int32Array(n).fill(-1);
  for (let i = 0; i < core.length; i++) place[core[i]!] = i;
  const rowStarts = new Uint32Array(core.length + 1);
  const kept = new Uint32Array(targets.length);
  let at = 0;
  for (let i = 0; i < core.length; i++) {
    for (let k = offsets[core[i]!]!; k < offsets[core[i]! + 1]!; k++) {
      if (parent[targets[k]!]! < 0) kept[at++] = place[targets[k]!]!;
    }
    rowStarts[i + 1] = at;
  }
  return { offsets: rowStarts, targets: kept.slice(0, at) };
}

/** Twin classes as vertices, numbered breadth-first, each component from its vertex with most neighbours. */
function merged(rows: Arcs, twins: Twins): { readonly twins: Twins; readonly arcs: Arcs } {
  const { classes, example, classOf } = twins;
  const byDegree = greatestFirst(classes, (c) => rows.offsets[example[c]! + 1]! - rows.offsets[example[c]!]!);
  const classAt = rows.targets.map((i) => classOf[i]!);
  const order = new Uint32Array(classes);
  const rank = new Int32Array(classes).fill(-1);
  let filled = 0;
  for (const root of byDegree) {
    if (rank[root]! >= 0) continue;
    let head = filled;
    rank[root] = filled;
    order[filled++] = root;
    for (; head < filled; head++) {
      const i = example[order[head]!]!;
      for (let k = rows.offsets[i]!, end = rows.offsets[i + 1]!; k < end; k++) {
        const c = classAt[k]!;
        if (rank[c]! >= 0) continue;
        rank[c] = filled;
        order[filled++] = c;
      }
    }
  }
  const offsets = new Uint32Array(classes + 1);
  const targets = new Uint32Array(rows.targets.length);
  const mark = new Int32Array(classes).fill(-1);
  let at = 0;
  for (let q = 0; q < classes; q++) {
    const i = example[order[q]!]!;
    for (let k = rows.offsets[i]!, end = rows.offsets[i + 1]!; k < end; k++) {
      const r = rank[classAt[k]!]!;
      if (r === q || mark[r] === q) continue;
      mark[r] = q;
      targets[at++] = r;
    }
    offsets[q + 1] = at;
  }
  return {
    twins: {
      classes,
      classOf: classOf.map((c) => rank[c]!),
      example: order.map((c) => example[c]!),
      kind: Uint8Array.from(order, (c) => twins.kind[c]!),
    },
    arcs: hubsFirst({ offsets, targets: targets.slice(0, at) }),
  };
}

/** 0…count−1 by what `of` says of them, the greatest first, then by number. */
function greatestFirst(count: number, of: (i: number) => number): Uint32Array {
  const values = new Uint32Array(count);
  let most = 0;
  for (let i = 0; i < count; i++) {
    values[i] = of(i);
    most = Math.max(most, values[i]!);
  }
  return sortedByKey(
    values.map((value) => most - value),
    most + 1,
  );
}

/** The same rows, neighbours with many arcs first: a search that gathers then soon has all it is missing. */
function hubsFirst({ offsets, targets }: Arcs): Arcs {
  const size = offsets.length - 1;
  const order = greatestFirst(size, (v) => offsets[v + 1]! - offsets[v]!);
  const sorted = new Uint32Array(targets.length);
  const put = offsets.slice(0, size);
  for (const v of order) for (let k = offsets[v]!; k < offsets[v + 1]!; k++) sorted[put[targets[k]!]!++] = v;
  return { offsets, targets: sorted };
}

/** No search has more levels than twice the levels from one vertex of its component. */
function mostLevels({ offsets, targets }: Arcs, size: number): number {
  const level = new Int32Array(size).fill(-1);
  const queue = new Uint32Array(size);
  let most = 0;
  for (let root = 0; root < size; root++) {
    if (level[root]! >= 0) continue;
    level[root] = 0;
    queue[0] = root;
    let tail = 1;
    let last = root;
    for (let head = 0; head < tail; head++) {
      last = queue[head]!;
      for (let k = offsets[last]!; k < offsets[last + 1]!; k++) {
        const r = targets[k]!;
        if (level[r]! >= 0) continue;
        level[r] = level[last]! + 1;
        queue[tail++] = r;
      }
    }
    most = Math.max(most, level[last]!);
  }
  return 2 * most + 1;
}
