/**
 * What people ask of a network first, answered by counting alone: no worker, no measure of paths. O(n + m), and O(n·(n + m))
 * for who would be missed most, which is left out above `MOST`.
 */
import { egoOf, without } from './ego.ts';
import type { Lensed } from './lens.ts';
import { LEVELS, type Level } from './vocabulary.ts';

/** Bodies up to which each one is taken away in turn. */
export const MOST = 600;

/** Bodies other than the hub with ties into both sectors, most such ties first; sectors by their index in `lensed.sectors`. */
export function betweenSectors(lensed: Lensed, first: number, second: number): readonly number[] {
  const { graph, labels, hub } = lensed;
  const found: { readonly v: number; readonly ties: number }[] = [];
  for (let v = 0; v < graph.n; v++) {
    if (v === hub) continue;
    let [one, two] = [0, 0];
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const sector = labels.sector[graph.targets[k]!]!;
      if (sector === first) one++;
      else if (sector === second) two++;
    }
    if (one > 0 && two > 0) found.push({ v, ties: one + two });
  }
  return found.sort((a, b) => b.ties - a.ties || a.v - b.v).map(({ v }) => v);
}

/** Bodies that have no tie but the one to the hub. */
export const onlyThroughHub = (lensed: Lensed): readonly number[] =>
  lensed.hub === null ? [] : without(lensed, lensed.hub).isolated;

/** Neighbours of the hub that are tied to each other, ascending; and how many pairs there are, tied and in all. */
export function amongPartners(
  lensed: Lensed,
): { readonly bodies: readonly number[]; readonly ties: number; readonly pairs: number } | null {
  if (lensed.hub === null) return null;
  const { alterTies, alterPairs } = egoOf(lensed, lensed.hub);
  const bodies = [...new Set(alterTies.flat())].sort((a, b) => a - b);
  return { bodies, ties: alterTies.length, pairs: alterPairs };
}

/** Where the hub has a seat; vertices ascending. */
export type Seats = {
  /** Bodies that are committees: what is counted, however the membership is recorded. */
  readonly committees: readonly number[];
  /** Networks and other bodies with a seat of the same kind, such as a working group of a federation. */
  readonly others: readonly number[];
  /** How many of the committees there are of each level. */
  readonly levels: readonly (readonly [Level, number])[];
};

/**
 * Committees that the hub takes part in. A committee is a body of that kind: a seat says how somebody takes part, not what it is
 * that they sit in, and two seats in one committee are one committee.
 */
export function committeesOfHub(lensed: Lensed): Seats | null {
  const { hub, ties, bodies } = lensed;
  if (hub === null) return null;
  const [committees, others] = [new Set<number>(), new Set<number>()];
  for (const { type, source, target } of ties) {
    if (type !== 'committee-membership' && type !== 'network-membership') continue;
    if ((source === hub) === (target === hub)) continue;
    const other = source === hub ? target : source;
    if (bodies[other]!.kind === 'committee') committees.add(other);
    else if (type === 'committee-membership') others.add(other);
  }
  const levels = LEVELS.flatMap((level) => {
    const n = [...committees].filter((v) => bodies[v]!.level === level).length;
    return n > 0 ? [[level, n] as const] : [];
  });
  const sorted = (found: ReadonlySet<number>) => [...found].sort((a, b) => a - b);
  return { committees: sorted(committees), others: sorted(others), levels };
}

/**
 * The body other than the hub without which most others would have no tie left, and those others; null where nobody would
 * be cut off, and in networks larger than `MOST`.
 */
export function mostMissed(
  lensed: Lensed,
): { readonly body: number; readonly cutOff: readonly number[] } | null {
  const { graph, hub } = lensed;
  if (graph.n > MOST) return null;
  let most: { readonly body: number; readonly cutOff: readonly number[] } | null = null;
  for (let v = 0; v < graph.n; v++) {
    if (v === hub) continue;
    const { isolated } = without(lensed, v);
    if (isolated.length > (most?.cutOff.length ?? 0)) most = { body: v, cutOff: isolated };
  }
  return most;
}
