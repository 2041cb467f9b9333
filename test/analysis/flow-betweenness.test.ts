/** Random-walk betweenness where strengths lie far apart: the digits stay, or the measure declines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { potentialsOf, wiresOf } from '../../src/analysis/potentials.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';

const flow = (n: number, from: readonly number[], to: readonly number[], strengths: readonly number[]) => {
  const { graph } = build(n, from, to, strengths);
  const labels = blankLabels(n, graph.m);
  const { bodies } = analyse({ graph, labels, options: { weighted: true, seed: 1 } }, ['flow-betweenness']);
  return { graph, values: bodies['flow-betweenness']!.raw!, declined: bodies['flow-betweenness']!.declined };
};

/**
 * A ring of four with one tie of strength w, the others 1. Between 0 and 2, the current parts over two ways: through 1 (a tie of w and one
 * of 1 in a row) and through 3. Each vertex lies between one pair of its neighbours and the two pairs beside it; by Kirchhoff's laws.
 */
describe('a ring of four, one tie of strength w', () => {
  it.each([1, 1e3, 1e9, 1e12, 1e15])('w = %s', (w) => {
    // Ties 0–1 (w), 1–2, 2–3, 3–0.
    const { values } = flow(4, [0, 1, 2, 3], [1, 2, 3, 0], [w, 1, 1, 1]);
    // As fractions of w, exactly: resistance 1/w of the first tie, around 3 + 1/w.
    const around = 3 + 1 / w;
    // 0–2: the way through 1 resists 1 + 1/w, the other two; 0–3 and 2–3: the long way, against one.
    const v1 = 2 / around + 1 / around + 1 / around;
    expect(Math.abs(values[1]! / v1 - 1)).toBeLessThan(1e-12);
    const v3 = (1 + 1 / w) / around + 1 / w / around + 1 / around; // pairs 0–2, 0–1, 1–2
    expect(Math.abs(values[3]! / v3 - 1)).toBeLessThan(1e-12);
  });
});

it('strengths twelve orders of magnitude apart: Kirchhoff’s law of currents holds to the last digits, refined where it has to be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 14 }).chain((n) =>
        fc.record({
          n: fc.constant(n),
          more: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: -60, max: 60 })), {
            maxLength: 30,
          }),
          chain: fc.array(fc.integer({ min: -60, max: 60 }), { minLength: n - 1, maxLength: n - 1 }),
        }),
      ),
      ({ n, more, chain }) => {
        const ties = [...chain.map((e, i) => [i, i + 1, e] as const), ...more.filter(([a, b]) => a !== b)];
        const strengths = ties.map(([, , e]) => 10 ** (e / 10));
        const { graph } = build(
          n,
          ties.map(([a]) => a),
          ties.map(([, b]) => b),
          strengths,
        );
        const wires = wiresOf(
          graph,
          graph.weights,
          Array.from({ length: n }, (_, v) => v),
        );
        const found = potentialsOf(wires)!;
        expect(found).not.toBeNull();
        const sources = Array.from({ length: n }, (_, v) => v).filter((v) => v !== wires.ground);
        for (const s of sources) {
          for (const i of sources) {
            let left = i === s ? 1 : 0;
            for (let k = wires.offsets[i]!; k < wires.offsets[i + 1]!; k++) {
              const [at, to] = [s * n + i, s * n + wires.targets[k]!];
              const fine = found.low ? found.low[at]! - found.low[to]! : 0;
              left -= wires.conductances[k]! * (found.high[at]! - found.high[to]! + fine);
            }
            expect(Math.abs(left)).toBeLessThan(1e-11);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

it('more than the digits of a number hold: declined, not wrong', () => {
  const { declined } = flow(4, [0, 1, 2, 3], [1, 2, 3, 0], [1, 1e40, 1, 1]);
  expect([...declined].every((code) => code > 0)).toBe(true);
});
