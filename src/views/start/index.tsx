/** Start: one's own networks – or, as long as there are none, three ways to begin –, one's own data, examples; what stays private is said here too. */
import { ShieldCheck } from 'lucide-react';
import { loadLaterWords } from '../../i18n/index.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Doors } from './doors.tsx';
import { Examples, Practice } from './examples.tsx';
import { MyNetworks } from './my-networks.tsx';
import { OwnData } from './own-data.tsx';
import styles from './start.module.css';
import { Trash } from './trash.tsx';

export default function StartView() {
  const { t } = useWords();
  const isFirst = useApp((s) => s.cards.length === 0);
  return (
    <Page className={styles.start}>
      <PageHead
        title={t(isFirst ? 'start:titleFirst' : 'start:title')}
        ask={isFirst ? <span className={styles.lead}>{t('start:lead')}</span> : undefined}
      />
      {isFirst ? (
        <Doors />
      ) : (
        <>
          <MyNetworks />
          <OwnData />
        </>
      )}
      <Examples />
      <Practice />
      <Trash />
      <Privacy />
    </Page>
  );
}

function Privacy() {
  const { t } = useWords();
  return (
    <section className={styles.privacy}>
      <ShieldCheck aria-hidden="true" />
      <div>
        <h2>{t('start:privacy')}</h2>
        <p>{t('start:privacyText')}</p>
        <Button onPress={() => void loadLaterWords().then(() => openDialog({ is: 'storage' }))}>
          {t('start:privacyMore')}
        </Button>
      </div>
    </section>
  );
}
