/** Files of the origin private file system. Only a worker may open them for synchronous, flushed writing. */
import { expose, transfer } from 'comlink';
import type { SlotsWork } from '../src/jobs/work/slots.ts';

async function access(name: string, create: boolean): Promise<FileSystemSyncAccessHandle> {
  const folder = await navigator.storage.getDirectory();
  return (await folder.getFileHandle(name, { create })).createSyncAccessHandle();
}
const none = (error: DOMException) => (error.name === 'NotFoundError' ? null : Promise.reject(error));

expose({
  read: async (name) => {
    const handle = await access(name, false).catch(none);
    if (!handle) return null;
    const bytes = new Uint8Array(handle.getSize());
    handle.read(bytes, { at: 0 });
    handle.close();
    return transfer(bytes, [bytes.buffer]);
  },
  write: async (name, bytes) => {
    const handle = await access(name, true);
    try {
      if (handle.write(bytes, { at: 0 }) !== bytes.length) throw new Error('The disk is full');
      handle.truncate(bytes.length);
      handle.flush();
    } finally {
      handle.close();
    }
  },
} satisfies SlotsWork);
