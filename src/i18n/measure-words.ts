/**
 * The words of measures by id. The registry says which ids there are; this is the one place where an id becomes a key, so
 * that tables, inspectors and figures need not know a measure by name. An id without words reads as itself.
 */
import type { Answers, Decline } from '../analysis/measure.ts';
import { number, percent } from './format.ts';
import { type Language, wordAt } from './index.ts';

/** `term` is the field's technical term, for those who know it. */
export type MeasureWord = 'name' | 'short' | 'term' | 'definition' | 'sentence';

/**
 * @param id a measure's id; `scope` network has keys of its own, because density means another thing there
 * @param values fill the sentence in
 */
export function measureWord(
  id: string,
  word: MeasureWord,
  language: Language,
  scope: 'body' | 'network' = 'body',
  values: Readonly<Record<string, string | number>> = {},
): string {
  const key =
    word === 'name'
      ? `measureNames:${scope}.${id}`
      : `measures:${scope === 'network' ? 'network.' : ''}${id}.${word}`;
  return wordAt(language, key, values) ?? (word === 'name' || word === 'short' ? id : '');
}

/** Why a measure says nothing, as the rest of 'nicht messbar, weil …'. */
export const declineText = (decline: Decline, language: Language): string =>
  wordAt(language, `measureNames:because.${decline}`) ?? decline;

/** The same in a few words, for table cells and lists. */
export const declineShort = (decline: Decline, language: Language): string =>
  wordAt(language, `measures:declines.${decline}.short`) ?? decline;

/** What would make the measure answer; '' where nothing can be done. */
export const declineHelp = (decline: Decline, language: Language): string =>
  wordAt(language, `measures:declines.${decline}.help`) ?? '';

/** That a measure was estimated, and how far off it can be; null where it is exact. `long` says how sure that is. */
export function estimateText(
  answers: Answers,
  id: string,
  language: Language,
  length: 'short' | 'long' = 'short',
): string | null {
  const approximate = answers.details.approximate?.[id];
  if (!approximate) return null;
  const { epsilon, delta, samples } = approximate;
  return wordAt(language, `measureNames:estimated.${length}`, {
    // Rounded up, since it is a bound.
    epsilon: number(Math.ceil(epsilon * 1e4 - 1e-6) / 1e4, language, 4),
    sure: percent(1 - delta, language),
    samples: number(samples, language),
  });
}
