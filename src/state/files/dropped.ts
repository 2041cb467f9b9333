/** What was dropped or picked, as files with their paths: single files, several, whole folders. */
import type { InFile } from '../../io/format.ts';

/** Beyond these, the page would hold more than a browser tab can bear. */
export const LIMITS = { files: 2000, bytes: 300 * 1024 * 1024 };

export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

type Found = { readonly name: string; readonly file: File };

/** Must be called while the drop event is being handled: the browser takes the items away afterwards. */
export function droppedFiles(data: DataTransfer): Promise<readonly Found[]> {
  const entries = [...data.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return collect(entries);
}

async function collect(entries: readonly (FileSystemEntry | File | null)[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ name: entry.fullPath.replace(/^\//, ''), file });
      if (found.length > LIMITS.files) throw new TooMuch('files');
    } else for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child);
  };
  for (const entry of entries) {
    if (entry instanceof File) found.push({ name: entry.name, file: entry });
    else if (entry) await walk(entry);
  }
  return found;
}

/** A folder's reader hands out its entries in portions until an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

/** @throws TooMuch before anything is read when the limits are passed */
export async function bytesOf(found: readonly Found[]): Promise<InFile[]> {
  if (found.length > LIMITS.files) throw new TooMuch('files');
  if (found.reduce((sum, f) => sum + f.file.size, 0) > LIMITS.bytes) throw new TooMuch('bytes');
  return Promise.all(
    found.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Asks the person for files; none when they change their mind. */
export function pick(what: 'files' | 'folder'): Promise<readonly Found[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (what === 'folder') input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () =>
      resolve([...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))),
    );
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
