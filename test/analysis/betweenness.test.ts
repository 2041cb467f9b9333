import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { betweennessKernel, betweennessOf } from '../../src/analysis/betweenness.ts';
import { type Answers, DEFAULT_OPTIONS, type Kernel, type Question } from '../../src/analysis/measure.ts';
import {
  distanceUnits,
  planDistances,
  searchDistances,
  sumDistances,
} from '../../src/analysis/paths/distances.ts';
import { reduce } from '../../src/analysis/paths/quotient.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { generate } from '../bench/generate.ts';
import { draw } from '../fixtures/draw.ts';
import { allPairs, error, pairBetweenness, renamed, type Sample, samples } from './brute-force.ts';

const TOLERANCE = 1e-12;
const ask = (sample: Sample, options = {}): Question => ({
  ...sample,
  options: { ...DEFAULT_OPTIONS, ...options },
});
const raw = (answers: Answers) => answers.bodies.betweenness!.raw!;

/** Units done by several parts, in an order that no worker pool would keep. */
function inParts(kernel: Kernel, question: Question): Answers {
  const { plan, units, part, assemble } = kernel.parallel!;
  const planned = structuredClone(plan(question));
  const count = units(planned);
  const cuts = [0, Math.floor(count / 3), Math.floor(count / 2), count];
  const parts = [2, 0, 1].map((i) => structuredClone(part(planned, cuts[i]!, cuts[i + 1]!)));
  return assemble(question, planned, parts);
}

describe('betweenness', () => {
  it('equals the definition on graphs of every shape', () => {
    fc.assert(
      fc.property(samples, ({ graph }) => {
        const expected = pairBetweenness(graph.n, allPairs(graph));
        expect(error(betweennessOf(graph), expected)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 400 },
    );
  });

  it('counts weighted ties exactly: lengths 1/strength whose sums round differently', () => {
    fc.assert(
      fc.property(samples, ({ graph, labels }) => {
        // 60 / strength is a whole number for strengths 1…5, so the reference compares without rounding.
        const whole = graph.weights!.map((w) => (w <= 5 ? 60 / w : 60));
        const weights = whole.map((length) => 60 / length);
        const answers = betweennessKernel.compute(
          ask({ graph: { ...graph, weights }, labels }, { weighted: true }),
        );
        const expected = pairBetweenness(graph.n, allPairs(graph, whole));
        expect(error(raw(answers), expected)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 300 },
    );
  });

  it('sees that 0.1 + 0.2 and 0.3 are the same way', () => {
    // s–a–t is 1/10 + 1/5 long, s–b–t is 3/20 + 3/20: equal, but not as doubles.
    const { graph } = build(4, [0, 1, 0, 2], [1, 3, 2, 3], [10, 5, 20 / 3, 20 / 3]);
    const answers = betweennessKernel.compute(
      ask({ graph, labels: blankLabels(4, graph.m) }, { weighted: true }),
    );
    expect(raw(answers)[1]).toBeCloseTo(0.5, 12);
    expect(raw(answers)[2]).toBeCloseTo(0.5, 12);
  });

  it('adds up to the inner vertices of all shortest paths: Σ B = Σ (d − 1)', () => {
    for (const seed of [1, 2, 3]) {
      const { graph } = generate('M', seed);
      const plan = planDistances(graph, null);
      const { far, reach } = sumDistances(plan, [searchDistances(plan, 0, distanceUnits(plan))]);
      const inner = far.reduce((sum, f, v) => sum + f - reach[v]!, 0) / 2;
      const total = betweennessOf(graph).reduce((a, b) => a + b, 0);
      expect(Math.abs(total / inner - 1)).toBeLessThan(TOLERANCE);
    }
  });

  it('gives the same with many sources at once as one by one, on a large block', () => {
    const { graph } = generate('M', 4);
    const ends = { classes: 1, counts: new Float64Array(graph.n).fill(1) };
    const quotient = reduce(graph, ends, { from: Uint8Array.of(0), to: Uint8Array.of(0) }, null);
    const largest = Math.max(
      ...quotient.blockStarts.slice(1).map((end, b) => end - quotient.blockStarts[b]!),
    );
    expect(largest).toBeGreaterThan(500);
    // Equal lengths take the weighted way: no twins, no lanes, Dijkstra.
    const single = betweennessOf(graph, new Float64Array(graph.m).fill(0.25));
    expect(error(betweennessOf(graph), single)).toBeLessThan(TOLERANCE);
  });

  it('does not depend on the order of vertices', () => {
    const r = random(5);
    fc.assert(
      fc.property(samples, (sample) => {
        const newName = r.shuffle(Uint32Array.from({ length: sample.graph.n }, (_, v) => v));
        const before = betweennessOf(sample.graph);
        const after = betweennessOf(renamed(sample, newName).graph);
        expect(
          error(
            after,
            before.map((_, w) => before[newName.indexOf(w)]!),
          ),
        ).toBeLessThan(TOLERANCE);
      }),
    );
  });

  it('gives the same in parts as in one piece', () => {
    for (const weighted of [false, true]) {
      const { graph } = generate('M', 2);
      const question = ask({ graph, labels: blankLabels(graph.n, graph.m) }, { weighted });
      const whole = betweennessKernel.compute(question);
      expect(error(raw(inParts(betweennessKernel, question)), raw(whole))).toBeLessThan(TOLERANCE);
    }
  });

  it('tells how far it is, up to the end', () => {
    const { graph } = generate('M', 1);
    const told: number[] = [];
    betweennessKernel.compute(ask({ graph, labels: blankLabels(graph.n, graph.m) }), (done, total) => {
      told.push(done / total);
    });
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('knows the kite of Krackhardt', () => {
    const kite = draw(
      'a - b - e - g - h - i - j; a - c - f - h; a - d - f; a - f; b - d - c; d - e; d - g - f; b - g',
    );
    const answers = betweennessKernel.compute(ask(kite));
    const of = (name: string) => raw(answers)[kite.at(name)]!;
    expect(of('h')).toBeCloseTo(14, 12);
    expect(of('i')).toBeCloseTo(8, 12);
    expect(of('f')).toBeCloseTo(25 / 3, 12);
    expect(of('d')).toBeCloseTo(11 / 3, 12);
    expect(answers.network['betweenness-centralisation']!.value).toBeCloseTo(0.2963, 4);
  });
});

describe('betweenness declines', () => {
  const reason = (text: string, colours = {}) => {
    const answers = betweennessKernel.compute(ask(draw(text, colours)));
    const { values, declined, raw } = answers.bodies.betweenness!;
    return { why: declineAt({ values, declined }, 0), values, raw: raw!, network: answers.network };
  };

  it('a star: only the raw value stays', () => {
    const { why, values, raw, network } = reason('hub - a; hub - b; hub - c; hub - d; alone');
    expect(why).toBe('star');
    expect(values.every(Number.isNaN)).toBe(true);
    expect([...raw]).toEqual([6, 0, 0, 0, 0, 0]);
    expect(network['betweenness-centralisation']).toMatchObject({ value: null, declined: 'star' });
  });

  it('but not as soon as one tie among the others is known', () => {
    expect(reason('hub - a; hub - b; hub - c; a - b').why).toBeNull();
  });

  it('sums over centres, networks without ties, fewer than three bodies', () => {
    expect(reason('a - b - c - d', { aggregate: true }).why).toBe('aggregate');
    expect(reason('a; b; c').why).toBe('no-ties');
    expect(reason('a - b').why).toBe('too-few-bodies');
    expect(betweennessKernel.compute(ask(draw(''))).network['betweenness-centralisation']!.value).toBeNull();
  });
});
