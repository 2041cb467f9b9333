/** Printed statements as rows: printed, computed again, how the two agree, and the same for the practice data. */
import type { SurveyFigure } from '../../model/survey.ts';
import type { SurveyPage } from '../../state/survey/survey.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import { Agreement } from './agreement.tsx';
import { Source } from './source.tsx';
import styles from './survey.module.css';
import { computedText, printedText, statementOf } from './survey-words.ts';

export function SyntheticHead() {
  const { t } = useWords();
  return (
    <span className={styles.practiceHead}>
      {t('survey:column.practice')} <em>{t('survey:column.synthetic')}</em>
    </span>
  );
}

export function Figures({
  page,
  group,
  caption,
}: {
  readonly page: SurveyPage;
  readonly group: SurveyFigure['group'];
  readonly caption: string;
}) {
  const { t, language } = useWords();
  return (
    <PlainTable
      caption={caption}
      columns={[
        { label: t('survey:column.statement') },
        { label: t('survey:column.printed'), numeric: true },
        { label: t('survey:column.computed'), numeric: true },
        { label: t('survey:column.agreement') },
        { label: <SyntheticHead />, numeric: true },
        { label: t('survey:column.source') },
      ]}
      rows={page.survey.figures
        .filter((figure) => figure.group === group)
        .map((figure) => ({
          key: figure.fact.id,
          cells: [
            statementOf(figure.fact, language),
            printedText(figure, t, language),
            computedText(figure, figure.national, t, language),
            <Agreement key="a" is={figure.national.agreement} />,
            <span key="p" className={styles.practice}>
              {computedText(figure, figure.practice, t, language)}
              <Agreement is={figure.practice.agreement} brief />
            </span>,
            <Source key="s" fact={figure.fact} page={page} />,
          ],
        }))}
    />
  );
}
