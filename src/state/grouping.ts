/** Groups as colours of the map: of which project and lens they are, and what they are called. */
import type { GroupColours } from '../drawing/group-colours.ts';
import type { Lens } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import type { State } from './store.ts';

export type Grouping = {
  /** Groups hold for the network that they were found in; after an edit or under another lens they are no longer shown. */
  readonly project: Project;
  readonly lens: Lens;
  readonly colours: GroupColours;
};

/** What colours the map now; null = sectors do. */
export const selectGroups = ({ grouping, project, lens }: State): GroupColours | null =>
  grouping && grouping.project === project && grouping.lens === lens ? grouping.colours : null;
