/**
 * Keeps the answers of the Compare view in step with what is asked: values of all units first, then the tests, both in a
 * worker. Of several questions only the latest is answered; what it replaces is aborted at once.
 */

import { inSlices } from '../../base/pace.ts';
import type { CompareQuestion, Comparison, Material, Source } from '../../compare/compare.ts';
import { materialOf } from '../../compare/material.ts';
import {
  betweenOf,
  byOf,
  contrastOf,
  indicatorOf,
  MOST_SMALL,
  OPEN,
} from '../../figures/comparing/choosing.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { type Lens, type Lensed, reading } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import type { Comparing } from './comparing.ts';

export const setComparing = (edit: Partial<Comparing>): void =>
  store.setState((s) => ({ comparing: { ...s.comparing, ...edit } }));

type Run = Pick<Jobs, 'compare'>;

/** Everything that the answers depend on; compared by identity. */
const asked = (s: State) => {
  const { by, between, pair, others, without, testAll, indicator, draws, seed } = s.comparing;
  return [s.project, s.lens, by, between, pair, others, without, testAll, indicator, draws, seed] as const;
};

let running: AbortController | null = null;

/** Follows the state until it is told to stop. @returns stops, and what is running with it */
export function followComparing(work: Run = jobs()): () => void {
  let last: readonly unknown[] = [];
  const look = (s: State) => {
    const now = asked(s);
    if (now.every((x, i) => x === last[i])) return;
    last = now;
    void run(work);
  };
  look(store.getState());
  const end = store.subscribe(look);
  return () => {
    end();
    running?.abort();
  };
}

/** The person's cancel button: what was answered before stays. */
export function stopComparing(): void {
  running?.abort();
  setComparing({ progress: null, state: 'stopped' });
}
export const compareAgain = (): Promise<void> => run(jobs());

async function run(work: Run): Promise<void> {
  running?.abort();
  const stop = new AbortController();
  running = stop;
  const isLatest = () => running === stop && !stop.signal.aborted;
  setComparing({ progress: 0, state: 'stale' });
  try {
    const materials = await materialsOf(store.getState(), stop.signal);
    if (!isLatest()) return;
    const tell = (from: number, share: number) => (done: number, of: number) => {
      if (isLatest() && of > 0) setComparing({ progress: from + (share * done) / of });
    };
    const values = await work.compare(valuesQuestion(store.getState(), materials), {
      signal: stop.signal,
      onProgress: tell(0, 0.5),
    });
    if (!isLatest()) return;
    setComparing({ values, progress: 0.5 });
    const tested = await testsOf(testQuestions(store.getState(), materials, values), (question, i, of) =>
      work.compare(question, { signal: stop.signal, onProgress: tell(0.5 + (0.5 * i) / of, 0.5 / of) }),
    );
    if (!isLatest()) return;
    // Word on how far it is may come after the answer: it is no longer wanted.
    running = null;
    setComparing({ tested, progress: null, state: 'fresh' });
  } catch (error) {
    if (running !== stop || isAbort(error)) return;
    running = null;
    setComparing({ progress: null, state: 'failed' });
  }
}

// --------------------------------------------------------------------------------------------------- what is asked

/** All networks that are compared; the open one first. */
export function sourcesOf(
  s: Pick<State, 'project' | 'lens' | 'language'> & { readonly comparing: Pick<Comparing, 'others'> },
): readonly Source[] {
  const { name } = s.project.about;
  const open = { id: OPEN, label: name[s.language] ?? name.de, project: s.project };
  return [...(s.project.bodies.size > 0 ? [open] : []), ...s.comparing.others].map((source) => ({
    ...source,
    lens: s.lens,
  }));
}

/** Read once, for as long as project and lens are the same. */
const known = new WeakMap<
  Project,
  { readonly lens: Lens; readonly label: string; readonly material: Material }
>();

async function materialsOf(s: State, signal: AbortSignal): Promise<Material[]> {
  const materials: Material[] = [];
  for (const source of sourcesOf(s)) {
    const { project, lens, label } = source;
    const before = known.get(project);
    if (before && before.lens === lens && before.label === label && before.material.source === source.id) {
      materials.push(before.material);
      continue;
    }
    const lensed: Lensed =
      project === s.project ? selectLensed(s) : await inSlices(reading(project, lens), signal);
    const material = materialOf(source, lensed);
    known.set(project, { lens, label, material });
    materials.push(material);
  }
  return materials;
}

const valuesQuestion = (s: State, materials: readonly Material[]): CompareQuestion => ({
  materials,
  by: byOf(s),
  without: [...s.comparing.without],
  small: MOST_SMALL,
  between: [],
  seed: s.comparing.seed,
});

/** All groups against each other; with many groups, all at once, and the two chosen ones beside. */
function testQuestions(
  s: State,
  materials: readonly Material[],
  values: Comparison,
): readonly CompareQuestion[] {
  const { testAll, draws, seed } = s.comparing;
  const between = betweenOf(s.comparing, values);
  if (between === null) return [];
  const question: CompareQuestion = {
    ...valuesQuestion(s, materials),
    indicators: [],
    between: [between],
    ...(testAll ? {} : { tests: [indicatorOf(s.comparing, values).id] }),
    match: { on: 'inhabitants' },
    draws,
    seed,
  };
  const contrast = contrastOf(s.comparing, values);
  return contrast ? [question, { ...question, contrast }] : [question];
}

/** The answers of the last question, with what the one before says of all groups at once. Null where nothing was asked. */
async function testsOf(
  questions: readonly CompareQuestion[],
  ask: (question: CompareQuestion, i: number, of: number) => Promise<Comparison>,
): Promise<Comparison | null> {
  let tested: Comparison | null = null;
  for (const [i, question] of questions.entries()) {
    const answer = await ask(question, i, questions.length);
    tested = tested ? { ...answer, overall: [...tested.overall, ...answer.overall] } : answer;
  }
  return tested;
}
