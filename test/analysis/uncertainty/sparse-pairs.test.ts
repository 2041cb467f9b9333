/** Tables that hold only what is not 0 give the numbers of tables in full, draw by draw; large networks are answered. */
import { describe, expect, it } from 'vitest';
import { multipleQap } from '../../../src/analysis/uncertainty/mrqap.ts';
import { type MatrixSpec, pairMatrix } from '../../../src/analysis/uncertainty/pair-matrix.ts';
import { qapCorrelation } from '../../../src/analysis/uncertainty/qap.ts';
import { sparsePairs } from '../../../src/analysis/uncertainty/sparse-pairs.ts';
import { random } from '../../../src/base/random.ts';
import { arcsOf } from '../../../src/graph/arcs.ts';
import { build } from '../../../src/graph/build.ts';
import { blankLabels } from '../../../src/graph/labels.ts';

/** A random network with strengths, sectors, kinds (the last one is shared) and tie types. */
function network(n: number, m: number, seed: number) {
  const numbers = random(seed);
  const ends = () => Array.from({ length: m }, () => numbers.int(0, n - 1));
  const [sources, targets] = [ends(), ends()];
  const strengths = Array.from({ length: m }, () => numbers.int(1, 5));
  const { graph } = build(n, sources, targets, strengths);
  const arcs = arcsOf(n, { sources, targets, mutual: null, strengths });
  const labels = {
    ...blankLabels(n, graph.m),
    sector: Int8Array.from({ length: n }, () => numbers.int(-1, 2)),
    sectorCount: 3,
    kind: Uint8Array.from({ length: n }, () => numbers.int(0, 2)),
    kindCount: 3,
    tieTypes: Uint32Array.from({ length: graph.m }, () => numbers.int(1, 3)),
    tieTypeCount: 2,
  };
  const category = Int32Array.from({ length: n }, () => numbers.int(-1, 4));
  return { graph, arcs, labels, category, bodies: Uint32Array.from({ length: n }, (_, v) => v) };
}

const made = network(40, 110, 7);
const SPECS: Readonly<Record<string, MatrixSpec>> = {
  ties: { kind: 'ties' },
  strength: { kind: 'strength' },
  type: { kind: 'type', type: 1 },
  shared: { kind: 'shared', of: 2 },
  sector: { kind: 'sector' },
  same: { kind: 'same', category: made.category },
  pairs: { kind: 'pairs', from: Uint32Array.of(0, 3, 5, 8, 9, 1), to: Uint32Array.of(2, 4, 3, 8, 1, 9) },
};
const tables = (spec: MatrixSpec, directed: boolean) => {
  const { graph, labels, bodies, arcs } = made;
  const given = directed ? arcs : null;
  return {
    full: pairMatrix(graph, labels, spec, bodies, given),
    sparse: sparsePairs(graph, labels, spec, bodies, given)!,
  };
};
const ids = Object.keys(SPECS);
const PAIRS = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));

describe.each([false, true])('directions count: %s', (directed) => {
  it.each(PAIRS)('QAP of %s and %s', (a, b) => {
    const [x, y] = [tables(SPECS[a]!, directed), tables(SPECS[b]!, directed)];
    const asked = { draws: 99, seed: 3 };
    const full = qapCorrelation({ x: x.full, y: y.full, ...asked });
    const sparse = qapCorrelation({ x: x.sparse, y: y.sparse, ...asked });
    if (full.declined !== null || sparse.declined !== null) throw new Error('both answer');
    expect(sparse.r.observed).toBeCloseTo(full.r.observed, 12);
    expect(sparse.r.mean).toBeCloseTo(full.r.mean, 12);
    expect(sparse.r.sd).toBeCloseTo(full.r.sd, 12);
    expect(sparse.r.pTwo).toEqual(full.r.pTwo);
    expect([sparse.pairs, sparse.symmetric]).toEqual([full.pairs, full.symmetric]);
  });
  it.each([[['ties', 'sector', 'shared', 'same']], [['strength', 'same', 'type']], [['shared', 'pairs']]])(
    'MRQAP of %s',
    (names) => {
      const [y, ...predictors] = names.map((id) => tables(SPECS[id]!, directed));
      const asked = { draws: 49, seed: 5 };
      const full = multipleQap({ y: y!.full, predictors: predictors.map((t) => t.full), ...asked });
      const sparse = multipleQap({ y: y!.sparse, predictors: predictors.map((t) => t.sparse), ...asked });
      if (full.declined !== null || sparse.declined !== null) throw new Error('both answer');
      expect(sparse.intercept).toBeCloseTo(full.intercept, 11);
      expect(sparse.rSquared).toBeCloseTo(full.rSquared, 11);
      expect(sparse.adjustedRSquared).toBeCloseTo(full.adjustedRSquared, 11);
      sparse.coefficients.forEach(({ b, beta, t }, k) => {
        const there = full.coefficients[k]!;
        expect(b).toBeCloseTo(there.b, 11);
        expect(beta).toBeCloseTo(there.beta, 11);
        expect(t.observed).toBeCloseTo(there.t.observed, 9);
        expect(t.mean).toBeCloseTo(there.t.mean, 9);
        expect(t.pTwo).toEqual(there.t.pTwo);
      });
    },
  );
});

describe('what cannot be answered', () => {
  const sparse = (id: string) => tables(SPECS[id]!, false).sparse;
  it('tables of one value, predictors that follow from others, tables of two sorts', () => {
    const nobody = { n: 40, category: new Int32Array(40).fill(-1) };
    const asked = { draws: 9, seed: 1 };
    expect(qapCorrelation({ x: sparse('ties'), y: nobody, ...asked }).declined).toBe('constant-matrix');
    expect(qapCorrelation({ x: sparse('ties'), y: tables(SPECS.ties!, false).full, ...asked }).declined).toBe(
      'too-large',
    );
    const y = sparse('ties');
    const twice = multipleQap({ y, predictors: [sparse('same'), sparse('same')], ...asked });
    expect([twice.declined, twice.predictor]).toEqual(['collinear', 1]);
    const itself = multipleQap({ y, predictors: [sparse('ties'), sparse('same')], ...asked });
    expect(itself.declined).toBe('determined');
  });
  it('nearness, which every pair has, is not held', () => {
    const { graph, labels, bodies } = made;
    expect(sparsePairs(graph, labels, { kind: 'nearness' }, bodies)).toBeNull();
  });
});

it('20 000 bodies: sectors that make ties are found, others are not', () => {
  const n = 20_000;
  const numbers = random(11);
  const sector = Int8Array.from({ length: n }, () => numbers.int(0, 2));
  const [from, to]: [number[], number[]] = [[], []];
  while (from.length < 30_000) {
    const [a, b] = [numbers.int(0, n - 1), numbers.int(0, n - 1)];
    // Within a sector twice as often.
    if (a === b || (sector[a] !== sector[b] && numbers.int(0, 1) === 0)) continue;
    from.push(a);
    to.push(b);
  }
  const { graph } = build(n, from, to);
  const labels = { ...blankLabels(n, graph.m), sector, sectorCount: 3 };
  const bodies = Uint32Array.from({ length: n }, (_, v) => v);
  const x = sparsePairs(graph, labels, { kind: 'ties' }, bodies)!;
  const y = sparsePairs(graph, labels, { kind: 'sector' }, bodies)!;
  const chance = { n, category: Int32Array.from({ length: n }, () => numbers.int(0, 9)) };
  const found = qapCorrelation({ x, y, draws: 39, seed: 1 });
  const none = qapCorrelation({ x, y: chance, draws: 39, seed: 1 });
  if (found.declined !== null || none.declined !== null) throw new Error('both answer');
  expect(found.r.pTwo.p).toBe(0.05);
  expect(none.r.pTwo.p).toBeGreaterThan(0.05);
  expect(Math.abs(none.r.mean)).toBeLessThan(1e-4);
});
