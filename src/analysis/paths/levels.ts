/**
 * How many vertices are at each distance from each vertex, for all vertices: breadth-first searches of 64 sources at once,
 * one bit a source (Then et al. 2014), on the core of the graph. Distances are symmetric, so what a vertex is reached by
 * at each level is what it reaches.
 */
import type { Progress } from '../measure.ts';
import { type LevelPlan, PACK, SET } from './level-plan.ts';
import { CLOSED, SINGLE } from './twins.ts';
import { type LevelSearch, wideLevels } from './wide-levels.ts';

/** Packed counts of what each core vertex has at each level, at (plane·size + q)·depth + level. */
export type LevelPart = { readonly counts: Float64Array };

/** Distances from every vertex, summed up. */
export type DistanceSums = {
  /** Σ d over the vertices that v reaches. */
  readonly far: Float64Array;
  /** Σ 1/d over them. */
  readonly near: Float64Array;
  /** How many they are. */
  readonly reach: Float64Array;
  /** The greatest d; 0 when v reaches nobody. */
  readonly eccentricity: Float64Array;
};

/** Sources searched together: the bits of two words. */
const LANES = 64;
/** Below this share of all arcs, a frontier is spread from its own side. */
const PUSH_WHILE_BELOW = 1 / 4;

export const levelUnits = ({ sources, setsPerUnit }: LevelPlan): number =>
  Math.ceil(sources.length / (SET * setsPerUnit));

/** Made once for a plan: a worker asks for many ranges of units of the same one. */
const made = new WeakMap<LevelPlan, LevelSearch>();

export function searchLevels(plan: LevelPlan, from: number, to: number, told?: Progress): LevelPart {
  const { sources, setsPerUnit } = plan;
  const searches = made.get(plan) ?? wideLevels(plan) ?? laneSearch(plan);
  made.set(plan, searches);
  const { lanes, search, taken } = searches;
  const units = levelUnits(plan);
  const end = Math.min(sources.length, to * setsPerUnit * SET);
  for (let at = from * setsPerUnit * SET; at < end; at += lanes) {
    search(sources.subarray(at, Math.min(end, at + lanes)));
    told?.(Math.min(units, (at + lanes) / (setsPerUnit * SET)), units);
  }
  return { counts: taken() };
}

/**
 * Lanes lie in two words a vertex, at 2v and 2v+1: each arc that is read serves 64 searches. Written out for two words, as
 * a loop over words would cost more than it saves.
 */
function laneSearch({ size, offsets, targets, planes, depth, loads }: LevelPlan): LevelSearch {
  let counts = new Float64Array(planes * size * depth);
  const arcs = offsets[size] ?? 0;
  const seen = new Int32Array(2 * size);
  const front = new Int32Array(2 * size);
  const next = new Int32Array(2 * size);
  // What a set of sources carries is the sum over its eight bytes, each looked up.
  const tables = new Float64Array(planes * 2048);

  const tabulate = (sources: Uint32Array) => {
    for (let p = 0; p < planes; p++) {
      for (let byte = 0; byte < 8; byte++) {
        const base = p * 2048 + byte * 256;
        for (let bits = 1; bits < 256; bits++) {
          const lane = 8 * byte + 31 - Math.clz32(bits & -bits);
          const load = lane < sources.length ? loads[p * size + sources[lane]!]! : 0;
          tables[base + bits] = tables[base + (bits & (bits - 1))]! + load;
        }
      }
    }
  };
  const carried = (base: number, f: number): number =>
    tables[base + (f & 255)]! +
    tables[base + 256 + ((f >>> 8) & 255)]! +
    tables[base + 512 + ((f >>> 16) & 255)]! +
    tables[base + 768 + (f >>> 24)]!;

  const push = () => {
    for (let v = 0; v < size; v++) {
      const low = front[2 * v]!;
      const high = front[2 * v + 1]!;
      if ((low | high) === 0) continue;
      for (let k = offsets[v]!, e = offsets[v + 1]!; k < e; k++) {
        const w = 2 * targets[k]!;
        next[w]! |= low;
        next[w + 1]! |= high;
      }
    }
  };
  const pull = (allLow: number, allHigh: number) => {
    for (let v = 0; v < size; v++) {
      const missingLow = allLow & ~seen[2 * v]!;
      const missingHigh = allHigh & ~seen[2 * v + 1]!;
      if ((missingLow | missingHigh) === 0) continue;
      let low = 0;
      let high = 0;
      for (let k = offsets[v]!, e = offsets[v + 1]!; k < e; k++) {
        const w = 2 * targets[k]!;
        low |= front[w]!;
        high |= front[w + 1]!;
        if (((missingLow & ~low) | (missingHigh & ~high)) === 0) break;
      }
      next[2 * v] = low;
      next[2 * v + 1] = high;
    }
  };
  /** Makes what was newly reached the next frontier, counts it, and returns how many arcs leave it. */
  const settle = (level: number): number => {
    let frontArcs = 0;
    for (let v = 0; v < size; v++) {
      const low = next[2 * v]! & ~seen[2 * v]!;
      const high = next[2 * v + 1]! & ~seen[2 * v + 1]!;
      next[2 * v] = 0;
      next[2 * v + 1] = 0;
      front[2 * v] = low;
      front[2 * v + 1] = high;
      if ((low | high) === 0) continue;
      seen[2 * v]! |= low;
      seen[2 * v + 1]! |= high;
      frontArcs += offsets[v + 1]! - offsets[v]!;
      for (let p = 0; p < planes; p++) {
        const found = carried(p * 2048, low) + carried(p * 2048 + 1024, high);
        counts[(p * size + v) * depth + level]! += found;
      }
    }
    return frontArcs;
  };

  const search = (sources: Uint32Array): void => {
    tabulate(sources);
    seen.fill(0);
    front.fill(0);
    let frontArcs = 0;
    sources.forEach((s, lane) => {
      const word = 2 * s + (lane >> 5);
      seen[word]! |= 1 << (lane & 31);
      front[word]! |= 1 << (lane & 31);
      frontArcs += offsets[s + 1]! - offsets[s]!;
    });
    const allLow = ones(Math.min(32, sources.length));
    const allHigh = ones(Math.max(0, sources.length - 32));
    for (let level = 1; frontArcs > 0; level++) {
      if (frontArcs < arcs * PUSH_WHILE_BELOW) push();
      else pull(allLow, allHigh);
      frontArcs = settle(level);
    }
  };
  const taken = () => {
    const full = counts;
    counts = new Float64Array(full.length);
    return full;
  };
  return { lanes: LANES, search, taken };
}

/** A word with its lowest `count` bits set. */
const ones = (count: number): number => (count === 32 ? -1 : (1 << count) - 1);

/** Puts the searches together: rows of the core, its twins, then outwards along the pendant trees. */
export function sumLevels(plan: LevelPlan, parts: readonly LevelPart[]): DistanceSums {
  const { size, depth, planes, coreOf, parent, order, height, above } = plan;
  const n = coreOf.length;
  const width = depth + 2 * height + 2;
  const counts = new Float64Array(planes * size * depth);
  for (const part of parts) for (let i = 0; i < counts.length; i++) counts[i]! += part.counts[i]!;
  const ofClass = new Float64Array(size * width);
  for (let p = 0; p < planes; p++) {
    for (let q = 0; q < size; q++) {
      for (let level = 1; level < depth; level++) {
        const packed = counts[(p * size + q) * depth + level]!;
        if (packed === 0) continue;
        const high = Math.floor(packed / PACK);
        ofClass[q * width + level + 2 * p]! += packed - high * PACK;
        ofClass[q * width + level + 2 * p + 1]! += high;
      }
    }
  }
  const rows = new Float64Array(n * width);
  for (let v = 0; v < n; v++) if (coreOf[v]! >= 0) coreRow(plan, v, ofClass, rows, width);
  for (let i = order.length - 1; i >= 0; i--) {
    const v = order[i]!;
    const u = parent[v]!;
    // One step farther to everybody; nearer by two to what hangs above v itself.
    for (let d = 0; d + 1 < width; d++) rows[v * width + d + 1] = rows[u * width + d]!;
    for (let h = 0; h < height; h++) {
      const count = above[v * height + h]!;
      rows[v * width + h]! += count;
      rows[v * width + h + 2]! -= count;
    }
  }
  return sumRows(rows, n, width);
}

/** What one vertex of the core sees: what its class sees, its own tree, and the trees of its twins. */
function coreRow(
  { size, loads, kinds, coreOf, height, above }: LevelPlan,
  v: number,
  ofClass: Float64Array,
  rows: Float64Array,
  width: number,
): void {
  const q = coreOf[v]!;
  for (let d = 1; d < width; d++) rows[v * width + d] = ofClass[q * width + d]!;
  const apart = kinds[q] === CLOSED ? 1 : 2;
  for (let h = 0; h < height; h++) {
    const own = above[v * height + h]!;
    rows[v * width + h]! += own;
    if (kinds[q] === SINGLE) continue;
    const packed = loads[(h >> 1) * size + q]!;
    const high = Math.floor(packed / PACK);
    rows[v * width + h + apart]! += (h & 1 ? high : packed - high * PACK) - own;
  }
}

function sumRows(rows: Float64Array, n: number, width: number): DistanceSums {
  const far = new Float64Array(n);
  const near = new Float64Array(n);
  const reach = new Float64Array(n);
  const eccentricity = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let d = 1; d < width; d++) {
      const count = rows[v * width + d]!;
      if (count === 0) continue;
      far[v]! += d * count;
      near[v]! += count / d;
      reach[v]! += count;
      eccentricity[v] = d;
    }
  }
  return { far, near, reach, eccentricity };
}
