/** From an explanation into the glossary. */
import { BookOpen } from 'lucide-react';
import { openHelp } from '../../state/help/help.ts';
import { Button } from './controls/button.tsx';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

/** What is open above the page closes when it is pressed. */
export function MoreWords({ find }: { readonly find: string }) {
  const { t } = useWords();
  return (
    <Button
      slot="close"
      tone="quiet"
      className={styles.moreWords ?? ''}
      onPress={() => openHelp('words', find)}
    >
      <BookOpen aria-hidden="true" />
      {t('help:words.more')}
    </Button>
  );
}
