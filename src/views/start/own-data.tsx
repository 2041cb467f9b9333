/** One's own data: chosen, pasted, or asked for by a questionnaire. */
import { ChevronDown, FolderOpen } from 'lucide-react';
import {
  downloadQuestionnaire,
  downloadTemplate,
  pasteList,
  pickFiles,
  pickFolder,
} from '../../state/files/files.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';

export function OwnData() {
  const { t } = useWords();
  return (
    <section className={styles.own}>
      <FolderOpen aria-hidden="true" />
      <div>
        <h2>{t('start:own')}</h2>
        <p>{t('start:ownHint')}</p>
      </div>
      <OwnWays />
    </section>
  );
}

export function OwnWays() {
  const { t } = useWords();
  return (
    <div className={styles.buttons}>
      <Button tone="primary" onPress={() => void pickFiles()}>
        {t('start:pick')}
      </Button>
      <Button onPress={() => void pasteList()}>{t('start:paste')}</Button>
      <Button onPress={() => void pickFolder()}>{t('start:pickFolder')}</Button>
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
  );
}
