import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../src/analysis/articulation.ts';
import { betweenTwo, togetherWith } from '../../src/analysis/between-two.ts';
import { componentsOf } from '../../src/analysis/components.ts';
import { holdingOf, offWithoutEdge, offWithoutVertex } from '../../src/analysis/holding.ts';
import { sharedNeighbours } from '../../src/analysis/shared-neighbours.ts';
import { reachFrom, waysTo } from '../../src/analysis/ways.ts';
import { build } from '../../src/graph/build.ts';
import { adjacent, edgeEnds, type Graph } from '../../src/graph/graph.ts';

const graphs = fc
  .record({
    n: fc.integer({ min: 2, max: 9 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
  })
  .map(({ n, pairs }) => {
    const ends = pairs.map(([a, b]) => [a % n, b % n] as const);
    return build(
      n,
      ends.map(([a]) => a),
      ends.map(([, b]) => b),
    ).graph;
  });
const all = (graph: Graph) => new Uint8Array(graph.m).fill(1);

/** 0–1–3, 0–2–3, 3–4, and 5–6 apart. */
const DIAMOND = build(7, [0, 0, 1, 2, 3, 5], [1, 2, 3, 3, 4, 6]).graph;

describe('between two', () => {
  it('counts ways, and says who stands on how many of them', () => {
    const found = betweenTwo(DIAMOND, all(DIAMOND), 0, 4);
    expect(found).toMatchObject({ steps: 3, count: 2 });
    expect(found?.through).toEqual([
      { vertex: 3, share: 1 },
      { vertex: 1, share: 0.5 },
      { vertex: 2, share: 0.5 },
    ]);
    expect(found?.edges).toHaveLength(5);
  });
  it('finds nothing where no way leads, or between a body and itself', () => {
    expect(betweenTwo(DIAMOND, all(DIAMOND), 0, 5)).toBeNull();
    expect(betweenTwo(DIAMOND, all(DIAMOND), 0, 0)).toBeNull();
    expect([...togetherWith(DIAMOND, all(DIAMOND), 5)]).toEqual([5, 6]);
    expect(togetherWith(DIAMOND, all(DIAMOND), 4)).toEqual([4, 3, 1, 2, 0]);
  });
  it('leaves out edges that may not be used', () => {
    const usable = all(DIAMOND);
    const [from, to] = edgeEnds(DIAMOND);
    usable[[...from.keys()].find((e) => from[e] === 0 && to[e] === 1)!] = 0;
    expect(betweenTwo(DIAMOND, usable, 0, 4)?.count).toBe(1);
  });
  it('agrees with the list of all ways', () => {
    fc.assert(
      fc.property(graphs, fc.nat(8), fc.nat(8), (graph, a, b) => {
        const [from, to] = [a % graph.n, b % graph.n];
        const links = { usable: all(graph), strength: new Float64Array(graph.m) };
        const ways = waysTo(graph, links, reachFrom(graph, links, from), to, 1000);
        const found = betweenTwo(graph, links.usable, from, to);
        expect(found?.count ?? 0).toBe(ways.length);
        const edges = [...new Set(ways.flatMap((way) => way.edges))].sort((x, y) => x - y);
        expect(found?.edges ?? []).toEqual(edges);
        for (const { vertex, share } of found?.through ?? [])
          expect(share).toBeCloseTo(
            ways.filter(({ vertices }) => vertices.includes(vertex)).length / ways.length,
            12,
          );
      }),
    );
  });
});

describe('shared neighbours', () => {
  it('are neighbours of two at least, and none of the given', () => {
    fc.assert(
      fc.property(graphs, fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 4 }), (graph, list) => {
        const given = list.filter((v) => v < graph.n);
        const found = new Map(sharedNeighbours(graph, given).map(({ vertex, of }) => [vertex, of]));
        for (let u = 0; u < graph.n; u++) {
          const of = given.includes(u) ? [] : given.filter((v) => adjacent(graph, u, v));
          expect(found.get(u) ?? []).toEqual(of.length > 1 ? of : []);
        }
      }),
    );
  });
});

describe('what holds together', () => {
  it('finds the cut vertices and bridges, and what falls off without each', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { cuts, bridges } = cutsOf(graph);
        const { vertices, edges } = holdingOf(graph);
        const numbers = (flags: Uint8Array) => [...flags.keys()].filter((i) => flags[i] === 1);
        expect(vertices.map(({ vertex }) => vertex).sort((a, b) => a - b)).toEqual(numbers(cuts));
        expect(edges.map(({ edge }) => edge).sort((a, b) => a - b)).toEqual(numbers(bridges));
        const sizes = componentsOf(graph);
        for (const { vertex, pieces, off } of vertices) {
          const fallen = offWithoutVertex(graph, vertex);
          expect(fallen.map((piece) => piece.length)).toEqual(pieces.slice(1));
          expect(fallen.flat()).toHaveLength(off);
          expect(pieces.reduce((sum, x) => sum + x, 1)).toBe(sizes.sizes[sizes.of[vertex]!]);
        }
        for (const { edge, ends, off } of edges) {
          const [fallen] = offWithoutEdge(graph, edge, ends);
          expect(fallen).toHaveLength(off);
          expect(fallen).toContain(fallen!.includes(ends[0]) ? ends[0] : ends[1]);
        }
      }),
    );
  });
  it('names the larger loss first', () => {
    // A path of five: its middle halves it.
    const path = build(5, [0, 1, 2, 3], [1, 2, 3, 4]).graph;
    expect(holdingOf(path).vertices[0]).toEqual({ vertex: 2, pieces: [2, 2], off: 2 });
    expect(holdingOf(path).edges[0]).toMatchObject({ off: 2 });
    expect(offWithoutEdge(DIAMOND, 0, [0, 1])).toEqual([]);
  });
});
