/** Rows → ties. The same reader serves every format that holds a table of ties. */
import type { Body, Id, Tie } from '../model/project.ts';
import { DIRECTED, type TieType } from '../model/vocabulary.ts';
import { sourceOf, wordsOf } from './bodies-table.ts';
import { readStage, readWord, readYesNo } from './cell-words.ts';
import { readDate, readWeight, saysNothing } from './cells.ts';
import type { TieColumn } from './columns.ts';
import { placeOf } from './csv.ts';
import type { IssueList } from './issue-list.ts';
import type { Table, TableRow } from './table.ts';
import { TieNumbers } from './tie-numbers.ts';

type TieRow = TableRow<'ties'>;

export type TiesRead = {
  readonly ties: ReadonlyMap<Id, Tie>;
  readonly skipped: number;
  readonly loops: number;
};

/**
 * @param bodies the bodies that may be ends; a row with any other end is skipped and named. Null = any end will do.
 * @param ties ties read from other tables of the same project; new ones are added to it
 */
export function readTies(
  table: Table<'ties'>,
  bodies: ReadonlyMap<Id, Body> | null,
  issues: IssueList,
  ties: Map<Id, Tie> = new Map(),
): TiesRead {
  const numbers = new TieNumbers();
  const ids = new TieIds(numbers);
  const unknown = new Set<Id>();
  let skipped = 0;
  let loops = 0;
  let parallel = 0;
  const endOf = bodies ? byNameWhereNoId(bodies) : (cell: string) => cell;
  for (const row of table.rows) {
    const source = endOf(row.get('source'));
    const target = endOf(row.get('target'));
    if (source === '' || target === '') {
      issues.add('error', 'tie-end-missing', row.place(source === '' ? 'source' : 'target'));
      skipped++;
      continue;
    }
    if (bodies && !(bodies.has(source) && bodies.has(target))) {
      const strange = [source, target].filter((end) => !bodies.has(end));
      issues.add('error', 'unknown-nodes', row.place(strange[0] === source ? 'source' : 'target'), {
        nodes: [...new Set(strange)].join(', '),
      });
      for (const end of strange) unknown.add(end);
      skipped++;
      continue;
    }
    const type = readType(row, issues);
    const given = row.get('id');
    if (given !== '' && ties.has(given)) {
      issues.add('error', 'duplicate-ids', row.place('id'), { id: given });
      skipped++;
      continue;
    }
    const id = given === '' ? ids.next(source, target, type, ties) : given;
    ties.set(id, readTie(row, id, source, target, type, table.sheet.delimiter, issues));
    if (source === target) loops++;
    else if (numbers.seen(source, target, type, DIRECTED.includes(type))) parallel++;
  }
  const at = placeOf(table.sheet);
  if (loops > 0) issues.add('warning', 'self-loops', at, { number: loops });
  if (parallel > 0) issues.add('warning', 'parallel-ties', at, { number: parallel });
  if (skipped > 0) issues.add('warning', 'rows-skipped', at, { number: skipped });
  return { ties, skipped, loops };
}

/**
 * People write the name where the id is asked for. A cell that is no id but the name of exactly one body means that body;
 * any other is handed back as it is.
 */
function byNameWhereNoId(bodies: ReadonlyMap<Id, Body>): (cell: string) => Id {
  let named: Map<string, Id | null> | null = null;
  return (cell) => {
    if (cell === '' || bodies.has(cell)) return cell;
    if (!named) {
      named = new Map();
      for (const { id, label } of bodies.values()) named.set(label, named.has(label) ? null : id);
    }
    return named.get(cell) ?? cell;
  };
}

/** Ids for ties that have none: from their content, so that the same tie has the same id in every file. */
export class TieIds {
  /** Of ends with a '>' in them, whose ids different ties may share, by that id. */
  private readonly usedStems = new Map<string, number>();

  constructor(private readonly numbers = new TieNumbers()) {}

  next(source: Id, target: Id, type: TieType, taken: ReadonlyMap<Id, unknown>): Id {
    const stem = `${source}>${target}:${type}`;
    const plain = stem.indexOf('>') === source.length && stem.lastIndexOf('>') === source.length;
    let n = plain ? this.numbers.given(source, target, type) : (this.usedStems.get(stem) ?? 0);
    let id: Id;
    do id = ++n === 1 ? stem : `${stem}#${n}`;
    while (taken.has(id));
    if (plain) this.numbers.give(source, target, type, n);
    else this.usedStems.set(stem, n);
    return id;
  }
}

/** The type that a row says; 'cooperation' where it says none or none that is known. */
export function readType(row: TieRow, issues: IssueList): TieType {
  const cell = row.get('type');
  if (saysNothing(cell)) return 'cooperation';
  const found = readWord('tieTypes', cell);
  if (found !== null) return found;
  issues.add('warning', 'unknown-word', row.place('type'), { word: cell });
  row.keep('type');
  return 'cooperation';
}

/** One row as a tie between two ends; what is not understood is said and kept. */
export function readTie(
  row: TieRow,
  id: Id,
  source: Id,
  target: Id,
  type: TieType,
  delimiter: string,
  issues: IssueList,
): Tie {
  return {
    id,
    source,
    target,
    type,
    formality: understood(row, 'formality', readFormality, issues),
    frequency: understood(row, 'frequency', readFrequency, issues),
    stage: understood(row, 'stage', readStage, issues),
    status: understood(row, 'status', readStatus, issues),
    since: readDay(row, 'since', issues),
    until: readDay(row, 'until', issues),
    lastContact: readDay(row, 'last_contact', issues),
    nextStep: saysNothing(row.get('next_step')) ? '' : row.get('next_step'),
    due: readDay(row, 'due', issues),
    personBound: understood(row, 'person_bound', readYesNo, issues),
    weight: readStrength(row, delimiter, issues),
    evidence: sourceOf(row.get('evidence'), row.get('lines')),
    note: wordsOf(row.get('note'), row.get('note_en')),
    extra: row.extra(),
  };
}

const readFormality = (cell: string) => readWord('formalities', cell);
const readFrequency = (cell: string) => readWord('frequencies', cell);
const readStatus = (cell: string) => readWord('statuses', cell);

/** The cell's value by `read`; null, and said and kept, where it is not understood. */
function understood<V>(
  row: TieRow,
  column: TieColumn,
  read: (cell: string) => V | null,
  issues: IssueList,
): V | null {
  const cell = row.get(column);
  if (saysNothing(cell)) return null;
  const value = read(cell);
  if (value === null) {
    issues.add('warning', 'unknown-word', row.place(column), { word: cell.slice(0, 60) });
    row.keep(column);
  }
  return value;
}

function readDay(row: TieRow, column: 'since' | 'until' | 'last_contact' | 'due', issues: IssueList): string {
  const cell = row.get(column);
  if (saysNothing(cell)) return '';
  const value = readDate(cell);
  if (value === null) {
    issues.add('warning', 'invalid-date', row.place(column));
    row.keep(column);
  }
  return value ?? '';
}

function readStrength(row: TieRow, delimiter: string, issues: IssueList): number | null {
  const cell = row.get('weight');
  if (saysNothing(cell) && cell !== 'NaN') return null;
  const read = readWeight(cell, delimiter);
  if (read.value === null) {
    issues.add('warning', read.code, row.place('weight'));
    row.keep('weight');
  } else if (read.ambiguous)
    issues.add('warning', 'number-ambiguous', row.place('weight'), { number: read.value });
  return read.value;
}
