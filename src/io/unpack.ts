/** Files as they came → files that formats read: zips replaced by what is in them, workbooks by their sheets. */
import { endingOf, isLitter } from './files.ts';
import { workbookKind } from './foreign.ts';
import type { InFile } from './format.ts';
import type { IssueList } from './issue-list.ts';
import { isWorkbook, openWorkbook } from './workbook/workbook.ts';
import { isZip, unzip, ZIP_LIMITS, type ZipBudget } from './zip.ts';

/** Largest number of files taken at once. */
const MAX_FILES = 10_000;
const WORKBOOK_ENDINGS = ['xlsx', 'xlsm', 'ods', 'xls'];
const NO_BYTES = new Uint8Array(0);

export type UnpackOptions = {
  /** Hidden sheets of workbooks, too. Default: they are named by an issue and left alone. */
  readonly hidden?: boolean;
  readonly progress?: (done: number, total: number) => void;
};

/**
 * Zips replaced by their files, workbooks (in zips and folders, too) by one file a sheet that is not empty, litter left out.
 * Null with an error when nothing is left. A zip or workbook that cannot be used is an error; the other files are still there.
 */
export function unpack(
  files: readonly InFile[],
  issues: IssueList,
  options: UnpackOptions = {},
): readonly InFile[] | null {
  const budget: ZipBudget = { left: ZIP_LIMITS.total };
  const inside = withoutZips(files, issues, budget);
  const found: InFile[] = [];
  inside.forEach((file, i) => {
    if (!isWorkbook(file)) found.push(file);
    else {
      const progress = options.progress;
      const share = progress && ((done: number, total: number) => progress(i + done / total, inside.length));
      found.push(...sheetsOf(file, issues, budget, { ...options, ...(share ? { progress: share } : {}) }));
    }
  });
  if (found.length > 0) return found;
  if (!issues.hasErrors) issues.add('error', 'empty', { file: files[0]?.name ?? '' });
  return null;
}

function withoutZips(files: readonly InFile[], issues: IssueList, budget: ZipBudget): readonly InFile[] {
  const found: InFile[] = [];
  for (const file of files.slice(0, MAX_FILES)) {
    if (files.length > 1 && isLitter(file.name)) continue;
    if (!isZip(file.bytes) || workbookKind(file)) found.push(file);
    else if (WORKBOOK_ENDINGS.includes(endingOf(file.name))) {
      issues.add('error', 'not-a-workbook', { file: file.name });
    } else {
      const nested = (name: string) => WORKBOOK_ENDINGS.includes(endingOf(name));
      const inside = unzip(file, issues, { nested, budget });
      for (const one of inside ?? []) {
        if (!isZip(one.bytes) || isWorkbook(one)) found.push(one);
        else issues.add('error', 'not-a-workbook', { file: one.name });
      }
    }
  }
  return found;
}

function sheetsOf(
  file: InFile,
  issues: IssueList,
  budget: ZipBudget,
  { hidden = false, progress }: UnpackOptions,
): readonly InFile[] {
  const kind = workbookKind(file)!;
  const ending = endingOf(file.name);
  const own = kind === 'ODS' ? ['ods', 'ots'] : ['xlsx', 'xlsm', 'xltx', 'xltm'];
  if (ending !== '' && !own.includes(ending))
    issues.add('warning', 'wrong-extension', { file: file.name }, { ending, what: kind });
  const sheets = openWorkbook(file, issues, { hidden, budget, ...(progress ? { progress } : {}) });
  const filled = sheets?.filter(({ rows }) => rows.length > 0) ?? [];
  if (sheets && filled.length === 0) issues.add('error', 'empty', { file: file.name });
  return filled.map((sheet) => ({
    name: file.name,
    bytes: NO_BYTES,
    grid: { sheet: sheet.name, hidden: sheet.hidden !== 'no', rows: sheet.rows },
  }));
}
