/** Which file on the person's disk belongs to which project: known as long as the page lives. */
import type { InFile } from '../../io/format.ts';
import { projectFile } from '../../io/project-file.ts';
import { isSealedFile } from '../../io/sealed-file.ts';
import { store } from '../store.ts';
import { workspace } from '../workspace/workspace.ts';

/** The part of a FileSystemFileHandle that is needed here. */
export type FileHandle = Pick<FileSystemFileHandle, 'name' | 'getFile' | 'createWritable'> & {
  readonly queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
};
/** What the file was when it was last read or written here. */
export type Link = {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modified: number;
  /** Seals what is written again under the passphrase that was given; null = plain. */
  readonly passphrase: string | null;
};

const links = new Map<string, Link>();

export const linkOf = (key: string): Link | undefined => links.get(key);

/** The project goes back to this file from now on, as it is on the disk now. */
export async function link(key: string, handle: FileHandle, passphrase: string | null): Promise<void> {
  const { size, lastModified } = await handle.getFile();
  links.set(key, { handle, size, modified: lastModified, passphrase });
}

/** Shown in the project's menu. */
export const tell = (key: string | null, name: string, revision: number, encrypted: boolean): void => {
  if (key === null) return;
  store.setState((s) => ({
    files: new Map(s.files).set(key, { name, at: Date.now(), revision, encrypted }),
  }));
};

/** A single project file, plain or encrypted, can be written back; lists and folders cannot. */
export const goesBack = (files: readonly InFile[]): boolean =>
  files.length === 1 && (projectFile.sniff(files) === 1 || isSealedFile(files[0]!));

/** A file on its way in: if it becomes the open project, the project goes back to it. */
type Coming = {
  readonly handle: FileHandle;
  readonly passphrase: string | null;
  /** The count of openings before it. */
  readonly opened: number;
};
let coming: Coming | null = null;
let stopWaiting = (): void => {};

/** @param handle of the only file that comes in now; null when it cannot be written back */
export function expectBack(handle: FileHandle | null): void {
  stopWaiting();
  coming = handle && { handle, passphrase: null, opened: store.getState().opened };
}

/** The file that is on its way in was opened with this passphrase. */
export const expectSealed = (passphrase: string): void => {
  coming = coming && { ...coming, passphrase };
};

/** The file has been read: either it is open now, or the person decides on it first, or nothing has come of it. */
export async function hasCome(): Promise<void> {
  const { importing, dialog } = store.getState();
  stopWaiting();
  if (!coming || dialog?.is === 'unseal') return;
  if (importing === null) return arrived(coming);
  stopWaiting = store.subscribe((s) => {
    if (s.importing !== null) return;
    stopWaiting();
    // The project opens in the same turn.
    setTimeout(() => coming && void arrived(coming));
  });
}

async function arrived(file: Coming): Promise<void> {
  coming = null;
  const { revision, openKey, opened } = store.getState();
  if (opened !== file.opened + 1) return;
  // What has a file of its own is a project of its own, even where it is a copy of a bundled network.
  const key = openKey ?? (await (await workspace()).keepOpen());
  if (key === null) return;
  await link(key, file.handle, file.passphrase).catch(() => {});
  tell(key, file.handle.name, revision, file.passphrase !== null);
}

/** For tests: nothing is known of any file. */
export const forgetFiles = (): void => {
  links.clear();
  expectBack(null);
};
