/** The second place: two files of the origin private file system, written in turn by the storage worker. */
import { createSlotsCrew } from '../../jobs/browser.ts';
import { type Place, slotsPlace } from './place.ts';

const NAMES = ['document-a.copy', 'document-b.copy'] as const;

/** A worker that never answers (a file held by another tab) must not hold up the start. */
const PATIENCE = 5000;

/** Null where the browser has no such files. */
export function fileSlots(): Place | null {
  if (!globalThis.navigator?.storage?.getDirectory) return null;
  const crew = createSlotsCrew();
  // Asked here first: where the page may not have files (a private window), no worker need start to learn it.
  const allowed = async () => {
    await navigator.storage.getDirectory();
    return AbortSignal.timeout(PATIENCE);
  };
  return slotsPlace('files', {
    read: async (slot) => {
      const signal = await allowed();
      return crew.run(({ work }) => work.read(NAMES[slot]), signal);
    },
    write: async (slot, bytes) => {
      const signal = await allowed();
      await crew.run(({ work }) => work.write(NAMES[slot], bytes), signal);
    },
  });
}
