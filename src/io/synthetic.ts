/**
 * The mark of data that a program made up: a column `synthetic` with `yes` in every row of every file that we write, whatever the
 * format, so that a table torn out of its network still says what it is. Read back, the mark becomes `about.synthetic` again.
 */
import type { Issue } from '../base/issue.ts';
import type { IssueCode } from '../model/issue-codes.ts';
import type { Id, Project, Table } from '../model/project.ts';
import { readYes } from './cell-words.ts';
import type { OutCell } from './csv.ts';

export const SYNTHETIC_COLUMN = 'synthetic';

type Marked = { readonly extra: Readonly<Record<string, string>> };

const isMarked = ({ extra }: Marked): boolean =>
  Object.hasOwn(extra, SYNTHETIC_COLUMN) && readYes(extra[SYNTHETIC_COLUMN]!) === true;

const each = <R extends Marked>(table: Table<R>, edit: (record: R) => R): Table<R> =>
  new Map([...table].map(([id, record]): [Id, R] => [id, edit(record)]));

/** The project as it is written: with the mark in every row where it is made up; else as it is. */
export function withMarks(project: Project): Project {
  if (project.about.synthetic !== true) return project;
  const mark = <R extends Marked>(record: R): R => ({
    ...record,
    extra: { ...record.extra, [SYNTHETIC_COLUMN]: 'yes' },
  });
  return { ...project, bodies: each(project.bodies, mark), ties: each(project.ties, mark) };
}

/** Rows of a table of results, the headings first, with the mark in every row where the data are made up. */
export const withMarkColumn = (
  rows: readonly (readonly OutCell[])[],
  synthetic: boolean,
): readonly (readonly OutCell[])[] =>
  synthetic ? rows.map((row, i) => [...row, i === 0 ? SYNTHETIC_COLUMN : 'yes']) : rows;

/** Whether any row carries the mark. */
export function hasMarks({ bodies, ties }: Project): boolean {
  for (const table of [bodies, ties]) for (const record of table.values()) if (isMarked(record)) return true;
  return false;
}

/** The project as it was before it was written: one marked row makes all of it made up. */
export function takeMarks(project: Project): Project {
  if (!hasMarks(project)) return project;
  const bare = <R extends Marked>(record: R): R => {
    if (!isMarked(record)) return record;
    const { [SYNTHETIC_COLUMN]: _, ...extra } = record.extra;
    return { ...record, extra };
  };
  return {
    ...project,
    about: { ...project.about, synthetic: true },
    bodies: each(project.bodies, bare),
    ties: each(project.ties, bare),
  };
}

/** Why made-up data do not come into a real network. */
export const MIXED: Issue<IssueCode> = { severity: 'error', code: 'synthetic-mixed' };
