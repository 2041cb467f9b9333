/**
 * One plain sentence that says what a measure's value means: shares in per cent, counts in words where they are one or
 * none, yes and no as words. The one place that fills in `sentence` of the measures' words.
 */
import type { Measure } from '../analysis/measure.ts';
import { number, percent, quote } from './format.ts';
import { type Language, translate } from './index.ts';
import { measureWord } from './measure-words.ts';

/**
 * @param value the measure's value, not declined
 * @param name of the body, for measures of bodies
 */
export function measureSentence(measure: Measure, value: number, language: Language, name = ''): string {
  const counts = measure.unit === 'count' || measure.unit === 'distance';
  return measureWord(measure.id, 'sentence', language, measure.scope, {
    name: quote(name, language),
    value: written(measure, value, language),
    ...(counts && Number.isInteger(value) ? { count: value } : {}),
  });
}

function written(measure: Measure, value: number, language: Language): string {
  const t = translate(language);
  if (measure.unit === 'yes-no') return value > 0 ? t('measures:answer.yes') : t('measures:answer.no');
  if (measure.unit === 'share') {
    // Nearly all is not all, and nearly nothing is not nothing.
    const edge = (value > 0 && value < 0.095) || (value < 1 && value >= 0.995);
    return percent(value, language, edge ? 1 : 0);
  }
  if (measure.unit === 'count') return number(value, language, 1);
  const digits = Math.abs(value) < 0.095 && value !== 0 ? 3 : 2;
  return number(value, language, digits, true).replace('-', '−');
}
