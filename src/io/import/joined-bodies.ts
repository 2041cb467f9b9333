/** Rows that mean one body → that body: a new one, or the open project's brought up to date. */
import { type Body, blankBody, type Id, type Project, type Words } from '../../model/project.ts';
import { aliasesOf, withAliases } from './aliases.ts';
import { type Account, fillBody, updateBody } from './combine.ts';
import { noteDiffering } from './differing.ts';
import type { BodyEntry } from './entries.ts';
import { type Group, rowsOf } from './identify.ts';
import type { Staged } from './import.ts';
import { proposeFromName } from './propose.ts';
import { Slugs } from './slug.ts';

/** Names listed at most of the bodies that stay as they are, and of those that only the open project has. */
export const MOST_NAMED = 200;

/** All bodies that the files speak of. */
export class JoinedBodies {
  readonly added = new Map<Id, Body>();
  readonly updated = new Map<Id, readonly [from: Body, to: Body]>();
  /** Bodies that the file speaks of, as they would be. */
  readonly all = new Map<Id, Body>();
  same = 0;
  /** Names of some of them. */
  readonly sameNames: string[] = [];
  /** What rows of one body say differently. */
  readonly differing: Staged['differing'][number][] = [];
  /** Why the name of a new body lets expect what was proposed; of some of them. */
  readonly proposed = new Map<Id, Words>();
  private readonly byEntry = new Map<BodyEntry, Id>();
  private readonly slugs: Slugs;

  constructor(
    groups: readonly Group[],
    private readonly open: Project | null,
    account: Account,
  ) {
    this.slugs = new Slugs((id) => this.all.has(id) || open?.bodies.has(id) === true);
    for (const group of groups) {
      for (const entry of rowsOf(group)) this.byEntry.set(entry, group.id);
      if (!group.open) {
        const body = this.proposal(group, newBody(group, this.differing));
        this.added.set(group.id, body);
        this.all.set(group.id, body);
        continue;
      }
      const to = broughtUpToDate(group, group.open, account, this.differing);
      this.all.set(group.id, to);
      if (to === group.open) {
        if (++this.same <= MOST_NAMED) this.sameNames.push(to.label);
      } else this.updated.set(group.id, [group.open, to]);
    }
  }

  /** Where nobody says more than the name, what that lets one expect. */
  private proposal(group: Group, body: Body): Body {
    if (!rowsOf(group).every((entry) => entry.nameOnly)) return body;
    const { body: proposed, because } = proposeFromName(body);
    if (because !== null && this.proposed.size < MOST_NAMED) this.proposed.set(body.id, because);
    return proposed;
  }

  of = (group: Group): Body => this.all.get(group.id)!;
  idOf = (entry: BodyEntry): Id => this.byEntry.get(entry)!;
  speaksOf = (id: Id): boolean => this.all.has(id);
  get = (id: Id): Body | undefined => this.all.get(id) ?? this.open?.bodies.get(id);
  label = (id: Id): string => this.get(id)?.label ?? id;

  create(name: string, kind: Body['kind']): Id {
    const id = this.slugs.next(name);
    const body = blankBody(id, kind, name);
    this.added.set(id, body);
    this.all.set(id, body);
    return id;
  }
}

function newBody(group: Group, differing: Staged['differing'][number][]): Body {
  const [first, ...others] = rowsOf(group);
  let body: Body = { ...first!.body, id: group.id };
  for (const other of others) {
    noteDiffering(body, first!.saysKind, other, differing);
    body = fillBody(body, other.body);
  }
  if (!first!.saysKind) {
    const said = others.find((entry) => entry.saysKind);
    if (said) body = { ...body, kind: said.body.kind };
  }
  const names = others.flatMap(namesOf);
  return names.length > 0 ? withAliases(body, otherNames(body, names)) : body;
}

/** The names of other rows; one that is the body's own counts once more, so that two rows of one name stay one body. */
function otherNames(body: Body, names: readonly string[]): string[] {
  return [...aliasesOf(body), ...names];
}

const KIND: ReadonlySet<string> = new Set(['kind']);
const NONE: ReadonlySet<string> = new Set();

function broughtUpToDate(
  { says, fills }: Group,
  open: Body,
  account: Account,
  differing: Staged['differing'][number][],
): Body {
  let to = open;
  if (says) {
    let said = { ...says.body, id: open.id };
    for (const other of fills) {
      noteDiffering(said, says.saysKind, other, differing);
      said = fillBody(said, other.body);
    }
    to = updateBody(open, said, says.saysKind ? NONE : KIND, account);
  } else
    for (const other of fills) {
      noteDiffering(to, true, other, differing);
      to = updateBody(to, fillBody(to, other.body), KIND, account);
    }
  // A row that was said to be this body by another name is known by it from now on.
  const known = new Map<string, number>();
  for (const name of [open.label, ...aliasesOf(to)]) known.set(name, (known.get(name) ?? 0) + 1);
  const added: string[] = [];
  for (const entry of fills) {
    for (const name of namesOf(entry)) {
      const left = known.get(name) ?? 0;
      if (left > 0) known.set(name, left - 1);
      else if (name !== open.id) added.push(name);
    }
  }
  return added.length > 0 ? withAliases(to, [...aliasesOf(to), ...added]) : to;
}

/** What a row's body goes by, beside the body that it was said to be: its name, and its id where the file has one. */
const namesOf = ({ body, given }: BodyEntry): readonly string[] =>
  given === '' || given === body.label ? [body.label] : [body.label, given];
