/** Where to look and how: views, layouts, steps around a body, language, theme, the palette itself. */
import { LANGUAGES, translate } from '../../i18n/index.ts';
import { focusOn, select, setLanguage, setSession, show } from '../actions.ts';
import { stopConnecting } from '../edit/editing.ts';
import { openGuide, openHelp } from '../help/help.ts';
import { explore, exploreOthers, exploreWay, stopExploring, toggleExploring } from '../looking/exploring.ts';
import { chooseLayout, toggleMoving } from '../placing/layouts.ts';
import { THEMES } from '../session.ts';
import { LAYOUTS, type State, store, VIEWS, type ViewId } from '../store.ts';
import type { Command } from './command.ts';

const centreOf = (s: State): string | null => s.selected ?? s.focus?.body ?? s.profile ?? s.project.about.hub;
const hasNetwork = (s: State): boolean => s.project.bodies.size > 0;

/** How far around the selected body (else the focused one, else the hub) the map reaches; 0 shows everything. */
export function focusSteps(steps: number): void {
  const body = centreOf(store.getState());
  if (steps === 0) focusOn(null);
  else if (body !== null) focusOn({ body, steps });
}

/** One step back: the focus goes before the selection, because it hides more. */
function stepBack(): void {
  if (store.getState().connecting) stopConnecting();
  else if (store.getState().moving) toggleMoving();
  else if (store.getState().exploring) stopExploring();
  else if (store.getState().selection.length > 0) store.setState({ selection: [] });
  else if (store.getState().focus) focusOn(null);
  else if (store.getState().selectedTie) store.setState({ selectedTie: null });
  else if (store.getState().spotlight && !store.getState().selected) store.setState({ spotlight: null });
  else select(null);
}

/** Keys are for what is in the rail, in the order in which views came to be: habits stay. Alt+0 is the tenth. */
const KEYED: readonly string[] = [
  'start',
  'map',
  'hub',
  'sectors',
  'table',
  'compare',
  'gaps',
  'follow',
  'whatif',
  'time',
];
const keyOf = (view: ViewId): string | undefined =>
  view === 'figures' ? 'B' : KEYED.includes(view) ? `Alt+${(KEYED.indexOf(view) + 1) % 10}` : undefined;

/** What else views are looked for by. */
const KEYWORDS: Partial<Record<ViewId, string>> = {
  survey: 'umfrage befragung nakos survey 2007 ranking',
  chance: 'zufall test permutation qap mrqap cug bootstrap p-wert random significance',
  follow:
    'kontakte pflegen nachhalten wiedervorlage fällig termin kalender stufen board follow-up due calendar stage view ansicht',
  slides: 'vorführung szenen folien vortrag präsentation beamer presentation scenes slides talk view ansicht',
  report:
    'jahresbericht kapitel word docx markdown sachbericht verwendungsnachweis annual report chapter view ansicht',
  figures:
    'abbildungen bilder poster folien export powerpoint pdf png figures pictures posters slides view ansicht',
  whatif: 'gedankenspiel szenario plan wegfall fällt weg ohne scenario leaves play view ansicht',
  gaps: 'lücken lückencheck gaps partner umfrage nakos bekannt machen introduce planen view ansicht',
  time: 'verlauf jahre entwicklung früher stand vorjahr jahresbericht time years history snapshot report view ansicht',
  compare: 'compare vergleich regionen länder trichter funnel test unterschied view ansicht',
};

export const GO: readonly Command[] = [
  {
    id: 'palette',
    key: 'commands:palette',
    shortcut: 'Ctrl+K',
    keywords: 'search finden command',
    run: () => store.setState({ palette: true }),
  },
  {
    id: 'help',
    key: 'commands:help',
    shortcut: 'F1',
    keywords: 'hilfe help fragen questions anleitung',
    run: () => openHelp('questions'),
  },
  {
    id: 'keys-help',
    key: 'commands:keysHelp',
    shortcut: '?',
    keywords: 'hilfe help shortcuts keyboard',
    run: () => openHelp('keys'),
  },
  {
    id: 'glossary',
    key: 'commands:glossary',
    keywords:
      'begriffe glossar wörter bedeutung glossary words meaning definition kennzahlen measures hilfe help',
    run: () => openHelp('words'),
  },
  {
    id: 'tour',
    key: 'commands:tour',
    keywords: 'rundgang tour einführung beispiel introduction example hilfe help',
    run: async () => (await import('../help/tour.ts')).startTour(),
  },
  {
    id: 'guide',
    key: 'commands:guide',
    keywords: 'kurzanleitung drucken papier guide print manual hilfe help',
    run: openGuide,
  },
  ...VIEWS.map(
    (view): Command => ({
      id: `view-${view}`,
      key: 'commands:view',
      with: (language) => ({ name: translate(language)(`shell:views.${view}`) }),
      keywords: KEYWORDS[view] ?? `${view} ansicht view`,
      ...(keyOf(view) ? { shortcut: keyOf(view) } : {}),
      enabled: (s) => s.view !== view,
      run: () => show(view),
    }),
  ),
  ...LAYOUTS.map(
    (layout): Command => ({
      id: `layout-${layout}`,
      key: 'commands:layout',
      with: (language) => ({ name: translate(language)(`map:layouts.${layout}`) }),
      keywords: `${layout} anordnung layout karte map`,
      enabled: (s) => s.layout !== layout || s.view !== 'map',
      run: () => {
        chooseLayout(layout);
        setSession({ view: 'map' });
      },
    }),
  ),
  {
    id: 'move-bodies',
    key: 'commands:moveBodies',
    shortcut: 'M',
    keywords: 'verschieben anordnen ziehen pin feststecken move arrange drag',
    enabled: (s) => s.view === 'map' && hasNetwork(s),
    run: toggleMoving,
  },
  {
    id: 'explore',
    key: 'commands:explore.panel',
    shortcut: 'E',
    keywords: 'erkunden auswahl lasso minimap beschriftung explore selection labels',
    enabled: (s) => s.view === 'map' && hasNetwork(s),
    run: toggleExploring,
  },
  {
    id: 'explore-way',
    key: 'commands:explore.way',
    shortcut: 'W',
    keywords: 'pfad kürzester weg verbindung zwischen path shortest route',
    enabled: hasNetwork,
    run: () => exploreWay(),
  },
  {
    id: 'explore-others',
    key: 'commands:explore.others',
    shortcut: 'P',
    keywords: 'wer noch partner nachbarn gremium mitglieder neighbours members who else',
    enabled: hasNetwork,
    run: () => exploreOthers(),
  },
  {
    id: 'explore-holding',
    key: 'commands:explore.holding',
    keywords: 'artikulation brücke schnitt zusammenhalt zerfällt cut vertex bridge',
    enabled: hasNetwork,
    run: () => explore({ is: 'holding' }),
  },
  ...Array.from(
    { length: 10 },
    (_, steps): Command => ({
      id: `focus-${steps}`,
      key: steps === 0 ? 'commands:focusNone' : steps === 1 ? 'commands:focusOne' : 'commands:focusSteps',
      with: () => ({ steps: String(steps) }),
      keywords: 'fokus focus schritte steps umgebung ego',
      alias: [String(steps)],
      enabled: (s) => hasNetwork(s) && (steps === 0 ? s.focus !== null : centreOf(s) !== null),
      run: () => focusSteps(steps),
    }),
  ),
  {
    id: 'step-back',
    key: 'commands:stepBack',
    keywords: 'abwählen auswahl aufheben clear selection deselect',
    shortcut: 'Escape',
    enabled: (s) =>
      s.connecting !== null ||
      s.moving ||
      s.exploring !== null ||
      s.selection.length > 0 ||
      s.selected !== null ||
      s.selectedTie !== null ||
      s.focus !== null,
    run: stepBack,
  },
  ...LANGUAGES.map(
    (language): Command => ({
      id: `language-${language}`,
      key: `commands:language.${language}`,
      keywords: 'sprache language deutsch german englisch english',
      enabled: (s) => s.language !== language,
      run: () => void setLanguage(language),
    }),
  ),
  ...THEMES.map(
    (theme): Command => ({
      id: `theme-${theme}`,
      key: `commands:theme.${theme}`,
      keywords: 'erscheinungsbild theme hell dunkel light dark',
      enabled: (s) => s.theme !== theme,
      run: () => setSession({ theme }),
    }),
  ),
];
