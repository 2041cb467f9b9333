/** Cells as they come from a sheet → rows of text; the same for every kind of workbook. */
import type { IssueList } from '../issue-list.ts';

/** A merged range, counted from 0, both ends inside. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type CellKind = 'text' | 'number' | 'other';

/** Excel's own limits, and how many cells one sheet may come to: rows are as long as their last cell. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384, cells: 20_000_000 } as const;
/** Merged cells up to here may belong to a header. */
const HEADER_WITHIN = 10;

const NO_CELLS: readonly string[] = [];

/** Thrown out of a reader's callbacks where a sheet is beyond the limits. */
export class SheetTooLarge extends Error {}

export class Grid {
  private readonly found: string[][] = [];
  private readonly kinds = new Map<number, { numbers: number; texts: number }>();
  private cells = 0;
  /** Cells of the longest row. */
  width = 0;

  constructor(
    readonly file: string,
    readonly sheet: string,
    private readonly issues: IssueList,
  ) {}

  /** Length of the rows so far: the position of the next one. */
  get length(): number {
    return this.found.length;
  }

  /** @param row,column from 0 */
  set(row: number, column: number, text: string, kind: CellKind): void {
    if (text === '') return;
    if (row >= SHEET_LIMITS.rows || column >= SHEET_LIMITS.columns) throw new SheetTooLarge();
    while (this.found.length <= row) this.found.push(NO_CELLS as string[]);
    let cells = this.found[row]!;
    if (cells === NO_CELLS) cells = this.found[row] = [];
    if (cells.length <= column) {
      this.cells += column + 1 - cells.length;
      if (this.cells > SHEET_LIMITS.cells) throw new SheetTooLarge();
      while (cells.length < column) cells.push('');
      cells.push(text);
    } else cells[column] = text;
    this.width = Math.max(this.width, cells.length);
    if (kind === 'other' || (kind === 'text' && !/^\d{1,15}$/.test(text))) return;
    const counted = this.kinds.get(column) ?? { numbers: 0, texts: 0 };
    if (kind === 'number') counted.numbers++;
    else counted.texts++;
    this.kinds.set(column, counted);
  }

  /** A formula that was never calculated, or an error such as #REF!; the cell stays empty. */
  problem(row: number, column: number, what: string | null): void {
    const at = { file: this.file, sheet: this.sheet, row: row + 1, column: columnLetters(column) };
    if (what === null) this.issues.add('error', 'formula-without-value', at);
    else this.issues.add('warning', 'cell-error', { ...at, value: what.slice(0, 40) });
  }

  /**
   * The rows: merged cells filled, empty rows at the end cut off.
   * A cell merged over rows says the same for each of them. One merged over columns names all of them where it may be a
   * header; below, only its first column is meant.
   */
  rows(merges: readonly Merge[]): readonly (readonly string[])[] {
    let filled = 0;
    for (const { top, left, bottom, right } of merges.slice(0, 100_000)) {
      const text = this.found[top]?.[left] ?? '';
      const last = Math.min(bottom, this.found.length - 1);
      const across = top < HEADER_WITHIN ? Math.min(right, left + 200) : left;
      if (text === '' || (last === top && across === left)) continue;
      filled++;
      for (let row = top; row <= last; row++)
        for (let column = left; column <= across; column++)
          if ((this.found[row]?.[column] ?? '') === '') this.set(row, column, text, 'other');
    }
    const at = { file: this.file, sheet: this.sheet };
    if (filled > 0) this.issues.add('note', 'merged-cells', at, { number: filled });
    for (const [column, { numbers, texts }] of this.kinds)
      if (numbers > 0 && texts > 0)
        this.issues.add('note', 'mixed-types', { ...at, column: columnLetters(column) }, { number: texts });
    while (this.found.length > 0 && this.found.at(-1)!.every((cell) => cell.trim() === '')) this.found.pop();
    return this.found;
  }
}

/** 0 → 'A', 27 → 'AB', as a spreadsheet names its columns. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 'C12' → row 11, column 2; null when it is no such name. */
export function cellAt(ref: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let i = 0;
  for (; i < ref.length && i < 4; i++) {
    const letter = ref.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (i === 0) return null;
  let row = 0;
  for (let at = i; at < ref.length; at++) {
    const digit = ref.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at > i + 8) return null;
    row = row * 10 + digit;
  }
  return row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** 'A1:C3' → a merge; null when it is no such range. */
export function mergeOf(ref: string): Merge | null {
  const [first = '', second = first] = ref.replaceAll('$', '').split(':');
  const from = cellAt(first);
  const to = cellAt(second);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
