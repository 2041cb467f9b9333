import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edgeEnds } from '../../src/graph/graph.ts';
import { read } from '../../src/model/lens.ts';
import { edgeKey, networkOf, nodeKey } from '../../src/model/network.ts';
import { anyLens, anyProject } from './arbitrary.ts';

it('is the same graph as the CSR graph once parallel ties are merged and loops dropped', () => {
  fc.assert(
    fc.property(anyProject, anyLens, (project, lens) => {
      const lensed = read(project, lens);
      const network = networkOf(lensed);
      expect(network.order).toBe(lensed.graph.n);
      const merged = new Map<string, number>();
      let loops = 0;
      network.forEachEdge((_, { weight }, source, target) => {
        const ends = [source, target].map((key) => Number(key.slice(1))).sort((a, b) => a - b);
        const pair = ends.join('-');
        if (ends[0] === ends[1]) loops++;
        else {
          const before = merged.get(pair);
          merged.set(
            pair,
            before === undefined
              ? weight
              : lens.parallel === 'sum'
                ? before + weight
                : Math.max(before, weight),
          );
        }
      });
      const [from, to] = edgeEnds(lensed.graph);
      const edges = new Map<string, number>();
      from.forEach((s, e) => {
        edges.set(`${s}-${to[e]}`, lensed.graph.weights ? lensed.graph.weights[e]! : Number.NaN);
      });
      expect([...merged.keys()].sort()).toEqual([...edges.keys()].sort());
      if (lensed.graph.weights)
        for (const [pair, weight] of merged) expect(edges.get(pair)).toBeCloseTo(weight, 12);
      expect(loops).toBe(lens.loops === 'draw' ? lensed.counts.loops : 0);
      expect(network.size).toBe(merged.size + loops + lensed.counts.merged);
    }),
    { numRuns: 500 },
  );
});

it('keeps every body and tie as attributes, whatever their ids', () => {
  fc.assert(
    fc.property(anyProject, anyLens, (project, lens) => {
      const lensed = read(project, lens);
      const network = networkOf(lensed);
      lensed.bodies.forEach((body, v) => {
        expect(network.getNodeAttribute(nodeKey(v), 'body')).toBe(body);
      });
      lensed.ties.forEach((tie, t) => {
        expect(network.getEdgeAttribute(edgeKey(t), 'lensedTie')).toBe(tie);
      });
    }),
  );
});
