/** What is lit up on the map, and how to lift it. */
import { Button } from 'react-aria-components';
import { store } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './map.module.css';

export default function SpotlightChip({ what }: { readonly what: string }) {
  const { t } = useWords();
  return (
    <div className={styles.chip}>
      <span className={styles.chipText}>{t('groups:spotlight', { what })}</span>
      <Button
        className={styles.chipButton ?? ''}
        aria-label={t('groups:spotlightRemove')}
        onPress={() => store.setState({ spotlight: null })}
      >
        ×
      </Button>
    </div>
  );
}
