/** A partition while vertices move between its groups, and which group a vertex would best be in. */
import type { Level } from './level.ts';

/** Gains that differ by less than this share of a vertex's strength are equal: that much is rounding. */
export const SLACK = 1e-11;

export type Moving = {
  /** Group of each vertex; numbers below the level's n, some may be unused. */
  readonly groupOf: Uint32Array;
  /**
   * The group in which v adds most to modularity, its own where no other one is better. What v adds to a group g without v is, times
   * m, w(v, g) − γ k_v K_g / 2m.
   */
  readonly best: (v: number) => number;
  readonly move: (v: number, to: number) => void;
};

/** @param alone whether a vertex may also leave for a group of its own */
export function movingOn(level: Level, groupOf: Uint32Array, resolution: number, alone: boolean): Moving {
  const { n, offsets, targets, weights, strength, total } = level;
  const sums = new Float64Array(n);
  const sizes = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    sums[groupOf[v]!]! += strength[v]!;
    sizes[groupOf[v]!]!++;
  }
  const free: number[] = [];
  for (let g = n - 1; g >= 0; g--) if (sizes[g] === 0) free.push(g);
  const link = new Float64Array(n);
  const seen = new Int32Array(n).fill(-1);
  const near = new Uint32Array(n);
  let asked = 0;

  const best = (v: number): number => {
    const own = groupOf[v]!;
    const call = asked++;
    let found = 0;
    link[own] = 0;
    seen[own] = call;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const g = groupOf[targets[k]!]!;
      if (seen[g] !== call) {
        seen[g] = call;
        link[g] = 0;
        near[found++] = g;
      }
      link[g]! += weights[k]!;
    }
    const pull = (resolution * strength[v]!) / total;
    const slack = SLACK * strength[v]!;
    let chosen = own;
    let most = link[own]! - pull * (sums[own]! - strength[v]!);
    for (let i = 0; i < found; i++) {
      const g = near[i]!;
      const gain = link[g]! - pull * sums[g]!;
      if (gain > most + slack) {
        chosen = g;
        most = gain;
      }
    }
    if (alone && most < -slack && sizes[own]! > 1) chosen = free.at(-1) ?? chosen;
    return chosen;
  };

  const move = (v: number, to: number): void => {
    const from = groupOf[v]!;
    sums[from]! -= strength[v]!;
    if (--sizes[from]! === 0) {
      sums[from] = 0;
      free.push(from);
    }
    if (sizes[to] === 0) {
      const at = free.lastIndexOf(to);
      if (at >= 0) free.splice(at, 1);
    }
    sums[to]! += strength[v]!;
    sizes[to]!++;
    groupOf[v] = to;
  };
  return { groupOf, best, move };
}
