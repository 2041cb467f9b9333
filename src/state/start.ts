/** What happens before the first picture: read the address, start what is needed first, open what was open. */
import { isLoaded, loadLanguage } from '../i18n/index.ts';
import { jobs } from '../jobs/browser.ts';
import { setSession } from './actions.ts';
import { FIRST, openBundled, preload } from './files/bundled.ts';
import { beginOpening } from './files/opening.ts';
import { startMeasureLoop } from './measure-loop.ts';
import { wasSeen } from './persist/hints.ts';
import { NOTHING, openLast, startKeeping } from './persist/index.ts';
import { store, type ViewId } from './store.ts';
import { followInAddress, type Link, readLink } from './url.ts';

/** Resolves when there are words to show something with; the network comes when it is read. */
export async function start(): Promise<void> {
  const link = readLink(location.search);
  setSession({ language: languageOfBrowser(), ...link.session });
  store.setState((s) => ({
    comparing: { ...s.comparing, ...link.comparing },
    chance: { ...(link.question ? { question: link.question } : {}) },
  }));
  // All of it is nearly always needed next, and none of it needs to know yet what was saved.
  jobs().warm('files');
  jobs().warm('layout');
  void preload(link.open ?? FIRST).catch(() => {});
  startMeasureLoop(jobs());
  void open(link);
  await loadLanguage(store.getState().language);
}

const languageOfBrowser = () => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de');

/** The view that a person presses while the network is still being read; opening one moves nobody away from there. */
function pressedMeanwhile(): () => ViewId | null {
  let pressed: ViewId | null = null;
  const stop = store.subscribe((now, before) => {
    if (now.view !== before.view && now.project === before.project) pressed = now.view;
  });
  return () => {
    stop();
    return pressed;
  };
}

async function open(link: Link): Promise<void> {
  const pressed = pressedMeanwhile();
  // Whoever brings a file, or opens something else, before it is known what was open last wants that instead.
  const { signal } = beginOpening();
  const { opened } = store.getState();
  const isWanted = () => !signal.aborted && store.getState().opened === opened;
  const { isOpen, isLocked, bundled } = await openLast(link, isWanted).catch(() => NOTHING);
  if (!isOpen && !isLocked && isWanted()) {
    const session = { ...bundled?.session, ...link.session };
    // What was looked at last may have spoken another language than the browser; without its words, it is shown in the browser's.
    if (session.language) await loadLanguage(session.language).catch(() => {});
    const { language } = session;
    const spoken = language && !isLoaded(language) ? store.getState().language : language;
    await openBundled(link.open ?? bundled?.id ?? FIRST, {
      ...session,
      ...(spoken ? { language: spoken } : {}),
    });
    // Whoever follows a link knows where it leads.
    if (!link.open && !link.session.view && !bundled && !wasSeen('welcome'))
      store.setState({ welcome: 'wanted' });
  }
  const view = pressed();
  if (view) setSession({ view });
  followInAddress();
  startKeeping();
}
