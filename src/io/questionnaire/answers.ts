/** What one returned questionnaire says: the centre's own answers, and one entry a filled row of its lists. */
import type { Issue } from '../../base/issue.ts';
import type { Formality, Frequency, Level, Stage, Status } from '../../model/vocabulary.ts';
import type { ListId } from './words.ts';

export type Entry = {
  readonly list: ListId;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly name: string;
  /** Id of the vocabulary, or a word of the person's own; '' = not said. */
  readonly category: string;
  readonly sector: string;
  readonly place: string;
  readonly level: Level | null;
  /** Of how many unnamed ones the row speaks; null = one. */
  readonly count: number | null;
  readonly since: string;
  readonly lastContact: string;
  readonly personBound: boolean | null;
  readonly formality: Formality | null;
  readonly frequency: Frequency | null;
  readonly stage: Stage | null;
  readonly status: Status | null;
  readonly role: string;
  readonly note: string;
  /** Columns of the centre's own, and values that were not understood. */
  readonly extra: Readonly<Record<string, string>>;
};

export type CentreAnswers = {
  readonly name: string;
  readonly place: string;
  readonly carrier: string;
  readonly land: string;
  readonly size: 'city' | 'town' | 'rural' | null;
  readonly part: 'east' | 'west' | null;
  readonly inhabitants: number | null;
  readonly year: number | null;
  readonly note: string;
  /** Staff, groups, year of founding, under their German titles whatever the language, so that returns can be compared. */
  readonly extra: Readonly<Record<string, string>>;
};

export type Answers = {
  readonly file: string;
  readonly centre: CentreAnswers | null;
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
};
