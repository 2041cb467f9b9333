/** What happens before the first picture: read the address, start what is needed first, open what was open. */
import { isLoaded, loadLanguage } from '../i18n/index.ts';
import { jobs } from '../jobs/browser.ts';
import { openProject, setSession } from './actions.ts';
import { FIRST, openBundled, preload } from './bundled.ts';
import { startMeasureLoop } from './measure-loop.ts';
import { browserPersistence, type Persistence } from './persist/index.ts';
import type { Restored } from './persist/restore.ts';
import { shelve } from './persist/shelf.ts';
import { store } from './store.ts';
import { followInAddress, type Link, readLink } from './url.ts';

/** Resolves when there are words to show something with; the network comes when it is read. */
export async function start(): Promise<void> {
  const link = readLink(location.search);
  setSession({ language: languageOfBrowser(), ...link.session });
  // All of it is nearly always needed next, and none of it needs to know yet what was saved.
  jobs().warm('files');
  jobs().warm('layout');
  void preload(link.open ?? FIRST).catch(() => {});
  void open(link, browserPersistence());
  await loadLanguage(store.getState().language);
}

const languageOfBrowser = () => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de');

async function open(link: Link, persistence: Persistence): Promise<void> {
  const restored = await persistence.restore().catch(() => null);
  // What was saved may speak another language than the browser; without its words, it is shown in the browser's.
  const language = link.session.language ?? restored?.document?.session.language;
  if (language) await loadLanguage(language).catch(() => {});
  const isOpen = restored !== null && reopen(restored, link);
  if (!isOpen) await openBundled(link.open ?? FIRST, link.session);
  startMeasureLoop(jobs());
  followInAddress();
  persistence.start();
}

/**
 * Opens what was saved, with its history. A link to another network wins; a link to the same one keeps the saved edits
 * and only decides how they are looked at.
 */
export function reopen({ document }: Restored, link: Link): boolean {
  if (!document || document.project.bodies.size === 0) return false;
  const { project, past, future, revision, session } = document;
  if (link.open !== null && link.open !== project.about.id) {
    // The link wins, but edits are kept where they can be reopened.
    if (past.length > 0) void shelve(document).catch(() => {});
    return false;
  }
  const { language = session.language } = link.session;
  const spoken = language && !isLoaded(language) ? store.getState().language : language;
  openProject(project, { ...session, ...link.session, ...(spoken ? { language: spoken } : {}) });
  store.setState({ past, future, revision });
  return true;
}
