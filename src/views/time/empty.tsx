/** Nothing to compare yet: says why, and what to do. */

import { show } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { KeepToday, ReadEarlier } from './kept.tsx';
import styles from './time.module.css';

export function NoMoments() {
  const { t } = useWords();
  const isAggregate = useApp((s) => s.project.about.aggregate);
  const isEmpty = useApp((s) => s.project.bodies.size === 0);
  return (
    <Page data-testid="time" data-empty="true">
      <PageHead
        name={t('time:title')}
        title={t('time:empty.title')}
        ask={isEmpty ? undefined : t(isAggregate ? 'time:empty.aggregate' : 'time:empty.text')}
      />
      {isEmpty ? (
        <Empty text={t('time:empty.nothing')}>
          <Button tone="primary" onPress={() => show('start')}>
            {t('time:empty.start')}
          </Button>
        </Empty>
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
    </Page>
  );
}
