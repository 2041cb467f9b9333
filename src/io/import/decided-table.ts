/** A table as it stands + what was decided → a sheet whose columns are known, for the readers that all formats share. */
import { clean } from '../cells.ts';
import type { ColumnOf, Mapping, TableId } from '../columns.ts';
import { type Row, type Sheet, unguard } from '../csv.ts';
import { headerOf, isSameLine } from './header.ts';
import type { Meaning, TableDecision } from './import.ts';
import type { TableInHand } from './problem-list.ts';
import type { RawTable } from './raw-table.ts';

export type DecidedTable = TableInHand & {
  readonly sheet: Sheet;
  readonly decision: TableDecision;
  /** Rows that the person left out. */
  readonly leftOut: number;
};

export function decide(raw: RawTable, decision: TableDecision): DecidedTable {
  const header = headerOf(raw, decision.headerRow);
  const columns = uniqueNames(header.names);
  const leftOut = new Set(decision.leftOut);
  const edited = cellsByRow(decision.cells);
  const words = [...decision.words].filter(([at, of]) => of.size > 0 && at < columns.length);
  const rows: Row[] = [];
  let without = 0;
  const head = header.row === 0 ? null : raw.rows[header.from - 1];
  for (let i = header.from; i < raw.rows.length; i++) {
    const row = raw.rows[i]!;
    if (head && isSameLine(head.cells, row.cells)) continue;
    if (leftOut.has(row.row)) without++;
    else rows.push(mended(row, edited.get(row.row), words));
  }
  return {
    id: raw.id,
    at: new Map(columns.map((name, at) => [name, at])),
    meanings: columns.map((_, at) => decision.meanings[at] ?? { is: 'extra' }),
    sheet: {
      file: raw.file,
      ...(raw.sheet === null ? {} : { sheet: raw.sheet }),
      columns,
      rows,
      delimiter: raw.delimiter ?? '',
    },
    decision,
    leftOut: without,
  };
}

/** Every column gets a name of its own: a second 'Name' is 'Name (2)', one without a name is 'column 3'. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  // Where to go on counting: thousands of columns may have one name.
  const used = new Map<string, number>();
  return names.map((name, at) => {
    const plain = name === '' ? `column ${at + 1}` : name;
    let unique = plain;
    let n = used.get(plain) ?? 1;
    while (taken.has(unique)) unique = `${plain} (${++n})`;
    used.set(plain, n);
    taken.add(unique);
    return unique;
  });
}

function cellsByRow(
  cells: TableDecision['cells'],
): ReadonlyMap<number, readonly (readonly [number, string])[]> {
  const found = new Map<number, [number, string][]>();
  for (const [key, text] of cells) {
    const [row, at] = key.split(':').map(Number);
    if (row === undefined || at === undefined || !Number.isInteger(row) || !Number.isInteger(at)) continue;
    if (at < 0 || at > 20_000) continue;
    const list = found.get(row);
    if (list) list.push([at, text]);
    else found.set(row, [[at, text]]);
  }
  return found;
}

/** The row with cells corrected and words translated; the same object where nothing is to be done. */
function mended(
  row: Row,
  cells: readonly (readonly [number, string])[] | undefined,
  words: readonly (readonly [number, ReadonlyMap<string, string>])[],
): Row {
  let changed: string[] | null = null;
  for (const [at, text] of cells ?? []) {
    changed ??= [...row.cells];
    while (changed.length < at) changed.push('');
    changed[at] = text;
  }
  for (const [at, of] of words) {
    const cell = (changed ?? row.cells)[at];
    const ours = cell === undefined ? undefined : of.get(unguard(clean(cell)));
    if (ours === undefined) continue;
    changed ??= [...row.cells];
    changed[at] = ours;
  }
  return changed ? { ...row, cells: changed } : row;
}

/** Which column of the sheet holds what, of a table's own columns; a column that nobody claims is kept where `keep`. */
export function mappingOf<T extends TableId>(
  { sheet, meanings }: DecidedTable,
  is: 'body' | 'tie',
  keep: boolean,
): Mapping<T> {
  const of = new Map<ColumnOf<T>, number>();
  const extra: { at: number; name: string }[] = [];
  meanings.forEach((meaning: Meaning, at) => {
    if (meaning.is === is) {
      // Meant twice: the first column has it, the second is kept.
      if (!of.has(meaning.column as ColumnOf<T>)) of.set(meaning.column as ColumnOf<T>, at);
      else if (keep) extra.push({ at, name: sheet.columns[at]! });
    } else if (keep && meaning.is === 'extra') extra.push({ at, name: sheet.columns[at]! });
  });
  return { of, extra, renamed: [] };
}
