/** A start without a word on what was open last: a first visit, the old layout, or a database that has lost everything. */
import { type Database, database } from './database.ts';
import { factsOf, newKey, OLD_FILES } from './early.ts';
import { type FilePlace, fileSlots } from './file-slots.ts';
import { tabMemory } from './tab-memory.ts';
import { isMarked } from './trash.ts';

async function withoutTrash(files: FilePlace | null): Promise<readonly string[]> {
  const keys = (await files?.keys().catch(() => [])) ?? [];
  const trashed = await Promise.all(keys.map((key) => isMarked(files!.file, key)));
  return keys.filter((_, i) => !trashed[i]);
}

/** @returns the key of the project to open; null when there is none */
export async function takeOver(
  mine: string | null,
  db: Database = database(),
  files: FilePlace | null = fileSlots(),
): Promise<string | null> {
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
  const keys = await withoutTrash(files);
  return [mine, tabMemory.last()].find((key) => key && keys.includes(key)) ?? keys[0] ?? null;
}
