/** Figures and the map: drawn anew from the data as they are, shown on the map, taken from it again. */
import { jobs } from '../../jobs/browser.ts';
import { putRecord, same } from '../../model/change.ts';
import type { Figure, Looked } from '../../model/figure.ts';
import type { Id, Pin } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { commit, undo } from '../history.ts';
import { readAhead } from '../select.ts';
import { readSession } from '../session.ts';
import { INITIAL, SHOWN_ALL, type State, store } from '../store.ts';
import { deleteFigure, drawnNow, redrawFigure } from './figures.ts';
import { placesNow, subjectNow } from './making.ts';

/** The state as it would be if the map showed this: what is not known any more is as usual. */
function lookingAt(s: State, looked: Looked): State {
  const { lens, ...how } = readSession({ ...looked });
  const kept = lens ?? INITIAL.lens;
  const focus = how.focus && s.project.bodies.has(how.focus.body) ? how.focus : null;
  return { ...s, ...how, focus, lens: same(kept, s.lens) ? s.lens : kept };
}

/** Takes the data as they are; everybody gets the place that the map would give them now. A fault is said. */
export async function redraw(id: Id): Promise<void> {
  const s = store.getState();
  const figure = s.project.figures.get(id);
  if (!figure) return;
  try {
    await redrawFigure(id, await newPlaces(s, figure));
    notify('success', 'figures:outdated.done', { name: figure.name });
  } catch (error) {
    notify('error', 'figures:notice.notDrawn', { reason: String(error) });
  }
}

async function newPlaces(s: State, { subject }: Figure): Promise<readonly Pin[] | null> {
  if (subject.of !== 'map') return null;
  const at = lookingAt(s, subject.looked);
  await readAhead(at.project, at.lens);
  return placesNow(at, jobs());
}

/** Takes the data as they are, with everybody where they stood. */
export const keepPlaces = (id: Id): Promise<void> => redrawFigure(id, null);

/** The map as it was looked at for the figure. */
export async function showOnMap(id: Id): Promise<void> {
  const { project } = store.getState();
  const subject = project.figures.get(id)?.subject;
  if (subject?.of !== 'map') return;
  const { lens, layout, handFrom, hulls, ring, sizeBy, focus } = lookingAt(store.getState(), subject.looked);
  await readAhead(project, lens);
  if (store.getState().project !== project) return;
  store.setState({
    lens,
    layout,
    handFrom,
    hulls,
    ring,
    sizeBy,
    focus,
    shownBy: SHOWN_ALL,
    view: 'map',
  });
}

/** The figure shows what the map shows now; its page and words stay. */
export async function takeMap(id: Id): Promise<void> {
  const s = store.getState();
  if (!s.project.figures.has(id)) return;
  try {
    const subject = await subjectNow(s);
    const drawn = await drawnNow(s, { subject });
    const { project } = store.getState();
    const figure = project.figures.get(id);
    if (!figure || project !== s.project) return;
    commit(putRecord(project, 'figures', { ...figure, subject, drawn }), 'commands:step.figure.picture', {
      name: figure.name,
    });
  } catch (error) {
    notify('error', 'figures:notice.notDrawn', { reason: String(error) });
  }
}

/** Deletes, and offers to have it back. */
export function deleteWithWord(id: Id): void {
  const before = store.getState().project.figures.get(id);
  deleteFigure(id);
  if (!before || store.getState().project.figures.has(id)) return;
  notify('info', 'figures:notice.deleted', { name: before.name }, undefined, {
    key: 'figures:notice.undo',
    run: () => {
      undo();
      store.setState({ figure: id });
    },
  });
}
