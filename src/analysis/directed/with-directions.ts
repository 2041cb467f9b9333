/**
 * Kernels that read arcs where the question has them. Without arcs they answer as before, and measures that only directions
 * can define decline.
 */
import { allDeclinedBodies, networkDecline } from '../answer.ts';
import type { Answers, Decline, Kernel, Measure, Progress, Question, Split } from '../measure.ts';
import { pathDecline } from '../paths/decline.ts';

/** What holds for every measure of arcs: one directed simple graph. */
export const DIRECTED_VIEW = { direction: 'directed', loops: 'dropped', parallel: 'merged' } as const;

/** Vertices × arcs that are searched in about two minutes on four cores. Along directions nothing is estimated. */
const MOST_STEPS = 2e10;

/** Whether searching along arcs from every vertex would take too long. */
export const isTooLarge = ({ graph, arcs }: Question): boolean => graph.n * (arcs?.m ?? 0) > MOST_STEPS;

/** `pathDecline` for measures that search along arcs. */
export const arcDecline = (question: Question, least: number, starDeclines: boolean): Decline | null => {
  const decline = pathDecline(question, least, starDeclines);
  return (decline === null || decline === 'star') && isTooLarge(question) ? 'too-large' : decline;
};

/** A split whose part tells how far it is. */
export type Told<Plan, Part> = Omit<Split<Plan, Part>, 'part'> & {
  readonly part: (plan: Plan, from: number, to: number, told?: Progress) => Part;
};

/** Answers of measures that need directions where nobody asked for them. */
export const undirectedAnswers = (measures: readonly Measure[], n: number): Answers => ({
  bodies: allDeclinedBodies(measures, n, 'undirected'),
  network: Object.fromEntries(
    measures.filter((m) => m.scope === 'network').map((m) => [m.id, networkDecline('undirected')]),
  ),
  details: {},
});

const joined = (a: Answers, b: Answers): Answers => ({
  bodies: { ...a.bodies, ...b.bodies },
  network: { ...a.network, ...b.network },
  details: { ...a.details, ...b.details },
});
const NOTHING: Answers = { bodies: {}, network: {}, details: {} };

type Either<P, Q> = { readonly plain: P | null; readonly directed: Q | null };

/**
 * @param plain reads the graph; has to split
 * @param directed reads the arcs; only asked where there are any, and its answers go before those of `plain`
 * @param own measures that only `directed` answers
 * @param replaces whether `directed` answers all that `plain` does, so that `plain` need not run where there are arcs
 */
export function withDirections<P, Q>(
  plain: Kernel,
  directed: Told<P, Q>,
  { own, replaces }: { readonly own: readonly Measure[]; readonly replaces: boolean },
): Kernel {
  const split = plain.parallel!;
  const counts = (either: Either<unknown, P>) => ({
    first: either.plain === null ? 0 : split.units(either.plain),
    second: either.directed === null ? 0 : directed.units(either.directed),
  });
  const both: Split<Either<unknown, P>, Either<unknown, Q>> = {
    plan: (question) => ({
      plain: question.arcs && replaces ? null : split.plan(question),
      directed: question.arcs ? directed.plan(question) : null,
    }),
    units: (either) => counts(either).first + counts(either).second,
    part: (either, from, to) => {
      const { first } = counts(either);
      return {
        plain: from < first ? split.part(either.plain, from, Math.min(to, first)) : null,
        directed: to > first ? directed.part(either.directed!, Math.max(0, from - first), to - first) : null,
      };
    },
    assemble: (question, either, parts) => {
      const plainly =
        either.plain === null
          ? NOTHING
          : split.assemble(
              question,
              either.plain,
              parts.flatMap((p) => (p.plain === null ? [] : [p.plain])),
            );
      const more =
        either.directed === null
          ? undirectedAnswers(own, question.graph.n)
          : directed.assemble(
              question,
              either.directed,
              parts.flatMap((p) => (p.directed === null ? [] : [p.directed])),
            );
      return joined(plainly, more);
    },
  };
  const compute = (question: Question, progress?: Progress): Answers => {
    if (!question.arcs)
      return joined(plain.compute(question, progress), undirectedAnswers(own, question.graph.n));
    const before = replaces ? NOTHING : plain.compute(question, progress);
    const planned = directed.plan(question);
    const part = directed.part(planned, 0, directed.units(planned), progress);
    return joined(before, directed.assemble(question, planned, [part]));
  };
  return { measures: [...plain.measures, ...own], compute, parallel: both as Split };
}
