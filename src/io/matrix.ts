/**
 * Format 'matrix': a table with names along its top and its left edge. Where the names are the same bodies it is an
 * adjacency matrix, read by name and never by position; where they are different it is an incidence matrix (two-mode):
 * rows are partners, columns are networks that they take part in.
 */
import type { Body, Id, Project, Tie } from '../model/project.ts';
import { blankBody, blankTie, emptyProject } from '../model/project.ts';
import { clean, readWeight } from './cells.ts';
import { readSheet, type Sheet, unguard } from './csv.ts';
import { failed, stemOf } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { IssueList } from './issue-list.ts';
import { isCross, peek, roleOf } from './recognise.ts';
import { TieIds } from './ties-table.ts';

export const matrix: Format = {
  id: 'matrix',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (files) => {
    if (files.length !== 1) return 0;
    const sheet = peek(files[0]!);
    return sheet && roleOf(sheet) === 'matrix' ? 0.7 : 0;
  },
  read: (files) => read(files[0]!),
};

type Entry = { readonly row: number; readonly from: Id; readonly to: Id; readonly weight: number | null };

function read(file: InFile): ReadResult {
  const issues = new IssueList();
  const sheet = readSheet(file, issues);
  if (!sheet) return failed('matrix', issues);
  const { names, entries, skipped } = readEntries(sheet, issues);
  const columns = sheet.columns.slice(1);
  const square = columns.some((name) => names.has(name));
  const at = { file: file.name };
  const bodies = new Map<Id, Body>();
  for (const name of names) bodies.set(name, blankBody(name, 'partner'));
  for (const name of columns)
    if (!bodies.has(name)) bodies.set(name, blankBody(name, square ? 'partner' : 'network'));
  const ties = square ? adjacency(entries, file.name, issues) : incidence(entries);
  const loops = [...ties.values()].filter((tie) => tie.source === tie.target).length;
  if (loops > 0) issues.add('warning', 'self-loops', at, { number: loops });
  if (!square) issues.add('warning', 'two-mode', at, { rows: names.size, columns: columns.length });
  issues.add('note', 'bodies-from-ties', at, { number: bodies.size });
  const project: Project = { ...emptyProject({ id: stemOf(file.name) || 'network' }), bodies, ties };
  return {
    project,
    issues: issues.list(),
    counts: { bodies: bodies.size, ties: ties.size, skipped, loops },
    format: 'matrix',
  };
}

function readEntries(sheet: Sheet, issues: IssueList) {
  const names = new Set<Id>();
  const entries: Entry[] = [];
  let skipped = 0;
  for (const { row, cells } of sheet.rows) {
    const name = unguard(clean(cells[0] ?? ''));
    if (name === '' || names.has(name)) {
      const place = { file: sheet.file, row };
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
        issues.add('warning', read.code, { file: sheet.file, row, column: sheet.columns[at]!, value: cell });
      }
      entries.push({ row, from: name, to: sheet.columns[at]!, weight: read.value });
    }
  }
  if (skipped > 0) issues.add('warning', 'rows-skipped', { file: sheet.file }, { number: skipped });
  // A matrix of ones says that there are ties, not how strong they are.
  const plain = entries.every((entry) => entry.weight === 1);
  return { names, skipped, entries: plain ? entries.map((entry) => ({ ...entry, weight: null })) : entries };
}

/** One tie a pair where both halves agree; where they do not, one tie for each half, and that is said. */
function adjacency(entries: readonly Entry[], file: string, issues: IssueList): ReadonlyMap<Id, Tie> {
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
  if (different > 0) issues.add('warning', 'matrix-not-symmetric', { file }, { number: different });
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
