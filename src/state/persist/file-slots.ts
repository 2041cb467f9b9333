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
  const patient = () => AbortSignal.timeout(PATIENCE);
  return slotsPlace('files', {
    read: (slot) => crew.run(({ work }) => work.read(NAMES[slot]), patient()),
    write: (slot, bytes) => crew.run(({ work }) => work.write(NAMES[slot], bytes), patient()),
  });
}
