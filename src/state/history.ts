/** Undo and redo: what was done, as changes with a name. A gesture is one entry, however many records it touches. */

import { inSlices } from '../base/pace.ts';
import { apply, applying, type Change, isEmpty, reverse } from '../model/change.ts';
import type { Project } from '../model/project.ts';
import { notify } from './actions.ts';
import { type State, store } from './store.ts';

/** `key` words the step ('Sektor geändert'), `with` fills it in. */
export type Entry = {
  readonly key: string;
  readonly with: Readonly<Record<string, string | number>>;
  readonly change: Change;
};

/** What happened to the document. The same three steps lead from one saved state to the next, and from window to window. */
export type Step =
  | { readonly do: 'commit'; readonly entry: Entry }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** Steps kept; older ones fall off the end. */
export const LIMIT = 500;

type Document = Pick<State, 'project' | 'past' | 'future' | 'revision'>;

/** What comes of changes that were applied ahead, by the change. */
const ahead = new WeakMap<Change, { readonly from: Project; readonly to: Project }>();
const known = (project: Project, change: Change): Project | null => {
  const found = ahead.get(change);
  return found?.from === project ? found.to : null;
};
/**
 * Applies a large change in slices before it is committed, so that the page does not stand still when it is.
 * @returns the project as it will be, if the change is committed to the one given @throws as `apply`; AbortError
 */
export async function applyAhead(project: Project, change: Change, signal?: AbortSignal): Promise<Project> {
  const to = await inSlices(applying(project, change), signal);
  ahead.set(change, { from: project, to });
  return to;
}

/** The document after a step; the same one when there is nothing to undo or redo. @throws when a change does not fit */
export function after<D extends Document>(document: D, step: Step): D {
  const { project, past, future, revision } = document;
  if (step.do === 'commit') {
    const { entry } = step;
    return {
      ...document,
      project: known(project, entry.change) ?? apply(project, entry.change),
      past: [...past, entry].slice(-LIMIT),
      future: [],
      revision: revision + 1,
    };
  }
  const entry = (step.do === 'undo' ? past : future).at(-1);
  if (!entry) return document;
  return {
    ...document,
    project: apply(project, step.do === 'undo' ? reverse(entry.change) : entry.change),
    past: step.do === 'undo' ? past.slice(0, -1) : [...past, entry],
    future: step.do === 'undo' ? [...future, entry] : future.slice(0, -1),
    revision: revision + 1,
  };
}

const listeners = new Set<(step: Step, state: State) => void>();
/** Calls back after every step made in this window, with the state after it. @returns stops */
export function onStep(listener: (step: Step, state: State) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The only way a project changes. An empty change is no step; a window that only follows another makes none. */
export function commit(change: Change, key: string, values: Entry['with'] = {}): void {
  if (!isEmpty(change)) take({ do: 'commit', entry: { key, with: values, change } });
}
export const undo = (): void => take({ do: 'undo' });
export const redo = (): void => take({ do: 'redo' });

function take(step: Step): void {
  const before = store.getState();
  if (before.role !== 'editing') {
    notify('info', `commands:notice.${before.role === 'locked' ? 'locked' : 'following'}`);
    return;
  }
  const next = after<Document>(before, step);
  if (next === before) return;
  const { project, past, future, revision } = next;
  store.setState({ project, past, future, revision });
  for (const listener of listeners) listener(step, store.getState());
}
