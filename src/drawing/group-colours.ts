/**
 * Bodies coloured by the groups that were found in the net, instead of by sector. What a picture needs of it is data, made when groups
 * are found, so that the first picture loads nothing of this.
 */
import type { Id } from '../model/project.ts';
import { PATTERNS, type Pattern, type ThemeName } from './look.ts';

export type GroupLook = {
  readonly label: string;
  /** Null = open outline. */
  readonly fill: Readonly<Record<ThemeName, string | null>>;
  readonly pattern: Pattern;
};
export type GroupColours = {
  /** Place of each body's look in `looks`. */
  readonly of: ReadonlyMap<Id, number>;
  /** In the order of the legend; the last one is that of all other bodies. */
  readonly looks: readonly GroupLook[];
  /** Above them in the legend. */
  readonly heading: string;
};

/**
 * Colours of groups, the largest first. Apart from the sectors', so that nobody takes one for the other: least CIEDE2000 among them 18
 * under normal, protan and deutan vision, and to the sectors under normal vision.
 */
export const GROUP_FILLS: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#1b8187', '#be61f7', '#dc7068', '#0a4479', '#6c6614', '#350224', '#003408'],
  dark: ['#37a19d', '#ffc9f0', '#fffa19', '#e611fd', '#a04862', '#c8fdcc', '#03ab3a'],
};
/** Groups that have a colour of their own; more could not be told apart. */
const COLOURED = GROUP_FILLS.light.length;
const FURTHER = { light: '#8a919c', dark: '#9aa1ad' } as const;

/** Fill of a group, the largest 0. */
export const groupFill = (group: number, theme: ThemeName): string =>
  GROUP_FILLS[theme][group] ?? FURTHER[theme];

/**
 * @param groups group of each body, the largest 0; bodies without one are left out
 * @param words names of the groups, and what further groups and bodies without a group are called
 */
export function groupColours(
  groups: ReadonlyMap<Id, number>,
  words: {
    readonly labels: readonly string[];
    readonly others: string;
    readonly noGroup: string;
    readonly heading: string;
  },
): GroupColours {
  const own = words.labels.slice(0, COLOURED).map(
    (label, g): GroupLook => ({
      label,
      fill: { light: groupFill(g, 'light'), dark: groupFill(g, 'dark') },
      pattern: PATTERNS[g % PATTERNS.length]!,
    }),
  );
  const further: GroupLook = { label: words.others, fill: FURTHER, pattern: 'solid' };
  const none: GroupLook = { label: words.noGroup, fill: { light: null, dark: null }, pattern: 'solid' };
  return {
    of: new Map([...groups].map(([id, g]) => [id, Math.min(g, own.length)])),
    looks: [...own, further, none],
    heading: words.heading,
  };
}
