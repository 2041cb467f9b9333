/**
 * Format 'edge-list': ties without a table of bodies – 'Quelle;Ziel;Gewicht', 'von,nach', or two columns of names. The ends
 * become bodies; their kind is not known and is set to partner, which is said.
 */
import type { Body, Id, Project, Tie } from '../model/project.ts';
import { blankBody, emptyProject } from '../model/project.ts';
import { sayAlike } from './bodies-table.ts';
import { placeOf, readSheet, type Sheet } from './csv.ts';
import { failed, sayNotRead, stemOf } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { IssueList } from './issue-list.ts';
import { pairColumns, peek, type Role, roleOf } from './recognise.ts';
import { type Table, tableOf } from './table.ts';
import { readTies } from './ties-table.ts';

export const edgeList: Format = {
  id: 'edge-list',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (files) => {
    const roles = files.map(roleIn);
    if (roles.includes('bodies')) return 0;
    if (roles.includes('ties')) return 0.8;
    return roles.includes('pairs') ? 0.4 : 0;
  },
  read,
};

function roleIn(file: InFile): Role {
  const sheet = peek(file);
  return sheet ? roleOf(sheet) : 'unknown';
}

function read(files: readonly InFile[], progress?: (done: number, total: number) => void): ReadResult {
  const issues = new IssueList();
  const ties = new Map<Id, Tie>();
  let skipped = 0;
  let loops = 0;
  let first = '';
  const used: InFile[] = [];
  const listed = files.some((file) => file.grid && roleIn(file) === 'ties');
  files.forEach((file, i) => {
    // Of a workbook with a list of ties, another sheet with two columns is a legend.
    const isLegend = file.grid && listed && roleIn(file) === 'pairs';
    const sheet = isLegend ? null : readSheet(file, issues);
    const table = sheet && tieTable(sheet, issues);
    if (table) {
      used.push(file);
      first ||= file.name;
      const result = readTies(table, null, issues, ties);
      skipped += result.skipped;
      loops += result.loops;
    }
    progress?.(i + 1, files.length);
  });
  sayNotRead(files, used, issues);
  const bodies = bodiesOf(ties.values());
  const file = first || files[0]?.name || '';
  if (bodies.size === 0) {
    issues.add('error', 'no-network', { file });
    return failed('edge-list', issues, skipped);
  }
  issues.add('note', 'bodies-from-ties', { file }, { number: bodies.size });
  sayAlike([...bodies.keys()], file, issues);
  const project: Project = { ...emptyProject({ id: stemOf(file) || 'network' }), bodies, ties };
  return {
    project,
    issues: issues.list(),
    counts: { bodies: bodies.size, ties: ties.size, skipped, loops },
    format: 'edge-list',
  };
}

function tieTable(sheet: Sheet, issues: IssueList): Table<'ties'> | null {
  const role = roleOf(sheet);
  if (role === 'ties') return tableOf('ties', sheet, issues);
  if (role !== 'pairs') return null;
  const { mapping, headerIsData } = pairColumns(sheet);
  if (!headerIsData) {
    issues.add('note', 'column-read-as', placeOf(sheet), {
      source: sheet.columns[0]!,
      target: sheet.columns[1]!,
    });
    return tableOf('ties', sheet, issues, mapping);
  }
  issues.add('note', 'no-header', placeOf(sheet));
  const columns = sheet.columns.map((_, at) => String(at + 1));
  const whole: Sheet = { ...sheet, columns, rows: [{ row: 1, cells: sheet.columns }, ...sheet.rows] };
  return tableOf('ties', whole, issues, mapping);
}

/** A body for each end, in the order of their first mention. */
function bodiesOf(ties: Iterable<Tie>): ReadonlyMap<Id, Body> {
  const bodies = new Map<Id, Body>();
  for (const tie of ties) {
    for (const end of [tie.source, tie.target])
      if (!bodies.has(end)) bodies.set(end, blankBody(end, 'partner'));
  }
  return bodies;
}
