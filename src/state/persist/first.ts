/** A start without a word on what was open last: a first visit, the old layout, or a database that has lost everything. */
import { database } from './database.ts';
import { factsOf, newKey, OLD_FILES } from './early.ts';
import { fileSlots } from './file-slots.ts';
import { tabMemory } from './tab-memory.ts';

/** @returns the key of the project to open; null when there is none */
export async function takeOver(mine: string | null): Promise<string | null> {
  const db = database();
  const files = fileSlots();
  const cards = await db.cards().catch(() => []);
  const kept = cards.filter((card) => card.deletedIn === null).sort((a, b) => b.order - a.order);
  if (kept.length > 0) return kept.find((card) => card.key === mine)?.key ?? kept[0]!.key;
  const old = await Promise.all([
    db.look((d) => d.count('copies')).catch(() => 0),
    ...OLD_FILES.map((name) => files?.file.getFile('', name).catch(() => null)),
  ]);
  if (old.some(Boolean)) {
    const { migrate } = await import('./legacy.ts');
    const migrated = await migrate(db, files, newKey, factsOf).catch(() => null);
    if (migrated) return migrated.key;
  }
  // The database is empty, and yet there are projects in the files: damage, and no first visit.
  const keys = (await files?.keys().catch(() => [])) ?? [];
  return [mine, tabMemory.last()].find((key) => key && keys.includes(key)) ?? keys[0] ?? null;
}
