/** What the browser keeps for this page: how much, for how long, and how all of it goes. */
import { store } from '../store.ts';
import type { Left, StorageState } from '../workspace/workspace.ts';
import { database } from './database.ts';
import type { Page } from './page.ts';
import { browserChannel } from './windows.ts';

export async function storageState(): Promise<StorageState> {
  const storage = globalThis.navigator?.storage;
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => null) ?? null,
  ]);
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null, persisted };
}

/** Asks the browser not to clear our storage by itself. */
export const requestPersistence = async (): Promise<boolean> =>
  (await navigator.storage?.persist?.().catch(() => false)) ?? false;

async function rootFolder(): Promise<FileSystemDirectoryHandle | null> {
  return navigator.storage?.getDirectory?.().catch(() => null) ?? null;
}
async function namesIn(folder: FileSystemDirectoryHandle | null): Promise<string[]> {
  const names: string[] = [];
  if (folder)
    for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
      names.push(name);
  return names;
}

/** Looks for whatever this page has left on the device. */
async function left(): Promise<Left> {
  const databases = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const registrations = (await navigator.serviceWorker?.getRegistrations?.().catch(() => [])) ?? [];
  return {
    databases: databases.flatMap(({ name }) => (name ? [name] : [])),
    files: await namesIn(await rootFolder()).catch(() => []),
    caches: 'caches' in globalThis ? await caches.keys().catch(() => []) : [],
    localStorage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    serviceWorkers: registrations.map((r) => r.scope),
  };
}

/** A database that another window holds open goes when that window lets go; it was told to. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    const end = () => done();
    request.onsuccess = end;
    request.onerror = end;
    setTimeout(end, 4000);
  });

export async function deleteAll(page: Page): Promise<Left> {
  page.mayWrite = false;
  page.desk.drop();
  browserChannel().post({ is: 'gone', key: '' });
  await database().close();
  const there = await left();
  await Promise.all(there.databases.map(deleteDatabase));
  const folder = await rootFolder();
  for (const name of there.files) await folder?.removeEntry(name, { recursive: true }).catch(() => {});
  for (const name of there.caches) await caches.delete(name);
  for (const registration of (await navigator.serviceWorker?.getRegistrations?.()) ?? [])
    await registration.unregister();
  localStorage.clear();
  sessionStorage.clear();
  store.setState({ openKey: null, role: 'editing', cards: [], trash: [], saved: 'memory-only' });
  return left();
}
