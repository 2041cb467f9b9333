/**
 * Table (Tabelle): all bodies with every measure, and all ties with their sources, as two grids that can be sorted,
 * filtered, walked by keyboard, edited cell by cell, and taken to and from a spreadsheet.
 */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { setSession } from '../../state/actions.ts';
import { selectLensed } from '../../state/select.ts';
import { type SheetId, type State, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { BodiesSheet } from './bodies-sheet.tsx';
import styles from './table.module.css';
import { TiesSheet } from './ties-sheet.tsx';

export default function TableView() {
  const { t } = useWords();
  const table = useApp((s) => s.table);
  // What is typed before a network is open would belong to none.
  const isOpen = useApp((s) => s.opened > 0);
  if (!isOpen) return <p className={styles.loading}>{t('shell:loading')}</p>;
  return (
    <Tabs
      className={styles.page ?? ''}
      selectedKey={table.tab}
      onSelectionChange={(tab) => setSession({ table: { ...table, tab: tab as SheetId } })}
    >
      <div className={styles.top}>
        <h1 className="visually-hidden">{t('table:title')}</h1>
        <TabList className={styles.tabs ?? ''} aria-label={t('table:title')}>
          <Tab id="bodies">
            {t('table:bodies')} <Count of={(s) => selectLensed(s).counts.bodies} />
          </Tab>
          <Tab id="ties">
            {t('table:ties')} <Count of={(s) => selectLensed(s).ties.length} />
          </Tab>
        </TabList>
      </div>
      <TabPanel id="bodies" className={styles.panel ?? ''}>
        <BodiesSheet />
      </TabPanel>
      <TabPanel id="ties" className={styles.panel ?? ''}>
        <TiesSheet />
      </TabPanel>
    </Tabs>
  );
}

/** By itself: an edit that changes how many there are draws the number again, and not the tabs. */
function Count({ of }: { readonly of: (s: State) => number }) {
  const { language } = useWords();
  const n = useApp(of);
  return <small>{number(n, language)}</small>;
}
