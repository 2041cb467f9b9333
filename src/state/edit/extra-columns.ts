/**
 * Columns of the person's own. A column is there as long as a record has it: an empty one is kept by the first record of the
 * table alone, so that a new column costs one record and not all of them.
 */
import { type Change, NO_CHANGE, noDiff } from '../../model/change.ts';
import type { Body, Id, Project, Table, Tie } from '../../model/project.ts';
import type { SheetName } from './cells.ts';

const namesOf = new WeakMap<object, readonly string[]>();

/** Names of a table's own columns, in the order in which records first have them. */
export function extraColumns(table: Table<Body | Tie>): readonly string[] {
  let found = namesOf.get(table);
  if (!found) {
    const names = new Set<string>();
    for (const { extra } of table.values())
      for (const name in extra) if (Object.hasOwn(extra, name)) names.add(name);
    found = [...names];
    namesOf.set(table, found);
  }
  return found;
}

type Extra = Readonly<Record<string, string>>;

function withExtras(project: Project, sheet: SheetName, edit: (extra: Extra, id: Id) => Extra): Change {
  const updated = new Map<Id, readonly [Body | Tie, Body | Tie]>();
  for (const [id, record] of project[sheet] as Table<Body | Tie>) {
    const extra = edit(record.extra, id);
    if (extra !== record.extra) updated.set(id, [record, { ...record, extra }]);
  }
  return { ...NO_CHANGE, [sheet]: { ...noDiff<never>(), updated } };
}

/** An empty column. Empty when there is one of that name, or no record to keep it. */
export function addColumn(project: Project, sheet: SheetName, name: string): Change {
  if (extraColumns(project[sheet]).includes(name)) return NO_CHANGE;
  const [first] = project[sheet].keys();
  return withExtras(project, sheet, (extra, id) => (id === first ? { ...extra, [name]: '' } : extra));
}

/** The column under another name, in its place. Empty when the name is taken. */
export function renameColumn(project: Project, sheet: SheetName, from: string, to: string): Change {
  if (from === to || extraColumns(project[sheet]).includes(to)) return NO_CHANGE;
  return withExtras(project, sheet, (extra) =>
    Object.hasOwn(extra, from)
      ? Object.fromEntries(Object.entries(extra).map(([name, value]) => [name === from ? to : name, value]))
      : extra,
  );
}

export function deleteColumn(project: Project, sheet: SheetName, name: string): Change {
  return withExtras(project, sheet, (extra) =>
    Object.hasOwn(extra, name)
      ? Object.fromEntries(Object.entries(extra).filter(([other]) => other !== name))
      : extra,
  );
}

/** How many records say something in a column. */
export function filledIn(project: Project, sheet: SheetName, name: string): number {
  let count = 0;
  for (const { extra } of (project[sheet] as Table<Body | Tie>).values())
    if (Object.hasOwn(extra, name) && extra[name] !== '') count++;
  return count;
}
