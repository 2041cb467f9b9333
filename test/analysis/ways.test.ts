import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Links, reachFrom, type Way, waysTo } from '../../src/analysis/ways.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';

/** All shortest ways by trying every path, strongest weakest link first. */
function byHand(graph: Graph, { usable, strength }: Links, from: number, to: number): Way[] {
  const found: Way[] = [];
  let shortest = Number.POSITIVE_INFINITY;
  const go = (vertices: number[], edges: number[]) => {
    const v = vertices.at(-1)!;
    if (edges.length > shortest) return;
    if (v === to) {
      shortest = edges.length;
      found.push({
        vertices: [...vertices],
        edges: [...edges],
        weakest: Math.min(...edges.map((e) => strength[e]!)),
      });
      return;
    }
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const u = graph.targets[k]!;
      if (usable[graph.edges[k]!] === 0 || vertices.includes(u)) continue;
      go([...vertices, u], [...edges, graph.edges[k]!]);
    }
  };
  go([from], []);
  return found.filter(({ edges }) => edges.length === shortest).sort((a, b) => b.weakest - a.weakest);
}

const question = fc
  .record({
    n: fc.integer({ min: 2, max: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      maxLength: 18,
    }),
  })
  .map(({ n, pairs }) => {
    const inside = pairs.filter(([a, b]) => a < n && b < n && a !== b);
    const { graph, edgeOfTie } = build(
      n,
      inside.map(([a]) => a),
      inside.map(([, b]) => b),
    );
    const usable = new Uint8Array(graph.m);
    const strength = new Float64Array(graph.m);
    inside.forEach(([, , s, open], i) => {
      const e = edgeOfTie[i]!;
      strength[e] = Math.max(strength[e]!, s);
      if (open) usable[e] = 1;
    });
    return { graph, links: { usable, strength } };
  });

describe('ways', () => {
  it('are all shortest ones, the strongest weakest link first, as trying every path finds them', () => {
    fc.assert(
      fc.property(question, ({ graph, links }) => {
        const reach = reachFrom(graph, links, 0);
        for (let to = 1; to < graph.n; to++) {
          const want = byHand(graph, links, 0, to);
          const got = waysTo(graph, links, reach, to, 1000);
          expect(got.map((w) => w.weakest)).toEqual(want.map((w) => w.weakest));
          const key = (w: Way) => w.vertices.join(' ');
          expect(got.map(key).sort()).toEqual(want.map(key).sort());
          for (const way of got) expect(way.edges).toHaveLength(reach.distance[to]!);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('few of many are the strongest ones', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 3 }), ({ graph, links }, most) => {
        const reach = reachFrom(graph, links, 0);
        for (let to = 1; to < graph.n; to++)
          expect(waysTo(graph, links, reach, to, most).map((w) => w.weakest)).toEqual(
            byHand(graph, links, 0, to)
              .slice(0, most)
              .map((w) => w.weakest),
          );
      }),
      { numRuns: 200 },
    );
  });

  it('lead nowhere from the start to itself, or where nothing leads', () => {
    const { graph } = build(3, [0], [1]);
    const links = { usable: new Uint8Array([1]), strength: new Float64Array([1]) };
    const reach = reachFrom(graph, links, 0);
    expect(waysTo(graph, links, reach, 0, 5)).toEqual([]);
    expect(waysTo(graph, links, reach, 2, 5)).toEqual([]);
    expect([...reach.distance]).toEqual([0, 1, -1]);
  });
});
