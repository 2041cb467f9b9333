/**
 * Pair dependencies of many sources together, for large blocks with edges of length 1. Levels of 32 breadth-first searches
 * are found at once, one bit a source (Then et al. 2014), from the frontier or towards it, whichever is less work (Beamer
 * et al. 2012); counting and walking back then run over complete levels without a test in the inner loop.
 */
import { blockAt, nothingHeldBack, type Search } from './dependencies.ts';
import type { Quotient } from './quotient.ts';

/** Sources searched together: the bits of an integer. */
const LANES = 32;

/** Pushing from the frontier costs this much more per arc than gathering at the far side, because gathering can stop early. */
const PUSH_WHILE_BELOW = 1 / 3;
/** Scattering along arcs needs this much less work than gathering to be chosen: it writes where gathering reads. */
const SCATTER_MARGIN = 1.25;

/** A search with room for blocks of up to `most` vertices. */
export function laneSearch(quotient: Quotient, most: number): Search {
  const size = quotient.multiplicity.length;
  const { pairFrom, pairTo, behind } = quotient;
  const levels = laneLevels(most);
  const sigma = new Float64Array(most);
  const coefficient = new Float64Array(most);
  const inflow = new Float64Array(most);
  const held = new Float64Array(most);
  let block: Block = blockOf(quotient, 0);

  const countPaths = (lane: number) => {
    const { offsets, targets, multiplicity } = block;
    const { vertices, levelStarts, levelArcs, depth } = levels.of(lane);
    let scattered = false;
    sigma[vertices[0]!] = 1;
    for (let i = levelStarts[1]!; i < levelStarts[2]!; i++) sigma[vertices[i]!] = 1;
    for (let d = 1; d < depth; d++) {
      const from = levelStarts[d]!;
      const to = levelStarts[d + 1]!;
      const end = levelStarts[d + 2]!;
      if (levelArcs[d]! * SCATTER_MARGIN <= levelArcs[d + 1]!) {
        scattered = true;
        for (let i = from; i < to; i++) {
          const v = vertices[i]!;
          const paths = sigma[v]! * multiplicity[v]!;
          for (let k = offsets[v]!, e = offsets[v + 1]!; k < e; k++) inflow[targets[k]!]! += paths;
        }
        for (let i = to; i < end; i++) sigma[vertices[i]!] = inflow[vertices[i]!]!;
      } else {
        for (let i = from; i < to; i++)
          held[vertices[i]!] = sigma[vertices[i]!]! * multiplicity[vertices[i]!]!;
        for (let i = to; i < end; i++) sigma[vertices[i]!] = gather(offsets, targets, held, vertices[i]!);
        for (let i = from; i < to; i++) held[vertices[i]!] = 0;
      }
    }
    if (scattered) inflow.fill(0, 0, block.size);
  };

  const walkBack = (lane: number, p: number, scale: number, sums: Float64Array) => {
    const { offsets, targets, multiplicity, start } = block;
    const { vertices, levelStarts, levelArcs, depth } = levels.of(lane);
    const here = behind.subarray(pairTo[p]! * size + start, pairTo[p]! * size + start + block.size);
    const row = sums.subarray(p * size + start, p * size + start + block.size);
    let scattered = false;
    for (let i = levelStarts[depth]!; i < levelStarts[depth + 1]!; i++) {
      const v = vertices[i]!;
      coefficient[v] = here[v]! / sigma[v]!;
    }
    for (let d = depth - 1; d >= 1; d--) {
      const from = levelStarts[d]!;
      const to = levelStarts[d + 1]!;
      const end = levelStarts[d + 2]!;
      if (levelArcs[d + 1]! * SCATTER_MARGIN <= levelArcs[d]!) {
        scattered = true;
        for (let i = to; i < end; i++) {
          const w = vertices[i]!;
          const c = coefficient[w]!;
          for (let k = offsets[w]!, e = offsets[w + 1]!; k < e; k++) inflow[targets[k]!]! += c;
        }
        for (let i = from; i < to; i++) {
          const v = vertices[i]!;
          const x = inflow[v]!;
          coefficient[v] = here[v]! / sigma[v]! + multiplicity[v]! * x;
          row[v]! += scale * sigma[v]! * x;
        }
      } else {
        for (let i = to; i < end; i++) held[vertices[i]!] = coefficient[vertices[i]!]!;
        for (let i = from; i < to; i++) {
          const v = vertices[i]!;
          const x = gather(offsets, targets, held, v);
          coefficient[v] = here[v]! / sigma[v]! + multiplicity[v]! * x;
          row[v]! += scale * sigma[v]! * x;
        }
        for (let i = to; i < end; i++) held[vertices[i]!] = 0;
      }
    }
    if (scattered) inflow.fill(0, 0, block.size);
  };

  return {
    lanes: LANES,
    run: (sources, sums) => {
      const b = blockAt(quotient, sources[0]!);
      if (quotient.blockStarts[b] !== block.start) block = blockOf(quotient, b);
      levels.find(block, sources);
      for (let lane = 0; lane < sources.length; lane++) {
        let counted = false;
        for (let p = 0; p < pairFrom.length; p++) {
          const scale = behind[pairFrom[p]! * size + sources[lane]!]!;
          if (scale === 0) continue;
          if (!counted) countPaths(lane);
          counted = true;
          walkBack(lane, p, scale, sums);
        }
      }
    },
    end: nothingHeldBack,
  };
}

/** Σ over the neighbours of v; two sums side by side, so that the additions need not wait for each other. */
function gather(offsets: Uint32Array, targets: Uint32Array, values: Float64Array, v: number): number {
  let even = 0;
  let odd = 0;
  const end = offsets[v + 1]!;
  let k = offsets[v]!;
  for (; k + 2 <= end; k += 2) {
    even += values[targets[k]!]!;
    odd += values[targets[k + 1]!]!;
  }
  if (k < end) even += values[targets[k]!]!;
  return even + odd;
}

/** One block of the quotient, numbered from 0. */
type Block = {
  readonly start: number;
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly multiplicity: Float64Array;
};

function blockOf({ blockStarts, offsets, targets, multiplicity }: Quotient, b: number): Block {
  const start = blockStarts[b]!;
  const end = blockStarts[b + 1]!;
  const first = offsets[start]!;
  return {
    start,
    size: end - start,
    offsets: offsets.slice(start, end + 1).map((k) => k - first),
    targets: targets.slice(first, offsets[end]!).map((q) => q - start),
    multiplicity: multiplicity.slice(start, end),
  };
}

/** What one lane's search found: vertices level by level. */
type Levels = {
  readonly vertices: Uint32Array;
  /** Level d is vertices[levelStarts[d] … levelStarts[d+1]−1]. */
  readonly levelStarts: Uint32Array;
  /** Arcs of the vertices of each level. */
  readonly levelArcs: Uint32Array;
  readonly depth: number;
};

/** Finds the levels of up to 32 searches at once in a connected block. */
function laneLevels(most: number) {
  const seen = new Int32Array(most);
  const front = new Int32Array(most);
  const next = new Int32Array(most);
  const found = Array.from({ length: LANES }, () => ({
    vertices: new Uint32Array(most),
    // A level more than vertices, and one beyond the last that is read as empty.
    levelStarts: new Uint32Array(most + 3),
    levelArcs: new Uint32Array(most + 3),
    depth: 0,
    count: 0,
  }));

  /** Spreads every frontier one step. */
  const spread = ({ size, offsets, targets }: Block, all: number, frontArcs: number) => {
    if (frontArcs < offsets[size]! * PUSH_WHILE_BELOW) {
      for (let v = 0; v < size; v++) {
        const f = front[v]!;
        if (f !== 0) for (let k = offsets[v]!, e = offsets[v + 1]!; k < e; k++) next[targets[k]!]! |= f;
      }
      return;
    }
    for (let w = 0; w < size; w++) {
      const missing = all & ~seen[w]!;
      if (missing === 0) continue;
      let reached = 0;
      for (let k = offsets[w]!, e = offsets[w + 1]!; k < e; k++) {
        reached |= front[targets[k]!]!;
        if ((missing & ~reached) === 0) break;
      }
      next[w] = reached;
    }
  };

  const find = (block: Block, sources: Uint32Array) => {
    const { size, offsets, start } = block;
    const all = sources.length === LANES ? -1 : (1 << sources.length) - 1;
    seen.fill(0, 0, size);
    front.fill(0, 0, size);
    next.fill(0, 0, size);
    let frontArcs = 0;
    for (let lane = 0; lane < sources.length; lane++) {
      const s = sources[lane]! - start;
      const arcs = offsets[s + 1]! - offsets[s]!;
      seen[s]! |= 1 << lane;
      front[s]! |= 1 << lane;
      const into = found[lane]!;
      into.vertices[0] = s;
      into.levelStarts[0] = 0;
      into.levelStarts[1] = 1;
      into.levelArcs[0] = arcs;
      into.depth = 0;
      into.count = 1;
      frontArcs += arcs;
    }
    let left = (size - 1) * sources.length;
    for (let d = 1; left > 0; d++) {
      spread(block, all, frontArcs);
      for (let lane = 0; lane < sources.length; lane++) found[lane]!.levelArcs[d] = 0;
      frontArcs = 0;
      let got = 0;
      for (let w = 0; w < size; w++) {
        let fresh = next[w]! & ~seen[w]! & all;
        next[w] = 0;
        front[w] = fresh;
        if (fresh === 0) continue;
        seen[w]! |= fresh;
        const arcs = offsets[w + 1]! - offsets[w]!;
        frontArcs += arcs;
        while (fresh !== 0) {
          const into = found[31 - Math.clz32(fresh & -fresh)]!;
          fresh &= fresh - 1;
          into.vertices[into.count++] = w;
          into.levelArcs[d]! += arcs;
          got++;
        }
      }
      if (got === 0) break;
      left -= got;
      for (let lane = 0; lane < sources.length; lane++) {
        const into = found[lane]!;
        if (into.count > into.levelStarts[d]!) into.depth = d;
        into.levelStarts[d + 1] = into.count;
      }
    }
    for (let lane = 0; lane < sources.length; lane++) {
      const into = found[lane]!;
      into.levelStarts[into.depth + 2] = into.count;
    }
  };
  return { find, of: (lane: number): Levels => found[lane]! };
}
