/** The network over time, for the page: its moments, measures and places; and the verbs about earlier states that are kept – each one undo step. */
import { measuresAt as measuring, placesFor as placing, type TimeState } from '../../figures/time/states.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { putRecord, removeRecord } from '../../model/change.ts';
import type { Lens } from '../../model/lens.ts';
import type { Id, Project, Snapshot } from '../../model/project.ts';
import { type Moment, momentsOf, yearOf } from '../../model/timeline.ts';
import { notify } from '../actions.ts';
import { commit, undo } from '../history.ts';
import { store } from '../store.ts';
import { today } from '../today.ts';

export const momentsNow = (project: Project, lens: Lens): readonly Moment[] =>
  momentsOf(project, lens, today());

/** Lays out all states together. @throws AbortError; what the layout throws */
export const placesFor = (
  project: Project,
  lens: Lens,
  states: readonly TimeState[],
  signal?: AbortSignal,
  work: Pick<Jobs, 'layout'> = jobs(),
) => placing(project, lens, states, work, signal);

/** Measures at each state, by the moment's key. @throws AbortError */
export const measuresAt = (
  states: readonly TimeState[],
  measures: readonly string[],
  signal?: AbortSignal,
  work: Pick<Jobs, 'analyse'> = jobs(),
) => measuring(states, measures, work, signal);

// ---------------------------------------------------------------------------------------------------------- verbs

/** 'stand-1', or the first number that is free. */
function freeId(project: Project): Id {
  let n = project.snapshots.size + 1;
  while (project.snapshots.has(`stand-${n}`)) n++;
  return `stand-${n}`;
}

/** What a kept state holds: everything that is recorded, whatever the lens lets through. */
export type KeptState = Pick<Snapshot, 'label' | 'date' | 'bodies' | 'ties'> & {
  readonly note?: Snapshot['note'];
};

/**
 * Keeps a state.
 * @returns its id; null when the label is empty, the date names no year, or this window does not edit
 */
export function keepState({ label, date, bodies, ties, note = null }: KeptState): Id | null {
  const { project } = store.getState();
  const name = label.trim();
  if (name === '' || yearOf(date) === null) return null;
  const id = freeId(project);
  const snapshot: Snapshot = { id, label: name, date: date.trim(), bodies, ties, note };
  commit(putRecord(project, 'snapshots', snapshot), 'commands:step.keepState', { name });
  if (!store.getState().project.snapshots.has(id)) return null;
  notify('success', 'time:kept.done', { name }, undefined, { key: 'time:kept.undo', run: undo });
  return id;
}

/** Keeps the network as it is recorded today. */
export function keepToday(label: string, day: string = today()): Id | null {
  const { bodies, ties } = store.getState().project;
  return keepState({ label, date: day, bodies, ties });
}

/** Another name or date, in one step. Nothing happens to a state that is gone, without a name, or without a year. */
export function describeState(id: Id, label: string, date: string): void {
  const { project } = store.getState();
  const snapshot = project.snapshots.get(id);
  const name = label.trim();
  if (!snapshot || name === '' || yearOf(date) === null) return;
  commit(
    putRecord(project, 'snapshots', { ...snapshot, label: name, date: date.trim() }),
    'commands:step.describeState',
    { name },
  );
}

export function deleteState(id: Id): void {
  const { project } = store.getState();
  const snapshot = project.snapshots.get(id);
  if (!snapshot) return;
  commit(removeRecord(project, 'snapshots', id), 'commands:step.deleteState', { name: snapshot.label });
  notify('info', 'time:kept.deleted', { name: snapshot.label }, undefined, {
    key: 'time:kept.undo',
    run: undo,
  });
}
