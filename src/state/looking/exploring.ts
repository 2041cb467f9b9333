/**
 * Exploring on the map: what is asked (a way, partners in common, what holds together), which bodies are chosen together, and
 * what the answer lights up. All of it is momentary.
 */
import type { Id } from '../../model/project.ts';
import { store } from '../store.ts';

/** What the panel for exploring is about. */
export type Exploring =
  | { readonly is: 'home' }
  /** Ways between two bodies, each null until it is chosen. */
  | { readonly is: 'way'; readonly from: Id | null; readonly to: Id | null }
  /** The bodies that are chosen together, and what can be done with them. */
  | { readonly is: 'several'; readonly outline?: boolean }
  | { readonly is: 'shared' }
  /** Who else there is around a body; null until it is chosen. */
  | { readonly is: 'others'; readonly of: Id | null }
  | { readonly is: 'holding' };

/** Bodies and ties that an answer lights up; ties by the ids of their marks, which projected ones have, too. */
export type Traced = { readonly bodies: ReadonlySet<Id>; readonly ties: ReadonlySet<string> };

/** What pulling over the picture does: moves it, or draws around bodies. */
export const CHOOSERS = ['rectangle', 'lasso'] as const;
export type Chooser = (typeof CHOOSERS)[number];

const set = store.setState;

export const explore = (exploring: Exploring): void => set({ exploring, view: 'map' });
export const stopExploring = (): void => set({ exploring: null, traced: null, chooser: null });

/** Ways from the selected body, or from one that is still to be chosen. */
export function exploreWay(from: Id | null = store.getState().selected): void {
  set({ exploring: { is: 'way', from, to: null }, view: 'map', selected: null, selectedTie: null });
}

/** Who else there is around the body that is pointed at or selected, or around the hub. */
export function exploreOthers(of: Id | null = null): void {
  const { hovered, selected, project } = store.getState();
  set({
    exploring: { is: 'others', of: of ?? hovered ?? selected ?? project.about.hub ?? null },
    view: 'map',
  });
}

/** The first press opens the panel, the second closes it. */
export function toggleExploring(): void {
  const { exploring, selection } = store.getState();
  if (exploring) stopExploring();
  else explore({ is: selection.length > 1 ? 'several' : 'home' });
}

/** Bodies chosen together. More than one open the panel that says what can be done with them. */
export function choose(ids: readonly Id[]): void {
  const { exploring } = store.getState();
  const selection = [...new Set(ids)];
  const opens = selection.length > 1 && (exploring === null || exploring.is === 'home');
  set({
    selection,
    ...(opens ? { exploring: { is: 'several' } as const, selected: null, selectedTie: null } : {}),
  });
}

/** One more, or one fewer. Who was selected before belongs to the choice. */
export function toggleChosen(id: Id): void {
  const { selection, selected } = store.getState();
  const now = selection.length === 0 && selected !== null ? [selected] : selection;
  choose(now.includes(id) ? now.filter((other) => other !== id) : [...now, id]);
}

/** While an end of a way is missing, or whom a question is about, a body that is pressed becomes it. @returns false when none is missing */
export function chooseForAnswer(id: Id): boolean {
  const { exploring } = store.getState();
  if (exploring?.is === 'others' && exploring.of === null) {
    set({ exploring: { is: 'others', of: id }, hovered: null });
    return true;
  }
  if (exploring?.is !== 'way' || (exploring.from !== null && exploring.to !== null)) return false;
  if (exploring.from === null) set({ exploring: { ...exploring, from: id }, hovered: null });
  else if (exploring.from !== id) set({ exploring: { ...exploring, to: id }, hovered: null });
  return true;
}
