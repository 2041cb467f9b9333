/** Seeded randomness (xoroshiro128+): the same seed gives the same numbers on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = {
  /** Uniform in [0, 1). */
  readonly float: () => number;
  /** Uniform integer in [from, to], both ends included. */
  readonly int: (from: number, to: number) => number;
  /** Fisher–Yates, in place. */
  readonly shuffle: <T extends { length: number; [i: number]: unknown }>(list: T) => T;
};

/** @param seed any 32-bit integer */
export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    float: () => uniformFloat64(generator),
    int,
    shuffle: (list) => {
      for (let i = list.length - 1; i > 0; i--) {
        const j = int(0, i);
        const kept = list[i];
        list[i] = list[j];
        list[j] = kept;
      }
      return list;
    },
  };
}
