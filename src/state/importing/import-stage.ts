/** What is decided is staged anew in a worker; the latest decisions win, and what is older is ended. */
import type { StageQuestion } from '../../io/import/import.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Project } from '../../model/project.ts';
import { rateAfter, rateFrom } from '../rate.ts';
import { store } from '../store.ts';
import { handEdits } from './hand-edits.ts';
import { isNamed } from './import-edits.ts';
import { type DecidingImport, firstStep, takenTables } from './importing.ts';

export type ImportJobs = Pick<
  Jobs,
  'readFiles' | 'inspectFiles' | 'suggestImport' | 'glimpseImport' | 'stageImport'
>;

/** Quick decisions, such as typing, are staged together. */
const DELAY = 250;

/** The import under way, as far as there is something to decide. */
export const deciding = (): DecidingImport | null => {
  const { importing } = store.getState();
  return importing?.is === 'deciding' ? importing : null;
};
export const change = (edit: Partial<DecidingImport>): void =>
  store.setState((s) => (s.importing?.is === 'deciding' ? { importing: { ...s.importing, ...edit } } : {}));

let running: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Ends what is being staged; the returned control is of what takes its place, which is shown as under way. */
export function begun() {
  running?.abort();
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const mine = new AbortController();
  running = mine;
  let rate = rateFrom(performance.now());
  change({ running: { done: 0, total: 0, rate }, failed: null });
  return {
    signal: mine.signal,
    onProgress: (done: number, total: number) => {
      // What was told before the worker ended may come after it was stopped.
      if (running !== mine || mine.signal.aborted) return;
      rate = rateAfter(rate, total > 0 ? done / total : 0, performance.now());
      change({ running: { done, total, rate } });
    },
  };
}

export function soon(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    if (deciding()) void stage();
  }, DELAY);
}

/** Into the open project go what is there and what was changed by hand. */
export function question({ files, decisions }: Pick<DecidingImport, 'files' | 'decisions'>): StageQuestion {
  const { project, past } = store.getState();
  const joins = decisions.target.is === 'join';
  return { files, decisions, open: joins ? project : null, edited: joins ? handEdits(past) : new Set() };
}

/** Stages the decisions as they are now; older staging is ended. */
export async function stage(work: ImportJobs = jobs()): Promise<void> {
  const now = deciding();
  if (!now) return;
  const { decisions, files } = now;
  const s = store.getState();
  const control = begun();
  try {
    const { staged, whole } = await work.glimpseImport(question({ files, decisions }), control);
    const after = deciding();
    if (after?.decisions !== decisions) return;
    change({ staged, whole, stagedFor: decisions, stagedOn: s.project, running: null });
    if (after.step === null) change({ step: firstStep({ ...after, staged }, unsureColumns(after)) });
  } catch (error) {
    if (!control.signal.aborted || running?.signal === control.signal) failed(error);
  }
}

/**
 * What would be taken over was worked out beside the project that was open then. When that changes – a step of another window
 * arrives, or the first network only now –, it is worked out anew.
 */
store.subscribe((s, before) => {
  const { importing, project } = s;
  if (importing?.is !== 'deciding' || importing.running !== null || importing.staged === null) return;
  const came =
    project !== before.project || before.importing?.is !== 'deciding' || before.importing.running !== null;
  if (came && importing.stagedOn !== project && timer === null) soon();
});

export function failed(error: unknown): void {
  change({
    running: null,
    failed: { cancelled: isAbort(error), reason: isAbort(error) ? '' : String(error) },
  });
}

/** Stops the reading under way; what was decided stays. */
export const stopStaging = (): void => running?.abort();

/** Whether what is shown is what would be taken over now. */
export const isReady = (importing: DecidingImport, open: Project): boolean =>
  importing.running === null &&
  importing.staged?.project != null &&
  importing.stagedFor === importing.decisions &&
  importing.stagedOn === open;

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

/** The import is over; nothing of it is left. */
export function close(): void {
  running?.abort();
  running = null;
  if (timer !== null) clearTimeout(timer);
  timer = null;
  store.setState({ importing: null });
}
