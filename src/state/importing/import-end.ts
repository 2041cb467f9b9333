/** The end of an import: what was staged is taken over, with a way back. */

import { nextTask } from '../../base/pace.ts';
import type { Recipe, Staged } from '../../io/import/import.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { isEmpty } from '../../model/change.ts';
import { EVERYTHING } from '../../model/lens.ts';
import { notify, openProject, show } from '../actions.ts';
import { applyAhead, commit, undo } from '../history.ts';
import { readAhead } from '../select.ts';
import { sessionOf } from '../session.ts';
import { type State, store } from '../store.ts';
import { earlierOf } from '../time/time-files.ts';
import { openCard, workspace } from '../workspace/workspace.ts';
import { recipeFor } from './import-recipe.ts';
import { begun, close, deciding, failed, type ImportJobs, isReady, question } from './import-stage.ts';
import type { DecidingImport } from './importing.ts';
import { rememberRecipe } from './recipes.ts';

/**
 * Takes it over: one commit into the open project, or a project of its own. A large one is handed over whole only now; it can
 * still be stopped until then.
 */
export async function takeOver(
  work: Pick<ImportJobs, 'stageImport'> = jobs(),
  likeness?: Pick<Jobs, 'duplicates'>,
): Promise<void> {
  const now = deciding();
  const before = store.getState();
  if (!now || !isReady(now, before.project)) return;
  const { decisions, name, found, remember } = now;
  const isState = decisions.target.is === 'new' && decisions.target.isState === true;
  if ((isState || decisions.target.is === 'join') && before.role !== 'editing') {
    notify('info', 'commands:notice.following');
    return;
  }
  const staged = now.whole ? now.staged : await wholeOf(now, work);
  if (!staged) return;
  if (remember?.trim()) void keepRecipe(recipeFor(remember.trim(), found, decisions, before.project));
  if (isState) {
    const earlier = await earlierOf(staged.project!, name.replace(/\.[a-z0-9]{1,5}$/i, ''), likeness);
    if (earlier && deciding()) store.setState({ importing: { is: 'earlier', earlier, from: now } });
    return;
  }
  const tell = decisions.target.is === 'join' ? join(staged, name) : openAsNew(staged, name, before);
  // The new content, the window without the import, and the word on it, each in a task of its own: together they take too long.
  await nextTask();
  close();
  await nextTask();
  tell();
}

/** Back to the decisions: nothing has been kept. */
export const backToDecisions = (): void =>
  store.setState((s) => (s.importing?.is === 'earlier' ? { importing: s.importing.from } : {}));

/** The state is kept; where it can be seen is shown. */
export function stateKept(): void {
  close();
  show('time');
}

/** Null when it was stopped, failed, or is not what is wanted any more. */
async function wholeOf(now: DecidingImport, work: Pick<ImportJobs, 'stageImport'>): Promise<Staged | null> {
  const control = begun();
  try {
    const { lens, project } = store.getState();
    const staged = await work.stageImport(question(now), control);
    const { change: made } = staged;
    if (made) await readAhead(await applyAhead(project, made, control.signal), lens, control.signal);
    else if (staged.project) await readAhead(staged.project, EVERYTHING, control.signal);
    const isStill = deciding()?.decisions === now.decisions && store.getState().project === project;
    return isStill && !control.signal.aborted ? staged : null;
  } catch (error) {
    failed(error);
    return null;
  }
}

async function keepRecipe(recipe: Recipe): Promise<void> {
  try {
    await rememberRecipe(recipe, today());
  } catch {
    notify('error', 'commands:notice.notRemembered');
  }
}

/** ISO day on the person's calendar. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @returns what is to be shown and said of it */
function join({ change: made, bodies, ties }: Staged, name: string): () => void {
  if (!made || isEmpty(made)) return () => notify('info', 'commands:notice.importedNothing', { name });
  const counts = {
    name,
    bodies: bodies.added,
    ties: ties.added,
    changed: bodies.changed + ties.changed,
  };
  commit(made, 'commands:step.import', { name });
  const { past } = store.getState();
  return () => {
    if (store.getState().view === 'start') show('map');
    told('commands:notice.importedInto', counts, () => {
      // Undone by hand meanwhile, or more was done since: then the button has nothing to do with the last step.
      if (store.getState().past === past) undo();
    });
  };
}

/** @returns what is to be shown and said of it */
function openAsNew({ project }: Staged, name: string, before: State): () => void {
  openProject(project!);
  const opened = store.getState().project;
  const counts = { name, bodies: opened.bodies.size, ties: opened.ties.size };
  return () => {
    show('map');
    told('commands:notice.importedNew', counts, () => void openAgain(before));
  };
}

/** What was open before, with its history; the project that was made by the import goes into the trash. */
async function openAgain(before: State): Promise<void> {
  const made = store.getState().openKey;
  if (before.openKey !== null) {
    if ((await openCard(before.openKey)) !== 'done') return;
  } else {
    openProject(before.project, sessionOf(before));
    store.setState({ past: before.past, future: before.future });
  }
  if (made !== null && made !== before.openKey) await (await workspace()).deleteCard(made);
}

/** Word on what was done, with a way back as long as it stands. */
function told(key: string, values: Readonly<Record<string, string | number>>, back: () => void): void {
  notify('success', key, values, undefined, {
    key: 'commands:undo',
    run: back,
  });
}
