/** The five questions in plain words, each with what is kept fixed. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { QUESTIONS, type QuestionId } from '../../state/testing/chance.ts';
import { chooseQuestion } from '../../state/testing/chance-run.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';

export function Questions({ value }: { readonly value: QuestionId }) {
  const { t } = useWords();
  return (
    <RadioGroup
      className={styles.questions ?? ''}
      value={value}
      onChange={(id) => chooseQuestion(id as QuestionId)}
    >
      <Label className={styles.heading ?? ''}>{t('chance:questions')}</Label>
      <div className={styles.cards}>
        {QUESTIONS.map((id) => (
          <Radio key={id} value={id} className={styles.card ?? ''} data-question={id}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.cardText}>
              <strong>{t(`chance:question.${id}.name`)}</strong>
              <span>{t(`chance:question.${id}.kept`)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
