/**
 * All formats, and the one way in: files as they came → a project, or issues that say why not. Never throws at bad input.
 * A new format is one file, one sample folder under `data/samples` and one line below.
 */
import type { Project } from '../model/project.ts';
import { utf8 } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { dl } from './dl.ts';
import { edgeList } from './edge-list.ts';
import { endingOf, failed } from './files.ts';
import { foreignKind } from './foreign.ts';
import type { Format, InFile, OutFile, ReadResult, WriteOptions } from './format.ts';
import { gexf } from './gexf.ts';
import { gml } from './gml.ts';
import { graphJson } from './graph-json.ts';
import { graphml } from './graphml.ts';
import { IssueList } from './issue-list.ts';
import { matrix } from './matrix.ts';
import { nodesAndTies } from './nodes-and-ties.ts';
import { pajek, pajekProject } from './pajek.ts';
import { projectFile } from './project-file.ts';
import { questionnaire, withUnopened } from './questionnaire.ts';
import { takeMarks, withMarks } from './synthetic.ts';
import { decodeText, type Encoding } from './text.ts';
import { unpack } from './unpack.ts';
import { OWN_SHEET } from './workbook/sheet.ts';
import { xlsx } from './xlsx.ts';
import { zipped } from './zip.ts';

export { unpack };

export const FORMATS: readonly Format[] = [
  projectFile,
  dataPackage,
  nodesAndTies,
  edgeList,
  matrix,
  gexf,
  graphml,
  gml,
  pajek,
  pajekProject,
  dl,
  graphJson,
  xlsx,
  questionnaire,
];

/** The format that files most surely are of; null when none knows them. */
export function sniffFormat(files: readonly InFile[]): Format | null {
  let best: Format | null = null;
  let surest = 0;
  for (const format of FORMATS) {
    const sure = format.sniff(files);
    if (sure > surest) {
      best = format;
      surest = sure;
    }
  }
  return best;
}

export type ReadOptions = {
  /** Encoding of the text files, when a person chose it after a look at the preview. */
  readonly encoding?: Encoding;
  /** Hidden sheets of workbooks, too. Default: they are named by an issue and left alone. */
  readonly hidden?: boolean;
};

/** `readFiles` for whoever waits for it anyway: the workers and the command line. */
export const readAnything = async (
  files: readonly InFile[],
  progress?: (done: number, total: number) => void,
  options: ReadOptions = {},
): Promise<ReadResult> => readFiles(files, progress, options);

/** Reads one file, several files, the files of a folder, or a zip of any of these; workbooks by their sheets. */
export function readFiles(
  files: readonly InFile[],
  progress?: (done: number, total: number) => void,
  options: ReadOptions = {},
): ReadResult {
  const issues = new IssueList();
  // Getting at the tables comes first and takes about as long as reading them.
  const half = progress && ((done: number, total: number) => progress(done, 2 * total));
  const unpacked = unpack(files, issues, {
    hidden: options.hidden ?? false,
    ...(half ? { progress: half } : {}),
  });
  if (unpacked === null) return failed('zip', issues);
  const usable = unpacked.map((file) => recoded(file, options.encoding));
  const strange = usable.filter((file) => isForeign(file));
  const own = usable.filter((file) => !strange.includes(file));
  const format = own.length > 0 ? sniffFormat(own) : null;
  if (!format?.read) return explain(usable, files, issues);
  for (const file of strange) issues.add('note', 'file-not-read', { file: file.name });
  const second = progress && ((done: number, total: number) => progress(total + done, 2 * total));
  let result: ReadResult;
  try {
    result = format.read(format === questionnaire ? own : own.filter(isSeen), second);
  } catch (error) {
    // A reader must not throw; where it does, the person still gets an answer and the open project stays as it is.
    issues.add(
      'error',
      'reader-failed',
      { file: own[0]!.name },
      { format: format.id, reason: error instanceof Error ? error.message.slice(0, 200) : '' },
    );
    return failed(format.id, issues);
  }
  if (result.project === null && !result.issues.some((issue) => issue.severity === 'error'))
    issues.add('error', 'no-network', { file: own[0]!.name });
  const all = [...issues.list(), ...result.issues];
  const returned =
    result.returned &&
    withUnopened(
      result.returned,
      files.map((file) => file.name),
      all,
    );
  const project = result.project && takeMarks(result.project);
  return { ...result, project, issues: all, ...(returned ? { returned } : {}) };
}

/** Sheets that people see; the others were asked for, or are marks of ours that only the questionnaire reads. */
const isSeen = (file: InFile): boolean => file.grid?.sheet.startsWith(OWN_SHEET) !== true;

function recoded(file: InFile, encoding: Encoding | undefined): InFile {
  if (!encoding || file.grid) return file;
  const { text } = decodeText(file.bytes, encoding);
  return text === null ? file : { name: file.name, bytes: utf8(text) };
}

/** A picture, a workbook, a program: never worth a reader's time. */
const isForeign = (file: InFile): boolean =>
  file.bytes.length > 0 && foreignKind(file) !== null && !FORMATS.some((format) => format.sniff([file]) > 0);

/** Says of each file what it is and why it is not read. */
function explain(usable: readonly InFile[], files: readonly InFile[], issues: IssueList): ReadResult {
  for (const file of usable.slice(0, 50)) {
    const at = { file: file.name, ...(file.grid ? { sheet: file.grid.sheet } : {}) };
    if (file.grid) {
      issues.add('error', 'unknown-type', at);
      continue;
    }
    if (file.bytes.length === 0) {
      issues.add('error', 'empty', at);
      continue;
    }
    const foreign = foreignKind(file);
    if (!foreign) {
      issues.add('error', 'unknown-type', at);
      continue;
    }
    const ending = endingOf(file.name);
    if (ending !== '' && foreign.what !== '?' && !foreign.endings.includes(ending))
      issues.add('warning', 'wrong-extension', at, { ending, what: foreign.what });
    // A broken project file or JSON has its own, more exact answer.
    if (foreign.code === 'json') issues.addAll(projectFile.read!([file]).issues);
    else if (foreign.code === 'json-shape') issues.add('error', 'json-shape', at, { path: 'format' });
    else issues.add('error', foreign.code, at, { what: foreign.what });
  }
  if (!issues.hasErrors) issues.add('error', 'no-network', { file: files[0]?.name ?? '' });
  return failed('unknown', issues);
}

/**
 * Files of a project in a format that is written at once; `writeAnything` writes those that take a library, too.
 * @param formatId id of a format with a `write`
 * @param packed one zip instead of several files
 */
export function writeProject(formatId: string, project: Project, packed = false): readonly OutFile[] {
  const files = writerOf(formatId)(asWritten(formatId, project));
  if (files instanceof Promise) throw new Error(`Format ${formatId} is not written at once`);
  return packed && files.length > 1 ? [zipped(`${formatId}.zip`, files)] : files;
}

/** Files of a project in any format. @throws when no such format is written */
export const writeAnything = async (
  formatId: string,
  project: Project,
  options: WriteOptions = {},
): Promise<readonly OutFile[]> => writerOf(formatId)(asWritten(formatId, project), options);

/** Made-up data are marked row by row, but in our own file, which says it once and for all. */
const asWritten = (formatId: string, project: Project): Project =>
  formatId === projectFile.id ? project : withMarks(project);

function writerOf(formatId: string): NonNullable<Format['write']> {
  const write = FORMATS.find((f) => f.id === formatId)?.write;
  if (!write) throw new Error(`No format ${formatId} to write`);
  return write;
}
