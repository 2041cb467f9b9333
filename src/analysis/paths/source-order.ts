/** In which order to search sources, so that those searched together have much of their way in common. */

/** Arcs of a graph in compressed rows. */
export type Arcs = { readonly offsets: Uint32Array; readonly targets: Uint32Array };

/** Hubs whose distances sort the sources, the greatest first. */
const HUBS = 8;

/**
 * The vertices from…to−1, which no arc leaves, sorted by their distances to its greatest hubs when `grouped`.
 * O(HUBS · arcs + size log size).
 */
export function sourceOrder(
  { offsets, targets }: Arcs,
  from: number,
  to: number,
  grouped: boolean,
): Uint32Array {
  const size = to - from;
  const order = Uint32Array.from({ length: size }, (_, i) => from + i);
  if (!grouped) return order;
  const degree = (q: number) => offsets[q + 1]! - offsets[q]!;
  const hubs = order
    .slice()
    .sort((a, b) => degree(b) - degree(a) || a - b)
    .subarray(0, HUBS);
  const signature = new Float64Array(size);
  const distance = new Int32Array(size);
  const queue = new Uint32Array(size);
  for (const hub of hubs) {
    distance.fill(-1);
    distance[hub - from] = 0;
    queue[0] = hub;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const q = queue[head]!;
      for (let k = offsets[q]!; k < offsets[q + 1]!; k++) {
        const r = targets[k]!;
        if (distance[r - from]! >= 0) continue;
        distance[r - from] = distance[q - from]! + 1;
        queue[tail++] = r;
      }
    }
    for (let i = 0; i < size; i++) signature[i] = signature[i]! * 4 + Math.min(3, distance[i]!);
  }
  return order.sort((a, b) => signature[a - from]! - signature[b - from]! || a - b);
}
