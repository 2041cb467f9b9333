/**
 * The window: rail on the left, view in the middle, inspector on the right, lens line at the bottom.
 * On narrow screens the rail moves to the bottom and the inspector comes up as a sheet.
 */
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { handleKey } from '../../state/commands/keys.ts';
import { useApp, type ViewId } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { DropZone } from './drop-zone.tsx';
import { Guard } from './guard.tsx';
import { Inspector } from './inspector.tsx';
import { KeysHelp } from './keys-help.tsx';
import { LensLine } from './lens-line.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { PendingImport } from './pending-import.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useTheme } from './use-theme.ts';

const VIEWS: Record<ViewId, ReturnType<typeof lazy>> = {
  start: lazy(() => import('../start/index.tsx')),
  map: lazy(() => import('../map/index.tsx')),
  hub: lazy(() => import('../hub/index.tsx')),
  sectors: lazy(() => import('../sectors/index.tsx')),
  table: lazy(() => import('../table/index.tsx')),
};

export function App() {
  const { t, language } = useWords();
  const view = useApp((s) => s.view);
  const projectName = useApp((s) => s.project.about.name);
  const View = VIEWS[view];
  useTheme();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${projectName[language] ?? projectName.de} – ${t('shell:productName')}`;
  }, [language, projectName, t]);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-US'}>
      <div className={styles.window} data-view={view}>
        <a className={styles.skip} href="#view">
          {t('shell:skip')}
        </a>
        <TopBar />
        <Rail />
        <main className={styles.view} id="view" tabIndex={-1} aria-label={t(`shell:views.${view}`)}>
          <Guard key={view}>
            <Suspense fallback={<p className={styles.loading}>{t('shell:loading')}</p>}>
              <View />
            </Suspense>
          </Guard>
        </main>
        {view === 'start' ? null : <Inspector />}
        {view === 'start' ? null : <LensLine />}
        <Notices />
        <PendingImport />
        <Palette />
        <KeysHelp />
        <DropZone />
      </div>
    </I18nProvider>
  );
}
