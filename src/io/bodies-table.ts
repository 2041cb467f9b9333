/** Rows → bodies. The same reader serves every format that holds a table of bodies. */
import type { Body, Id, SectorAssignment, Words } from '../model/project.ts';
import { CROSS_SECTOR_ID, type Kind, SECTORS } from '../model/vocabulary.ts';
import { readSector, readWord, readYes } from './cell-words.ts';
import { likeness, readNumber, saysNothing } from './cells.ts';
import type { BodyColumn } from './columns.ts';
import { placeOf } from './csv.ts';
import { type IssueList, shorten } from './issue-list.ts';
import type { Table, TableRow } from './table.ts';

type BodyRow = TableRow<'bodies'>;

export type BodiesRead = {
  readonly bodies: ReadonlyMap<Id, Body>;
  readonly skipped: number;
};

export type BodiesOptions = {
  /** Bodies read from other tables of the same project; new ones are added to it. */
  readonly into?: Map<Id, Body>;
  /** Kind of a row that does not say; null = 'partner', and it is said. */
  readonly kind?: Kind | null;
  /** A table that people fill in: a row with a name and no id is a new body, and its name becomes its id. */
  readonly byHand?: boolean;
  /** What a format may know better than the columns say, e.g. from the grammar of its notes. */
  readonly refine?: (body: Body) => Body;
};

export function readBodies(
  table: Table<'bodies'>,
  issues: IssueList,
  options: BodiesOptions = {},
): BodiesRead {
  const { into: bodies = new Map<Id, Body>(), kind = null, byHand = false } = options;
  const { refine = (body: Body) => body } = options;
  const hasId = table.mapping.of.has('id');
  let skipped = 0;
  let assumed = 0;
  for (const row of table.rows) {
    const label = row.get('label');
    const id = (hasId ? row.get('id') : '') || (hasId && !byHand ? '' : label);
    if (id === '') {
      issues.add('error', 'id-missing', row.place(hasId ? 'id' : 'label'));
      skipped++;
    } else if (bodies.has(id)) {
      issues.add('error', 'duplicate-ids', row.place(hasId ? 'id' : 'label'), { id });
      skipped++;
    } else {
      if (kind === null && saysNothing(row.get('kind'))) assumed++;
      bodies.set(id, refine(readBody(row, id, label, kind ?? 'partner', issues)));
    }
  }
  const at = placeOf(table.sheet);
  if (assumed > 0) issues.add('note', 'kind-assumed', at, { number: assumed });
  if (skipped > 0) issues.add('warning', 'rows-skipped', at, { number: skipped });
  return { bodies, skipped };
}

/** One row as a body, whatever its id; words and numbers that are not understood are said and kept. */
export function readBody(row: BodyRow, id: Id, label: string, otherwise: Kind, issues: IssueList): Body {
  const word = <L extends 'kinds' | 'levels'>(list: L, column: BodyColumn) => {
    const cell = row.get(column);
    if (saysNothing(cell)) return null;
    const found = readWord(list, cell);
    if (found === null) {
      issues.add('warning', 'unknown-word', row.place(column), { word: shorten(cell, 60) });
      row.keep(column);
    }
    return found;
  };
  const kind = word('kinds', 'kind');
  const region = row.get('region');
  const block = readBlock(row, issues);
  const level = word('levels', 'level');
  const sector = readAssignment(row, issues);
  return {
    id,
    kind: kind ?? otherwise,
    label: label === '' ? id : label,
    category: row.get('category'),
    sector,
    level,
    place: row.get('place'),
    region: region === '' ? null : region,
    block,
    source: sourceOf(row.get('source'), row.get('lines')),
    note: wordsOf(row.get('note'), row.get('note_en')),
    extra: row.extra(),
  };
}

export const wordsOf = (de: string, en: string): Words | null =>
  de === '' && en === '' ? null : en === '' ? { de } : { de, en };

export const sourceOf = (document: string, lines: string) =>
  document === '' && lines === '' ? null : { document, lines };

/** Columns about a sector; without a sector they are kept as they stand, since they may say why there is none. */
export const SECTOR_DETAILS = [
  'sector_confidence',
  'sector_reason',
  'sector_reason_en',
  'sector_alternative',
] as const;

function readAssignment(row: BodyRow, issues: IssueList): SectorAssignment | null {
  const cell = row.get('sector');
  if (saysNothing(cell)) {
    for (const column of SECTOR_DETAILS) if (row.get(column) !== '') row.keepAs(column, row.get(column));
    return null;
  }
  const confidenceCell = row.get('sector_confidence');
  const confidence = saysNothing(confidenceCell) ? null : readWord('confidences', confidenceCell);
  if (confidence === null && !saysNothing(confidenceCell)) {
    issues.add('warning', 'unknown-word', row.place('sector_confidence'), { word: confidenceCell });
    row.keep('sector_confidence');
  }
  const alternative = row.get('sector_alternative');
  return {
    value: readSector(cell),
    confidence,
    reason: wordsOf(row.get('sector_reason'), row.get('sector_reason_en')),
    alternative: saysNothing(alternative) ? null : readSector(alternative),
  };
}

function readBlock(row: BodyRow, issues: IssueList): Body['block'] {
  const cell = row.get('block_count');
  const stated = readYes(row.get('block'));
  if (cell === '') return stated ? { count: null } : null;
  const count = readNumber(cell, ',');
  if (count.value !== null && Number.isInteger(count.value) && count.value > 0) return { count: count.value };
  issues.add('warning', 'number-not-understood', row.place('block_count'));
  row.keep('block_count');
  return stated ? { count: null } : null;
}

const FIELD_SECTORS: ReadonlySet<string> = new Set([...SECTORS, CROSS_SECTOR_ID]);

/** Says how many bodies have no sector, which sector words are strange to the field or look alike, and which names do. */
export function lookOver(table: Table<'bodies'>, bodies: ReadonlyMap<Id, Body>, issues: IssueList): void {
  const at = placeOf(table.sheet);
  if (table.mapping.of.has('sector')) {
    const missing = [...bodies.values()].filter((body) => body.sector === null).length;
    if (missing > 0) {
      const column = table.sheet.columns[table.mapping.of.get('sector')!]!;
      issues.add('note', 'missing-values', { ...at, column }, { number: missing, of: bodies.size });
    }
    const words = new Map<string, Set<string>>();
    const strange = new Set<string>();
    for (const row of table.rows) {
      const cell = row.get('sector');
      if (saysNothing(cell)) continue;
      const word = readSector(cell);
      if (!FIELD_SECTORS.has(word) && !strange.has(word)) {
        strange.add(word);
        issues.add('warning', 'sector-not-in-scheme', row.place('sector'), { sector: word.slice(0, 60) });
      }
      const key = likeness(word);
      words.set(key, (words.get(key) ?? new Set()).add(word));
    }
    for (const alike of words.values())
      if (alike.size > 1)
        issues.add('warning', 'similar-categories', at, { words: [...alike].slice(0, 5).join(' | ') });
  }
  sayAlike(
    [...bodies.values()].map((body) => body.label),
    at.file,
    issues,
  );
}

/** Names that differ only in case, blanks or signs: proposed as one, never merged by the reader. */
export function sayAlike(names: readonly string[], file: string, issues: IssueList): void {
  const seen = new Map<string, Set<string>>();
  for (const name of names) {
    const key = likeness(name);
    if (key !== '') seen.set(key, (seen.get(key) ?? new Set()).add(name));
  }
  for (const alike of seen.values())
    if (alike.size > 1)
      issues.add('warning', 'similar-names', { file }, { names: [...alike].slice(0, 5).join(' | ') });
}
