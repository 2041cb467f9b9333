import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { sectorBetweennessKernel, sectorPairs } from '../../src/analysis/sector-betweenness.ts';
import { random } from '../../src/base/random.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { generate } from '../bench/generate.ts';
import { draw } from '../fixtures/draw.ts';
import { allPairs, error, pairBetweenness, renamed, type Sample, samples } from './brute-force.ts';
import { bundled } from './bundled.ts';

const ask = (sample: Sample): Answers =>
  sectorBetweennessKernel.compute({ graph: sample.graph, labels: sample.labels, options: DEFAULT_OPTIONS });
const basic = (answers: Answers) => answers.bodies['sector-betweenness']!;
const structural = (answers: Answers) => answers.bodies['sector-betweenness-structural']!;

describe('betweenness between sectors', () => {
  it('equals the definition, for each pair of sectors and all together', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { graph, labels } = sample;
        const answers = ask(sample);
        const byPair = answers.details.sectorPairs;
        if (!byPair) return;
        const found = allPairs(graph);
        const { from, to } = sectorPairs(labels.sectorCount);
        const expected = Array.from(from, (a, p) => {
          const b = to[p]!;
          return pairBetweenness(
            graph.n,
            found,
            (s, t) => [labels.sector[s], labels.sector[t]].sort().join() === [a, b].sort().join(),
          );
        });
        expect(
          error(
            byPair,
            expected.flatMap((row) => [...row]),
          ),
        ).toBeLessThan(1e-12);
        const sum = expected[0]!.map((_, v) => expected.reduce((total, row) => total + row[v]!, 0));
        expect(error(basic(answers).raw!, sum)).toBeLessThan(1e-12);
      }),
      { numRuns: 400 },
    );
  });

  it('divides by the pairs of others, each sector pair by its own', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const answers = ask(sample);
        const { sector } = sample.labels;
        const byPair = answers.details.sectorPairs;
        const n = sample.graph.n;
        for (let v = 0; v < n && byPair; v++) {
          if (basic(answers).declined[v]) continue;
          const sizes = [0, 1, 2].map((s) => sector.filter((x, u) => x === s && u !== v).length);
          const possible = [sizes[0]! * sizes[1]!, sizes[0]! * sizes[2]!, sizes[1]! * sizes[2]!];
          const all = possible.reduce((a, b) => a + b, 0);
          const shares = possible.flatMap((count, p) => (count ? [byPair[p * n + v]! / count] : []));
          expect(basic(answers).values[v]).toBeCloseTo(basic(answers).raw![v]! / all, 12);
          expect(structural(answers).values[v]).toBeCloseTo(
            shares.reduce((a, b) => a + b, 0) / shares.length,
            12,
          );
        }
      }),
    );
  });

  it('finds what is published for Dortmund', () => {
    const all = bundled('dortmund-2023');
    const answers = ask(all);
    const hub = all.at('do-shk');
    const n = all.graph.n;
    expect(answers.details.sectorPairCounts!.reduce((a, b) => a + b, 0)).toBe(74);
    expect(basic(answers).raw![hub]).toBeCloseTo(70, 10);
    expect(basic(answers).values[hub]).toBeCloseTo(0.945946, 6);
    expect(structural(answers).values[hub]).toBeCloseTo(0.97619, 5);
    const shares = [0, 1, 2].map(
      (p) => answers.details.sectorPairs![p * n + hub]! / answers.details.sectorPairCounts![p]!,
    );
    expect(shares.map((x) => x.toFixed(6))).toEqual(['0.928571', '1.000000', '1.000000']);
    const relational = bundled('dortmund-2023', true);
    const fewer = ask(relational);
    expect(basic(fewer).raw![relational.at('do-shk')]).toBeCloseTo(35, 10);
    expect(basic(fewer).values[relational.at('do-shk')]).toBeCloseTo(1, 10);
  });

  it('keeps the 281 pairs of München as raw value, and declines the star', () => {
    const network = bundled('muenchen-shz-2011');
    const answers = ask(network);
    const hub = network.at('muc-shz');
    expect(basic(answers).raw![hub]).toBe(281);
    expect(declineAt(basic(answers), hub)).toBe('star');
    expect(declineAt(structural(answers), hub)).toBe('star');
    expect(basic(answers).values[hub]).toBeNaN();
  });

  it('does not depend on the order of vertices', () => {
    const r = random(9);
    fc.assert(
      fc.property(samples, (sample) => {
        const newName = r.shuffle(Uint32Array.from({ length: sample.graph.n }, (_, v) => v));
        const before = basic(ask(sample)).values;
        const after = basic(ask(renamed(sample, newName))).values;
        const known = (list: ArrayLike<number>) => Array.from(list, (x) => (Number.isNaN(x) ? -1 : x));
        expect(error(known(after), known(before.map((_, w) => before[newName.indexOf(w)]!)))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  it('gives the same in parts as in one piece, on a large network', () => {
    const { graph } = generate('M', 3);
    const r = random(3);
    const sector = Int8Array.from({ length: graph.n }, () => r.int(-2, 3));
    const question = {
      graph,
      labels: { ...blankLabels(graph.n, graph.m), sector, sectorCount: 4 },
      options: DEFAULT_OPTIONS,
    };
    const { plan, units, part, assemble } = sectorBetweennessKernel.parallel!;
    const planned = plan(question);
    const half = Math.ceil(units(planned) / 2);
    const answers = assemble(question, planned, [
      part(planned, half, units(planned)),
      part(planned, 0, half),
    ]);
    expect(units(planned)).toBeGreaterThan(1);
    expect(
      error(basic(answers).values, basic(sectorBetweennessKernel.compute(question)).values),
    ).toBeLessThan(1e-12);
  });

  it('declines without labels, with one sector, and for a body whose own sector is the second', () => {
    const path = 'a - b - c - d; b - d';
    const reason = (answers: Answers, v = 0) => declineAt(basic(answers), v);
    expect(reason(ask(draw(path)))).toBe('no-labels');
    expect(reason(ask(draw(path, { sectors: { a: 'x', b: 'x' } })))).toBe('no-labels');
    expect(reason(ask(draw(path, { sectors: { a: 'H', c: 'H' }, sectorCount: 3 })))).toBe('single-sector');
    expect(reason(ask(draw(path, { sectors: { a: 'H', b: 'S' }, aggregate: true })))).toBe('aggregate');
    expect(reason(ask(draw('a; b; c', { sectors: { a: 'H', b: 'S' } })))).toBe('no-ties');
    const two = draw(path, { sectors: { a: 'H', b: 'S', c: 'H' } });
    expect(reason(ask(two), two.at('b'))).toBe('single-sector');
    expect(reason(ask(two), two.at('d'))).toBeNull();
  });
});
