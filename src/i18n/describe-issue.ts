/** An issue in words: what is wrong, where, and what to do. Plain text; whoever shows it must show it as text. */
import type { Issue } from '../base/issue.ts';
import { number } from './format.ts';
import { type Language, translate } from './index.ts';

export type IssueInWords = {
  readonly text: string;
  /** 'ties.csv, row 5, column “weight”'; '' when the issue has no place. */
  readonly place: string;
  readonly remedy: string;
};

/** Looks a wording up by code; the typed keys cannot say 'every code', a test does. */
type Lookup = (key: string, values?: Record<string, string | number>) => string;

export function describeIssue(issue: Issue, language: Language): IssueInWords {
  const t = translate(language) as unknown as Lookup;
  const values: Record<string, string | number> = { code: issue.code };
  for (const [name, value] of Object.entries(issue.with ?? {}))
    values[name] =
      typeof value === 'number' && name !== 'version' ? number(value, language, 6) : isolate(String(value));
  // One is worded apart: 'message_one'.
  if (typeof issue.with?.number === 'number') values.count = issue.with.number;
  if (issue.at?.value !== undefined) values.value = isolate(issue.at.value);
  values.value ??= '';
  values.what ??= '';
  const key = `issues:${issue.code}`;
  const message = t(`${key}.message`, values);
  const known = message !== `${issue.code}.message` && message !== `${key}.message`;
  const from = known ? key : 'issues:unworded';
  return {
    text: t(`${from}.message`, values),
    place: placeOf(issue, t),
    remedy: t(`${from}.remedy`, values),
  };
}

function placeOf(issue: Issue, t: Lookup): string {
  const { at } = issue;
  if (!at) return '';
  const parts: string[] = [];
  if (at.file !== '') parts.push(isolate(at.file));
  if (at.sheet !== undefined) parts.push(t('issues:place.sheet', { sheet: isolate(at.sheet) }));
  if (at.row !== undefined) parts.push(t('issues:place.row', { row: String(at.row) }));
  // A record of a project has no row; its id says which it is.
  else if (at.sheet !== undefined && at.value !== undefined)
    parts.push(t('issues:place.record', { value: isolate(at.value) }));
  if (at.column !== undefined && at.column !== '')
    parts.push(t('issues:place.column', { column: isolate(at.column) }));
  return parts.join(', ');
}

/** Letters that turn the direction of writing would reorder the whole message: they are taken out of quoted values. */
const isolate = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '');

/** 'ties.csv, row 5, column “weight”: … – …' on one line, for lists and the command line. */
export function issueLine(issue: Issue, language: Language): string {
  const { text, place, remedy } = describeIssue(issue, language);
  const severity = (translate(language) as unknown as Lookup)(`issues:severity.${issue.severity}`);
  return `${severity}: ${place === '' ? '' : `${place}: `}${text} ${remedy}`.replace(/[\r\n]+/g, ' ');
}
