/** Networks whose ties only join bodies of one side to bodies of the other: centres to partners, bodies to committees. */
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';

/**
 * Which side each body is on (0 or 1), where the kinds of bodies fall into two sides that ties always cross, and only in one
 * way; else null. Then no tie within a side could have been recorded, and none must be drawn. A side is decided by kind, not
 * by the ties alone: a network that happens to have no odd circle is not two-mode. Kinds without ties are on side 0.
 */
export function sidesOf(graph: Graph, { kind, kindCount }: Labels): Uint8Array | null {
  const { n, offsets, targets } = graph;
  const meets = new Uint8Array(kindCount * kindCount);
  for (let v = 0; v < n; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) meets[kind[v]! * kindCount + kind[targets[k]!]!] = 1;
  const tied = Array.from({ length: kindCount }, (_, k) => k).filter((k) =>
    meets.subarray(k * kindCount, (k + 1) * kindCount).includes(1),
  );
  if (tied.length < 2) return null;
  const side = new Int8Array(kindCount).fill(-1);
  const queue = [tied[0]!];
  side[tied[0]!] = 0;
  for (const k of queue) {
    for (const other of tied) {
      if (!meets[k * kindCount + other]) continue;
      if (side[other] === side[k]) return null;
      if (side[other]! < 0) {
        side[other] = 1 - side[k]!;
        queue.push(other);
      }
    }
  }
  if (queue.length < tied.length) return null;
  return Uint8Array.from(kind, (k) => Math.max(0, side[k]!));
}
