/**
 * Collects what is wrong while rows are read. What concerns one row or cell becomes a problem that the person can mend in
 * place; everything else stays an issue of the file.
 */
import type { Place, Severity } from '../../base/issue.ts';
import type { IssueCode } from '../../model/issue-codes.ts';
import { IssueList, shorten } from '../issue-list.ts';
import type { Meaning, RowProblem } from './import.ts';
import { nearestWords, wordListOf } from './words.ts';

/** Problems listed one by one; the others are counted. */
export const MOST_LISTED = 1000;

/** Codes that concern a row or a cell of it. True = the row is left out unless it is mended. */
const OF_ROWS: ReadonlyMap<IssueCode, boolean> = new Map<IssueCode, boolean>([
  ['id-missing', true],
  ['duplicate-ids', true],
  ['tie-end-missing', true],
  ['unknown-nodes', true],
  ['name-ambiguous', true],
  ['row-looks-like-remark', false],
  ['unknown-word', false],
  ['sector-not-in-scheme', false],
  ['number-not-understood', false],
  ['not-finite', false],
  ['weight-zero', false],
  ['weight-negative', false],
  ['weight-beyond', false],
  ['invalid-date', false],
]);

type Draft = Omit<RowProblem, 'alike'> & { readonly key: string };

/** What the list has to know of the table whose rows are being read. */
export type TableInHand = {
  readonly id: string;
  /** Position of a column by its (unique) name. */
  readonly at: ReadonlyMap<string, number>;
  readonly meanings: readonly Meaning[];
};

export class ProblemList extends IssueList {
  private readonly drafts: Draft[] = [];
  private readonly alike = new Map<string, number>();
  private readonly suggested = new Map<string, readonly string[]>();
  private found = 0;
  private table: TableInHand | null = null;

  /** @param names the names most like an end that no body has, the likest first */
  constructor(private readonly names: (value: string) => readonly string[]) {
    super();
  }

  turnTo(table: TableInHand | null): void {
    this.table = table;
  }

  override add(
    severity: Severity,
    code: IssueCode,
    at?: Place,
    values?: Readonly<Record<string, string | number>>,
  ): void {
    const losesRow = OF_ROWS.get(code);
    if (!this.table || losesRow === undefined || at?.row === undefined) {
      super.add(severity, code, at, values);
      return;
    }
    const column = at.column ?? '';
    const value = at.value ?? '';
    const position = this.table.at.get(column) ?? null;
    const key = JSON.stringify([this.table.id, position, code, value]);
    this.alike.set(key, (this.alike.get(key) ?? 0) + 1);
    if (++this.found > MOST_LISTED) return;
    const issue = {
      severity,
      code,
      at: { ...at, value: shorten(value) },
      ...(values ? { with: values } : {}),
    };
    this.drafts.push({
      table: this.table.id,
      row: at.row,
      at: position,
      column,
      value,
      issue,
      suggestions: this.suggestionsFor(key, code, position, value),
      losesRow,
      key,
    });
  }

  private suggestionsFor(key: string, code: IssueCode, at: number | null, value: string): readonly string[] {
    let found = this.suggested.get(key);
    if (!found) {
      found = this.suggest(code, at === null ? undefined : this.table?.meanings[at], value);
      this.suggested.set(key, found);
    }
    return found;
  }

  private suggest(code: IssueCode, meaning: Meaning | undefined, value: string): readonly string[] {
    if (code === 'unknown-nodes' || code === 'name-ambiguous') return this.names(value);
    if (code === 'invalid-date') return /\b(19|20)\d\d\b/.exec(value.slice(0, 200))?.slice(0, 1) ?? [];
    if (code === 'number-not-understood')
      return /\d+(?:[.,]\d+)?/.exec(value.slice(0, 200))?.slice(0, 1) ?? [];
    const list = wordListOf(meaning);
    return list && value.length <= 120 ? nearestWords(list, value) : [];
  }

  /** In the order in which they were found. */
  problems(): { readonly problems: readonly RowProblem[]; readonly more: number } {
    return {
      problems: this.drafts.map(({ key, ...problem }) => ({ ...problem, alike: this.alike.get(key) ?? 1 })),
      more: Math.max(0, this.found - MOST_LISTED),
    };
  }
}
