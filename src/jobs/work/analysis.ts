/**
 * What an analysis worker can do. Small questions come whole (`analyse`). A large question is laid down once per worker
 * (`hold`) and then worked on kernel by kernel, or in parts of a kernel. Where memory is shared, one worker plans a kernel and
 * the others are given its plan; elsewhere every worker makes the same plan from the same question, and plans never travel.
 *
 * Answers are copied out, not transferred: kernels may keep arrays for the next question about the same graph. Parts go out
 * for good.
 */

import { transfer } from 'comlink';
import type { BestTieQuestion, BestTies } from '../../analysis/best-tie.ts';
import type { Scenario, ScenarioQuestion } from '../../analysis/ego-scenario.ts';
import type { Answers, Kernel, Progress, Question } from '../../analysis/measure.ts';
import type { PermutedLabels } from '../../analysis/permutation.ts';
import { assert } from '../../base/assert.ts';
import type { CompareQuestion, Comparison } from '../../compare/compare.ts';
import { buffersOf, share } from '../buffers.ts';
import { type CommunityKernels, communityWork } from './communities.ts';
import { sparsely } from './report.ts';
import { type Tests, testWork } from './tests.ts';

/** What `src/analysis/index.ts` offers. */
export type Registry = {
  readonly kernels: readonly Kernel[];
  readonly analyse: (question: Question, ids?: readonly string[], progress?: Progress) => Answers;
  /** These are left out where nobody asks for them, e.g. in timings of measures. */
  readonly compare?: (question: CompareQuestion, progress?: Progress) => Comparison;
  readonly permute?: (question: Question, draws: number, progress?: Progress) => PermutedLabels | null;
  readonly tests?: Tests;
  readonly scenario?: (question: ScenarioQuestion, progress?: Progress) => Scenario | null;
  readonly bestTies?: (question: BestTieQuestion, progress?: Progress) => BestTies;
  readonly communities?: CommunityKernels;
};

/** A kernel to run, by its place in the registry; `splits` when it can be worked on in parts. */
export type KernelTask = { readonly kernel: number; readonly splits: boolean };

export type Planned = {
  /** Units of work; 0 when it is all done. */
  readonly units: number;
  /** What the other workers go by, in shared memory; null when each makes its own. */
  readonly plan: unknown;
  /** The answers, where they were quicker to give than to share out. */
  readonly answers: Answers | null;
};

export type AnalysisWork = ReturnType<typeof analysisWork>;

export function analysisWork(registry: Registry) {
  const { kernels, analyse, permute, compare, tests, communities, scenario, bestTies } = registry;
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
    ...testWork(tests),
    ...communityWork(communities),
    analyse: (asked: Question, ids?: readonly string[], progress?: Progress): Answers =>
      analyse(asked, ids, sparsely(progress)),
    permute: (asked: Question, draws: number, progress?: Progress): PermutedLabels | null => {
      assert(permute, 'this worker was given the permutation test');
      return permute(asked, draws, sparsely(progress));
    },
    compare: (asked: CompareQuestion, progress?: Progress): Comparison => {
      assert(compare, 'this worker was given the comparison');
      return compare(asked, sparsely(progress));
    },
    scenario: (asked: ScenarioQuestion, progress?: Progress): Scenario | null => {
      assert(scenario, 'this worker was given the scenario');
      return scenario(asked, sparsely(progress));
    },
    bestTies: (asked: BestTieQuestion, progress?: Progress): BestTies => {
      assert(bestTies, 'this worker was given the search for ties');
      return bestTies(asked, sparsely(progress));
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
    /**
     * Plans a kernel. What is a single unit of work is done at once.
     * @param isolated whether memory can be shared with other workers
     */
    plan: (kernel: number, isolated: boolean): Planned => {
      const { split, plan } = splitOf(kernel);
      const units = split.units(plan);
      if (units <= 1) {
        const parts = units === 0 ? [] : [split.part(plan, 0, 1)];
        return { units: 0, plan: null, answers: split.assemble(question(), plan, parts) };
      }
      const laid = share(plan as object, isolated);
      plans.set(kernel, laid);
      return { units, plan: isolated ? laid : null, answers: null };
    },
    /** Goes by the plan of another worker. */
    lay: (kernel: number, plan: unknown): void => {
      plans.set(kernel, plan);
    },
    part: (kernel: number, from: number, to: number): unknown => {
      const { split, plan } = splitOf(kernel);
      const part = split.part(plan, from, to);
      return transfer(part, buffersOf(part));
    },
    assemble: (kernel: number, parts: readonly unknown[]): Answers => {
      const { split, plan } = splitOf(kernel);
      return split.assemble(question(), plan, parts);
    },
  };
}
