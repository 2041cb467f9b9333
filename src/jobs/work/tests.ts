/**
 * Tests by drawing in an analysis worker. A question is laid down once per worker; every worker makes the same plan of it and
 * draws the streams it is told. One of them puts the rows together.
 */
import { transfer } from 'comlink';
import type { Progress } from '../../analysis/measure.ts';
import type { DrawPlan } from '../../analysis/uncertainty/draws.ts';
import type { TESTS, TestAnswer, TestId, TestQuestion } from '../../analysis/uncertainty/index.ts';
import { assert } from '../../base/assert.ts';
import { sparsely } from './report.ts';

export type Tests = typeof TESTS;

/** @param tests what `src/analysis/uncertainty` offers; left out where nobody asks for them */
export function testWork(tests: Tests | undefined) {
  let test: TestId | null = null;
  let plan: DrawPlan | null = null;
  const planned = () => {
    assert(tests && test && plan, 'a test was laid down before work on it');
    // The plan was made by this test.
    return { of: tests[test] as Tests['units'], plan };
  };
  return {
    /** @returns how many draws there are to share; 0 where there is nothing to draw */
    layTest: <T extends TestId>(id: T, asked: TestQuestion<T>): number => {
      assert(tests, 'this worker was given the tests');
      test = id;
      plan = (tests[id].plan as (asked: TestQuestion<T>) => DrawPlan)(asked);
      return plan.draws;
    },
    /** Rows of streams from…to−1. */
    drawTest: (from: number, to: number, progress?: Progress): Float64Array => {
      const { of, plan } = planned();
      const rows = of.part(plan, from, to, sparsely(progress));
      return transfer(rows, [rows.buffer]);
    },
    /** @param parts rows of all streams, in order */
    answerTest: (parts: readonly Float64Array[]): TestAnswer<TestId> => {
      const { of, plan } = planned();
      const rows = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        rows.set(part, at);
        at += part.length;
      }
      return of.assemble(plan, rows);
    },
  };
}
