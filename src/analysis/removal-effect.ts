/** What falls apart when certain bodies leave: the network of all others before and after, compared. */
import { build } from '../graph/build.ts';
import { edgeEnds, type Graph } from '../graph/graph.ts';
import { type Labels, NO_SECTOR } from '../graph/labels.ts';
import { type Components, componentsOf } from './components.ts';
import { distanceUnits, planDistances, searchDistances, sumDistances } from './paths/distances.ts';

export type RemovalEffect = {
  /** Bodies that stay. */
  readonly left: number;
  /** Component of each vertex afterwards, 0 = largest; −1 for those that left. */
  readonly componentOf: Int32Array;
  /** Sizes of the components before (with those who leave) and after, in descending order. */
  readonly sizesBefore: Uint32Array;
  readonly sizesAfter: Uint32Array;
  /** Vertices that had ties and have none left. */
  readonly newIsolates: Uint32Array;
  readonly tiesBefore: number;
  readonly tiesAfter: number;
  /** Pairs among those who stay: joined by a path before, and of these no longer joined. */
  readonly pairsBefore: number;
  readonly pairsLost: number;
  /** The same for pairs of different sectors, bodies without a sector left out. */
  readonly crossPairsBefore: number;
  readonly crossPairsLost: number;
  /** Mean of 1/distance over the pairs of those who stay, with and without the ways through those who leave; 0…1. */
  readonly efficiencyBefore: number;
  readonly efficiencyAfter: number;
};

/**
 * @param leaving vertices that leave, in any order; repeated ones count once
 * Latora & Marchiori 2001; Borgatti 2006. As costly as `closeness`, twice.
 */
export function removalEffect(graph: Graph, labels: Labels, leaving: readonly number[]): RemovalEffect {
  const gone = new Uint8Array(graph.n);
  for (const v of leaving) gone[v] = 1;
  const stay = Uint32Array.from({ length: graph.n }, (_, v) => v).filter((v) => !gone[v]);
  const rest = subgraph(graph, stay);
  const before = componentsOf(graph);
  const after = componentsOf(rest);
  const componentOf = new Int32Array(graph.n).fill(-1);
  stay.forEach((v, i) => {
    componentOf[v] = after.of[i]!;
  });
  const pairsBefore = joinedPairs(stay, (v) => before.of[v]!, before, labels);
  const pairsAfter = joinedPairs(stay, (v) => componentOf[v]!, after, labels);
  const possible = stay.length * (stay.length - 1);
  const share = (sum: number) => (possible === 0 ? 0 : sum / possible);
  return {
    left: stay.length,
    componentOf,
    sizesBefore: before.sizes,
    sizesAfter: after.sizes,
    newIsolates: stay.filter((v, i) => degree(graph, v) > 0 && degree(rest, i) === 0),
    tiesBefore: graph.m,
    tiesAfter: rest.m,
    pairsBefore: pairsBefore.all,
    pairsLost: pairsBefore.all - pairsAfter.all,
    crossPairsBefore: pairsBefore.cross,
    crossPairsLost: pairsBefore.cross - pairsAfter.cross,
    efficiencyBefore: share(nearness(graph, gone)),
    efficiencyAfter: share(nearness(rest, null)),
  };
}

const degree = (graph: Graph, v: number): number => graph.offsets[v + 1]! - graph.offsets[v]!;

function subgraph(graph: Graph, stay: Uint32Array): Graph {
  const place = new Int32Array(graph.n).fill(-1);
  stay.forEach((v, i) => {
    place[v] = i;
  });
  const [from, to] = edgeEnds(graph);
  const kept = Uint32Array.from({ length: graph.m }, (_, e) => e).filter(
    (e) => place[from[e]!]! >= 0 && place[to[e]!]! >= 0,
  );
  return build(
    stay.length,
    kept.map((e) => place[from[e]!]!),
    kept.map((e) => place[to[e]!]!),
  ).graph;
}

/** Unordered pairs of those who stay within one component: all, and of different sectors. */
function joinedPairs(
  stay: Uint32Array,
  of: (v: number) => number,
  { sizes }: Components,
  { sector, sectorCount }: Labels,
): { readonly all: number; readonly cross: number } {
  const count = new Float64Array(sizes.length);
  const labelled = new Float64Array(sizes.length);
  const bySector = new Float64Array(sizes.length * sectorCount);
  for (const v of stay) {
    const c = of(v);
    count[c]!++;
    if (sector[v]! <= NO_SECTOR) continue;
    labelled[c]!++;
    bySector[c * sectorCount + sector[v]!]!++;
  }
  const pairs = (list: Float64Array) => list.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
  return { all: pairs(count), cross: pairs(labelled) - pairs(bySector) };
}

/** Σ 1/d over ordered pairs of vertices that stay; paths may pass those who leave. */
function nearness(graph: Graph, gone: Uint8Array | null): number {
  const plan = planDistances(graph, null);
  const { near } = sumDistances(plan, [searchDistances(plan, 0, distanceUnits(plan))]);
  let sum = 0;
  for (let v = 0; v < graph.n; v++) if (!gone?.[v]) sum += near[v]!;
  if (gone) for (let v = 0; v < graph.n; v++) if (gone[v]) sum -= nearnessTo(graph, v, gone);
  return sum;
}

/** Σ 1/d from v to those who stay. */
function nearnessTo({ n, offsets, targets }: Graph, v: number, gone: Uint8Array): number {
  const distance = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  distance[v] = 0;
  queue[0] = v;
  let tail = 1;
  let sum = 0;
  for (let head = 0; head < tail; head++) {
    const u = queue[head]!;
    if (!gone[u]) sum += 1 / distance[u]!;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const w = targets[k]!;
      if (distance[w]! >= 0) continue;
      distance[w] = distance[u]! + 1;
      queue[tail++] = w;
    }
  }
  return sum;
}
