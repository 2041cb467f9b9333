/** Values of the survey in words and numbers of the language. */
import { number } from '../../i18n/format.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import type { Computed, Result, SurveyFact, SurveyFigure } from '../../model/survey.ts';

/** 'Z. 63–74; 123–125' */
export const linesText = (lines: string, t: Translate): string =>
  t('survey:lines', { lines: lines.replaceAll('-', '–').replaceAll(';', '; ') });

const digitsOf = (value: number | string): number => String(value).split('.')[1]?.length ?? 0;
const unitAt = ({ units }: SurveyFigure, i: number) => units[i] ?? units.at(-1);
const isPercent = (figure: SurveyFigure, i: number): boolean => unitAt(figure, i) === 'percent';

/** Statements that are printed with a word beside the number, or with a word alone. */
const PRINTED: Readonly<Record<string, 'about' | 'justUnder' | 'more'>> = {
  'nak-009': 'justUnder',
  'nak-015': 'about',
  'nak-016': 'about',
  'nak-020': 'more',
};

function printedOne(figure: SurveyFigure, i: number, t: Translate, language: Language): string {
  const { fact } = figure;
  const value = fact.values[i]!;
  if (typeof value === 'string')
    return value === 'exception' || value === 'informal' ? t(`survey:words.${value}`) : value;
  const text = number(value, language, digitsOf(value), true) + (isPercent(figure, i) ? ' %' : '');
  const how = PRINTED[fact.id];
  return how ? t(`survey:${how}`, { value: text }) : text;
}

/** As printed: 'knapp 18', '77,5 % · 13,8 % · 8,7 %'. */
export const printedText = (figure: SurveyFigure, t: Translate, language: Language): string =>
  figure.fact.values.map((_, i) => printedOne(figure, i, t, language)).join(' · ');

/** As computed, with one digit more than is printed. */
export function computedText(
  figure: SurveyFigure,
  { values }: Result,
  t: Translate,
  language: Language,
): string {
  const one = (value: Computed, i: number): string => {
    if (value === null) return '–';
    const said = (x: number) => {
      const isWhole = unitAt(figure, i) === 'count';
      return number(x, language, isWhole ? 0 : digitsOf(figure.fact.values[i] ?? 0) + 1);
    };
    const sign = isPercent(figure, i) ? ' %' : '';
    return typeof value === 'number'
      ? said(value) + sign
      : t('survey:range', { from: said(value[0]), to: said(value[1]) + sign });
  };
  return values.map(one).join(' · ');
}

export const statementOf = (fact: SurveyFact, language: Language): string => fact[language];
