/** Rows that could be the same body as another row, or as one of the open project. Proposed, never merged by themselves. */
import type { Body, Id, Project } from '../../model/project.ts';
import { likeness } from '../cells.ts';
import { type Group, openKey, pairId } from './identify.ts';
import type { DuplicatePair } from './import.ts';

/** Pairs listed at most. */
const MOST_PAIRS = 500;

type Named = { readonly key: string; readonly id: Id; readonly label: string; readonly isOpen: boolean };

/** @param bodies what each group has become, for its id and label */
export function duplicatesOf(
  groups: readonly Group[],
  bodies: ReadonlyMap<Id, Body>,
  open: Project | null,
  decided: ReadonlyMap<string, 'same' | 'different'>,
): DuplicatePair[] {
  const named: Named[] = [];
  const spoken = new Set<Id>();
  for (const group of groups) {
    if (group.open) spoken.add(group.open.id);
    for (const entry of [...group.says, ...group.fills])
      named.push({ key: entry.key, id: group.id, label: entry.body.label, isOpen: false });
  }
  for (const body of open?.bodies.values() ?? [])
    named.push({ key: openKey(body.id), id: body.id, label: body.label, isOpen: true });
  const groupsByName = new Map<string, Named[]>();
  for (const one of named) {
    const key = likeness(one.label);
    const list = groupsByName.get(key);
    if (list) list.push(one);
    else groupsByName.set(key, [one]);
  }
  const found: DuplicatePair[] = [];
  for (const list of groupsByName.values()) {
    for (let i = 1; i < list.length && i < 50; i++) {
      const a = list[i]!;
      const b = list[0]!;
      const pair = a.isOpen ? { incoming: b, other: a } : { incoming: a, other: b };
      if (pair.incoming.isOpen) continue;
      const id = pairId(pair.incoming.key, pair.other.key);
      if (pair.incoming.id === pair.other.id && !decided.has(id)) continue;
      if (found.length >= MOST_PAIRS) return found;
      const { incoming, other } = pair;
      found.push({
        id,
        incoming: { id: incoming.id, label: incoming.label },
        other: { id: other.id, label: other.label, isOpen: other.isOpen },
        score: 1,
        reasons: ['same-name'],
      });
    }
  }
  return found;
}
