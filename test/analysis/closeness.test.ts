import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { closenessKernel } from '../../src/analysis/closeness.ts';
import { type Answers, DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import {
  type DistancePlan,
  distanceUnits,
  planDistances,
  searchDistances,
  sumDistances,
} from '../../src/analysis/paths/distances.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { generate } from '../bench/generate.ts';
import { draw } from '../fixtures/draw.ts';
import { allPairs, error, renamed, type Sample, samples } from './brute-force.ts';
import { bundled } from './bundled.ts';

const TOLERANCE = 1e-12;
const ask = ({ graph, labels }: Sample, weighted = false): Answers =>
  closenessKernel.compute({ graph, labels, options: { ...DEFAULT_OPTIONS, weighted } });
const sums = (plan: DistancePlan) => sumDistances(plan, [searchDistances(plan, 0, distanceUnits(plan))]);

function byDefinition({ graph }: Sample, lengths: ArrayLike<number> | null, unit: number) {
  const { n } = graph;
  const { distance } = allPairs(graph, lengths);
  const closeness = new Float64Array(n);
  const harmonic = new Float64Array(n);
  let greatest = 0;
  let total = 0;
  let pairs = 0;
  for (let v = 0; v < n; v++) {
    const found = [...distance.subarray(v * n, v * n + n)]
      .filter((d) => d > 0 && d < Infinity)
      .map((d) => d * unit);
    const far = found.reduce((a, b) => a + b, 0);
    harmonic[v] = found.reduce((a, d) => a + 1 / d, 0) / (n - 1);
    closeness[v] = far ? (found.length / (n - 1)) * (found.length / far) : 0;
    greatest = Math.max(greatest, ...found);
    total += far;
    pairs += found.length;
  }
  return {
    closeness,
    harmonic,
    greatest,
    mean: total / pairs,
    efficiency: harmonic.reduce((a, b) => a + b, 0) / n,
  };
}

describe('closeness and harmonic closeness', () => {
  it('equal the definition on graphs of every shape', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { bodies, network } = ask(sample);
        if (sample.graph.m === 0) {
          expect(network.diameter!.declined).toBe('no-ties');
          return;
        }
        const expected = byDefinition(sample, null, 1);
        expect(error(bodies.closeness!.values, expected.closeness)).toBeLessThan(TOLERANCE);
        expect(error(bodies.harmonic!.values, expected.harmonic)).toBeLessThan(TOLERANCE);
        expect(network.diameter!.value).toBe(expected.greatest);
        expect(network['mean-distance']!.value).toBeCloseTo(expected.mean, 12);
        expect(network.efficiency!.value).toBeCloseTo(expected.efficiency, 12);
      }),
      { numRuns: 400 },
    );
  });

  it('equal the definition with ties as long as they are weak', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        if (sample.graph.m === 0) return;
        const whole = sample.graph.weights!.map((w) => (w <= 5 ? 60 / w : 60));
        const graph = { ...sample.graph, weights: whole.map((length) => 60 / length) };
        const { bodies, network } = ask({ ...sample, graph }, true);
        const expected = byDefinition(sample, whole, 1 / 60);
        expect(error(bodies.closeness!.values, expected.closeness)).toBeLessThan(TOLERANCE);
        expect(error(bodies.harmonic!.values, expected.harmonic)).toBeLessThan(TOLERANCE);
        expect(network.diameter!.value).toBeCloseTo(expected.greatest, 10);
      }),
    );
  });

  it('count level by level what a search from every vertex finds, on a large network', () => {
    const { graph } = generate('M', 6);
    const levels = planDistances(graph, null);
    const steps = planDistances(graph, new Float64Array(graph.m).fill(1));
    expect([levels.mode, steps.mode]).toEqual(['levels', 'sources']);
    for (const key of ['far', 'near', 'reach', 'eccentricity'] as const) {
      expect(error(sums(levels)[key], sums(steps)[key])).toBeLessThan(TOLERANCE);
    }
  });

  it('manage long chains, trees high and low, and rings', () => {
    const n = 9000;
    const chain = build(
      n,
      Array.from({ length: n - 1 }, (_, i) => i),
      Array.from({ length: n - 1 }, (_, i) => i + 1),
    );
    const plan = planDistances(chain.graph, null);
    expect(plan.mode).toBe('sources');
    const { far, eccentricity } = sums(plan);
    expect(far[0]).toBe((n * (n - 1)) / 2);
    expect(eccentricity[0]).toBe(n - 1);
    // A ring with a long tail: neither is long, but levels times heights would be.
    const tailed = build(
      4000,
      Array.from({ length: 4000 }, (_, i) => i),
      Array.from({ length: 4000 }, (_, i) => (i === 1999 ? 0 : (i + 1) % 4000)),
    );
    expect(planDistances(tailed.graph, null).mode).toBe('sources');
    const ring = build(
      300,
      Array.from({ length: 300 }, (_, i) => i),
      Array.from({ length: 300 }, (_, i) => (i + 1) % 300),
    );
    expect(sums(planDistances(ring.graph, null)).far.every((f) => f === 150 * 149 + 150)).toBe(true);
  });

  it('give the same in parts, and in any order of vertices', () => {
    const { graph } = generate('M', 7);
    const sample = { graph, labels: blankLabels(graph.n, graph.m) };
    for (const weighted of [false, true]) {
      const question = { ...sample, options: { ...DEFAULT_OPTIONS, weighted } };
      const { plan, units, part, assemble } = closenessKernel.parallel!;
      const planned = structuredClone(plan(question));
      const count = units(planned);
      const cut = Math.floor(count / 4);
      const answers = assemble(question, planned, [part(planned, cut, count), part(planned, 0, cut)]);
      const whole = ask(sample, weighted);
      expect(error(answers.bodies.harmonic!.values, whole.bodies.harmonic!.values)).toBeLessThan(TOLERANCE);
      expect(error(answers.bodies.closeness!.values, whole.bodies.closeness!.values)).toBeLessThan(TOLERANCE);
    }
    const newName = random(2).shuffle(Uint32Array.from({ length: graph.n }, (_, v) => v));
    const before = ask(sample).bodies.closeness!.values;
    const after = ask(renamed(sample, newName)).bodies.closeness!.values;
    expect(
      error(
        Array.from(newName, (w) => after[w]!),
        before,
      ),
    ).toBeLessThan(TOLERANCE);
  });

  it('find what is published for Dortmund', () => {
    const all = bundled('dortmund-2023');
    const hub = all.at('do-shk');
    expect(ask(all).bodies.closeness!.values[hub]).toBeCloseTo(0.8, 10);
    expect(ask(all).bodies.harmonic!.values[hub]).toBeCloseTo(0.875, 10);
    const relational = bundled('dortmund-2023', true);
    expect(ask(relational).bodies.closeness!.values[relational.at('do-shk')]).toBeCloseTo(0.862069, 6);
  });
});

describe('closeness centralisation', () => {
  const of = (text: string) => ask(draw(text)).network['closeness-centralisation']!;

  it('is Freeman’s number, and weights do not change it', () => {
    const kite = draw(
      'a - b - e - g - h - i - j; a - c - f - h; a - d - f; a - f; b - d - c; d - e; d - g - f; b - g',
    );
    expect(ask(kite).network['closeness-centralisation']!.value).toBeCloseTo(0.2704, 4);
    const { graph } = generate('S', 1);
    const labels = blankLabels(graph.n, graph.m);
    const plain = ask({ graph, labels }).network['closeness-centralisation']!.value;
    expect(ask({ graph, labels }, true).network['closeness-centralisation']!.value).toBe(plain);
  });

  it('declines stars, networks in pieces, and too few bodies', () => {
    expect(of('h - a; h - b; h - c')).toMatchObject({ value: null, declined: 'star' });
    expect(of('a - b - c - d; e - f').declined).toBe('not-connected');
    expect(of('a - b').declined).toBe('too-few-bodies');
    expect(of('a; b; c').declined).toBe('no-ties');
    expect(of('').declined).toBe('no-ties');
  });

  it('leaves isolated bodies at zero, and sums over centres without an answer', () => {
    const { at, ...sample } = draw('a - b - c; alone');
    expect(ask(sample).bodies.closeness!.values[at('alone')]).toBe(0);
    expect(declineAt(ask(draw('a - b - c - d', { aggregate: true })).bodies.harmonic!, 0)).toBe('aggregate');
  });
});
