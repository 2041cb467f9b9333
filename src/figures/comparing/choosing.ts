/** What a comparison of units is asked and shown by: the person's choices as far as the data have something for them. */
import type { By, Comparison, Grouping, Indicator } from '../../compare/compare.ts';
import { groupsBy } from '../../compare/groups.ts';
import type { Project } from '../../model/project.ts';

export type Choices = {
  readonly by: By | null;
  /** Networks beside the open one. */
  readonly others: readonly unknown[];
  /** Id of an indicator. */
  readonly indicator: string | null;
  readonly between: Grouping | null;
  /** The two groups of the answer. */
  readonly pair: readonly [a: string, b: string] | null;
};

/** Networks of at most so many bodies are drawn small. */
export const MOST_SMALL = 80;
/** More groups than this are tested all at once, and only the chosen two against each other. */
const MOST_GROUPS_IN_PAIRS = 6;

/** The id of the open project among the sources. */
export const OPEN = 'open';

/** As the person chose, else as the data suggest: files where there are several, else regions, else centres. */
export function byOf({
  project,
  comparing,
}: {
  readonly project: Project;
  readonly comparing: Pick<Choices, 'by' | 'others'>;
}): By {
  if (comparing.by) return comparing.by;
  return comparing.others.length > 0 ? 'file' : suggestedBy(project);
}

/** By project: views ask at every change of the state. */
const suggested = new WeakMap<Project, By>();
function suggestedBy(project: Project): By {
  const known = suggested.get(project);
  if (known) return known;
  let centres = 0;
  const inRegions = new Set<string>();
  for (const body of project.bodies.values())
    if (body.kind === 'centre') {
      centres++;
      if (body.region !== null) inRegions.add(body.region);
    }
  const by = inRegions.size > 1 ? 'region' : centres > 1 ? 'centre' : 'file';
  suggested.set(project, by);
  return by;
}

/** What is looked at first where it can be said, and what else. */
const FIRST_INDICATORS = ['density-adjusted', 'ties-per-centre', 'mean-degree'];

/** The indicator in use: the person's choice, else the first that any unit has a value in. */
export function indicatorOf({ indicator }: Pick<Choices, 'indicator'>, values: Comparison): Indicator {
  const { indicators } = values;
  const chosen = indicators.find((i) => i.id === indicator);
  if (chosen) return chosen;
  const said = FIRST_INDICATORS.find((id) => values.values.get(id)?.some((v) => v.value !== null));
  return indicators.find((i) => i.id === said) ?? indicators[0]!;
}

/** Groupings that give at least two groups, in the order in which they are offered. */
export function groupingsOf({ units }: Pick<Comparison, 'units'>): readonly Grouping[] {
  return (['size', 'part', 'land', 'source'] as const).filter(
    (between) => groupsBy(units, between).filter((g) => g.units.length > 0).length > 1,
  );
}

/** The grouping in use: the person's choice while it makes groups, else the first that does; null = there is none. */
export function betweenOf(
  comparing: Pick<Choices, 'between'>,
  values: Pick<Comparison, 'units'>,
): Grouping | null {
  const possible = groupingsOf(values);
  const { between } = comparing;
  return between && possible.includes(between) ? between : (possible[0] ?? null);
}

/** The two groups in use: the person's choice while both are there, else the first and the last. */
export function pairOf(
  comparing: Pick<Choices, 'between' | 'pair'>,
  values: Pick<Comparison, 'units'>,
): readonly [a: string, b: string] | null {
  const between = betweenOf(comparing, values);
  if (between === null) return null;
  const keys = groupsBy(values.units, between).map((g) => g.key);
  const { pair } = comparing;
  if (pair && pair[0] !== pair[1] && keys.includes(pair[0]) && keys.includes(pair[1])) return pair;
  return [keys[0]!, keys.at(-1)!];
}

/** The two groups that are held against each other, where there are too many for all pairs; null where every pair is tested. */
export function contrastOf(
  comparing: Pick<Choices, 'between' | 'pair'>,
  values: Pick<Comparison, 'units'>,
): readonly [a: string, b: string] | null {
  const between = betweenOf(comparing, values);
  const pair = pairOf(comparing, values);
  if (between === null || pair === null) return null;
  const keys = groupsBy(values.units, between).map((g) => g.key);
  return keys.length > MOST_GROUPS_IN_PAIRS ? inOrder(pair, keys) : null;
}

/** A contrast is answered in the order of the groups. */
const inOrder = (pair: readonly [string, string], keys: readonly string[]): readonly [string, string] =>
  keys.indexOf(pair[0]) <= keys.indexOf(pair[1]) ? pair : [pair[1], pair[0]];
