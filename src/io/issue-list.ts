/** Collects issues while reading. A hostile file can have a million bad rows: past a limit, each code is only counted. */
import type { Issue, Place, Severity } from '../base/issue.ts';
import type { IssueCode } from '../model/issue-codes.ts';

/** How many issues of one code are listed one by one. */
export const LISTED_PER_CODE = 200;
/** Longest piece of a cell quoted in an issue. */
const LONGEST_VALUE = 120;

export class IssueList {
  private readonly listed: Issue<IssueCode>[] = [];
  private readonly counts = new Map<IssueCode, number>();

  add(
    severity: Severity,
    code: IssueCode,
    at?: Place,
    values?: Readonly<Record<string, string | number>>,
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > LISTED_PER_CODE) return;
    const issue: Issue<IssueCode> = {
      severity,
      code,
      ...(at ? { at: at.value === undefined ? at : { ...at, value: shorten(at.value) } } : {}),
      ...(values ? { with: values } : {}),
    };
    this.listed.push(issue);
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.add(issue.severity, issue.code as IssueCode, issue.at, issue.with);
  }

  count(code: IssueCode): number {
    return this.counts.get(code) ?? 0;
  }

  get hasErrors(): boolean {
    return this.listed.some((issue) => issue.severity === 'error');
  }

  list(): readonly Issue<IssueCode>[] {
    const more: Issue<IssueCode>[] = [];
    for (const [code, count] of this.counts) {
      if (count > LISTED_PER_CODE && code !== 'more-of-the-same')
        more.push({
          severity: 'note',
          code: 'more-of-the-same',
          with: { number: count - LISTED_PER_CODE, what: code },
        });
    }
    return [...this.listed, ...more];
  }
}

/** A cell's text cut to a length that fits into a message. */
export const shorten = (text: string, length = LONGEST_VALUE): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
