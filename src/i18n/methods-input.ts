/** What the methods paragraph is written from, and what its parts are. */
import type { CommunityAnswer, CommunityQuestion } from '../analysis/communities/communities.ts';
import type { DeclinedMeasure } from '../analysis/declined.ts';
import type { Measure } from '../analysis/measure.ts';
import type { TestDecline } from '../analysis/uncertainty/decline.ts';
import type { TestId } from '../analysis/uncertainty/index.ts';
import type { Condition } from '../analysis/uncertainty/null-models.ts';
import type { Comparison } from '../compare/compare.ts';
import type { Lensed } from '../model/lens.ts';
import type { About, SourceDocument } from '../model/project.ts';
import type { Language } from './index.ts';

/** A network that was looked at, and how. */
export type MethodsNetwork = {
  readonly about: About;
  readonly lensed: Lensed;
  /** Documents that its ties cite. */
  readonly documents: readonly SourceDocument[];
};

/** A test as it was run. */
export type MethodsTest = {
  readonly test: TestId;
  readonly draws: number;
  readonly seed: number;
  /** All arrangements were gone through. */
  readonly exact: boolean;
  /** Of `cug` alone. */
  readonly condition: Condition | null;
  /** Short references. */
  readonly citations: readonly string[];
  /** What came of it, a figure a statistic; left out where the test is only named. */
  readonly figures?: (language: Language) => readonly MethodsFigure[];
};

/** One statistic of a test, as far as it has these numbers. */
export type MethodsFigure = {
  readonly name: string;
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly p: number | null;
  /** Monte-Carlo standard error of p; 0 where all arrangements were gone through. */
  readonly error: number | null;
  /** p after Holm; null where it was tested alone. */
  readonly holm: number | null;
  readonly declined: TestDecline | null;
};

/** Groups in the net as they were sought, and what was found. */
export type MethodsGroups = Pick<CommunityQuestion, 'method' | 'resolution' | 'runs' | 'seed'> & {
  readonly weighted: boolean;
  readonly answer: CommunityAnswer;
};

export type MethodsInput = {
  readonly networks: readonly MethodsNetwork[];
  /** Measures that were computed; none where only units were compared. */
  readonly measures: readonly Measure[];
  readonly declined: readonly DeclinedMeasure[];
  readonly weighted: boolean;
  readonly tests: readonly MethodsTest[];
  /** Null where groups were not sought. */
  readonly groups?: MethodsGroups | null;
  readonly comparison: {
    readonly comparison: Comparison;
    /** Name of a file by the id of its source. */
    readonly sourceLabel: (id: string) => string;
    /** What its tests cite. */
    readonly citations: readonly string[];
  } | null;
  /** Version of the product. */
  readonly product: string;
  readonly seed: number;
  /** Whether data, recipe and scripts go with the text. */
  readonly archive: boolean;
  /** A reference in full by its short form. */
  readonly fullReference: (short: string) => string;
};

/** A heading of `methods:heading`, and sentences. */
export type Section = {
  readonly heading:
    | 'data'
    | 'measures'
    | 'conventions'
    | 'declined'
    | 'groups'
    | 'tests'
    | 'comparison'
    | 'software';
  readonly paragraphs: readonly string[];
  /** Short references that the sentences name. */
  readonly cites?: readonly string[];
};

/** ' (Freeman 1977; Brandes 2001)', '' for none. */
export const inBrackets = (shorts: readonly string[]): string =>
  shorts.length === 0 ? '' : ` (${shorts.join('; ')})`;
