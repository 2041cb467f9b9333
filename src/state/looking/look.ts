/** Looking through another lens, and the panels about what is shown. */
import { same } from '../../model/change.ts';
import type { Lens } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import type { Field } from '../../model/where.ts';
import { setSession } from '../actions.ts';
import { readAhead } from '../select.ts';
import { store } from '../store.ts';

/**
 * What a filter can be about. Kinds, tie types and the period have a place of their own in the lens; measures only decide what is
 * shown.
 */
export type Topic = 'kind' | 'type' | 'period' | Field | `measure:${string}`;

/** @param condition place in the lens's `where` of the condition to be changed */
export const openFilter = (topic: Topic | null = null, condition: number | null = null): void =>
  store.setState({ panel: { is: 'filter', topic, condition } });
/** @param naming the saved view that gets a name, 'new' for a new one */
export const openViews = (naming: string | null = null): void =>
  store.setState({ panel: { is: 'views', naming } });
export const closePanel = (): void => store.setState({ panel: null });

/** From so many records on a lens is read in slices before it is shown. */
const MANY = 5000;

let reading: { readonly stop: AbortController; readonly project: Project; readonly lens: Lens } | null = null;

/** Looks through another lens. That of a large network is read first, so that the page does not stand still; the latest wins. */
export async function lookThrough(lens: Lens): Promise<void> {
  reading?.stop.abort();
  reading = null;
  const { project, lens: now } = store.getState();
  // The same question asked again: what was answered still holds.
  if (same(lens, now)) return;
  if (project.bodies.size + project.ties.size >= MANY) {
    const mine = { stop: new AbortController(), project, lens };
    reading = mine;
    await readAhead(project, lens, mine.stop.signal).catch(() => {});
    if (reading !== mine) return;
    reading = null;
    if (store.getState().project !== project) return;
  }
  setSession({ lens });
}

/** The same with part of the lens changed; of one that is still being read, where there is one. */
export const changeLens = (edit: (lens: Lens) => Partial<Lens>): Promise<void> => {
  const now = store.getState();
  const lens = reading?.project === now.project ? reading.lens : now.lens;
  return lookThrough({ ...lens, ...edit(lens) });
};
