/** The trash: deleted projects can be had back for some sessions; then they go. */
import { database } from './database.ts';
import { fileSlots } from './file-slots.ts';

/** File beside a log that says that the project is in the trash, should the database forget. */
export const TRASHED = 'trashed';
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
