/** The list of kept projects, in step with the database; what only the files hold is taken up into it. */
import type { ProjectCard } from '../store.ts';
import { store } from '../store.ts';
import { database, type StoredCard } from './database.ts';
import { fileSlots } from './file-slots.ts';
import { pace } from './pace.ts';
import type { Page } from './page.ts';
import { logOf, openLog } from './read-project.ts';
import { isMarked } from './trash.ts';

const cardOf = (card: StoredCard, openKey: string | null): ProjectCard => ({
  key: card.key,
  projectId: card.projectId,
  name: card.name,
  bodies: card.bodies,
  ties: card.ties,
  steps: card.steps,
  savedAt: card.savedAt,
  order: card.order,
  bytes: card.bytes,
  isOpen: card.key === openKey,
  thumbnail: card.thumbnail,
  encrypted: card.encrypted,
});

/** Reads the list anew. */
export async function refreshCards(page: Page): Promise<void> {
  const all = [...(await database().cards())].sort((a, b) => b.order - a.order);
  const { openKey } = store.getState();
  for (const card of all) page.orders.set(card.key, Math.max(card.order, page.orders.get(card.key) ?? 0));
  store.setState({
    cards: all.filter((c) => c.deletedIn === null).map((c) => cardOf(c, openKey)),
    trash: all
      .filter((c) => c.deletedIn !== null)
      .sort((a, b) => b.deletedIn! - a.deletedIn!)
      .map((c) => cardOf(c, openKey)),
  });
}

/** Puts a project at the head of the list. */
export async function touch(page: Page, key: string): Promise<void> {
  await database().change(['meta', 'cards'], async (t) => {
    const meta = t.objectStore('meta');
    const order = ((await meta.get('order')) as number | undefined) ?? 0;
    page.orders.set(key, order + 1);
    void meta.put(order + 1, 'order');
    const card = await t.objectStore('cards').get(key);
    if (card) await t.objectStore('cards').put({ ...card, order: order + 1 }, key);
  });
}

export const editCard = (key: string, edit: Partial<StoredCard>): Promise<boolean> =>
  database().change(['cards'], async (t) => {
    const card = await t.objectStore('cards').get(key);
    if (card) await t.objectStore('cards').put({ ...card, ...edit }, key);
    return card !== undefined;
  });

/**
 * Projects that only the files hold come back into the database: it was emptied by damage, or a save did not reach it.
 * Those that were in the trash come back into the trash.
 * @returns how many came back that were not in it
 */
export async function takeUpFromFiles(page: Page): Promise<number> {
  const files = fileSlots();
  if (!files) return 0;
  const [keys, known] = await Promise.all([files.keys(), database().keys()]);
  const missing = keys.filter((key) => !known.includes(key) && key !== store.getState().openKey);
  let back = 0;
  for (const key of missing) {
    const pieces = await files.read(key);
    const log = logOf(pieces);
    if (log.length === 0) continue;
    const result = await openLog(log, page.ciphers.get(key) ?? null, pace());
    const sealed = log[0]!.frame.sealed;
    if (!result.document && !sealed) continue;
    const facts = result.document
      ? page.facts(key, result.document)
      : {
          key,
          projectId: '',
          name: { de: '•••' },
          bodies: 0,
          ties: 0,
          steps: 0,
          savedAt: 0,
          order: 0,
          encrypted: true,
        };
    const [first, ...steps] = log;
    const db = database();
    await db.replace(key, 0, first!.bytes.slice(first!.frame.start, first!.frame.end), facts);
    let base = first!.frame.serial;
    for (const step of steps) {
      await db.append(key, base, step.bytes.slice(step.frame.start, step.frame.end), facts);
      base = step.frame.serial;
    }
    await touch(page, key);
    // What was deleted stays deleted; its sessions in the trash are counted from here.
    if (await isMarked(files.file, key))
      await editCard(key, { deletedIn: (await db.meta<number>('sessions')) ?? 0 });
    else back++;
  }
  return back;
}
