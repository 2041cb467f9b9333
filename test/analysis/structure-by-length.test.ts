/** What is taken away before searching by length: twins at the same lengths, and vertices that paths only end at. */
import kernels from 'virtual:kernels';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { betweennessOf } from '../../src/analysis/betweenness.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { findBypassed } from '../../src/analysis/paths/bypassed.ts';
import { setKernels } from '../../src/analysis/paths/kernels.ts';
import { reduce } from '../../src/analysis/paths/quotient.ts';
import { groupedSources } from '../../src/analysis/paths/source-order.ts';
import { findTwins, OPEN } from '../../src/analysis/paths/twins.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { generate } from '../bench/generate.ts';
import { allPairs, error, pairBetweenness } from './brute-force.ts';

const TOLERANCE = 1e-12;
afterEach(() => {
  setKernels(null);
});

/** Lengths as whole numbers: 60 / strength. */
const wholeOf = (graph: Graph) => graph.weights!.map((w) => 60 / w);
const arcsOf = (graph: Graph, lengths: Float64Array) => ({
  offsets: graph.offsets,
  targets: graph.targets,
  lengths: Float64Array.from(graph.edges, (e) => lengths[e]!),
});

/** A random connected network whose first vertices have copies: the same neighbours at the same strengths. */
const copied = fc
  .record({
    n: fc.integer({ min: 3, max: 12 }),
    ties: fc.integer({ min: 0, max: 20 }),
    copies: fc.integer({ min: 1, max: 8 }),
    seed: fc.integer(),
  })
  .map(({ n, ties, copies, seed }) => {
    const dice = random(seed);
    const rows: [number, number, number][] = [];
    for (let v = 1; v < n; v++) rows.push([v, dice.int(0, v - 1), dice.int(1, 5)]);
    for (let i = 0; i < ties; i++) rows.push([dice.int(0, n - 1), dice.int(0, n - 1), dice.int(1, 5)]);
    const first = build(
      n,
      rows.map((r) => r[0]),
      rows.map((r) => r[1]),
      rows.map((r) => r[2]),
    ).graph;
    const all: [number, number, number][] = [];
    const copy = (v: number, as: number) => {
      for (let k = first.offsets[v]!; k < first.offsets[v + 1]!; k++) {
        if (as !== v || first.targets[k]! < v)
          all.push([as, first.targets[k]!, Math.min(5, first.weights![first.edges[k]!]!)]);
      }
    };
    for (let v = 0; v < n; v++) copy(v, v);
    for (let i = 0; i < copies; i++) copy(dice.int(0, n - 1), n + i);
    return build(
      n + copies,
      all.map((r) => r[0]),
      all.map((r) => r[1]),
      all.map((r) => r[2]),
    ).graph;
  });

describe('twins by length', () => {
  it('have the same neighbours at the same lengths', () => {
    // 0 and 1 at 2 and 3 alike; 4 at other lengths.
    const { graph } = build(5, [0, 0, 1, 1, 4, 4], [2, 3, 2, 3, 2, 3], [1, 2, 1, 2, 2, 1]);
    const rows = { size: 5, ...arcsOf(graph, wholeOf(graph)) };
    const { classOf, kind } = findTwins(rows);
    expect(classOf[0]).toBe(classOf[1]);
    expect(classOf[4]).not.toBe(classOf[0]);
    expect(kind[classOf[0]!]).toBe(OPEN);
    expect(findTwins({ ...rows, lengths: null }).classOf[4]).toBe(
      findTwins({ ...rows, lengths: null }).classOf[0],
    );
  });

  it('leave betweenness as it is by definition', () => {
    fc.assert(
      fc.property(copied, (graph) => {
        const whole = wholeOf(graph);
        const expected = pairBetweenness(graph.n, allPairs(graph, whole));
        expect(
          error(
            betweennessOf(
              graph,
              graph.weights!.map((w) => 1 / w),
            ),
            expected,
          ),
        ).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bypassed vertices', () => {
  it('are on no shortest path between two others, and no two of them are neighbours', () => {
    let found = 0;
    fc.assert(
      fc.property(copied, (graph) => {
        const whole = wholeOf(graph);
        const { distance } = allPairs(graph, whole);
        const bypassed = findBypassed(arcsOf(graph, whole));
        const n = graph.n;
        for (let v = 0; v < n; v++) {
          if (!bypassed[v]) continue;
          found++;
          for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
            expect(bypassed[graph.targets[k]!]).toBe(0);
          for (let s = 0; s < n; s++) {
            for (let t = s + 1; t < n; t++) {
              if (s === v || t === v) continue;
              expect(distance[s * n + v]! + distance[v * n + t]!).toBeGreaterThan(distance[s * n + t]!);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('are not taken for such where another way is as long, to the last digit or nearly', () => {
    // 0–1–2 is 1/10 + 1/5, 0–3–2 is 3/20 + 3/20: equal, but not as doubles. Both are passed.
    const { graph } = build(4, [0, 1, 0, 2], [1, 2, 3, 3], [10, 5, 20 / 3, 20 / 3]);
    const bypassed = findBypassed(
      arcsOf(
        graph,
        graph.weights!.map((w) => 1 / w),
      ),
    );
    expect(bypassed[1]).toBe(0);
    expect(bypassed[3]).toBe(0);
  });

  it('are ends of paths like all others: kernels and TypeScript give the same, also between sectors', () => {
    const { graph, n } = generate('M', 3);
    const quotient = reduce(
      graph,
      { classes: 1, counts: new Float64Array(n).fill(1) },
      { from: Uint8Array.of(0), to: Uint8Array.of(0) },
      graph.weights!.map((w) => 1 / w),
    );
    expect(quotient.bypassed!.reduce((sum, b) => sum + b, 0)).toBeGreaterThan(50);
    const labels = {
      ...blankLabels(n, graph.m),
      sectorCount: 3,
      sector: Int8Array.from({ length: n }, (_, v) => v % 3),
    };
    const pairs = () =>
      analyse({ graph, labels, options: { ...DEFAULT_OPTIONS, weighted: true } }, ['sector-betweenness'])
        .details.sectorPairs!;
    const plain = pairs();
    setKernels(kernels);
    expect(error(pairs(), plain)).toBeLessThan(TOLERANCE);
  });
});

describe('order of sources', () => {
  it('sets side by side who share their greatest neighbours', () => {
    const { graph } = generate('M', 1);
    const { order, depth } = groupedSources(graph, 0, graph.n);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: graph.n }, (_, v) => v));
    const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!;
    const greatest = (v: number) =>
      Math.max(0, ...Array.from(graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!), degree));
    const hubs = Array.from(order, greatest);
    expect(hubs).toEqual([...hubs].sort((a, b) => b - a));
    const { distance } = allPairs(generate('S', 1).graph);
    expect(groupedSources(generate('S', 1).graph, 0, 60).depth).toBeGreaterThanOrEqual(
      Math.max(...distance.filter(Number.isFinite)),
    );
    expect(depth).toBeGreaterThan(2);
  });
});
