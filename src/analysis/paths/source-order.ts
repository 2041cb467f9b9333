/** In which order to search sources, so that those searched together have much of their way in common. */

/** Arcs of a graph in compressed rows. */
export type Arcs = { readonly offsets: Uint32Array; readonly targets: Uint32Array };

/** By how many of their neighbours sources are sorted, those with most arcs first. */
const LISTED = 4;

export type SourceOrder = {
  /** All vertices of the block, sorted. */
  readonly order: Uint32Array;
  /** No two vertices that are joined at all are farther apart than this; Infinity where nobody looked. */
  readonly depth: number;
};

/** The vertices from…to−1, which no arc leaves, as they are numbered. */
export const asNumbered = (from: number, to: number): SourceOrder => ({
  order: Uint32Array.from({ length: to - from }, (_, i) => from + i),
  depth: Number.POSITIVE_INFINITY,
});

/**
 * The vertices from…to−1, which no arc leaves, sorted by their greatest neighbours: first by the greatest hub that they have
 * a tie to, then by the second, and so on. Who shares hubs is about as far from everybody. Where they are not all connected,
 * `depth` holds for the component of the greatest hub only. O(arcs + LISTED · size).
 */
export function groupedSources({ offsets, targets }: Arcs, from: number, to: number): SourceOrder {
  const size = to - from;
  const hubs = byDegree(offsets, from, to);
  // The ranks of the greatest neighbours of each vertex; `size` where it has no more.
  const ranks = Array.from({ length: LISTED }, () => new Uint32Array(size).fill(size));
  const listed = new Uint8Array(size);
  for (let rank = 0; rank < size; rank++) {
    const q = hubs[rank]!;
    for (let k = offsets[q]!, end = offsets[q + 1]!; k < end; k++) {
      const i = targets[k]! - from;
      if (listed[i]! < LISTED) ranks[listed[i]!++]![i] = rank;
    }
  }
  let order = Uint32Array.from({ length: size }, (_, i) => i);
  for (const keys of ranks.reverse()) {
    const sorted = sortedByKey(
      order.map((i) => keys[i]!),
      size + 1,
    );
    order = sorted.map((place) => order[place]!);
  }
  return {
    order: order.map((i) => from + i),
    depth: size > 0 ? 2 * eccentricity({ offsets, targets }, hubs[0]!, from, size) : 0,
  };
}

/** The vertices with most arcs first, then by number. */
function byDegree(offsets: Uint32Array, from: number, to: number): Uint32Array {
  const degrees = new Uint32Array(to - from);
  let most = 0;
  for (let q = from; q < to; q++) {
    degrees[q - from] = offsets[q + 1]! - offsets[q]!;
    most = Math.max(most, degrees[q - from]!);
  }
  return sortedByKey(
    degrees.map((degree) => most - degree),
    most + 1,
  ).map((i) => from + i);
}

/** Distance of the vertex farthest from one, of those that it reaches. */
function eccentricity({ offsets, targets }: Arcs, start: number, from: number, size: number): number {
  const distance = new Int32Array(size).fill(-1);
  const queue = new Uint32Array(size);
  distance[start - from] = 0;
  queue[0] = start;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const q = queue[head]!;
    const next = distance[q - from]! + 1;
    for (let k = offsets[q]!, end = offsets[q + 1]!; k < end; k++) {
      const r = targets[k]!;
      if (distance[r - from]! >= 0) continue;
      distance[r - from] = next;
      queue[tail++] = r;
    }
  }
  return distance[queue[tail - 1]! - from]!;
}

/** The places of the keys, each below `limit`, in ascending order of keys; equal keys keep their order. O(keys + limit). */
export function sortedByKey(keys: Uint32Array, limit: number): Uint32Array {
  const starts = new Uint32Array(limit + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < limit; key++) starts[key + 1]! += starts[key]!;
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[starts[keys[i]!]!++] = i;
  return order;
}
