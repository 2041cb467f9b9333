/**
 * Format 'questionnaire': the workbook in which a contact centre says whom it works with, handed out empty, returned filled
 * in and read without any mapping of columns – one, or the returns of a whole survey as one project. Known by a hidden mark,
 * or, where a program lost it, by its sheets and questions.
 */
import { hasErrors, type Issue } from '../base/issue.ts';
import type { Project } from '../model/project.ts';
import { failed } from './files.ts';
import type { Format, InFile, ReadResult, ReturnedFile } from './format.ts';
import { IssueList } from './issue-list.ts';
import type { Answers } from './questionnaire/answers.ts';
import { mergeAnswers } from './questionnaire/merge.ts';
import { readAnswers } from './questionnaire/read.ts';
import { questionOf, sheetOf } from './questionnaire/words.ts';
import { MARK, type QuestionnaireOptions, VERSION, writeQuestionnaire } from './questionnaire/write.ts';
import { OWN_SHEET } from './workbook/sheet.ts';

export { type QuestionnaireOptions, writeQuestionnaire } from './questionnaire/write.ts';

const ID = 'questionnaire';

export const questionnaire: Format = {
  id: ID,
  extensions: ['xlsx', 'ods'],
  sniff: (files) => (files.some((file) => isMark(file) || isForm(file)) ? 0.99 : 0),
  read,
  write: async (project, { language = 'de' } = {}) => [await writeQuestionnaire(language, centreOf(project))],
};

/** The centre that a project is about is filled in beforehand; a project without one gives the empty questionnaire. */
function centreOf({ about, bodies }: Project): QuestionnaireOptions {
  const hub = about.hub === null ? undefined : bodies.get(about.hub);
  return hub?.kind === 'centre' ? { centre: { name: hub.label, place: hub.place } } : {};
}

const isMark = ({ grid }: InFile): boolean => grid?.sheet === OWN_SHEET && grid.rows[0]?.[0] === MARK;

/** The form with the questions about the centre: at least three of them, one below the other. */
const isForm = (file: InFile): boolean =>
  file.grid !== undefined &&
  sheetOf(file) === 'centre' &&
  file.grid.rows.filter((cells) => cells.some((cell) => questionOf(cell) !== null)).length >= 3;

function read(files: readonly InFile[], progress?: (done: number, total: number) => void): ReadResult {
  const issues = new IssueList();
  const byFile = new Map<string, InFile[]>();
  for (const file of files) byFile.set(file.name, [...(byFile.get(file.name) ?? []), file]);
  const all: Answers[] = [];
  let done = 0;
  for (const [name, sheets] of byFile) {
    if (sheets.some((sheet) => isMark(sheet) || isForm(sheet))) {
      const mark = sheets.find(isMark);
      if (mark && Number(mark.grid!.rows[0]?.[1]) > VERSION)
        issues.add('warning', 'questionnaire-newer', { file: name });
      all.push(readAnswers(name, sheets));
    } else issues.add('warning', 'file-not-read', { file: name });
    progress?.(++done, byFile.size);
  }
  for (const answers of all) issues.addAll(answers.issues);
  const { project, shared } = mergeAnswers(all, issues);
  const returned = all.map(returnedFile);
  if (project.bodies.size === 0) return { ...failed(ID, issues), returned };
  if (all.length > 1)
    issues.add(
      'note',
      'questionnaires-merged',
      { file: all[0]!.file },
      { number: all.filter((a) => a.centre).length, shared },
    );
  const skipped = all.reduce((sum, a) => sum + (a.centre ? rowsLost(a.issues) : a.entries.length), 0);
  return {
    project,
    issues: issues.list(),
    counts: { bodies: project.bodies.size, ties: project.ties.size, skipped, loops: 0 },
    format: ID,
    returned,
  };
}

const rowsLost = (issues: readonly Issue[]): number =>
  issues.filter(({ code }) => code === 'id-missing' || code === 'questionnaire-named-twice').length;

function returnedFile({ file, centre, entries, issues }: Answers): ReturnedFile {
  const count = (list: string) => (centre ? entries.filter((entry) => entry.list === list).length : 0);
  return {
    file,
    centre: centre?.name ?? null,
    partners: count('partners'),
    committees: count('committees'),
    networks: count('networks'),
    problems: issues,
  };
}

/** The report with a line for each file that could not even be opened. */
export function withUnopened(
  returned: readonly ReturnedFile[],
  files: readonly string[],
  issues: readonly Issue[],
): readonly ReturnedFile[] {
  const known = new Set(returned.map(({ file }) => file));
  const missing = new Map<string, Issue[]>();
  for (const issue of issues) {
    const file = issue.at?.file ?? '';
    if (issue.severity === 'error' && file !== '' && !known.has(file))
      missing.set(file, [...(missing.get(file) ?? []), issue]);
  }
  for (const file of files)
    if (!known.has(file) && !missing.has(file) && !file.endsWith('.zip')) missing.set(file, []);
  return [
    ...returned,
    ...[...missing].map(([file, problems]) => ({
      file,
      centre: null,
      partners: 0,
      committees: 0,
      networks: 0,
      problems: hasErrors(problems) ? problems : issues.filter((issue) => issue.at?.file === file),
    })),
  ];
}
