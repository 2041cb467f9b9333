/** One measure of one body: its value, or why there is none; and how it is written. */
import { declineAt } from '../analysis/answer.ts';
import type { Answers, Decline, Measure } from '../analysis/measure.ts';
import { number } from './format.ts';
import type { Language } from './index.ts';

export type Reading =
  | { readonly value: number; readonly raw: number | null; readonly declined: null }
  | { readonly value: null; readonly raw: number | null; readonly declined: Decline };

/** Null when the measure was not computed. `raw` under a decline is what the formula gives, and says nothing. */
export function readingOf(answers: Answers, id: string, v: number): Reading | null {
  const answer = answers.bodies[id];
  if (!answer || v >= answer.values.length) return null;
  const raw = answer.raw?.[v] ?? null;
  const declined = declineAt(answer, v);
  const value = answer.values[v]!;
  if (declined !== null) return { value: null, raw, declined };
  return Number.isFinite(value) ? { value, raw, declined: null } : null;
}

/** Counts whole, all else as the field prints it: two decimals, three where the value is small, '< 0,001' below that. NaN and null read '–'. */
export function valueText(measure: Measure, value: number | null, language: Language): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (measure.unit === 'count') return number(value, language, 1);
  if (Math.abs(value) > 0 && Math.abs(value) < 0.0005)
    return `${value < 0 ? '> −' : '< '}${number(0.001, language, 3)}`;
  return indexText(value, language, Math.abs(value) < 0.095 && value !== 0 ? 3 : 2);
}

/** An index with fixed decimals and a true minus sign. */
export const indexText = (value: number, language: Language, digits = 2): string =>
  number(value, language, digits, true).replace('-', '−');

/** Place of a body among all that have a value, ties share a place: [place, of how many]. Null without a value. */
export function rankOf(answers: Answers, id: string, v: number): readonly [number, number] | null {
  const values = answers.bodies[id]?.values;
  const own = values?.[v];
  if (!values || own === undefined || Number.isNaN(own)) return null;
  let ahead = 0;
  let all = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    all++;
    if (value > own + 1e-12 * Math.abs(own)) ahead++;
  }
  return [ahead + 1, all];
}
