/**
 * The window: rail on the left, view in the middle, inspector on the right, lens line at the bottom.
 * On narrow screens the rail moves to the bottom and the inspector comes up as a sheet.
 */
import { Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { show } from '../../state/actions.ts';
import { handleKey } from '../../state/commands/keys.ts';
import { useApp, type ViewId } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Dialogs } from './dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { Guard } from './guard.tsx';
import { Inspector } from './inspector.tsx';
import { LensLine } from './lens-line.tsx';
import { Banner, FirstSteps, fetchAhead, Locked, SeenByOthers, VIEW } from './load.ts';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useTheme } from './use-theme.ts';

/** Views that need the room of the inspector. */
const WIDE: ReadonlySet<ViewId> = new Set<ViewId>([
  'compare',
  'follow',
  'whatif',
  'time',
  'figures',
  'slides',
  'report',
]);

export function App() {
  const { t, language } = useWords();
  // Drawn in pieces: a table of 20 000 bodies would hold the page for more than a tenth of a second at once.
  const view = useDeferredValue(useApp((s) => s.view));
  const projectName = useApp((s) => s.project.about.name);
  const isEmpty = useApp((s) => s.opened > 0 && s.project.bodies.size === 0 && s.role === 'editing');
  const isOfNetwork = view !== 'start' && view !== 'survey';
  const isDrawn = isOfNetwork && view !== 'table' && view !== 'compare';
  const isWide = WIDE.has(view);
  const isLocked = useApp((s) => s.role === 'locked') && view !== 'start';
  const View = isLocked ? Locked : isEmpty && isDrawn ? FirstSteps : VIEW[view];
  const isAlone = isLocked || !isOfNetwork;
  // Not drawn again while another view is on its way.
  const shown = useMemo(() => <View />, [View]);
  useTheme();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${projectName[language] ?? projectName.de} – ${t('shell:productName')}`;
  }, [language, projectName, t]);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  // Measured answers mean that the first picture stands and its workers are loaded.
  const settled = useApp((s) => s.measured !== null);
  useEffect(() => (settled ? fetchAhead() : undefined), [settled]);
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-US'}>
      <div className={styles.window} data-view={isAlone ? 'start' : isWide ? 'compare' : view}>
        <a className={styles.skip} href="#view">
          {t('shell:skip')}
        </a>
        <TopBar />
        <Banners />
        <Rail />
        <main className={styles.view} id="view" tabIndex={-1} aria-label={t(`shell:views.${view}`)}>
          <Guard key={isLocked ? 'locked' : isEmpty && isDrawn ? 'first' : view}>
            <Suspense fallback={<p className={styles.loading}>{t('shell:loading')}</p>}>{shown}</Suspense>
          </Guard>
        </main>
        {isAlone || isWide ? null : <Inspector />}
        {/* A figure is looked at through a lens of its own, which its foot says. */}
        {isAlone || view === 'figures' ? null : <LensLine />}
        <Notices />
        <Dialogs />
        <DropZone />
      </div>
    </I18nProvider>
  );
}

/** The bundled network of the survey that a page of its own computes again. */
const SURVEYED = 'nakos-2007-national';

/** Above the view: what is to be known about keeping, or what comes next in a network that has just begun. */
function Banners() {
  const needed = useApp(
    (s) =>
      (s.role !== 'editing' && s.role !== 'locked') ||
      s.saved === 'failed' ||
      s.saved === 'memory-only' ||
      (s.openKey !== null && s.project.ties.size === 0 && s.project.bodies.size > 0),
  );
  const isSynthetic = useApp((s) => s.project.about.synthetic);
  const hasSurvey = useApp(
    (s) => s.project.about.id === SURVEYED && s.view !== 'survey' && s.view !== 'start',
  );
  const isSeenByOthers = useApp((s) => s.vision !== null);
  const { t } = useWords();
  return (
    <div className={styles.banner}>
      {isSeenByOthers ? (
        <Suspense fallback={null}>
          <SeenByOthers />
        </Suspense>
      ) : null}
      {isSynthetic ? (
        <p className={styles.synthetic} role="note" data-testid="synthetic">
          {t('lens:synthetic')}
        </p>
      ) : null}
      {hasSurvey ? (
        <p className={styles.survey}>
          <Button tone="quiet" onPress={() => show('survey')}>
            {t('shell:survey')}
          </Button>
        </p>
      ) : null}
      {needed ? (
        <Suspense fallback={null}>
          <Banner />
        </Suspense>
      ) : null}
    </div>
  );
}
