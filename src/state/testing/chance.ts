/**
 * Pattern or chance: which test by drawing is asked, with what choices, and what came of it. Only types and plain functions;
 * asking is `chance-run.ts`.
 */
import { CONDITIONS, type Condition } from '../../analysis/uncertainty/null-models.ts';
import { STATISTICS, type Statistic } from '../../analysis/uncertainty/statistics.ts';
import { BOOTSTRAPPED, type Bootstrapped } from '../../analysis/uncertainty/vertex-bootstrap.ts';
import type { AnyAnswer } from '../../i18n/chance-findings.ts';
import type { Lens } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';

/** In the order in which they are offered; ids of tests. */
export const QUESTIONS = ['labels', 'cug', 'qap', 'mrqap', 'bodies'] as const;
export type QuestionId = (typeof QUESTIONS)[number];

/** Numbers of draws to choose from. */
export const DRAWS = [999, 9999, 99_999] as const;
export type Draws = (typeof DRAWS)[number];

/** More than this would be hard to read, and predictors of the same thing say nothing. */
export const MOST_PREDICTORS = 6;
/** Seeds are whole numbers from 1 to this. */
export const LARGEST_SEED = 999_999;

export type ChanceChoices = {
  readonly question: QuestionId;
  /** `cug`: what random networks have in common with this one. */
  readonly condition: Condition;
  readonly statistics: readonly Statistic[];
  /** `qap`: ids of two relations, as in `relationsOf`. */
  readonly x: string;
  readonly y: string;
  /** `mrqap`: one relation, and those that may explain it. */
  readonly explained: string;
  readonly predictors: readonly string[];
  readonly bootstrapped: readonly Bootstrapped[];
  readonly draws: Draws;
  readonly seed: number;
};

/** What was answered, and to which state it belongs. */
export type Answered = {
  readonly project: Project;
  readonly lens: Lens;
  readonly choices: ChanceChoices;
  readonly found: AnyAnswer;
};

/** As the store keeps it: empty until the view is first opened. */
export type Chance = {
  /** From the address; may be any word. */
  readonly question?: string;
  readonly choices?: Partial<ChanceChoices>;
  /** Draws done of all, and the seconds that are left; null while it is too early to say. */
  readonly running?: { readonly done: number; readonly total: number; readonly left: number | null } | null;
  readonly answered?: Answered | null;
  /** All that was answered about this network under this lens, in order, each question once: what goes with its results. */
  readonly runs?: readonly Answered[];
  readonly failed?: boolean;
};

const USUAL_STATISTICS: readonly Statistic[] = [
  'transitivity',
  'degree-centralisation',
  'betweenness-centralisation',
  'ei',
];

/** Ways between all bodies, found anew for each draw, take by far the longest. */
export const SLOW_STATISTIC: Statistic = 'betweenness-centralisation';
const QUICK_STATISTICS = USUAL_STATISTICS.filter((id) => id !== SLOW_STATISTIC);
/** Bodies × ties from which on a network is large here. */
export const LARGE = 200_000;

const oneOf = <T>(value: unknown, all: readonly T[]): T | undefined => all.find((x) => x === value);
const someOf = <T>(chosen: readonly T[] | undefined, all: readonly T[], usual: readonly T[]): readonly T[] =>
  chosen ? all.filter((x) => chosen.includes(x)) : usual;

/**
 * The choices as they apply to a network: what was not chosen yet, or is not to be had here, is as usual.
 *
 * @param relations that the network has, as in `relationsOf`
 * @param isLarge in a large network, what takes long is not asked for until it is chosen
 */
export function choicesOf(
  { question, choices = {} }: Pick<Chance, 'question' | 'choices'>,
  relations: readonly string[],
  isLarge = false,
): ChanceChoices {
  const has = (id: string | undefined): id is string => id !== undefined && relations.includes(id);
  const first = (...ids: readonly string[]) => ids.find(has) ?? relations[0] ?? 'ties';
  const x = has(choices.x) ? choices.x : first('same:sector', 'shared:committee', 'same:kind');
  const y = has(choices.y) ? choices.y : first('ties');
  const explained = has(choices.explained) ? choices.explained : first('ties');
  const usual = ['same:sector', 'shared:committee', 'same:level'].filter((id) => has(id) && id !== explained);
  const predictors = (choices.predictors ?? usual).filter((id) => has(id) && id !== explained);
  return {
    question: oneOf(question, QUESTIONS) ?? 'labels',
    condition: oneOf(choices.condition, CONDITIONS) ?? 'ties',
    statistics: someOf(choices.statistics, STATISTICS, isLarge ? QUICK_STATISTICS : USUAL_STATISTICS),
    x,
    y,
    explained,
    predictors: predictors.slice(0, MOST_PREDICTORS),
    bootstrapped: someOf(choices.bootstrapped, BOOTSTRAPPED, BOOTSTRAPPED),
    draws: oneOf(choices.draws, DRAWS) ?? (isLarge ? 999 : 9999),
    seed: choices.seed !== undefined && isSeed(choices.seed) ? choices.seed : 1,
  };
}

export const isSeed = (seed: number): boolean => Number.isInteger(seed) && seed >= 1 && seed <= LARGEST_SEED;

/** Which part of the choices a question reads; two with the same ask the same. */
export function askedBy(c: ChanceChoices): string {
  const own = {
    labels: [],
    cug: [c.condition, c.statistics],
    qap: [c.x, c.y],
    mrqap: [c.explained, c.predictors],
    bodies: [c.bootstrapped],
  }[c.question];
  return JSON.stringify([c.question, own, c.draws, c.seed]);
}

/** Why nothing can be asked yet; null where it can. */
export function lacking(c: ChanceChoices): 'statistics' | 'same' | 'predictors' | null {
  if (c.question === 'cug' && c.statistics.length === 0) return 'statistics';
  if (c.question === 'bodies' && c.bootstrapped.length === 0) return 'statistics';
  if (c.question === 'qap' && c.x === c.y) return 'same';
  if (c.question === 'mrqap' && c.predictors.length === 0) return 'predictors';
  return null;
}

/** With one more answer; those about another network or lens are left behind, one to the same question is replaced. */
export const withRun = (runs: readonly Answered[], latest: Answered): readonly Answered[] => [
  ...runs.filter(
    (run) =>
      run.project === latest.project &&
      run.lens === latest.lens &&
      askedBy(run.choices) !== askedBy(latest.choices),
  ),
  latest,
];
