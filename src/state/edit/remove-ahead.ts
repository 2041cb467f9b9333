/**
 * Deleting from a large network, worked out while the person is asked: the network without what goes, and read through the lens. Who says
 * yes then finds it done, and the page does not stand still; who is faster than that waits as long as before.
 */
import { nextTask } from '../../base/pace.ts';
import type { Change } from '../../model/change.ts';
import { removeChange } from '../../model/edit/remove.ts';
import type { Id, Project } from '../../model/project.ts';
import { applyAhead } from '../history.ts';
import { readAhead } from '../select.ts';
import { store } from '../store.ts';

/** Bodies with all that hangs on them, and single ties. */
export type Removal = { readonly bodies?: readonly Id[]; readonly ties?: readonly Id[] };

/** Records from which on it could be felt. */
const MANY = 5000;

let known: { readonly project: Project; readonly what: Removal; readonly change: Change } | null = null;

/**
 * To be called when the question is asked, and `forgetAhead` when it is not asked any more.
 * @returns the network as it will be; null for a small one, of which nothing is worked out @throws AbortError
 */
export async function removeAhead(what: Removal, signal: AbortSignal): Promise<Project | null> {
  const { project, lens } = store.getState();
  if (project.bodies.size + project.ties.size < MANY) return null;
  await nextTask(); // the question stands there first
  signal.throwIfAborted();
  const change = removeChange(project, what);
  const without = await applyAhead(project, change, signal);
  await readAhead(without, lens, signal);
  signal.throwIfAborted();
  known = { project, what, change };
  return without;
}

/** The change that was worked out for this removal from this state of the network; null = none was. */
export function changeAhead(project: Project, what: Removal): Change | null {
  if (known?.project !== project) return null;
  return isSame(known.what.bodies, what.bodies) && isSame(known.what.ties, what.ties) ? known.change : null;
}

export function forgetAhead(): void {
  known = null;
}

const isSame = (a: readonly Id[] = [], b: readonly Id[] = []): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
