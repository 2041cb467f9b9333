/** Where a printed number stands, and what is to be known about it: one press away. */
import { TriangleAlert } from 'lucide-react';
import type { SurveyFact } from '../../model/survey.ts';
import type { SurveyPage } from '../../state/survey/survey.ts';
import { Button } from '../parts/controls/button.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './survey.module.css';
import { linesText, statementOf } from './survey-words.ts';

export function Source({ fact, page }: { readonly fact: SurveyFact; readonly page: SurveyPage }) {
  const { t, language } = useWords();
  const notes = fact.contradictions.flatMap((id) => page.contradictions.get(id) ?? []);
  const { title, publisher, year } = page.source;
  const lines = fact.lines.replaceAll('-', '–').replaceAll(';', '; ');
  const name = t('survey:sourceOf', { what: statementOf(fact, language) });
  return (
    <Popup
      label={name}
      placement="bottom end"
      className={styles.popover}
      bodyClassName={styles.source}
      trigger={
        <Button tone="quiet" className={styles.sourceButton ?? ''}>
          {linesText(fact.lines, t)}
          {notes.length > 0 ? (
            <>
              <TriangleAlert aria-hidden="true" />
              <span>{t('survey:notes', { count: notes.length })}</span>
            </>
          ) : null}
          <span className="visually-hidden"> – {statementOf(fact, language)}</span>
        </Button>
      }
    >
      <h3>{statementOf(fact, language)}</h3>
      <p>{t('survey:source', { title, publisher, year, lines })}</p>
      {notes.map((note) => (
        <dl key={note.id}>
          <dt>{t('survey:note.what')}</dt>
          <dd>{note.what[language]}</dd>
          <dt>{t('survey:note.check')}</dt>
          <dd>{note.check[language]}</dd>
          <dt>{t('survey:note.treatment')}</dt>
          <dd>{note.treatment[language]}</dd>
        </dl>
      ))}
    </Popup>
  );
}
