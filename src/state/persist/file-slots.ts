/** The second place: two files a project in the origin private file system, written by the storage worker. */
import { createSlotsCrew } from '../../jobs/browser.ts';
import type { SlotsWork } from '../../jobs/work/slots.ts';
import type { Place } from './place.ts';

export type FilePlace = Place & {
  /** Single files beside the logs: versions, and the old layout's. */
  readonly file: Pick<SlotsWork, 'putFile' | 'files' | 'getFile' | 'fileTime' | 'removeFile'>;
};

/** A worker that never answers (a file held by another window) must not hold up the start. */
const PATIENCE = 5000;

let shared: FilePlace | null | undefined;
/** The page's one; null where the browser has no such files. */
export function fileSlots(): FilePlace | null {
  if (shared === undefined)
    shared = 'getDirectory' in (globalThis.navigator?.storage ?? {}) ? filePlace(throughWorker()) : null;
  return shared;
}

function throughWorker(): SlotsWork {
  const crew = createSlotsCrew();
  const ask = async <T>(task: (work: SlotsWork) => Promise<T>, patience = PATIENCE): Promise<T> => {
    // Asked here first: where the page may not have files (a private window), no worker need start to learn it.
    await navigator.storage.getDirectory();
    return crew.run(({ work }) => task(work as unknown as SlotsWork), AbortSignal.timeout(patience));
  };
  /** Large writes take longer. */
  const long = (bytes: Uint8Array) => PATIENCE + bytes.length / 1000;
  return {
    read: (key) => ask((work) => work.read(key)),
    head: (key) => ask((work) => work.head(key)),
    append: (key, base, frames) => ask((work) => work.append(key, base, frames), long(frames)),
    replace: (key, base, snapshot) => ask((work) => work.replace(key, base, snapshot), long(snapshot)),
    keys: () => ask((work) => work.keys()),
    remove: (key) => ask((work) => work.remove(key)),
    putFile: (key, name, bytes) => ask((work) => work.putFile(key, name, bytes), long(bytes)),
    files: (key) => ask((work) => work.files(key)),
    getFile: (key, name) => ask((work) => work.getFile(key, name)),
    fileTime: (key, name) => ask((work) => work.fileTime(key, name)),
    removeFile: (key, name) => ask((work) => work.removeFile(key, name)),
  };
}

export function filePlace(work: SlotsWork): FilePlace {
  return {
    name: 'files',
    read: async (key) => {
      const { log } = await work.read(key);
      return log ? [log] : [];
    },
    head: async (key) => (await work.head(key)).head,
    append: (key, base, frames) => work.append(key, base, frames),
    replace: (key, base, snapshot) => work.replace(key, base, snapshot),
    keys: work.keys,
    remove: work.remove,
    file: work,
  };
}
