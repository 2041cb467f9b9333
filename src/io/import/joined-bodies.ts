/** Rows that mean one body → that body: a new one, or the open project's brought up to date. */
import { type Body, blankBody, type Id, type Project } from '../../model/project.ts';
import { type Account, fillBody, updateBody } from './combine.ts';
import type { BodyEntry } from './entries.ts';
import { aliasesOf, type Group, withAliases } from './identify.ts';
import { proposeFromName } from './propose.ts';
import { Slugs } from './slug.ts';

/** All bodies that the files speak of. */
export class JoinedBodies {
  readonly added = new Map<Id, Body>();
  readonly updated = new Map<Id, readonly [from: Body, to: Body]>();
  /** Bodies that the file speaks of, as they would be. */
  readonly all = new Map<Id, Body>();
  same = 0;
  private readonly byEntry = new Map<BodyEntry, Id>();
  private readonly slugs: Slugs;

  constructor(
    groups: readonly Group[],
    private readonly open: Project | null,
    account: Account,
  ) {
    this.slugs = new Slugs((id) => this.all.has(id) || open?.bodies.has(id) === true);
    for (const group of groups) {
      for (const entry of [...group.says, ...group.fills]) this.byEntry.set(entry, group.id);
      if (!group.open) {
        const body = newBody(group);
        this.added.set(group.id, body);
        this.all.set(group.id, body);
        continue;
      }
      const to = broughtUpToDate(group, group.open, account);
      this.all.set(group.id, to);
      if (to === group.open) this.same++;
      else this.updated.set(group.id, [group.open, to]);
    }
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

function newBody({ id, says, fills }: Group): Body {
  const entries = [...says, ...fills];
  const [first, ...others] = entries;
  let body: Body = { ...first!.body, id };
  for (const { body: other } of others) body = fillBody(body, other);
  if (!first!.saysKind) {
    const said = others.find((entry) => entry.saysKind);
    if (said) body = { ...body, kind: said.body.kind };
  }
  const names = others.map((entry) => entry.body.label);
  if (names.length > 0) body = withAliases(body, otherNames(body, names));
  return entries.every((entry) => entry.nameOnly) ? proposeFromName(body) : body;
}

/** The names of other rows; one that is the body's own counts once more, so that two rows of one name stay one body. */
function otherNames(body: Body, names: readonly string[]): string[] {
  return [...aliasesOf(body), ...names];
}

const KIND: ReadonlySet<string> = new Set(['kind']);
const NONE: ReadonlySet<string> = new Set();

function broughtUpToDate({ says, fills }: Group, open: Body, account: Account): Body {
  let to = open;
  const [first, ...others] = says;
  if (first) {
    let said = { ...first.body, id: open.id };
    for (const { body } of [...others, ...fills]) said = fillBody(said, body);
    to = updateBody(open, { ...said, label: first.body.label }, first.saysKind ? NONE : KIND, account);
  } else
    for (const { body } of fills) {
      const filled = fillBody(to, body);
      to = updateBody(to, { ...filled, kind: to.kind }, KIND, account);
    }
  // A row that was said to be this body by another name is known by it from now on.
  const known = new Map<string, number>();
  for (const name of [open.label, ...aliasesOf(open)]) known.set(name, (known.get(name) ?? 0) + 1);
  const added: string[] = [];
  for (const entry of first ? [...others, ...fills] : fills) {
    const left = known.get(entry.body.label) ?? 0;
    if (left > 0) known.set(entry.body.label, left - 1);
    else added.push(entry.body.label);
  }
  return added.length > 0 ? withAliases(to, [...aliasesOf(open), ...added]) : to;
}
