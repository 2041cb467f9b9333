/** States of the network over time, and where bodies stand at all of them. */
import type { Answers } from '../../analysis/measure.ts';
import { inSlices, nextTask } from '../../base/pace.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Positions } from '../../layout/layout.ts';
import { hubsOf, type Lens, type Lensed, reading, withCommittees } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { lensAt, type Moment, projectAt, together } from '../../model/timeline.ts';
import { LAYOUT_SEED } from '../picture.ts';

/** The network at a moment, read through the lens. */
export type TimeState = { readonly moment: Moment; readonly project: Project; readonly lensed: Lensed };

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
  work: Pick<Jobs, 'layout'>,
  signal?: AbortSignal,
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
  work: Pick<Jobs, 'analyse'>,
  signal?: AbortSignal,
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
