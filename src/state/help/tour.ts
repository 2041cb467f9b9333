/**
 * The tour: five steps on a real network. Each step brings about what it talks of – a view, a selection – and nothing of the
 * data changes. Whoever has a network of their own open gets it back at the end.
 */
import { degreeOf } from '../../graph/graph.ts';
import { EVERYTHING } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { setSession } from '../actions.ts';
import { FIRST, openBundled } from '../files/bundled.ts';
import { rememberSeen } from '../persist/hints.ts';
import { selectLensed } from '../select.ts';
import { store } from '../store.ts';
import { openProjectCard } from '../workspace/projects.ts';

export const TOUR_STEPS = ['map', 'body', 'hub', 'lens', 'start'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The record that was open before the tour; null = none, or the example itself. */
let before: string | null = null;

/** Opens the example where it is not open, and begins with the first step. */
export async function startTour(): Promise<void> {
  const { openKey, project } = store.getState();
  before = openKey;
  store.setState({ help: null });
  dismissWelcome();
  if (openKey !== null || project.about.id !== FIRST) {
    if (!(await openBundled(FIRST))) return;
  }
  goToStep(0);
}

/** The first visit's offer has been answered, or was not wanted. */
export function dismissWelcome(): void {
  rememberSeen('welcome');
  store.setState({ welcome: 'no' });
}

/** @param step index in `TOUR_STEPS`; what lies outside ends the tour */
export function goToStep(step: number): void {
  const is = TOUR_STEPS[step];
  if (is === undefined) return void endTour();
  setSession({
    view: is === 'hub' ? 'hub' : 'map',
    layout: 'sector-wheel',
    focus: null,
    profile: null,
    lens: EVERYTHING,
  });
  store.setState({
    tour: step,
    selected: is === 'body' ? bodyShown() : null,
    selectedTie: null,
    spotlight: null,
  });
}

/** The partner with the most ties, no block where there is one: of it there is most to be seen. */
export function bodyShown(): Id | null {
  const { bodies, graph, hub } = selectLensed(store.getState());
  const worth = (v: number): number => {
    const { kind, block } = bodies[v]!;
    return degreeOf(graph, v) + (kind === 'partner' && !block ? graph.n : 0);
  };
  let most = -1;
  for (let v = 0; v < graph.n; v++) if (v !== hub && (most < 0 || worth(v) > worth(most))) most = v;
  return bodies[most]?.id ?? null;
}

/** Ends the tour where it is. */
export async function endTour(): Promise<void> {
  if (store.getState().tour === null) return;
  store.setState({ tour: null, selected: null });
  const key = before;
  before = null;
  if (key !== null) await openProjectCard(key);
}
