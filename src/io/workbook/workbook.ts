/**
 * Workbooks (XLSX, ODS) → their sheets as tables of text. Hidden sheets may hold what was never meant to be passed on: they
 * are named, and only read when somebody asks for them.
 */
import { workbookKind } from '../foreign.ts';
import type { InFile } from '../format.ts';
import type { IssueList } from '../issue-list.ts';
import type { ZipBudget } from '../zip.ts';
import { SHEET_LIMITS, SheetTooLarge } from './grid.ts';
import { readOds } from './ods.ts';
import { WorkbookParts } from './parts.ts';
import { type Hidden, OWN_SHEET, type RawSheet } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: Hidden;
  /** As a person sees them; row 1 of the sheet is `rows[0]`, empty rows are empty arrays. */
  readonly rows: readonly (readonly string[])[];
};

export type WorkbookOptions = {
  /** Read hidden sheets as well. Default: they are named by an issue and left alone. */
  readonly hidden?: boolean;
  readonly budget?: ZipBudget;
  /** In inflated bytes. */
  readonly progress?: (done: number, total: number) => void;
};

/** True for workbooks that `openWorkbook` reads. */
export const isWorkbook = (file: InFile): boolean => ['XLSX', 'ODS'].includes(workbookKind(file) ?? '');

/**
 * The sheets of a workbook, empty ones too; null with an error when it cannot be read. Never throws at bad input.
 * Dates are ISO as far as the cell shows them, numbers have all digits and a decimal point, leading zeros of a format stay,
 * formulas are the value that was saved with them.
 */
export function openWorkbook(
  file: InFile,
  issues: IssueList,
  options: WorkbookOptions = {},
): readonly WorkbookSheet[] | null {
  const kind = workbookKind(file);
  if (kind !== 'XLSX' && kind !== 'ODS') {
    issues.add('error', 'not-a-workbook', { file: file.name });
    return null;
  }
  const parts = WorkbookParts.open(file, issues, options.budget);
  if (!parts) return null;
  if (parts.names.has('xl/workbook.bin')) {
    issues.add('error', 'workbook-not-readable', { file: file.name }, { what: 'XLSB' });
    return null;
  }
  // Our own mark says what the workbook is; our lists for drop-downs say nothing.
  const wanted = (hidden: Hidden, name: string) =>
    name === OWN_SHEET || (!isOwn(name) && (hidden === 'no' || options.hidden === true));
  const read = kind === 'ODS' ? readOds : readXlsx;
  let sheets: readonly RawSheet[] | null;
  try {
    sheets = read(parts, issues, wanted, options.progress);
  } catch (error) {
    if (!(error instanceof SheetTooLarge)) throw error;
    issues.add('error', 'sheet-too-large', { file: file.name }, { limit: SHEET_LIMITS.cells });
    return null;
  }
  if (!sheets) return null;
  if (sheets.length === 0) {
    parts.damaged('sheets');
    return null;
  }
  sayWhatIsLeftOut(parts, sheets, issues);
  return sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows ?? [] }));
}

const isOwn = (name: string): boolean => name.startsWith(OWN_SHEET);

function sayWhatIsLeftOut(parts: WorkbookParts, sheets: readonly RawSheet[], issues: IssueList): void {
  const at = { file: parts.file };
  const left = sheets.filter((sheet) => sheet.rows === null && !isOwn(sheet.name));
  if (left.length > 0) {
    const names = left.slice(0, 10).map((sheet) => sheet.name.slice(0, 60));
    issues.add('warning', 'hidden-sheets', at, { number: left.length, sheets: names.join(', ') });
  }
  for (const { name, rows, hiddenCells } of sheets)
    if (rows !== null && rows.length > 0 && hiddenCells > 0)
      issues.add('note', 'hidden-cells', { ...at, sheet: name }, { number: hiddenCells });
  const links = [...parts.names].filter((name) => /^xl\/externallinks\/[^/]+\.xml$/.test(name));
  if (links.length > 0) issues.add('note', 'external-links', at, { number: links.length });
  if ([...parts.names].some((name) => name.endsWith('vbaproject.bin') || name.startsWith('basic/')))
    issues.add('note', 'macros-ignored', at);
}
