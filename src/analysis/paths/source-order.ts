/** In which order to search sources, so that those searched together have much of their way in common. */

/** Arcs of a graph in compressed rows. */
export type Arcs = { readonly offsets: Uint32Array; readonly targets: Uint32Array };

/** Hubs whose distances sort the sources, the greatest first, and the digits of a sort key: distances 0 to 3 and beyond. */
const HUBS = 8;
const DIGIT = 4;

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
 * The vertices from…to−1, which no arc leaves, sorted by their distances to its greatest hubs. Where they are not all
 * connected, `depth` holds for the component of the greatest hub only. O(HUBS · arcs + size).
 */
export function groupedSources({ offsets, targets }: Arcs, from: number, to: number): SourceOrder {
  const size = to - from;
  const keys = new Uint32Array(size);
  const distance = new Int32Array(size);
  const queue = new Uint32Array(size);
  let depth = 0;
  greatestHubs(offsets, from, to).forEach((hub, place) => {
    distance.fill(-1);
    distance[hub - from] = 0;
    queue[0] = hub;
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
    if (place === 0) depth = 2 * distance[queue[tail - 1]! - from]!;
    for (let i = 0; i < size; i++) {
      // An unreached vertex counts as far away.
      const d = distance[i]!;
      keys[i] = keys[i]! * DIGIT + (d < 0 || d > DIGIT - 1 ? DIGIT - 1 : d);
    }
  });
  return { order: sortedByKey(keys, DIGIT ** HUBS).map((i) => from + i), depth };
}

/** The vertices with most arcs, greatest first, then by number. */
function greatestHubs(offsets: Uint32Array, from: number, to: number): number[] {
  const degree = (q: number) => offsets[q + 1]! - offsets[q]!;
  const hubs: number[] = [];
  for (let q = from; q < to; q++) {
    if (hubs.length === HUBS && degree(q) <= degree(hubs[HUBS - 1]!)) continue;
    let at = hubs.length;
    while (at > 0 && degree(hubs[at - 1]!) < degree(q)) at--;
    hubs.splice(at, 0, q);
    if (hubs.length > HUBS) hubs.pop();
  }
  return hubs;
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
