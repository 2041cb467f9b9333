/** The sentence on the hub, beside the map from the first paint on. */
import { hubSentence } from '../../i18n/hub-sentence.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

export function HubSentence() {
  const { language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  return (
    <p className={styles.hubSentence} data-testid="hub-sentence">
      {hubSentence(lensed, answers, language)}
    </p>
  );
}
