/** What is open becomes a project of its own; which one is open is remembered. */
import { sessionOf } from '../session.ts';
import { store } from '../store.ts';
import { database, type Visit } from './database.ts';
import { newKey, page } from './page.ts';
import { tabMemory } from './tab-memory.ts';

/** What is open becomes a project of its own. @returns its key; null when nothing is to be kept */
export function keepOpen(): string | null {
  const { desk, mayWrite } = page();
  if (!mayWrite) return null;
  const key = newKey();
  store.setState({ openKey: key, saved: 'saving' });
  void desk.keep(key, () => store.getState().openKey === key);
  remember(key);
  return key;
}

/** Which project this window has open, for its next start and for the next new window. */
export function remember(key: string | null): void {
  tabMemory.remember(key);
  if (!page().mayWrite) return;
  const s = store.getState();
  const visit: Visit = { key, projectId: s.project.about.id, session: sessionOf(s) };
  database()
    .change(['meta'], (t) => t.objectStore('meta').put(visit, 'visit'))
    .catch((error: unknown) => void import('./health.ts').then((late) => late.notWritten(page(), error)));
}
