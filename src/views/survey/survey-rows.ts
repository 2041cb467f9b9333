/** The whole page as one table, to be copied or saved. */
import { type Language, translate } from '../../i18n/index.ts';
import type { Result, SurveyFact } from '../../model/survey.ts';
import { categoryName } from '../../model/vocabulary.ts';
import type { SurveyPage } from '../../state/survey/survey.ts';
import type { SurveyRows } from '../../state/survey/survey-files.ts';
import { computedText, printedText, statementOf } from './survey-words.ts';

export function surveyRows({ survey }: SurveyPage, language: Language): SurveyRows {
  const t = translate(language);
  const word = ({ agreement }: Result) => t(`survey:agreement.${agreement}`);
  const end = (fact: SurveyFact) => [fact.lines, fact.contradictions.join(' ')];
  const pair = ({ values }: Result) =>
    values.map((value) => (typeof value === 'number' ? String(value) : '–')).join('; ');
  return [
    [
      t('survey:column.id'),
      t('survey:column.statement'),
      t('survey:column.unit'),
      t('survey:column.printed'),
      t('survey:column.computed'),
      t('survey:column.agreement'),
      `${t('survey:column.practice')} (${t('lens:synthetic')})`,
      t('survey:column.practiceAgreement'),
      t('survey:column.lines'),
      t('survey:column.notes'),
    ],
    ...survey.figures.map((figure) => [
      figure.fact.id,
      statementOf(figure.fact, language),
      figure.units.map((unit) => t(`survey:unit.${unit}`)).join('; '),
      printedText(figure, t, language),
      computedText(figure, figure.national, t, language),
      word(figure.national),
      computedText(figure, figure.practice, t, language),
      word(figure.practice),
      ...end(figure.fact),
    ]),
    ...survey.ranking.map(({ fact, category, rank, printed, national, practice }) => [
      fact.id,
      categoryName(category, language),
      t('survey:unit.rank'),
      `${rank}; ${printed}`,
      pair(national),
      word(national),
      pair(practice),
      word(practice),
      ...end(fact),
    ]),
  ];
}
