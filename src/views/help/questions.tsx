/** Questions that people ask first, each with its answer for the open network and the way into the view that shows it. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import type { Language } from '../../i18n/index.ts';
import { lensParts } from '../../i18n/lens-sentence.ts';
import {
  QUESTION_GROUPS,
  QUESTIONS,
  type QuestionId,
  questionAnswer,
  questionText,
} from '../../i18n/question-sentence.ts';
import { EVERYTHING, type Lensed } from '../../model/lens.ts';
import { setSession } from '../../state/actions.ts';
import { ask } from '../../state/help/questions.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './help.module.css';
import { Doors } from './welcome.tsx';

export function Questions() {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const name = useApp((s) => s.project.about.name);
  const texts = useTexts(lensed, answers, language);
  if (lensed.bodies.length === 0)
    return (
      <div className={styles.nothing}>
        <p>{t('help:question.noNetwork')}</p>
        <Doors />
      </div>
    );
  return (
    <>
      <p className={styles.lead}>{t('help:question.lead')}</p>
      <p className={styles.network}>
        <Prose text={name[language] ?? name.de} />
      </p>
      {lensParts(lensed.lens, language).length > 0 ? (
        <div className={styles.narrowed}>
          <p>{t('help:question.narrowed')}</p>
          <Button onPress={() => setSession({ lens: EVERYTHING })}>{t('help:question.everything')}</Button>
        </div>
      ) : null}
      {QUESTION_GROUPS.map((group) => (
        <section key={group} className={styles.questions}>
          <h3>{t(`help:question.group.${group}`)}</h3>
          <ul>
            {QUESTIONS.filter((question) => question.group === group).map(({ id }) => {
              const question = questionText(id, lensed, language);
              return (
                <li key={id} data-question={id}>
                  <div>
                    <h4>{question}</h4>
                    <p>
                      <Prose text={texts.get(id) ?? '…'} />
                    </p>
                  </div>
                  <Button aria-label={t('help:question.showFor', { question })} onPress={() => ask(id)}>
                    {t('help:question.show')}
                    <ArrowRight aria-hidden="true" />
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The answers, each counted in a task of its own: on large networks all at once would hold the page. */
function useTexts(
  lensed: Lensed,
  answers: Answers | null,
  language: Language,
): ReadonlyMap<QuestionId, string> {
  const [texts, setTexts] = useState<ReadonlyMap<QuestionId, string>>(new Map());
  useEffect(() => {
    let over = false;
    void (async () => {
      for (const { id } of QUESTIONS) {
        await new Promise((done) => setTimeout(done));
        if (over) return;
        const { text } = questionAnswer(id, lensed, answers, language);
        setTexts((found) => new Map(found).set(id, text));
      }
    })();
    return () => {
      over = true;
    };
  }, [lensed, answers, language]);
  return texts;
}
