/** Rows that could be the same body as another row, or as one of the open project. Proposed, never merged by themselves. */

import { type Named, type ProposedPair, proposeDuplicates } from '../../model/likeness/index.ts';
import type { Project } from '../../model/project.ts';
import type { BodyEntry } from './entries.ts';
import { type Group, type Matches, openKey, rowsOf } from './identify.ts';
import type { Decisions, DuplicatePair, Progress } from './import.ts';
import { nameKey } from './name-key.ts';

/** Pairs listed at most. */
const MOST_PAIRS = 500;
/** Above this many names, only those that look the same are compared: proposing has to stay a matter of seconds. */
export const MOST_NAMES = 20_000;

/** Two keys – of a row, and of a row or a body of the open project – that may be one body. */
export type Pair = Pick<ProposedPair, 'id' | 'a' | 'b' | 'isExisting' | 'score'> & {
  readonly reasons: readonly string[];
};

/** Rows that the open project knows already are no question; all others are compared with each other and with it. */
export function proposePairs(
  entries: readonly BodyEntry[],
  known: Matches,
  open: Project | null,
  progress?: Progress,
): Pair[] {
  const incoming: Named[] = [];
  for (const entry of entries) {
    if (known.has(entry)) continue;
    const { label, place, kind } = entry.body;
    incoming.push({ id: entry.key, label, place, kind: entry.saysKind ? kind : null });
  }
  if (incoming.length === 0) return [];
  const existing: Named[] = [];
  for (const { id, label, place, kind } of open?.bodies.values() ?? [])
    existing.push({ id: openKey(id), label, place, kind });
  if (incoming.length + existing.length > MOST_NAMES) return sameNames(incoming, existing);
  const found = proposeDuplicates(incoming, existing, { most: MOST_PAIRS, progress: progress ?? null });
  return found.map((pair) => ({ ...pair, reasons: [...new Set(pair.reasons.map(({ code }) => code))] }));
}

/** Names that only differ in case, blanks and signs. */
function sameNames(incoming: readonly Named[], existing: readonly Named[]): Pair[] {
  const first = new Map<string, { readonly one: Named; readonly isExisting: boolean }>();
  for (const one of existing) {
    const key = nameKey(one.label);
    if (!first.has(key)) first.set(key, { one, isExisting: true });
  }
  const found: Pair[] = [];
  for (const one of incoming) {
    const key = nameKey(one.label);
    const other = first.get(key);
    if (!other) first.set(key, { one, isExisting: false });
    else if (found.length < MOST_PAIRS)
      found.push({
        id: JSON.stringify([key, one.id, other.one.id]),
        a: one,
        b: other.one,
        isExisting: other.isExisting,
        score: 1,
        reasons: ['same-name'],
      });
  }
  return found;
}

/** The pairs that the person said are one body. */
export const sameBodies = (pairs: readonly Pair[], { duplicates }: Decisions): readonly Pair[] =>
  pairs.filter((pair) => duplicates.get(pair.id) === 'same');

/** Pairs as they are shown: each once, and none that is one body for another reason. */
export function shownPairs(
  pairs: readonly Pair[],
  groups: readonly Group[],
  { duplicates }: Decisions,
): DuplicatePair[] {
  const idOf = new Map<string, string>();
  for (const group of groups) {
    if (group.open) idOf.set(openKey(group.open.id), group.id);
    for (const entry of rowsOf(group)) idOf.set(entry.key, group.id);
  }
  const shown = new Set<string>();
  const found: DuplicatePair[] = [];
  for (const { id, a, b, isExisting, score, reasons } of pairs) {
    const incoming = idOf.get(a.id);
    const other = idOf.get(b.id) ?? b.id.slice(1);
    if (incoming === undefined || shown.has(id)) continue;
    if (incoming === other && !duplicates.has(id)) continue;
    shown.add(id);
    found.push({
      id,
      incoming: { id: incoming, label: a.label },
      other: { id: other, label: b.label, isOpen: isExisting },
      score,
      reasons,
    });
  }
  return found;
}
