/**
 * The network at one level of a search for groups: first the graph itself, then groups as vertices. Ties within a merged
 * group stay as its inner weight, so that modularity is the same at every level.
 */
import type { Graph } from '../../graph/graph.ts';

export type Level = {
  readonly n: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Weight of each half-edge. */
  readonly weights: Float64Array;
  /** Twice the weight of the ties within each vertex, plus that of its half-edges. */
  readonly strength: Float64Array;
  /** Sum of all strengths: twice the weight of all ties. The same at every level. */
  readonly total: number;
};

/** @param weighted tie strengths count, where the graph has them; else every edge counts 1 */
export function levelOf(graph: Graph, weighted: boolean): Level {
  const { n, offsets, targets, edges } = graph;
  const given = weighted ? graph.weights : null;
  const weights = given ? Float64Array.from(edges, (e) => given[e]!) : new Float64Array(edges.length).fill(1);
  const strength = new Float64Array(n);
  let total = 0;
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) strength[v]! += weights[k]!;
    total += strength[v]!;
  }
  return { n, offsets, targets, weights, strength, total };
}

/** Groups as vertices. @param groupOf 0…count−1, none of them empty */
export function merged(level: Level, groupOf: Uint32Array, count: number): Level {
  const { n, offsets, targets, weights } = level;
  const starts = new Uint32Array(count + 1);
  for (let v = 0; v < n; v++) starts[groupOf[v]! + 1]!++;
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!;
  const members = new Uint32Array(n);
  const cursor = starts.slice(0, count);
  for (let v = 0; v < n; v++) members[cursor[groupOf[v]!]!++] = v;

  const link = new Float64Array(count);
  const seen = new Int32Array(count).fill(-1);
  const touched = new Uint32Array(count);
  const newOffsets = new Uint32Array(count + 1);
  const newTargets = new Uint32Array(targets.length);
  const newWeights = new Float64Array(targets.length);
  const strength = new Float64Array(count);
  let at = 0;
  for (let g = 0; g < count; g++) {
    let found = 0;
    for (let i = starts[g]!; i < starts[g + 1]!; i++) {
      const v = members[i]!;
      strength[g]! += level.strength[v]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const h = groupOf[targets[k]!]!;
        if (h === g) continue;
        if (seen[h] !== g) {
          seen[h] = g;
          link[h] = 0;
          touched[found++] = h;
        }
        link[h]! += weights[k]!;
      }
    }
    newOffsets[g] = at;
    for (let i = 0; i < found; i++) {
      newTargets[at] = touched[i]!;
      newWeights[at++] = link[touched[i]!]!;
    }
  }
  newOffsets[count] = at;
  return {
    n: count,
    offsets: newOffsets,
    targets: newTargets.slice(0, at),
    weights: newWeights.slice(0, at),
    strength,
    total: level.total,
  };
}

/** Numbers that are in use, closed up in order of first use. @returns how many there are */
export function closeUp(groupOf: Uint32Array): number {
  const place = new Int32Array(groupOf.length).fill(-1);
  let count = 0;
  for (let v = 0; v < groupOf.length; v++) {
    const g = groupOf[v]!;
    if (place[g]! < 0) place[g] = count++;
    groupOf[v] = place[g]!;
  }
  return count;
}

/**
 * Modularity Q = Σ_c (w_c/m − γ (K_c/2m)²) of a partition: w_c weight of the ties within a group, K_c strengths of its members,
 * m weight of all ties (Newman & Girvan 2004; resolution γ: Reichardt & Bornholdt 2006). 0 where there are no ties.
 */
export function modularity(level: Level, groupOf: ArrayLike<number>, resolution: number): number {
  const { n, offsets, targets, weights, strength, total } = level;
  if (total === 0) return 0;
  const sums = new Map<number, number>();
  let across = 0;
  for (let v = 0; v < n; v++) {
    const g = groupOf[v]!;
    sums.set(g, (sums.get(g) ?? 0) + strength[v]!);
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) if (groupOf[targets[k]!] !== g) across += weights[k]!;
  }
  let squares = 0;
  for (const sum of sums.values()) squares += (sum / total) ** 2;
  return 1 - across / total - resolution * squares;
}
