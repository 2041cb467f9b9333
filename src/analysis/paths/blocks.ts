/**
 * Biconnected components ("blocks") of a graph, and everything about paths that follows from them without a search.
 *
 *   a – b – c        Blocks are {a,b}, {b,c,d,e} and {e,f}; b and e are cut vertices. Every path from a to the rest
 *       | X |        passes b, so pairs of vertices in different branches at b are counted by multiplication, and inside
 *       d – e – f    a block each vertex stands for all that hangs behind it ("ends").
 *
 * Hopcroft & Tarjan 1973; for betweenness Puzis et al. 2012, Sariyüce et al. 2013.
 */
import type { Graph } from '../../graph/graph.ts';

/** How many path ends of each class every vertex counts for, row-major n × classes; plain betweenness has one class of ones. */
export type Ends = { readonly classes: number; readonly counts: Float64Array };

/** The pairs of classes (from[p], to[p]) whose paths are counted. */
export type ClassPairs = { readonly from: Uint8Array; readonly to: Uint8Array };

export type Blocks = {
  readonly count: number;
  /** Members of block b: members[starts[b] … starts[b+1]−1]; the last is the one nearest to the root of the search. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Ends behind each member as seen from inside its block, itself included; row-major, members × classes. */
  readonly behind: Float64Array;
  /** Rank of each vertex in the depth-first search, from 1. */
  readonly rank: Uint32Array;
  /** The block of the edge to the vertex's parent in the search, −1 at a root: an edge is in the block of its later end. */
  readonly parentBlock: Int32Array;
  /** For each class pair p and vertex v, at p·n+v: pairs (s, t) that no path joins without v. s is of class from[p]. */
  readonly separated: Float64Array;
  /** Connected components that remain of v's own component when v is removed. */
  readonly branches: Uint32Array;
  /** Component of each vertex, and number of components. */
  readonly component: Uint32Array;
  readonly components: number;
};

/** One depth-first search, O((n + m) · classes + n · pairs). */
export function findBlocks(graph: Graph, ends: Ends, pairs: ClassPairs): Blocks {
  const { n, offsets, targets } = graph;
  const C = ends.classes;
  const rank = new Uint32Array(n);
  const low = new Uint32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const parentBlock = new Int32Array(n).fill(-1);
  const next = offsets.slice(0, n);
  const below = ends.counts.slice();
  const component = new Uint32Array(n);
  const path = new Uint32Array(n);
  const open = new Uint32Array(n);
  // Every vertex but a root is a lower member of exactly one block, and every block has one top: 2n members at most.
  const members = new Uint32Array(2 * n);
  const starts = new Uint32Array(n + 1);
  const blockComponent = new Uint32Array(n);
  let memberCount = 0;
  let count = 0;
  let components = 0;
  let time = 0;
  let depth = 0;
  let openCount = 0;

  const enter = (v: number) => {
    low[v] = rank[v] = ++time;
    component[v] = components;
    path[depth++] = v;
    open[openCount++] = v;
  };
  const closeBlock = (top: number, child: number) => {
    let x: number;
    do {
      x = open[--openCount]!;
      members[memberCount++] = x;
      parentBlock[x] = count;
      for (let c = 0; c < C; c++) below[top * C + c]! += below[x * C + c]!;
    } while (x !== child);
    members[memberCount++] = top;
    blockComponent[count] = components;
    starts[++count] = memberCount;
  };

  const roots: number[] = [];
  for (let root = 0; root < n; root++) {
    if (rank[root]) continue;
    roots.push(root);
    enter(root);
    while (depth > 0) {
      const v = path[depth - 1]!;
      if (next[v]! < offsets[v + 1]!) {
        const w = targets[next[v]!++]!;
        if (!rank[w]) {
          parent[w] = v;
          enter(w);
        } else if (w !== parent[v] && rank[w]! < low[v]!) low[v] = rank[w]!;
      } else {
        depth--;
        const u = parent[v]!;
        if (u < 0) continue;
        if (low[v]! < low[u]!) low[u] = low[v]!;
        if (low[v]! >= rank[u]!) closeBlock(u, v);
      }
    }
    openCount = 0;
    components++;
  }
  const found = {
    count,
    starts: starts.slice(0, count + 1),
    members: members.slice(0, memberCount),
    rank,
    parentBlock,
    component,
    components,
  };
  return { ...found, ...countBranches(found, n, ends, pairs, below, blockComponent, roots) };
}

type Found = Pick<Blocks, 'count' | 'starts' | 'members' | 'component'>;

/** Second pass: with the whole of each component known, what lies behind each member and what each vertex separates. */
function countBranches(
  { count, starts, members, component }: Found,
  n: number,
  ends: Ends,
  pairs: ClassPairs,
  below: Float64Array,
  blockComponent: Uint32Array,
  roots: readonly number[],
) {
  const C = ends.classes;
  const P = pairs.from.length;
  const total = (k: number, c: number) => below[roots[k]! * C + c]!;
  const behind = new Float64Array(members.length * C);
  const within = new Float64Array(P * n);
  const branches = new Uint32Array(n);
  const branch = new Float64Array(C);
  const addBranch = (v: number) => {
    branches[v]!++;
    for (let p = 0; p < P; p++) within[p * n + v]! += branch[pairs.from[p]!]! * branch[pairs.to[p]!]!;
  };
  for (let b = 0; b < count; b++) {
    const last = starts[b + 1]! - 1;
    branch.fill(0);
    for (let i = starts[b]!; i < last; i++) {
      const x = members[i]!;
      for (let c = 0; c < C; c++) {
        behind[i * C + c] = below[x * C + c]!;
        branch[c]! += below[x * C + c]!;
      }
    }
    const k = blockComponent[b]!;
    for (let c = 0; c < C; c++) behind[last * C + c] = total(k, c) - branch[c]!;
    addBranch(members[last]!);
    for (let i = starts[b]!; i < last; i++) {
      for (let c = 0; c < C; c++) branch[c] = total(k, c) - behind[i * C + c]!;
      addBranch(members[i]!);
    }
  }
  const separated = within;
  for (let p = 0; p < P; p++) {
    const a = pairs.from[p]!;
    const b = pairs.to[p]!;
    for (let v = 0; v < n; v++) {
      const k = component[v]!;
      const others = (total(k, a) - ends.counts[v * C + a]!) * (total(k, b) - ends.counts[v * C + b]!);
      separated[p * n + v] = others - within[p * n + v]!;
    }
  }
  return { behind, separated, branches };
}
