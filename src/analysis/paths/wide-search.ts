/**
 * Searches from many sources at once in WebAssembly: `lane-search.ts` with 64 sources (`kernels/pairs.as.ts`), and searches
 * by length with eight (`kernels/lengths.as.ts`). They give the same sums, in another order of additions.
 */
import { blockAt, type Search } from './dependencies.ts';
import { instanceOf } from './kernels.ts';
import type { Quotient } from './quotient.ts';

/** Blocks with more vertices do not fit the kernels' entries, and hardly the memory. */
const MOST_VERTICES = 2 ** 21;

type Rooms = 'offsets' | 'targets' | 'multiplicity' | 'ends' | 'sources' | 'scales' | 'sums';
type Kernel = {
  readonly memory: WebAssembly.Memory;
  readonly reserve: (size: number, arcs: number, pairs: number) => void;
  readonly search: (size: number, sources: number, pairs: number) => void;
  readonly lengthsAt?: () => number;
} & Readonly<Record<`${Rooms}At`, () => number>>;

/**
 * A search with room for blocks of up to `most` vertices and `arcs` arcs; null where the kernel cannot be used.
 * @param lengths of all arcs, as whole numbers; null where every edge has length 1
 */
export function wideSearch(
  quotient: Quotient,
  most: number,
  arcs: number,
  lengths: Uint16Array | null,
): Search | null {
  if (most > MOST_VERTICES) return null;
  const width = lengths ? 8 : 64;
  const kernel = instanceOf(lengths ? 'lengths' : 'pairs') as Kernel | null;
  if (!kernel) return null;
  const { pairFrom, pairTo, behind, blockStarts, multiplicity } = quotient;
  const pairs = pairFrom.length;
  const all = multiplicity.length;
  try {
    kernel.reserve(most, arcs, pairs);
  } catch {
    return null; // no memory for it
  }
  const { buffer } = kernel.memory;
  const offsets = new Uint32Array(buffer, kernel.offsetsAt(), most + 1);
  const targets = new Uint32Array(buffer, kernel.targetsAt(), arcs);
  const whole = lengths ? new Uint16Array(buffer, kernel.lengthsAt!(), arcs) : null;
  const members = new Float64Array(buffer, kernel.multiplicityAt(), most);
  const ends = new Float64Array(buffer, kernel.endsAt(), pairs * most);
  const lanes = new Uint32Array(buffer, kernel.sourcesAt(), width);
  const scales = new Float64Array(buffer, kernel.scalesAt(), pairs * width);
  const found = new Float64Array(buffer, kernel.sumsAt(), pairs * most);
  let block = -1;
  let start = 0;
  let size = 0;

  const enter = (b: number) => {
    block = b;
    start = blockStarts[b]!;
    size = blockStarts[b + 1]! - start;
    const first = quotient.offsets[start]!;
    for (let v = 0; v <= size; v++) offsets[v] = quotient.offsets[start + v]! - first;
    const count = offsets[size]!;
    for (let k = 0; k < count; k++) targets[k] = quotient.targets[first + k]! - start;
    if (lengths) whole!.set(lengths.subarray(first, first + count));
    members.set(multiplicity.subarray(start, start + size));
    for (let p = 0; p < pairs; p++) {
      const row = pairTo[p]! * all + start;
      ends.set(behind.subarray(row, row + size), p * most);
    }
  };

  return {
    lanes: width,
    run: (sources, sums) => {
      const b = blockAt(quotient, sources[0]!);
      if (b !== block) enter(b);
      scales.fill(0);
      for (let lane = 0; lane < sources.length; lane++) {
        lanes[lane] = sources[lane]! - start;
        for (let p = 0; p < pairs; p++) {
          scales[p * width + lane] = behind[pairFrom[p]! * all + sources[lane]!]!;
        }
      }
      found.fill(0);
      kernel.search(size, sources.length, pairs);
      for (let p = 0; p < pairs; p++) {
        const row = p * all + start;
        for (let v = 0; v < size; v++) sums[row + v]! += found[p * most + v]!;
      }
    },
  };
}
