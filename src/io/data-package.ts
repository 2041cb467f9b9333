/**
 * Format 'data-package': a Frictionless data package – datapackage.json beside centres.csv, partners.csv (with funders and
 * groups), committees.csv, networks.csv, ties.csv and, where there are any, sources.csv and regions.csv, and as JSON what a
 * person keeps beside the network (`kept-records.ts`). Reads one
 * bodies.csv instead of the four, and the CSV files without their description. What it writes it reads back as the same
 * project.
 * Long for one file: reading and writing are each other's mirror, column by column, and are changed together.
 * Reference: Frictionless Data, Data Package (v1) and Tabular Data Resource specifications, specs.frictionlessdata.io
 */
import type { About, Body, Id, Project, Region, SourceDocument, Tie } from '../model/project.ts';
import type { Kind } from '../model/vocabulary.ts';
import { readBodies, type SECTOR_DETAILS, sayAlike } from './bodies-table.ts';
import { readNumber, saysNothing } from './cells.ts';
import {
  BODY_COLUMNS,
  EXTRA_PREFIX,
  REGION_COLUMNS,
  SOURCE_COLUMNS,
  type TableId,
  TIE_COLUMNS,
} from './columns.ts';
import { formatCsv, readSheet, utf8 } from './csv.ts';
import { baseName, failed, folderOf, sayNotRead, stemOf } from './files.ts';
import type { Format, InFile, OutFile, ReadResult } from './format.ts';
import { guessHub } from './hub.ts';
import { IssueList } from './issue-list.ts';
import { field, isRecord, readJson } from './json.ts';
import { KEPT_TABLES, type Kept, type KeptTable, keptAsJson, keptFrom } from './kept-records.ts';
import {
  BODY_PART_IDS,
  BODY_PARTS,
  type BodyPart,
  isAboutSheet,
  isOurResult,
  PART_IDS,
  type PartId,
  readAboutSheet,
  sheetParts,
} from './package-parts.ts';
import { Rows } from './record-shapes.ts';
import { type Table, tableOf } from './table.ts';
import { decodeText } from './text.ts';
import { readTies } from './ties-table.ts';
import { categoryOf, valueNamed } from './workbook/words.ts';

const DESCRIPTION = 'datapackage.json';

const isDescription = (file: InFile): boolean => baseName(file.name).toLowerCase() === DESCRIPTION;

const isKept = ({ name }: InFile): boolean =>
  KEPT_TABLES.some((table) => baseName(name).toLowerCase() === `${table}.json`);
/** Of a file that is a part of a package and nothing by itself: not foreign, but any format that knows it knows better. */
const PART_OF_ONE = 0.01;

export const dataPackage: Format = {
  id: 'data-package',
  extensions: ['zip', 'csv'],
  sniff: (files) => {
    if (files.some(isDescription)) return 1;
    const stems = new Set(files.map((file) => stemOf(file.name)));
    if (files.some((file) => file.grid)) return sureOfSheets(files);
    if (files.length === 1 && isKept(files[0]!)) return PART_OF_ONE;
    const hasBodies = BODY_PART_IDS.some((part) => stems.has(part));
    return hasBodies && stems.has('ties') ? 0.95 : stems.has('bodies') && files.length === 1 ? 0.8 : 0;
  },
  read,
  write,
};

/** A workbook is a package when it says so on a sheet of its own, or keeps bodies of two kinds on two sheets. */
function sureOfSheets(files: readonly InFile[]): number {
  const sheets = sheetParts(files);
  const bodies = BODY_PART_IDS.filter((part) => sheets.has(part)).length;
  if (bodies === 0) return 0;
  return files.some(isAboutSheet) ? 0.97 : bodies > 1 ? 0.92 : 0;
}

// ------------------------------------------------------------------------------------------------------ reading

function read(files: readonly InFile[], progress?: (done: number, total: number) => void): ReadResult {
  const issues = new IssueList();
  const description = files.filter(isDescription).sort((a, b) => a.name.length - b.name.length)[0];
  const aboutSheet = files.find(isAboutSheet);
  const meta = description
    ? readDescription(description, issues)
    : aboutSheet
      ? readAboutSheet(aboutSheet)
      : null;
  const parts = findParts(files, description, meta, issues);
  const bodyParts = BODY_PART_IDS.filter((id) => parts.has(id));
  const firstFile = description?.name ?? files[0]?.name ?? '';
  if (bodyParts.length === 0) {
    issues.add('error', 'package-file-missing', { file: firstFile }, { what: 'bodies.csv' });
    return failed('data-package', issues);
  }
  let done = 0;
  const open = <T extends TableId>(part: PartId, id: T): Table<T> | null => {
    const file = parts.get(part);
    const sheet = file ? readSheet(file, issues) : null;
    progress?.(++done, parts.size);
    return sheet ? tableOf(id, sheet, issues) : null;
  };
  const bodies = new Map<Id, Body>();
  let skipped = 0;
  for (const part of bodyParts) {
    const table = open(part, 'bodies');
    const byHand = parts.get(part)?.grid !== undefined;
    const options = {
      into: bodies,
      kind: BODY_PARTS[part],
      byHand,
      // People see categories by their names.
      ...(byHand ? { refine: (body: Body) => ({ ...body, category: categoryOf(body.category) }) } : {}),
    };
    if (table) skipped += readBodies(table, issues, options).skipped;
  }
  const tieTable = open('ties', 'ties');
  if (!parts.has('ties'))
    issues.add('warning', 'package-file-missing', { file: firstFile }, { what: 'ties.csv' });
  const ties = tieTable
    ? readTies(tieTable, bodies, issues)
    : { ties: new Map<Id, Tie>(), skipped: 0, loops: 0 };
  const sources = recordsOf(open('sources', 'sources'), readSource, issues);
  const regions = recordsOf(open('regions', 'regions'), readRegion, issues);
  const kept = keptIn(files, description, issues);
  skipped += kept.skipped;
  const labels = [...bodies.values()].map((body) => body.label);
  sayAlike(labels, firstFile, issues);
  if (bodies.size === 0) issues.add('error', 'no-bodies', { file: firstFile });
  const { name, grid } = parts.get(bodyParts[0]!)!;
  const folder = grid ? stemOf(name) : folderOf(name).replace(/\/$/, '');
  const about = aboutOf(meta, baseName(folder) || 'network');
  const project = (): Project => ({
    about: withHub(about, meta !== null, bodies, ties.ties, firstFile, issues),
    bodies,
    ties: ties.ties,
    regions,
    sources,
    ...kept.tables,
  });
  return {
    project: bodies.size > 0 ? project() : null,
    issues: issues.list(),
    counts: { bodies: bodies.size, ties: ties.ties.size, skipped: skipped + ties.skipped, loops: ties.loops },
    format: 'data-package',
  };
}

type Meta = Readonly<Record<string, unknown>>;

function readDescription(file: InFile, issues: IssueList): Meta | null {
  const { text } = decodeText(file.bytes);
  const read = text === null ? null : readJson(text);
  if (read?.ok && isRecord(read.value)) return read.value;
  issues.add('warning', 'package-description-broken', {
    file: file.name,
    ...(read && !read.ok ? { row: read.line } : {}),
  });
  return null;
}

/** Which file is which table: by the description's resources, else by name. */
function findParts(
  files: readonly InFile[],
  description: InFile | undefined,
  meta: Meta | null,
  issues: IssueList,
): ReadonlyMap<PartId, InFile> {
  const folder = description ? folderOf(description.name) : null;
  const near = folder === null ? files : files.filter((file) => file.name.startsWith(folder));
  const parts = new Map<PartId, InFile>(sheetParts(files));
  const resources = meta ? field(meta, 'resources') : null;
  if (Array.isArray(resources)) {
    for (const resource of resources.slice(0, 100)) {
      if (!isRecord(resource)) continue;
      const name = field(resource, 'name');
      const path = field(resource, 'path');
      const id = PART_IDS.find((part) => part === name);
      if (!id || typeof path !== 'string' || parts.has(id)) continue;
      const found = near.find((file) => file.name === folder + path);
      if (found) parts.set(id, found);
      else
        issues.add(
          'warning',
          'package-file-missing',
          { file: description!.name },
          { what: path.slice(0, 100) },
        );
    }
  }
  for (const id of PART_IDS) {
    const found = near.find((file) => !file.grid && stemOf(file.name) === id && !isDescription(file));
    if (found && !parts.has(id)) parts.set(id, found);
  }
  sayNotRead(
    files.filter((file) => !isAboutSheet(file) && !isOurResult(file)),
    [...parts.values(), ...keptFiles(files, description).values(), description],
    issues,
  );
  return parts;
}

/** The JSON parts beside the description, by their names; without a description there are none. */
function keptFiles(
  files: readonly InFile[],
  description: InFile | undefined,
): ReadonlyMap<KeptTable, InFile> {
  const found = new Map<KeptTable, InFile>();
  if (!description) return found;
  const folder = folderOf(description.name);
  for (const table of KEPT_TABLES) {
    const file = files.find(({ name }) => name.toLowerCase() === `${folder.toLowerCase()}${table}.json`);
    if (file) found.set(table, file);
  }
  return found;
}

function keptIn(
  files: readonly InFile[],
  description: InFile | undefined,
  issues: IssueList,
): { readonly tables: Kept; readonly skipped: number } {
  const lists = new Map<KeptTable, unknown>();
  for (const [table, file] of keptFiles(files, description)) {
    const { text } = decodeText(file.bytes);
    const read = text === null ? null : readJson(text);
    if (read?.ok) lists.set(table, read.value);
    else
      issues.add(
        'error',
        'json',
        { file: file.name, ...(read && !read.ok ? { row: read.line } : {}) },
        read && !read.ok ? { line: read.line, column: read.column } : { line: 1, column: 1 },
      );
  }
  const rows = new Rows(description?.name ?? '', issues);
  const tables = keptFrom(rows, (table) => lists.get(table));
  return { tables, skipped: rows.skipped };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function aboutOf(meta: Meta | null, fallback: string): About {
  const get = (name: string) => (meta ? field(meta, name) : undefined);
  const words = (name: string, otherwise: string) => {
    const en = textOf(get(`${name}_en`));
    const de = textOf(get(name)) || otherwise;
    return en === '' ? { de } : { de, en };
  };
  const id = textOf(get('name')) || fallback;
  const year = get('year');
  return {
    id,
    name: words('title', id),
    description: words('description', ''),
    year: typeof year === 'number' && Number.isInteger(year) ? year : null,
    hub: textOf(get('hub')) || null,
    aggregate: get('aggregate') === true,
    synthetic: get('synthetic') === true,
    license: licenseOf(get('licenses')),
  };
}

function licenseOf(licenses: unknown): string {
  const first: unknown = Array.isArray(licenses) ? licenses[0] : undefined;
  if (!isRecord(first)) return '';
  return textOf(field(first, 'name')) || textOf(field(first, 'title')) || textOf(field(first, 'path'));
}

/** A stated hub must be a body; without a description it is guessed, and that is said. */
function withHub(
  about: About,
  described: boolean,
  bodies: ReadonlyMap<Id, Body>,
  ties: ReadonlyMap<Id, Tie>,
  file: string,
  issues: IssueList,
): About {
  if (about.hub !== null && !bodies.has(about.hub)) {
    issues.add('warning', 'hub-unknown', { file, value: about.hub }, { id: about.hub });
    return { ...about, hub: null };
  }
  if (about.hub !== null || described) return about;
  return { ...about, hub: guessHub(bodies, ties, file, issues) };
}

function recordsOf<T extends TableId, R extends { readonly id: Id }>(
  table: Table<T> | null,
  readRow: (get: (column: string) => string) => R,
  issues: IssueList,
): ReadonlyMap<Id, R> {
  const found = new Map<Id, R>();
  for (const row of table?.rows ?? []) {
    const get = (column: string) => row.get(column as Parameters<typeof row.get>[0]);
    const id = get('id');
    const at = row.place('id' as Parameters<typeof row.place>[0]);
    if (id === '') issues.add('warning', 'id-missing', at);
    else if (found.has(id)) issues.add('warning', 'duplicate-ids', at, { id });
    else found.set(id, readRow(get));
  }
  return found;
}

const integerOf = (cell: string): number | null => {
  const read = saysNothing(cell) ? null : readNumber(cell, ',');
  return read && read.value !== null && Number.isInteger(read.value) ? read.value : null;
};

const readSource = (get: (column: string) => string): SourceDocument => ({
  id: get('id'),
  title: get('title'),
  publisher: get('publisher'),
  year: integerOf(get('year')),
  file: get('file'),
});

const readRegion = (get: (column: string) => string): Region => ({
  id: get('id'),
  label: get('label') || get('id'),
  land: get('land'),
  size: valueNamed(get('size'), ['city', 'town', 'rural']),
  part: valueNamed(get('part'), ['east', 'west']),
  inhabitants: integerOf(get('inhabitants')),
});

// ------------------------------------------------------------------------------------------------------ writing

/** The four tables of bodies that are written, and the kinds in each. */
const WRITTEN: readonly { readonly part: BodyPart; readonly kinds: readonly Kind[] }[] = [
  { part: 'centres', kinds: ['centre'] },
  { part: 'partners', kinds: ['partner', 'funder', 'group'] },
  { part: 'committees', kinds: ['committee'] },
  { part: 'networks', kinds: ['network'] },
];

/** Columns that a table has only where somebody says something there: most networks are not followed up. */
const ONLY_WHEN_SAID: readonly string[] = ['last_contact', 'next_step', 'due', 'person_bound'];

function withoutSilence(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const silent = new Set<number>();
  rows[0]?.forEach((column, at) => {
    if (ONLY_WHEN_SAID.includes(column) && rows.every((row, i) => i === 0 || row[at] === '')) silent.add(at);
  });
  return silent.size === 0 ? rows : rows.map((row) => row.filter((_, at) => !silent.has(at)));
}

/**
 * The tables of a package as rows of text: our columns in their order, then the kept ones in alphabetical order.
 * @param columns all, or without those of which nobody says anything where most networks say nothing
 */
export function packageTables(
  project: Project,
  bodies: 'by-kind' | 'one-table' = 'by-kind',
  columns: 'all' | 'said' = 'said',
): ReadonlyMap<PartId, readonly (readonly string[])[]> {
  const tables = new Map<PartId, readonly (readonly string[])[]>();
  if (bodies === 'one-table')
    tables.set('bodies', rowsOf(BODY_COLUMNS, [...project.bodies.values()].map(bodyCells)));
  for (const { part, kinds } of bodies === 'by-kind' ? WRITTEN : []) {
    const inside = [...project.bodies.values()].filter((body) => kinds.includes(body.kind));
    tables.set(part, rowsOf(BODY_COLUMNS, inside.map(bodyCells)));
  }
  const ties = rowsOf(TIE_COLUMNS, [...project.ties.values()].map(tieCells));
  tables.set('ties', columns === 'all' ? ties : withoutSilence(ties));
  if (project.sources.size > 0)
    tables.set('sources', rowsOf(SOURCE_COLUMNS, [...project.sources.values()].map(sourceCells)));
  if (project.regions.size > 0)
    tables.set('regions', rowsOf(REGION_COLUMNS, [...project.regions.values()].map(regionCells)));
  return tables;
}

type Cells = { readonly own: readonly string[]; readonly extra: Readonly<Record<string, string>> };

function rowsOf(columns: readonly string[], records: readonly Cells[]): readonly (readonly string[])[] {
  const names = new Set<string>();
  for (const { extra } of records) for (const name of Object.keys(extra)) names.add(name);
  const extras = [...names].sort();
  const own = new Set(columns);
  const titles = extras.map((name) =>
    own.has(name) || name === '' || name.startsWith(EXTRA_PREFIX) ? EXTRA_PREFIX + name : name,
  );
  return [
    [...columns, ...titles],
    ...records.map(({ own, extra }) => [
      ...own,
      ...extras.map((name) => (Object.hasOwn(extra, name) ? extra[name]! : '')),
    ]),
  ];
}

/** The cells of a body in the order of BODY_COLUMNS, and its kept columns. */
export function bodyCells(body: Body): Cells {
  const { sector, source, note, block } = body;
  // Without a sector these columns may still say why there is none; then they were kept as they stood.
  const kept = new Map(Object.entries(body.extra));
  const detail = (column: (typeof SECTOR_DETAILS)[number], value: string): string => {
    if (sector) return value;
    const cell = kept.get(column) ?? '';
    kept.delete(column);
    return cell;
  };
  const own: Record<(typeof BODY_COLUMNS)[number], string> = {
    id: body.id,
    label: body.label,
    kind: body.kind,
    category: body.category,
    sector: sector?.value ?? '',
    sector_confidence: detail('sector_confidence', sector?.confidence ?? ''),
    sector_reason: detail('sector_reason', sector?.reason?.de ?? ''),
    sector_reason_en: detail('sector_reason_en', sector?.reason?.en ?? ''),
    sector_alternative: detail('sector_alternative', sector?.alternative ?? ''),
    level: body.level ?? '',
    place: body.place,
    region: body.region ?? '',
    block: block ? 'yes' : '',
    block_count: block?.count == null ? '' : String(block.count),
    source: source?.document ?? '',
    lines: source?.lines ?? '',
    note: note?.de ?? '',
    note_en: note?.en ?? '',
  };
  return { own: BODY_COLUMNS.map((column) => own[column]), extra: Object.fromEntries(kept) };
}

/** The cells of a tie in the order of TIE_COLUMNS, and its kept columns. */
export function tieCells(tie: Tie): Cells {
  const own: Record<(typeof TIE_COLUMNS)[number], string> = {
    id: tie.id,
    source: tie.source,
    target: tie.target,
    type: tie.type,
    formality: tie.formality ?? '',
    frequency: tie.frequency ?? '',
    stage: tie.stage === null ? '' : String(tie.stage),
    status: tie.status ?? '',
    since: tie.since,
    until: tie.until,
    last_contact: tie.lastContact,
    next_step: tie.nextStep,
    due: tie.due,
    person_bound: tie.personBound === null ? '' : tie.personBound ? 'yes' : 'no',
    weight: tie.weight === null ? '' : String(tie.weight),
    evidence: tie.evidence?.document ?? '',
    lines: tie.evidence?.lines ?? '',
    note: tie.note?.de ?? '',
    note_en: tie.note?.en ?? '',
  };
  return { own: TIE_COLUMNS.map((column) => own[column]), extra: tie.extra };
}

const sourceCells = (source: SourceDocument): Cells => ({
  own: [
    source.id,
    source.title,
    source.publisher,
    source.year === null ? '' : String(source.year),
    source.file,
  ],
  extra: {},
});

const regionCells = (region: Region): Cells => ({
  own: [
    region.id,
    region.label,
    region.land,
    region.size ?? '',
    region.part ?? '',
    region.inhabitants === null ? '' : String(region.inhabitants),
  ],
  extra: {},
});

function write(project: Project): readonly OutFile[] {
  const { about } = project;
  const tables = packageTables(project);
  const kept = KEPT_TABLES.filter((table) => project[table].size > 0);
  const description = {
    profile: kept.length > 0 ? 'data-package' : 'tabular-data-package',
    name: about.id,
    title: about.name.de,
    ...(about.name.en ? { title_en: about.name.en } : {}),
    ...(about.description.de ? { description: about.description.de } : {}),
    ...(about.description.en ? { description_en: about.description.en } : {}),
    ...(about.year === null ? {} : { year: about.year }),
    ...(about.hub === null ? {} : { hub: about.hub }),
    aggregate: about.aggregate,
    ...(about.synthetic ? { synthetic: true } : {}),
    ...(about.license === '' ? {} : { licenses: [{ name: about.license }] }),
    ...(project.sources.size === 0
      ? {}
      : { sources: [...project.sources.values()].map((source) => ({ title: source.title || source.id })) }),
    resources: [
      ...[...tables].map(([name, rows]) => ({
        name,
        path: `${name}.csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',' },
        schema: { fields: rows[0]!.map((column) => ({ name: column, type: 'string' })), missingValues: [''] },
      })),
      ...kept.map((name) => ({
        name,
        path: `${name}.json`,
        profile: 'data-resource',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      })),
    ],
  };
  return [
    { name: DESCRIPTION, bytes: utf8(`${JSON.stringify(description, null, 2)}\n`) },
    ...[...tables].map(([name, rows]) => ({
      name: `${name}.csv`,
      bytes: utf8(formatCsv(rows, { delimiter: ',', mark: false })),
    })),
    ...kept.map((name) => ({
      name: `${name}.json`,
      bytes: utf8(`${JSON.stringify(keptAsJson(project, name), null, 1)}\n`),
    })),
  ];
}
