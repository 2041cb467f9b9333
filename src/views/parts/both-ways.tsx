/**
 * Beside a measure under a lens that counts directions: that this one does not, and takes every tie both ways. Nothing where directions
 * are ignored, or where the measure knows none.
 */
import { countsBothWays, type Measure } from '../../analysis/measure.ts';
import { useApp } from '../../state/store.ts';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

export function BothWays({ measure }: { readonly measure: Measure }) {
  const { t } = useWords();
  const directed = useApp((s) => s.lens.direction === 'recorded');
  if (!directed || !countsBothWays(measure)) return null;
  return (
    <small className={styles.estimated} data-both-ways={measure.id}>
      {t('explained:bothWays')}
    </small>
  );
}
