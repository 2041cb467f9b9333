/** Help over the page: questions with their answers, the glossary, keys; from here, the tour and the guide on paper. */
import { BookOpen, CircleHelp, Footprints, Keyboard, Printer } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { closeHelp, HELP_PAGES, type HelpPage, openGuide, openHelp } from '../../state/help/help.ts';
import { startTour } from '../../state/help/tour.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './help.module.css';
import { Keys } from './keys.tsx';
import { Questions } from './questions.tsx';
import { WordList } from './words.tsx';

const ICON = { questions: CircleHelp, words: BookOpen, keys: Keyboard } as const;

export default function Help() {
  const { t } = useWords();
  const help = useApp((s) => s.help);
  return (
    <Modal
      wide
      title={t('help:title')}
      closeLabel={t('shell:close')}
      isOpen={help !== null}
      onClose={closeHelp}
    >
      <Tabs
        className={styles.pages ?? ''}
        selectedKey={help?.page ?? 'questions'}
        onSelectionChange={(page) => openHelp(page as HelpPage)}
      >
        <div className={styles.bar}>
          <TabList className={styles.tabs ?? ''} aria-label={t('help:title')}>
            {HELP_PAGES.map((page) => {
              const Icon = ICON[page];
              return (
                <Tab key={page} id={page} className={styles.tab ?? ''}>
                  <Icon aria-hidden="true" />
                  {t(`help:page.${page}`)}
                </Tab>
              );
            })}
          </TabList>
          <Button onPress={() => void startTour()}>
            <Footprints aria-hidden="true" />
            {t('help:tour')}
          </Button>
          <Button onPress={openGuide}>
            <Printer aria-hidden="true" />
            {t('help:guide')}
          </Button>
        </div>
        <TabPanel id="questions" className={styles.panel ?? ''}>
          <Questions />
        </TabPanel>
        <TabPanel id="words" className={styles.panel ?? ''}>
          <WordList find={help?.find ?? ''} />
        </TabPanel>
        <TabPanel id="keys" className={styles.panel ?? ''}>
          <Keys />
        </TabPanel>
      </Tabs>
    </Modal>
  );
}
