import { describe, expect, it } from 'vitest';
import { egoBetweennessOf, starBand } from '../../src/analysis/ego-betweenness.ts';
import { egoScenario, type ScenarioQuestion } from '../../src/analysis/ego-scenario.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { structuralHolesKernel } from '../../src/analysis/structural-holes.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { draw } from '../fixtures/draw.ts';

const ask = (more: Partial<ScenarioQuestion>): ScenarioQuestion => ({
  partners: 33,
  known: [],
  outside: [],
  probabilities: [0, 0.05, 0.1, 0.2, 0.3, 0.6],
  draws: 1000,
  seed: 1,
  ...more,
});

/** The ego with its partners, ties among them, and others that partners are tied to. */
function network(k: number, ties: readonly (readonly [number, number])[], outside: readonly number[]): Graph {
  const sources: number[] = [];
  const targets: number[] = [];
  const tie = (a: number, b: number) => {
    sources.push(a);
    targets.push(b);
  };
  for (let i = 0; i < k; i++) tie(0, 1 + i);
  for (const [a, b] of ties) tie(1 + a, 1 + b);
  let n = k + 1;
  outside.forEach((count, i) => {
    for (let j = 0; j < count; j++) tie(1 + i, n++);
  });
  return build(n, sources, targets).graph;
}

/** By the kernels that measure recorded networks. */
function measured(graph: Graph, k: number) {
  const { labels } = draw('a-b b-c');
  const { bodies } = structuralHolesKernel.compute({ graph, labels, options: DEFAULT_OPTIONS });
  const raw = (id: string) => bodies[id]!.raw?.[0] ?? bodies[id]!.values[0]!;
  return {
    betweenness: egoBetweennessOf(graph)[0]! / ((k * (k - 1)) / 2),
    effectiveSize: raw('effective-size'),
    constraint: raw('constraint'),
  };
}

describe('if partners were tied to each other', () => {
  it('gives the published band for 33 partners', () => {
    const { points } = egoScenario(ask({ draws: 50 }))!;
    const values = points.map((q) => Number(q.betweenness.expected.toFixed(2)));
    expect(values.slice(0, 5)).toEqual([1, 0.91, 0.77, 0.46, 0.23]);
    for (const { p, betweenness } of points) expect(betweenness.expected).toBeCloseTo(starBand(33, p), 12);
  });

  it('agrees with networks drawn and measured one by one, for 33 partners', () => {
    const { float } = random(9);
    for (const p of [0.05, 0.2, 0.3]) {
      const values = Array.from({ length: 300 }, () => {
        const ties: [number, number][] = [];
        for (let i = 0; i < 33; i++) for (let j = i + 1; j < 33; j++) if (float() < p) ties.push([i, j]);
        return measured(network(33, ties, []), 33);
      });
      const [{ betweenness, constraint, effectiveSize }] = egoScenario(ask({ probabilities: [p] }))!
        .points as [NonNullable<ReturnType<typeof egoScenario>>['points'][number]];
      for (const [id, spread] of [
        ['betweenness', betweenness],
        ['constraint', constraint!],
        ['effectiveSize', effectiveSize],
      ] as const) {
        const all = values.map((v) => v[id]);
        const mean = all.reduce((a, b) => a + b, 0) / all.length;
        const sd = Math.sqrt(all.reduce((a, b) => a + (b - mean) ** 2, 0) / (all.length - 1));
        expect(Math.abs(mean - spread.expected), `${id} at ${p}`).toBeLessThan((5 * sd) / Math.sqrt(250));
        const inside = all.filter((v) => v >= spread.low! && v <= spread.high!).length / all.length;
        expect(inside, `${id} at ${p}`).toBeGreaterThan(0.82);
        expect(inside, `${id} at ${p}`).toBeLessThan(0.97);
      }
    }
  });

  it('is exact, with recorded ties kept: all networks of five partners gone through', () => {
    const k = 5;
    const known: readonly (readonly [number, number])[] = [
      [0, 1],
      [1, 2],
    ];
    const outside = [0, 2, 0, 1, 0];
    const open: [number, number][] = [];
    for (let i = 0; i < k; i++)
      for (let j = i + 1; j < k; j++) if (!known.some(([a, b]) => a === i && b === j)) open.push([i, j]);
    for (const p of [0.1, 0.4]) {
      const expected = { betweenness: 0, effectiveSize: 0, constraint: 0 };
      for (let mask = 0; mask < 1 << open.length; mask++) {
        const chosen = open.filter((_, i) => (mask >> i) & 1);
        const weight = p ** chosen.length * (1 - p) ** (open.length - chosen.length);
        const values = measured(network(k, [...known, ...chosen], outside), k);
        expected.betweenness += weight * values.betweenness;
        expected.effectiveSize += weight * values.effectiveSize;
        expected.constraint += weight * values.constraint;
      }
      const question = ask({ partners: k, known: known.flat(), outside, probabilities: [p], draws: 20_000 });
      const point = egoScenario(question)!.points[0]!;
      expect(point.betweenness.expected).toBeCloseTo(expected.betweenness, 12);
      expect(point.effectiveSize.expected).toBeCloseTo(expected.effectiveSize, 12);
      expect(point.ties.expected).toBeCloseTo(2 + 8 * p, 12);
      expect(point.constraint!.expected).toBeCloseTo(expected.constraint, 2);
      expect(point.ties.low).toBeGreaterThanOrEqual(2);
    }
  });

  it('is the recorded network at p = 0, without any spread', () => {
    const known = [0, 1, 1, 2, 3, 4];
    const outside = [1, 0, 0, 3, 0, 0];
    const pairs: [number, number][] = [
      [0, 1],
      [1, 2],
      [3, 4],
    ];
    const point = egoScenario(ask({ partners: 6, known, outside, probabilities: [0], draws: 20 }))!
      .points[0]!;
    const values = measured(network(6, pairs, outside), 6);
    for (const id of ['betweenness', 'effectiveSize', 'constraint'] as const) {
      expect(point[id]!.expected).toBeCloseTo(values[id], 12);
      expect(point[id]!.low).toBeCloseTo(values[id], 12);
      expect(point[id]!.high).toBeCloseTo(values[id], 12);
    }
  });

  it('repeats with the seed, falls with p, and says nothing about one partner', () => {
    const a = egoScenario(ask({ draws: 200 }))!;
    expect(egoScenario(ask({ draws: 200 }))).toEqual(a);
    expect(egoScenario(ask({ draws: 200, seed: 2 }))).not.toEqual(a);
    for (const id of ['betweenness', 'effectiveSize'] as const) {
      const values = a.points.map((q) => q[id].expected);
      expect([...values].sort((x, y) => y - x)).toEqual(values);
    }
    expect(egoScenario(ask({ partners: 1 }))).toBeNull();
  });

  it('gives expectations alone where drawing would take too long', () => {
    const { points, draws } = egoScenario(ask({ partners: 900, draws: 1000 }))!;
    expect(draws).toBe(0);
    expect(points[2]!.betweenness).toMatchObject({ low: null, high: null });
    expect(points[2]!.betweenness.expected).toBeCloseTo(starBand(900, 0.1), 10);
    expect(points[2]!.constraint).toBeNull();
  });
});
