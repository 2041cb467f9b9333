/** The way to exploring; what it opens is loaded when it is wanted. */
import { Compass } from 'lucide-react';
import { toggleExploring } from '../../state/looking/exploring.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './filter.module.css';

export function ExploreButton() {
  const { t } = useWords();
  const open = useApp((s) => s.exploring !== null);
  return (
    <Button
      className={styles.tool ?? ''}
      aria-expanded={open}
      aria-keyshortcuts="E"
      data-on={open || undefined}
      onPress={toggleExploring}
    >
      <Compass aria-hidden="true" />
      <span className={styles.short}>{t('map:explore')}</span>
    </Button>
  );
}
