/** What is worth a word about whole tables: sheets that are hidden, very many columns, columns of one name. */
import { clean } from '../cells.ts';
import { MANY_COLUMNS } from '../csv.ts';
import type { IssueList } from '../issue-list.ts';
import { headerOf } from './header.ts';
import type { TableDecision } from './import.ts';
import type { RawTable } from './raw-table.ts';

/** Names beyond these are not listed. */
const NAMED = 10;

/** @param decisions by table id; tables that are not taken are only spoken of where they are hidden */
export function sayTables(
  tables: readonly RawTable[],
  decisions: ReadonlyMap<string, TableDecision>,
  issues: IssueList,
): void {
  const hidden = new Map<string, string[]>();
  for (const table of tables) {
    const decision = decisions.get(table.id);
    if (decision && decision.role !== 'ignore') sayColumns(table, decision, issues);
    else if (table.hidden && table.sheet !== null)
      hidden.set(table.file, [...(hidden.get(table.file) ?? []), table.sheet]);
  }
  for (const [file, sheets] of hidden)
    issues.add(
      'warning',
      'hidden-sheets',
      { file },
      { number: sheets.length, sheets: sheets.slice(0, NAMED).join(', ') },
    );
}

function sayColumns(table: RawTable, { headerRow, role }: TableDecision, issues: IssueList): void {
  const { names, row } = headerOf(table, headerRow);
  const at = { file: table.file, ...(table.sheet === null ? {} : { sheet: table.sheet }) };
  // As wide as the network is large.
  if (role === 'matrix') return;
  if (names.length > MANY_COLUMNS) issues.add('warning', 'many-columns', at, { number: names.length });
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names.map(clean)) {
    if (name !== '' && seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  if (repeated.size > 0)
    issues.add(
      'warning',
      'duplicate-columns',
      { ...at, row },
      { columns: [...repeated].slice(0, NAMED).join(', ') },
    );
}
