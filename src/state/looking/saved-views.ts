/**
 * Saved views: what is looked at and how – lens, layout, rings, size, focus, hulls, ranges of measures, names of ties – under a name, in the project itself. Saving,
 * renaming, replacing and deleting are steps of the project that can be undone; opening one is a step of looking.
 */
import { putRecord, removeRecord, same } from '../../model/change.ts';
import type { Id, SavedView } from '../../model/project.ts';
import { commit } from '../history.ts';
import { readAhead } from '../select.ts';
import { readSession } from '../session.ts';
import { INITIAL, type Session, SHOWN_ALL, type State, store } from '../store.ts';
import { lookOtherwise } from './look-steps.ts';

/** What a saved view keeps. */
type Looked = Omit<SavedView, 'id' | 'name' | 'note'>;

/** What is shown now, as a view keeps it. */
export const lookedAt = (s: State): Looked => ({
  lens: s.lens,
  layout: s.layout,
  ring: s.ring,
  sizeBy: s.sizeBy,
  focus: s.focus,
  hulls: s.hulls,
  ...(s.shownBy.ranges.length > 0 ? { shownBy: s.shownBy } : {}),
  tieNames: s.tieNames,
  minimap: s.minimap,
});

/** Whether what is shown now is what the view keeps. */
export function isShown({ id: _, name: __, note: ___, ...kept }: SavedView, s: State): boolean {
  const { tieNames, minimap } = s;
  return same({ tieNames, minimap, ...kept }, lookedAt(s));
}

const viewOf = (id: Id): SavedView | undefined => store.getState().project.views.get(id);

/** 'view-1', or the first number that is free. */
function freeId(): Id {
  const { views } = store.getState().project;
  let n = views.size + 1;
  while (views.has(`view-${n}`)) n++;
  return `view-${n}`;
}

/**
 * Keeps what is shown now under a name.
 * @returns the new view's id; null when nothing was saved because the name is empty or this window does not edit
 */
export function saveView(name: string, note = ''): Id | null {
  const s = store.getState();
  const called = name.trim();
  if (called === '') return null;
  const view: SavedView = { id: freeId(), name: called, note, ...lookedAt(s) };
  commit(putRecord(s.project, 'views', view), 'commands:step.saveView', { name: called });
  return viewOf(view.id) ? view.id : null;
}

/** The view keeps what is shown now instead. */
export function updateView(id: Id): void {
  const s = store.getState();
  const view = viewOf(id);
  if (!view) return;
  const kept = { ...view, ...lookedAt(s) };
  commit(putRecord(s.project, 'views', kept), 'commands:step.updateView', { name: view.name });
}

export function renameView(id: Id, name: string): void {
  const view = viewOf(id);
  const called = name.trim();
  if (!view || called === '' || called === view.name) return;
  const { project } = store.getState();
  commit(putRecord(project, 'views', { ...view, name: called }), 'commands:step.renameView', {
    name: called,
  });
}

export function deleteView(id: Id): void {
  const { project } = store.getState();
  const view = viewOf(id);
  if (view) commit(removeRecord(project, 'views', id), 'commands:step.deleteView', { name: view.name });
}

/** Shows what the view keeps, as far as it still makes sense: a layout or body that is gone is passed over. */
export async function openView(id: Id): Promise<void> {
  const { project } = store.getState();
  const view = project.views.get(id);
  if (!view) return;
  const session = sessionOf(view);
  const now = store.getState().lens;
  const { lens: kept = INITIAL.lens } = session;
  // The question that is asked already: its answers still hold.
  const lens = same(kept, now) ? now : kept;
  await readAhead(project, lens);
  if (store.getState().project !== project) return;
  const focus = session.focus && project.bodies.has(session.focus.body) ? session.focus : null;
  const looked = { shownBy: SHOWN_ALL, ...session, lens, focus, view: 'map' } as const;
  lookOtherwise(looked, 'commands:step.openView', { name: view.name });
}

/** A view may come from another version of the product: only what is understood is taken over. */
const sessionOf = ({ id: _, name: __, note: ___, ...looked }: SavedView): Partial<Session> =>
  readSession(looked);
