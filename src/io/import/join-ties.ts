/** Ties whose ends are known → ties of the project: those it has already, brought up to date, and new ones. */

import type { Id, Project, Tie } from '../../model/project.ts';
import { DIRECTED } from '../../model/vocabulary.ts';
import { TieIds } from '../ties-table.ts';
import { type Account, agree, fillTie, holdsTie, updateTie } from './combine.ts';
import { TIES_BETWEEN } from './end-ties.ts';
import type { TieEntry } from './entries.ts';
import type { Progress } from './import.ts';

/** A tie with ids as ends. */
export type EndedTie = { readonly entry: TieEntry; readonly source: Id; readonly target: Id };

export type JoinedTies = {
  readonly added: ReadonlyMap<Id, Tie>;
  readonly updated: ReadonlyMap<Id, readonly [from: Tie, to: Tie]>;
  /** Ties of the open project that the file speaks of and that stay as they are. */
  readonly same: number;
  readonly missing: number;
  readonly skipped: number;
};

/** @param byId the file's ids are the project's; else a tie is known by its ends and type */
export function joinTies(
  ended: readonly EndedTie[],
  open: Project | null,
  byId: boolean,
  labelOf: (id: Id) => string,
  account: Account,
  repeats: (entry: TieEntry) => void,
  progress?: Progress,
): JoinedTies {
  const { ties, skipped } = merged(ended, repeats);
  const known = matchOpen(ties, open, byId);
  const added = new Map<Id, Tie>();
  const updated = new Map<Id, readonly [Tie, Tie]>();
  const ids = new TieIds();
  const given = new Map<Id, unknown>(ties.flatMap(({ given: id }) => (id === '' ? [] : [[id, null]])));
  const taken = {
    has: (id: Id) => added.has(id) || given.has(id) || open?.ties.has(id) === true,
  } as ReadonlyMap<Id, unknown>;
  let unchanged = 0;
  for (const [i, item] of ties.entries()) {
    if (i % TIES_BETWEEN === 0) progress?.(i, ties.length);
    const mine = known.get(item);
    if (!mine) {
      const free = item.given !== '' && !open?.ties.has(item.given);
      const id = free ? item.given : ids.next(item.tie.source, item.tie.target, item.tie.type, taken);
      added.set(id, { ...item.tie, id });
      continue;
    }
    const label = `${labelOf(mine.source)} – ${labelOf(mine.target)}`;
    const to = updateTie(mine, item.tie, label, silentFields(item, mine), account);
    if (to === mine) unchanged++;
    else updated.set(mine.id, [mine, to]);
  }
  return { added, updated, same: unchanged, missing: (open?.ties.size ?? 0) - known.size, skipped };
}

/** Where a tie without a direction is written the other way round, its ends are no change; nor is a type nobody wrote. */
function silentFields({ tie, given, saysType }: Item, mine: Tie): ReadonlySet<string> {
  const isTurned = tie.source === mine.target && tie.target === mine.source && !DIRECTED.includes(tie.type);
  const silent = new Set<string>();
  if (given === '' || isTurned) silent.add('source').add('target');
  if (!saysType) silent.add('type');
  return silent;
}

type Item = { tie: Tie; readonly given: Id; readonly saysType: boolean };

/** Rows of a partners' list that were said to be one body tell of one tie, as long as they say nothing against each other. */
function merged(
  ended: readonly EndedTie[],
  repeats: (entry: TieEntry) => void,
): { readonly ties: Item[]; readonly skipped: number } {
  const ties: Item[] = [];
  const seen = new Set<Id>();
  const ofPartners = new Map<string, Item[]>();
  let skipped = 0;
  for (const { entry, source, target } of ended) {
    const tie: Tie = { ...entry.tie, source, target };
    if (entry.given !== '') {
      if (seen.has(entry.given)) {
        repeats(entry);
        skipped++;
        continue;
      }
      seen.add(entry.given);
    } else if (entry.partner) {
      const key = pairKey(tie);
      const others = ofPartners.get(key);
      const other = others?.find((one) => agree(one.tie, tie));
      if (other) {
        other.tie = fillTie(other.tie, tie);
        continue;
      }
      const item = { tie, given: '', saysType: entry.saysType };
      if (others) others.push(item);
      else ofPartners.set(key, [item]);
      ties.push(item);
      continue;
    }
    ties.push({ tie, given: entry.given, saysType: entry.saysType });
  }
  return { ties, skipped };
}

const pairKey = ({ source, target, type }: Tie): string => {
  const swap = !DIRECTED.includes(type) && target < source;
  const [a, b] = swap ? [target, source] : [source, target];
  // The length tells where the first id ends, whatever stands in it.
  return `${a.length}:${a}${b}:${type}`;
};

/** By the file's id where the project has it; else the tie of the same ends and type, the one that says the same first. */
function matchOpen(ties: readonly Item[], open: Project | null, byId: boolean): ReadonlyMap<Item, Tie> {
  const found = new Map<Item, Tie>();
  if (!open || open.ties.size === 0) return found;
  const taken = new Set<Id>();
  const rest = new Map<string, Item[]>();
  for (const item of ties) {
    const mine = item.given === '' ? undefined : open.ties.get(item.given);
    if (mine && !taken.has(mine.id) && (byId || pairKey(mine) === pairKey(item.tie))) {
      found.set(item, mine);
      taken.add(mine.id);
      continue;
    }
    const key = pairKey(item.tie);
    const list = rest.get(key);
    if (list) list.push(item);
    else rest.set(key, [item]);
  }
  const candidates = new Map<string, Tie[]>();
  for (const tie of open.ties.values()) {
    if (taken.has(tie.id)) continue;
    const key = pairKey(tie);
    if (!rest.has(key)) continue;
    const list = candidates.get(key);
    if (list) list.push(tie);
    else candidates.set(key, [tie]);
  }
  for (const [key, items] of rest) {
    const free = new Set(candidates.get(key) ?? []);
    if (free.size === 0) continue;
    const left = new Set(items);
    for (const fits of [holdsTie, agree, ANY]) {
      // With many ties between two, looking for the one that fits best is not worth quadratic time.
      if (fits !== ANY && free.size * left.size > 10_000) continue;
      for (const item of left) {
        for (const mine of free) {
          if (!fits(mine, item.tie)) continue;
          found.set(item, mine);
          free.delete(mine);
          left.delete(item);
          break;
        }
      }
    }
  }
  return found;
}

const ANY = (): boolean => true;
