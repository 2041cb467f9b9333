/** Work on projects that are not open in this window. */
import type { Cipher, Outcome } from '../workspace/workspace.ts';
import { touch } from './cards.ts';
import { database } from './database.ts';
import type { SavedDocument } from './document.ts';
import { newKey } from './early.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { Page } from './page.ts';
import { type Found, readProject } from './read-project.ts';
import { takeSeat } from './seat.ts';
import { purgeTrash } from './trash.ts';
import { dropOld } from './versions.ts';
import { browserChannel, browserLocks } from './windows.ts';

/** When a place is full: what can go without loss goes first. @returns whether anything did */
export async function makeRoom(): Promise<boolean> {
  let freed = await purgeTrash(0);
  for (const card of await database().cards()) freed += await dropOld(card.key, 3);
  return freed > 0;
}

/**
 * Writes a document as a new project, without opening it.
 * @param cipher seals it from the first byte on; null = plain. What comes of a sealed project must not lie in plain beside it
 */
export async function writeNew(
  page: Page,
  document: SavedDocument,
  cipher: Cipher | null,
): Promise<string | null> {
  const key = newKey();
  if (cipher) page.ciphers.set(key, cipher);
  const keeper = keeperOf(page, key, document);
  const saved = await keeper.flush();
  keeper.stop();
  await touch(page, key).catch(() => {});
  return saved ? key : null;
}

function keeperOf(
  page: Page,
  key: string,
  document: SavedDocument,
  found: Pick<Found, 'heads' | 'serial'> | null = null,
): Keeper {
  return createKeeper({
    key,
    heads: found?.heads ?? new Map(page.places.map((place) => [place, null])),
    serial: found?.serial ?? 0,
    document,
    cipher: page.ciphers.get(key) ?? null,
    writer: crypto.getRandomValues(new Uint32Array(1))[0]!,
    facts: (of) => page.facts(key, of),
    makeRoom,
    onStatus: () => {},
    onStale: () => {},
  });
}

/**
 * Works on a project that is not open here: nobody else may edit it meanwhile.
 * @returns the work's outcome, or why it could not begin
 */
export async function withProject(
  page: Page,
  key: string,
  work: (keeper: Keeper, document: SavedDocument) => Promise<Outcome>,
): Promise<Outcome> {
  const seat = await takeSeat({
    key,
    id: newKey(),
    locks: browserLocks(),
    channel: browserChannel(),
    onSeated: () => {},
    hand: async () => false,
    onUnseated: () => {},
  });
  try {
    if (!seat.isMine()) return 'busy';
    const found = await readProject(key, page.places, page.ciphers.get(key) ?? null);
    if (!found.document)
      return found.outcome === 'locked' || found.outcome === 'newer' || found.outcome === 'damaged'
        ? found.outcome
        : 'not-found';
    const keeper = keeperOf(page, key, found.document, found);
    try {
      return await work(keeper, found.document);
    } finally {
      keeper.stop();
    }
  } finally {
    seat.leave();
  }
}
