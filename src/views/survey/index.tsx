/** The survey of 2007, computed again: every printed number beside the one that the data give. */
import { ClipboardCopy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { list, number, percent } from '../../i18n/format.ts';
import type { SchemeId } from '../../model/schemes.ts';
import { AGREEMENTS } from '../../model/survey.ts';
import { loadSurvey, NATIONAL, type SurveyPage } from '../../state/survey/survey.ts';
import { copySurveyTable, saveSurveyTable } from '../../state/survey/survey-files.ts';
import { openExample } from '../../state/workspace/projects.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Lead, Page, Section } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Figures } from './figures.tsx';
import { Ranking } from './ranking.tsx';
import { Sectors } from './sectors.tsx';
import styles from './survey.module.css';
import { surveyRows } from './survey-rows.ts';

export default function SurveyView() {
  const { t } = useWords();
  const [page, setPage] = useState<SurveyPage | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with every try
  useEffect(() => {
    let over = false;
    setPage(null);
    loadSurvey().then(
      (loaded) => over || setPage(loaded),
      () => over || setPage('failed'),
    );
    return () => {
      over = true;
    };
  }, [tries]);
  if (page === null || page === 'failed')
    return (
      <Page>
        <PageHead title={t('survey:title')} ask={page === null ? t('survey:loading') : undefined} />
        {page === 'failed' ? (
          <Empty text={t('survey:failed')} role="alert">
            <Button onPress={() => setTries((n) => n + 1)}>{t('survey:again')}</Button>
          </Empty>
        ) : null}
      </Page>
    );
  return <Recomputed page={page} />;
}

function Recomputed({ page }: { readonly page: SurveyPage }) {
  const { t, language } = useWords();
  const [scheme, setScheme] = useState<SchemeId>('assigned');
  const rows = () => surveyRows(page, language);
  const { national } = page.survey;
  const { cooperation, networks, committees, centres } = national;
  const all = cooperation + networks + committees;
  const response = page.survey.figures.find(({ fact }) => fact.id === 'nak-004')?.national.values[0];
  return (
    <Page data-testid="survey">
      <PageHead title={t('survey:title')} ask={t('survey:lead')}>
        <Button onPress={() => void copySurveyTable(rows(), language)}>
          <ClipboardCopy aria-hidden="true" />
          {t('survey:copy')}
        </Button>
        <Button onPress={() => void saveSurveyTable(rows(), language)}>
          <Download aria-hidden="true" />
          {t('survey:save')}
        </Button>
        <Button tone="quiet" onPress={() => void openExample(NATIONAL)}>
          {t('survey:open')}
        </Button>
      </PageHead>
      <Summary page={page} />
      <div>
        <p className={styles.synthetic} role="note">
          {t('survey:synthetic', { mark: t('lens:synthetic') })}
        </p>
      </div>
      <Section title={t('survey:totals')} className={styles.section ?? ''}>
        <p>
          {t('survey:totalsText', {
            cooperation: number(cooperation, language),
            networks: number(networks, language),
            committees: number(committees, language),
            all: number(all, language),
            mean: number(all / centres, language, 1),
            answered: number(centres, language),
            asked: number(page.asked, language),
            response: percent(typeof response === 'number' ? response / 100 : null, language, 1),
          })}
        </p>
        <Figures page={page} group="totals" caption={t('survey:totals')} />
        <p className={styles.note}>{t('survey:totalsHint')}</p>
      </Section>
      <Ranking page={page} scheme={scheme} />
      <Sectors page={page} scheme={scheme} onScheme={setScheme} />
      <Section
        title={t('survey:statements')}
        note={t('survey:statementsText')}
        className={styles.section ?? ''}
      >
        <Figures page={page} group="statements" caption={t('survey:statements')} />
      </Section>
    </Page>
  );
}

/** 'Von 36 gedruckten Angaben: 25 genau gleich, …' */
function Summary({ page: { survey } }: { readonly page: SurveyPage }) {
  const { t, language } = useWords();
  const results = [...survey.figures, ...survey.ranking].map(({ national }) => national.agreement);
  const parts = AGREEMENTS.flatMap((is) => {
    const count = results.filter((agreement) => agreement === is).length;
    return count === 0 ? [] : [t(`survey:count.${is}`, { count })];
  });
  return (
    <Lead data-testid="survey-summary">
      {t('survey:summary', { all: number(results.length, language), list: list(parts, language) })}
    </Lead>
  );
}
