/**
 * Format 'project-file': the whole project in one versioned JSON file, '<name>.drehscheibe.json'. Pure data: nothing in it
 * is run, followed or taken as markup. Each record is checked by itself, so one broken row does not cost the others;
 * fields that we do not know are kept with the record.
 */
import { z } from 'zod';
import { FILE_VERSION, migrate } from '../model/migrate.ts';
import type { Project } from '../model/project.ts';
import { utf8 } from './csv.ts';
import { failed, fileStem, head } from './files.ts';
import type { Format, InFile, OutFile, ReadResult } from './format.ts';
import { IssueList } from './issue-list.ts';
import { field, isRecord, readJson } from './json.ts';
import { KEPT_TABLES, keptAsJson, keptFrom } from './kept-records.ts';
import {
  maybe,
  networkOf,
  pathOf,
  Rows,
  regionShape,
  sourceShape,
  wholeNumber,
  words,
} from './record-shapes.ts';
import { decodeText } from './text.ts';

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

const text = z.string();
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
  const { bodies, ties, loops } = networkOf(rows, { bodies: field(raw, 'bodies'), ties: field(raw, 'ties') });
  const hub = about.data.hub !== null && bodies.has(about.data.hub) ? about.data.hub : null;
  if (hub !== about.data.hub) issues.add('warning', 'hub-unknown', at, { id: about.data.hub ?? '' });
  const project: Project = {
    about: { ...about.data, hub },
    bodies,
    ties,
    regions: rows.read(field(raw, 'regions'), 'regions', (r, place) => rows.check(regionShape, r, place)),
    sources: rows.read(field(raw, 'sources'), 'sources', (r, place) => rows.check(sourceShape, r, place)),
    ...keptFrom(rows, (table) => field(raw, table)),
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
    ...Object.fromEntries(KEPT_TABLES.map((table) => [table, keptAsJson(project, table)])),
    ...(session === undefined ? {} : { session }),
  };
  return {
    name: `${fileStem(project.about.id)}.drehscheibe.json`,
    bytes: utf8(`${JSON.stringify(file, null, 1)}\n`),
  };
}
