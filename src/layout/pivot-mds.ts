/**
 * Pivot MDS (Brandes & Pich 2006): a first placement in which distances follow the number of steps, from breadth-first
 * searches of a few far-apart pivots. O(k·(n + m)) for k pivots. Bodies with equal distances fall on one place and are
 * told apart by a small seeded shake.
 */
import type { Random } from '../base/random.ts';
import type { Adjacency } from './components.ts';

const PIVOTS = 24;
const ROUNDS = 60;

/** Writes x, y of a connected graph; one unit is about one step. */
export function pivotMds(graph: Adjacency, random: Random, x: Float64Array, y: Float64Array): void {
  const { n } = graph;
  const pivots = Math.min(PIVOTS, n);
  const columns = distances(graph, pivots);
  centre(columns, n);
  // The two greatest eigenvectors of CᵀC by power iteration; positions are C times each.
  const product = new Float64Array(pivots * pivots);
  for (let a = 0; a < pivots; a++) {
    for (let b = a; b < pivots; b++) {
      let sum = 0;
      for (let v = 0; v < n; v++) sum += columns[a]![v]! * columns[b]![v]!;
      product[a * pivots + b] = sum;
      product[b * pivots + a] = sum;
    }
  }
  const first = eigenvector(product, pivots, null, random);
  const second = eigenvector(product, pivots, first, random);
  project(columns, first, x, n);
  project(columns, second, y, n);
  let squares = 0;
  for (let v = 0; v < n; v++) squares += x[v]! * x[v]! + y[v]! * y[v]!;
  const scale = squares > 0 ? Math.sqrt(n) / Math.sqrt(squares / n) : 1;
  for (let v = 0; v < n; v++) {
    const shake = 0.35 * Math.sqrt(n);
    x[v] = x[v]! * scale + (random.float() - 0.5) * shake;
    y[v] = y[v]! * scale + (random.float() - 0.5) * shake;
  }
}

/** Squared steps from each pivot; the next pivot is the vertex farthest from those before. */
function distances(graph: Adjacency, pivots: number): Float64Array[] {
  const { n } = graph;
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const queue = new Uint32Array(n);
  const columns: Float64Array[] = [];
  let pivot = 0;
  for (let v = 1; v < n; v++) {
    if (degree(graph, v) > degree(graph, pivot)) pivot = v;
  }
  for (let p = 0; p < pivots; p++) {
    const steps = new Float64Array(n).fill(-1);
    steps[pivot] = 0;
    queue[0] = pivot;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const v = queue[at]!;
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
        const u = graph.targets[k]!;
        if (steps[u]! >= 0) continue;
        steps[u] = steps[v]! + 1;
        queue[end++] = u;
      }
    }
    let farthest = 0;
    for (let v = 0; v < n; v++) {
      if (steps[v]! < nearest[v]!) nearest[v] = steps[v]!;
      if (nearest[v]! > nearest[farthest]!) farthest = v;
      steps[v] = steps[v]! * steps[v]!;
    }
    columns.push(steps);
    pivot = farthest;
  }
  return columns;
}

const degree = (graph: Adjacency, v: number): number => graph.offsets[v + 1]! - graph.offsets[v]!;

/** Double centring: −½(d² − row mean − column mean + mean). */
function centre(columns: readonly Float64Array[], n: number): void {
  const rows = new Float64Array(n);
  let all = 0;
  const means = columns.map((column) => {
    let sum = 0;
    for (let v = 0; v < n; v++) {
      sum += column[v]!;
      rows[v]! += column[v]! / columns.length;
    }
    all += sum / (n * columns.length);
    return sum / n;
  });
  columns.forEach((column, p) => {
    for (let v = 0; v < n; v++) column[v] = -0.5 * (column[v]! - rows[v]! - means[p]! + all);
  });
}

function eigenvector(
  matrix: Float64Array,
  size: number,
  orthogonalTo: Float64Array | null,
  random: Random,
): Float64Array {
  let vector = Float64Array.from({ length: size }, () => random.float() - 0.5);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) next[a]! += matrix[a * size + b]! * vector[b]!;
    }
    if (orthogonalTo) {
      let dot = 0;
      for (let a = 0; a < size; a++) dot += next[a]! * orthogonalTo[a]!;
      for (let a = 0; a < size; a++) next[a]! -= dot * orthogonalTo[a]!;
    }
    const norm = Math.hypot(...next);
    if (norm < 1e-12) return vector;
    for (let a = 0; a < size; a++) next[a]! /= norm;
    vector = next;
  }
  return vector;
}

function project(columns: readonly Float64Array[], vector: Float64Array, out: Float64Array, n: number): void {
  out.fill(0);
  columns.forEach((column, p) => {
    for (let v = 0; v < n; v++) out[v]! += column[v]! * vector[p]!;
  });
}
