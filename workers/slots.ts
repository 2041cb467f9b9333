/** Files of the origin private file system. Only a worker may open them for synchronous, flushed writing. */
import { expose } from 'comlink';
import { type Folder, logFiles } from '../src/jobs/work/log-files.ts';

const absent = (error: DOMException) => (error.name === 'NotFoundError' ? null : Promise.reject(error));
async function folderAt(path: readonly string[], create = false): Promise<FileSystemDirectoryHandle> {
  let at = await navigator.storage.getDirectory();
  for (const name of path) at = await at.getDirectoryHandle(name, { create });
  return at;
}
const parentOf = (path: readonly string[], create = false) =>
  folderAt(path.slice(0, -1), create).catch(absent);
const fileAt = async (path: readonly string[], create = false) =>
  (await parentOf(path, create))?.getFileHandle(path.at(-1)!, { create }).catch(absent);
expose(
  logFiles({
    open: async (path, create) => (await fileAt(path, create))?.createSyncAccessHandle() ?? null,
    time: async (path) => (await (await fileAt(path))?.getFile())?.lastModified ?? null,
    list: async (path, what) => {
      const within = await folderAt(path).catch(absent);
      const entries: FileSystemHandle[] = [];
      if (within) for await (const entry of within.values()) entries.push(entry);
      return entries.flatMap(({ kind, name }) => ((kind === 'file') === (what === 'files') ? [name] : []));
    },
    remove: async (path) => {
      await (await parentOf(path))?.removeEntry(path.at(-1)!, { recursive: true }).catch(absent);
    },
  } satisfies Folder),
);
