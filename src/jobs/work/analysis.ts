/**
 * What an analysis worker can do. Small questions come whole (`analyse`). A large question is laid down once per worker
 * (`hold`) and then worked on kernel by kernel, or in parts of a kernel; every worker makes the same plan from the same
 * question, so plans never travel.
 *
 * Answers are copied out, not transferred: kernels may keep arrays for the next question about the same graph.
 */

import type { Answers, Kernel, Progress, Question } from '../../analysis/measure.ts';
import type { PermutedLabels } from '../../analysis/permutation.ts';
import { assert } from '../../base/assert.ts';
import { sparsely } from './report.ts';

/** What `src/analysis/index.ts` offers. */
export type Registry = {
  readonly kernels: readonly Kernel[];
  readonly analyse: (question: Question, ids?: readonly string[], progress?: Progress) => Answers;
  /** Left out where nobody asks for it, e.g. in timings of measures. */
  readonly permute?: (question: Question, draws: number, progress?: Progress) => PermutedLabels | null;
};

/** A kernel to run, by its place in the registry; `splits` when it can be worked on in parts. */
export type KernelTask = { readonly kernel: number; readonly splits: boolean };

export type AnalysisWork = ReturnType<typeof analysisWork>;

export function analysisWork({ kernels, analyse, permute }: Registry) {
  let held: Question | null = null;
  let plans = new Map<number, unknown>();
  const question = (): Question => {
    assert(held, 'a question was laid down before work on it');
    return held;
  };
  const splitOf = (kernel: number) => {
    const split = kernels[kernel]?.parallel;
    assert(split, `kernel ${kernel} can be split`);
    if (!plans.has(kernel)) plans.set(kernel, split.plan(question()));
    return { split, plan: plans.get(kernel) };
  };
  return {
    analyse: (asked: Question, ids?: readonly string[], progress?: Progress): Answers =>
      analyse(asked, ids, sparsely(progress)),
    permute: (asked: Question, draws: number, progress?: Progress): PermutedLabels | null => {
      assert(permute, 'this worker was given the permutation test');
      return permute(asked, draws, sparsely(progress));
    },

    hold: (asked: Question): void => {
      held = asked;
      plans = new Map();
    },
    /** The kernels that answer these measures; all of them when no ids are given. */
    tasks: (ids?: readonly string[]): KernelTask[] =>
      kernels.flatMap((k, kernel) =>
        !ids || k.measures.some((m) => ids.includes(m.id))
          ? [{ kernel, splits: k.parallel !== undefined }]
          : [],
      ),
    compute: (kernel: number, progress?: Progress): Answers =>
      kernels[kernel]!.compute(question(), sparsely(progress)),
    units: (kernel: number): number => {
      const { split, plan } = splitOf(kernel);
      return split.units(plan);
    },
    part: (kernel: number, from: number, to: number): unknown => {
      const { split, plan } = splitOf(kernel);
      return split.part(plan, from, to);
    },
    assemble: (kernel: number, parts: readonly unknown[]): Answers => {
      const { split, plan } = splitOf(kernel);
      return split.assemble(question(), plan, parts);
    },
  };
}
