/** Everything that changes session and momentary state. Project changes go through `commit` in history.ts. */
import type { Issue } from '../base/issue.ts';
import { isLoaded, type Language, loadLanguage } from '../i18n/index.ts';
import { EVERYTHING, type Lens } from '../model/lens.ts';
import type { Id, Project } from '../model/project.ts';
import { ownSchemeFrom, type SchemeId } from '../model/schemes.ts';
import {
  type Focus,
  type Notice,
  type Session,
  SHOWN_ALL,
  type State,
  store,
  type TableSession,
  type ViewId,
} from './store.ts';

const set = store.setState;

export const show = (view: ViewId): void => set({ view });
export const select = (selected: Id | null): void => set({ selected, selectedTie: null });
/** A tie alone, without one of its ends. */
export const selectTie = (selectedTie: Id | null): void => set({ selectedTie, selected: null });
export const hover = (hovered: Id | null): void => set({ hovered });
export const focusOn = (focus: Focus | null): void => set({ focus });
export const setLens = (edit: Partial<Lens>): void => set((s) => ({ lens: { ...s.lens, ...edit } }));
/** Another way to read sectors; an own table starts from what is assigned. */
export const setScheme = (scheme: SchemeId): void =>
  set((s) => ({
    lens: {
      ...s.lens,
      scheme,
      ownScheme:
        scheme === 'own' ? (s.lens.ownScheme ?? ownSchemeFrom(s.project.bodies.values())) : s.lens.ownScheme,
    },
  }));
/** Called by a view that shows relational values beside; they are computed from then on. */
export const wantRelational = (): void => {
  if (!store.getState().wantsRelational) set({ wantsRelational: true });
};
export const setSession = (edit: Partial<Session>): void => set(edit);

let wished: Language | null = null;
/** Speaks another language as soon as its words are there; of several wishes the last one counts. */
export async function setLanguage(language: Language): Promise<void> {
  wished = language;
  try {
    if (!isLoaded(language)) await loadLanguage(language);
    if (wished === language) set({ language });
  } catch {
    notify('error', 'commands:notice.languageFailed');
  }
}

/** The history of a kept project, and the record that it is kept in. */
type Kept = Pick<State, 'past' | 'future' | 'revision' | 'openKey'>;
const NEW: Kept = { past: [], future: [], revision: 0, openKey: null };

/**
 * Puts another project in place of the open one, which stays in its own record. Lens and focus fit the new one.
 * @param kept its history; without, it is a new one
 */
export function openProject(project: Project, session: Partial<Session> = {}, kept: Kept = NEW): void {
  set((s) => ({
    project,
    ...kept,
    opened: s.opened + 1,
    role: 'editing',
    locked: null,
    notices: withoutOpening(s.notices),
    lens: EVERYTHING,
    focus: null,
    profile: null,
    table: unfiltered(s.table),
    shownBy: SHOWN_ALL,
    selected: null,
    selectedTie: null,
    hovered: null,
    selection: [],
    exploring: null,
    traced: null,
    chooser: null,
    editing: null,
    connecting: null,
    moving: false,
    grouping: null,
    spotlight: null,
    panel: null,
    measured: null,
    measuredRelational: null,
    ...session,
  }));
}

/** Columns and order are a habit; a search and a filter were meant for the network that was open. */
const unfiltered = ({ tab, bodies, ties }: TableSession): TableSession => ({
  tab,
  bodies: { ...bodies, query: '', filters: {} },
  ties: { ...ties, query: '', filters: {} },
});

/** Word on one attempt to open something. The next attempt's takes its place, lest old ones pile up over the page. */
const OF_OPENING: ReadonlySet<string> = new Set(
  [
    'opened',
    'openedWithIssues',
    'openedWithNotes',
    'importedNew',
    'notOpened',
    'unreadable',
    'tooMuch',
    'bundledFailed',
  ].map((key) => `commands:notice.${key}`),
);
const withoutOpening = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter((n) => !OF_OPENING.has(n.key));

let nextNotice = 1;
export function notify(
  tone: Notice['tone'],
  key: string,
  values: Notice['with'] = {},
  issues?: readonly Issue[],
  action?: Notice['action'],
): void {
  const notice: Notice = {
    id: nextNotice++,
    tone,
    key,
    with: values,
    ...(issues ? { issues } : {}),
    ...(action ? { action } : {}),
  };
  set((s) => ({ notices: [...(OF_OPENING.has(key) ? withoutOpening(s.notices) : s.notices), notice] }));
}
export const dismiss = (id: number): void => set((s) => ({ notices: s.notices.filter((n) => n.id !== id) }));
