/** The searches of `levels.ts` in WebAssembly: 512 sources at once (`kernels/levels.as.ts`). The counts are the same. */
import { instanceOf } from './kernels.ts';
import type { LevelPlan } from './level-plan.ts';

const LANES = 512;
const WORDS = LANES / 32;
const BITS = 53;
/** Beyond this many bytes the tables would not fit the kernel's memory. */
const MOST_BYTES = 2 ** 30;

export type LevelSearch = {
  /** Most sources that one search takes. */
  readonly lanes: number;
  readonly search: (sources: Uint32Array) => void;
  /** Packed counts since they were last taken, as in `LevelPart`. */
  readonly taken: () => Float64Array;
};

type Kernel = {
  readonly memory: WebAssembly.Memory;
  readonly reserve: (size: number, arcs: number, planes: number, levels: number) => void;
  readonly search: (sources: number, shares: number) => void;
} & Readonly<
  Record<`${'offsets' | 'targets' | 'masks' | 'values' | 'planes' | 'sources' | 'counts'}At`, () => number>
>;

/** Null where the kernel cannot be used. */
export function wideLevels({ size, offsets, targets, planes, depth, loads }: LevelPlan): LevelSearch | null {
  if (8 * (planes * size * depth + 24 * size + targets.length) > MOST_BYTES) return null;
  const kernel = instanceOf('levels') as Kernel | null;
  if (!kernel) return null;
  try {
    kernel.reserve(size, targets.length, planes, depth);
  } catch {
    return null; // no memory for it
  }
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, kernel.offsetsAt(), size + 1).set(offsets);
  new Uint32Array(buffer, kernel.targetsAt(), targets.length).set(targets);
  const lanes = new Uint32Array(buffer, kernel.sourcesAt(), LANES);
  const masks = new Uint32Array(buffer, kernel.masksAt(), WORDS * BITS * planes);
  const values = new Float64Array(buffer, kernel.valuesAt(), BITS * planes);
  const planeOf = new Uint32Array(buffer, kernel.planesAt(), BITS * planes);
  const counts = new Float64Array(buffer, kernel.countsAt(), planes * size * depth);

  /** Takes the loads of the sources apart into powers of two; returns how many differ. */
  const takeApart = (sources: Uint32Array): number => {
    let shares = 0;
    for (let p = 0; p < planes; p++) {
      const rest = Float64Array.from(sources, (s) => loads[p * size + s]!);
      for (let value = 1; rest.some((load) => load > 0); value *= 2) {
        masks.fill(0, shares * WORDS, (shares + 1) * WORDS);
        let any = false;
        rest.forEach((load, lane) => {
          if (load % 2 === 1) {
            masks[shares * WORDS + (lane >> 5)]! |= 1 << (lane & 31);
            any = true;
          }
          rest[lane] = Math.floor(load / 2);
        });
        if (!any) continue;
        values[shares] = value;
        planeOf[shares++] = p;
      }
    }
    return shares;
  };

  return {
    lanes: LANES,
    search: (sources) => {
      lanes.set(sources);
      kernel.search(sources.length, takeApart(sources));
    },
    taken: () => {
      const full = counts.slice();
      counts.fill(0);
      return full;
    },
  };
}
