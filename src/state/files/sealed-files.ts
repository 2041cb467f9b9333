/** Files on their way in. Of encrypted ones, one passphrase after another is asked for; then they are like any other. */
import { loadLaterWords } from '../../i18n/index.ts';
import type { InFile } from '../../io/format.ts';
import { isSealedFile, type Unsealed, unsealFile } from '../../io/sealed-file.ts';
import { receive } from '../importing/import.ts';
import { store } from '../store.ts';
import { openDialog } from '../workspace/workspace-dialog.ts';
import { expectBack, expectSealed, type FileHandle, goesBack, hasCome } from './file-links.ts';

/** @param handle of the only file, where the browser can write it back @returns as `receive` */
export async function takeIn(files: readonly InFile[], handle: object | null): Promise<boolean> {
  const back = handle !== null && 'createWritable' in handle && goesBack(files);
  expectBack(back ? (handle as FileHandle) : null);
  if (files.some(isSealedFile)) return askToUnseal(files);
  const came = await receive(files);
  await hasCome();
  return came;
}

/** A field for the passphrase of the first encrypted file opens. @returns true: the person is being asked */
async function askToUnseal(files: readonly InFile[]): Promise<boolean> {
  await loadLaterWords();
  openDialog({ is: 'unseal', files, at: files.findIndex(isSealedFile) });
  return true;
}

/**
 * Tries a passphrase on the file that is being asked for. When it fits, the next encrypted file is asked for, or all are taken in.
 * @returns why it did not open; null when it did. Nothing has changed where it did not
 */
export async function unsealWith(
  passphrase: string,
): Promise<Extract<Unsealed, { ok: false }>['why'] | null> {
  const { dialog } = store.getState();
  const file = dialog?.is === 'unseal' ? dialog.files[dialog.at] : undefined;
  if (dialog?.is !== 'unseal' || !file) return null;
  const opened = await unsealFile(file, passphrase);
  if (!opened.ok) return opened.why;
  // Closed meanwhile: then nothing is wanted any more.
  if (store.getState().dialog !== dialog) return null;
  const files = dialog.files.map((f) => (f === file ? opened.file : f));
  if (files.length === 1) expectSealed(passphrase);
  store.setState({ dialog: null });
  if (files.some(isSealedFile)) await askToUnseal(files);
  else {
    await receive(files);
    await hasCome();
  }
  return null;
}
