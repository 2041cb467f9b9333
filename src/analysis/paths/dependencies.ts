/**
 * Pair dependencies by one search per source (Brandes 2001, 2008) on one block of the quotient: breadth-first where every
 * edge has length 1, Dijkstra where edges have lengths. Adds, for each class pair p and quotient vertex q, the pairs that q
 * lies between, into sums[p·size+q].
 */
import { distanceHeap } from './distance-heap.ts';
import type { Quotient } from './quotient.ts';

/** Two lengths of paths count as equal when they differ by less than this share of the longer one. */
const TIE = 1e-12;

export type Search = {
  /** Most sources that one run takes. */
  readonly lanes: number;
  /** Runs the searches from `sources` (quotient vertices of one block). */
  readonly run: (sources: Uint32Array, sums: Float64Array) => void;
  /** Adds what runs have held back. To be called before the sums are read. */
  readonly end: (sums: Float64Array) => void;
};
/** For searches that hold nothing back. */
export const nothingHeldBack = (): void => {};

/** A search with room for blocks of up to `most` vertices and `arcs` arcs. */
export function plainSearch(quotient: Quotient, most: number, arcs: number): Search {
  const { offsets, targets, lengths, bypassed, multiplicity, behind, pairFrom, pairTo } = quotient;
  const size = multiplicity.length;
  const base = { at: 0, size: 0 };
  const sigma = new Float64Array(most);
  const distance = lengths ? new Float64Array(most) : new Int32Array(most);
  const coefficient = new Float64Array(most);
  const order = new Uint32Array(most);
  const successors = new Uint32Array(arcs);
  const ends = new Uint32Array(most + 1);
  const heap = lengths ? distanceHeap(distance as Float64Array, most) : null;

  /** Visits the block from `s` in order of distance; returns how many vertices were reached. */
  const breadthFirst = (s: number): number => {
    const b = base.at;
    distance.fill(-1, 0, base.size);
    order[0] = s;
    distance[s] = 0;
    sigma[s] = 1;
    let tail = 1;
    let next = 0;
    for (let head = 0; head < tail; head++) {
      const v = order[head]!;
      const step = distance[v]! + 1;
      // Paths start at one vertex of the source class but may pass any member of another class.
      const paths = head === 0 ? 1 : sigma[v]! * multiplicity[b + v]!;
      for (let k = offsets[b + v]!; k < offsets[b + v + 1]!; k++) {
        const w = targets[k]! - b;
        if (distance[w]! < 0) {
          distance[w] = step;
          sigma[w] = paths;
          order[tail++] = w;
          successors[next++] = w;
        } else if (distance[w] === step) {
          sigma[w]! += paths;
          successors[next++] = w;
        }
      }
      ends[head + 1] = next;
    }
    return tail;
  };

  const dijkstra = (s: number): number => {
    const b = base.at;
    distance.fill(Number.POSITIVE_INFINITY, 0, base.size);
    distance[s] = 0;
    heap!.push(s);
    let reached = 0;
    for (let v = heap!.pop(); v >= 0; v = heap!.pop()) {
      order[reached++] = v;
      if (bypassed![b + v] === 1 && v !== s) continue;
      const so = distance[v]!;
      for (let k = offsets[b + v]!; k < offsets[b + v + 1]!; k++) {
        const w = targets[k]! - b;
        const longer = so + lengths![k]!;
        if (longer < distance[w]!) {
          distance[w] = longer;
          heap!.push(w);
        }
      }
    }
    // Counting afterwards, over final distances: an arc is on a shortest path when it is tight within the tolerance.
    for (let i = 0; i < reached; i++) {
      sigma[order[i]!] = 0;
      coefficient[order[i]!] = i; // rank for now, so that arcs only lead onwards
    }
    sigma[s] = 1;
    let next = 0;
    for (let i = 0; i < reached; i++) {
      const v = order[i]!;
      const last = bypassed![b + v] === 1 && i > 0 ? 0 : offsets[b + v + 1]!;
      const paths = i === 0 ? 1 : sigma[v]! * multiplicity[b + v]!;
      for (let k = offsets[b + v]!; k < last; k++) {
        const w = targets[k]! - b;
        if (coefficient[w]! > i && distance[v]! + lengths![k]! <= distance[w]! * (1 + TIE)) {
          sigma[w]! += paths;
          successors[next++] = w;
        }
      }
      ends[i + 1] = next;
    }
    return reached;
  };

  const visit = lengths ? dijkstra : breadthFirst;
  /** Walks back from the farthest vertex: what of pair p's paths from this source passes each vertex. */
  const walkBack = (p: number, scale: number, reached: number, sums: Float64Array) => {
    const b = base.at;
    const here = pairTo[p]! * size + b;
    const row = p * size + b;
    for (let i = reached - 1; i > 0; i--) {
      const v = order[i]!;
      let x = 0;
      for (let k = ends[i]!; k < ends[i + 1]!; k++) x += coefficient[successors[k]!]!;
      coefficient[v] = behind[here + v]! / sigma[v]! + multiplicity[b + v]! * x;
      sums[row + v]! += scale * sigma[v]! * x;
    }
  };

  return {
    lanes: Number.POSITIVE_INFINITY,
    run: (sources, sums) => {
      const block = blockAt(quotient, sources[0]!);
      base.at = quotient.blockStarts[block]!;
      base.size = quotient.blockStarts[block + 1]! - base.at;
      for (const source of sources) {
        const reached = visit(source - base.at);
        for (let p = 0; p < pairFrom.length; p++) {
          const scale = behind[pairFrom[p]! * size + source]!;
          if (scale !== 0) walkBack(p, scale, reached, sums);
        }
      }
    },
    end: nothingHeldBack,
  };
}

/** The block that quotient vertex q is in. */
export function blockAt({ blockStarts }: Quotient, q: number): number {
  let low = 0;
  let high = blockStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blockStarts[middle]! <= q) low = middle;
    else high = middle - 1;
  }
  return low;
}
