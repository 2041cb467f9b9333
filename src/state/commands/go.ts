/** Where to look and how: views, layouts, steps around a body, language, theme, the palette itself. */
import { LANGUAGES, translate } from '../../i18n/index.ts';
import { focusOn, select, setLanguage, setSession, show } from '../actions.ts';
import { stopConnecting } from '../edit/editing.ts';
import { chooseLayout } from '../layouts.ts';
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
  else if (store.getState().focus) focusOn(null);
  else if (store.getState().selectedTie) store.setState({ selectedTie: null });
  else if (store.getState().spotlight && !store.getState().selected) store.setState({ spotlight: null });
  else select(null);
}

/** What else views are looked for by. */
const KEYWORDS: Partial<Record<ViewId, string>> = {
  survey: 'umfrage befragung nakos survey 2007 ranking',
  chance: 'zufall test permutation qap mrqap cug bootstrap p-wert random significance',
  follow: 'kontakte pflegen nachhalten wiedervorlage fällig termin kalender stufen board follow-up due calendar stage view ansicht',
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
    id: 'keys-help',
    key: 'commands:keysHelp',
    shortcut: '?',
    keywords: 'hilfe help shortcuts keyboard',
    run: () => store.setState({ keysHelp: true }),
  },
  ...VIEWS.map(
    (view, i): Command => ({
      id: `view-${view}`,
      key: 'commands:view',
      with: (language) => ({ name: translate(language)(`shell:views.${view}`) }),
      keywords: KEYWORDS[view] ?? `${view} ansicht view`,
      // Keys are for what is in the rail.
      ...(i > 5 ? {} : { shortcut: `Alt+${i + 1}` }),
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
      s.connecting !== null || s.selected !== null || s.selectedTie !== null || s.focus !== null,
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
