/** Where a command writes, in which language, and how it ends. Passed in, so that tests can run commands without a process. */

import type { Issue } from '../base/issue.ts';
import { issueLine } from '../i18n/describe-issue.ts';
import type { Language } from '../i18n/index.ts';

export type Console = {
  readonly language: Language;
  /** Results, to be piped on. */
  readonly out: (text: string) => void;
  /** Messages for the person. */
  readonly err: (text: string) => void;
  /** This process does a share of a run (`spread.ts`): the end is said by the one that shared it out. */
  readonly part?: boolean;
};

/** 0 done · 1 the data are wrong · 2 the command is wrong */
export type ExitCode = 0 | 1 | 2;

export const say = (console: Console, de: string, en: string): void =>
  console.err(`${console.language === 'de' ? de : en}\n`);

/** One line an issue: severity, file, row, column, what is wrong, what to do. */
export function sayIssues(issues: readonly Issue[], language: Language, write: (text: string) => void): void {
  for (const issue of issues) write(`${issueLine(issue, language)}\n`);
}

/** --lang, else the environment's language as POSIX orders it (LC_ALL, LC_MESSAGES, LANG). */
export function languageOf(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (option === 'de' || option === 'en') return option;
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return set.toLowerCase().startsWith('de') ? 'de' : 'en';
}
