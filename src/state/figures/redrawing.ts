/** Figures and the map: drawn anew from the data as they are, shown on the map, taken from it again. */

import { placesFor } from '../../figures/figure-places.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { putRecord, same } from '../../model/change.ts';
import type { Figure, Looked } from '../../model/figure.ts';
import type { Id, Pin } from '../../model/project.ts';
import { ringNumbers } from '../../model/ring-numbers.ts';
import { notify } from '../actions.ts';
import { commit, undo } from '../history.ts';
import { factsFor } from '../placing/layout-facts.ts';
import { lensedOf, readAhead } from '../select.ts';
import { readSession } from '../session.ts';
import { INITIAL, SHOWN_ALL, type State, store } from '../store.ts';
import { announced } from '../work.ts';
import { deleteFigure, drawnNow, redrawFigure } from './figures.ts';
import { lookNow, MOST_PLACES, placesNow, subjectNow } from './making.ts';

/** The state as it would be if the map showed this: what is not known any more is as usual. */
function lookingAt(s: State, looked: Looked): State {
  const { lens, ...how } = readSession({ ...looked });
  const kept = lens ?? INITIAL.lens;
  const focus = how.focus && s.project.bodies.has(how.focus.body) ? how.focus : null;
  return { ...s, ...how, focus, lens: same(kept, s.lens) ? s.lens : kept };
}

type Work = Pick<Jobs, 'layout' | 'communities'>;

/** Takes the data as they are; everybody gets the place that the map would give them now. A fault is said. */
export async function redraw(id: Id, work: Work = jobs()): Promise<void> {
  const s = store.getState();
  const figure = s.project.figures.get(id);
  if (!figure) return;
  const stop = new AbortController();
  try {
    const places = await announced('commands:work.figure', stop, (control) =>
      newPlaces(s, figure, work, control),
    );
    await redrawFigure(id, places);
    notify('success', 'figures:outdated.done', { name: figure.name });
  } catch (error) {
    if (!isAbort(error)) notify('error', 'figures:notice.notDrawn', { reason: String(error) });
  }
}

/** Null where there are none; the map's own where it shows the same, so that what was moved by hand is moved here. */
async function newPlaces(
  s: State,
  { subject }: Figure,
  work: Work,
  control: JobControl,
): Promise<readonly Pin[] | null> {
  if (subject.of !== 'map') return null;
  const at = lookingAt(s, subject.looked);
  if (same({ ...lookNow(at), ...ASIDE }, { ...lookNow(s), ...ASIDE })) return placesNow(s, work, control);
  await readAhead(at.project, at.lens, control.signal);
  const lensed = lensedOf(at.project, at.lens);
  const { layout, handFrom, ring, project } = at;
  // Rings by a measure wait for its values; the layout gives the places when it is drawn.
  if (lensed.bodies.length > MOST_PLACES || (layout === 'sector-wheel' && ring === 'measure')) return [];
  const numbers = layout === 'sector-wheel' ? ringNumbers(lensed, ring, null) : null;
  const { positions } = await placesFor(
    { project, lensed, layout, handFrom, numbers, places: [] },
    { work, facts: (id, of, read, told) => factsFor(id, read, work, told, of) },
    control,
  );
  return lensed.bodies.map(({ id }, v) => ({
    body: id,
    x: positions.xy[2 * v]!,
    y: positions.xy[2 * v + 1]!,
  }));
}

/** What moves nobody. */
const ASIDE = { focus: null, hulls: null, sizeBy: '' } as const;

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
