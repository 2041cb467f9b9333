/**
 * Format 'matrix': a table with names along its top and its left edge. Where the names are the same bodies it is an
 * adjacency matrix, read by name and never by position; where they are different it is an incidence matrix (two-mode):
 * rows are partners, columns are networks that they take part in.
 */
import type { Place } from '../base/issue.ts';
import type { Body, Id, Project, Tie } from '../model/project.ts';
import { blankBody, blankTie, emptyProject } from '../model/project.ts';
import { clean, readWeight } from './cells.ts';
import { placeOf, readSheet, type Sheet, unguard } from './csv.ts';
import { failed, sayNotRead, stemOf } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { IssueList } from './issue-list.ts';
import { isCross, peek, roleOf } from './recognise.ts';
import { TieIds } from './ties-table.ts';

export const matrix: Format = {
  id: 'matrix',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (files) => (matrixAmong(files) ? 0.7 : 0),
  read: (files) => {
    const file = matrixAmong(files) ?? files[0]!;
    const issues = new IssueList();
    sayNotRead(files, [file], issues);
    return read(file, issues);
  },
};

/** The only file, if it is a matrix; of a workbook, the only sheet that is one while no other holds a network. */
function matrixAmong(files: readonly InFile[]): InFile | null {
  if (files.length > 1 && files.some((file) => !file.grid)) return null;
  const roles = files.map((file) => {
    const sheet = peek(file);
    return sheet ? roleOf(sheet) : 'unknown';
  });
  const found = files.filter((_, i) => roles[i] === 'matrix');
  const others = roles.some((role) => role === 'ties' || role === 'bodies');
  return found.length === 1 && !others ? found[0]! : null;
}

type Entry = { readonly row: number; readonly from: Id; readonly to: Id; readonly weight: number | null };

function read(file: InFile, issues: IssueList): ReadResult {
  const sheet = readSheet(file, issues);
  if (!sheet) return failed('matrix', issues);
  const { bodies, ties, skipped } = readMatrix(sheet, issues);
  const loops = [...ties.values()].filter((tie) => tie.source === tie.target).length;
  const at = placeOf(sheet);
  if (loops > 0) issues.add('warning', 'self-loops', at, { number: loops });
  issues.add('note', 'bodies-from-ties', at, { number: bodies.size });
  const project: Project = { ...emptyProject({ id: stemOf(file.name) || 'network' }), bodies, ties };
  return {
    project,
    issues: issues.list(),
    counts: { bodies: bodies.size, ties: ties.size, skipped, loops },
    format: 'matrix',
  };
}

/** A body for each name along the edges, whose id is the name, and the ties that the cells say. */
export function readMatrix(
  sheet: Sheet,
  issues: IssueList,
): { readonly bodies: Map<Id, Body>; readonly ties: ReadonlyMap<Id, Tie>; readonly skipped: number } {
  const { names, entries, skipped } = readEntries(sheet, issues);
  const columns = sheet.columns.slice(1);
  const square = columns.some((name) => names.has(name));
  const bodies = new Map<Id, Body>();
  for (const name of names) bodies.set(name, blankBody(name, 'partner'));
  for (const name of columns)
    if (!bodies.has(name)) bodies.set(name, blankBody(name, square ? 'partner' : 'network'));
  const ties = square ? adjacency(entries, placeOf(sheet), issues) : incidence(entries);
  if (!square)
    issues.add('warning', 'two-mode', placeOf(sheet), { rows: names.size, columns: columns.length });
  return { bodies, ties, skipped };
}

function readEntries(sheet: Sheet, issues: IssueList) {
  const names = new Set<Id>();
  const entries: Entry[] = [];
  let skipped = 0;
  for (const { row, cells } of sheet.rows) {
    const name = unguard(clean(cells[0] ?? ''));
    if (name === '' || names.has(name)) {
      const place = { ...placeOf(sheet), row };
      if (name === '') issues.add('error', 'id-missing', place);
      else issues.add('error', 'duplicate-ids', { ...place, value: name }, { id: name });
      skipped++;
      continue;
    }
    names.add(name);
    for (let at = 1; at < cells.length && at < sheet.columns.length; at++) {
      const cell = clean(cells[at]!);
      if (cell === '' || cell === '0') continue;
      const read = isCross(cell) ? { value: 1 } : readWeight(cell, sheet.delimiter);
      if (read.value === null) {
        if (read.code === 'weight-zero') continue;
        issues.add('warning', read.code, {
          ...placeOf(sheet),
          row,
          column: sheet.columns[at]!,
          value: cell,
        });
      }
      entries.push({ row, from: name, to: sheet.columns[at]!, weight: read.value });
    }
  }
  if (skipped > 0) issues.add('warning', 'rows-skipped', placeOf(sheet), { number: skipped });
  // A matrix of ones says that there are ties, not how strong they are.
  const plain = entries.every((entry) => entry.weight === 1);
  return { names, skipped, entries: plain ? entries.map((entry) => ({ ...entry, weight: null })) : entries };
}

/** One tie a pair where both halves agree; where they do not, one tie for each half, and that is said. */
function adjacency(entries: readonly Entry[], at: Place, issues: IssueList): ReadonlyMap<Id, Tie> {
  const cells = new Map(entries.map((entry) => [JSON.stringify([entry.from, entry.to]), entry] as const));
  const ties = new Map<Id, Tie>();
  const ids = new TieIds();
  let different = 0;
  for (const entry of entries) {
    const mirror = entry.from === entry.to ? undefined : cells.get(JSON.stringify([entry.to, entry.from]));
    const isSecond = mirror !== undefined && mirror.row < entry.row;
    if (isSecond && mirror.weight === entry.weight) continue;
    if (entry.from !== entry.to && mirror?.weight !== entry.weight && !isSecond) different++;
    const id = ids.next(entry.from, entry.to, 'cooperation', ties);
    ties.set(id, { ...blankTie(id, entry.from, entry.to), weight: entry.weight });
  }
  if (different > 0) issues.add('warning', 'matrix-not-symmetric', at, { number: different });
  return ties;
}

function incidence(entries: readonly Entry[]): ReadonlyMap<Id, Tie> {
  const ties = new Map<Id, Tie>();
  const ids = new TieIds();
  for (const entry of entries) {
    const id = ids.next(entry.from, entry.to, 'network-membership', ties);
    ties.set(id, { ...blankTie(id, entry.from, entry.to, 'network-membership'), weight: entry.weight });
  }
  return ties;
}
