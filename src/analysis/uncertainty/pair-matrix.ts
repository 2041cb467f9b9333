/**
 * Tables of pairs for QAP and MRQAP: one number for each pair of the same bodies – tied or not, committees they share, same
 * sector, and so on. Row-major n × n; the diagonal is never read.
 */
import type { Arcs } from '../../graph/arcs.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';

export type PairMatrix = {
  readonly n: number;
  /** All finite off the diagonal. */
  readonly values: Float64Array;
};

export type MatrixSpec =
  /** 1 where two bodies are tied. */
  | { readonly kind: 'ties' }
  /** 1 from each vertex of `from` to that of `to`: ties whose directions count. */
  | { readonly kind: 'pairs'; readonly from: Uint32Array; readonly to: Uint32Array }
  /** 1 where they are tied by a tie of this type (position in the lens's list). */
  | { readonly kind: 'type'; readonly type: number }
  /** Strength of their tie, 0 without one; 1 where ties have no strengths. */
  | { readonly kind: 'strength' }
  /** How many bodies of this kind (position in the lens's list) both are tied to: committees they share. */
  | { readonly kind: 'shared'; readonly of: number }
  /** 1 where both have the same category; below 0 = none, the same as nobody. */
  | { readonly kind: 'same'; readonly category: Int32Array }
  /** 1 where both have the same sector; bodies without one, and cross-sector ones, are the same as nobody. */
  | { readonly kind: 'sector' }
  /** |a − b| of a number that every body has. */
  | { readonly kind: 'difference'; readonly number: Float64Array }
  /** 1 / steps of the shortest way between them, 0 where there is none: harmonic nearness, finite also between components. */
  | { readonly kind: 'nearness' };

/** Bodies up to which pairs are laid out: 18 MB a matrix. Beyond, `sparse-pairs.ts` holds what is not 0. */
export const LARGEST_MATRIX = 1500;

/**
 * @param bodies vertices that make rows and columns, in their order; the others still count as shared bodies and on ways
 * @param arcs where directions count: ties, strengths and ways then lead from row to column
 */
export function pairMatrix(
  graph: Graph,
  labels: Labels,
  spec: MatrixSpec,
  bodies: Uint32Array,
  arcs: Arcs | null = null,
): PairMatrix {
  const n = bodies.length;
  const values = new Float64Array(n * n);
  const place = new Int32Array(graph.n).fill(-1);
  bodies.forEach((v, i) => {
    place[v] = i;
  });
  const set = (i: number, j: number, x: number) => {
    values[i * n + j] = x;
  };
  const each = (value: (i: number, j: number) => number) => {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) set(i, j, value(i, j));
  };
  switch (spec.kind) {
    case 'ties':
      if (arcs) eachArc(arcs, place, (i, j) => set(i, j, 1));
      else eachTie(graph, place, (i, j) => set(i, j, 1));
      break;
    case 'pairs':
      spec.from.forEach((v, t) => {
        const [i, j] = [place[v]!, place[spec.to[t]!]!];
        if (i >= 0 && j >= 0 && i !== j) set(i, j, 1);
      });
      break;
    case 'type':
      eachTie(graph, place, (i, j, e) => set(i, j, (labels.tieTypes[e]! >>> spec.type) & 1));
      break;
    case 'strength':
      if (arcs) eachArc(arcs, place, (i, j, k) => set(i, j, arcs.out.weights ? arcs.out.weights[k]! : 1));
      else eachTie(graph, place, (i, j, e) => set(i, j, graph.weights ? graph.weights[e]! : 1));
      break;
    case 'shared':
      addShared(graph, labels, spec.of, place, n, values);
      break;
    case 'same':
      each((i, j) => sameness(spec.category[bodies[i]!]!, spec.category[bodies[j]!]!));
      break;
    case 'sector':
      each((i, j) => sameness(labels.sector[bodies[i]!]!, labels.sector[bodies[j]!]!));
      break;
    case 'difference':
      each((i, j) => Math.abs(spec.number[bodies[i]!]! - spec.number[bodies[j]!]!));
      break;
    case 'nearness':
      bodies.forEach((v, i) => {
        const steps = stepsFrom(graph.n, arcs?.out ?? graph, v);
        bodies.forEach((u, j) => {
          if (i !== j && steps[u]! > 0) set(i, j, 1 / steps[u]!);
        });
      });
      break;
  }
  return { n, values };
}

const sameness = (a: number, b: number): number => (a >= 0 && a === b ? 1 : 0);

function eachTie(graph: Graph, place: Int32Array, visit: (i: number, j: number, e: number) => void): void {
  for (let v = 0; v < graph.n; v++) {
    if (place[v]! < 0) continue;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (place[u]! >= 0) visit(place[v]!, place[u]!, graph.edges[k]!);
    }
  }
}

/** @param visit with the arc's position among those that go out */
function eachArc(
  { n, out }: Arcs,
  place: Int32Array,
  visit: (i: number, j: number, k: number) => void,
): void {
  for (let v = 0; v < n; v++) {
    if (place[v]! < 0) continue;
    for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
      const j = place[out.targets[k]!]!;
      if (j >= 0) visit(place[v]!, j, k);
    }
  }
}

function addShared(
  { n: all, offsets, targets }: Graph,
  { kind }: Labels,
  of: number,
  place: Int32Array,
  n: number,
  values: Float64Array,
): void {
  for (let c = 0; c < all; c++) {
    if (kind[c] !== of) continue;
    for (let k = offsets[c]!; k < offsets[c + 1]!; k++) {
      const i = place[targets[k]!]!;
      if (i < 0) continue;
      for (let l = offsets[c]!; l < offsets[c + 1]!; l++) {
        const j = place[targets[l]!]!;
        if (j >= 0 && j !== i) values[i * n + j]!++;
      }
    }
  }
}

/** Steps to every vertex, −1 where no way leads. */
function stepsFrom(
  n: number,
  { offsets, targets }: Pick<Graph, 'offsets' | 'targets'>,
  start: number,
): Int32Array {
  const steps = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  steps[start] = 0;
  queue[0] = start;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = queue[head]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (steps[u]! >= 0) continue;
      steps[u] = steps[v]! + 1;
      queue[tail++] = u;
    }
  }
  return steps;
}

/** Whether every pair has the same number both ways. */
export function isSymmetric({ n, values }: PairMatrix): boolean {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) if (values[i * n + j] !== values[j * n + i]) return false;
  return true;
}
