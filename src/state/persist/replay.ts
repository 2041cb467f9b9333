/** The document after saved steps. Tables are copied once and then changed in place: hundreds of steps cost little. */
import { type Diff, diffSize } from '../../model/change.ts';
import { type Id, type Project, TABLES, type TableName } from '../../model/project.ts';
import { type Entry, LIMIT } from '../history.ts';
import type { SavedDocument, SavedStep } from './document.ts';

export type Replay = {
  /** @throws when the step does not fit; the document is then as before the step */
  readonly take: (step: SavedStep, revision: number) => void;
  readonly document: () => SavedDocument;
};

export function replay(start: SavedDocument): Replay {
  let { about } = start.project;
  let { session, revision } = start;
  const past = [...start.past];
  const future = [...start.future];
  const copies = new Map<TableName, Map<Id, object>>();

  function copy(table: TableName): Map<Id, object> {
    let found = copies.get(table);
    if (!found) {
      found = new Map<Id, object>(start.project[table]);
      copies.set(table, found);
    }
    return found;
  }
  /** Checked before anything is changed, so that a step is taken whole or not at all. */
  function check({ change }: Entry, back: boolean): void {
    for (const table of TABLES) {
      const { added, updated, removed } = change[table] as Diff<object>;
      if (diffSize(change[table]) === 0) continue;
      const now = copy(table);
      const [comes, goes] = back ? [removed, added] : [added, removed];
      for (const id of goes.keys()) if (!now.has(id)) throw new Error(`${id} is not there`);
      for (const id of updated.keys()) if (!now.has(id)) throw new Error(`${id} is not there`);
      for (const id of comes.keys())
        if (now.has(id) && !goes.has(id)) throw new Error(`${id} is there already`);
    }
  }
  function put(entry: Entry, back: boolean): void {
    check(entry, back);
    const { change } = entry;
    if (change.about) about = change.about[back ? 0 : 1];
    for (const table of TABLES) {
      const { added, updated, removed } = change[table] as Diff<object>;
      if (diffSize(change[table]) === 0) continue;
      const now = copy(table);
      for (const id of (back ? added : removed).keys()) now.delete(id);
      for (const [id, pair] of updated) now.set(id, pair[back ? 0 : 1]);
      for (const [id, record] of back ? removed : added) now.set(id, record);
    }
  }

  return {
    take: (step, next) => {
      if (step.do === 'session') session = { ...session, ...step.session };
      else if (step.do === 'commit') {
        put(step.entry, false);
        past.push(step.entry);
        if (past.length > LIMIT) past.shift();
        future.length = 0;
      } else {
        const [from, to] = step.do === 'undo' ? [past, future] : [future, past];
        const entry = from.at(-1);
        if (!entry) throw new Error(`Nothing to ${step.do}`);
        put(entry, step.do === 'undo');
        from.pop();
        to.push(entry);
      }
      revision = next;
    },
    document: () => ({
      project: { ...start.project, about, ...Object.fromEntries(copies) } as Project,
      past: [...past],
      future: [...future],
      revision,
      session,
    }),
  };
}
