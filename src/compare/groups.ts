/** Units in groups: by Land, size of region, part of the country, or file. Units of which nobody said are in none. */
import type { Group, Grouping, Unit } from './compare.ts';

/** Fixed orders; Länder by name, files as they came. */
const ORDER: Readonly<Partial<Record<Grouping, readonly string[]>>> = {
  size: ['city', 'town', 'rural'],
  part: ['west', 'east'],
};

const keyOf = (unit: Unit, between: Grouping): string =>
  (between === 'source' ? unit.source : unit[between]) ?? '';

export function groupsBy(units: readonly Unit[], between: Grouping): readonly Group[] {
  const members = new Map<string, string[]>();
  for (const unit of units) {
    const key = keyOf(unit, between);
    if (key === '') continue;
    const list = members.get(key);
    if (list) list.push(unit.id);
    else members.set(key, [unit.id]);
  }
  const order = ORDER[between];
  const place = (key: string) => order?.indexOf(key) ?? 0;
  return [...members]
    .map(([key, ids]) => ({ key, units: ids }))
    .sort((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1));
}
