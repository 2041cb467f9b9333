/**
 * Keeps the answers of the Compare view in step with what is asked: values of all units first, then the tests, both in a
 * worker. Of several questions only the latest is answered; what it replaces is aborted at once.
 */
import type {
  By,
  CompareQuestion,
  Comparison,
  Grouping,
  Indicator,
  Material,
  Source,
} from '../../compare/compare.ts';
import { groupsBy } from '../../compare/groups.ts';
import { materialOf } from '../../compare/material.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { type Lens, type Lensed, reading } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { inSlices } from '../pace.ts';
import { selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import type { Comparing } from './comparing.ts';

/** Networks of at most so many bodies are drawn small. */
export const MOST_SMALL = 80;
/** More groups than this are tested all at once, and only the chosen two against each other. */
const MOST_GROUPS_IN_PAIRS = 6;

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

/** The id of the open project among the sources. */
export const OPEN = 'open';

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

/** As the person chose, else as the data suggest: files where there are several, else regions, else centres. */
export function byOf({ project, comparing }: Pick<State, 'project' | 'comparing'>): By {
  if (comparing.by) return comparing.by;
  return comparing.others.length > 0 ? 'file' : suggestedBy(project);
}

/** By project: views ask at every change of the state. */
const suggested = new WeakMap<Project, By>();
function suggestedBy(project: Project): By {
  const known = suggested.get(project);
  if (known) return known;
  let centres = 0;
  const inRegions = new Set<string>();
  for (const body of project.bodies.values())
    if (body.kind === 'centre') {
      centres++;
      if (body.region !== null) inRegions.add(body.region);
    }
  const by = inRegions.size > 1 ? 'region' : centres > 1 ? 'centre' : 'file';
  suggested.set(project, by);
  return by;
}

const valuesQuestion = (s: State, materials: readonly Material[]): CompareQuestion => ({
  materials,
  by: byOf(s),
  without: [...s.comparing.without],
  small: MOST_SMALL,
  between: [],
  seed: s.comparing.seed,
});

/** What is looked at first where it can be said, and what else. */
const FIRST_INDICATORS = ['density-adjusted', 'ties-per-centre', 'mean-degree'];

/** The indicator in use: the person's choice, else the first that any unit has a value in. */
export function indicatorOf({ indicator }: Pick<Comparing, 'indicator'>, values: Comparison): Indicator {
  const { indicators } = values;
  const chosen = indicators.find((i) => i.id === indicator);
  if (chosen) return chosen;
  const said = FIRST_INDICATORS.find((id) => values.values.get(id)?.some((v) => v.value !== null));
  return indicators.find((i) => i.id === said) ?? indicators[0]!;
}

/** Groupings that give at least two groups, in the order in which they are offered. */
export function groupingsOf({ units }: Pick<Comparison, 'units'>): readonly Grouping[] {
  return (['size', 'part', 'land', 'source'] as const).filter(
    (between) => groupsBy(units, between).filter((g) => g.units.length > 0).length > 1,
  );
}

/** The grouping in use: the person's choice while it makes groups, else the first that does; null = there is none. */
export function betweenOf(
  comparing: Pick<Comparing, 'between'>,
  values: Pick<Comparison, 'units'>,
): Grouping | null {
  const possible = groupingsOf(values);
  const { between } = comparing;
  return between && possible.includes(between) ? between : (possible[0] ?? null);
}

/** The two groups in use: the person's choice while both are there, else the first and the last. */
export function pairOf(
  comparing: Pick<Comparing, 'between' | 'pair'>,
  values: Pick<Comparison, 'units'>,
): readonly [a: string, b: string] | null {
  const between = betweenOf(comparing, values);
  if (between === null) return null;
  const keys = groupsBy(values.units, between).map((g) => g.key);
  const { pair } = comparing;
  if (pair && pair[0] !== pair[1] && keys.includes(pair[0]) && keys.includes(pair[1])) return pair;
  return [keys[0]!, keys.at(-1)!];
}

/** The two groups that are held against each other, where there are too many for all pairs; null where every pair is tested. */
export function contrastOf(
  comparing: Pick<Comparing, 'between' | 'pair'>,
  values: Pick<Comparison, 'units'>,
): readonly [a: string, b: string] | null {
  const between = betweenOf(comparing, values);
  const pair = pairOf(comparing, values);
  if (between === null || pair === null) return null;
  const keys = groupsBy(values.units, between).map((g) => g.key);
  return keys.length > MOST_GROUPS_IN_PAIRS ? inOrder(pair, keys) : null;
}

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

/** A contrast is answered in the order of the groups. */
const inOrder = (pair: readonly [string, string], keys: readonly string[]): readonly [string, string] =>
  keys.indexOf(pair[0]) <= keys.indexOf(pair[1]) ? pair : [pair[1], pair[0]];
