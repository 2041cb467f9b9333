/** What an entry of the legend filters by: the lens with only what it stands for, or without it. */
import type { LegendEntry } from '../../drawing/scene.ts';
import { NO_SECTOR } from '../../graph/labels.ts';
import { hubsOf, type Lens, type Lensed } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import {
  CROSS_SECTOR_ID,
  type Formality,
  KINDS,
  type Kind,
  STATUSES,
  type Status,
} from '../../model/vocabulary.ts';
import type { Condition } from '../../model/where.ts';
import { tally } from '../../model/where-tally.ts';
import { lensWithout } from '../../state/looking/filter-draft.ts';
import { conditionOn, type Shown, withCondition, withHidden, withOnly } from '../../state/looking/filters.ts';

const AHEAD: readonly Status[] = STATUSES.filter((status) => status === 'planned' || status === 'sought');
const WRITTEN: readonly Formality[] = ['contract', 'membership', 'election'];

const named = (field: Condition['field'], is: 'any' | 'none', values: readonly string[]): Condition => ({
  field,
  is,
  values,
  // Who leaves something out by name has not left out what nobody said.
  unsaid: is === 'none',
});

/** The value that the entry stands for; null where it stands for a look of lines or a group. */
export function shownBy(entry: LegendEntry, lensed: Lensed): Shown | null {
  if (entry.of === 'kind') return { field: 'kind', value: entry.kind as Kind };
  if (entry.of === 'block') return { field: 'block', value: 'yes' };
  if (entry.of !== 'sector') return null;
  if (entry.sector === NO_SECTOR) return { field: 'sector', value: null };
  return { field: 'sector', value: entry.cross ? CROSS_SECTOR_ID : (lensed.sectors[entry.sector] ?? null) };
}

/** The lens narrowed to what the entry stands for. @param bodies those that it covers @param legend what else is drawn */
export function lensOfOnly(
  entry: LegendEntry,
  lensed: Lensed,
  bodies: ReadonlySet<Id>,
  legend: readonly LegendEntry[],
): Lens {
  const { lens } = lensed;
  const shown = shownBy(entry, lensed);
  if (shown)
    return withOnly(
      lens,
      shown,
      hubsOf(lensed).map((v) => lensed.bodies[v]!.kind),
    );
  if (entry.of !== 'line')
    return withCondition(lens, { ...named('body', 'any', [...bodies]), unsaid: false });
  const has = (style: string) => legend.some((e) => e.of === 'line' && e.style === style);
  if (entry.style === 'planned') return withCondition(lens, named('status', 'any', AHEAD));
  const now = has('planned') ? withCondition(lens, named('status', 'none', AHEAD)) : lens;
  if (entry.style === 'person-bound') return withCondition(now, named('personBound', 'any', ['yes']));
  const others = has('person-bound') ? withCondition(now, named('personBound', 'none', ['yes'])) : now;
  return withCondition(others, named('formality', entry.style === 'formal' ? 'any' : 'none', WRITTEN));
}

/** The lens without what the entry stands for; null where that cannot be asked in one go. */
export function lensOfHidden(entry: LegendEntry, lensed: Lensed, bodies: ReadonlySet<Id>): Lens | null {
  const { lens } = lensed;
  const shown = shownBy(entry, lensed);
  if (shown) return withHidden(lens, shown);
  if (entry.of !== 'line')
    return withCondition(lens, { ...named('body', 'none', [...bodies]), unsaid: false });
  if (entry.style === 'planned') return withCondition(lens, named('status', 'none', AHEAD));
  if (entry.style === 'person-bound') return withCondition(lens, named('personBound', 'none', ['yes']));
  // Plain lines are what is left when the others have been taken out.
  return entry.style === 'formal' ? withCondition(lens, named('formality', 'none', WRITTEN)) : null;
}

/** Kinds and sectors of the project that the lens leaves out, with how many bodies each would bring back. */
export function hiddenBy(
  project: Project,
  lens: Lens,
): readonly { readonly shown: Shown; readonly count: number }[] {
  const kinds =
    lens.kinds.length === KINDS.length ? null : tally(project, lensWithout(lens, 'kind', null), 'kind');
  const now = conditionOn(lens, 'sector');
  const sectors = now ? tally(project, lensWithout(lens, 'sector', null), 'sector') : null;
  const isOut = (value: string): boolean => {
    if (!now || now.is === 'said') return false;
    return now.is === 'unsaid' || now.values.includes(value) === (now.is === 'none');
  };
  const unsaidIsOut = now && (now.is === 'said' || (now.is !== 'unsaid' && !now.unsaid));
  return [
    ...[...(kinds?.values ?? [])].flatMap(([kind, count]) =>
      lens.kinds.includes(kind as Kind)
        ? []
        : [{ shown: { field: 'kind', value: kind as Kind } as const, count }],
    ),
    ...[...(sectors?.values ?? [])].flatMap(([value, count]) =>
      isOut(value) ? [{ shown: { field: 'sector', value } as const, count }] : [],
    ),
    ...(sectors && sectors.unsaid > 0 && unsaidIsOut
      ? [{ shown: { field: 'sector', value: null } as const, count: sectors.unsaid }]
      : []),
  ];
}
