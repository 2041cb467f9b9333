/** Measures without an oracle, against the definition computed the long way on random networks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { bridgenessKernel } from '../../src/analysis/bridgeness.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS, type Question } from '../../src/analysis/measure.ts';
import { build } from '../../src/graph/build.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { draw } from '../fixtures/draw.ts';

const plain: fc.Arbitrary<Question> = fc
  .record({ n: fc.integer({ min: 4, max: 11 }), weighted: fc.boolean() })
  .chain(({ n, weighted }) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 1, max: 4 }),
        ),
        { minLength: n - 1, maxLength: 3 * n },
      )
      .map((ties) => {
        const { graph } = build(
          n,
          ties.map(([s]) => s),
          ties.map(([, t]) => t),
          weighted ? ties.map(([, , w]) => w) : null,
        );
        return { graph, labels: blankLabels(n, graph.m), options: { ...DEFAULT_OPTIONS, weighted } };
      }),
  );

const matrixOf = ({ n, offsets, targets, edges, weights }: Graph, weighted: boolean): number[][] => {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let v = 0; v < n; v++) {
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      matrix[v]![targets[k]!] = weighted && weights ? weights[edges[k]!]! : 1;
    }
  }
  return matrix;
};

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; c <= n; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

/** Distances and numbers of shortest paths between all pairs, by ties; −1 = unreachable. */
function pathsOf(matrix: readonly (readonly number[])[]) {
  const n = matrix.length;
  const distance = matrix.map(() => new Array<number>(n).fill(-1));
  const count = matrix.map(() => new Array<number>(n).fill(0));
  for (let s = 0; s < n; s++) {
    distance[s]![s] = 0;
    count[s]![s] = 1;
    for (let d = 0; d < n; d++) {
      for (let v = 0; v < n; v++) {
        if (distance[s]![v] !== d) continue;
        for (let u = 0; u < n; u++) {
          if (matrix[v]![u] === 0) continue;
          if (distance[s]![u]! < 0) distance[s]![u] = d + 1;
          if (distance[s]![u] === d + 1) count[s]![u]! += count[s]![v]!;
        }
      }
    }
  }
  return { distance, count };
}

const run = (law: (question: Question, matrix: number[][]) => void, numRuns = 80) =>
  fc.assert(
    fc.property(plain, (question) => law(question, matrixOf(question.graph, question.options.weighted))),
    { numRuns },
  );

describe('Katz', () => {
  it('solves (I − αA) x = 1 with α = 0.85/λ₁', () =>
    run((question, A) => {
      const { bodies, details } = analyse(question, ['katz']);
      if (question.graph.m === 0) {
        expect(declineAt(bodies.katz!, 0)).toBe('no-ties');
        return;
      }
      const alpha = 0.85 / details.largestEigenvalue!;
      const x = solve(
        A.map((row, i) => row.map((a, j) => (i === j ? 1 : 0) - alpha * a)),
        A.map(() => 1),
      );
      const norm = Math.hypot(...x);
      x.forEach((value, v) => {
        expect(bodies.katz!.values[v]).toBeCloseTo(value / norm, 10);
      });
    }));
});

describe('eigenvector', () => {
  it('finds sines on a long chain, where eigenvalues lie close together', () => {
    for (const n of [50, 300, 1000]) {
      const sources = Array.from({ length: n - 1 }, (_, i) => i);
      const { graph } = build(
        n,
        sources,
        sources.map((i) => i + 1),
      );
      const labels = blankLabels(n, graph.m);
      const { values } = analyse({ graph, labels, options: DEFAULT_OPTIONS }, ['eigenvector']).bodies
        .eigenvector!;
      const norm = Math.sqrt(2 / (n + 1));
      values.forEach((x, i) => {
        expect(Math.abs(x / norm - Math.sin((Math.PI * (i + 1)) / (n + 1)))).toBeLessThan(1e-10);
      });
    }
  });

  it('satisfies A x = λ x on the largest component, with norm 1', () =>
    run((question, A) => {
      const { values, declined } = analyse(question, ['eigenvector']).bodies.eigenvector!;
      const inside = [...values.keys()].filter((v) => declined[v] === 0);
      if (inside.length === 0) return;
      expect(Math.hypot(...inside.map((v) => values[v]!))).toBeCloseTo(1, 12);
      const product = inside.map((v) => inside.reduce((sum, u) => sum + A[v]![u]! * values[u]!, 0));
      const lambda = product.reduce((sum, p, i) => sum + p * values[inside[i]!]!, 0);
      product.forEach((p, i) => {
        expect(p).toBeCloseTo(lambda * values[inside[i]!]!, 10);
      });
    }));
  it('converges on a long path, where power iteration would not', () => {
    const n = 300;
    const { graph } = build(
      n,
      Array.from({ length: n - 1 }, (_, i) => i),
      Array.from({ length: n - 1 }, (_, i) => i + 1),
    );
    const question = { graph, labels: blankLabels(n, graph.m), options: DEFAULT_OPTIONS };
    const { values } = analyse(question, ['eigenvector']).bodies.eigenvector!;
    // Known: x_v ∝ sin(π (v+1)/(n+1)).
    const scale = values[149]! / Math.sin((Math.PI * 150) / (n + 1));
    values.forEach((x, v) => {
      expect(x / scale).toBeCloseTo(Math.sin((Math.PI * (v + 1)) / (n + 1)), 9);
    });
  });
  it('declines where two components are equally the largest, and outside of the largest', () => {
    const two = draw('a - b; c - d');
    const twins = analyse({ ...two, options: DEFAULT_OPTIONS }, ['eigenvector']).bodies.eigenvector!;
    expect(declineAt(twins, 0)).toBe('not-connected');
    const three = draw('a - b - c; d - e');
    const answer = analyse({ ...three, options: DEFAULT_OPTIONS }, ['eigenvector']).bodies.eigenvector!;
    expect(declineAt(answer, three.at('a'))).toBeNull();
    expect(declineAt(answer, three.at('d'))).toBe('other-component');
  });
});

describe('current-flow betweenness', () => {
  it('is the current through a body, averaged over pairs', () =>
    run((question, A) => {
      const answer = analyse(question, ['flow-betweenness']).bodies['flow-betweenness']!;
      const { distance } = pathsOf(A);
      const n = A.length;
      const through = new Array<number>(n).fill(0);
      for (let s = 0; s < n; s++) {
        for (let t = s + 1; t < n; t++) {
          if (distance[s]![t]! < 0) continue;
          const part = [...A.keys()].filter((v) => distance[s]![v]! >= 0 && v !== t); // t is grounded
          const laplacian = part.map((v) =>
            part.map((u) => (u === v ? A[v]!.reduce((a, b) => a + b, 0) : -A[v]![u]!)),
          );
          const solved = solve(
            laplacian,
            part.map((v) => (v === s ? 1 : 0)),
          );
          const potential = new Array<number>(n).fill(0);
          part.forEach((v, i) => {
            potential[v] = solved[i]!;
          });
          for (let v = 0; v < n; v++) {
            if (v === s || v === t || distance[s]![v]! < 0) continue;
            through[v]! +=
              A[v]!.reduce((sum, a, u) => sum + a * Math.abs(potential[v]! - potential[u]!), 0) / 2;
          }
        }
      }
      if (answer.raw)
        through.forEach((flow, v) => {
          expect(answer.raw![v]).toBeCloseTo(flow, 8);
        });
      through.forEach((flow, v) => {
        if (declineAt(answer, v) === null)
          expect(answer.values[v]).toBeCloseTo(flow / (((n - 1) * (n - 2)) / 2), 9);
      });
    }, 40));
});

describe('bridgeness', () => {
  it('is betweenness over pairs that are not direct neighbours', () =>
    run((question, A) => {
      const { raw } = analyse(question, ['bridgeness']).bodies.bridgeness!;
      if (!raw) return;
      const { distance, count } = pathsOf(A);
      A.forEach((row, v) => {
        let sum = 0;
        for (let s = 0; s < A.length; s++) {
          for (let t = s + 1; t < A.length; t++) {
            if (s === v || t === v || row[s]! > 0 || row[t]! > 0 || distance[s]![t]! < 0) continue;
            if (distance[s]![v]! < 0 || distance[s]![v]! + distance[v]![t]! !== distance[s]![t]) continue;
            sum += (count[s]![v]! * count[v]![t]!) / count[s]![t]!;
          }
        }
        expect(raw[v]).toBeCloseTo(sum, 10);
      });
    }));
  it('is the same in parts, in any order', () => {
    const { graph, labels } = draw('a - b - c - d - e - f - c; b - g - h - a');
    const question = { graph, labels, options: DEFAULT_OPTIONS };
    const { plan, units, part, assemble } = bridgenessKernel.parallel!;
    const planned = plan(question);
    const parts = Array.from({ length: units(planned) }, (_, u) => part(planned, u, u + 1)).reverse();
    const whole = analyse(question, ['bridgeness']).bodies.bridgeness!;
    expect(whole.values.some((x) => x > 0)).toBe(true);
    expect(assemble(question, planned, parts).bodies.bridgeness!.values).toEqual(whole.values);
  });
});

describe('bridging', () => {
  it('is the mean fall of global efficiency when a tie goes', () =>
    run((question, A) => {
      const { bodies } = analyse(question, ['bridging']);
      const answer = bodies.bridging!;
      const efficiency = (matrix: readonly (readonly number[])[]) => {
        const { distance } = pathsOf(matrix);
        return distance.flat().reduce((sum, d) => sum + (d > 0 ? 1 / d : 0), 0) / (A.length * (A.length - 1));
      };
      const before = efficiency(A);
      A.forEach((row, v) => {
        const losses = [...row.keys()]
          .filter((u) => row[u]! > 0)
          .map((u) => {
            const cut = A.map((r, i) =>
              r.map((a, j) => ((i === v && j === u) || (i === u && j === v) ? 0 : a)),
            );
            return before - efficiency(cut);
          });
        const mean = losses.reduce((a, b) => a + b, 0) / losses.length;
        const value = declineAt(answer, v) === 'star' ? answer.raw![v]! : answer.values[v]!;
        if (losses.length === 0) expect(['isolated', 'no-ties', 'star']).toContain(declineAt(answer, v));
        else expect(value).toBeCloseTo(mean, 10);
      });
    }, 40));
});
