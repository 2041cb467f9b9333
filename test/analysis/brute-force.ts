/** Shortest paths counted pair by pair straight from the definition: slow, obvious, and sharing nothing with the kernels. */
import fc from 'fast-check';
import { build } from '../../src/graph/build.ts';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import { blankLabels, CROSS_SECTOR, type Labels, NO_SECTOR } from '../../src/graph/labels.ts';

export type AllPairs = {
  /** Distance and number of shortest paths, row-major n × n; infinite and 0 where no path leads. */
  readonly distance: Float64Array;
  readonly paths: Float64Array;
};

/** @param lengths of each edge as whole numbers, so that equality is exact; null = 1 */
export function allPairs(graph: Graph, lengths: ArrayLike<number> | null = null): AllPairs {
  const [from, to] = edgeEnds(graph);
  const arcs: [number, number, number][] = [];
  for (let e = 0; e < graph.m; e++) {
    const length = lengths ? lengths[e]! : 1;
    arcs.push([from[e]!, to[e]!, length], [to[e]!, from[e]!, length]);
  }
  return allPairsOfArcs(graph.n, arcs);
}

/**
 * Floyd–Warshall distances, then path counts by increasing distance.
 * @param arcs sender, receiver and length, a whole number
 */
export function allPairsOfArcs(n: number, arcs: readonly (readonly [number, number, number])[]): AllPairs {
  const distance = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  for (let v = 0; v < n; v++) distance[v * n + v] = 0;
  for (const [u, v, length] of arcs) distance[u * n + v] = length;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const through = distance[i * n + k]! + distance[k * n + j]!;
        if (through < distance[i * n + j]!) distance[i * n + j] = through;
      }
    }
  }
  const paths = new Float64Array(n * n);
  for (let s = 0; s < n; s++) {
    paths[s * n + s] = 1;
    const order = Array.from({ length: n }, (_, v) => v).sort(
      (a, b) => distance[s * n + a]! - distance[s * n + b]!,
    );
    for (const v of order) {
      if (v === s || distance[s * n + v] === Number.POSITIVE_INFINITY) continue;
      for (const [u, w, length] of arcs) {
        if (w === v && distance[s * n + u]! + length === distance[s * n + v]!)
          paths[s * n + v]! += paths[s * n + u]!;
      }
    }
  }
  return { distance, paths };
}

/** Σ σ_st(v)/σ_st over the unordered pairs that `counts` says yes to. */
export function pairBetweenness(
  n: number,
  { distance, paths }: AllPairs,
  counts: (s: number, t: number) => boolean = () => true,
): Float64Array {
  const sums = new Float64Array(n);
  for (let s = 0; s < n; s++) {
    for (let t = s + 1; t < n; t++) {
      const whole = distance[s * n + t]!;
      if (whole === Number.POSITIVE_INFINITY || !counts(s, t)) continue;
      for (let v = 0; v < n; v++) {
        if (v === s || v === t || distance[s * n + v]! + distance[v * n + t]! !== whole) continue;
        sums[v]! += (paths[s * n + v]! * paths[v * n + t]!) / paths[s * n + t]!;
      }
    }
  }
  return sums;
}

/** Few numbers that say how to draw a graph; shrinks towards small ones. */
const shape = fc.record({
  n: fc.integer({ min: 0, max: 24 }),
  kind: fc.constantFrom('sparse', 'dense', 'tree', 'hubs', 'twins', 'rings'),
  draws: fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 }),
  weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }),
  sectors: fc.array(fc.integer({ min: CROSS_SECTOR, max: 2 }), { minLength: 24, maxLength: 24 }),
});

export type Sample = { readonly graph: Graph; readonly labels: Labels };

/** Small graphs of every shape that the reductions take apart: trees, hubs with leaves, twins, rings joined at a vertex. */
export const samples: fc.Arbitrary<Sample> = shape.map(({ n, kind, draws, weights, sectors }) => {
  const sources: number[] = [];
  const targets: number[] = [];
  const add = (u: number, v: number) => {
    if (u >= n || v >= n) return;
    sources.push(u);
    targets.push(v);
  };
  const draw = (i: number, below: number) => draws[i % draws.length]! % Math.max(1, below);
  const hubs = 1 + draw(0, 3);
  if (n > 0) {
    if (kind === 'sparse') for (let i = 0; i + 1 < n; i++) add(draw(2 * i, n), draw(2 * i + 1, n));
    if (kind === 'dense') for (let i = 0; i < 58; i += 1) add(draw(i, n), draw(i + 1, n));
    if (kind === 'tree') for (let v = 1; v < n; v++) if (draw(v, 12) > 0) add(v, draw(v + 30, v));
    if (kind === 'hubs') {
      for (let v = 0; v < n; v++) add(v, draw(v, hubs));
      for (let i = 0; i < n / 2; i++) add(draw(i + 7, hubs), draw(i + 30, n));
      for (let i = 0; i < n / 4; i++) add(draw(i + 12, n), draw(i + 40, n));
    }
    if (kind === 'twins') {
      // Groups of three share their neighbours; every other group is tied inside as well.
      const groups = Math.ceil(n / 3);
      const all = (a: number, b: number) => {
        for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) add(3 * a + i, 3 * b + j);
      };
      for (let a = 0; a < groups; a++) {
        if (a > 0) all(a, draw(a, a));
        if (draw(a + 20, 3) === 0) all(a, draw(a + 40, groups));
        if (a % 2) all(a, a);
      }
    }
    if (kind === 'rings') {
      for (let first = 0; first < n; ) {
        const size = 3 + draw(first, 4);
        for (let i = 0; i < size; i++) add(first + i, i + 1 < size ? first + i + 1 : first);
        first += draw(first + 1, 4) === 0 ? size : size - 1;
      }
    }
  }
  const { graph } = build(
    n,
    sources,
    targets,
    sources.map((_, i) => weights[i % 60]!),
  );
  const blank = blankLabels(n, graph.m);
  return { graph, labels: { ...blank, sector: Int8Array.from(sectors.slice(0, n)), sectorCount: 3 } };
});

/** The same network with vertex v called newName[v]. */
export function renamed({ graph, labels }: Sample, newName: ArrayLike<number>): Sample {
  const [from, to] = edgeEnds(graph);
  const built = build(
    graph.n,
    from.map((v) => newName[v]!),
    to.map((v) => newName[v]!),
    graph.weights,
  );
  const sector = new Int8Array(graph.n).fill(NO_SECTOR);
  labels.sector.forEach((s, v) => {
    sector[newName[v]!] = s;
  });
  return { graph: built.graph, labels: { ...labels, sector } };
}

/** Greatest difference, relative where the expected number is above 1. */
export function error(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const gap = Math.abs(actual[i]! - expected[i]!) / Math.max(1, Math.abs(expected[i]!));
    worst = Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(worst, gap);
  }
  return worst;
}
