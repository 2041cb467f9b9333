/** The project that was used last could not be opened by itself, because it is encrypted: the person is asked, in passing. */
import { loadLaterWords } from '../i18n/index.ts';
import { notify } from './actions.ts';
import { nameOf, openProjectCard } from './projects.ts';
import { store } from './store.ts';

/** Waits at most this long (ms) for the list of projects. */
const PATIENCE = 10_000;

export async function offerLast(): Promise<void> {
  await listed();
  const s = store.getState();
  const last = s.cards[0];
  if (s.openKey !== null || !last?.encrypted) return;
  await loadLaterWords();
  notify('info', 'workspace:notice.locked', { name: nameOf(last, s) }, undefined, {
    key: 'workspace:notice.unlock',
    run: () => void openProjectCard(last.key),
  });
}

/** Resolves when there is a list, or when there will be none. */
const listed = (): Promise<void> =>
  new Promise((done) => {
    if (store.getState().cards.length > 0) return done();
    const end = () => {
      stop();
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(end, PATIENCE);
    const stop = store.subscribe((s) => s.cards.length > 0 && end());
  });
