import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { componentsOf } from '../../src/analysis/components.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { removalKernel } from '../../src/analysis/removal.ts';
import { removalEffect } from '../../src/analysis/removal-effect.ts';
import { build } from '../../src/graph/build.ts';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import { draw } from '../fixtures/draw.ts';
import { allPairs, error, type Sample, samples } from './brute-force.ts';
import { bundled } from './bundled.ts';

const ask = ({ graph, labels }: Sample) =>
  removalKernel.compute({ graph, labels, options: DEFAULT_OPTIONS }).bodies;

/** The graph with all ties of v taken away; v stays as an isolate. */
function without(graph: Graph, v: number): Graph {
  const [from, to] = edgeEnds(graph);
  const kept = Array.from({ length: graph.m }, (_, e) => e).filter((e) => from[e] !== v && to[e] !== v);
  return build(
    graph.n,
    kept.map((e) => from[e]!),
    kept.map((e) => to[e]!),
  ).graph;
}

function byDefinition({ graph, labels }: Sample, v: number, crossOnly: boolean) {
  const before = componentsOf(graph).of;
  const after = componentsOf(without(graph, v));
  let joined = 0;
  let lost = 0;
  for (let s = 0; s < graph.n; s++) {
    for (let t = s + 1; t < graph.n; t++) {
      if (s === v || t === v || before[s] !== before[t]) continue;
      const a = labels.sector[s]!;
      const b = labels.sector[t]!;
      if (crossOnly && (a < 0 || b < 0 || a === b)) continue;
      joined++;
      if (after.of[s] !== after.of[t]) lost++;
    }
  }
  return { lost, share: lost ? lost / joined : 0, components: after.sizes.length - 1 };
}

describe('what a body holds together', () => {
  it('equals taking it away and counting', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const answers = ask(sample);
        const vertices = Array.from({ length: sample.graph.n }, (_, v) => v);
        const all = vertices.map((v) => byDefinition(sample, v, false));
        const pairs = answers['removal-pairs-lost']!;
        expect(
          error(
            pairs.raw!,
            all.map((x) => x.lost),
          ),
        ).toBe(0);
        if (pairs.declined[0]) return;
        expect(
          error(
            pairs.values,
            all.map((x) => x.share),
          ),
        ).toBeLessThan(1e-12);
        expect(
          error(
            answers['removal-components']!.values,
            all.map((x) => x.components),
          ),
        ).toBe(0);
        const cross = answers['removal-cross-pairs-lost']!;
        if (cross.declined[0]) return;
        const mixed = vertices.map((v) => byDefinition(sample, v, true));
        expect(
          error(
            cross.raw!,
            mixed.map((x) => x.lost),
          ),
        ).toBe(0);
        expect(
          error(
            cross.values,
            mixed.map((x) => x.share),
          ),
        ).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('finds what is published for Dortmund and München', () => {
    const dortmund = bundled('dortmund-2023');
    const hub = dortmund.at('do-shk');
    expect(ask(dortmund)['removal-pairs-lost']!.values[hub]).toBeCloseTo(0.8, 10);
    expect(ask(dortmund)['removal-components']!.values[hub]).toBe(16);
    const relational = bundled('dortmund-2023', true);
    expect(ask(relational)['removal-pairs-lost']!.values[relational.at('do-shk')]).toBeCloseTo(0.92, 10);
    expect(ask(relational)['removal-components']!.values[relational.at('do-shk')]).toBe(17);
    const munich = bundled('muenchen-shz-2011');
    expect(ask(munich)['removal-pairs-lost']!.values[munich.at('muc-shz')]).toBe(1);
    expect(ask(munich)['removal-components']!.values[munich.at('muc-shz')]).toBe(33);
  });

  it('declines where there is nothing to hold together', () => {
    const why = (sample: Sample, id: string) => declineAt(ask(sample)[id]!, 0);
    expect(why(draw('a; b; c'), 'removal-pairs-lost')).toBe('no-ties');
    expect(why(draw('a - b'), 'removal-pairs-lost')).toBe('too-few-bodies');
    expect(why(draw('a - b - c', { aggregate: true }), 'removal-components')).toBe('aggregate');
    expect(why(draw('a - b - c'), 'removal-cross-pairs-lost')).toBe('no-labels');
    expect(why(draw('a - b - c', { sectors: { a: 'H' } }), 'removal-cross-pairs-lost')).toBe('single-sector');
    expect(Object.keys(ask(draw('')))).toHaveLength(3);
  });
});

describe('what falls apart', () => {
  it('says of one body what the measures say', () => {
    fc.assert(
      fc.property(samples, ({ graph, labels }) => {
        const answers = ask({ graph, labels });
        for (let v = 0; v < graph.n; v++) {
          const effect = removalEffect(graph, labels, [v, v]);
          expect(effect.pairsLost).toBe(answers['removal-pairs-lost']!.raw![v]);
          expect(effect.sizesAfter).toHaveLength(byDefinition({ graph, labels }, v, false).components);
          const cross = answers['removal-cross-pairs-lost']!;
          if (!cross.declined[0]) expect(effect.crossPairsLost).toBe(cross.raw![v]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('compares the ways of those who stay, with and without the others', () => {
    fc.assert(
      fc.property(samples, fc.array(fc.nat(23), { maxLength: 3 }), ({ graph, labels }, drawn) => {
        const leaving = drawn.filter((v) => v < graph.n);
        const effect = removalEffect(graph, labels, leaving);
        const stay = Array.from({ length: graph.n }, (_, v) => v).filter((v) => !leaving.includes(v));
        const rest = leaving.reduce(without, graph);
        const mean = ({ distance }: { distance: Float64Array }) => {
          let sum = 0;
          for (const s of stay) for (const t of stay) if (s !== t) sum += 1 / distance[s * graph.n + t]!;
          return stay.length < 2 ? 0 : sum / (stay.length * (stay.length - 1));
        };
        expect(effect.efficiencyBefore).toBeCloseTo(mean(allPairs(graph)), 12);
        expect(effect.efficiencyAfter).toBeCloseTo(mean(allPairs(rest)), 12);
        expect(effect.tiesAfter).toBe(rest.m);
      }),
      { numRuns: 100 },
    );
  });

  it('names who is left alone', () => {
    const { graph, labels, at } = draw('hub - a; hub - b - c; hub - d; alone');
    const effect = removalEffect(graph, labels, [at('hub')]);
    expect([...effect.newIsolates]).toEqual([at('a'), at('d')]);
    expect([...effect.sizesAfter]).toEqual([2, 1, 1, 1]);
    expect(effect.componentOf[at('hub')]).toBe(-1);
    expect([effect.tiesBefore, effect.tiesAfter, effect.left]).toEqual([4, 1, 5]);
  });
});
