/** The trash: deleted projects can be had back for some sessions; then they go. */
import { database } from './database.ts';
import { type FilePlace, fileSlots } from './file-slots.ts';

/** File beside a log that says that the project is in the trash, should the database forget. */
const TRASHED = 'trashed';
type Marks = FilePlace['file'];

/** Says beside the log whether the project is in the trash; where that cannot be written, the database knows alone. */
export async function mark(files: Marks | undefined, key: string, isTrashed: boolean): Promise<void> {
  const done = isTrashed
    ? files?.putFile(key, TRASHED, new Uint8Array([1]))
    : files?.removeFile(key, TRASHED);
  await done?.catch(() => {});
}

export async function isMarked(files: Marks, key: string): Promise<boolean> {
  const names: readonly string[] = await files.files(key).catch(() => []);
  return names.includes(TRASHED);
}

/** Sessions that a deleted project outlives. */
const SESSIONS = 3;
const MOST = 20;

/**
 * Lets go what has been in the trash for long. Counts as one session more when called without a number.
 * @param sessions that a deleted project outlives; 0 = none
 * @returns bytes that became free
 */
export async function purgeTrash(sessions?: number): Promise<number> {
  const db = database();
  const now = await db.change(['meta'], async (t) => {
    const meta = t.objectStore('meta');
    const count = ((await meta.get('sessions')) as number | undefined) ?? 0;
    if (sessions === undefined) await meta.put(count + 1, 'sessions');
    return count + (sessions === undefined ? 1 : 0);
  });
  const trashed = (await db.cards())
    .filter((card) => card.deletedIn !== null)
    .sort((a, b) => b.deletedIn! - a.deletedIn!);
  const old = trashed.filter((card, i) => i >= MOST || now - card.deletedIn! >= (sessions ?? SESSIONS));
  for (const card of old) {
    // First the files: a project that only they hold would come back.
    await fileSlots()?.remove(card.key);
    await db.remove(card.key);
  }
  return old.reduce((sum, card) => sum + card.bytes, 0);
}
