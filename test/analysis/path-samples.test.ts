/** What is drawn is held against what is counted, and the bound against many seeds. */
import kernels from 'virtual:kernels';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { betweennessOf } from '../../src/analysis/betweenness.ts';
import { isEstimated } from '../../src/analysis/estimate.ts';
import { analyse, KERNELS } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS, type Split } from '../../src/analysis/measure.ts';
import { setKernels } from '../../src/analysis/paths/kernels.ts';
import {
  drawSamples,
  longestPath,
  type Precision,
  planSamples,
  sampledShares,
  samplesFor,
  sampleUnits,
} from '../../src/analysis/paths/path-samples.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { allPairs, samples } from './brute-force.ts';

const ALL = { from: Uint8Array.of(0), to: Uint8Array.of(0) };
afterEach(() => {
  setKernels(null);
});

/** Shares of ordered pairs of different ends that pass each vertex, counted. */
function exactShares(graph: Graph): Float64Array {
  const pairs = (graph.n * (graph.n - 1)) / 2;
  return betweennessOf(graph).map((b) => b / pairs);
}
function drawn(graph: Graph, precision: Precision, seed: number): Float64Array {
  const everyone = { classOf: new Uint8Array(graph.n), classes: 1 };
  const plan = planSamples(graph, everyone, ALL, precision, seed);
  return sampledShares(plan, [drawSamples(plan, 0, sampleUnits(plan))]);
}
const farthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, x, v) => Math.max(most, Math.abs(x - b[v]!)), 0);

/** Hubs with leaves, a few ties across, now and then a part of its own. */
function hubs(seed: number, n = 90): Graph {
  const dice = random(seed);
  const from: number[] = [];
  const to: number[] = [];
  for (let v = 1; v < n; v++) {
    if (v % 23 === 0) continue;
    from.push(v);
    to.push(dice.int(0, Math.min(v - 1, 6)));
    if (dice.float() < 0.4) {
      from.push(v);
      to.push(dice.int(0, v - 1));
    }
  }
  return build(n, from, to).graph;
}

describe('drawing paths', () => {
  it('keeps to ε in at least 1 − δ of all seeds', () => {
    const precision = { epsilon: 0.05, delta: 0.1 };
    let kept = 0;
    const seeds = 60;
    let largest = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const graph = hubs(seed % 6);
      const off = farthest(drawn(graph, precision, seed), exactShares(graph));
      largest = Math.max(largest, off);
      if (off <= precision.epsilon) kept++;
    }
    expect(kept).toBeGreaterThanOrEqual((1 - precision.delta) * seeds);
    // It is drawn, not counted.
    expect(largest).toBeGreaterThan(precision.epsilon / 20);
  });

  it('takes every shortest path with equal probability', () => {
    // From 0 to 6: by 1 or 2 to 3 (two ways), then by 4, or by 5 straight: 0–1–3–4–6, 0–2–3–4–6 and 0–1–5–4–6 …
    const { graph } = build(7, [0, 0, 1, 2, 1, 3, 5, 4], [1, 2, 3, 3, 5, 4, 4, 6]);
    const ends = { classOf: Int8Array.of(0, -1, -1, -1, -1, -1, 1), classes: 2 };
    const pair = { from: Uint8Array.of(0), to: Uint8Array.of(1) };
    const plan = planSamples(graph, ends, pair, { epsilon: 0.01, delta: 0.01 }, 3);
    const shares = sampledShares(plan, [drawSamples(plan, 0, sampleUnits(plan))]);
    const expected = [0, 2 / 3, 1 / 3, 2 / 3, 1, 1 / 3, 0];
    for (let v = 0; v < 7; v++) expect(Math.abs(shares[v]! - expected[v]!)).toBeLessThan(0.01);
    expect(shares[4]).toBe(1);
  });

  it('gives the same in parts, and another draw with another seed', () => {
    const graph = hubs(3);
    const everyone = { classOf: new Uint8Array(graph.n), classes: 1 };
    const plan = planSamples(graph, everyone, ALL, { epsilon: 0.03, delta: 0.1 }, 5);
    const units = sampleUnits(plan);
    expect(units).toBeGreaterThan(4);
    const whole = sampledShares(plan, [drawSamples(plan, 0, units)]);
    const copy = structuredClone(plan);
    const parts = [drawSamples(copy, 3, units), drawSamples(copy, 0, 3)];
    expect(sampledShares(copy, parts)).toEqual(whole);
    expect(drawn(graph, { epsilon: 0.03, delta: 0.1 }, 6)).not.toEqual(whole);
  });

  it('knows how long paths can be', () => {
    fc.assert(
      fc.property(samples, ({ graph }) => {
        const { distance } = allPairs(graph);
        let longest = graph.n > 0 ? 1 : 0;
        for (const d of distance) if (Number.isFinite(d)) longest = Math.max(longest, d + 1);
        expect(longestPath(graph)).toBeGreaterThanOrEqual(longest);
        expect(longestPath(graph)).toBeLessThanOrEqual(Math.max(1, 2 * longest - 1));
      }),
      { numRuns: 100 },
    );
  });

  it('draws as many as the bounds ask for', () => {
    // (⌊log₂ 7⌋ + 1 + ln 10) / 2 / ε², and ln(2n/δ) / 2 / ε² where that is fewer.
    expect(samplesFor(150_000, 9, { epsilon: 0.01, delta: 0.1 })).toBe(26_513);
    expect(samplesFor(20, 2 ** 20, { epsilon: 0.1, delta: 0.1 })).toBe(300);
    expect(samplesFor(100, 2, { epsilon: 0.1, delta: 0.1 })).toBe(1);
  });
});

describe('estimates', () => {
  /** As large as is counted at once, and a little more: a wheel of spokes with much the same ways. */
  const large = () => {
    const dice = random(11);
    const n = 40_000;
    const ties = 60_000;
    const from = Int32Array.from({ length: ties }, (_, i) => (i < n - 1 ? i + 1 : dice.int(0, n - 1)));
    const to = Int32Array.from({ length: ties }, (_, i) =>
      i < n - 1 ? dice.int(0, Math.min(i, 40)) : dice.int(0, 2000),
    );
    return build(n, from, to).graph;
  };

  it('are given only when asked for, beyond the budget, and say how far off they can be', () => {
    const graph = large();
    const dice = random(2);
    const labels = {
      ...blankLabels(graph.n, graph.m),
      sector: Int8Array.from({ length: graph.n }, () => dice.int(-1, 2)),
      sectorCount: 3,
    };
    const options = { ...DEFAULT_OPTIONS, estimate: true };
    expect(isEstimated({ graph, labels, options })).toBe(true);
    expect(isEstimated({ graph, labels, options: DEFAULT_OPTIONS })).toBe(false);
    const weighted = { ...graph, weights: new Float64Array(graph.m).fill(2) };
    expect(isEstimated({ graph: weighted, labels, options: { ...options, weighted: true } })).toBe(false);
    const ids = [
      'betweenness',
      'betweenness-centralisation',
      'sector-betweenness',
      'sector-betweenness-structural',
    ];
    const estimated = analyse({ graph, labels, options }, ids);
    expect(Object.keys(estimated.details.approximate!).sort()).toEqual([...ids].sort());
    setKernels(kernels);
    const exact = analyse({ graph, labels, options: DEFAULT_OPTIONS }, ids);
    expect(exact.details.approximate).toBeUndefined();
    for (const id of ids.filter((i) => i !== 'betweenness-centralisation')) {
      const { epsilon, samples: count } = estimated.details.approximate![id]!;
      expect(epsilon).toBe(0.01);
      expect(count).toBeGreaterThan(10_000);
      expect(farthest(estimated.bodies[id]!.values, exact.bodies[id]!.values)).toBeLessThanOrEqual(epsilon);
    }
    const whole = (a: typeof exact) => a.network['betweenness-centralisation']!.value!;
    const { epsilon } = estimated.details.approximate!['betweenness-centralisation']!;
    expect(Math.abs(whole(estimated) - whole(exact))).toBeLessThanOrEqual(epsilon);
  });

  it('split over workers like anything else', () => {
    const graph = large();
    const labels = blankLabels(graph.n, graph.m);
    const question = { graph, labels, options: { ...DEFAULT_OPTIONS, estimate: true } };
    const split = KERNELS.find((k) => k.measures.some((m) => m.id === 'betweenness'))!.parallel as Split;
    const plan = split.plan(question);
    const units = split.units(plan);
    expect(units).toBeGreaterThan(30);
    const parts = [split.part(plan, 20, units), split.part(plan, 0, 20)];
    const whole = analyse(question, ['betweenness']);
    expect(split.assemble(question, plan, parts).bodies).toEqual(whole.bodies);
  });
});
