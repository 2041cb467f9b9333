import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWithoutTie } from '../../../src/analysis/two-mode/shared.ts';
import { build } from '../../../src/graph/build.ts';
import { adjacent } from '../../../src/graph/graph.ts';

const graphOf = (n: number, ties: readonly (readonly [number, number])[]) =>
  build(
    n,
    ties.map(([s]) => s),
    ties.map(([, t]) => t),
  ).graph;
const ALL = { least: 1, most: 1000, of: null } as const;

describe('pairs that share committees without a tie', () => {
  // Bodies 0–3, committees 4–6. 0 and 1 share all three, 0 and 2 are tied, 3 sits alone.
  const graph = graphOf(7, [
    [0, 4],
    [0, 5],
    [0, 6],
    [1, 4],
    [1, 5],
    [1, 6],
    [2, 4],
    [0, 2],
    [3, 6],
  ]);
  const affiliation = Uint8Array.of(0, 0, 0, 0, 1, 1, 1);
  const pairsOf = (found: ReturnType<typeof sharedWithoutTie>) =>
    Array.from(found.a, (a, i) => [
      a,
      found.b[i],
      found.count[i],
      [...found.shared.subarray(found.offsets[i], found.offsets[i + 1])],
    ]);
  it('are named with what they share, the most first', () => {
    const found = sharedWithoutTie(graph, affiliation, ALL);
    expect(pairsOf(found)).toEqual([
      [0, 1, 3, [4, 5, 6]],
      [0, 3, 1, [6]],
      [1, 2, 1, [4]],
      [1, 3, 1, [6]],
    ]);
    expect(found.total).toBe(4);
  });
  it('are those of one body, from a number of committees on, up to a number of pairs', () => {
    expect(pairsOf(sharedWithoutTie(graph, affiliation, { ...ALL, of: 2 }))).toEqual([[2, 1, 1, [4]]]);
    expect(pairsOf(sharedWithoutTie(graph, affiliation, { ...ALL, least: 2 }))).toEqual([
      [0, 1, 3, [4, 5, 6]],
    ]);
    const first = sharedWithoutTie(graph, affiliation, { ...ALL, most: 1 });
    expect(pairsOf(first)).toEqual([[0, 1, 3, [4, 5, 6]]]);
    expect(first.total).toBe(4);
    expect(sharedWithoutTie(graph, affiliation, { ...ALL, of: 5 }).total).toBe(0);
  });
  it('are all there are, counted the long way', () => {
    const drawn = fc
      .integer({ min: 2, max: 12 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }),
          fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(drawn, ([n, ties, kinds]) => {
        const g = graphOf(n, ties);
        const is = Uint8Array.from(kinds);
        const expected = new Map<string, number>();
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            if (is[a] || is[b] || adjacent(g, a, b)) continue;
            const both = [...is.keys()].filter((c) => is[c] && adjacent(g, a, c) && adjacent(g, b, c));
            if (both.length > 0) expected.set(`${a} ${b} ${both}`, both.length);
          }
        }
        const found = pairsOf(sharedWithoutTie(g, is, ALL));
        expect(new Map(found.map(([a, b, count, shared]) => [`${a} ${b} ${shared}`, count]))).toEqual(
          expected,
        );
      }),
      { numRuns: 300 },
    );
  });
});
