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
  readonly search: (size: number, sources: number, pairs: number, inner: number) => void;
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
  const { pairFrom, pairTo, behind, blockStarts, bypassed, multiplicity } = quotient;
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
  /** Where the kernel has each vertex of the block, and which one it has at each place: those that are bypassed last. */
  const placeOf = new Uint32Array(most);
  const vertexAt = new Uint32Array(most);
  let block = -1;
  let start = 0;
  let size = 0;
  let inner = 0;

  const arrange = () => {
    let filled = 0;
    for (const outer of bypassed ? [0, 1] : [0]) {
      for (let v = 0; v < size; v++) {
        if (bypassed && bypassed[start + v] !== outer) continue;
        placeOf[v] = filled;
        vertexAt[filled++] = v;
      }
      if (outer === 0) inner = filled;
    }
  };
  const enter = (b: number) => {
    block = b;
    start = blockStarts[b]!;
    size = blockStarts[b + 1]! - start;
    arrange();
    let count = 0;
    for (let place = 0; place < size; place++) {
      const q = start + vertexAt[place]!;
      offsets[place] = count;
      for (let k = quotient.offsets[q]!; k < quotient.offsets[q + 1]!; k++) {
        const target = placeOf[quotient.targets[k]! - start]!;
        // No search goes on to a vertex that is bypassed.
        if (place < inner && target >= inner) continue;
        if (lengths) whole![count] = lengths[k]!;
        targets[count++] = target;
      }
      members[place] = multiplicity[q]!;
      for (let p = 0; p < pairs; p++) ends[p * most + place] = behind[pairTo[p]! * all + q]!;
    }
    offsets[size] = count;
  };

  /** The kernel adds up by itself while it stays in a block. */
  const end = (sums: Float64Array) => {
    for (let p = 0; p < pairs; p++) {
      const row = p * all + start;
      for (let v = 0; v < size; v++) sums[row + v]! += found[p * most + placeOf[v]!]!;
    }
    found.fill(0);
  };

  return {
    lanes: width,
    run: (sources, sums) => {
      const b = blockAt(quotient, sources[0]!);
      if (b !== block) {
        end(sums);
        enter(b);
      }
      scales.fill(0);
      for (let lane = 0; lane < sources.length; lane++) {
        lanes[lane] = placeOf[sources[lane]! - start]!;
        for (let p = 0; p < pairs; p++) {
          scales[p * width + lane] = behind[pairFrom[p]! * all + sources[lane]!]!;
        }
      }
      kernel.search(size, sources.length, pairs, inner);
    },
    end,
  };
}
