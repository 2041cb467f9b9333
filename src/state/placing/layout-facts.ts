/**
 * What layouts are told besides the network: the level of each body, the groups in the net, places on the ground. Loaded with the
 * first layout that asks for any of it.
 */
import { netGroupsQuestion } from '../../figures/net-groups.ts';
import type { Graph } from '../../graph/graph.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import type { LayoutInput } from '../../layout/layout.ts';
import type { Lensed } from '../../model/lens.ts';
import { levelsOf } from '../../model/levels.ts';
import type { Project } from '../../model/project.ts';
import { store } from '../store.ts';
import { loadGrounds } from './grounds.ts';

type Facts = Pick<LayoutInput, 'group' | 'level' | 'place' | 'placeIs' | 'outlines'>;

/** @throws AbortError when cancelled */
export async function factsFor(
  layout: string,
  lensed: Lensed,
  work: Partial<Pick<Jobs, 'communities'>>,
  control?: JobControl,
  project: Project = store.getState().project,
): Promise<Facts> {
  // Their ground is drawn with the first picture, and named.
  await Promise.all([loadGrounds(), loadLaterWords()]);
  switch (layout) {
    case 'layered':
      return { level: levelsOf(lensed) };
    case 'circular':
      return { group: await netGroups(lensed, work, control) };
    case 'geographic':
      return (await import('./geo.ts')).mapFacts(project, lensed);
    default:
      return {};
  }
}

/** Groups as they were found in a graph; the same for every lens that has that graph. */
const found = new WeakMap<Graph, Int32Array>();

/**
 * Groups in the net: those that were sought last, else as they are found by the usual method (Leiden, see `analysis/communities`).
 * @returns group of each vertex, the largest 0, −1 = in none; null where there are none to be had, as in a star
 * @throws AbortError when cancelled
 */
export async function netGroups(
  lensed: Lensed,
  work: Partial<Pick<Jobs, 'communities'>>,
  control?: JobControl,
): Promise<Int32Array | null> {
  const { graph } = lensed;
  const sought = store.getState().groupsFound;
  if (sought?.graph === graph && sought.answer.declined === null) return sought.answer.groupOf;
  const known = found.get(graph);
  if (known || !work.communities) return known ?? null;
  const { orderOf } = await import('../testing/groups.ts');
  const question = netGroupsQuestion(lensed, orderOf(lensed));
  const answer = await work.communities(question, control);
  if (answer.declined !== null) return null;
  found.set(graph, answer.groupOf);
  return answer.groupOf;
}
