/** Start: one's own networks, one's own data, examples; what stays private is said here too. */
import { ChevronDown, FolderOpen, ShieldCheck } from 'lucide-react';
import { loadLaterWords } from '../../i18n/index.ts';
import {
  downloadQuestionnaire,
  downloadTemplate,
  pasteList,
  pickFiles,
  pickFolder,
} from '../../state/files.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { Examples, Practice } from './examples.tsx';
import { MyNetworks } from './my-networks.tsx';
import styles from './start.module.css';
import { Trash } from './trash.tsx';

export default function StartView() {
  const { t } = useWords();
  const isFirst = useApp((s) => s.cards.length === 0);
  return (
    <div className={styles.start}>
      <header className={styles.head} data-first={isFirst}>
        <h1>{t(isFirst ? 'start:titleFirst' : 'start:title')}</h1>
        {isFirst ? <p>{t('start:lead')}</p> : null}
      </header>
      <MyNetworks />
      <OwnData />
      <Examples />
      <Practice />
      <Trash />
      <Privacy />
    </div>
  );
}

function OwnData() {
  const { t } = useWords();
  return (
    <section className={styles.own}>
      <FolderOpen aria-hidden="true" />
      <div>
        <h2>{t('start:own')}</h2>
        <p>{t('start:ownHint')}</p>
      </div>
      <div className={styles.buttons}>
        <Button tone="primary" onPress={() => void pickFiles()}>
          {t('start:pick')}
        </Button>
        <Button onPress={() => void pickFolder()}>{t('start:pickFolder')}</Button>
        <Button onPress={() => void pasteList()}>{t('start:paste')}</Button>
        <Menu
          label={t('start:questionnaire')}
          entries={(['de', 'en'] as const).map((language) => ({
            id: language,
            label: t(`start:questionnaireIn.${language}`),
            run: () => void downloadQuestionnaire(language),
          }))}
          trigger={
            <Button tone="quiet">
              {t('start:questionnaire')}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        />
        <Button tone="quiet" onPress={() => void downloadTemplate()}>
          {t('start:template')}
        </Button>
      </div>
    </section>
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
