/**
 * What is wrong or worth a look in a project, whichever way it came about. Errors break computing, warnings mislead,
 * notes inform. Each issue names its record in `at`: sheet = table, column = field, value = id.
 */
import type { Issue, Severity } from '../base/issue.ts';
import { isDay } from './edit/faults.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Body, Id, Project, Tie } from './project.ts';
import {
  CONFIDENCES,
  CROSS_SECTOR_ID,
  DIRECTED,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from './vocabulary.ts';

export type Say = (
  severity: Severity,
  code: IssueCode,
  sheet: string,
  id: Id,
  column: string,
  values?: Readonly<Record<string, string | number>>,
) => void;

/** All issues, in the order of the project's records. */
export function check(project: Project): Issue<IssueCode>[] {
  const issues: Issue<IssueCode>[] = [];
  const say: Say = (severity, code, sheet, id, column, values) => {
    issues.push({
      severity,
      code,
      at: { file: project.about.id, sheet, column, value: id },
      ...(values ? { with: values } : {}),
    });
  };
  checkAbout(project, say);
  checkBodies(project, say);
  checkTies(project, say);
  return issues;
}

function checkAbout({ about, bodies }: Project, say: Say): void {
  if (about.synthetic) say('note', 'synthetic-data', 'about', about.id, 'synthetic');
  if (bodies.size === 0) say('error', 'no-bodies', 'about', about.id, 'bodies');
  if (about.hub === null) {
    if ([...bodies.values()].some((body) => body.kind === 'centre'))
      say('note', 'hub-not-set', 'about', about.id, 'hub');
  } else if (!bodies.has(about.hub)) say('error', 'hub-missing', 'about', about.id, 'hub', { id: about.hub });
}

const knows = (list: readonly (string | number)[], word: string | number | null | undefined): boolean =>
  word === null || word === undefined || list.includes(word);

function checkBodies(project: Project, say: Say): void {
  const tied = new Set<Id>();
  for (const tie of project.ties.values()) {
    if (tie.source === tie.target) continue;
    tied.add(tie.source);
    tied.add(tie.target);
  }
  for (const [id, body] of project.bodies) checkBody(project, id, body, tied.has(id), say);
}

const KNOWN_SECTORS: readonly string[] = [...SECTORS, CROSS_SECTOR_ID];

/** @param tied whether another body is tied to it */
export function checkBody(project: Project, id: Id, body: Body, tied: boolean, say: Say): void {
  if (id !== body.id) say('error', 'id-mismatch', 'bodies', id, 'id', { id: body.id });
  if (body.label.trim() === '') say('warning', 'label-empty', 'bodies', id, 'label');
  checkWords(body, say);
  if (body.sector && !KNOWN_SECTORS.includes(body.sector.value))
    say('note', 'sector-not-in-scheme', 'bodies', id, 'sector', { sector: body.sector.value });
  if (body.region !== null && !project.regions.has(body.region))
    say('warning', 'region-unknown', 'bodies', id, 'region', { id: body.region });
  checkSource(project, body.source?.document, 'bodies', id, say);
  const count = body.block?.count ?? null;
  if (count !== null && !(Number.isInteger(count) && count > 0))
    say('error', 'block-count-invalid', 'bodies', id, 'block_count', { number: count });
  if (!tied) say('note', 'body-without-ties', 'bodies', id, 'id', { label: body.label });
}

function checkWords(body: Body, say: Say): void {
  const unknown = (column: string, word: string) =>
    say('error', 'unknown-vocabulary', 'bodies', body.id, column, { word });
  if (!knows(KINDS, body.kind)) unknown('kind', body.kind);
  if (!knows(LEVELS, body.level)) unknown('level', body.level ?? '');
  if (!knows(CONFIDENCES, body.sector?.confidence))
    unknown('sector_confidence', body.sector?.confidence ?? '');
}

/** A source without a list of sources is only a name; one that is missing from the list is a slip. */
function checkSource(project: Project, document: Id | undefined, sheet: string, id: Id, say: Say): void {
  if (document && project.sources.size > 0 && !project.sources.has(document))
    say('warning', 'source-unknown', sheet, id, 'source', { id: document });
}

function checkTies(project: Project, say: Say): void {
  const seen = new Map<string, Id>();
  for (const [id, tie] of project.ties) {
    const key = tie.source === tie.target ? null : sameTieKey(tie);
    checkTie(project, id, tie, key === null ? undefined : seen.get(key), say);
    if (key !== null && !seen.has(key)) seen.set(key, id);
  }
}

/** @param first the tie before it that says the same; undefined = none */
export function checkTie(project: Project, id: Id, tie: Tie, first: Id | undefined, say: Say): void {
  if (id !== tie.id) say('error', 'id-mismatch', 'ties', id, 'id', { id: tie.id });
  for (const column of ['source', 'target'] as const)
    if (!project.bodies.has(tie[column]))
      say('error', 'tie-end-unknown', 'ties', id, column, { id: tie[column] });
  checkTieWords(tie, say);
  if (tie.weight !== null && !(Number.isFinite(tie.weight) && tie.weight > 0))
    say('error', 'weight-not-positive', 'ties', id, 'weight', { number: String(tie.weight) });
  if (endsBeforeStart(tie))
    say('warning', 'until-before-since', 'ties', id, 'until', { since: tie.since, until: tie.until });
  checkFollowUp(id, tie, say);
  checkSource(project, tie.evidence?.document, 'ties', id, say);
  if (tie.source === tie.target) say('warning', 'loop', 'ties', id, 'target', { id: tie.source });
  else if (first !== undefined) say('warning', 'duplicate-tie', 'ties', id, 'id', { id: first });
}

/** What is odd about when to be in touch. Whether a day has passed is not asked: a project has no today. */
function checkFollowUp(id: Id, tie: Tie, say: Say): void {
  const { since, lastContact, due } = tie;
  for (const [column, day] of [
    ['last_contact', lastContact],
    ['due', due],
  ] as const)
    if (!isDay(day)) say('error', 'date-impossible', 'ties', id, column, { date: day });
  if (isBefore(lastContact, since))
    say('warning', 'contact-before-since', 'ties', id, 'last_contact', { since, date: lastContact });
  if (due === '') return;
  if (tie.status === 'ended') say('note', 'due-though-ended', 'ties', id, 'due', { date: due });
  else if (tie.nextStep.trim() === '')
    say('note', 'due-without-step', 'ties', id, 'next_step', { date: due });
}

function checkTieWords(tie: Tie, say: Say): void {
  const lists = [
    ['type', TIE_TYPES],
    ['formality', FORMALITIES],
    ['frequency', FREQUENCIES],
    ['stage', STAGES],
    ['status', STATUSES],
  ] as const;
  for (const [column, list] of lists) {
    const word = tie[column];
    if (!knows(list, word))
      say('error', 'unknown-vocabulary', 'ties', tie.id, column, { word: String(word) });
  }
}

/** Ties with the same key say the same thing twice: same ends (either way round where there is no direction), type, span. */
export function sameTieKey(tie: Tie): string {
  const swap = !DIRECTED.includes(tie.type) && tie.target < tie.source;
  const [a, b] = swap ? [tie.target, tie.source] : [tie.source, tie.target];
  return JSON.stringify([a, b, tie.type, tie.since, tie.until]);
}

/** '2023-08' until '2023' is no contradiction: only the parts that both state are compared. */
const endsBeforeStart = (tie: Tie): boolean => isBefore(tie.until, tie.since);

function isBefore(day: string, other: string): boolean {
  if (day === '' || other === '') return false;
  const length = Math.min(day.length, other.length);
  return day.slice(0, length) < other.slice(0, length);
}
