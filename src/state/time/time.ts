/**
 * The network over time: moments, the states at them, what is different between two, where bodies stand at all of them; and the verbs
 * about earlier states that are kept – each one undo step.
 */
import type { Answers } from '../../analysis/measure.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Positions } from '../../layout/layout.ts';
import { putRecord, removeRecord } from '../../model/change.ts';
import { hubsOf, type Lens, type Lensed, reading } from '../../model/lens.ts';
import type { Id, Project, Snapshot } from '../../model/project.ts';
import { lensAt, type Moment, momentsOf, projectAt, together, yearOf } from '../../model/timeline.ts';
import { notify } from '../actions.ts';
import { commit, undo } from '../history.ts';
import { inSlices, nextTask } from '../pace.ts';
import { LAYOUT_SEED } from '../placing/picture.ts';
import { store } from '../store.ts';
import { withCommittees } from '../testing/groups.ts';
import { today } from '../today.ts';

/** The network at a moment, read through the lens. */
export type TimeState = { readonly moment: Moment; readonly project: Project; readonly lensed: Lensed };

export const momentsNow = (project: Project, lens: Lens): readonly Moment[] =>
  momentsOf(project, lens, today());

/** The states at all moments, read in slices. Committees are bodies here: who sits where is a tie that begins and ends. @throws AbortError */
export async function statesAt(
  project: Project,
  lens: Lens,
  moments: readonly Moment[],
  signal?: AbortSignal,
): Promise<readonly TimeState[]> {
  const found: TimeState[] = [];
  const wanted = withCommittees(lens);
  for (const moment of moments) {
    const then = projectAt(project, moment);
    const lensed = await inSlices(reading(then, lensAt(wanted, moment)), signal);
    found.push({ moment, project: then, lensed });
    await nextTask();
    signal?.throwIfAborted();
  }
  return found;
}

/** Where everybody stands who was ever there: the same place at all times. */
export type Places = {
  readonly at: ReadonlyMap<Id, readonly [x: number, y: number]>;
  readonly guides: Positions['guides'];
  /** All bodies and ties of all states. */
  readonly project: Project;
};

/** Lays out all states together. @throws AbortError; what the layout throws */
export async function placesFor(
  project: Project,
  lens: Lens,
  states: readonly TimeState[],
  signal?: AbortSignal,
  work: Pick<Jobs, 'layout'> = jobs(),
): Promise<Places> {
  const all = together(
    project,
    states.map((state) => state.project),
  );
  const lensed = await inSlices(reading(all, { ...withCommittees(lens), period: null }), signal);
  const hubs = hubsOf(lensed);
  const { graph, labels, bodies } = lensed;
  const input = { graph, labels, hubs, ring: null, seed: LAYOUT_SEED };
  const { xy, guides } = await work.layout(
    hubs.length > 0 ? 'sector-wheel' : 'force',
    input,
    signal ? { signal } : {},
  );
  return {
    at: new Map(bodies.map(({ id }, v) => [id, [xy[2 * v]!, xy[2 * v + 1]!] as const])),
    guides,
    project: all,
  };
}

/** Measures at each state, by the moment's key. @throws AbortError */
export async function measuresAt(
  states: readonly TimeState[],
  measures: readonly string[],
  signal?: AbortSignal,
  work: Pick<Jobs, 'analyse'> = jobs(),
): Promise<ReadonlyMap<string, Answers>> {
  const found = new Map<string, Answers>();
  for (const { moment, lensed } of states) {
    const { graph, arcs, labels, lens } = lensed;
    const options = { weighted: lens.weight !== 'none' };
    found.set(
      moment.key,
      await work.analyse({ graph, arcs, labels, options, measures }, signal ? { signal } : {}),
    );
  }
  return found;
}

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
