/** Which names of a list could be one body: proposed with score and reasons, never decided. */

import { candidatesOf } from './candidates.ts';
import { type Compare, compareNames, type LikenessReason, type Setting } from './compare.ts';
import { jointsOf, readName } from './read-name.ts';
import { settingOf } from './setting.ts';
import { foldWord } from './words.ts';

export type Named = {
  readonly id: string;
  readonly label: string;
  /** Where it is, as typed; tells bodies of the same name apart. */
  readonly place?: string | null;
  readonly kind?: string | null;
};

export type ProposedPair = {
  /** Of `pairId`: the same at the next import. */
  readonly id: string;
  /** Of the incoming names. */
  readonly a: Named;
  readonly b: Named;
  /** `b` is one of the existing names. */
  readonly isExisting: boolean;
  /** 0 … 1. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
};

export type ProposeOptions = {
  /** Pairs below are not proposed, 0 … 1. */
  readonly threshold: number;
  /** The likeliest so many; guards against lists in which everything is called alike. */
  readonly most: number;
  /** Pairs decided as different before, by id. */
  readonly decided: ReadonlySet<string>;
  readonly progress: ((done: number, total: number) => void) | null;
};

/** Chosen on the tuning half of the labelled names. */
export const LIKELY = 0.8;
export const PROPOSE_DEFAULTS: ProposeOptions = {
  threshold: LIKELY,
  most: 5000,
  decided: new Set(),
  progress: null,
};

/**
 * Stable across runs: by the folded names, so that new ids in the next file do not ask again; where both have one name, by
 * their ids too. Does not depend on which comes first.
 */
export function pairId(a: Named, b: Named): string {
  const key = (one: Named) => one.label.normalize('NFKC').trim().split(/\s+/).map(foldWord).join(' ');
  const [first, second] = [key(a), key(b)];
  if (first === second) return JSON.stringify([first, ...[a.id, b.id].sort()]);
  return JSON.stringify([first, second].sort());
}

/** Pairs that nobody has decided on. */
export const notDecided = <P extends { readonly id: string }>(
  pairs: readonly P[],
  decided: ReadonlySet<string>,
): P[] => pairs.filter((pair) => !decided.has(pair.id));

/**
 * Pairs within the incoming names and between them and the existing ones, the likeliest first. The same id on both sides is
 * the same body already and no pair. Of bodies that say exactly the same, the first speaks for all, and each other one is
 * paired with it. Names without a letter or digit are left out. Deterministic; 20 000 against 20 000 names take seconds.
 */
export function proposeDuplicates(
  incoming: readonly Named[],
  existing: readonly Named[],
  options: Partial<ProposeOptions> = {},
): ProposedPair[] {
  const { threshold, most, decided, progress } = { ...PROPOSE_DEFAULTS, ...options };
  const all = [...incoming, ...existing];
  const { names, setting } = readAll(all);
  const { firsts, alike } = firstsOf(all, names, incoming.length);
  const isIncoming = firsts.filter((at) => at < incoming.length).length;
  let pairs: ProposedPair[] = [];
  let ofOne: ProposedPair[] = [];
  let one = -1;
  const propose = (i: number, j: number) => {
    const [a, b] = [all[i]!, all[j]!];
    const isExisting = j >= incoming.length;
    if (isExisting && a.id === b.id) return;
    const { score, reasons } = compareNames(names[i]!, names[j]!, setting, threshold);
    if (score < threshold) return;
    const id = pairId(a, b);
    if (decided.has(id)) return;
    if (i !== one) {
      for (const pair of likeliest(ofOne, MOST_EACH)) pairs.push(pair);
      pairs = kept(pairs, most);
      ofOne = [];
      one = i;
    }
    ofOne.push({ id, a, b, isExisting, score, reasons });
    if (ofOne.length > ROOM * MOST_EACH) ofOne = likeliest(ofOne, MOST_EACH);
  };
  const read = firsts.map((at) => names[at]!.name);
  candidatesOf(read, isIncoming, threshold, setting, (i, j) => propose(firsts[i]!, firsts[j]!), progress);
  for (const [first, other] of alike) propose(first, other);
  return likeliest(pairs.concat(likeliest(ofOne, MOST_EACH)), most);
}

/** Pairs of one name: who has more of them has to look at the list, not at pairs. */
const MOST_EACH = 25;
/** Lists are cut when they have grown to so many times what is kept. */
const ROOM = 4;

const kept = (pairs: ProposedPair[], most: number): ProposedPair[] =>
  pairs.length > ROOM * most ? likeliest(pairs, most) : pairs;

const likeliest = (pairs: readonly ProposedPair[], most: number): ProposedPair[] =>
  [...pairs]
    .sort((p, q) => q.score - p.score || order(p.a.label, q.a.label) || order(p.id, q.id))
    .slice(0, most);

/** Bodies that say what none before them says, incoming and existing apart; and each other incoming one with its first. */
function firstsOf(all: readonly Named[], names: readonly Compare[], incoming: number) {
  const first = new Map<string, number>();
  const firsts: number[] = [];
  const alike: [number, number][] = [];
  for (const [i, { name, place, kind }] of names.entries()) {
    if (name.plain === '') continue;
    const key = JSON.stringify([i < incoming, all[i]!.label, place, kind]);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, i);
      firsts.push(i);
    } else if (i < incoming) alike.push([known, i]);
  }
  return { firsts, alike };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One pair by itself: both ways round the same score. */
export function likeness(
  a: Named,
  b: Named,
): { readonly score: number; readonly reasons: readonly LikenessReason[] } {
  const { names, setting } = readAll([a, b]);
  return compareNames(names[0]!, names[1]!, setting);
}

function readAll(all: readonly Named[]): { names: Compare[]; setting: Setting } {
  const labels = new Set(all.map((one) => one.label));
  const joints = jointsOf(labels);
  const read = new Map(Array.from(labels, (label) => [label, readName(label, joints)] as const));
  const names = all.map((one) => ({
    name: read.get(one.label)!,
    place: foldWord(one.place?.trim() ?? ''),
    kind: one.kind ?? '',
  }));
  return { names, setting: settingOf([...read.values()]) };
}
