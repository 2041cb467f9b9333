/**
 * What is left to solve of (D − f·A) x = b once pendant trees are eliminated. A vertex with one neighbour is solved by that
 * neighbour alone: x(v) = (b(v) + f·w·x(u)) / D(v), so it is put into its neighbour's equation exactly (Gaussian elimination
 * without fill) and read back afterwards; half of the bodies of this field are such leaves. The rest is numbered anew by
 * falling number of neighbours, so that those who are read most lie side by side, and scaled to ones on the diagonal.
 */
import type { Graph } from '../graph/graph.ts';

/**
 * (I − K) z = g with K symmetric, K(i, j) = s(i)·w(i, j)·s(j), in two triangles. Row i of `below` holds columns j < i, row i of
 * `above` those j > i; both in the order of the graph.
 */
export type CoreSystem = {
  readonly size: number;
  /** Vertex of each row. */
  readonly vertices: Uint32Array;
  /** Length size + 1 each. */
  readonly belowAt: Uint32Array;
  readonly aboveAt: Uint32Array;
  readonly below: Uint32Array;
  readonly above: Uint32Array;
  /** Strengths beside them; null = all 1. */
  readonly belowWeights: Float64Array | null;
  readonly aboveWeights: Float64Array | null;
  /** s(i) = √(f / D(i)). */
  readonly scale: Float64Array;
  /** g(i) = b(i) / √D(i). */
  readonly right: Float64Array;
};

/** Pendant vertices in the order in which they were eliminated. */
export type Folded = {
  readonly order: Uint32Array;
  /** Whom each was put into, and f·w / D(v), b(v) / D(v) at that moment. The last one of a tree has nobody: itself, factor 0. */
  readonly into: Uint32Array;
  readonly factor: Float64Array;
  readonly own: Float64Array;
};

const NONE = 0xffffffff;

/**
 * O(n + m).
 * @param diagonal D > 0 with D − f·A positive definite; not changed
 * @param b the right-hand side; not changed
 */
export function coreSystem(
  graph: Graph,
  weights: Float64Array | null,
  diagonal: Float64Array,
  factor: number,
  b: Float64Array,
): { readonly core: CoreSystem; readonly folded: Folded } {
  const d = diagonal.slice();
  const g = b.slice();
  const left = new Uint32Array(graph.n);
  const folded = fold(graph, weights, d, g, factor, left);
  const { vertices, place } = numbered(left);
  const core = triangles(graph, weights, vertices, place);
  const size = vertices.length;
  const scale = new Float64Array(size);
  const right = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const v = vertices[i]!;
    const root = Math.sqrt(d[v]!);
    scale[i] = Math.sqrt(factor) / root;
    right[i] = g[v]! / root;
  }
  return { core: { ...core, size, vertices, scale, right }, folded };
}

/**
 * Eliminates vertices with one neighbour until there are none; those without any are solved by themselves.
 * @param left filled with the neighbours that each has left in the core; 0 = eliminated
 */
function fold(
  { n, offsets, targets, edges }: Graph,
  weights: Float64Array | null,
  d: Float64Array,
  g: Float64Array,
  f: number,
  left: Uint32Array,
): Folded {
  const order = new Uint32Array(n);
  const into = new Uint32Array(n);
  const factor = new Float64Array(n);
  const own = new Float64Array(n);
  const gone = new Uint8Array(n);
  let tail = 0;
  for (let v = 0; v < n; v++) {
    left[v] = offsets[v + 1]! - offsets[v]!;
    if (left[v]! <= 1) order[tail++] = v;
  }
  for (let at = 0; at < tail; at++) {
    const v = order[at]!;
    gone[v] = 1;
    own[at] = g[v]! / d[v]!;
    into[at] = v;
    if (left[v] === 0) continue;
    left[v] = 0;
    let k = offsets[v]!;
    while (gone[targets[k]!] === 1) k++;
    const u = targets[k]!;
    const w = weights ? weights[edges[k]!]! : 1;
    into[at] = u;
    factor[at] = (f * w) / d[v]!;
    d[u]! -= factor[at]! * f * w;
    g[u]! += factor[at]! * g[v]!;
    left[u]!--;
    // The last one of a tree is queued already, as a leaf: it is solved by itself now.
    if (left[u] === 1) order[tail++] = u;
  }
  const kept = (a: Uint32Array) => a.subarray(0, tail);
  return {
    order: kept(order),
    into: kept(into),
    factor: factor.subarray(0, tail),
    own: own.subarray(0, tail),
  };
}

/** Vertices that have neighbours left, most first and equal ones in their order, and the place of each. O(n). */
function numbered(left: Uint32Array): { readonly vertices: Uint32Array; readonly place: Uint32Array } {
  let most = 0;
  for (let v = 0; v < left.length; v++) if (left[v]! > most) most = left[v]!;
  const at = new Uint32Array(most + 2);
  for (let v = 0; v < left.length; v++) at[left[v]!]!++;
  let size = 0;
  for (let many = most; many >= 1; many--) {
    const count = at[many]!;
    at[many] = size;
    size += count;
  }
  const vertices = new Uint32Array(size);
  const place = new Uint32Array(left.length).fill(NONE);
  for (let v = 0; v < left.length; v++) {
    if (left[v] === 0) continue;
    place[v] = at[left[v]!]!++;
    vertices[place[v]!] = v;
  }
  return { vertices, place };
}

function triangles(
  { offsets, targets, edges, m }: Graph,
  weights: Float64Array | null,
  vertices: Uint32Array,
  place: Uint32Array,
) {
  const size = vertices.length;
  const belowAt = new Uint32Array(size + 1);
  const aboveAt = new Uint32Array(size + 1);
  const below = new Uint32Array(m);
  const above = new Uint32Array(m);
  const belowWeights = weights && new Float64Array(m);
  const aboveWeights = weights && new Float64Array(m);
  let b = 0;
  let a = 0;
  for (let i = 0; i < size; i++) {
    const v = vertices[i]!;
    const end = offsets[v + 1]!;
    for (let k = offsets[v]!; k < end; k++) {
      const j = place[targets[k]!]!;
      if (j < i) {
        if (belowWeights) belowWeights[b] = weights![edges[k]!]!;
        below[b++] = j;
      } else if (j !== NONE) {
        if (aboveWeights) aboveWeights[a] = weights![edges[k]!]!;
        above[a++] = j;
      }
    }
    belowAt[i + 1] = b;
    aboveAt[i + 1] = a;
  }
  return {
    belowAt,
    aboveAt,
    below: below.subarray(0, b),
    above: above.subarray(0, a),
    belowWeights: belowWeights?.subarray(0, b) ?? null,
    aboveWeights: aboveWeights?.subarray(0, a) ?? null,
  };
}

/** Writes what follows from the core's solution, which x holds, for the eliminated vertices. */
export function unfold({ order, into, factor, own }: Folded, x: Float64Array): void {
  for (let at = order.length - 1; at >= 0; at--) {
    x[order[at]!] = own[at]! + (factor[at]! === 0 ? 0 : factor[at]! * x[into[at]!]!);
  }
}
