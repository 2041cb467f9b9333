/** Groups in the net and pairs that share committees, for the screens: asked of workers, shown on the map, kept, written to files. */
import {
  type Communities,
  type CommunityAnswer,
  USUAL_COMMUNITIES,
} from '../../analysis/communities/communities.ts';
import { NO_GROUP } from '../../analysis/communities/numbering.ts';
import type { SharedPairs } from '../../analysis/two-mode/shared.ts';
import { inSlices } from '../../base/pace.ts';
import { groupColours } from '../../drawing/group-colours.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Language } from '../../i18n/index.ts';
import { translate } from '../../i18n/index.ts';
import type { OutCell } from '../../io/csv.ts';
import { writeResults } from '../../io/result-table.ts';
import { withMarkColumn } from '../../io/synthetic.ts';
import { jobs } from '../../jobs/browser.ts';
import { updateBodies } from '../../model/change.ts';
import { type Lens, type Lensed, reading, withCommittees } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { download } from '../files/download.ts';
import { applyAhead, commit } from '../history.ts';
import { lensedOf } from '../select.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import type { GroupSettings, GroupsFound } from './grouping.ts';

export type { GroupSettings } from './grouping.ts';
export const USUAL_GROUPS: GroupSettings = USUAL_COMMUNITIES;

const set = store.setState;

/** What was found goes with the results, until the network or the lens is another one. */
export const rememberGroups = (groupsFound: GroupsFound): void => set({ groupsFound });

/** By graph: an edit that moves no edge leaves graph, numbering and so the order as they are. */
const orders = new WeakMap<Graph, Uint32Array>();
/** Vertices in the order of their bodies' ids. */
export function orderOf({ bodies, graph }: Pick<Lensed, 'bodies' | 'graph'>): Uint32Array {
  const known = orders.get(graph);
  if (known) return known;
  const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
  orders.set(graph, order);
  return order;
}

/** @throws AbortError when stopped */
export const findGroups = (
  lensed: Lensed,
  settings: GroupSettings,
  stop: AbortController,
  told?: (done: number, total: number) => void,
): Promise<CommunityAnswer> => {
  const { graph, labels, lens } = lensed;
  const question = { ...settings, graph, labels, order: orderOf(lensed), weighted: lens.weight !== 'none' };
  return jobs().communities(question, { signal: stop.signal, ...(told ? { onProgress: told } : {}) });
};

export const groupName = (group: number, language: Language): string =>
  translate(language)('groups:group', { n: group + 1 });

/** Colours the map by groups; null = by sector again. */
export function colourByGroups(lensed: Lensed, found: Communities | null, language: Language): void {
  const t = translate(language);
  const { project, lens } = store.getState();
  if (!found) {
    set({ grouping: null });
    return;
  }
  const of = new Map<Id, number>();
  lensed.bodies.forEach(({ id }, v) => {
    if (found.groupOf[v] !== NO_GROUP) of.set(id, found.groupOf[v]!);
  });
  const colours = groupColours(of, {
    labels: Array.from(found.sizes, (_, g) => groupName(g, language)),
    others: t('groups:others'),
    noGroup: t('groups:noGroup'),
    heading: t('groups:legend'),
  });
  set({ grouping: { project, lens, colours } });
}

/** Lights bodies up on the map. */
export const spotlight = (ids: readonly Id[], what: string): void =>
  set({ spotlight: { ids, what }, view: 'map', focus: null, selected: null, selectedTie: null });

/**
 * Writes each body's group into a column of its own: one step that can be undone.
 * @returns false where the network was changed meanwhile, and nothing was written
 */
export async function keepGroups(lensed: Lensed, found: Communities, language: Language): Promise<boolean> {
  const column = translate(language)('groups:column');
  const { project } = store.getState();
  const edits = new Map(
    lensed.bodies.map(({ id }, v) => {
      const { [column]: _, ...others } = project.bodies.get(id)!.extra;
      const g = found.groupOf[v]!;
      // Names of columns come from people and languages; a spread copies own fields only.
      const extra = g === NO_GROUP ? others : { ...others, [column]: groupName(g, language) };
      return [id, { extra }] as const;
    }),
  );
  const change = updateBodies(project, edits);
  await applyAhead(project, change);
  if (store.getState().project !== project) return false;
  commit(change, 'commands:step.keepGroups', { n: found.sizes.length });
  // A column more changes no group: colours stay.
  set((s) => (s.grouping?.project === project ? { grouping: { ...s.grouping, project: s.project } } : {}));
  return true;
}

export type SharedFound = {
  readonly lensed: Lensed;
  readonly pairs: SharedPairs;
};

/** Most pairs that are listed. */
const MOST_PAIRS = 2000;

/**
 * Pairs that share committees without a tie under the lens, those of one body or all.
 * @throws AbortError when stopped
 */
export async function findShared(
  project: Project,
  lens: Lens,
  of: Id | null,
  stop: AbortController,
): Promise<SharedFound> {
  const wanted = withCommittees(lens);
  const lensed =
    wanted === lens ? lensedOf(project, lens) : await inSlices(reading(project, wanted), stop.signal);
  const { graph, labels, vertexOf } = lensed;
  const vertex = of === null ? null : (vertexOf.get(of) ?? null);
  const affiliation = labels.affiliation!;
  const pairs = await announced('groups:work.shared', stop, (control) =>
    jobs().sharedPairs({ graph, affiliation, least: 1, most: MOST_PAIRS, of: vertex }, control),
  );
  return { lensed, pairs };
}

/** Which of the pairs are tied in the data, though by no tie that the lens counts. One pass over the ties. */
export function tiedOtherwise({ ties }: Project, { lensed, pairs }: SharedFound): (a: Id, b: Id) => boolean {
  const listed = new Map<Id, Map<Id, boolean>>();
  const note = (a: Id, b: Id) => {
    const others = listed.get(a);
    if (others) others.set(b, false);
    else listed.set(a, new Map([[b, false]]));
  };
  pairs.a.forEach((a, i) => {
    note(lensed.bodies[a]!.id, lensed.bodies[pairs.b[i]!]!.id);
  });
  for (const { source, target } of ties.values()) {
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      const others = listed.get(a);
      if (others?.has(b)) others.set(b, true);
    }
  }
  return (a, b) => listed.get(a)?.get(b) === true || listed.get(b)?.get(a) === true;
}

/** @param rows headings first; made-up data are marked in every row */
export const saveRows = (
  name: string,
  rows: readonly (readonly OutCell[])[],
  language: Language,
): Promise<void> =>
  download(
    [writeResults(`${name}.csv`, withMarkColumn(rows, store.getState().project.about.synthetic), language)],
    name,
  );
