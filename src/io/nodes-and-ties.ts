/**
 * Format 'nodes-and-ties': a table of bodies and a table of ties, as people keep them in two sheets – nodes.csv and
 * ties.csv or edges.csv, or any other names. All columns but the id (or name) and the two ends may be missing. A table of
 * bodies alone is a network without ties.
 *
 * Understands the grammar that research notes use:
 *   'block: nine clinics, none named | sector inferred (conf: medium): residential care; alternative: Gesundheit'
 */
import type { Body, Id, Project, SectorAssignment, Tie } from '../model/project.ts';
import { emptyProject } from '../model/project.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { guessAggregate } from './aggregate.ts';
import { lookOver, readBodies } from './bodies-table.ts';
import { readSector } from './cell-words.ts';
import { formatCsv, readSheet, type Sheet, utf8 } from './csv.ts';
import { packageTables } from './data-package.ts';
import { baseName, failed, folderOf, sayNotRead, stemOf, tableNameOf } from './files.ts';
import type { Format, InFile, OutFile, ReadResult, WriteOptions } from './format.ts';
import { guessHub } from './hub.ts';
import { IssueList } from './issue-list.ts';
import { peek, type Role, roleOf } from './recognise.ts';
import { tableOf } from './table.ts';
import { readTies } from './ties-table.ts';

export const nodesAndTies: Format = {
  id: 'nodes-and-ties',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (files) => {
    const roles = files.map((file) => {
      const sheet = peek(file);
      return sheet ? roleOf(sheet) : 'unknown';
    });
    if (!roles.includes('bodies')) return 0;
    return roles.includes('ties') ? 0.9 : 0.6;
  },
  read,
  write,
};

function read(files: readonly InFile[], progress?: (done: number, total: number) => void): ReadResult {
  const issues = new IssueList();
  const sheets: { file: InFile; sheet: Sheet; role: Role }[] = [];
  files.forEach((file, i) => {
    const sheet = readSheet(file, issues);
    if (sheet) sheets.push({ file, sheet, role: roleOf(sheet) });
    progress?.(i + 1, files.length);
  });
  // Where several tables could hold the bodies, the one named so is meant; the others are named as not read.
  const names = ['nodes', 'bodies', 'knoten', 'einrichtungen', 'partner'];
  const isNamed = ({ file }: { readonly file: InFile }) => Number(names.includes(tableNameOf(file)));
  const bodySheets = sheets
    .filter((s) => s.role === 'bodies')
    .sort((a, b) => isNamed(b) - isNamed(a))
    .map((s) => s.sheet);
  const tieSheets = sheets.filter((s) => s.role === 'ties').map((s) => s.sheet);
  const bodySheet = bodySheets[0];
  if (!bodySheet) {
    issues.add('error', 'no-bodies', { file: files[0]?.name ?? '' });
    return failed('nodes-and-ties', issues);
  }
  const used = new Set<Sheet>([bodySheet, ...tieSheets]);
  sayNotRead(
    sheets.map((s) => s.file),
    sheets.filter((s) => used.has(s.sheet)).map((s) => s.file),
    issues,
  );

  const table = tableOf('bodies', bodySheet, issues);
  const says = (column: 'block' | 'sector_confidence' | 'sector_reason') => table.mapping.of.has(column);
  const { bodies, skipped } = readBodies(table, issues, {
    refine: (body) => readNote(body, !says('block'), !says('sector_confidence') && !says('sector_reason')),
  });
  lookOver(table, bodies, issues);
  const ties = new Map<Id, Tie>();
  let tiesSkipped = 0;
  let loops = 0;
  for (const sheet of tieSheets) {
    const result = readTies(tableOf('ties', sheet, issues), bodies, issues, ties);
    tiesSkipped += result.skipped;
    loops += result.loops;
  }
  if (bodies.size === 0) issues.add('error', 'no-bodies', { file: bodySheet.file });
  const id = baseName(folderOf(bodySheet.file).replace(/\/$/, '')) || stemOf(bodySheet.file) || 'network';
  const project: Project = {
    ...emptyProject({
      id,
      hub: guessHub(bodies, ties, bodySheet.file, issues),
      aggregate: guessAggregate(bodies, bodySheet.file, issues),
    }),
    bodies,
    ties,
  };
  return {
    project: bodies.size > 0 ? project : null,
    issues: issues.list(),
    counts: { bodies: bodies.size, ties: ties.size, skipped: skipped + tiesSkipped, loops },
    format: 'nodes-and-ties',
  };
}

// ------------------------------------------------------------------------------------------- the notes' grammar

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** @param block,sector whether to look for that in the note; not where the table has columns for it */
export function readNote(body: Body, block: boolean, sector: boolean): Body {
  if (!body.note) return body;
  let found = body;
  const rest: string[] = [];
  for (const segment of body.note.de.split(' | ')) {
    const text = segment.trim();
    const inferred = sector && body.sector ? inferredSector(text, body.sector) : null;
    if (inferred) found = { ...found, sector: inferred };
    else rest.push(text);
    if (block && /^block\b/.test(text)) found = { ...found, block: { count: numberIn(text) } };
  }
  const note = rest.join(' | ');
  return { ...found, note: note === '' && !body.note.en ? null : { ...body.note, de: note } };
}

/** 'sector inferred (conf: high): reason; alternative: X' */
function inferredSector(text: string, sector: SectorAssignment): SectorAssignment | null {
  const match = /^sector inferred \(conf: (\w{1,10})\): /.exec(text);
  const confidence = CONFIDENCES.find((c) => c === match?.[1]);
  if (!match || !confidence) return null;
  const said = text.slice(match[0].length);
  const mark = '; alternative: ';
  const at = said.lastIndexOf(mark);
  const others = at < 0 ? '' : said.slice(at + mark.length).trim();
  const [first = '', ...more] = others.split(' or ');
  // One alternative has a place of its own; where several are named, the reason keeps them all.
  const reason = more.length > 0 || at < 0 ? said : said.slice(0, at);
  return {
    ...sector,
    confidence,
    reason: reason === '' ? null : { de: reason },
    alternative: first === '' ? null : readSector(first),
  };
}

/** 'block: nine clinics' → 9, 'block: fast 230 groups' → 230, 'block: number not stated' → null. */
function numberIn(text: string): number | null {
  const match = /^block[:;] (?:(?:fast|rund|etwa|almost|about|circa|ca\.) )?(\d{1,6}|[a-z]{3,6})\b/.exec(
    text,
  );
  if (!match) return null;
  const word = NUMBER_WORDS.indexOf(match[1]!);
  if (word >= 0) return word + 1;
  const number = Number(match[1]);
  return Number.isInteger(number) && number > 0 ? number : null;
}

// ------------------------------------------------------------------------------------------------------ writing

/** Bodies and ties alone: what is said of the project as a whole, its regions and sources has no place in two tables. */
function write(project: Project, { delimiter = ';' }: WriteOptions = {}): readonly OutFile[] {
  const tables = packageTables(project, 'one-table');
  return (['bodies', 'ties'] as const).map((part) => ({
    name: part === 'bodies' ? 'nodes.csv' : 'ties.csv',
    bytes: utf8(
      formatCsv(tables.get(part)!, { delimiter, decimal: delimiter === ';' ? ',' : '.', mark: true }),
    ),
  }));
}
