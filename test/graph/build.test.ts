import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/graph/build.ts';
import { adjacent, edgeEnds } from '../../src/graph/graph.ts';

const ties = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
    ),
  );

test('build keeps exactly the distinct pairs, ascending, with strengths summed', () => {
  fc.assert(
    fc.property(ties, ([n, list]) => {
      const built = build(
        n,
        list.map((t) => t[0]),
        list.map((t) => t[1]),
        list.map((t) => t[2]),
      );
      const expected = new Map<string, number>();
      for (const [s, d, w] of list) {
        if (s === d) continue;
        const key = `${Math.min(s, d)}-${Math.max(s, d)}`;
        expected.set(key, (expected.get(key) ?? 0) + w);
      }
      const { graph } = built;
      expect(graph.m).toBe(expected.size);
      expect(built.loops).toBe(list.filter((t) => t[0] === t[1]).length);
      expect(built.merged).toBe(list.length - built.loops - graph.m);
      const [from, to] = edgeEnds(graph);
      for (let e = 0; e < graph.m; e++) {
        expect(expected.get(`${from[e]}-${to[e]}`)).toBe(graph.weights![e]);
      }
      for (let v = 0; v < n; v++) {
        const row = [...graph.targets.slice(graph.offsets[v], graph.offsets[v + 1])];
        expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
        for (const u of row) expect(adjacent(graph, u, v)).toBe(true);
      }
      list.forEach(([s, d], t) => {
        const e = built.edgeOfTie[t]!;
        if (s === d) expect(e).toBe(-1);
        else expect([from[e], to[e]]).toEqual([Math.min(s, d), Math.max(s, d)]);
      });
    }),
  );
});
