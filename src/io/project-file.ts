/**
 * Format 'project-file': the whole project in one versioned JSON file, '<name>.drehscheibe.json'. Pure data: nothing in it
 * is run, followed or taken as markup. Each record is checked by itself, so one broken row does not cost the others;
 * fields that we do not know are kept with the record.
 */
import { z } from 'zod';
import { FILE_VERSION, migrate } from '../model/migrate.ts';
import type { Body, Id, Project, Tie } from '../model/project.ts';
import {
  CONFIDENCES,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  STAGES,
  STATUSES,
  TIE_TYPES,
} from '../model/vocabulary.ts';
import { isBeyond, readDate } from './cells.ts';
import { utf8 } from './csv.ts';
import { failed, fileStem, head } from './files.ts';
import type { Format, InFile, OutFile, ReadResult } from './format.ts';
import { IssueList } from './issue-list.ts';
import { field, isRecord, readJson } from './json.ts';
import { decodeText } from './text.ts';

// The content security policy forbids code from text, and zod would try it.
z.config({ jitless: true });

const FORMAT = 'drehscheibe';

export const projectFile: Format = {
  id: 'project-file',
  extensions: ['drehscheibe.json', 'json'],
  sniff: (files) => {
    if (files.length !== 1) return 0;
    const start = head(files[0]!, 400);
    return start.includes('{') && /"format"\s*:\s*"drehscheibe"/.test(start) ? 1 : 0;
  },
  read: (files) => readProjectFile(files[0]!).result,
  write: (project) => [writeProjectFile(project)],
};

// ------------------------------------------------------------------------------------------------------- shapes

const text = z.string();
const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().default(null as never);
const words = z.object({ de: text, en: text.optional() });
const sourceRef = z.object({ document: text, lines: text });
const wholeNumber = z.number().int();

const bodyShape = z.object({
  id: text.min(1),
  kind: z.enum(KINDS),
  label: text.default(''),
  category: text.default(''),
  sector: maybe(
    z.object({
      value: text,
      confidence: maybe(z.enum(CONFIDENCES)),
      reason: maybe(words),
      alternative: maybe(text),
    }),
  ),
  level: maybe(z.enum(LEVELS)),
  place: text.default(''),
  region: maybe(text),
  block: maybe(z.object({ count: maybe(wholeNumber.positive()) })),
  source: maybe(sourceRef),
  note: maybe(words),
});

const tieShape = z.object({
  id: text.min(1),
  source: text.min(1),
  target: text.min(1),
  type: z.enum(TIE_TYPES),
  formality: maybe(z.enum(FORMALITIES)),
  frequency: maybe(z.enum(FREQUENCIES)),
  stage: maybe(z.literal(STAGES)),
  status: maybe(z.enum(STATUSES)),
  since: text.default(''),
  until: text.default(''),
  // Looked at by itself, so that a bad weight does not cost the tie.
  weight: z.unknown(),
  evidence: maybe(sourceRef),
  note: maybe(words),
});

const regionShape = z.object({
  id: text.min(1),
  label: text.default(''),
  land: text.default(''),
  size: maybe(z.enum(['city', 'town', 'rural'])),
  part: maybe(z.enum(['east', 'west'])),
  inhabitants: maybe(z.number()),
});

const sourceShape = z.object({
  id: text.min(1),
  title: text.default(''),
  publisher: text.default(''),
  year: maybe(wholeNumber),
  file: text.default(''),
});

const aboutShape = z.object({
  id: text.min(1),
  name: words,
  description: words.default({ de: '' }),
  year: maybe(wholeNumber),
  hub: maybe(text),
  aggregate: z.boolean().default(false),
  synthetic: z.boolean().default(false),
  license: text.default(''),
});

// ------------------------------------------------------------------------------------------------------ reading

/** @returns the result and what was open when the file was saved (lens, layout …), as plain JSON for state to check */
export function readProjectFile(file: InFile): { readonly result: ReadResult; readonly session: unknown } {
  const issues = new IssueList();
  const at = { file: file.name };
  const fail = (skipped = 0) => ({ result: failed('project-file', issues, skipped), session: null });
  const decoded = decodeText(file.bytes);
  for (const problem of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', problem.code, at, problem.with);
  if (decoded.text === null) return fail();
  const json = readJson(decoded.text);
  if (!json.ok) {
    issues.add('error', 'json', { ...at, row: json.line }, { line: json.line, column: json.column });
    return fail();
  }
  if (!isRecord(json.value) || field(json.value, 'format') !== FORMAT) {
    issues.add('error', 'json-shape', at, { path: 'format' });
    return fail();
  }
  const migrated = migrate(json.value);
  if (!migrated.ok) {
    issues.add('error', migrated.code, at, {
      version: migrated.version ?? '?',
      supported: FILE_VERSION,
    });
    return fail();
  }
  const raw = migrated.file;
  const about = aboutShape.safeParse(field(raw, 'about'));
  if (!about.success) {
    issues.add('error', 'json-shape', at, { path: `about${pathOf(about.error)}` });
    return fail();
  }
  const rows = new Rows(file.name, issues);
  const bodies = rows.read(field(raw, 'bodies'), 'bodies', (record, place): Body | null => {
    const shape = rows.check(bodyShape, record, place);
    return shape && { ...shape, extra: rows.extraOf(record, bodyShape, place) };
  });
  let loops = 0;
  const ties = rows.read(field(raw, 'ties'), 'ties', (record, place): Tie | null => {
    const shape = rows.check(tieShape, record, place);
    if (!shape) return null;
    const strange = [shape.source, shape.target].filter((end) => !bodies.has(end));
    if (strange.length > 0) {
      issues.add('error', 'unknown-nodes', place, { nodes: [...new Set(strange)].join(', ') });
      return null;
    }
    if (shape.source === shape.target) loops++;
    return {
      ...shape,
      since: rows.date(shape.since, 'since', place),
      until: rows.date(shape.until, 'until', place),
      weight: rows.weight(shape.weight, place),
      extra: rows.extraOf(record, tieShape, place),
    };
  });
  const hub = about.data.hub !== null && bodies.has(about.data.hub) ? about.data.hub : null;
  if (hub !== about.data.hub) issues.add('warning', 'hub-unknown', at, { id: about.data.hub ?? '' });
  const project: Project = {
    about: { ...about.data, hub },
    bodies,
    ties,
    regions: rows.read(field(raw, 'regions'), 'regions', (r, place) => rows.check(regionShape, r, place)),
    sources: rows.read(field(raw, 'sources'), 'sources', (r, place) => rows.check(sourceShape, r, place)),
  };
  if (rows.skipped > 0) issues.add('warning', 'rows-skipped', at, { number: rows.skipped });
  return {
    result: {
      project,
      issues: issues.list(),
      counts: { bodies: bodies.size, ties: ties.size, skipped: rows.skipped, loops },
      format: 'project-file',
    },
    session: field(raw, 'session') ?? null,
  };
}

type RawPlace = { readonly file: string; readonly sheet: string; readonly row: number };
type RawRecord = Readonly<Record<string, unknown>>;

const pathOf = (error: z.ZodError): string =>
  error.issues[0]!.path.map((step) => `.${String(step)}`)
    .join('')
    .slice(0, 80);

/** Reads the file's tables row by row and counts what it has to leave out. */
class Rows {
  skipped = 0;

  constructor(
    private readonly file: string,
    private readonly issues: IssueList,
  ) {}

  read<R extends { readonly id: Id }>(
    list: unknown,
    sheet: string,
    readRow: (record: RawRecord, place: RawPlace) => R | null,
  ): ReadonlyMap<Id, R> {
    const table = new Map<Id, R>();
    if (list === undefined) return table;
    if (!Array.isArray(list)) {
      this.issues.add('error', 'json-shape', { file: this.file, sheet }, { path: sheet });
      return table;
    }
    list.forEach((record: unknown, i) => {
      const place = { file: this.file, sheet, row: i + 1 };
      let row: R | null = null;
      if (!isRecord(record)) this.issues.add('error', 'json-shape', place, { path: `${sheet}[${i}]` });
      else row = readRow(record, place);
      if (row && table.has(row.id)) {
        this.issues.add('error', 'duplicate-ids', place, { id: row.id });
        row = null;
      }
      if (row) table.set(row.id, row);
      else this.skipped++;
    });
    return table;
  }

  check<S extends z.ZodType>(shape: S, record: RawRecord, place: RawPlace): z.output<S> | null {
    const parsed = shape.safeParse(record);
    if (parsed.success) return parsed.data;
    this.issues.add('error', 'json-shape', place, {
      path: `${place.sheet}[${place.row - 1}]${pathOf(parsed.error)}`,
    });
    return null;
  }

  /** The record's own extra, and scalar fields of it that this version does not know. */
  extraOf(
    record: RawRecord,
    shape: { readonly shape: object },
    place: RawPlace,
  ): Readonly<Record<string, string>> {
    const kept = new Map<string, string>();
    const given = field(record, 'extra');
    for (const [name, value] of isRecord(given) ? Object.entries(given) : []) {
      if (typeof value === 'string') kept.set(name, value);
      else this.issues.add('warning', 'unknown-fields', place, { fields: name.slice(0, 60) });
    }
    const unknown: string[] = [];
    for (const [name, value] of Object.entries(record)) {
      if (Object.hasOwn(shape.shape, name) || name === 'extra') continue;
      unknown.push(name.slice(0, 60));
      if (['string', 'number', 'boolean'].includes(typeof value) && !kept.has(name))
        kept.set(name, String(value));
    }
    if (unknown.length > 0)
      this.issues.add('note', 'unknown-fields', place, { fields: unknown.slice(0, 5).join(', ') });
    return Object.fromEntries(kept);
  }

  date(value: string, column: string, place: RawPlace): string {
    if (value === '') return '';
    const date = readDate(value);
    if (date === null) this.issues.add('warning', 'invalid-date', { ...place, column, value });
    return date ?? '';
  }

  weight(value: unknown, place: RawPlace): number | null {
    if (value === undefined || value === null) return null;
    const at = { ...place, column: 'weight', value: String(value) };
    if (typeof value !== 'number') this.issues.add('warning', 'number-not-understood', at);
    else if (!Number.isFinite(value)) this.issues.add('warning', 'not-finite', at);
    else if (value === 0) this.issues.add('warning', 'weight-zero', at);
    else if (value < 0) this.issues.add('warning', 'weight-negative', at);
    else if (isBeyond(value)) this.issues.add('warning', 'weight-beyond', at);
    else return value;
    return null;
  }
}

// ------------------------------------------------------------------------------------------------------ writing

/** @param session what is open besides the data (lens, layout …); plain JSON */
export function writeProjectFile(project: Project, session?: unknown): OutFile {
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    about: project.about,
    bodies: [...project.bodies.values()],
    ties: [...project.ties.values()],
    regions: [...project.regions.values()],
    sources: [...project.sources.values()],
    ...(session === undefined ? {} : { session }),
  };
  return {
    name: `${fileStem(project.about.id)}.drehscheibe.json`,
    bytes: utf8(`${JSON.stringify(file, null, 1)}\n`),
  };
}
