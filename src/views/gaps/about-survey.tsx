/** What the survey is, where its numbers stand, and what is open about them: one press away. */
import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { SURVEY_CATEGORIES } from '../../model/gaps.ts';
import { show } from '../../state/actions.ts';
import { loadSurvey, type SurveyPage } from '../../state/survey/survey.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './gaps.module.css';

/** Contradictions that bear on the ranking: its unit, shared ranks, how fine its categories are. */
const NOTES = ['C20', 'C21', 'C24'] as const;

export function AboutSurvey() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.about} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Info aria-hidden="true" />
        {t('gaps:about.open')}
      </summary>
      {isOpen ? <Told /> : null}
    </details>
  );
}

function Told() {
  const { t, language } = useWords();
  const [page, setPage] = useState<SurveyPage | null>(null);
  useEffect(() => {
    let over = false;
    loadSurvey().then(
      (loaded) => over || setPage(loaded),
      () => {},
    );
    return () => {
      over = true;
    };
  }, []);
  if (!page) return <p className={styles.quiet}>{t('gaps:computing')}</p>;
  const n = (value: number) => number(value, language);
  const { national, ranking } = page.survey;
  const answered = n(national.centres);
  const first = ranking[0]?.fact.lines ?? '';
  const last = ranking.at(-1)?.fact.lines ?? '';
  return (
    <div>
      <p>
        {t('gaps:about.text', {
          asked: n(page.asked),
          answered,
          cooperation: n(national.cooperation),
          top: n(SURVEY_CATEGORIES.reduce((sum, { count }) => sum + count, 0)),
        })}
      </p>
      <p>{t('gaps:about.unit', { answered })}</p>
      <p>{t('gaps:about.old')}</p>
      <p className={styles.quiet}>
        {t('gaps:about.lines', {
          title: `${page.source.title} (${page.source.publisher}, ${page.source.year})`,
          lines: `16–20, 60–74, ${first}–${last}`,
        })}
      </p>
      <h3>{t('gaps:about.notes')}</h3>
      <ul>
        {NOTES.flatMap((id) => {
          const note = page.contradictions.get(id);
          return note
            ? [
                <li key={id}>
                  {note.what[language]} {note.treatment[language]}
                </li>,
              ]
            : [];
        })}
      </ul>
      <Button tone="quiet" onPress={() => show('survey')}>
        {t('gaps:about.survey')}
      </Button>
    </div>
  );
}
