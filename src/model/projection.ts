/**
 * Committees and networks as ties among their members. One tie a pair and committee, so that each says where it comes from; together the
 * ties of a pair have the strength that the projection gives it.
 */
import { STRIDE } from '../base/pauses.ts';
import type { Body, Id } from './project.ts';
import type { TieType } from './vocabulary.ts';

/**
 * What two members' common committees count together: count: each 1 · newman: each 1 / (its members − 1), so that a large one ties its
 * members less (Newman 2001) · jaccard: their share of all committees that either of the two sits in (Jaccard 1901).
 */
export const PROJECTIONS = ['count', 'newman', 'jaccard'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Kinds of bodies that others belong to. */
export const isAffiliation = ({ kind }: Pick<Body, 'kind'>): boolean =>
  kind === 'committee' || kind === 'network';

export type Member = { readonly member: Id; readonly type: TieType };
export type ProjectedTie = {
  readonly tie: null;
  readonly type: TieType;
  readonly source: Id;
  readonly target: Id;
  readonly via: Id;
  readonly strength: number;
};

/**
 * @param members of each committee or network, each once
 * @param strongest where only the strongest of parallel ties counts, each tie of a pair carries what its ties are together; else its
 * share. Counted ones always carry 1.
 */
export function* projecting(
  members: ReadonlyMap<Id, readonly Member[]>,
  projection: Projection,
  strongest: boolean,
): Generator<void, readonly ProjectedTie[]> {
  const ties: ProjectedTie[] = [];
  const sums = new Map<string, number>();
  const sits = new Map<Id, number>();
  for (const list of members.values())
    for (const { member } of list) sits.set(member, (sits.get(member) ?? 0) + 1);
  const keyOf = (a: Id, b: Id) => JSON.stringify(a < b ? [a, b] : [b, a]);
  let n = 0;
  for (const [via, list] of members) {
    const share = projection === 'newman' ? 1 / (list.length - 1) : 1;
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const { member: source, type } = list[i]!;
        const target = list[j]!.member;
        ties.push({ tie: null, type, source, target, via, strength: share });
        if (projection !== 'count') {
          const key = keyOf(source, target);
          sums.set(key, (sums.get(key) ?? 0) + share);
        }
        if (++n % STRIDE === 0) yield;
      }
    }
  }
  if (projection === 'count') return ties;
  const weighted: ProjectedTie[] = [];
  for (const tie of ties) {
    const sum = sums.get(keyOf(tie.source, tie.target))!;
    // Of jaccard the sum is the number of common committees.
    const scale = projection === 'jaccard' ? 1 / (sits.get(tie.source)! + sits.get(tie.target)! - sum) : 1;
    weighted.push({ ...tie, strength: scale * (strongest ? sum : tie.strength) });
    if (++n % STRIDE === 0) yield;
  }
  return weighted;
}
