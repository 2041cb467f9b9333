/**
 * What a person may not save, field by field: the promises that every reader keeps (see `check.ts`) asked of one record.
 * A fault names its field so that a form can show it there; its code is worded in `i18n/{de,en}/edit.ts`.
 */
import type { About, Body, Project, Region, SourceDocument, Tie } from '../project.ts';
import {
  CONFIDENCES,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../vocabulary.ts';

export type FaultCode =
  | 'name-missing'
  | 'not-in-list'
  | 'sector-missing'
  | 'not-a-count'
  | 'not-a-date'
  | 'ends-before-start'
  | 'not-positive'
  | 'not-a-year'
  | 'not-a-number'
  | 'body-gone'
  | 'same-body'
  | 'region-gone'
  | 'column-name-missing'
  | 'column-name-taken';

export type Fault = { readonly field: string; readonly code: FaultCode };

const among = (list: readonly unknown[], value: unknown): boolean => value === null || list.includes(value);

const YEARS = { least: 1000, most: 2999 } as const;

/** Faults of a body as it would be in the project; empty = it may be saved. */
export function faultsInBody(project: Project, body: Body): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, code: FaultCode) => faults.push({ field, code });
  if (body.label.trim() === '') say('label', 'name-missing');
  if (!KINDS.includes(body.kind)) say('kind', 'not-in-list');
  if (!among(LEVELS, body.level)) say('level', 'not-in-list');
  if (body.sector && body.sector.value.trim() === '') say('sector', 'sector-missing');
  if (body.sector && !among(CONFIDENCES, body.sector.confidence)) say('confidence', 'not-in-list');
  if (body.region !== null && !project.regions.has(body.region)) {
    // A region that a file names without listing it may stay; only a new one must be known.
    if (project.bodies.get(body.id)?.region !== body.region) say('region', 'region-gone');
  }
  const count = body.block?.count ?? null;
  if (count !== null && !(Number.isSafeInteger(count) && count > 0)) say('block', 'not-a-count');
  if (Object.keys(body.extra).some((key) => key.trim() === '')) say('extra', 'column-name-missing');
  return faults;
}

/** Faults of a tie as it would be in the project; empty = it may be saved. */
export function faultsInTie(project: Project, tie: Tie): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, code: FaultCode) => faults.push({ field, code });
  for (const end of ['source', 'target'] as const) {
    if (!project.bodies.has(tie[end])) say(end, 'body-gone');
  }
  // A body's tie to itself is kept where a file has one; nobody is asked to make one by hand.
  const before = project.ties.get(tie.id);
  if (tie.source === tie.target && !(before && before.source === before.target)) say('target', 'same-body');
  if (!TIE_TYPES.includes(tie.type)) say('type', 'not-in-list');
  if (!among(FORMALITIES, tie.formality)) say('formality', 'not-in-list');
  if (!among(FREQUENCIES, tie.frequency)) say('frequency', 'not-in-list');
  if (!among(STAGES, tie.stage)) say('stage', 'not-in-list');
  if (!among(STATUSES, tie.status)) say('status', 'not-in-list');
  if (!isDay(tie.since)) say('since', 'not-a-date');
  if (!isDay(tie.until)) say('until', 'not-a-date');
  else if (isDay(tie.since) && endsBeforeStart(tie)) say('until', 'ends-before-start');
  if (!isDay(tie.lastContact)) say('lastContact', 'not-a-date');
  if (!isDay(tie.due)) say('due', 'not-a-date');
  if (tie.weight !== null && !(Number.isFinite(tie.weight) && tie.weight > 0)) say('weight', 'not-positive');
  if (Object.keys(tie.extra).some((key) => key.trim() === '')) say('extra', 'column-name-missing');
  return faults;
}

export function faultsInAbout(project: Project, about: About): readonly Fault[] {
  const faults: Fault[] = [];
  if (about.name.de.trim() === '') faults.push({ field: 'name', code: 'name-missing' });
  if (!isYear(about.year)) faults.push({ field: 'year', code: 'not-a-year' });
  if (about.hub !== null && !project.bodies.has(about.hub)) faults.push({ field: 'hub', code: 'body-gone' });
  return faults;
}

export function faultsInSource(source: SourceDocument): readonly Fault[] {
  const faults: Fault[] = [];
  if (source.title.trim() === '') faults.push({ field: 'title', code: 'name-missing' });
  if (!isYear(source.year)) faults.push({ field: 'year', code: 'not-a-year' });
  return faults;
}

export function faultsInRegion(region: Region): readonly Fault[] {
  const faults: Fault[] = [];
  if (region.label.trim() === '') faults.push({ field: 'label', code: 'name-missing' });
  const { inhabitants } = region;
  if (inhabitants !== null && !(Number.isSafeInteger(inhabitants) && inhabitants >= 0))
    faults.push({ field: 'inhabitants', code: 'not-a-number' });
  return faults;
}

const isYear = (year: number | null): boolean =>
  year === null || (Number.isInteger(year) && year >= YEARS.least && year <= YEARS.most);

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** '' (nobody said), a year, a month or a day that the calendar has: '2023', '2023-08', '2024-02-29'. */
export function isDay(text: string): boolean {
  if (text === '') return true;
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Only the parts that both state are compared: '2023-08' until '2023' is no contradiction. */
function endsBeforeStart({ since, until }: Tie): boolean {
  if (since === '' || until === '') return false;
  const length = Math.min(since.length, until.length);
  return until.slice(0, length) < since.slice(0, length);
}
