/** Nothing to compare yet: says why, and what to do. */

import { show } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { KeepToday, ReadEarlier } from './kept.tsx';
import styles from './time.module.css';

export function Empty() {
  const { t } = useWords();
  const isAggregate = useApp((s) => s.project.about.aggregate);
  const isEmpty = useApp((s) => s.project.bodies.size === 0);
  return (
    <div className={styles.page} data-testid="time" data-empty="true">
      <header className={styles.head}>
        <p className={styles.eyebrow}>{t('time:title')}</p>
        <h1>{t('time:empty.title')}</h1>
        <p className={styles.ask}>
          {t(isEmpty ? 'time:empty.nothing' : isAggregate ? 'time:empty.aggregate' : 'time:empty.text')}
        </p>
      </header>
      {isEmpty ? (
        <Button tone="primary" onPress={() => show('start')}>
          {t('time:empty.start')}
        </Button>
      ) : (
        <ul className={styles.ways}>
          <li>
            <p>{t('time:empty.keep')}</p>
            <KeepToday primary />
          </li>
          <li>
            <p>{t('time:empty.read')}</p>
            <ReadEarlier />
          </li>
          <li>
            <p>{t('time:empty.dates')}</p>
            <Button onPress={() => show('table')}>{t('time:empty.table')}</Button>
          </li>
        </ul>
      )}
    </div>
  );
}
