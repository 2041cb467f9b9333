/**
 * Statistics of a whole network that are computed again for every draw; the same definitions and ids as in the registry
 * (`MEASURES`), where formula and reference stand. NaN where a statistic has no value.
 */
import { build } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { betweennessOf } from '../betweenness.ts';
import { mixingOf } from '../ei.ts';
import { forEachTriangle } from '../triangles.ts';
import { SMALL, smallBetweenness } from './small-betweenness.ts';

export const STATISTICS = [
  'transitivity',
  'mean-clustering',
  'degree-centralisation',
  'betweenness-centralisation',
  'assortativity-degree',
  'ei',
  'modularity-sector',
  'assortativity-sector',
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Ties as drawn: ends of each, no loops, none twice. */
export type Ties = { readonly from: Uint32Array; readonly to: Uint32Array };

/** Group of each vertex, −1 = none, and their number. */
export type Grouping = { readonly of: Int16Array; readonly count: number };

const ON_SECTORS: ReadonlySet<Statistic> = new Set(['ei', 'modularity-sector', 'assortativity-sector']);
export const asksForSectors = (statistic: Statistic): boolean => ON_SECTORS.has(statistic);

/** Fills `into` with the statistics in the order of `ids`. */
export function statisticsOf(
  ids: readonly Statistic[],
  n: number,
  ties: Ties,
  groups: Grouping,
  into: Float64Array,
): void {
  const needsGraph = ids.some((id) => !asksForSectors(id));
  const graph = needsGraph ? build(n, ties.from, ties.to).graph : null;
  const closure = ids.some((id) => id === 'transitivity' || id === 'mean-clustering')
    ? closureOf(graph!)
    : null;
  const sectors = ids.some(asksForSectors) ? sectorStatistics(mixingOf(ties, groups), groups.count) : null;
  ids.forEach((id, i) => {
    switch (id) {
      case 'transitivity':
        into[i] = closure!.transitivity;
        break;
      case 'mean-clustering':
        into[i] = closure!.clustering;
        break;
      case 'degree-centralisation':
        into[i] = degreeCentralisation(graph!);
        break;
      case 'betweenness-centralisation':
        into[i] = betweennessCentralisation(graph!);
        break;
      case 'assortativity-degree':
        into[i] = degreeAssortativity(graph!);
        break;
      default:
        into[i] = sectors![id as keyof SectorStatistics];
    }
  });
}

/** Transitivity and mean clustering; a body with fewer than two neighbours counts 0 in the mean. */
export function closureOf(graph: Graph): { transitivity: number; clustering: number } {
  const { n, offsets } = graph;
  const triangles = new Uint32Array(n);
  forEachTriangle(graph, (a, b, c) => {
    triangles[a]!++;
    triangles[b]!++;
    triangles[c]!++;
  });
  let closed = 0;
  let triples = 0;
  let sum = 0;
  for (let v = 0; v < n; v++) {
    const k = offsets[v + 1]! - offsets[v]!;
    const pairs = (k * k - k) / 2;
    closed += triangles[v]!;
    triples += pairs;
    if (pairs > 0) sum += triangles[v]! / pairs;
  }
  return { transitivity: closed / triples, clustering: sum / n };
}

function degreeCentralisation({ n, m, offsets }: Graph): number {
  let greatest = 0;
  for (let v = 0; v < n; v++) greatest = Math.max(greatest, offsets[v + 1]! - offsets[v]!);
  return (n * greatest - 2 * m) / ((n - 1) * (n - 2));
}

function betweennessCentralisation(graph: Graph): number {
  let greatest = 0;
  let sum = 0;
  const small = graph.n * graph.m <= SMALL;
  for (const b of small ? smallBetweenness(graph) : betweennessOf(graph)) {
    greatest = Math.max(greatest, b);
    sum += b;
  }
  const { n } = graph;
  return (n * greatest - sum) / ((n - 1) ** 2 * ((n - 2) / 2));
}

/** Pearson correlation of the degrees at both ends of ties; from integer sums, so equal networks give equal numbers. */
function degreeAssortativity({ n, m, offsets, targets }: Graph): number {
  let squares = 0;
  let cubes = 0;
  let products = 0;
  for (let v = 0; v < n; v++) {
    const k = offsets[v + 1]! - offsets[v]!;
    squares += k * k;
    cubes += k * k * k;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const u = targets[i]!;
      products += k * (offsets[u + 1]! - offsets[u]!);
    }
  }
  const ends = 2 * m;
  const variance = ends * cubes - squares * squares;
  return variance > 0 ? (ends * products - squares * squares) / variance : Number.NaN;
}

export type SectorStatistics = {
  readonly ei: number;
  readonly 'modularity-sector': number;
  readonly 'assortativity-sector': number;
};

/** E-I (Krackhardt & Stern 1988), modularity (Newman & Girvan 2004), assortativity (Newman 2003) from a mixing matrix. */
export function sectorStatistics(mixing: Float64Array, count: number): SectorStatistics {
  let inside = 0;
  let all = 0;
  const ends = new Float64Array(count);
  for (let g = 0; g < count; g++) {
    inside += mixing[g * count + g]!;
    for (let h = 0; h < count; h++) {
      ends[g]! += mixing[g * count + h]! * (g === h ? 2 : 1);
      if (h >= g) all += mixing[g * count + h]!;
    }
  }
  let chance = 0;
  let present = 0;
  for (const end of ends) {
    chance += (end / (2 * all)) ** 2;
    if (end > 0) present++;
  }
  const modularity = inside / all - chance;
  return {
    ei: (all - 2 * inside) / all,
    'modularity-sector': modularity,
    'assortativity-sector': present > 1 ? modularity / (1 - chance) : Number.NaN,
  };
}
