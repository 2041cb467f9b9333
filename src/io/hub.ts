/** The hub of a network, guessed where nobody said: the centre with the most ties. */
import type { Body, Id, Tie } from '../model/project.ts';
import type { IssueList } from './issue-list.ts';

/** Says what it guessed. Null when there is no centre, or none with a tie. The first of equals wins. */
export function guessHub(
  bodies: ReadonlyMap<Id, Body>,
  ties: ReadonlyMap<Id, Tie>,
  file: string,
  issues: IssueList,
): Id | null {
  const counts = new Map<Id, number>();
  for (const tie of ties.values()) {
    if (tie.source === tie.target) continue;
    for (const end of [tie.source, tie.target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  let hub: Body | null = null;
  let most = 0;
  for (const body of bodies.values()) {
    const count = counts.get(body.id) ?? 0;
    if (body.kind === 'centre' && count > most) {
      hub = body;
      most = count;
    }
  }
  if (hub) issues.add('note', 'hub-guessed', { file }, { id: hub.id, label: hub.label, number: most });
  return hub?.id ?? null;
}
