/**
 * Ego: what is known around one body, by counting alone – its neighbours, their sectors, and how many of the ties that
 * could exist among them are known. This is said before any measure of paths, so it needs no worker.
 */
import { adjacent } from '../graph/graph.ts';
import { CROSS_SECTOR } from '../graph/labels.ts';
import type { Lensed } from './lens.ts';

export type Ego = {
  readonly vertex: number;
  /** Neighbours, ascending. */
  readonly neighbours: readonly number[];
  /** Neighbours in each sector of the scheme, its length is the number of sectors. */
  readonly bySector: readonly number[];
  /** Neighbours that are cross-sector, and those without a sector. */
  readonly cross: number;
  readonly none: number;
  /** Ties among the neighbours, each once. */
  readonly alterTies: readonly (readonly [number, number])[];
  /** k(k−1)/2 pairs of neighbours, tied or not. */
  readonly alterPairs: number;
  /** Sum of stated strengths of the ties to each sector's neighbours, e.g. mentions; and of all neighbours. */
  readonly strengthBySector: readonly number[];
  readonly strength: number;
  /** Neighbours to whom no tie states a strength. */
  readonly withoutStrength: number;
};

/** O(k + Σ degree of the neighbours). */
export function egoOf(lensed: Lensed, vertex: number): Ego {
  const { graph, labels } = lensed;
  const neighbours = [...graph.targets.subarray(graph.offsets[vertex], graph.offsets[vertex + 1])];
  const bySector = new Array<number>(labels.sectorCount).fill(0);
  const strengthBySector = new Array<number>(labels.sectorCount).fill(0);
  let cross = 0;
  let none = 0;
  for (const u of neighbours) {
    const sector = labels.sector[u]!;
    if (sector >= 0) bySector[sector]!++;
    else if (sector === CROSS_SECTOR) cross++;
    else none++;
  }
  const stated = statedStrengths(lensed, vertex);
  let strength = 0;
  for (const [u, weight] of stated) {
    strength += weight;
    const sector = labels.sector[u]!;
    if (sector >= 0) strengthBySector[sector]! += weight;
  }
  const k = neighbours.length;
  return {
    vertex,
    neighbours,
    bySector,
    cross,
    none,
    alterTies: tiesAmong(lensed, neighbours),
    alterPairs: (k * (k - 1)) / 2,
    strengthBySector,
    strength,
    withoutStrength: k - stated.size,
  };
}

function tiesAmong({ graph }: Lensed, neighbours: readonly number[]): (readonly [number, number])[] {
  const inside = new Set(neighbours);
  const found: (readonly [number, number])[] = [];
  for (const v of neighbours) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (v < u && inside.has(u)) found.push([v, u]);
    }
  }
  return found;
}

function statedStrengths({ ties }: Lensed, vertex: number): Map<number, number> {
  const stated = new Map<number, number>();
  for (const { tie, source, target } of ties) {
    if (!tie || tie.weight === null || source === target) continue;
    const other = source === vertex ? target : target === vertex ? source : -1;
    if (other >= 0) stated.set(other, (stated.get(other) ?? 0) + tie.weight);
  }
  return stated;
}

/** What is left of the graph when a vertex goes. */
export type Without = {
  /** Sizes of the components, largest first. */
  readonly sizes: readonly number[];
  /** Vertices that have no tie left; those that had none before are not among them. */
  readonly isolated: readonly number[];
};

/** O(n + m). */
export function without({ graph }: Lensed, gone: number): Without {
  const seen = new Uint8Array(graph.n);
  seen[gone] = 1;
  const queue = new Uint32Array(graph.n);
  const sizes: number[] = [];
  const isolated: number[] = [];
  for (let start = 0; start < graph.n; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    queue[0] = start;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
        const u = graph.targets[k]!;
        if (seen[u]) continue;
        seen[u] = 1;
        queue[tail++] = u;
      }
    }
    if (tail === 1 && adjacent(graph, start, gone)) isolated.push(start);
    sizes.push(tail);
  }
  return { sizes: sizes.sort((a, b) => b - a), isolated };
}

/** Unordered pairs of bodies with different sectors, the vertex itself left out: whom paths between sectors connect. */
export function crossSectorPairs({ labels }: Lensed, vertex: number): number {
  const counts = new Array<number>(labels.sectorCount).fill(0);
  labels.sector.forEach((s, v) => {
    if (s >= 0 && v !== vertex) counts[s]!++;
  });
  const all = counts.reduce((a, b) => a + b, 0);
  return (all * all - counts.reduce((a, b) => a + b * b, 0)) / 2;
}
