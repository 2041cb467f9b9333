/** Small questions about file names and results that all formats ask. Names are labels here, never paths to open. */
import type { InFile, ReadResult } from './format.ts';
import type { IssueList } from './issue-list.ts';

export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
/** File name without folder and ending, lower case: 'a/Ties.CSV' → 'ties'. */
export const stemOf = (name: string): string => {
  const base = baseName(name).toLowerCase();
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
};
/** What the table in a file is called: the sheet's name in a workbook, else the file's. Lower case. */
export const tableNameOf = (file: Pick<InFile, 'name' | 'grid'>): string =>
  file.grid ? file.grid.sheet.trim().toLowerCase() : stemOf(file.name);
export const endingOf = (name: string): string => {
  const base = baseName(name).toLowerCase();
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1) : '';
};

/** Files that systems leave lying about, and texts that come with data. */
export const isLitter = (name: string): boolean => {
  const base = baseName(name).toLowerCase();
  return (
    base === '' ||
    base.startsWith('.') ||
    base === 'thumbs.db' ||
    base === 'desktop.ini' ||
    /(^|\/)__macosx\//i.test(name) ||
    /^(readme|licen[sc]e|lizenz|liesmich)/.test(base)
  );
};

/** A project's id as a file name that every system takes. */
export const fileStem = (id: string): string => {
  const stem = id
    .slice(0, 100)
    .replace(/[^\p{L}\p{N}._ -]/gu, '-')
    .replace(/^[.\s-]+/, '');
  if (stem === '') return 'network';
  // Windows keeps these names for itself, whatever ending follows.
  return /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i.test(stem) ? `network-${stem}` : stem;
};

/** First bytes as text, one letter a byte; for looking at what a file is. */
export function head(file: InFile, length = 4096): string {
  let text = '';
  const end = Math.min(file.bytes.length, length);
  for (let i = 0; i < end; i++) text += String.fromCharCode(file.bytes[i]!);
  return text;
}

/** Names each file, or sheet of a workbook, that was not needed. */
export function sayNotRead(
  files: readonly InFile[],
  used: readonly (InFile | undefined)[],
  issues: IssueList,
): void {
  for (const file of files) {
    if (used.includes(file)) continue;
    if (file.grid) issues.add('note', 'sheet-not-read', { file: file.name, sheet: file.grid.sheet });
    else issues.add('note', 'file-not-read', { file: file.name });
  }
}

export const failed = (format: string, issues: IssueList, skipped = 0): ReadResult => ({
  project: null,
  issues: issues.list(),
  counts: { bodies: 0, ties: 0, skipped, loops: 0 },
  format,
});
