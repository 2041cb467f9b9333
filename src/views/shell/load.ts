/**
 * What is loaded when it is wanted: the views, and the parts of the window that are not on the first screen. Once the first
 * picture stands they are fetched ahead, so that they open at once.
 */
import { loadLaterWords } from '../../i18n/index.ts';
import { store, type ViewId } from '../../state/store.ts';
import MapView from '../map/index.tsx';
import { loadPopups } from '../parts/controls/late.ts';
import { loadPalette } from './early-palette.tsx';
import { type OnDemand, onDemand } from './on-demand.tsx';
import { loadProjectEntries } from './project-menu.tsx';

/** The part together with the words that only such parts use. */
const withWords = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, loadLaterWords()]);
  return loaded;
};

export const VIEW: Readonly<Record<ViewId, OnDemand<object>>> = {
  start: onDemand(() => withWords(import('../start/index.tsx'))),
  // Nearly every visit draws the map first: in one file with the window it is 9 kB less, and thirty requests fewer.
  map: onDemand(async () => ({ default: MapView })),
  hub: onDemand(() => withWords(import('../hub/index.tsx'))),
  sectors: onDemand(() => withWords(import('../sectors/index.tsx'))),
  follow: onDemand(() => withWords(import('../follow/index.tsx'))),
  whatif: onDemand(() => withWords(import('../whatif/index.tsx'))),
  time: onDemand(() => withWords(import('../time/index.tsx'))),
  table: onDemand(() => withWords(import('../table/index.tsx'))),
  compare: onDemand(() => withWords(import('../compare/index.tsx'))),
  gaps: onDemand(() => withWords(import('../gaps/index.tsx'))),
  chance: onDemand(() => withWords(import('../chance/index.tsx'))),
  figures: onDemand(() => withWords(import('../figures/index.tsx'))),
  report: onDemand(() => withWords(import('../report/index.tsx'))),
  slides: onDemand(() => withWords(import('../slides/index.tsx'))),
  survey: onDemand(() => withWords(import('../survey/index.tsx'))),
};
export const BodyDetails = onDemand(() => withWords(import('./body-details.tsx')));
export const TieDetails = onDemand(() => withWords(import('./tie-details.tsx')));
export const Edit = onDemand(() => withWords(import('../edit/index.tsx')));
export const IssuesDialog = onDemand(() => withWords(import('./issues-dialog.tsx')));
export const Help = onDemand(() => withWords(import('../help/index.tsx')));
export const Guide = onDemand(() => withWords(import('../help/guide.tsx')));
export const Tour = onDemand(() => withWords(import('../help/tour.tsx')));
export const Welcome = onDemand<{ readonly place: 'side' | 'sheet' }>(() =>
  withWords(import('../help/welcome.tsx')),
);
export const LensPanels = onDemand(() => withWords(import('./lens-panels.tsx')));
export const ShownChips = onDemand(() => withWords(import('../parts/shown-chips.tsx')));
export const LensForm = onDemand(() => withWords(import('./lens-form.tsx')));
export const LeaveDialog = onDemand(() => withWords(import('../leave/index.tsx')));
export const WorkspaceDialogs = onDemand(() => withWords(import('../workspace/index.tsx')));
export const Banner = onDemand(() => withWords(import('../workspace/banner.tsx')));
export const SeenByOthers = onDemand(() => withWords(import('./seen-by-others.tsx')));
export const FirstSteps = onDemand(() => withWords(import('../workspace/first-steps.tsx')));
export const Locked = onDemand(() => withWords(import('../workspace/locked.tsx')));
export const ImportScreen = onDemand(() => withWords(import('../import/index.tsx')));

/** On a first visit, after the first picture: it does not wait for what it offers. */
async function offerWelcome(): Promise<void> {
  if (store.getState().welcome !== 'wanted') return;
  await Welcome.load();
  store.setState((s) => (s.welcome === 'wanted' ? { welcome: 'offered' } : {}));
}

/** In the order in which they are likely to be wanted. */
const AHEAD: readonly { readonly load: () => Promise<unknown> }[] = [
  { load: offerWelcome },
  { load: loadPopups },
  { load: loadPalette },
  { load: loadProjectEntries },
  BodyDetails,
  LensForm,
  LensPanels,
  Edit,
  TieDetails,
  VIEW.hub,
  VIEW.table,
  VIEW.sectors,
  Help,
  Tour,
  VIEW.gaps,
  VIEW.start,
  VIEW.follow,
  VIEW.whatif,
  VIEW.time,
  VIEW.compare,
  VIEW.figures,
  VIEW.report,
  VIEW.slides,
  { load: () => import('./rename-field.tsx') },
  WorkspaceDialogs,
  Banner,
  FirstSteps,
  { load: () => import('../../state/workspace/projects.ts') },
  { load: () => import('../../state/files/results.ts') },
  { load: () => import('../../state/files/template.ts') },
  { load: () => import('../map/fallback.tsx') },
  ImportScreen,
  LeaveDialog,
];

/** Milliseconds that the first picture has for itself before anything else is fetched. */
const QUIET = 1000;

/** Safari has no idle callbacks. */
const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 4000 });
    else setTimeout(done, 200);
  });

/** Fetches one after another while nothing else is to be done. @returns stops */
export function fetchAhead(): () => void {
  let stopped = false;
  void (async () => {
    await new Promise((done) => setTimeout(done, QUIET));
    for (const part of AHEAD) {
      await idle();
      if (stopped) return;
      // What cannot be had now is asked for again when it is wanted.
      await part.load().catch(() => {});
    }
    const { startOffline } = await import('../../state/workspace/offline.ts');
    await startOffline();
  })();
  return () => {
    stopped = true;
  };
}
