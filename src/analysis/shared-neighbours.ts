/** Whom several vertices have as neighbours in common. */
import type { Graph } from '../graph/graph.ts';

export type SharedNeighbour = {
  readonly vertex: number;
  /** Which of the given vertices are its neighbours, in their order; two at least. */
  readonly of: readonly number[];
};

/**
 * Neighbours of at least two of the given vertices, those of most first, then in the order of vertices. The given ones are not among
 * the answers. O(sum of degrees).
 */
export function sharedNeighbours(
  { offsets, targets }: Graph,
  given: readonly number[],
): readonly SharedNeighbour[] {
  const asked = new Set(given);
  const of = new Map<number, number[]>();
  for (const v of asked) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (asked.has(u)) continue;
      const list = of.get(u);
      if (list) list.push(v);
      else of.set(u, [v]);
    }
  }
  return [...of]
    .filter(([, list]) => list.length > 1)
    .map(([vertex, list]) => ({ vertex, of: list }))
    .sort((a, b) => b.of.length - a.of.length || a.vertex - b.vertex);
}
