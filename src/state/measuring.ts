/**
 * All measures of a network of some hundred bodies, asked of several workers at once: each is sent what takes about as long as
 * what the others are sent, so that all are back after a third of the time. Smaller networks are done by one worker before a second
 * has got them; larger ones are split kernel by kernel (`jobs/split.ts`).
 */
import { type Answers, joinDetails } from '../analysis/measure.ts';
import { READING_ORDER } from '../analysis/reading-order.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';

type Analyse = Pick<Jobs, 'analyse'>;
type Question = Omit<Parameters<Jobs['analyse']>[0], 'measures'>;

/** Vertices × edges between which measures are asked of several workers. */
const APART = { from: 1e5, below: 2e6 };

/** Bodies from which random-walk betweenness declines: before, it takes as long as all that is sent to the first worker. */
const FLOW_BELOW = 401;
/**
 * What the other workers are sent; all else goes to the first. Ids of one kernel stay together, or it would run twice; ids alone,
 * since what measures say of themselves is not on the first screen.
 */
const SMALLER = [['bridging'], ['flow-betweenness']] as const;
const LARGER = [['bridging'], ['bridgeness', 'flow-betweenness']] as const;
const ALL = [...new Set([...READING_ORDER.body, ...READING_ORDER.network])];
const withRest = (others: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const sent = new Set(others.flat());
  return [ALL.filter((id) => !sent.has(id)), ...others];
};
const smaller = withRest(SMALLER);
const larger = withRest(LARGER);

/** All measures of a network of so many bodies, by the worker that they are asked of. */
export const sharesFor = (bodies: number): readonly (readonly string[])[] =>
  bodies < FLOW_BELOW ? smaller : larger;

/** @throws AbortError; what the workers throw */
export async function analyseAll(jobs: Analyse, question: Question, control?: JobControl): Promise<Answers> {
  const size = question.graph.n * question.graph.m;
  if (size < APART.from || size >= APART.below) return jobs.analyse(question, control);
  const parts = sharesFor(question.graph.n).map((measures) =>
    jobs.analyse({ ...question, measures }, control),
  );
  return (await Promise.all(parts)).reduce(joined);
}

/** The answers of two sets of measures as one. */
export const joined = (a: Answers, b: Answers): Answers => ({
  bodies: { ...a.bodies, ...b.bodies },
  network: { ...a.network, ...b.network },
  details: joinDetails(a.details, b.details),
});
