/** Rows of decided tables → bodies and ties that know their row, their ends still as they are written. */
import { type Body, blankBody, type Id, type Project, type Tie } from '../../model/project.ts';
import { CROSS_SECTOR_ID, SECTORS } from '../../model/vocabulary.ts';
import { readBody } from '../bodies-table.ts';
import { readCategory, readSector } from '../cell-words.ts';
import { saysNothing } from '../cells.ts';
import { readMatrix } from '../matrix.ts';
import { type TableRow, tableOf } from '../table.ts';
import { readTie, readType } from '../ties-table.ts';
import { type DecidedTable, mappingOf } from './decided-table.ts';
import type { Progress } from './import.ts';
import { nameKey } from './name-key.ts';
import { nameInCell } from './names-list.ts';
import type { ProblemList } from './problem-list.ts';
import { looksLikeRemark } from './remarks.ts';

/** One body as a row tells of it. */
export type BodyEntry = {
  /** Which row of which table: the same each time the file is read. */
  readonly key: string;
  /** Id that the file gives; '' = none. */
  readonly given: Id;
  readonly body: Body;
  /** The row says its kind itself. */
  readonly saysKind: boolean;
  /** The row has a name and no more; the rest may be proposed from it. */
  readonly nameOnly: boolean;
};

/** A tie as a row tells of it; `source` and `target` of the record are cells, not ids, until the ends are known. */
export type TieEntry = {
  readonly tie: Tie;
  /** Id that the file gives; '' = none. */
  readonly given: Id;
  /** The row says its type itself. */
  readonly saysType: boolean;
  /** The body that the same row tells of; its other end is the centre. Null = both ends are named. */
  readonly partner: BodyEntry | null;
  /** The bodies at its ends, where they are certain; null = its cells name them. */
  readonly ends: { readonly source: BodyEntry; readonly target: BodyEntry } | null;
  /** Where it stands, so that a problem of its ends or its id can be said there; null where no row tells of it. */
  readonly at: { readonly table: DecidedTable; readonly row: TableRow<'ties'> } | null;
};

export type Entries = {
  readonly bodies: BodyEntry[];
  readonly ties: TieEntry[];
  /** Rows read so far. */
  rows: number;
  skipped: number;
};

const FIELD_SECTORS: ReadonlySet<string> = new Set([...SECTORS, CROSS_SECTOR_ID]);

/** Progress is told once in so many rows. */
const ROWS_BETWEEN = 4096;

/** Reads one table into `entries`. */
export function readEntries(
  table: DecidedTable,
  entries: Entries,
  problems: ProblemList,
  progress?: Progress,
): void {
  problems.turnTo(table);
  entries.rows += table.sheet.rows.length + table.leftOut;
  entries.skipped += table.leftOut;
  const { role } = table.decision;
  const total = table.sheet.rows.length;
  const tell = (row: number) => {
    if (row % ROWS_BETWEEN === 0) progress?.(row, total);
  };
  if (role === 'ties') readTieRows(table, entries, problems, tell);
  else if (role === 'matrix') readMatrixTable(table, entries, problems);
  else if (role !== 'ignore') readBodyRows(table, entries, problems, tell);
  problems.turnTo(null);
}

// ---------------------------------------------------------------------------------------------------------- bodies

type Tell = (row: number) => void;

function readBodyRows(table: DecidedTable, entries: Entries, problems: ProblemList, tell: Tell): void {
  const { decision, sheet } = table;
  const isPartners = decision.role !== 'bodies';
  const isNames = decision.role === 'names';
  const bodies = tableOf('bodies', sheet, problems, mappingOf<'bodies'>(table, 'body', true));
  const ties = isPartners ? tableOf('ties', sheet, problems, mappingOf<'ties'>(table, 'tie', false)) : null;
  const tieRows = ties?.rows[Symbol.iterator]();
  const seen = new Map<Id, string>();
  let i = 0;
  for (const row of bodies.rows) {
    tell(i);
    const tieRow: TableRow<'ties'> | undefined = tieRows?.next().value;
    const number = sheet.rows[i++]!.row;
    const named = isNames ? nameInCell(row.get('label')) : { name: row.get('label'), place: '' };
    const given = row.get('id');
    if (named.name === '' && given === '') {
      problems.add('error', 'id-missing', { ...row.place('label'), row: number });
      entries.skipped++;
      continue;
    }
    const label = named.name === '' ? given : named.name;
    if (given !== '') {
      const before = seen.get(given);
      if (before !== undefined && before !== nameKey(label)) {
        problems.add('error', 'duplicate-ids', row.place('id'), { id: given });
        entries.skipped++;
        continue;
      }
      seen.set(given, nameKey(label));
    }
    if (isRemark(table, named.name, number, sheet.rows[i - 1]!.cells))
      problems.add('warning', 'row-looks-like-remark', row.place('label'), { name: named.name.slice(0, 60) });
    const read = checkedWords(
      readBody(row, given, label, decision.kind, problems),
      row,
      decision.words,
      table,
      problems,
    );
    const placed = named.place !== '' && read.place === '' ? { ...read, place: named.place } : read;
    const entry: BodyEntry = {
      key: `${table.id}#${number}`,
      given,
      body: placed,
      saysKind: !saysNothing(row.get('kind')),
      nameOnly: isNames,
    };
    entries.bodies.push(entry);
    if (tieRow) entries.ties.push(tieOfPartner(tieRow, entry, table, problems));
  }
}

/** Whether a row looks as if it told of nobody. Who has written its name, or said that it is one, is not asked again. */
function isRemark(table: DecidedTable, name: string, row: number, cells: readonly string[]): boolean {
  const at = table.meanings.findIndex((meaning) => meaning.is === 'body' && meaning.column === 'label');
  if (at < 0 || table.decision.cells.has(`${row}:${at}`)) return false;
  return looksLikeRemark(
    name,
    cells.every((cell, i) => cell === '' || i === at || saysNothing(cell)),
  );
}

/** Categories by the id of the vocabulary; a category or sector that is strange to it is said, unless the person chose it. */
function checkedWords(
  body: Body,
  row: TableRow<'bodies'>,
  words: DecidedTable['decision']['words'],
  table: DecidedTable,
  problems: ProblemList,
): Body {
  const isChosen = (column: 'category' | 'sector', word: string): boolean => {
    const at = table.meanings.findIndex((meaning) => meaning.is === 'body' && meaning.column === column);
    for (const ours of words.get(at)?.values() ?? []) if (ours === word) return true;
    return false;
  };
  let found = body;
  if (saysNothing(body.category)) {
    if (body.category !== '') found = { ...found, category: '' };
  } else {
    const id = readCategory(body.category);
    if (id !== null) found = { ...found, category: id };
    else if (!isChosen('category', body.category))
      problems.add('warning', 'unknown-word', row.place('category'), { word: body.category.slice(0, 60) });
  }
  const sector = body.sector?.value;
  if (sector !== undefined && !FIELD_SECTORS.has(readSector(sector)) && !isChosen('sector', sector))
    problems.add('warning', 'sector-not-in-scheme', row.place('sector'), { sector: sector.slice(0, 60) });
  return found;
}

function tieOfPartner(
  row: TableRow<'ties'>,
  partner: BodyEntry,
  table: DecidedTable,
  problems: ProblemList,
): TieEntry {
  const type = saysNothing(row.get('type')) ? table.decision.tieType : readType(row, problems);
  const given = row.get('id');
  const tie = readTie(row, given, '', '', type, table.sheet.delimiter, problems);
  return {
    tie: { ...tie, extra: withoutBeyond(tie.extra, table.sheet.columns.length) },
    given,
    saysType: !saysNothing(row.get('type')),
    partner,
    ends: null,
    at: { table, row },
  };
}

/** Cells beyond the header belong to the body of the row, not to its tie as well. */
function withoutBeyond(extra: Tie['extra'], width: number): Tie['extra'] {
  const names = Object.keys(extra);
  const beyond = (name: string) => {
    const match = /^column (\d+)$/.exec(name);
    return match !== null && Number(match[1]) > width;
  };
  return names.some(beyond)
    ? Object.fromEntries(Object.entries(extra).filter(([name]) => !beyond(name)))
    : extra;
}

// ------------------------------------------------------------------------------------------------------------ ties

function readTieRows(table: DecidedTable, entries: Entries, problems: ProblemList, tell: Tell): void {
  const { decision, sheet } = table;
  const ties = tableOf('ties', sheet, problems, mappingOf<'ties'>(table, 'tie', true));
  let i = 0;
  for (const row of ties.rows) {
    tell(i++);
    const source = row.get('source');
    const target = row.get('target');
    if (source === '' || target === '') {
      problems.add('error', 'tie-end-missing', row.place(source === '' ? 'source' : 'target'));
      entries.skipped++;
      continue;
    }
    const type = saysNothing(row.get('type')) ? decision.tieType : readType(row, problems);
    const given = row.get('id');
    entries.ties.push({
      tie: readTie(row, given, source, target, type, sheet.delimiter, problems),
      given,
      saysType: !saysNothing(row.get('type')),
      partner: null,
      ends: null,
      at: { table, row },
    });
  }
}

/** The names along the edges are bodies, so every end is known. */
function readMatrixTable(table: DecidedTable, entries: Entries, problems: ProblemList): void {
  const { kind } = table.decision;
  const { bodies, ties, skipped } = readMatrix(table.sheet, problems);
  entries.skipped += skipped;
  const named = new Map<Id, BodyEntry>();
  for (const body of bodies.values()) {
    const isNetwork = body.kind === 'network';
    named.set(body.id, {
      key: `${table.id}#${body.id}`,
      given: '',
      body: blankBody('', isNetwork ? 'network' : kind, body.label),
      saysKind: isNetwork,
      nameOnly: false,
    });
  }
  addWithEnds(entries, named, ties.values(), false);
}

/** Bodies by the ids that ties name them with. */
function addWithEnds(
  entries: Entries,
  named: ReadonlyMap<Id, BodyEntry>,
  ties: Iterable<Tie>,
  keepIds: boolean,
): void {
  for (const entry of named.values()) entries.bodies.push(entry);
  for (const tie of ties) {
    const source = named.get(tie.source);
    const target = named.get(tie.target);
    if (!source || !target) continue;
    const given = keepIds ? tie.id : '';
    entries.ties.push({ tie, given, saysType: true, partner: null, ends: { source, target }, at: null });
  }
}

/** The bodies and ties of files that say themselves what everything means. */
export function addProject(entries: Entries, { bodies, ties }: Project): void {
  const named = new Map<Id, BodyEntry>();
  for (const body of bodies.values())
    named.set(body.id, { key: `#${body.id}`, given: body.id, body, saysKind: true, nameOnly: false });
  addWithEnds(entries, named, ties.values(), true);
}
