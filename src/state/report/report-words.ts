/** A person's own words in the chapter: kept in the project, one step each time a field is left. */
import { isEmpty } from '../../model/change.ts';
import type { Id } from '../../model/project.ts';
import { type OwnWords, putWords, type ReportPlace, wordsAt } from '../../model/report-words.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';
import type { ReportChoice } from './report.ts';

/** Whose chapter it is. */
export const centreOfChoice = ({ centre }: Pick<ReportChoice, 'centre'>, hub: Id | null): Id | null =>
  centre === 'hub' ? hub : centre;

/**
 * Puts words at a place, over what stands there now: a box that is pressed while a field is still open settles both. None take away what
 * stood there. No step where nothing changes.
 */
export function writeWords(place: ReportPlace, words: Partial<OwnWords>): void {
  const { project } = store.getState();
  const change = putWords(project, place, { ...wordsOf(project, place), ...words });
  if (isEmpty(change)) return;
  const isGone = change.paragraphs.removed.size > 0;
  commit(change, isGone ? 'commands:step.deleteParagraph' : 'commands:step.paragraph');
}

/** What was written at a place, for a field. */
export const wordsOf = (project: Parameters<typeof wordsAt>[0], place: ReportPlace): OwnWords =>
  wordsAt(project, place) ?? { text: '', isAlone: false };
