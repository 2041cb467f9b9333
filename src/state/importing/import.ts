/**
 * The way of files into a project. What says itself what it means, and is whole, opens at once; everything else waits in
 * `importing` while the person looks and decides. Every decision is staged anew in a worker (`import-stage.ts`), and the open
 * project changes by the one commit at the end (`import-end.ts`) or not at all.
 */
import { hasErrors, type Issue } from '../../base/issue.ts';
import type { InFile } from '../../io/format.ts';
import { lostDirections } from '../../io/import/directions.ts';
import type { Decisions, Found, TableDecision } from '../../io/import/import.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import { EVERYTHING } from '../../model/lens.ts';
import { notify, openProject, show } from '../actions.ts';
import { isBundled } from '../files/bundled.ts';
import { beginOpening } from '../files/opening.ts';
import { readAhead } from '../select.ts';
import { type State, store } from '../store.ts';
import { announced } from '../work.ts';
import { type Edit, keepDecided } from './import-edits.ts';
import { appliedRecipe } from './import-recipe.ts';
import { begun, change, close, deciding, failed, type ImportJobs, soon, stage } from './import-stage.ts';
import type { DecidingImport, ImportStep } from './importing.ts';
import { savedRecipes } from './recipes.ts';

/** Whether the open project is a person's own, or edited: then opening another is asked about. */
export const isOwn = (s: State): boolean =>
  s.project.bodies.size > 0 && (s.past.length > 0 || !isBundled(s.project.about.id));

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
      work.inspectFiles(all, before?.decisions.tables, control),
    );
    if (found.format === null && found.tables.every((table) => table.rows === 0)) {
      notify('error', 'commands:notice.notOpened', { name: nameOf(files) }, found.issues);
      return false;
    }
    if (found.format !== null && !before && (await opensAtOnce(files, name, stop, work))) return true;
    await begin(all, name, found, before, work);
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
  const { project, issues, counts, returned } = await announced('commands:work.reading', stop, (control) =>
    work.readFiles(files, control),
  );
  if (!project || hasErrors(issues)) return false;
  // Of several returned questionnaires, the person wants to see what each of them gave.
  if (returned && returned.length > 1) return false;
  // Directions that would not count are for the person to decide on.
  if (lostDirections(project.ties.values()) > 0) return false;
  await readAhead(project, EVERYTHING, stop.signal);
  openProject(project);
  if (store.getState().view === 'start') show('map');
  const { bodies, ties } = counts;
  notify(
    issues.length > 0 ? 'info' : 'success',
    `commands:notice.${openedWith(issues)}`,
    { name, bodies, ties, issues: issues.length },
    issues,
  );
  return true;
}

/** Which word on an opened file: mere notes want to be read, not checked. */
const openedWith = (issues: readonly Issue[]): 'opened' | 'openedWithNotes' | 'openedWithIssues' =>
  issues.length === 0
    ? 'opened'
    : issues.every((issue) => issue.severity === 'note')
      ? 'openedWithNotes'
      : 'openedWithIssues';

/** @param before what was being decided when further files came */
async function begin(
  files: readonly InFile[],
  name: string,
  found: Found,
  before: DecidingImport | null,
  work: ImportJobs,
): Promise<void> {
  const recipes = await savedRecipes();
  const { project } = store.getState();
  const suggested = await work.suggestImport(
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
      decisions: before ? keepDecided(before.decisions, suggested) : suggested,
      suggested,
      past: before?.past ?? [],
      future: [],
      staged: null,
      whole: true,
      stagedFor: null,
      stagedOn: null,
      running: null,
      failed: null,
      step: null,
      recipe: appliedRecipe(found, recipes),
      remember: before?.remember ?? null,
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
  change({ ...next, past: [...now.past, { found: now.found, decisions: now.decisions }], future: [] });
}

export const undoDecision = (): void => step('past', 'future');
export const redoDecision = (): void => step('future', 'past');

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  const now = deciding();
  const entry = now?.[from].at(-1);
  if (!now || !entry) return;
  change({
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
export const rememberAs = (name: string | null): void => change({ remember: name });

export const goToStep = (to: ImportStep): void => change({ step: to });

/** Leaves the import; asks once where decisions would be lost. */
export function leave(): void {
  const now = deciding();
  if (now && now.past.length > 0 && !now.leaving) change({ leaving: true });
  else close();
}
export const stay = (): void => change({ leaving: false });
