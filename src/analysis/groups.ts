/**
 * Which group each vertex belongs to in measures that compare groups: its sector; for cross-sector bodies a group of
 * their own where the question asks for it, otherwise none.
 */
import { CROSS_SECTOR } from '../graph/labels.ts';
import type { Question } from './measure.ts';

export type Groups = {
  /** Group of each vertex, −1 = none. */
  readonly of: Int16Array;
  /** Number of groups that can occur: S, or S + 1 with cross-sector bodies as the last one. */
  readonly count: number;
  /** Vertices in each group. */
  readonly sizes: Float64Array;
  /** Vertices that belong to any group. */
  readonly labelled: number;
};

export function groupsOf({ labels, options }: Question): Groups {
  const { sector, sectorCount } = labels;
  const count = sectorCount + (options.crossSectorGroup ? 1 : 0);
  const of = new Int16Array(sector.length).fill(-1);
  const sizes = new Float64Array(count);
  let labelled = 0;
  for (let v = 0; v < sector.length; v++) {
    const s = sector[v]!;
    const group = s >= 0 ? s : s === CROSS_SECTOR && options.crossSectorGroup ? sectorCount : -1;
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
