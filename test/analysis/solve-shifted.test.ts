/** Solving (D − f·A) x = b: against Gaussian elimination, and the kernel against the TypeScript to the digit. */
import kernels from 'virtual:kernels';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { setKernels } from '../../src/analysis/paths/kernels.ts';
import { solveShifted } from '../../src/analysis/solve-shifted.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';

afterEach(() => {
  setKernels(null);
});

type System = {
  readonly graph: Graph;
  readonly weights: Float64Array | null;
  readonly diagonal: Float64Array;
  readonly factor: number;
  readonly b: Float64Array;
};

/** Sparse networks: half of them trees, stars, paths and single ties; the others with a core as well. D exceeds the row sums of f·A. */
const systems = (n: { readonly min: number; readonly max: number }): fc.Arbitrary<System> =>
  fc
    .record({
      n: fc.integer(n),
      core: fc.integer({ min: 0, max: 3 }),
      weighted: fc.boolean(),
      seed: fc.integer(),
    })
    .map(({ n, core, weighted, seed }) => {
      let state = seed | 0;
      const part = () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        return (state >>> 8) / 2 ** 24;
      };
      const from: number[] = [];
      const to: number[] = [];
      // Now and then nobody: several trees, and bodies without ties.
      for (let v = 1; v < n; v++) {
        if (part() < 0.1) continue;
        from.push(v);
        to.push(Math.floor(part() * part() * v));
      }
      for (let i = 0; i < core * n; i++) {
        const [v, u] = [Math.floor(part() * n), Math.floor(part() * part() * n)];
        if (v === u) continue;
        from.push(v);
        to.push(u);
      }
      const { graph } = build(
        n,
        from,
        to,
        from.map(() => 1 + Math.floor(4 * part())),
      );
      const weights = weighted ? graph.weights : null;
      const factor = 0.2 + 0.7 * part();
      const diagonal = Float64Array.from({ length: n }, (_, v) => {
        let sum = 0;
        for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++)
          sum += weights ? weights[graph.edges[k]!]! : 1;
        return factor * sum + 0.1 + part();
      });
      return { graph, weights, diagonal, factor, b: Float64Array.from({ length: n }, () => part() + 0.01) };
    });

function byElimination({ graph, weights, diagonal, factor, b }: System): Float64Array {
  const { n, offsets, targets, edges } = graph;
  const rows = Array.from({ length: n }, (_, v) => {
    const row = new Float64Array(n + 1);
    row[v] = diagonal[v]!;
    row[n] = b[v]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++)
      row[targets[k]!] = -factor * (weights ? weights[edges[k]!]! : 1);
    return row;
  });
  // Diagonally dominant: no pivots are needed.
  for (let i = 0; i < n; i++)
    for (let r = 0; r < n; r++) {
      const times = r === i ? 0 : rows[r]![i]! / rows[i]![i]!;
      if (times !== 0) for (let c = i; c <= n; c++) rows[r]![c]! -= times * rows[i]![c]!;
    }
  return Float64Array.from(rows, (row, i) => row[n]! / row[i]!);
}

const solve = ({ graph, weights, diagonal, factor, b }: System): Float64Array =>
  solveShifted(graph, weights, diagonal, factor, b);

describe('solving (D − f·A) x = b', () => {
  it('agrees with Gaussian elimination on trees, cores and bodies without ties', () => {
    fc.assert(
      fc.property(systems({ min: 1, max: 30 }), (system) => {
        const [found, exact] = [solve(system), byElimination(system)];
        for (let v = 0; v < exact.length; v++)
          expect(Math.abs(found[v]! / exact[v]! - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing of what it is given', () => {
    const [system] = fc.sample(systems({ min: 40, max: 40 }), { numRuns: 1, seed: 3 });
    const before = structuredClone(system);
    solve(system!);
    expect(system).toEqual(before);
  });

  it('gives the same digits in WebAssembly', () => {
    fc.assert(
      fc.property(systems({ min: 300, max: 700 }), (system) => {
        setKernels(null);
        const plain = solve(system);
        expect(setKernels(kernels)).toBe(true);
        expect(solve(system)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});
