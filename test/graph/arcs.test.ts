import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsOf, hasArc, type Rows, reversed } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';

const ties = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    list: fc.array(
      fc.record({
        s: fc.integer({ min: 0, max: n - 1 }),
        t: fc.integer({ min: 0, max: n - 1 }),
        both: fc.boolean(),
        w: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 40 },
    ),
    parallel: fc.constantFrom('sum' as const, 'max' as const),
  }),
);

const listed = ({ offsets, targets, weights }: Rows, n: number): string[] =>
  Array.from({ length: n }, (_, v) =>
    Array.from(targets.slice(offsets[v], offsets[v + 1]), (u, i) => `${v} ${u} ${weights![offsets[v]! + i]}`),
  ).flat();

describe('arcs', () => {
  it('are the ties in their direction, merged, the same by sender and by receiver', () => {
    fc.assert(
      fc.property(ties, ({ n, list, parallel }) => {
        const arcs = arcsOf(n, {
          sources: list.map((x) => x.s),
          targets: list.map((x) => x.t),
          mutual: list.map((x) => (x.both ? 1 : 0)),
          strengths: list.map((x) => x.w),
          parallel,
        });
        const wanted = new Map<string, number>();
        for (const { s, t, both, w } of list) {
          if (s === t) continue;
          for (const key of both ? [`${s} ${t}`, `${t} ${s}`] : [`${s} ${t}`]) {
            const before = wanted.get(key) ?? 0;
            wanted.set(key, parallel === 'max' ? Math.max(before, w) : before + w);
          }
        }
        const flat = [...wanted].map(([key, w]) => `${key} ${w}`).sort();
        expect(listed(arcs.out, n).sort()).toEqual(flat);
        const turned = listed(reversed(arcs).out, n).map((arc) =>
          arc.replace(/^(\d+) (\d+)/, (_all, a, b) => `${b} ${a}`),
        );
        expect(turned.sort()).toEqual(flat);
        expect(arcs.m).toBe(wanted.size);
        for (const { offsets, targets } of [arcs.out, arcs.in]) {
          for (let v = 0; v < n; v++) {
            const row = [...targets.slice(offsets[v], offsets[v + 1])];
            expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('without their directions are the edges of the graph', () => {
    fc.assert(
      fc.property(ties, ({ n, list }) => {
        const sources = list.map((x) => x.s);
        const targets = list.map((x) => x.t);
        const { graph } = build(n, sources, targets);
        const arcs = arcsOf(n, { sources, targets, mutual: null, strengths: null });
        expect(arcs.out.weights).toBeNull();
        let edges = 0;
        for (let v = 0; v < n; v++) {
          const row = graph.targets.slice(graph.offsets[v], graph.offsets[v + 1]);
          for (let u = 0; u < n; u++) {
            const tied = hasArc(arcs, v, u) || hasArc(arcs, u, v);
            expect(row.includes(u)).toBe(tied);
            if (tied && v < u) edges++;
          }
        }
        expect(edges).toBe(graph.m);
      }),
    );
  });
});
