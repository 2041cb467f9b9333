/** Ends of ties that nobody lists, where the person says that they are bodies. */
import { blankBody, type Project } from '../../model/project.ts';
import { Ends } from './ends.ts';
import type { Entries } from './entries.ts';

/** A new body for each end of a tie that neither a row nor the open project has. */
export function addUnknownEnds(entries: Entries, open: Project | null): void {
  const listed = new Ends();
  for (const body of open?.bodies.values() ?? []) listed.addBody(body);
  for (const { key, given, body } of entries.bodies) {
    if (given !== '') listed.addId(given);
    listed.addName(body.label, key);
  }
  // Two spellings that nobody lists are two bodies until the person says that they are one.
  const created = new Set<string>();
  for (const { tie, at } of entries.ties) {
    if (!at) continue;
    for (const cell of [tie.source, tie.target]) {
      if (cell === '' || created.has(cell) || listed.meantBy(cell) !== undefined) continue;
      created.add(cell);
      const body = blankBody('', at.table.decision.kind, cell);
      entries.bodies.push({
        key: `${at.table.id}#=${cell}`,
        given: '',
        body,
        saysKind: false,
        nameOnly: false,
      });
    }
  }
}
