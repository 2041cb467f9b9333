/** Files as they came → the tables in them, or the format that says itself what everything means. */
import { foreignKind } from '../foreign.ts';
import type { InFile } from '../format.ts';
import { readFiles, sniffFormat, unpack } from '../index.ts';
import type { IssueList } from '../issue-list.ts';
import type { Progress } from './import.ts';
import { type HowToRead, notBlank, type RawTable, rawFromText } from './raw-table.ts';

export type Opened = {
  readonly tables: readonly RawTable[];
  /** `Found.format` */
  readonly format: string | null;
};

/** Formats whose meaning is in the names of their columns: these the person maps. */
const TABLES: ReadonlySet<string> = new Set(['nodes-and-ties', 'edge-list', 'matrix']);

/** Id of the format that says itself what everything means; null for tables and for what nobody knows. */
function describedBy(files: readonly InFile[]): string | null {
  const format = sniffFormat(files);
  return format?.read && !TABLES.has(format.id) ? format.id : null;
}

/** Share of the time that unpacking takes where there are workbooks. */
const UNPACKED = 0.8;

/**
 * @param how how single tables are to be read, where the person decided so; by table id
 * @param whole false to read no more than a preview needs
 */
export function openFiles(
  files: readonly InFile[],
  how: ReadonlyMap<string, HowToRead> | undefined,
  whole: boolean,
  issues: IssueList,
  progress?: Progress,
): Opened {
  // A workbook takes its time in being unpacked; what is done with its rows then is little.
  const unpacking: Progress | undefined =
    progress && ((done, total) => progress(UNPACKED * (total > 0 ? done / total : 0), 1));
  const inside = unpack(files, issues, { hidden: true, ...(unpacking ? { progress: unpacking } : {}) });
  if (inside === null) return { tables: [], format: null };
  const format = describedBy(inside);
  if (format !== null) return { tables: [], format };
  const tables: RawTable[] = [];
  const names = new Set<string>();
  const from = inside.some((file) => file.grid) ? UNPACKED : 0;
  const tell: Progress | undefined =
    progress && ((done, total) => progress(from + ((1 - from) * done) / total, 1));
  inside.forEach((file, i) => {
    const share: Progress | undefined =
      tell && ((done, total) => tell(i + (total > 0 ? done / total : 0), inside.length));
    const table = tableIn(file, inside.length, how, whole, issues, names, share);
    if (table) tables.push(table);
    tell?.(i + 1, inside.length);
  });
  // Nothing to map: the readers know better why.
  if (tables.length === 0 && issues.count('empty') === 0) issues.addAll(readFiles(files).issues);
  return { tables, format: null };
}

function tableIn(
  file: InFile,
  among: number,
  how: ReadonlyMap<string, HowToRead> | undefined,
  whole: boolean,
  issues: IssueList,
  names: Set<string>,
  progress?: Progress,
): RawTable | null {
  if (file.grid) {
    const { sheet, hidden } = file.grid;
    const id = uniqueName(`${file.name} › ${sheet}`, names);
    const rows = notBlank(file.grid.rows);
    const table = { id, file: file.name, sheet, hidden, encoding: null, delimiter: null };
    return { ...table, rows, total: rows.length };
  }
  const foreign = file.bytes.length > 0 ? foreignKind(file) : null;
  if (foreign) {
    // Of a file by itself the readers say more.
    if (among > 1) issues.add('note', 'file-not-read', { file: file.name });
    return null;
  }
  const id = uniqueName(file.name, names);
  return rawFromText({ ...file, name: id }, how?.get(id), whole, issues, progress);
}

/** Two files of one name, dropped from two folders, are two tables. */
function uniqueName(name: string, names: Set<string>): string {
  let unique = name;
  for (let n = 2; names.has(unique); n++) unique = `${name} (${n})`;
  names.add(unique);
  return unique;
}
