/** A moment of a network as a person names it: a year, a kept state by its name, or 'now'. */
import type { Lens } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { type Moment, momentsOf } from '../model/timeline.ts';
import { type Console, say } from './console.ts';
import { today } from './today.ts';

const wordFor = (moment: Moment): string =>
  moment.of === 'year' ? String(moment.year) : moment.of === 'snapshot' ? moment.snapshot.label : 'now';

/** Null when the network has no such moment, which has been said then. @param option as it is typed, '--from' */
export function momentAt(
  project: Project,
  lens: Lens,
  option: string,
  value: string,
  console: Console,
): Moment | null {
  const all = momentsOf(project, lens, today());
  const plain = value.trim().toLowerCase();
  const found = all.find(
    (moment) =>
      moment.key === value ||
      wordFor(moment).toLowerCase() === plain ||
      (moment.of === 'snapshot' && moment.snapshot.id === value),
  );
  if (found) return found;
  const possible = all.map(wordFor).join(', ');
  say(
    console,
    `„${value}“ ist für ${option} kein Zeitpunkt dieses Netzes. Möglich sind: ${possible}.`,
    `“${value}” for ${option} is no moment of this network. Possible are: ${possible}.`,
  );
  return null;
}
