/** What a report may say where names are codes: groups of fewer than so many are no groups, since whoever counts a list knows its number. */
import type { Named, ReportFacts, ReportPart } from './report.ts';

export type HeldFacts = {
  readonly facts: ReportFacts;
  /** Parts that would list too few: that they are held back is said instead. */
  readonly held: ReadonlySet<ReportPart>;
};

const LISTS = ['networks', 'groups', 'funders', 'carriers', 'prepared'] as const;

/**
 * Levels, sectors and categories with fewer than `least` bodies join those of which nothing is said (null, '').
 * @param least 2 or more
 */
export function heldFacts(facts: ReportFacts, least: number): HeldFacts {
  const isFew = (list: readonly unknown[]): boolean => list.length > 0 && list.length < least;
  const held = new Set<ReportPart>(LISTS.filter((part) => isFew(facts[part])));
  const all = facts.partners.flatMap(({ categories }) => categories.flatMap(({ named }) => named));
  if (isFew(all)) held.add('partners');
  if (isFew(facts.committees.flatMap(({ named }) => named))) held.add('committees');
  const committees = joined(facts.committees, ({ named }) => isFew(named), null, 'level');
  const sectors = facts.partners.map(({ sector, categories }) => ({
    sector,
    named: categories.flatMap(({ named }) => named),
    categories,
  }));
  const partners = joined(sectors, ({ named }) => isFew(named), '', 'sector').map(({ sector }) => {
    const categories = new Map<string, Named[]>();
    for (const one of sectors) {
      if (sector === '' ? one.sector !== '' && !isFew(one.named) : one.sector !== sector) continue;
      for (const { category, named } of one.categories)
        categories.set(category, [...(categories.get(category) ?? []), ...named]);
    }
    const list = [...categories].map(([category, named]) => ({ category, named }));
    return { sector, categories: joined(list, ({ named }) => isFew(named), '', 'category') };
  });
  return { facts: { ...facts, committees, partners }, held };
}

/** Groups that are too small become one with the group of which nothing is said, which comes last. */
function joined<
  K extends string,
  T extends { readonly named: readonly Named[] } & Readonly<Record<K, unknown>>,
>(groups: readonly T[], isSmall: (group: T) => boolean, nothing: T[K], key: K): readonly T[] {
  const rest = groups.filter((group) => group[key] === nothing || isSmall(group));
  const named = rest.flatMap((group) => group.named);
  return [
    ...groups.filter((group) => !rest.includes(group)),
    ...(rest.length > 0 ? [{ ...rest[0]!, [key]: nothing, named } as T] : []),
  ];
}
