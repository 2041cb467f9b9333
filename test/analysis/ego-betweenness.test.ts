import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import {
  egoBetweennessKernel,
  egoBetweennessOf,
  STAR_BAND_P,
  starBand,
} from '../../src/analysis/ego-betweenness.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { build } from '../../src/graph/build.ts';
import { adjacent, type Graph } from '../../src/graph/graph.ts';
import { draw } from '../fixtures/draw.ts';
import { allPairs, error, pairBetweenness, type Sample, samples } from './brute-force.ts';
import { bundled } from './bundled.ts';

const ask = (sample: Sample) =>
  egoBetweennessKernel.compute({ graph: sample.graph, labels: sample.labels, options: DEFAULT_OPTIONS })
    .bodies['ego-betweenness']!;

/** Betweenness of v in the graph that only v, its neighbours and the ties among them make up. */
function byDefinition(graph: Graph): Float64Array {
  return Float64Array.from({ length: graph.n }, (_, v) => {
    const bodies = [v, ...graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)];
    const sources: number[] = [];
    const targets: number[] = [];
    for (let i = 0; i < bodies.length; i++) {
      for (let j = 0; j < i; j++) {
        if (!adjacent(graph, bodies[i]!, bodies[j]!)) continue;
        sources.push(i);
        targets.push(j);
      }
    }
    const ego = build(bodies.length, sources, targets).graph;
    return pairBetweenness(ego.n, allPairs(ego))[0]!;
  });
}

describe('ego betweenness', () => {
  it('equals betweenness computed in each ego network', () => {
    fc.assert(
      fc.property(samples, ({ graph }) => {
        expect(error(egoBetweennessOf(graph), byDefinition(graph))).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('finds what is published for Dortmund', () => {
    const all = bundled('dortmund-2023');
    expect(ask(all).values[all.at('do-shk')]).toBeCloseTo(0.957265, 6);
    const relational = bundled('dortmund-2023', true);
    expect(ask(relational).values[relational.at('do-shk')]).toBeCloseTo(0.971429, 6);
  });

  it('declines stars, isolated bodies and bodies with one tie', () => {
    const munich = bundled('muenchen-shz-2011');
    const hub = munich.at('muc-shz');
    expect(declineAt(ask(munich), hub)).toBe('star');
    expect(ask(munich).raw![hub]).toBe(528);
    const { at, ...sample } = draw('a - b - c - d; alone');
    const answer = ask(sample);
    expect(declineAt(answer, at('a'))).toBe('too-few-ties');
    expect(declineAt(answer, at('alone'))).toBe('isolated');
    expect(answer.values[at('b')]).toBe(1);
    expect(declineAt(ask(draw('a - b - c - d', { aggregate: true })), 0)).toBe('aggregate');
  });
});

describe('the band of a star', () => {
  it('has the expected values', () => {
    expect(STAR_BAND_P.map((p) => starBand(33, p).toFixed(4))).toEqual([
      '0.9141',
      '0.7735',
      '0.4557',
      '0.2312',
    ]);
    expect(STAR_BAND_P.map((p) => starBand(10, p).toFixed(4))).toEqual([
      '0.9406',
      '0.8648',
      '0.6833',
      '0.4944',
    ]);
    expect(STAR_BAND_P.map((p) => starBand(60, p).toFixed(4))).toEqual([
      '0.8843',
      '0.6823',
      '0.3085',
      '0.1313',
    ]);
  });

  it('is the mean of 1/(1+X) over untied pairs, and whole at the ends', () => {
    // k = 4: a pair has two others; both tied to a third with p² each.
    const q = 0.3 ** 2;
    const mean = (1 - q) ** 2 + (2 * q * (1 - q)) / 2 + q ** 2 / 3;
    expect(starBand(4, 0.3)).toBeCloseTo(0.7 * mean, 12);
    expect(starBand(20, 0)).toBe(1);
    expect(starBand(20, 1)).toBeCloseTo(0, 12);
    expect(starBand(20, 1e-9)).toBeCloseTo(1, 8);
    expect(starBand(1, 0.1)).toBeNaN();
  });
});
