/**
 * The way of files into a project. What says itself what it means, and is whole, opens at once; everything else waits in
 * `importing` while the person looks and decides. Every decision is staged anew in a worker, the latest one wins, and the open
 * project changes by the one commit at the end or not at all.
 */
import { hasErrors } from '../base/issue.ts';
import type { InFile } from '../io/format.ts';
import type { Decisions, Found, Recipe, Staged, TableDecision } from '../io/import/import.ts';
import { jobs } from '../jobs/browser.ts';
import { isAbort } from '../jobs/crew.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { isEmpty } from '../model/change.ts';
import type { Project } from '../model/project.ts';
import { notify, openProject, show } from './actions.ts';
import { isBundled } from './bundled.ts';
import { handEdits } from './hand-edits.ts';
import { commit, undo } from './history.ts';
import { type Edit, isNamed } from './import-edits.ts';
import { appliedRecipe, recipeFor } from './import-recipe.ts';
import { type DecidingImport, firstStep, type ImportStep, takenTables } from './importing.ts';
import { beginOpening } from './opening.ts';
import { rememberRecipe, savedRecipes } from './recipes.ts';
import { sessionOf } from './session.ts';
import { type State, store } from './store.ts';
import { announced } from './work.ts';
import { openCard, workspace } from './workspace.ts';

export type ImportJobs = Pick<Jobs, 'readFiles' | 'inspectFiles' | 'suggestImport' | 'stageImport'>;

/** Quick decisions, such as typing, are staged together. */
const DELAY = 250;

/** Whether the open project is a person's own, or edited: then opening another is asked about. */
export const isOwn = (s: State): boolean =>
  s.project.bodies.size > 0 && (s.past.length > 0 || !isBundled(s.project.about.id));

const deciding = (): DecidingImport | null => {
  const { importing } = store.getState();
  return importing?.is === 'deciding' ? importing : null;
};
const set = (edit: Partial<DecidingImport>): void =>
  store.setState((s) => (s.importing?.is === 'deciding' ? { importing: { ...s.importing, ...edit } } : {}));

// ------------------------------------------------------------------------------------------------------ ways in

/**
 * Takes in what was dropped, picked or pasted. Files that come while others are being decided on join them.
 * @returns whether a project was opened or an import has begun; the person is told when neither
 */
export async function receive(files: readonly InFile[], work: ImportJobs = jobs()): Promise<boolean> {
  const before = deciding();
  const all = before
    ? [...before.files.filter((f) => !files.some((n) => n.name === f.name)), ...files]
    : files;
  const stop = beginOpening();
  const name = nameOf(all);
  try {
    const found = await announced('commands:work.reading', stop, (control) =>
      work.inspectFiles(all, undefined, control),
    );
    if (found.format === null && found.tables.every((table) => table.rows === 0)) {
      notify('error', 'commands:notice.notOpened', { name: nameOf(files) }, found.issues);
      return false;
    }
    if (found.format !== null && !before && (await opensAtOnce(files, name, stop, work))) return true;
    await begin(all, name, found, work);
    return true;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.unreadable', { reason: String(error) });
    else if (stop.signal.aborted) notify('info', 'commands:notice.cancelled');
    return false;
  }
}

const nameOf = (files: readonly InFile[]): string =>
  files.length === 1 ? files[0]!.name : `${files[0]?.name ?? ''} …`;

/** A file that says itself what it means, when nothing in it is wrong and no own project is open. */
async function opensAtOnce(
  files: readonly InFile[],
  name: string,
  stop: AbortController,
  work: ImportJobs,
): Promise<boolean> {
  if (isOwn(store.getState())) return false;
  const { project, issues, counts } = await announced('commands:work.reading', stop, (control) =>
    work.readFiles(files, control),
  );
  if (!project || hasErrors(issues)) return false;
  openProject(project);
  if (store.getState().view === 'start') show('map');
  const key = issues.length > 0 ? 'commands:notice.openedWithIssues' : 'commands:notice.opened';
  const { bodies, ties } = counts;
  notify(issues.length > 0 ? 'info' : 'success', key, { name, bodies, ties, issues: issues.length }, issues);
  return true;
}

async function begin(files: readonly InFile[], name: string, found: Found, work: ImportJobs): Promise<void> {
  const recipes = await savedRecipes();
  const { project } = store.getState();
  const decisions = await work.suggestImport(
    found,
    isOwn(store.getState()) ? project : null,
    recipes.map((r) => r.recipe),
  );
  store.setState({
    importing: {
      is: 'deciding',
      name,
      files,
      found,
      decisions,
      suggested: decisions,
      past: [],
      future: [],
      staged: null,
      stagedFor: null,
      stagedOn: null,
      running: null,
      failed: null,
      step: null,
      recipe: appliedRecipe(found, recipes),
      remember: null,
      leaving: false,
    },
  });
  await stage(work);
}

/** A text field for a list opens. */
export const startPasting = (): void => {
  if (!deciding()) store.setState({ importing: { is: 'pasting' } });
};

/** The list of remembered recipes opens. */
export const showRecipes = (): void => {
  if (!deciding()) store.setState({ importing: { is: 'recipes' } });
};

// ---------------------------------------------------------------------------------------------------- decisions

/** One decision of the person; staged after a moment. */
export function decide(edit: Edit): void {
  const now = deciding();
  if (!now) return;
  const decisions = edit(now.decisions);
  if (decisions === now.decisions) return;
  put({ found: now.found, decisions });
  soon();
}

function put(next: { readonly found: Found; readonly decisions: Decisions }): void {
  const now = deciding();
  if (!now) return;
  set({ ...next, past: [...now.past, { found: now.found, decisions: now.decisions }], future: [] });
}

export const undoDecision = (): void => step('past', 'future');
export const redoDecision = (): void => step('future', 'past');

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  const now = deciding();
  const entry = now?.[from].at(-1);
  if (!now || !entry) return;
  set({
    ...entry,
    [from]: now[from].slice(0, -1),
    [to]: [...now[to], { found: now.found, decisions: now.decisions }],
  });
  soon();
}

/** Another encoding, delimiter or header row: the file is looked at again, and this table's columns are guessed anew. */
export async function reread(
  id: string,
  how: Partial<Pick<TableDecision, 'encoding' | 'delimiter' | 'headerRow'>>,
  work: ImportJobs = jobs(),
): Promise<void> {
  const now = deciding();
  const decision = now?.decisions.tables.get(id);
  if (!now || !decision) return;
  const changed = { ...decision, ...how };
  const read = new Map([...now.decisions.tables].map(([table, d]) => [table, table === id ? changed : d]));
  const control = begun();
  set({ running: { done: 0, total: 0 }, failed: null });
  try {
    const found = await work.inspectFiles(now.files, read, control);
    const guessed = await work.suggestImport(found, null, []);
    const fresh = guessed.tables.get(id);
    const tables = new Map(now.decisions.tables);
    tables.set(id, {
      ...(fresh ?? changed),
      role: decision.role === 'ignore' ? (fresh ?? changed).role : decision.role,
      encoding: changed.encoding,
      delimiter: changed.delimiter,
      headerRow: changed.headerRow,
      kind: decision.kind,
      tieType: decision.tieType,
    });
    if (deciding() !== null) put({ found, decisions: { ...now.decisions, tables } });
    await stage(work);
  } catch (error) {
    failed(error);
  }
}

/** @param name null = how the columns were read is not remembered */
export const rememberAs = (name: string | null): void => set({ remember: name });

export const goToStep = (to: ImportStep): void => set({ step: to });

// ------------------------------------------------------------------------------------------------------ staging

let running: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Ends what is being staged; the returned control is of what takes its place. */
function begun() {
  running?.abort();
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const mine = new AbortController();
  running = mine;
  return {
    signal: mine.signal,
    onProgress: (done: number, total: number) => {
      if (running === mine) set({ running: { done, total } });
    },
  };
}

function soon(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void stage(), DELAY);
}

/** Stages the decisions as they are now; older staging is ended. */
export async function stage(work: ImportJobs = jobs()): Promise<void> {
  const now = deciding();
  if (!now) return;
  const { decisions, files } = now;
  const s = store.getState();
  const control = begun();
  set({ running: { done: 0, total: 0 }, failed: null });
  try {
    const staged = await work.stageImport(
      {
        files,
        decisions,
        open: decisions.target.is === 'join' ? s.project : null,
        edited: decisions.target.is === 'join' ? handEdits(s.past) : new Set<string>(),
      },
      control,
    );
    const after = deciding();
    if (after?.decisions !== decisions) return;
    set({ staged, stagedFor: decisions, stagedOn: s.project, running: null });
    if (after.step === null) set({ step: firstStep({ ...after, staged }, unsureColumns(after)) });
  } catch (error) {
    if (!control.signal.aborted || running?.signal === control.signal) failed(error);
  }
}

function failed(error: unknown): void {
  set({ running: null, failed: { cancelled: isAbort(error), reason: isAbort(error) ? '' : String(error) } });
}

/** Stops the reading under way; what was decided stays. */
export const stopStaging = (): void => running?.abort();

/** Columns that are read because of their values alone, where no recipe says what they mean. */
export function unsureColumns(importing: DecidingImport): number {
  if (importing.recipe) return 0;
  return takenTables(importing).reduce((sum, table) => {
    const decision = importing.decisions.tables.get(table.id);
    const unsure = table.columns.filter(({ at, name }) => {
      const meaning = decision?.meanings[at];
      return meaning && (meaning.is === 'body' || meaning.is === 'tie') && !isNamed(name, meaning);
    });
    return sum + (decision?.role === 'names' || decision?.role === 'matrix' ? 0 : unsure.length);
  }, 0);
}

// -------------------------------------------------------------------------------------------------- at the end

/** Whether what is shown is what would be taken over now. */
export const isReady = (importing: DecidingImport, open: Project): boolean =>
  importing.running === null &&
  importing.staged?.project != null &&
  importing.stagedFor === importing.decisions &&
  importing.stagedOn === open;

/** Takes it over: one commit into the open project, or a project of its own. */
export function takeOver(): void {
  const now = deciding();
  const before = store.getState();
  if (!now || !isReady(now, before.project)) return;
  const { staged, decisions, name, found, remember } = now;
  close();
  if (remember?.trim()) void keepRecipe(recipeFor(remember.trim(), found, decisions, before.project));
  if (decisions.target.is === 'join') join(staged!, name);
  else openAsNew(staged!, name, before);
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

function join({ change, bodies, ties }: Staged, name: string): void {
  if (!change || isEmpty(change)) {
    notify('info', 'commands:notice.importedNothing', { name });
    return;
  }
  const counts = {
    name,
    bodies: bodies.added,
    ties: ties.added,
    changed: bodies.changed + ties.changed,
  };
  commit(change, 'commands:step.import', { name });
  const { past } = store.getState();
  if (store.getState().view === 'start') show('map');
  told('commands:notice.importedInto', counts, () => {
    // Undone by hand meanwhile, or more was done since: then the button has nothing to do with the last step.
    if (store.getState().past === past) undo();
  });
}

function openAsNew({ project }: Staged, name: string, before: State): void {
  openProject(project!);
  show('map');
  const opened = store.getState().project;
  const counts = { name, bodies: opened.bodies.size, ties: opened.ties.size };
  told('commands:notice.importedNew', counts, () => void openAgain(before));
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

/** Leaves the import; asks once where decisions would be lost. */
export function leave(): void {
  const now = deciding();
  if (now && now.past.length > 0 && !now.leaving) set({ leaving: true });
  else close();
}
export const stay = (): void => set({ leaving: false });

export function close(): void {
  running?.abort();
  running = null;
  if (timer !== null) clearTimeout(timer);
  timer = null;
  store.setState({ importing: null });
}
