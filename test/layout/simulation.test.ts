/** The kernel against TypeScript, and the picture that comes of approximate forces against that of exact ones. */
import kernels from 'virtual:kernels';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { setKernels } from '../../src/base/kernels.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { layOut } from '../../src/layout/force.ts';
import { FORCE_DEFAULTS, simulate } from '../../src/layout/simulation.ts';

afterEach(() => {
  setKernels(null);
});

/** Hubs with leaves, and ties between them. */
function hubsAndLeaves(n: number, m: number, seed: number): Graph {
  const source = random(seed);
  const hubs = Math.ceil(n / 20);
  const from = Array.from({ length: n }, (_, v) => v);
  const to = from.map((v) => (v < hubs ? (v + 1) % hubs : source.int(0, hubs - 1)));
  for (let e = n; e < m; e++) {
    from.push(source.int(0, n - 1));
    to.push(source.int(0, n - 1));
  }
  return build(n, from, to).graph;
}

function places(graph: Graph, seed: number, spread: number, steps: number) {
  const source = random(seed);
  const x = Float64Array.from({ length: graph.n }, () => 3 + spread * source.float());
  const y = Float64Array.from({ length: graph.n }, () => spread * source.float());
  // Some in the very same place.
  for (let v = 0; v < graph.n; v += 7) {
    x[v] = x[0]!;
    y[v] = y[0]!;
  }
  const hubs = Uint8Array.from({ length: graph.n }, (_, v) => (v < 2 ? 1 : 0));
  const simulation = simulate(graph, x, y, hubs);
  const moves = Array.from({ length: steps }, (_, i) => simulation.step(5 / (i + 1)));
  return { x, y, moves };
}

test('the kernel gives the same places and moves to the last digit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 900 }),
      fc.integer({ min: 0, max: 1500 }),
      fc.integer(),
      fc.constantFrom(0, 1e-9, 1, 1e6),
      (n, extra, seed, spread) => {
        const graph = hubsAndLeaves(n, n + extra, seed);
        setKernels(null);
        const plain = places(graph, seed, spread, 4);
        expect(setKernels(kernels)).toBe(true);
        expect(places(graph, seed, spread, 4)).toEqual(plain);
        expect(plain.x.every(Number.isFinite)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('the kernel gives the same layout of a network in parts', () => {
  const graph = hubsAndLeaves(700, 900, 5);
  const input = { graph, labels: blankLabels(graph.n, graph.m), hubs: [3], ring: null, seed: 2 };
  const plain = layOut(input, FORCE_DEFAULTS);
  setKernels(kernels);
  expect(layOut(input, FORCE_DEFAULTS)).toEqual(plain);
});

/** Mean squared relative difference of distances from steps along ties, at the best scale. */
function stress(graph: Graph, xy: Float64Array): number {
  const { n, offsets, targets } = graph;
  const ratios: number[] = [];
  for (let s = 0; s < n; s += 5) {
    const steps = new Int32Array(n).fill(-1);
    steps[s] = 0;
    const queue = [s];
    for (const v of queue) {
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = targets[k]!;
        if (steps[u]! >= 0) continue;
        steps[u] = steps[v]! + 1;
        queue.push(u);
      }
    }
    for (const v of queue) {
      if (v === s) continue;
      ratios.push(Math.hypot(xy[2 * v]! - xy[2 * s]!, xy[2 * v + 1]! - xy[2 * s + 1]!) / steps[v]!);
    }
  }
  const sum = ratios.reduce((total, r) => total + r, 0);
  const squares = ratios.reduce((total, r) => total + r * r, 0);
  return ratios.reduce((total, r) => total + (1 - (sum / squares) * r) ** 2, 0) / ratios.length;
}

test('the picture is as good as with exact forces', () => {
  setKernels(kernels);
  for (const [n, m] of [
    [300, 420],
    [800, 2400],
  ] as const) {
    const graph = hubsAndLeaves(n, m, 3);
    const input = { graph, labels: blankLabels(graph.n, graph.m), hubs: [], ring: null, seed: 1 };
    const exact = stress(graph, layOut(input, { ...FORCE_DEFAULTS, theta: 0 }).xy);
    const usual = stress(graph, layOut(input, FORCE_DEFAULTS).xy);
    expect(usual).toBeLessThan(1.02 * exact);
    // Places at random are clearly worse.
    const source = random(4);
    expect(usual).toBeLessThan(
      0.8 *
        stress(
          graph,
          Float64Array.from(input.graph.targets, () => source.float()),
        ),
    );
  }
});
