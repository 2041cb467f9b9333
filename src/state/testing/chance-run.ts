/**
 * Asks the test that was chosen, in the workers. Of several questions only the latest is answered. Bodies are read in the order
 * of their ids, so that a seed gives the same draws here as on the command line, whatever order the records came in.
 */

import { inSlices } from '../../base/pace.ts';
import { relationsOf, specOf, tablesOf } from '../../compare/relations.ts';
import type { AnyAnswer } from '../../i18n/chance-findings.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { inOrderOfIds } from '../../model/canonical.ts';
import { type Lensed, reading } from '../../model/lens.ts';
import { rateAfter, rateFrom } from '../rate.ts';
import { selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import {
  type Answered,
  askedBy,
  type Chance,
  type ChanceChoices,
  choicesOf,
  LARGE,
  LARGEST_SEED,
  lacking,
  type QuestionId,
  withRun,
} from './chance.ts';

const edit = (change: Partial<Chance>): void =>
  store.setState((s) => ({ chance: { ...s.chance, ...change } }));

/** Another choice; what is being drawn for the earlier one is of no use any more. */
export function choose(change: Partial<ChanceChoices>): void {
  stopAsking();
  const { question, ...choices } = change;
  const before = store.getState().chance;
  edit({ ...(question ? { question } : {}), choices: { ...before.choices, ...choices }, failed: false });
}

export const chooseQuestion = (question: QuestionId): void => choose({ question });

/** Draws anew with random numbers that nobody has seen. */
export function newSeed(): void {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  choose({ seed: 1 + (word % LARGEST_SEED) });
}

/** The choices as they apply to the open network. */
export const selectChoices = (s: State): ChanceChoices => choicesIn(selectLensed(s), s.chance);

export const choicesIn = (lensed: Lensed, chosen: Pick<Chance, 'question' | 'choices'>): ChanceChoices =>
  choicesOf(chosen, relationsIn(lensed), isLarge(lensed));

export const isLarge = ({ graph }: Lensed): boolean => graph.n * graph.m > LARGE;

const known = new WeakMap<Lensed, readonly string[]>();
export function relationsIn(lensed: Lensed): readonly string[] {
  const relations = known.get(lensed) ?? relationsOf(lensed);
  known.set(lensed, relations);
  return relations;
}

/** The answer to what is chosen now; null where it has not been asked of this network and lens. */
export function selectAnswered(s: State): Answered | null {
  const { answered } = s.chance;
  if (!answered || answered.project !== s.project || answered.lens !== s.lens) return null;
  return askedBy(answered.choices) === askedBy(selectChoices(s)) ? answered : null;
}

const NONE: readonly Answered[] = [];

/** All tests that were answered about the open network under the present lens, in the order in which they were asked. */
export function selectRuns(s: State): readonly Answered[] {
  const { runs = NONE } = s.chance;
  return runs.some((run) => run.project === s.project && run.lens === s.lens) ? runs : NONE;
}

let last: (Pick<State, 'project' | 'lens'> & { readonly lensed: Lensed }) | null = null;
/** The network in the order of ids; the same one as before where nothing changed, so that workers know its answers. */
async function inOrder({ project, lens }: State, signal: AbortSignal): Promise<Lensed> {
  if (last?.project === project && last.lens === lens) return last.lensed;
  const lensed = await inSlices(reading(inOrderOfIds(project), lens), signal);
  last = { project, lens, lensed };
  return lensed;
}

let current: AbortController | null = null;

export function stopAsking(): void {
  current?.abort();
  current = null;
  if (store.getState().chance.running) edit({ running: null });
}

/** Asks what is chosen; resolves when it is answered, stopped or has failed, which the store says. */
export async function ask(work: Pick<Jobs, 'test'> = jobs()): Promise<void> {
  stopAsking();
  const s = store.getState();
  const choices = selectChoices(s);
  if (lacking(choices) !== null) return;
  const stop = new AbortController();
  current = stop;
  edit({ running: { done: 0, total: choices.draws, left: null }, failed: false });
  try {
    const lensed = await inOrder(s, stop.signal);
    const found = await answerTo(choices, lensed, work, { signal: stop.signal, onProgress: told(stop) });
    if (current !== stop) return;
    const answered = { project: s.project, lens: s.lens, choices, found };
    edit({ running: null, answered, runs: withRun(store.getState().chance.runs ?? [], answered) });
  } catch (error) {
    if (current === stop) edit({ running: null, failed: !isAbort(error) });
  } finally {
    if (current === stop) current = null;
  }
}

/** ms between two words of progress: thousands of draws a second would draw the page as often. */
const TELL = 100;

function told(stop: AbortController): (done: number, total: number) => void {
  let since = 0;
  let rate = rateFrom(performance.now());
  return (done, total) => {
    const now = performance.now();
    if (current !== stop || (now - since < TELL && done < total)) return;
    since = now;
    rate = rateAfter(rate, total > 0 ? done / total : 0, now);
    edit({ running: { done, total, left: rate.left } });
  };
}

/** @param lensed in the order of ids */
export async function answerTo(
  c: ChanceChoices,
  lensed: Lensed,
  work: Pick<Jobs, 'test'>,
  control: JobControl = {},
): Promise<AnyAnswer> {
  const { graph, labels, lens, bodies, sectors } = lensed;
  const drawing = { draws: c.draws, seed: c.seed };
  const tables = (ids: readonly string[]) =>
    tablesOf(
      lensed,
      ids.flatMap((id) => specOf(id, bodies) ?? []),
    );
  switch (c.question) {
    case 'labels': {
      const asked = { graph, labels, weighted: lens.weight !== 'none', ...drawing };
      return { question: 'labels', answer: await work.test({ test: 'labels', asked }, control), sectors };
    }
    case 'cug': {
      const { condition, statistics } = c;
      const asked = { graph, labels, condition, statistics, ...drawing };
      return { question: 'cug', answer: await work.test({ test: 'cug', asked }, control) };
    }
    case 'qap': {
      const found = tables([c.x, c.y]);
      const answer =
        'declined' in found
          ? { ...found, draws: 0, seed: c.seed }
          : await work.test({ test: 'qap', asked: { x: found[0]!, y: found[1]!, ...drawing } }, control);
      return { question: 'qap', answer, x: c.x, y: c.y };
    }
    case 'mrqap': {
      const found = tables([c.explained, ...c.predictors]);
      if ('declined' in found) {
        const answer = { ...found, draws: 0, seed: c.seed };
        return { question: 'mrqap', answer, explained: c.explained, predictors: c.predictors };
      }
      const [y, ...predictors] = found;
      const answer = await work.test({ test: 'mrqap', asked: { y: y!, predictors, ...drawing } }, control);
      return { question: 'mrqap', answer, explained: c.explained, predictors: c.predictors };
    }
    case 'bodies': {
      const asked = { graph, labels, statistics: c.bootstrapped, ...drawing };
      return { question: 'bodies', answer: await work.test({ test: 'bodies', asked }, control) };
    }
  }
}
