/**
 * Saving by itself, and opening what was saved. This part runs before the first picture and stays small; the rest of the
 * workspace (`projects.ts`) is loaded after it.
 */
import { emptyProject, type Words } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { isBundled } from '../files/bundled.ts';
import { onStep } from '../history.ts';
import { readSession, SESSION_KEYS, sessionOf } from '../session.ts';
import { type Session, type State, store } from '../store.ts';
import { database, type Visit } from './database.ts';
import { writing } from './early.ts';
import { markLeft, markOpen } from './ended.ts';
import { keepOpen, remember } from './keep-open.ts';
import { deskNow, loadPage, pageNow, withDesk } from './load-desk.ts';
import { beUrgent } from './pace.ts';
import { tabMemory } from './tab-memory.ts';

/** Bodies from which measures take seconds and much memory. */
const LARGE = 1500;
/** ms: the workspace is loaded so long after the first measures, and at the latest so long after the start. */
const LATER = { afterMeasures: 800, atMost: 6000 };

/** ms: how a network is looked at is written so long after it changed, once for all that changes until then. */
const LOOKING = 400;

export type Opened = {
  /** Whether a kept project is open now. */
  readonly isOpen: boolean;
  /** Whether what was open last is under a passphrase that has not been given: it is asked for, in place of a picture. */
  readonly isLocked: boolean;
  /** The bundled network that was looked at last, and how; null when it was something else. */
  readonly bundled: { readonly id: string; readonly session: Partial<Session> } | null;
};

export const NOTHING: Opened = { isOpen: false, isLocked: false, bundled: null };

/**
 * Opens what this window had open, or else what was open last. A link to another network wins.
 * @param link how it is to be looked at, by the address
 * @param isWanted false as soon as something else is being opened: then nothing is
 */
export async function openLast(
  link: { readonly open: string | null; readonly session: Partial<Session> },
  isWanted: () => boolean,
): Promise<Opened> {
  writing.cutOff = markOpen();
  if (!writing.allowed) return NOTHING;
  let end = () => {};
  try {
    const { key, visit } = await lastOpen();
    const session = visit && (link.open === null || link.open === visit.projectId) ? visit.session : {};
    const bundled =
      visit && isBundled(visit.projectId) && visit.key === null ? { id: visit.projectId, session } : null;
    const other = { ...NOTHING, bundled };
    if (key === null) return other;
    const card = await database()
      .card(key)
      .catch(() => null);
    // A window that had it open when another one deleted it: work in the trash would go with the trash.
    if (card !== null && card.deletedIn !== null) return other;
    if (link.open !== null && card !== null && card.projectId !== link.open) return other;
    if (!isWanted()) return other;
    const page = await loadPage();
    page.openingBy({ ...readSession(tabMemory.takeLook(key)), ...link.session });
    end = () => page.openingBy(null);
    const outcome = await page.desk.open(key, isWanted);
    if (!isWanted()) return other;
    if (outcome === 'damaged' || outcome === 'newer') notify('error', `commands:notice.${outcome}`);
    const isLocked = outcome === 'locked' && link.open === null;
    if (isLocked) waitForPassphrase(key, card?.name ?? { de: '•••' });
    return { isOpen: outcome === 'done', isLocked, bundled };
  } finally {
    end();
  }
}

/** Nothing stands there but the name; nothing can be done with it, and it is remembered as what was open last. */
function waitForPassphrase(key: string, name: Words): void {
  store.setState({ role: 'locked', locked: key, project: emptyProject({ id: 'locked', name }) });
}

/** The key that is to be opened; found in the files when the database has lost everything. */
async function lastOpen(): Promise<{ key: string | null; visit: Visit | null }> {
  const visit =
    (await database()
      .meta<Visit>('visit')
      .catch(() => null)) ?? null;
  const mine = tabMemory.key();
  if (visit) return { key: mine === null ? visit.key : mine || null, visit };
  // A first visit, the old layout, or a database that has lost everything.
  const { takeOver } = await import('./first.ts');
  return { key: await takeOver(mine), visit: null };
}

/** From now on, what is opened and done here is kept. Call when the first network is open. */
export function startKeeping(): void {
  onStep((step, s) => {
    if (s.openKey === null) keepOpen();
    else deskNow()?.step(step);
    // A computation on a large network follows at once, and one that runs out of memory takes the page with it.
    if (s.project.bodies.size > LARGE) withDesk((desk) => void desk.flush());
  });
  store.subscribe((s, before) => {
    if (s.opened !== before.opened) opened();
    else if (SESSION_KEYS.some((key) => s[key] !== before[key])) looked(s);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void deskNow()?.flush();
    else deskNow()?.refresh();
  });
  window.addEventListener('pagehide', () => {
    beUrgent(true);
    leaveLook();
    rememberLook();
    void deskNow()?.flush();
    markLeft();
  });
  window.addEventListener('pageshow', () => {
    beUrgent(false);
    markOpen();
  });
  if (!writing.allowed) store.setState({ saved: 'memory-only', storage: 'without-traces' });
  if (store.getState().role !== 'locked') opened();
  void firstPicture().then(async () => {
    const [{ startWorkspace }, page] = await Promise.all([import('./projects.ts'), loadPage()]);
    await startWorkspace(page);
  });
}

/** Something else was opened in this window: a kept project (by the desk), one's own files, or a bundled network. */
function opened(): void {
  const { openKey, project } = store.getState();
  if (openKey !== null) {
    remember(openKey);
    return;
  }
  void deskNow()?.leave();
  store.setState({ role: 'editing' });
  if (project.bodies.size > 0 && !isBundled(project.about.id)) keepOpen();
  else {
    if (writing.allowed && store.getState().saved !== 'yes') store.setState({ saved: 'yes' });
    remember(null);
  }
}

let looking: ReturnType<typeof setTimeout> | null = null;
function looked(s: State): void {
  if (s.openKey !== null) deskNow()?.session(sessionOf(s));
  looking ??= setTimeout(rememberLook, LOOKING);
}

/** What is to be remembered of looking around, at once; nothing when there is nothing new. */
function rememberLook(): void {
  if (looking === null) return;
  clearTimeout(looking);
  looking = null;
  remember(store.getState().openKey);
}

/**
 * Over a reload this window remembers by itself how it looked at a kept project. What the record of a sealed one holds is
 * written nowhere else.
 */
function leaveLook(): void {
  const s = store.getState();
  if (s.openKey !== null && writing.allowed && pageNow()?.ciphers.has(s.openKey) === false)
    tabMemory.leaveLook(s.openKey, sessionOf(s));
}

/** Resolves when the first picture has had its time: nothing else is to be loaded before. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    const soon = () => {
      stop();
      setTimeout(done, LATER.afterMeasures);
    };
    const stop = store.subscribe((s) => {
      if (s.measured) soon();
    });
    if (store.getState().measured) soon();
    setTimeout(done, LATER.atMost);
  });
}
