/** WebAssembly against TypeScript: every kernel gives what the code that it replaces gives. */
import kernels from 'virtual:kernels';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { betweennessOf } from '../../src/analysis/betweenness.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import {
  distanceUnits,
  planDistances,
  searchDistances,
  sumDistances,
} from '../../src/analysis/paths/distances.ts';
import { instanceOf, setKernels } from '../../src/analysis/paths/kernels.ts';
import { wholeLengths } from '../../src/analysis/paths/whole-lengths.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { error } from './brute-force.ts';

const TOLERANCE = 1e-12;
afterEach(() => {
  setKernels(null);
});

/** The same computed without and with kernels. */
function both<T>(compute: () => T): readonly [T, T] {
  setKernels(null);
  const plain = compute();
  expect(setKernels(kernels)).toBe(true);
  return [plain, compute()];
}

/**
 * Graphs large enough for the kernels: a random core with hubs, now and then in several components, closed and open twins,
 * pendant trees, and strengths whose lengths add up in different ways to the same distance.
 */
const large = fc
  .record({
    n: fc.integer({ min: 160, max: 420 }),
    density: fc.integer({ min: 2, max: 5 }),
    components: fc.integer({ min: 1, max: 2 }),
    twins: fc.integer({ min: 0, max: 40 }),
    leaves: fc.integer({ min: 0, max: 30 }),
    chain: fc.integer({ min: 0, max: 40 }),
    seed: fc.integer(),
  })
  .map(({ n, density, components, twins, leaves, chain, seed }) => {
    let state = seed | 0;
    const below = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return Math.floor(((state >>> 8) / 2 ** 24) * limit);
    };
    const from: number[] = [];
    const to: number[] = [];
    const tie = (a: number, b: number) => {
      from.push(a);
      to.push(b);
    };
    for (let i = 0; i < n * density; i++) {
      // Half of all ends at few vertices; ties stay within a component.
      const a = below(2) ? below(n) : below(8);
      const b = below(n);
      if (a % components === b % components) tie(a, b);
    }
    let next = n;
    for (let i = 0; i < twins; i++, next++) {
      const like = below(n);
      for (let k = from.length - 1; k >= 0; k--) {
        if (from[k] === like) tie(next, to[k]!);
        else if (to[k] === like) tie(next, from[k]!);
      }
      if (i % 3 === 0) tie(next, like);
    }
    for (let i = 0; i < leaves; i++, next++) tie(next, below(next));
    for (let i = 0; i < chain; i++, next++) tie(next, i === 0 ? 0 : next - 1);
    if (chain > 0) tie(next - 1, 1);
    const strengths = from.map(() => 1 + below(5));
    return {
      graph: build(next, from, to, strengths).graph,
      sectors: Uint8Array.from({ length: next }, () => below(4)),
    };
  });

describe('kernels', () => {
  it('are there, with memory of their own each', () => {
    expect(setKernels(kernels)).toBe(true);
    for (const name of Object.keys(kernels)) {
      const [one, two] = [instanceOf(name)!, instanceOf(name)!];
      expect(one.memory).toBeInstanceOf(WebAssembly.Memory);
      expect(one.memory).not.toBe(two.memory);
    }
    setKernels(null);
    expect(instanceOf('pairs')).toBeNull();
  });

  it('are done without where they cannot be compiled', () => {
    expect(setKernels({ pairs: Uint8Array.of(0, 97, 115, 109, 9) })).toBe(false);
    expect(instanceOf('pairs')).toBeNull();
    const { graph } = build(3, [0, 1], [1, 2]);
    expect([...betweennessOf(graph)]).toEqual([0, 1, 0]);
  });

  it('count betweenness', () => {
    fc.assert(
      fc.property(large, ({ graph }) => {
        const [plain, wide] = both(() => betweennessOf(graph));
        expect(error(wide, plain)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 40 },
    );
  });

  it('count betweenness by length', () => {
    fc.assert(
      fc.property(large, ({ graph }) => {
        const lengths = graph.weights!.map((w) => 1 / w);
        const [plain, wide] = both(() => betweennessOf(graph, lengths));
        expect(error(wide, plain)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 40 },
    );
  });

  it('write lengths as whole numbers where they can', () => {
    const of = (strengths: number[], steps = 10) => {
      const whole = wholeLengths(
        Float64Array.from(strengths, (w) => 1 / w),
        steps,
      );
      return whole && [...whole];
    };
    expect(of([1, 2, 3])).toEqual([6, 3, 2]);
    expect(of([0.1, 0.5, 20 / 3])).toEqual([200, 40, 3]);
    expect(of([7, 7, 7])).toEqual([1, 1, 1]);
    // Sums of 6,000 times the longest would pass sixteen bits.
    expect(of([1, 2, 3, 4, 5], 1000)).toEqual([60, 30, 20, 15, 12]);
    expect(of([1, 2, 3, 4, 5], 6000)).toBeNull();
    expect(of([1, Math.PI])).toBeNull();
    expect(of([1, 1 + 1e-9])).toBeNull();
  });

  it('count betweenness between sectors, pair by pair', () => {
    fc.assert(
      fc.property(large, ({ graph, sectors }) => {
        const labels = { ...blankLabels(graph.n, graph.m), sectorCount: 4, sector: Int8Array.from(sectors) };
        const [plain, wide] = both(
          () =>
            analyse({ graph, labels, options: DEFAULT_OPTIONS }, ['sector-betweenness']).details.sectorPairs!,
        );
        expect(error(wide, plain)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 20 },
    );
  });

  it('count distances, to the last one', () => {
    fc.assert(
      fc.property(large, ({ graph }) => {
        const [plain, wide] = both(() => {
          const plan = planDistances(graph, null);
          return sumDistances(plan, [searchDistances(plan, 0, distanceUnits(plan))]);
        });
        expect(wide).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it('leave what is longer than their levels to single searches', () => {
    const ring = (n: number): Graph => {
      const all = Array.from({ length: n }, (_, v) => v);
      return build(n, [...all, 0], [...all.map((v) => (v + 1) % n), n >> 2]).graph;
    };
    for (const n of [300, 700]) {
      const [plain, wide] = both(() => betweennessOf(ring(n)));
      expect(error(wide, plain)).toBeLessThan(TOLERANCE);
    }
  });
});
