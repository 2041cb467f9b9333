/** Numbers of groups that do not depend on how they were found, and vertices in the order of their ids. */
import type { Level } from './level.ts';

/** A body without ties belongs to no group. */
export const NO_GROUP = -1;

/** Groups numbered by size, the largest 0; equal sizes by the least vertex. @param strength 0 = without ties */
export function numbered(groupOf: Uint32Array, strength: Float64Array): Int32Array {
  const groups = new Map<number, { first: number; size: number; place: number }>();
  groupOf.forEach((g, v) => {
    if (strength[v] === 0) return;
    const known = groups.get(g);
    if (known) known.size++;
    else groups.set(g, { first: v, size: 1, place: 0 });
  });
  [...groups.values()]
    .sort((a, b) => b.size - a.size || a.first - b.first)
    .forEach((group, place) => {
      group.place = place;
    });
  return Int32Array.from(groupOf, (g, v) => (strength[v] === 0 ? NO_GROUP : groups.get(g)!.place));
}

/** The same network with vertex order[i] as its i-th; neighbours ascend. */
export function inOrder(level: Level, order: Uint32Array): Level {
  const { n, offsets, targets, weights, strength } = level;
  const rank = new Uint32Array(n);
  order.forEach((v, i) => {
    rank[v] = i;
  });
  const newOffsets = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++)
    newOffsets[i + 1] = newOffsets[i]! + offsets[order[i]! + 1]! - offsets[order[i]!]!;
  const cursor = newOffsets.slice(0, n);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = new Float64Array(weights.length);
  // Far end by far end, so that rows ascend.
  for (let i = 0; i < n; i++) {
    const far = order[i]!;
    for (let k = offsets[far]!; k < offsets[far + 1]!; k++) {
      const at = cursor[rank[targets[k]!]!]!++;
      newTargets[at] = i;
      newWeights[at] = weights[k]!;
    }
  }
  return {
    ...level,
    offsets: newOffsets,
    targets: newTargets,
    weights: newWeights,
    strength: Float64Array.from(order, (v) => strength[v]!),
  };
}

/** Values by place in the order, back to values by vertex. */
export function arranged<T extends Int32Array | Float64Array>(values: T, order: Uint32Array): T {
  const back = values.slice() as T;
  order.forEach((v, i) => {
    back[v] = values[i]!;
  });
  return back;
}
