/** What is open becomes a project of its own; which one is open is remembered. */
import { sessionOf } from '../session.ts';
import { store } from '../store.ts';
import { database, type Visit } from './database.ts';
import { newKey, writing } from './early.ts';
import { loadPage, withDesk } from './load-desk.ts';
import { tabMemory } from './tab-memory.ts';

/** What is open becomes a project of its own. @returns its key; null when nothing is to be kept */
export function keepOpen(): string | null {
  if (!writing.allowed || store.getState().role === 'locked') return null;
  const key = newKey();
  store.setState({ openKey: key, saved: 'saving' });
  withDesk((desk) => {
    if (store.getState().openKey === key) void desk.keep(key, () => store.getState().openKey === key);
  });
  remember(key);
  return key;
}

/** Which project this window has open, for its next start and for the next new window. */
export function remember(key: string | null): void {
  // What waits for its passphrase is still what was open last.
  if (store.getState().role === 'locked') return;
  tabMemory.remember(key);
  if (!writing.allowed) return;
  const s = store.getState();
  // A kept project has its session in its own record, sealed where that is; only a bundled one has no other place for it.
  const visit: Visit = { key, projectId: s.project.about.id, session: key === null ? sessionOf(s) : {} };
  database()
    .change(['meta'], (t) => {
      const put = t.objectStore('meta').put(visit, 'visit');
      // At once: a page that is being left lives to see no answer, and the browser drops what it has not been told to keep.
      t.commit();
      return put;
    })
    .catch(async (error: unknown) => {
      const [{ notWritten }, page] = await Promise.all([import('./health.ts'), loadPage()]);
      await notWritten(page, error);
    });
}
