/** Files + decisions + open project → what would come of it. Changes nothing: the answer holds a change to be committed. */
import { apply, type Change, NO_CHANGE, noDiff } from '../../model/change.ts';
import type { Id, Project } from '../../model/project.ts';
import type { ReturnedFile } from '../format.ts';
import { readFiles } from '../index.ts';
import { withMarks } from '../synthetic.ts';
import type { Account } from './combine.ts';
import { decide } from './decided-table.ts';
import { lostDirections, withDirectedType } from './directions.ts';
import { MOST_NAMES, proposePairs, sameBodies, shownPairs } from './duplicates.ts';
import { centreOf, complain, endTies } from './end-ties.ts';
import { Ends } from './ends.ts';
import { addProject, type BodyEntry, type Entries, readEntries } from './entries.ts';
import { identify, type Match, matchOpen } from './identify.ts';
import type { Decisions, ImportEngine, Progress, Staged, StageQuestion } from './import.ts';
import { type EndedTie, joinTies } from './join-ties.ts';
import { JoinedBodies, MOST_NAMED } from './joined-bodies.ts';
import { newProject, withHub } from './new-project.ts';
import { ProblemList } from './problem-list.ts';
import { openFiles } from './raw-files.ts';
import { sayTables } from './say-tables.ts';
import { addUnknownEnds } from './unknown-ends.ts';

export const stage: ImportEngine['stage'] = async (question, progress) => {
  const { decisions } = question;
  const ends = new Ends();
  const problems = new ProblemList((value) => ends.nearest(value));
  const read = readAll(question, problems, progress && part(progress, 0, READ));
  const open = decisions.target.is === 'join' ? question.open : null;
  const account: Account = {
    edited: open ? question.edited : new Set(),
    decided: decisions.conflicts,
    conflicts: [],
    fields: [],
  };
  if (decisions.unknownEnds === 'create') addUnknownEnds(read.entries, open);
  const { entries } = read;
  const compared = READ + (DONE - READ) * shareOfPairs(entries, open);
  const ended = compared + (DONE - compared) / 2;
  const known = open
    ? matchOpen(entries.bodies, open, decisions, question.edited)
    : new Map<BodyEntry, Match>();
  const pairs = proposePairs(entries.bodies, known, open, progress && part(progress, READ, compared));
  const groups = identify(entries.bodies, known, sameBodies(pairs, decisions), open);
  const bodies = new JoinedBodies(groups, open, account);
  for (const body of open?.bodies.values() ?? []) if (!bodies.speaksOf(body.id)) ends.addBody(body);
  for (const group of groups) ends.addGroup(group, bodies.of(group));
  const centre = centreOf(decisions, bodies, ends, open);
  if (centre === null && entries.ties.some((entry) => entry.partner))
    problems.add('warning', 'centre-missing', { file: question.files[0]?.name ?? '' });
  const tied = endTies(entries, bodies, ends, centre, problems, progress && part(progress, compared, ended));
  if (tied.loops > 0)
    problems.add('warning', 'self-loops', { file: question.files[0]?.name ?? '' }, { number: tied.loops });
  const ties = joinTies(
    tied.ties,
    open,
    joinsById(decisions),
    (id) => bodies.label(id),
    account,
    (entry) => {
      complain(entry, problems, 'duplicate-ids', null);
    },
    progress && part(progress, ended, DONE),
  );
  progress?.(DONE, 1);
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
    // What a file keeps beside its network comes along; a plan or state of one's own stays as it is.
    snapshots: { ...noDiff(), added: missingIn(open?.snapshots, project?.snapshots) },
    plans: { ...noDiff(), added: missingIn(open?.plans, project?.plans) },
    views: { ...noDiff(), added: missingIn(open?.views, project?.views) },
    figures: { ...noDiff(), added: missingIn(open?.figures, project?.figures) },
    slides: { ...noDiff(), added: missingIn(open?.slides, project?.slides) },
    paragraphs: { ...noDiff(), added: missingIn(open?.paragraphs, project?.paragraphs) },
    arrangements: { ...noDiff(), added: missingIn(open?.arrangements, project?.arrangements) },
  };
  const base = open ?? newProject(decisions, project, centre);
  const holds = bodies.added.size + ties.added.size > 0 || entries.bodies.length > 0;
  if (!holds && !problems.hasErrors && problems.problems().problems.length === 0)
    problems.add('error', 'no-network', { file: question.files[0]?.name ?? '' });
  const staged = holds ? withHub(apply(base, change), decisions, problems, open !== null) : null;
  const listed = problems.problems();
  const missing = open ? missingBodies(open, entries, bodies, tied.ties) : NOBODY;
  return {
    project: staged,
    change: open && staged ? change : null,
    problems: listed.problems,
    moreProblems: listed.more,
    duplicates: shownPairs(pairs, groups, decisions),
    conflicts: account.conflicts,
    bodies: {
      added: bodies.added.size,
      changed: bodies.updated.size,
      same: bodies.same,
      missing: missing.count,
    },
    ties: {
      added: ties.added.size,
      changed: ties.updated.size,
      same: ties.same,
      missing: ties.missing,
    },
    undirected: read.undirected,
    fields: account.fields,
    named: { same: bodies.sameNames, missing: missing.names },
    proposed: bodies.proposed,
    newTies: some(ties.added.values(), MOST_NAMED).map(({ id, source, target, type }) => ({
      id,
      from: bodies.label(source),
      to: bodies.label(target),
      type,
    })),
    differing: bodies.differing,
    returned: read.returned,
    rows: {
      read: entries.rows - entries.skipped - tied.skipped - ties.skipped,
      skipped: entries.skipped + tied.skipped + ties.skipped,
    },
    issues: problems.list(),
  } satisfies Staged;
};

/** The first ones, without going through all of them. */
function some<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === most) break;
    first.push(item);
  }
  return first;
}

type Missing = { readonly count: number; readonly names: readonly string[] };
const NOBODY: Missing = { count: 0, names: [] };

/** Bodies of the open project that a file with a table of bodies does not speak of, not even as ends of ties. */
function missingBodies(
  open: Project,
  entries: Entries,
  bodies: JoinedBodies,
  ties: readonly EndedTie[],
): Missing {
  if (entries.bodies.length === 0) return NOBODY;
  const spoken = new Set(bodies.all.keys());
  for (const { source, target } of ties) spoken.add(source).add(target);
  const missing = [...open.bodies.values()].filter(({ id }) => !spoken.has(id));
  return { count: missing.length, names: missing.slice(0, MOST_NAMED).map(({ label }) => label) };
}

/** How far the whole is when all rows are read, and when nothing is left but putting the answer together. */
const READ = 0.4;
const DONE = 0.9;

/** Of the time between, what looking for duplicates takes: a name that is compared takes about as long as ten ties. */
function shareOfPairs({ bodies, ties }: Entries, open: Project | null): number {
  const names = bodies.length + (open?.bodies.size ?? 0);
  const pairs = names > MOST_NAMES ? names : 10 * names;
  return pairs / Math.max(1, pairs + 2 * ties.length);
}

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
  readonly undirected: number;
  readonly returned: readonly ReturnedFile[];
};

function readAll(question: StageQuestion, problems: ProblemList, progress?: Progress): Read {
  const { files, decisions } = question;
  const entries: Entries = { bodies: [], ties: [], rows: 0, skipped: 0 };
  const opened = openFiles(files, decisions.tables, true, problems, progress && part(progress, 0, 0.4));
  if (opened.format !== null) return { entries, ...readDescribed(question, entries, problems, progress) };
  sayTables(opened.tables, decisions.tables, problems);
  // Bodies first, so that ids that tables of bodies give are known before lists of ties name them.
  const wanted = opened.tables.flatMap((raw) => {
    const decision = decisions.tables.get(raw.id);
    return decision && decision.role !== 'ignore' ? [{ raw, decision }] : [];
  });
  wanted.forEach(({ raw, decision }, i) => {
    const from = 0.4 + (0.6 * i) / wanted.length;
    const share = progress && part(progress, from, from + 0.6 / wanted.length);
    readEntries(decide(raw, decision), entries, problems, share);
  });
  return { entries, project: null, undirected: 0, returned: [] };
}

function readDescribed(
  { files, decisions, open }: StageQuestion,
  entries: Entries,
  problems: ProblemList,
  progress?: Progress,
): Omit<Read, 'entries'> {
  const result = readFiles(files, progress);
  problems.addAll(result.issues);
  entries.skipped += result.counts.skipped;
  entries.rows += result.counts.skipped + result.counts.bodies + result.counts.ties;
  const { project: read, returned = [] } = result;
  const project = read && withDirectedType(read, decisions.directedType);
  // Marked row by row where they are not to come in, so that whoever looks at the rows can tell.
  const isReal = decisions.target.is === 'join' && open !== null && !open.about.synthetic;
  if (project) addProject(entries, isReal ? withMarks(project) : project);
  return { project, undirected: read ? lostDirections(read.ties.values()) : 0, returned };
}

const missingIn = <T>(
  mine: ReadonlyMap<Id, T> | undefined,
  theirs: ReadonlyMap<Id, T> | undefined,
): ReadonlyMap<Id, T> => new Map([...(theirs ?? [])].filter(([id]) => mine?.has(id) !== true));
