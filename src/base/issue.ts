/**
 * An Issue is one thing wrong with what a person brought: a code (worded in i18n), where it sits, and the values that
 * fill the wording in. Lower rooms return Issues and never throw them at a person; words live in `src/i18n`.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Where an issue sits. Rows are counted as a spreadsheet counts them: the header is row 1. */
export type Place = {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
};

export type Issue<Code extends string = string> = {
  readonly severity: Severity;
  readonly code: Code;
  readonly at?: Place;
  /** Values for the wording: counts, names, limits. */
  readonly with?: Readonly<Record<string, string | number>>;
};

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((i) => i.severity === 'error');
