/** What lies between two projects, found without holding up the page. */
import { type Change, difference } from '../../model/change.ts';
import { NO_RECORDS, type Project, TABLES } from '../../model/project.ts';
import { type Pace, pace } from './pace.ts';

/** `difference`, in slices: of two large projects it takes longer than the page may stand still. */
export async function differenceInSlices(from: Project, to: Project, wait: Pace = pace()): Promise<Change> {
  const bare = (p: Project): Project => ({ ...NO_RECORDS, about: p.about });
  const change = difference(bare(from), bare(to));
  const whole = change as unknown as Record<string, Record<string, Map<string, unknown>>>;
  for (const table of TABLES) {
    const ids = [...new Set([...from[table].keys(), ...to[table].keys()])];
    for (let i = 0; i < ids.length; i += 500) {
      const some = ids.slice(i, i + 500);
      const part = (p: Project) => ({
        ...bare(p),
        [table]: new Map(some.flatMap((id) => (p[table].has(id) ? [[id, p[table].get(id)]] : []))),
      });
      const diff = difference(part(from), part(to))[table];
      for (const kind of ['added', 'updated', 'removed'] as const)
        for (const [id, record] of diff[kind]) whole[table]![kind]!.set(id, record);
      const turn = wait();
      if (turn) await turn;
    }
  }
  return change;
}
