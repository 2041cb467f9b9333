/** When a measure of paths is estimated first: where counting exactly would keep people waiting. */
import {
  type Approximation,
  chunksOf,
  type Kernel,
  type Measure,
  type Progress,
  type Question,
  type Split,
} from './measure.ts';
import { pathDecline } from './paths/decline.ts';
import { kernelsInUse } from './paths/kernels.ts';
import { USUAL_PRECISION } from './paths/path-samples.ts';

/** Vertices × edges that are counted exactly in a few seconds on four cores, with and without WebAssembly. */
const BUDGET = { kernels: 1e10, plain: 2e9 };

/**
 * Whether to draw samples instead of counting: the question allows it, counting takes long, and there is something to say.
 * Never where ties have lengths: a sample then costs as much as a search from every vertex it meets.
 */
export function isEstimated(question: Question): boolean {
  const { graph, options } = question;
  if (!options.estimate || (options.weighted && graph.weights !== null)) return false;
  return (
    graph.n * graph.m > BUDGET[kernelsInUse() ? 'kernels' : 'plain'] &&
    pathDecline(question, 3, true) === null
  );
}

/** @param times how often the error of a share enters into the measure */
export const approximation = (samples: number, times = 1): Approximation => ({
  epsilon: USUAL_PRECISION.epsilon * times,
  delta: USUAL_PRECISION.delta,
  samples,
});

/** A split whose part tells how far it is. */
type Told<Plan, Part> = Omit<Split<Plan, Part>, 'part'> & {
  readonly part: (plan: Plan, from: number, to: number, told?: Progress) => Part;
};
type Either<A, B> =
  | { readonly sampled: false; readonly plan: A }
  | { readonly sampled: true; readonly plan: B };

/**
 * A kernel that counts exactly, or draws samples where `estimated` says so. To be called as pure: the page lists measures
 * without loading what computes them.
 */
export function exactOrSampled<A, P, B, Q>(
  measures: readonly Measure[],
  exact: Told<A, P>,
  sampled: Told<B, Q>,
  estimated: (question: Question) => boolean,
): Kernel {
  const split: Told<Either<A, B>, P | Q> = {
    plan: (question) =>
      estimated(question)
        ? { sampled: true, plan: sampled.plan(question) }
        : { sampled: false, plan: exact.plan(question) },
    units: (either) => (either.sampled ? sampled.units(either.plan) : exact.units(either.plan)),
    part: (either, from, to, told) =>
      either.sampled ? sampled.part(either.plan, from, to, told) : exact.part(either.plan, from, to, told),
    assemble: (question, either, parts) =>
      either.sampled
        ? sampled.assemble(question, either.plan, parts as readonly Q[])
        : exact.assemble(question, either.plan, parts as readonly P[]),
  };
  return {
    measures,
    compute: (question, progress) => {
      const planned = split.plan(question);
      const parts = chunksOf(split.units(planned)).map(([from, to]) =>
        split.part(planned, from, to, progress),
      );
      return split.assemble(question, planned, parts);
    },
    parallel: split as Split,
  };
}
