/** Pattern or chance (Muster oder Zufall): five questions, each answered by drawing many times and comparing. */
import { useEffect, useMemo } from 'react';
import { show } from '../../state/actions.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { askedBy } from '../../state/testing/chance.ts';
import { ask, choicesIn, isLarge, relationsIn, selectAnswered } from '../../state/testing/chance-run.ts';
import { Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Answer } from './answer.tsx';
import styles from './chance.module.css';
import { Choices } from './choices.tsx';
import { Questions } from './questions.tsx';

/** Bodies and ties, over all draws, up to which the first question is answered without being asked: a second or two. */
const QUICK = 20_000_000;

export default function ChanceView() {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  // Not all of it: progress changes it many times a second.
  const question = useApp((s) => s.chance.question);
  const chosen = useApp((s) => s.chance.choices);
  const answered = useApp(selectAnswered);
  const running = useApp((s) => s.chance.running != null);
  const relations = relationsIn(lensed);
  const choices = useMemo(
    () => choicesIn(lensed, { ...(question ? { question } : {}), ...(chosen ? { choices: chosen } : {}) }),
    [question, chosen, lensed],
  );
  const { n, m } = lensed.graph;
  const isQuick = choices.question === 'labels' && (n + m) * choices.draws <= QUICK;
  // Whoever comes here sees an answer, not an empty page; everything after that is asked for.
  useEffect(() => {
    const { answered: before, running: now } = store.getState().chance;
    if (isQuick && n > 0 && !before && !now) void ask();
  }, [isQuick, n]);
  return (
    <Page>
      <PageHead
        title={t('chance:title')}
        ask={t('chance:lead')}
        back={{ text: t('chance:back'), onPress: () => show('sectors') }}
      />
      <Questions value={choices.question} />
      <div className={styles.work} aria-busy={running}>
        <Choices choices={choices} relations={relations} isEmpty={n === 0} isLarge={isLarge(lensed)} />
        {answered ? (
          <Answer key={askedBy(answered.choices)} answered={answered} />
        ) : (
          <p className={styles.waiting}>{t(running ? 'chance:drawing' : 'chance:waiting')}</p>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {answered ? t('chance:answered') : ''}
      </p>
    </Page>
  );
}
