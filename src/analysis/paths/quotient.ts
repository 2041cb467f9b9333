/**
 * The quotient: all blocks with a search left to do, as one flat graph of twin classes. Paths between blocks are already
 * counted (`blocks.ts`), paths between twins are counted here; what remains is one search from every class in its block.
 */
import type { Graph } from '../../graph/graph.ts';
import { type Blocks, type ClassPairs, type Ends, findBlocks } from './blocks.ts';
import { findBypassed } from './bypassed.ts';
import { findTwins, OPEN, type Rows, type Twins } from './twins.ts';

export type Quotient = {
  /** Vertices of the graph it came from. */
  readonly n: number;
  /** Classes of ends and pairs of them. */
  readonly endClasses: number;
  readonly pairFrom: Uint8Array;
  readonly pairTo: Uint8Array;
  /** Quotient vertices of block b: blockStarts[b] … blockStarts[b+1]−1. */
  readonly blockStarts: Uint32Array;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Length of each arc, or null when every edge has length 1. */
  readonly lengths: Float64Array | null;
  /** 1 for vertices that no shortest path between two others passes, no two of them neighbours; null without lengths. */
  readonly bypassed: Uint8Array | null;
  /** How many vertices of the graph each quotient vertex stands for. */
  readonly multiplicity: Float64Array;
  /** Ends behind all of them together, one array of quotient size for each class of ends. */
  readonly behind: Float64Array;
  /** Which vertices of the graph share in which quotient vertex. */
  readonly memberVertex: Uint32Array;
  readonly memberOf: Uint32Array;
  /** Pair counts known without a search: of graph vertices, p·n+v, and of quotient vertices, p·size+q, for each member. */
  readonly separated: Float64Array;
  readonly amongTwins: Float64Array;
};

/** Blocks smaller than this are not renumbered: they fit the cache in any order. */
const RENUMBER_FROM = 64;

/** Lengths that differ by less than this share of the longer one are the same. */
const SAME = 1e-12;

/** @param lengths length of each edge of the graph, or null */
export function reduce(graph: Graph, ends: Ends, pairs: ClassPairs, lengths: Float64Array | null): Quotient {
  const blocks = findBlocks(graph, ends, pairs);
  const C = ends.classes;
  const P = pairs.from.length;
  const place = new Uint32Array(graph.n);
  const builder = new QuotientBuilder(graph, C, lengths !== null);
  for (let b = 0; b < blocks.count; b++) {
    const start = blocks.starts[b]!;
    const size = blocks.starts[b + 1]! - start;
    // The two ends of a bridge have no third vertex between them.
    if (size < 3) continue;
    for (let i = 0; i < size; i++) place[blocks.members[start + i]!] = i;
    const rows = blockRows(graph, blocks, b, place, lengths);
    builder.add(blocks, start, rows, renumbered(rows, findTwins(rows)));
  }
  return builder.finish(blocks, pairs, P);
}

type WeightedRows = Rows & { readonly lengths: Float64Array | null };

/**
 * Rows of one block in ascending order. An edge is in the block of its later end, which is a lower member there; so each
 * vertex is looked at once over all blocks, however many blocks a hub is the top of.
 */
function blockRows(
  graph: Graph,
  { starts, members, rank }: Blocks,
  b: number,
  place: Uint32Array,
  edgeLengths: Float64Array | null,
): WeightedRows {
  const start = starts[b]!;
  const size = starts[b + 1]! - start;
  const ends = graph.offsets;
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < size - 1; i++) {
    const v = members[start + i]!;
    for (let k = ends[v]!, last = ends[v + 1]!; k < last; k++) {
      const u = graph.targets[k]!;
      if (rank[u]! >= rank[v]!) continue;
      offsets[i + 1]!++;
      offsets[place[u]! + 1]!++;
    }
  }
  for (let i = 0; i < size; i++) offsets[i + 1]! += offsets[i]!;
  const arcs = offsets[size]!;
  const unsorted = new Uint32Array(arcs);
  const unsortedEdge = edgeLengths ? new Uint32Array(arcs) : null;
  const put = offsets.slice(0, size);
  for (let i = 0; i < size - 1; i++) {
    const v = members[start + i]!;
    for (let k = ends[v]!, last = ends[v + 1]!; k < last; k++) {
      const u = graph.targets[k]!;
      if (rank[u]! >= rank[v]!) continue;
      const j = place[u]!;
      if (unsortedEdge) unsortedEdge[put[i]!] = unsortedEdge[put[j]!] = graph.edges[k]!;
      unsorted[put[i]!++] = j;
      unsorted[put[j]!++] = i;
    }
  }
  const targets = new Uint32Array(arcs);
  const lengths = edgeLengths ? new Float64Array(arcs) : null;
  put.set(offsets.subarray(0, size));
  for (let i = 0; i < size; i++) {
    for (let k = offsets[i]!, last = offsets[i + 1]!; k < last; k++) {
      const at = put[unsorted[k]!]!++;
      targets[at] = i;
      if (lengths) lengths[at] = edgeLengths![unsortedEdge![k]!]!;
    }
  }
  return { size, offsets, targets, lengths };
}

/** Numbers the classes breadth-first from the one with most neighbours, so that searches walk memory forwards. */
function renumbered(rows: Rows, twins: Twins): Twins {
  const { classes, classOf, example, kind } = twins;
  if (classes < RENUMBER_FROM) return twins;
  const degree = (c: number) => rows.offsets[example[c]! + 1]! - rows.offsets[example[c]!]!;
  let hub = 0;
  for (let c = 1; c < classes; c++) if (degree(c) > degree(hub)) hub = c;
  const order = new Uint32Array(classes);
  const rankOf = new Int32Array(classes).fill(-1);
  let filled = 1;
  order[0] = hub;
  rankOf[hub] = 0;
  for (let at = 0; at < filled; at++) {
    const i = example[order[at]!]!;
    for (let k = rows.offsets[i]!; k < rows.offsets[i + 1]!; k++) {
      const c = classOf[rows.targets[k]!]!;
      if (rankOf[c]! >= 0) continue;
      rankOf[c] = filled;
      order[filled++] = c;
    }
  }
  return {
    classes,
    classOf: classOf.map((c) => rankOf[c]!),
    example: order.map((c) => example[c]!),
    kind: Uint8Array.from(order, (c) => kind[c]!),
  };
}

/** Appends blocks to flat arrays. The quotient is never larger than the graph plus one vertex per block. */
class QuotientBuilder {
  private readonly blockStarts: number[] = [0];
  private readonly offsets: Uint32Array;
  private readonly targets: Uint32Array;
  private readonly lengths: Float64Array | null;
  private readonly multiplicity: Float64Array;
  private readonly behind: Float64Array[];
  private readonly openTwins: number[] = [];
  private readonly memberVertex: Uint32Array;
  private readonly memberOf: Uint32Array;
  private readonly memberAt: Uint32Array;
  private readonly mark: Int32Array;
  private members = 0;
  private size = 0;
  private arcs = 0;

  constructor(
    private readonly graph: Graph,
    endClasses: number,
    weighted: boolean,
  ) {
    const most = 2 * graph.n;
    this.offsets = new Uint32Array(most + 1);
    this.targets = new Uint32Array(2 * graph.m);
    this.lengths = weighted ? new Float64Array(2 * graph.m) : null;
    this.multiplicity = new Float64Array(most);
    this.behind = Array.from({ length: endClasses }, () => new Float64Array(most));
    this.memberVertex = new Uint32Array(most);
    this.memberOf = new Uint32Array(most);
    this.memberAt = new Uint32Array(most);
    this.mark = new Int32Array(most).fill(-1);
  }

  add(blocks: Blocks, start: number, rows: WeightedRows, twins: Twins): void {
    const base = this.size;
    const C = this.behind.length;
    for (let i = 0; i < rows.size; i++) {
      const q = base + twins.classOf[i]!;
      this.multiplicity[q]!++;
      for (let c = 0; c < C; c++) this.behind[c]![q]! += blocks.behind[(start + i) * C + c]!;
      this.memberVertex[this.members] = blocks.members[start + i]!;
      this.memberAt[this.members] = start + i;
      this.memberOf[this.members++] = q;
    }
    for (let c = 0; c < twins.classes; c++) {
      const q = base + c;
      const i = twins.example[c]!;
      for (let k = rows.offsets[i]!; k < rows.offsets[i + 1]!; k++) {
        const r = base + twins.classOf[rows.targets[k]!]!;
        if (r === q || this.mark[r] === q) continue;
        this.mark[r] = q;
        if (this.lengths) this.lengths[this.arcs] = rows.lengths![k]!;
        this.targets[this.arcs++] = r;
      }
      this.offsets[q + 1] = this.arcs;
      if (twins.kind[c] === OPEN) this.openTwins.push(q);
    }
    this.size += twins.classes;
    this.blockStarts.push(this.size);
  }

  finish(blocks: Blocks, pairs: ClassPairs, P: number): Quotient {
    const size = this.size;
    const C = this.behind.length;
    const behind = new Float64Array(C * size);
    for (let c = 0; c < C; c++) behind.set(this.behind[c]!.subarray(0, size), c * size);
    const offsets = this.offsets.slice(0, size + 1);
    const targets = this.targets.slice(0, this.arcs);
    const lengths = this.lengths?.slice(0, this.arcs) ?? null;
    return {
      n: this.graph.n,
      endClasses: C,
      pairFrom: pairs.from,
      pairTo: pairs.to,
      blockStarts: Uint32Array.from(this.blockStarts),
      offsets,
      targets,
      lengths,
      bypassed: lengths && findBypassed({ offsets, targets, lengths }),
      multiplicity: this.multiplicity.slice(0, size),
      behind,
      memberVertex: this.memberVertex.slice(0, this.members),
      memberOf: this.memberOf.slice(0, this.members),
      separated: blocks.separated,
      amongTwins: this.amongTwins(blocks, pairs, P),
    };
  }

  /**
   * Open twins are two steps apart, by way of each common neighbour alike (each of the nearest, where edges have lengths):
   * pairs of ends behind different twins of one class, shared out over these neighbours of the class.
   */
  private amongTwins(blocks: Blocks, pairs: ClassPairs, P: number): Float64Array {
    const size = this.size;
    const C = this.behind.length;
    const share = new Float64Array(P * size);
    if (this.openTwins.length === 0) return share;
    const open = new Uint8Array(size);
    for (const q of this.openTwins) open[q] = 1;
    const own = new Float64Array(P * size);
    for (let i = 0; i < this.members; i++) {
      const q = this.memberOf[i]!;
      if (!open[q]) continue;
      const at = this.memberAt[i]! * C;
      for (let p = 0; p < P; p++) {
        own[p * size + q]! += blocks.behind[at + pairs.from[p]!]! * blocks.behind[at + pairs.to[p]!]!;
      }
    }
    for (const q of this.openTwins) {
      const between = this.nearestNeighbours(q);
      const common = between.reduce((sum, r) => sum + this.multiplicity[r]!, 0);
      for (let p = 0; p < P; p++) {
        const all = this.behind[pairs.from[p]!]![q]! * this.behind[pairs.to[p]!]![q]!;
        const each = (all - own[p * size + q]!) / common;
        for (const r of between) share[p * size + r]! += each;
      }
    }
    return share;
  }

  private nearestNeighbours(q: number): Uint32Array {
    const [from, to] = [this.offsets[q]!, this.offsets[q + 1]!];
    const all = this.targets.subarray(from, to);
    if (!this.lengths) return all;
    const lengths = this.lengths.subarray(from, to);
    const least = lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return all.filter((_, i) => lengths[i]! <= least * (1 + SAME));
  }
}
