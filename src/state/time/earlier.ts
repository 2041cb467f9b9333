/** The shape of an earlier network that waits for the person's word; what is done with it is in `time-files.ts`. */
import type { Project } from '../../model/project.ts';
import type { Match, Question } from '../../model/timeline-match.ts';

export type Earlier = {
  readonly name: string;
  /** What it says itself, or its file's name, of its year; '' = nothing. */
  readonly date: string;
  readonly project: Project;
  readonly match: Match;
  readonly questions: readonly Question[];
};
