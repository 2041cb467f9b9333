/** Undo and redo: what was done, as changes with a name. A gesture is one entry, however many records it touches. */
import { apply, type Change, isEmpty, reverse } from '../model/change.ts';
import { type State, store } from './store.ts';

/** `key` words the step ('Sektor geändert'), `with` fills it in. */
export type Entry = {
  readonly key: string;
  readonly with: Readonly<Record<string, string | number>>;
  readonly change: Change;
};

/** Steps kept; older ones fall off the end. */
const LIMIT = 500;

/** The only way a project changes. An empty change is no step. */
export function commit(change: Change, key: string, values: Entry['with'] = {}): void {
  if (isEmpty(change)) return;
  store.setState((s) => ({
    project: apply(s.project, change),
    past: [...s.past, { key, with: values, change }].slice(-LIMIT),
    future: [],
    revision: s.revision + 1,
  }));
}

export const undo = (): void => step('past', 'future');
export const redo = (): void => step('future', 'past');

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  store.setState((s): Partial<State> => {
    const entry = s[from].at(-1);
    if (!entry) return {};
    const change = from === 'past' ? reverse(entry.change) : entry.change;
    return {
      project: apply(s.project, change),
      [from]: s[from].slice(0, -1),
      [to]: [...s[to], entry],
      revision: s.revision + 1,
    };
  });
}
