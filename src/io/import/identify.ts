/**
 * Which rows mean the same body, which of them the open project has already, and what id each body gets. Rows are one body
 * only where the file gives them one id, where the open project knows them under one name, or where the person said so.
 */

import type { Body, Id, Project } from '../../model/project.ts';
import { aliasesOf } from './aliases.ts';
import { holds } from './combine.ts';
import type { BodyEntry } from './entries.ts';
import type { Decisions } from './import.ts';
import { nameKey } from './name-key.ts';
import { Slugs, slugOf } from './slug.ts';

/** Rows that tell of one body. */
export type Group = {
  readonly id: Id;
  /** The body of the open project; null = a new one. */
  readonly open: Body | null;
  /** The row that says what the body is now, and rows that only fill in what is missing; at least one row in all. */
  readonly says: BodyEntry | null;
  readonly fills: readonly BodyEntry[];
};

/** All rows that tell of a group's body. */
export const rowsOf = ({ says, fills }: Group): readonly BodyEntry[] => (says ? [says, ...fills] : fills);

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
  /** By its name or id; false = by another name that it goes by: such a row only fills in what is missing. */
  readonly byName: boolean;
};

export type Matches = ReadonlyMap<BodyEntry, Match>;

/**
 * Rows that the open project has, by id or name. Each of its bodies is met as often as it has names.
 * @param edited fields changed by hand: a body with another name since is still known by the id that its name had become
 */
export function matchOpen(
  entries: readonly BodyEntry[],
  open: Project,
  decisions: Decisions,
  edited: ReadonlySet<string>,
): Matches {
  const found = new Map<BodyEntry, Match>();
  const byId = decisions.target.is === 'join' && decisions.target.key === 'id';
  const taken = new Set<Id>();
  const rest = new Map<string, BodyEntry[]>();
  let aliases: Map<string, Id> | null = null;
  const byAlias = () => {
    aliases ??= new Map(
      [...open.bodies.values()].flatMap((b) => aliasesOf(b).map((name) => [name, b.id] as const)),
    );
    return aliases;
  };
  for (const entry of entries) {
    if (byId && entry.given !== '') {
      const isIt = open.bodies.has(entry.given);
      const id = isIt ? entry.given : byAlias().get(entry.given);
      if (id === undefined) continue;
      found.set(entry, { id, byName: isIt });
      if (isIt) taken.add(id);
    } else {
      const key = nameKey(entry.body.label);
      const list = rest.get(key);
      if (list) list.push(entry);
      else rest.set(key, [entry]);
    }
  }
  const candidates = new Map<string, Body[]>();
  const offer = (name: string, body: Body) => {
    const key = nameKey(name);
    if (!rest.has(key)) return;
    const list = candidates.get(key);
    if (list) list.push(body);
    else candidates.set(key, [body]);
  };
  for (const body of open.bodies.values()) if (!taken.has(body.id)) offer(body.label, body);
  for (const body of open.bodies.values()) for (const name of aliasesOf(body)) offer(name, body);
  for (const [key, list] of rest) {
    for (const [entry, { id }] of pair(list, candidates.get(key) ?? []))
      found.set(entry, { id, byName: hasName(open, id, entry) });
    for (const entry of list) {
      const id = slugOf(entry.body.label);
      if (found.has(entry) || taken.has(id) || !open.bodies.has(id) || !edited.has(`bodies/${id}/label`))
        continue;
      found.set(entry, { id, byName: true });
      taken.add(id);
    }
  }
  return found;
}

const hasName = (open: Project, id: Id, entry: BodyEntry): boolean =>
  nameKey(open.bodies.get(id)?.label ?? '') === nameKey(entry.body.label);

/**
 * Rows and bodies of one name: those first that say the same, then those of one place, then where a place is not said, then in
 * order, since the name is the key.
 */
function pair(entries: readonly BodyEntry[], candidates: readonly Body[]): ReadonlyMap<BodyEntry, Body> {
  const found = new Map<BodyEntry, Body>();
  const free = new Map(candidates.map((body, i) => [i, body] as const));
  const left = new Set(entries);
  for (const isFit of fitsFor(entries.length, candidates.length)) {
    for (const entry of left) {
      for (const [i, body] of free) {
        if (!isFit(entry, body)) continue;
        found.set(entry, body);
        free.delete(i);
        left.delete(entry);
        break;
      }
    }
  }
  return found;
}

type Fits = (entry: BodyEntry, body: Body) => boolean;
const placeOf = ({ place }: Body): string => nameKey(place);
const IN_ORDER: Fits = () => true;
const FITS: readonly Fits[] = [
  ({ body, saysKind }, open) => body.label === open.label && holds(open, body, saysKind),
  ({ body, saysKind }, open) => holds(open, body, saysKind),
  ({ body }, open) => body.place !== '' && placeOf(body) === placeOf(open),
  ({ body }, open) => body.place === '' || open.place === '',
  IN_ORDER,
];

/** Hundreds of one name are told apart by their order alone: anything else would take quadratic time. */
const fitsFor = (entries: number, candidates: number): readonly Fits[] =>
  entries * candidates === 1 || entries * candidates > 250_000 ? [IN_ORDER] : FITS;

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
    // Of several rows, the first says what the body is: as when they became one.
    const says = (body ? list.find((entry) => known.get(entry)?.byName === true) : list[0]) ?? null;
    const fills = list.filter((entry) => entry !== says);
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
