/**
 * Who sits in which committees and networks, as sets: the committees that several bodies share, and every combination of them that
 * bodies have – what an UpSet plot shows (Lex, Gehlenborg, Strobelt, Vuillemot & Pfister 2014).
 */
import type { Lensed } from './lens.ts';
import type { Body } from './project.ts';
import { isAffiliation } from './projection.ts';
import type { TieType } from './vocabulary.ts';

/** Ties that say who sits in a committee or belongs to a network; a committee may also be worked with, funded or carried. */
export const MEMBERSHIP: readonly TieType[] = ['committee-membership', 'network-membership', 'mandate'];

export type SharedCommittee = { readonly committee: Body; readonly members: readonly Body[] };
export type Combination = {
  /** Indices of the committees, rising; never empty. */
  readonly committees: readonly number[];
  /** Who sits in exactly these of them, in the order of the lens's bodies. */
  readonly bodies: readonly Body[];
};
export type SharedCommittees = {
  /** The largest first, equals by name and id. */
  readonly committees: readonly SharedCommittee[];
  /** Every body in exactly one; those of several committees first, of each kind the most frequent first. */
  readonly combinations: readonly Combination[];
  /** Committees with members that are not among `committees`: too few members, or too many committees. */
  readonly otherCommittees: number;
  /** Bodies that sit only in those. */
  readonly otherBodies: number;
};

/** With more rows, nobody sees who sits where. */
export const MOST_COMMITTEES = 20;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Committees and networks with their members, each member once, through a lens in which they are bodies. O(ties) */
export function membersOf({ bodies, ties }: Lensed): ReadonlyMap<Body, ReadonlySet<Body>> {
  const members = new Map<Body, Set<Body>>();
  for (const { type, source, target } of ties) {
    if (!MEMBERSHIP.includes(type)) continue;
    const [a, b] = [bodies[source]!, bodies[target]!];
    if (isAffiliation(a) === isAffiliation(b)) continue;
    const [member, committee] = isAffiliation(b) ? [a, b] : [b, a];
    const known = members.get(committee);
    if (known) known.add(member);
    else members.set(committee, new Set([member]));
  }
  return members;
}

/**
 * @param least members that a committee needs; below two it is shared by nobody
 * @param most committees; combinations are of these alone
 */
export function sharedCommittees(lensed: Lensed, least = 2, most = MOST_COMMITTEES): SharedCommittees {
  const members = membersOf(lensed);
  const place = new Map(lensed.bodies.map((body, v) => [body, v] as const));
  const all = [...members]
    .map(([committee, set]) => ({
      committee,
      members: [...set].sort((a, b) => place.get(a)! - place.get(b)!),
    }))
    .sort(
      (a, b) =>
        b.members.length - a.members.length ||
        byText(a.committee.label, b.committee.label) ||
        byText(a.committee.id, b.committee.id),
    );
  const committees = all.filter((one) => one.members.length >= least).slice(0, most);
  const sits = new Map<Body, number[]>();
  committees.forEach((one, i) => {
    for (const body of one.members) {
      const list = sits.get(body);
      if (list) list.push(i);
      else sits.set(body, [i]);
    }
  });
  const found = new Map<string, { committees: readonly number[]; bodies: Body[] }>();
  for (const body of lensed.bodies) {
    const own = sits.get(body);
    if (!own) continue;
    const key = own.join(' ');
    const known = found.get(key);
    if (known) known.bodies.push(body);
    else found.set(key, { committees: own, bodies: [body] });
  }
  const everybody = new Set([...members.values()].flatMap((set) => [...set]));
  return {
    committees,
    combinations: [...found.values()].sort(
      (a, b) =>
        Number(b.committees.length > 1) - Number(a.committees.length > 1) ||
        b.bodies.length - a.bodies.length ||
        b.committees.length - a.committees.length ||
        firstDifference(a.committees, b.committees),
    ),
    otherCommittees: all.length - committees.length,
    otherBodies: everybody.size - sits.size,
  };
}

/** Lists of equal length in the order of their first difference. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
