/**
 * Which group each vertex belongs to in measures that compare groups: its sector. Bodies without one, and cross-sector ones
 * unless the lens makes them a sector, belong to none.
 */
import type { Question } from './measure.ts';

export type Groups = {
  /** Group of each vertex, −1 = none. */
  readonly of: Int16Array;
  /** Number of groups that can occur: the sectors S. */
  readonly count: number;
  /** Vertices in each group. */
  readonly sizes: Float64Array;
  /** Vertices that belong to any group. */
  readonly labelled: number;
};

export function groupsOf({ labels }: Question): Groups {
  const { sector, sectorCount: count } = labels;
  const of = new Int16Array(sector.length).fill(-1);
  const sizes = new Float64Array(count);
  let labelled = 0;
  for (let v = 0; v < sector.length; v++) {
    const group = Math.max(-1, sector[v]!);
    of[v] = group;
    if (group < 0) continue;
    sizes[group]!++;
    labelled++;
  }
  return { of, count, sizes, labelled };
}

/** x(x−1)…(x−k+1): ways to draw k in order without putting back; 0 where there are not enough. */
export function falling(x: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= Math.max(0, x - i);
  return product;
}
