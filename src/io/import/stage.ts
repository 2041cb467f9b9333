/** Files + decisions + open project → what would come of it. Changes nothing: the answer holds a change to be committed. */
import { apply, type Change, NO_CHANGE, noDiff } from '../../model/change.ts';
import { type Body, blankBody, emptyProject, type Id, type Project } from '../../model/project.ts';
import { guessHub } from '../hub.ts';
import { readFiles } from '../index.ts';
import { type Account, fillBody, updateBody } from './combine.ts';
import { decide } from './decided-table.ts';
import { duplicatesOf } from './duplicates.ts';
import { Ends } from './ends.ts';
import { type BodyEntry, type Entries, readEntries, type TieEntry } from './entries.ts';
import { aliasesOf, type Group, identify, withAliases } from './identify.ts';
import type { Decisions, ImportEngine, Progress, Staged, StageQuestion } from './import.ts';
import { type EndedTie, joinTies } from './join-ties.ts';
import { ProblemList } from './problem-list.ts';
import { proposeFromName } from './propose.ts';
import { openFiles } from './raw-files.ts';
import { Slugs, slugOf } from './slug.ts';

export const stage: ImportEngine['stage'] = async (question, progress) => {
  const { decisions } = question;
  const ends = new Ends();
  const problems = new ProblemList((value) => ends.nearest(value));
  const read = readAll(question, problems, progress && part(progress, 0, 0.6));
  const open = decisions.target.is === 'join' ? question.open : null;
  const account: Account = {
    edited: open ? question.edited : new Set(),
    decided: decisions.conflicts,
    conflicts: [],
    fields: [],
  };
  const groups = identify(read.entries.bodies, open, decisions);
  const bodies = new Bodies(groups, open, account);
  progress?.(0.75, 1);
  for (const body of open?.bodies.values() ?? []) if (!bodies.speaksOf(body.id)) ends.addBody(body);
  for (const group of groups) ends.addGroup(group, bodies.of(group));
  const centre = centreOf(decisions, bodies, ends, open);
  if (centre === null && read.entries.ties.some((entry) => entry.partner))
    problems.add('warning', 'centre-missing', { file: question.files[0]?.name ?? '' });
  const ended = endTies(read.entries, bodies, ends, centre, decisions, problems);
  const ties = joinTies(
    ended.ties,
    open,
    joinsById(decisions),
    (id) => bodies.label(id),
    account,
    (entry) => {
      complain(entry, problems, 'duplicate-ids', null);
    },
  );
  progress?.(0.9, 1);
  const project = read.project;
  const change: Change = {
    ...NO_CHANGE,
    about:
      open && open.about.hub === null && centre !== null
        ? [open.about, { ...open.about, hub: centre }]
        : null,
    bodies: { ...noDiff(), added: bodies.added, updated: bodies.updated },
    ties: { ...noDiff(), added: ties.added, updated: ties.updated },
    regions: { ...noDiff(), added: missingIn(open?.regions, project?.regions) },
    sources: { ...noDiff(), added: missingIn(open?.sources, project?.sources) },
  };
  const base = open ?? newProject(decisions, project, centre);
  const holds = bodies.added.size + ties.added.size > 0 || read.entries.bodies.length > 0;
  if (!holds && !problems.hasErrors && problems.problems().problems.length === 0)
    problems.add('error', 'no-network', { file: question.files[0]?.name ?? '' });
  const staged = holds ? withHub(apply(base, change), decisions, problems, open !== null) : null;
  const listed = problems.problems();
  return {
    project: staged,
    change: open && staged ? change : null,
    problems: listed.problems,
    moreProblems: listed.more,
    duplicates: duplicatesOf(groups, bodies.all, open, decisions.duplicates),
    conflicts: account.conflicts,
    bodies: {
      added: bodies.added.size,
      changed: bodies.updated.size,
      same: bodies.same,
      missing: open ? open.bodies.size - bodies.updated.size - bodies.same : 0,
    },
    ties: {
      added: ties.added.size,
      changed: ties.updated.size,
      same: ties.same,
      missing: ties.missing,
    },
    fields: account.fields,
    rows: {
      read: read.entries.rows - read.entries.skipped - ended.skipped - ties.skipped,
      skipped: read.entries.skipped + ended.skipped + ties.skipped,
    },
    issues: problems.list(),
  } satisfies Staged;
};

const part =
  (progress: Progress, from: number, to: number): Progress =>
  (done, total) =>
    progress(from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0), 1);

const joinsById = ({ target }: Decisions): boolean => target.is === 'join' && target.key === 'id';

// ------------------------------------------------------------------------------------------------------------ read

type Read = {
  readonly entries: Entries;
  /** What a format that describes itself says beside bodies and ties. */
  readonly project: Project | null;
};

function readAll({ files, decisions }: StageQuestion, problems: ProblemList, progress?: Progress): Read {
  const entries: Entries = { bodies: [], ties: [], rows: 0, skipped: 0 };
  const opened = openFiles(files, decisions.tables, true, problems, progress && part(progress, 0, 0.6));
  if (opened.format !== null) return { entries, project: readDescribed(files, entries, problems, progress) };
  // Bodies first, so that ids that tables of bodies give are known before lists of ties name them.
  const wanted = opened.tables.flatMap((raw) => {
    const decision = decisions.tables.get(raw.id);
    return decision && decision.role !== 'ignore' ? [{ raw, decision }] : [];
  });
  wanted.forEach(({ raw, decision }, i) => {
    readEntries(decide(raw, decision), entries, problems);
    progress?.(0.6 + (0.4 * (i + 1)) / wanted.length, 1);
  });
  return { entries, project: null };
}

function readDescribed(
  files: StageQuestion['files'],
  entries: Entries,
  problems: ProblemList,
  progress?: Progress,
): Project | null {
  const result = readFiles(files, progress);
  problems.addAll(result.issues);
  entries.skipped += result.counts.skipped;
  entries.rows += result.counts.skipped + result.counts.bodies + result.counts.ties;
  const { project } = result;
  if (!project) return null;
  for (const body of project.bodies.values())
    entries.bodies.push({ key: `#${body.id}`, given: body.id, body, saysKind: true, nameOnly: false });
  for (const tie of project.ties.values())
    entries.ties.push({ tie, given: tie.id, saysType: true, partner: null, at: null });
  return project;
}

const missingIn = <T>(
  mine: ReadonlyMap<Id, T> | undefined,
  theirs: ReadonlyMap<Id, T> | undefined,
): ReadonlyMap<Id, T> => new Map([...(theirs ?? [])].filter(([id]) => mine?.has(id) !== true));

// ---------------------------------------------------------------------------------------------------------- bodies

/** Groups → bodies: new ones, and those of the open project brought up to date. */
class Bodies {
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

// ------------------------------------------------------------------------------------------------------------ ties

/** The centre's id: a body of the open project, one of the file, or a new one. */
function centreOf({ centre }: Decisions, bodies: Bodies, ends: Ends, open: Project | null): Id | null {
  if (centre === null) return null;
  if ('id' in centre)
    return open?.bodies.has(centre.id) === true || bodies.speaksOf(centre.id) ? centre.id : null;
  const name = centre.name.trim();
  if (name === '') return null;
  const meant = ends.meantBy(name);
  if (meant !== 'nobody' && meant !== 'several') return meant;
  const id = bodies.create(name, 'centre');
  ends.addBody(bodies.get(id)!);
  return id;
}

function endTies(
  entries: Entries,
  bodies: Bodies,
  ends: Ends,
  centre: Id | null,
  decisions: Decisions,
  problems: ProblemList,
): { readonly ties: readonly EndedTie[]; readonly skipped: number } {
  const ties: EndedTie[] = [];
  let skipped = 0;
  const endOf = (entry: TieEntry, end: 'source' | 'target'): Id | null => {
    const cell = entry.tie[end];
    const meant = ends.meantBy(cell);
    if (meant === 'several') {
      complain(entry, problems, 'name-ambiguous', end);
      return null;
    }
    if (meant !== 'nobody') return meant;
    if (decisions.unknownEnds === 'create') {
      const id = bodies.create(cell, entry.at?.table.decision.kind ?? 'partner');
      ends.addBody(bodies.get(id)!);
      return id;
    }
    complain(entry, problems, 'unknown-nodes', end);
    return null;
  };
  for (const entry of entries.ties) {
    if (entry.partner) {
      const id = bodies.idOf(entry.partner);
      // A list of partners may name the centre itself; that is no tie.
      if (centre !== null && id !== centre) ties.push({ entry, source: centre, target: id });
      continue;
    }
    const source = endOf(entry, 'source');
    const target = source === null ? null : endOf(entry, 'target');
    if (source === null || target === null) skipped++;
    else if (source !== target || entry.tie.source === entry.tie.target) ties.push({ entry, source, target });
  }
  return { ties, skipped };
}

function complain(
  { at, tie, given }: TieEntry,
  problems: ProblemList,
  code: 'unknown-nodes' | 'name-ambiguous' | 'duplicate-ids',
  end: 'source' | 'target' | null,
): void {
  if (!at) return;
  problems.turnTo(at.table);
  const value = end === null ? given : tie[end];
  problems.add('error', code, at.row.place(end ?? 'id'), { nodes: value, name: value, id: given });
  problems.turnTo(null);
}

// --------------------------------------------------------------------------------------------------------- project

function newProject({ target }: Decisions, read: Project | null, centre: Id | null): Project {
  const name = target.is === 'new' ? target.name.trim() : '';
  if (read) {
    const about = name === '' ? read.about : { ...read.about, name: { ...read.about.name, de: name } };
    return { ...emptyProject(about), about };
  }
  return emptyProject({
    id: slugOf(name === '' ? 'netzwerk' : name),
    name: { de: name === '' ? 'Netzwerk' : name },
    hub: centre,
  });
}

function withHub(project: Project, decisions: Decisions, problems: ProblemList, isJoined: boolean): Project {
  const { hub } = project.about;
  if (hub !== null && project.bodies.has(hub)) return project;
  const guessed = isJoined
    ? null
    : guessHub(project.bodies, project.ties, [...decisions.tables.keys()][0] ?? '', problems);
  return hub === guessed ? project : { ...project, about: { ...project.about, hub: guessed } };
}
