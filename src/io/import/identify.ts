/**
 * Which rows mean the same body, which of them the open project has already, and what id each body gets. Rows are one body
 * only where the file gives them one id, where the open project knows them under one name, or where the person said so.
 */

import type { Body, Id, Project } from '../../model/project.ts';
import type { BodyEntry } from './entries.ts';
import type { Decisions } from './import.ts';
import { nameKey } from './name-key.ts';
import { Slugs } from './slug.ts';

/** Rows that tell of one body. */
export type Group = {
  readonly id: Id;
  /** The body of the open project; null = a new one. */
  readonly open: Body | null;
  /** Rows that say what the body is now, then rows that only fill in what is missing. */
  readonly says: readonly BodyEntry[];
  readonly fills: readonly BodyEntry[];
};

/** Where other names of a body are kept: 'AOK Nordwest | AOK NW'. Known by them when a file comes again. */
export const ALIASES = 'aliases';
const BETWEEN = ' | ';

export const aliasesOf = (body: Body): readonly string[] =>
  Object.hasOwn(body.extra, ALIASES) ? (body.extra[ALIASES] ?? '').split(BETWEEN).filter(Boolean) : [];

export const withAliases = (body: Body, names: readonly string[]): Body =>
  names.length === 0 ? body : { ...body, extra: { ...body.extra, [ALIASES]: names.join(BETWEEN) } };

/** The key of a body of the open project, beside the keys of rows. */
export const openKey = (id: Id): string => `@${id}`;

/** Two keys, of a row and of a row or an open body, that the person said are one body. */
export type SameBody = { readonly a: { readonly id: string }; readonly b: { readonly id: string } };

/** @param known which rows the open project knows; of `matchOpen` */
export function identify(
  entries: readonly BodyEntry[],
  known: Matches,
  same: readonly SameBody[],
  open: Project | null,
): Group[] {
  const parts = new Parts();
  const firstGiven = new Map<Id, BodyEntry>();
  for (const entry of entries) {
    parts.add(entry.key);
    const match = known.get(entry);
    if (match) parts.join(openKey(match.id), entry.key);
    if (entry.given === '') continue;
    const first = firstGiven.get(entry.given);
    if (first) parts.join(first.key, entry.key);
    else firstGiven.set(entry.given, entry);
  }
  for (const { a, b } of same) parts.join(b.id, a.id);
  return groupsOf(entries, known, parts, open);
}

// ------------------------------------------------------------------------------------------- the open project's

export type Match = {
  readonly id: Id;
  /** By its name or id; false = by another name that it goes by, which changes nothing but what is missing. */
  readonly byName: boolean;
};

export type Matches = ReadonlyMap<BodyEntry, Match>;

/** Rows that the open project has, by id or name. Each of its bodies is met as often as it has names. */
export function matchOpen(entries: readonly BodyEntry[], open: Project, decisions: Decisions): Matches {
  const found = new Map<BodyEntry, Match>();
  const byId = decisions.target.is === 'join' && decisions.target.key === 'id';
  const taken = new Set<Id>();
  const rest = new Map<string, BodyEntry[]>();
  for (const entry of entries) {
    if (byId && entry.given !== '' && open.bodies.has(entry.given)) {
      found.set(entry, { id: entry.given, byName: true });
      taken.add(entry.given);
    } else if (!byId || entry.given === '') {
      const key = nameKey(entry.body.label);
      const list = rest.get(key);
      if (list) list.push(entry);
      else rest.set(key, [entry]);
    }
  }
  const candidates = new Map<string, { readonly body: Body; readonly byName: boolean }[]>();
  const offer = (name: string, body: Body, byName: boolean) => {
    const key = nameKey(name);
    if (!rest.has(key)) return;
    const list = candidates.get(key);
    if (list) list.push({ body, byName });
    else candidates.set(key, [{ body, byName }]);
  };
  for (const body of open.bodies.values()) if (!taken.has(body.id)) offer(body.label, body, true);
  for (const body of open.bodies.values()) for (const name of aliasesOf(body)) offer(name, body, false);
  for (const [key, list] of rest) pair(list, candidates.get(key) ?? [], found);
  return found;
}

/** Bodies of one name: those of the same place first, then in order where a place is not said. */
function pair(
  entries: readonly BodyEntry[],
  candidates: readonly { readonly body: Body; readonly byName: boolean }[],
  found: Map<BodyEntry, Match>,
): void {
  if (candidates.length === 0) return;
  const isOnly = entries.length === 1 && candidates.length === 1;
  const free = new Set(candidates);
  const left = new Set(entries);
  const fits = [
    (a: string, b: string) => a !== '' && a === b,
    (a: string, b: string) => a === '' || b === '' || isOnly,
  ];
  const met = new Map<Id, { byName: boolean; readonly entries: Set<BodyEntry> }>();
  for (const isFit of fits) {
    for (const entry of left) {
      const place = nameKey(entry.body.place);
      for (const candidate of free) {
        if (!isFit(place, nameKey(candidate.body.place))) continue;
        const { id } = candidate.body;
        const meeting = met.get(id);
        if (meeting) {
          meeting.entries.add(entry);
          meeting.byName ||= candidate.byName;
        } else met.set(id, { byName: candidate.byName, entries: new Set([entry]) });
        free.delete(candidate);
        left.delete(entry);
        break;
      }
    }
  }
  // Of several rows that are one body, the first says what it is: as when they became one.
  for (const [id, meeting] of met) {
    let byName = meeting.byName;
    for (const entry of entries) {
      if (!meeting.entries.has(entry)) continue;
      found.set(entry, { id, byName });
      byName = false;
    }
  }
}

// --------------------------------------------------------------------------------------------------------- groups

/** Disjoint sets of keys (Galler & Fischer 1964). At most one key of the open project in each: two open bodies stay two. */
class Parts {
  private readonly parent = new Map<string, string>();
  private readonly open = new Map<string, string>();

  has(key: string): boolean {
    return this.parent.has(key);
  }

  add(key: string): void {
    if (!this.parent.has(key)) this.parent.set(key, key);
    if (key.startsWith('@') && !this.open.has(key)) this.open.set(key, key);
  }

  root(key: string): string {
    let root = key;
    for (let next = this.parent.get(root); next !== undefined && next !== root; next = this.parent.get(root))
      root = next;
    // Short ways for the next time.
    for (let at = key; at !== root; ) {
      const next = this.parent.get(at)!;
      this.parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** The open project's key of a part; undefined where it has none. */
  openOf(root: string): string | undefined {
    return this.open.get(root);
  }

  /** False where both are parts with a body of the open project of their own. */
  join(a: string, b: string): boolean {
    this.add(a);
    this.add(b);
    const first = this.root(a);
    const second = this.root(b);
    if (first === second) return true;
    const mine = this.open.get(first);
    const yours = this.open.get(second);
    if (mine !== undefined && yours !== undefined) return false;
    this.parent.set(second, first);
    if (yours !== undefined) this.open.set(first, yours);
    return true;
  }
}

function groupsOf(
  entries: readonly BodyEntry[],
  known: Matches,
  parts: Parts,
  open: Project | null,
): Group[] {
  const members = new Map<string, BodyEntry[]>();
  for (const entry of entries) {
    const root = parts.root(entry.key);
    const list = members.get(root);
    if (list) list.push(entry);
    else members.set(root, [entry]);
  }
  const given = new Set(entries.map((entry) => entry.given));
  const used = new Set<Id>();
  const slugs = new Slugs((id) => used.has(id) || given.has(id) || open?.bodies.has(id) === true);
  const groups: Group[] = [];
  for (const [root, list] of members) {
    const openId = parts.openOf(root)?.slice(1);
    const body = openId === undefined ? null : (open?.bodies.get(openId) ?? null);
    // What the open project's body is, a row says that has its name; rows that were said to be the same only fill in.
    const says = body ? list.filter((entry) => known.get(entry)?.byName === true) : list.slice(0, 1);
    const fills = list.filter((entry) => !says.includes(entry));
    const id = body?.id ?? idFor(list, used, slugs, open);
    used.add(id);
    groups.push({ id, open: body, says, fills });
  }
  return groups;
}

function idFor(list: readonly BodyEntry[], used: ReadonlySet<Id>, slugs: Slugs, open: Project | null): Id {
  for (const { given } of list)
    if (given !== '' && !used.has(given) && !open?.bodies.has(given)) return given;
  return slugs.next(list[0]!.body.label);
}
