/** Bodies coloured by the groups that were found in the net, instead of by sector. */
import type { Id } from '../model/project.ts';
import { PATTERNS, type Palette, type Pattern } from './look.ts';

export type GroupColours = {
  /** Group of each body, the largest 0; bodies that are not in it have none. */
  readonly of: ReadonlyMap<Id, number>;
  /** Name of each group. */
  readonly labels: readonly string[];
  readonly noGroup: string;
  /** What groups beyond those with a colour of their own are called together. */
  readonly others: string;
  /** Above them in the legend. */
  readonly heading: string;
};

/** Groups that have a colour of their own; more could not be told apart. */
export const COLOURED_GROUPS = 7;
/** Code of bodies without a group. */
export const NO_GROUP = -1;

/** What a body is drawn as: its group, COLOURED_GROUPS for all further ones, or NO_GROUP. */
export const groupCode = (groups: GroupColours, id: Id): number =>
  Math.min(COLOURED_GROUPS, groups.of.get(id) ?? NO_GROUP);

export const groupFill = (code: number, palette: Palette): string | null =>
  code === NO_GROUP ? null : code >= COLOURED_GROUPS ? palette.cross : palette.groups[code]!;

export const groupPattern = (code: number): Pattern =>
  code < 0 || code >= COLOURED_GROUPS ? 'solid' : PATTERNS[code % PATTERNS.length]!;

export const groupLabel = (code: number, { labels, noGroup, others }: GroupColours): string =>
  code === NO_GROUP ? noGroup : code >= COLOURED_GROUPS ? others : labels[code]!;
