/** Groups in the net: as colours of the map, and as they were last sought. */
import type { CommunityAnswer, CommunityQuestion } from '../../analysis/communities/communities.ts';
import type { GroupColours } from '../../drawing/group-colours.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import type { Lens } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { selectLensed } from '../select.ts';
import type { State } from '../store.ts';

export type Grouping = {
  /** Groups hold for the network that they were found in; after an edit or under another lens they are no longer shown. */
  readonly project: Project;
  readonly lens: Lens;
  readonly colours: GroupColours;
};

/** What colours the map now; null = sectors do. */
export const selectGroups = ({ grouping, project, lens }: State): GroupColours | null =>
  // A body moved by hand, a view kept: the network is what it was.
  grouping &&
  grouping.project.bodies === project.bodies &&
  grouping.project.ties === project.ties &&
  grouping.lens === lens
    ? grouping.colours
    : null;

export type GroupSettings = Pick<CommunityQuestion, 'method' | 'resolution' | 'runs' | 'seed'>;

/** Groups as they were last sought, and what was found: they go with the results of the same network. */
export type GroupsFound = {
  readonly graph: Graph;
  readonly labels: Labels;
  readonly settings: GroupSettings;
  readonly answer: CommunityAnswer;
};

/** What was found in the network as it is seen now; null where groups were not sought in it. An edit that moves no edge leaves them. */
export function selectGroupsFound(s: State): GroupsFound | null {
  const { groupsFound } = s;
  if (!groupsFound) return null;
  const { graph, labels } = selectLensed(s);
  return groupsFound.graph === graph && groupsFound.labels === labels ? groupsFound : null;
}
